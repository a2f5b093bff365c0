import { localized } from '../core/localized';
import { columnName, thisRow } from '../forms/names';
import { shapeRepair } from '../repair/rowShape';
import { defineRule } from './rule';

export const extraCell = defineRule({
  code: 'extra-cell',
  severity: 'error',
  grounds: 'structure',
  fix: 'choice',
  documentation: {
    title: localized('多格', 'Extra cell'),
    summary: localized('每一行的格数与表头的列数相同，不能多。', 'No row has more figures than the table has columns.'),
    why: localized(
      '多一格，常是一个数被拆成了两格（20 成了 2 和 0）。各数属于哪一列无法确定，Gouji 只报告这一行。',
      'An extra cell is often one figure cut in two (20 became 2 and 0). No figure has a sure place, so Gouji reports the row alone.',
    ),
    wrong: '⟦extra-cell:一、本年新收政府信息公开申请数量 | 1 | 2 | 0 | 0 | 0 | 0 | 0 | 12⟧ | ||',
    right: '一、本年新收政府信息公开申请数量 | 12 | 0 | 0 | 0 | 0 | 0 | 12 | ||',
    howToFix: localized(
      '找出多出的一格删去，或把拆开的数合起来。行、列勾稽合起来只剩一种合并法时，快速修复替您合。',
      'Delete the extra cell, or join the figure that was cut. Where row and columns leave only one way, the quick fix joins it.',
    ),
  },
  scope: 'table',
  *check(table) {
    const count = table.layout.columns.length;
    for (const row of table.rows) {
      if (row.surplus <= 0) continue;
      const repair = shapeRepair(table, row);
      const column = repair && table.layout.columns[repair.column]!;
      yield {
        range: row.range,
        message: localized(
          `${thisRow(row.leaf, 'zh')}多 ${row.surplus} 格：应有 ${count} 个数，却有 ${count + row.surplus} 个。\n各数属于哪一列无法确定，有关勾稽没有核对。`,
          `${thisRow(row.leaf, 'en')} has ${count + row.surplus} figures instead of ${count}.\nNone has a sure column, so the identities with them were not checked.`,
        ),
        fixes: repair
          ? [
              {
                title: localized(
                  `把拆开的数合为 ${repair.text}，填在「${columnName(column!, 'zh')}」（行列勾稽唯一的合并法）`,
                  `Join the figure to ${repair.text} under "${columnName(column!, 'en')}" (the only way that every sum holds)`,
                ),
                edits: [repair.edit],
                preferred: true,
                safe: false,
              },
            ]
          : [],
      };
    }
  },
});
