import { memoized } from '../../../core/memo';
import type { BoundRow, BoundTable } from '../../model';
import { type Variant, variantsOf } from '../../vocabulary';
import { bindTable, matchBlock } from '../bindTable';
import type { TableBlock } from '../gatherTables';

/** A block, or the one like it, as a form has its table; known already where it is bound to that form at last. */
const bound = (block: TableBlock, variant: Variant): BoundTable => bindTable(matchBlock(block.alike ?? block, variant));

const isPlaced = ({ surplus, duplicateOf }: BoundRow): boolean => surplus === 0 && !duplicateOf;

/** A row of blank cells has no text from which it reaches to another. */
const isOnSeveralLines = ({ range, cellLines }: BoundRow): boolean =>
  range.start.line !== range.end.line || new Set(cellLines).size > 1;

/** The most rows of a block that some form has with exactly these figures. */
export const placedRows = memoized((block: TableBlock): number =>
  Math.max(...variantsOf(block.id).map((variant) => bound(block, variant).rows.filter(isPlaced).length)),
);

/** Whether some form has just these rows with just these figures. */
export const hasAllRows = (block: TableBlock): boolean => areAllPlaced(block.alike ?? block);

const areAllPlaced = memoized((block: TableBlock): boolean =>
  variantsOf(block.id).some((variant) => {
    const { rows, unknownRows, layout } = bound(block, variant);
    return rows.length === layout.rows.length && unknownRows.every(({ isPiece }) => isPiece) && rows.every(isPlaced);
  }),
);

/**
 * Whether a table put together from pieces has more rows in place than the same one read a row a line, and that because
 * it has rows which no line has: a figure too few or too many in a line is a defect of that line.
 */
export function gains(pieced: TableBlock, lines: readonly TableBlock[]): boolean {
  const placed = lines.reduce((sum, block) => sum + placedRows(block), 0);
  if (placedRows(pieced) <= placed) return false;
  return variantsOf(pieced.id).some((variant) => {
    const known = new Map(lines.flatMap((block) => bound(block, variant).rows).map((row) => [row.leaf, row]));
    return bound(pieced, variant).rows.some((row) => {
      const line = known.get(row.leaf);
      return isPlaced(row) && (!line || (line.surplus < 0 && isOnSeveralLines(row)));
    });
  });
}
