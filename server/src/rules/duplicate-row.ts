import { inBoth, localized } from '../core/localized';
import type { BoundRow } from '../forms/model';
import { nameOf } from './missing-cell';
import { defineRule, type Fix } from './rule';

export const duplicateRow = defineRule({
  code: 'duplicate-row',
  severity: 'error',
  since: '0.1.0',
  grounds: 'structure',
  fix: 'choice',
  documentation: {
    summary: localized('表上的每一行只出现一次。', 'Every row of the form stands in the table once.'),
    why: localized(
      '同一行出现两次，说不清哪一行算数。两行数字相同时，Gouji 按一行核对；不同时，有关勾稽都不核对。',
      'Where a row stands twice, no one knows which counts. If both say the same, Gouji checks them as one; if not, no identity with them is checked.',
    ),
    wrong: `第二十条第(六)项 | |||
信息内容 | 本年处理决定数量 | ||
行政处罚 | 12 | ||
⟦duplicate-row:行政处罚 | 12⟧ | ||
行政强制 | 0 | ||`,
    right: `第二十条第(六)项 | |||
信息内容 | 本年处理决定数量 | ||
行政处罚 | 12 | ||
行政强制 | 0 | ||`,
    howToFix: localized(
      '删去多余的一行。两行完全相同时，快速修复替您删。',
      'Delete the row that is too many; where both say the same, the quick fix does.',
    ),
  },
  scope: 'table',
  *check(table) {
    for (const row of table.rows) {
      const first = row.duplicateOf;
      if (!first) continue;
      const same = sameFigures(row, first);
      yield {
        range: row.range,
        message: inBoth((locale) =>
          locale === 'zh'
            ? `${nameOf(row, 'zh')}在本表里重复${same ? '，数字相同' : '，数字不同，有关勾稽没有核对'}。`
            : `${nameOf(row, 'en')} stands twice in the table${same ? ' with the same figures' : ' with different figures; the identities with them were not checked'}.`,
        ),
        related: [{ range: first.range, message: localized('第一次出现在这里', 'first here') }],
        fixes: same && !row.cellLines ? [deleteRow(table.lines, row)] : [],
      };
    }
  },
});

const sameFigures = (a: BoundRow, b: BoundRow): boolean =>
  a.cells.length === b.cells.length && a.cells.every((cell, i) => cell.text === b.cells[i]!.text);

function deleteRow(lines: readonly string[], { line }: BoundRow): Fix {
  const range = {
    start: { line: line - 1, character: lines[line - 1]!.length },
    end: { line, character: lines[line]!.length },
  };
  return {
    title: localized('删去重复的这一行', 'Delete the repeated row'),
    edits: [{ range, newText: '' }],
    preferred: true,
    safe: false,
  };
}
