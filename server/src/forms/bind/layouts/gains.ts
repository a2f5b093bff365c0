import { memoized } from '../../../core/memo';
import type { BoundRow } from '../../model';
import { variants } from '../../vocabulary';
import { bindTable, matchBlock } from '../bindTable';
import type { TableBlock } from '../gatherTables';

/** A block as each form has its table. */
const boundAs = memoized((block: TableBlock) =>
  variants.get(block.id)!.map((variant) => bindTable(matchBlock(block, variant))),
);

const isPlaced = ({ surplus, duplicateOf }: BoundRow): boolean => surplus === 0 && !duplicateOf;

/** The most rows of a block that some form has with exactly these figures. */
export const placedRows = memoized((block: TableBlock): number =>
  Math.max(...boundAs(block).map(({ rows }) => rows.filter(isPlaced).length)),
);

/** Whether some form has just these rows with just these figures. */
export const isWhole = memoized((block: TableBlock): boolean =>
  boundAs(block).some(
    ({ rows, missingRows, unknownRows }) =>
      missingRows.length === 0 && unknownRows.length === 0 && rows.every(isPlaced),
  ),
);

/**
 * Whether a table put together from pieces has more rows in place than the same one read a row a line, and that because
 * it has rows which no line has: a figure too few or too many in a line is a defect of that line.
 */
export function gains(pieced: TableBlock, lines: readonly TableBlock[]): boolean {
  const placed = lines.reduce((sum, block) => sum + placedRows(block), 0);
  if (placedRows(pieced) <= placed) return false;
  const ofLines = lines.map(boundAs);
  return boundAs(pieced).some(({ rows }, form) => {
    const known = new Map(ofLines.flatMap((bound) => bound[form]!.rows).map((row) => [row.leaf, row]));
    return rows.some((row) => {
      const line = known.get(row.leaf);
      return isPlaced(row) && (line === undefined || (line.surplus < 0 && row.range.start.line !== row.range.end.line));
    });
  });
}
