import { isUnknown, judge } from '../judge';
import { cellAt } from '../layout';
import type { BoundRow, BoundTable, PlacedTable } from '../model';
import { figuresOf } from './bindTable';

/**
 * The tables, in which a row has lost a figure where a blank cell more at its end keeps it as wide as the others. Its
 * total looks blank then, and what stands in front of that is the total: so the columns of both say.
 */
export const withLostFigures = (tables: readonly PlacedTable[]): readonly PlacedTable[] =>
  tables.some(({ table }) => table.rows.some(endsBlank))
    ? tables.map((placed) => ({ ...placed, table: shortened(placed.table) }))
    : tables;

const endsBlank = ({ surplus, cells }: BoundRow): boolean =>
  surplus === 0 && cells.at(-1)?.text === '' && cells.at(-2)?.text !== '';

function shortened(table: BoundTable): BoundTable {
  const lost = table.rows.filter((row) => endsBlank(row) && hasTotalInFront(table, row));
  if (lost.length === 0) return table;
  const rows = table.rows.map((row) =>
    lost.includes(row) ? { ...row, cells: row.cells.slice(0, -1), surplus: -1 } : row,
  );
  return { ...table, rows, figures: figuresOf(rows, table.layout) };
}

/** Whether the figure in front of a blank total is wrong in its own column, and right in that of the total. */
function hasTotalInFront(table: BoundTable, { leaf, cellLines, duplicateOf }: BoundRow): boolean {
  const { layout, figures } = table;
  const end = cellAt(layout, leaf.index, layout.columns.length - 1);
  const [before, total] = [figures[end - 1], figures[end]];
  if (!before || !total || cellLines || duplicateOf || !isUnknown(table, total)) return false;
  const moved = { ...table, figures: figures.with(end, { ...total, reading: before.reading }) };
  return statusesAt(table, end - 1).includes('failed') && statusesAt(moved, end).every((status) => status === 'held');
}

/** What became of the identities that run along the column of a cell. */
const statusesAt = (table: BoundTable, cell: number): string[] => {
  const along = table.layout.identitiesOf[cell]!.filter(({ along }) => 'column' in along);
  return judge(table).flatMap(({ identity, status }) => (along.includes(identity) ? [status] : []));
};
