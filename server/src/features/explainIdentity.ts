import { difference } from '../core/count';
import type { Locale } from '../core/localized';
import { judge, type Verdict } from '../forms/judge';
import type { Identity } from '../forms/layout';
import { type BoundTable, countOf, type Figure, isBlankFigure } from '../forms/model';
import { columnName, rowLabel, rowName } from '../forms/names';

/**
 * One identity with the values now in the document, as a line of Markdown: ✓ or ✗, the sum term by term, the difference,
 * and whether the form prints it. The term of `here` is set in bold.
 */
export function explainIdentity(table: BoundTable, identity: Identity, locale: Locale, here?: number): string {
  const verdict = judge(table).find((one) => one.identity === identity);
  const side = (cells: readonly number[]) => sumText(table, identity, cells, locale, here);
  const equation = `${side(identity.parts)} ${verdict?.status === 'failed' ? '≠' : '='} ${side(identity.totals)}`;
  return `${mark(verdict)} ${nameOf(table, identity, locale)}${locale === 'zh' ? ':' : ': '}${equation}${outcome(verdict, locale)} *${grounds(identity, locale)}*`;
}

const mark = (verdict: Verdict | undefined): string =>
  verdict?.status === 'held' ? '✓' : verdict?.status === 'failed' ? '✗' : '○';

function nameOf(table: BoundTable, identity: Identity, locale: Locale): string {
  const row = table.layout.rows[Math.floor(identity.at / table.layout.columns.length)]!;
  const column = table.layout.columns[identity.at % table.layout.columns.length]!;
  if ('row' in identity.along)
    return locale === 'zh'
      ? row.node.label
        ? '本行总计'
        : columnName(column, 'zh')
      : row.node.label
        ? 'Row total'
        : columnName(column, 'en');
  const name = columnName(column, locale);
  if (identity.printed) return locale === 'zh' ? `「${name}」列平衡` : `Balance of "${name}"`;
  return locale === 'zh' ? `「${name}」列${rowLabel(row.node, 'zh')}` : `${rowLabel(row.node, 'en')} of "${name}"`;
}

const grounds = ({ printed }: Identity, locale: Locale): string => {
  if (locale === 'zh') return printed ? '(印在表上)' : '(由表结构推出)';
  return printed ? '(printed on the form)' : '(follows from the structure)';
};

function outcome(verdict: Verdict | undefined, locale: Locale): string {
  if (verdict?.status === 'failed') {
    const { stated = 0, expected = 0 } = verdict;
    const sums =
      verdict.identity.totals.length > 1
        ? locale === 'zh'
          ? `,即 ${expected} 与 ${stated}`
          : `, i.e. ${expected} and ${stated}`
        : '';
    const by =
      verdict.identity.totals.length > 1
        ? { zh: `相差 ${Math.abs(stated - expected)}`, en: `they differ by ${Math.abs(stated - expected)}` }
        : totalShouldBe(expected, stated);
    return `${sums}${locale === 'zh' ? ',' : '; '}**${by[locale]}**`;
  }
  if (verdict?.status === 'held') return '';
  return locale === 'zh' ? ',无法核对' : '; cannot be checked';
}

const totalShouldBe = (expected: number, stated: number) => ({
  zh: `应为 ${expected},${difference(stated, expected).zh}`,
  en: `should be ${expected}, ${difference(stated, expected).en}`,
});

/** Terms that are 0 are only counted, but for the one that is asked about; a sum of one term needs no name. */
function sumText(
  table: BoundTable,
  identity: Identity,
  cells: readonly number[],
  locale: Locale,
  here: number | undefined,
): string {
  const shown: string[] = [];
  let zeros = 0;
  for (const cell of cells) {
    const figure = table.figures[cell];
    if (cell !== here && figure && countOf(figure) === 0 && cells.length > 2) {
      zeros++;
      continue;
    }
    const term = `${termName(table, identity, cell, locale)} ${valueText(figure)}`;
    shown.push(cell === here ? `**${term}**` : term);
  }
  if (zeros > 0)
    shown.push(
      shown.length > 0
        ? locale === 'zh'
          ? `其余 ${zeros} 项 0`
          : `${zeros} others 0`
        : locale === 'zh'
          ? `${zeros} 项都是 0`
          : `${zeros} parts, all 0`,
    );
  return shown.join(' + ');
}

function termName(table: BoundTable, identity: Identity, cell: number, locale: Locale): string {
  const { rows, columns } = table.layout;
  if ('row' in identity.along)
    return columnName(columns[cell % columns.length]!, locale)
      .split(' · ')
      .at(-1)!;
  const row = rows[Math.floor(cell / columns.length)]!;
  return identity.printed ? rowLabel(row.node, locale) : rowName(row, locale);
}

function valueText(figure: Figure | undefined): string {
  if (!figure) return '?';
  if (isBlankFigure(figure)) return figure.cell.text === '' ? '□' : figure.cell.text;
  const value = countOf(figure);
  return value === undefined ? '?' : String(value);
}
