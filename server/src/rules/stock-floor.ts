import { inBoth, localized } from '../core/localized';
import { memoized } from '../core/memo';
import { cellAt, type Layout } from '../forms/layout';
import { countOf, figureRange, isBlankFigure } from '../forms/model';
import { figureName } from '../forms/names';
import { defineRule } from './rule';

export const stockFloor = defineRule({
  code: 'stock-floor',
  severity: 'hint',
  grounds: 'practice',
  fix: 'none',
  documentation: {
    title: localized('现行有效件数下限', 'Documents in force'),
    summary: localized(
      '现行有效件数不少于本年制发减去本年废止。',
      'No fewer are in force than were issued less those repealed.',
    ),
    why: localized(
      '本年新制发、年内又没有废止的文件，年末应仍然有效。例外也有：当年制发、当年到期失效，或者职能划转。所以只是建议，按常理推断，表上没有这一条。',
      'What was issued in the year and not repealed should be in force at its end. There are exceptions: expiry within the year, functions moved to another organ. So this is only a hint; it is common sense and not printed on the form.',
    ),
    wrong: `第二十条第(一)项 | |||
信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
规章 | 0 | 0 | 0 |
行政规范性文件 | 7 | 2 | ⟦stock-floor:3⟧ |`,
    right: `第二十条第(一)项 | |||
信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
规章 | 0 | 0 | 0 |
行政规范性文件 | 7 | 2 | 5 |`,
    howToFix: localized(
      '核对三个数：现行有效件数是年末的存量，不是本年的增量。',
      'Check the three figures: 现行有效件数 is the stock at the end of the year, not what was added in it.',
    ),
  },
  scope: 'table',
  doubtsSound: true,
  *check(table) {
    const columns = stockColumns(table.layout);
    for (const row of columns ? table.layout.rows : []) {
      const figureIn = (column: number) => table.figures[cellAt(table.layout, row.index, column)];
      const [issued, repealed, inForce] = [figureIn(columns![0]), figureIn(columns![1]), figureIn(columns![2])];
      if (!issued || !repealed || !inForce || isBlankFigure(inForce)) continue;
      const [added, removed, stock] = [countOf(issued), countOf(repealed), countOf(inForce)];
      if (added === undefined || removed === undefined || stock === undefined || stock >= added - removed) continue;
      yield {
        range: figureRange(inForce),
        message: localized(
          `「${figureName(inForce, 'zh')}」为 ${stock}，少于本年制发 ${added} − 本年废止 ${removed} = ${added - removed}，请核对是否填成了本年的变化。`,
          `"${figureName(inForce, 'en')}" is ${stock}, less than ${added} issued − ${removed} repealed = ${added - removed}. Is it the change of the year rather than the stock?`,
        ),
        related: [issued, repealed].map((figure) => ({
          range: figureRange(figure),
          message: inBoth((locale) => figureName(figure, locale)),
        })),
      };
    }
  },
});

/** Where a table has the columns that are compared, if it has them. */
const stockColumns = memoized((layout: Layout): readonly [number, number, number] | undefined => {
  const at = (id: string) => layout.columns.findIndex(({ node }) => node.id === id);
  const [issued, repealed, inForce] = [at('issued'), at('repealed'), at('inForce')];
  return Math.min(issued, repealed, inForce) < 0 ? undefined : [issued, repealed, inForce];
});
