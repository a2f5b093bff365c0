import { isDelimiterRow, separatorOf } from '../../core/cells';
import { tableOfTitle } from '../vocabulary';
import type { TableBlock, TableDraft } from './gatherTables';
import { isPageMark } from './layouts/piece';

/** A table of which only the title and the header below it stand: its rows were deleted. */
export const isEmptied = ({ id, headers, rows }: TableBlock): boolean =>
  rows.length === 0 && headers.length > 1 && tableOfTitle(headers[0]!.cells[0]?.text ?? '') === id;

/** Whether something that is no row stands below the header: a row that was not read, or its picture. */
export function isFollowedByWords({ block, startLine }: TableDraft, lines: readonly string[], to: number): boolean {
  const below = lines.slice(startLine + block.lines.length, to);
  const next = below.find((line) => line.trim() !== '' && !isDelimiterRow(line) && !isPageMark(line));
  return next !== undefined && separatorOf(next) === undefined;
}

/** With the delimiter line of Markdown below the header, behind which rows belong. */
export function withDelimiter(draft: TableDraft, lines: readonly string[]): TableDraft {
  const end = draft.startLine + draft.block.lines.length;
  const below = lines[end];
  if (below === undefined || !isDelimiterRow(below)) return draft;
  return { ...draft, block: { ...draft.block, lines: [...draft.block.lines, below] } };
}
