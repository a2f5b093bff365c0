import { isDelimiterRow } from '../../core/cells';
import { tableOfTitle } from '../vocabulary';
import type { TableBlock, TableDraft } from './gatherTables';

/** A table of which only the title and the header below it stand: its rows were deleted. */
export const isEmptied = ({ id, headers, rows }: TableBlock): boolean =>
  rows.length === 0 && headers.length > 1 && tableOfTitle(headers[0]!.cells[0]?.text ?? '') === id;

/** With the delimiter line of Markdown below the header, behind which rows belong. */
export function withDelimiter(draft: TableDraft, lines: readonly string[]): TableDraft {
  const end = draft.startLine + draft.block.lines.length;
  const below = lines[end];
  if (below === undefined || !isDelimiterRow(below)) return draft;
  return { ...draft, block: { ...draft.block, lines: [...draft.block.lines, below] } };
}
