import { localized } from '../core/localized';
import { columnName, rowName } from '../forms/names';
import { requestHandling2021 } from '../forms/ogi/requestHandling';
import { writeTable } from '../forms/write';
import { failedSums, sumMessage } from './identityFindings';
import { defineRule } from './rule';

/** Section 三 with 12 requests of natural persons; `total` is what (七)总计 says of them. */
const example = (total: string): string => {
  const figures: Record<string, string> = {
    newReceived: '12',
    granted: '7',
    'unableToProvide.notHeld': '5',
    outcomeTotal: total,
  };
  return writeTable(requestHandling2021, (row, column) =>
    column === 'naturalPerson' || column === 'total' ? (figures[row] ?? '0') : '0',
  ).join('\n');
};

export const outcomeTotal = defineRule({
  code: 'outcome-total',
  severity: 'error',
  grounds: 'structure',
  fix: 'repair',
  documentation: {
    title: localized('办理结果总计', 'Outcome totals'),
    summary: localized(
      '第三部分每一列：（七）总计 = （一）至（六）各小项之和。',
      'In every column of section 三, (七)总计 is the sum of all items of (一) to (六).',
    ),
    why: localized(
      '表上没有印这项勾稽，它由表的结构推出：“（七）总计”是本年度办理结果各小项的合计。（三）至（六）没有小计行，各小项直接进入（七）总计。',
      'The form does not print this identity; it follows from the structure of the table: (七)总计 sums the outcomes of the year. (三) to (六) have no subtotal rows, so their items enter (七) directly.',
    ),
    wrong: example('⟦outcome-total:13⟧'),
    right: example('12'),
    howToFix: localized(
      '逐项核对本列（一）至（六）。总计加错：用快速修复重算；某项填错：改那一格。总计改动后，请看第一项加第二项是否仍等于第三项加第四项。',
      'Check the items (一) to (六) of the column. Recompute the total by quick fix, or correct the item. Then see that rows 一 + 二 still equal (七) + 四.',
    ),
  },
  scope: 'table',
  check: (table) =>
    failedSums(table, 'outcome-total', (verdict) => {
      const { row, column } = verdict.table.figures[verdict.identity.at]!;
      return sumMessage(
        verdict,
        localized(
          `「${rowName(row, 'zh')}」的「${columnName(column, 'zh')}」`,
          `"${rowName(row, 'en')}" of "${columnName(column, 'en')}"`,
        ),
      );
    }),
});
