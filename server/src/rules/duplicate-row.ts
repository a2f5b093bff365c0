import { type Locale, localized } from '../core/localized';
import type { BoundRow } from '../forms/model';
import { rowName, thisRow } from '../forms/names';
import { defineRule, type Fix } from './rule';

export const duplicateRow = defineRule({
  code: 'duplicate-row',
  severity: 'error',
  grounds: 'structure',
  fix: 'choice',
  documentation: {
    title: localized('行重复', 'Duplicate row'),
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
    for (const run of repeatedRuns(table.rows)) {
      const [{ row, first }, last] = [run[0]!, run.at(-1)!];
      const same = run.every((each) => sameFigures(each.row, each.first));
      const names = (locale: Locale) =>
        run.length === 1
          ? thisRow(row.leaf, locale)
          : locale === 'zh'
            ? `从「${rowName(row.leaf, 'zh')}」到「${rowName(last.row.leaf, 'zh')}」的 ${run.length} 行`
            : `The ${run.length} rows from "${rowName(row.leaf, 'en')}" to "${rowName(last.row.leaf, 'en')}"`;
      const verb = run.length === 1 ? 'stands' : 'stand';
      yield {
        range: row.range,
        message: localized(
          `${names('zh')}在本表里重复${same ? '，数字相同' : '，数字不同，有关勾稽没有核对'}。`,
          `${names('en')} ${verb} twice in the table${same ? ' with the same figures' : ' with different figures; the identities with them were not checked'}.`,
        ),
        related: [{ range: first.range, message: localized('第一次出现在这里', 'first here') }],
        fixes: same && run.every((each) => !each.row.cellLines) ? [deletion(table.lines, run)] : [],
      };
    }
  },
});

interface Repeated {
  readonly row: BoundRow;
  readonly first: BoundRow;
}

/** Rows that were pasted together are one mistake. */
function repeatedRuns(rows: readonly BoundRow[]): Repeated[][] {
  const runs: Repeated[][] = [];
  let before: BoundRow | undefined;
  for (const row of rows) {
    if (row.duplicateOf) {
      const repeated = { row, first: row.duplicateOf };
      if (before?.duplicateOf && before.leaf.index < row.leaf.index) runs.at(-1)!.push(repeated);
      else runs.push([repeated]);
    }
    before = row;
  }
  return runs;
}

const sameFigures = (a: BoundRow, b: BoundRow): boolean =>
  a.cells.length === b.cells.length && a.cells.every((cell, i) => cell.text === b.cells[i]!.text);

const deletion = (lines: readonly string[], rows: readonly Repeated[]): Fix => ({
  title:
    rows.length === 1
      ? localized('删去重复的这一行', 'Delete the repeated row')
      : localized(`删去重复的 ${rows.length} 行`, `Delete the ${rows.length} repeated rows`),
  edits: rows.map(({ row: { line } }) => ({
    range: {
      start: { line: line - 1, character: lines[line - 1]!.length },
      end: { line, character: lines[line]!.length },
    },
    newText: '',
  })),
  preferred: true,
  safe: false,
});
