import { type Localized, localized } from '../core/localized';
import type { BoundRow, BoundTable } from '../forms/model';
import { columnName, thisRow } from '../forms/names';
import { endsWithTotal, insertCell, shapeRepair } from '../repair/rowShape';
import { defineRule, type Fix } from './rule';

export const missingCell = defineRule({
  code: 'missing-cell',
  severity: 'error',
  grounds: 'structure',
  fix: 'choice',
  documentation: {
    title: localized('缺格', 'Missing cell'),
    summary: localized(
      '每一行的格数与表头的列数相同，不能少。',
      'Every row has as many figures as the table has columns.',
    ),
    why: localized(
      '少一格，后面的数就都串到前一列，分不清每个数是哪一列的。Gouji 只报告这一行，不拿串了列的数去核对别的勾稽。',
      'Where a cell is lost, all figures behind it move one column to the left and none has a sure place. Gouji reports the row alone and does not check shifted figures.',
    ),
    wrong: `一、本年新收政府信息公开申请数量 | 12 | 0 | 0 | 0 | 0 | 0 | 12 | ||
⟦missing-cell:二、上年结转政府信息公开申请数量 | 1 | 0 | 0 | 0 | 0 | 1⟧ | ||
(七)总计 | 11 | 0 | 0 | 0 | 0 | 0 | 11 | ||
四、结转下年度继续办理 | 2 | 0 | 0 | 0 | 0 | 0 | 2 | ||`,
    right: `一、本年新收政府信息公开申请数量 | 12 | 0 | 0 | 0 | 0 | 0 | 12 | ||
二、上年结转政府信息公开申请数量 | 1 | 0 | 0 | 0 | 0 | 0 | 1 | ||
(七)总计 | 11 | 0 | 0 | 0 | 0 | 0 | 11 | ||
四、结转下年度继续办理 | 2 | 0 | 0 | 0 | 0 | 0 | 2 | ||`,
    howToFix: localized(
      '找到漏掉的那一格补上。行、列勾稽合起来只剩一种补法时，快速修复给出位置和数；否则只补一个空白格（最后一个数够得上总计的，补在它前面，不然补在行末），由您移到该在的位置。',
      'Put the lost cell back. Where the sums of row and columns leave only one way, the quick fix knows place and figure; otherwise it only adds a blank cell, before the last figure if that can be the total, else at the end of the row.',
    ),
  },
  scope: 'table',
  *check(table) {
    const count = table.layout.columns.length;
    for (const row of table.rows) {
      if (row.surplus >= 0) continue;
      const found = count + row.surplus;
      yield {
        range: row.range,
        message: localized(
          `${thisRow(row.leaf, 'zh')}少 ${-row.surplus} 格：应有 ${count} 个数，只有 ${found} 个。\n各数属于哪一列无法确定，有关勾稽没有核对。`,
          `${thisRow(row.leaf, 'en')} has ${found} figures instead of ${count}.\nNone has a sure column, so the identities with them were not checked.`,
        ),
        fixes: fixes(table, row),
      };
    }
  },
});

function fixes(table: BoundTable, row: BoundRow): Fix[] {
  const repair = shapeRepair(table, row);
  if (repair) {
    const column = table.layout.columns[repair.column]!;
    const title: Localized = localized(
      `在「${columnName(column, 'zh')}」补上 ${repair.text}（行列勾稽唯一的补法）`,
      `Insert ${repair.text} under "${columnName(column, 'en')}" (the only way that every sum holds)`,
    );
    return [{ title, edits: [repair.edit], preferred: true, safe: false }];
  }
  if (row.surplus !== -1 || row.cellLines) return [];
  const isBeforeTotal = endsWithTotal(table, row);
  const edit = insertCell(table, row, table.layout.columns.length - (isBeforeTotal ? 2 : 1), '');
  if (!edit) return [];
  return [
    {
      title: isBeforeTotal
        ? localized('在总计前补一个空白格', 'Add a blank cell before the total')
        : localized('在行末补一个空白格', 'Add a blank cell at the end of the row'),
      edits: [edit],
      preferred: false,
      safe: false,
    },
  ];
}
