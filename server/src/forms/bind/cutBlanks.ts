import type { BoundRow, BoundTable, CutCell, PlacedTable } from '../model';
import { figuresOf } from './bindTable';

/** So many rows that end early, and so many with a blank cell or nothing but blank ones, are no slips. */
const fewestRows = 3;

const isShort = ({ surplus }: BoundRow): boolean => surplus < 0;
const hasBlanks = ({ cells }: BoundRow): boolean => cells.length === 0 || cells.some(({ text }) => text === '');
const isOnOneLine = ({ cellLines }: BoundRow): boolean => cellLines === undefined;

/** Whether the last cell of a row is blank, be it a figure or padding. */
const endsBlank = ({ cells, line }: BoundRow, lines: readonly string[]): boolean =>
  cells.at(-1)?.text === '' || /[|\t]\s*[|\t]\s*$/.test(lines[line]!);

/**
 * Tables whose rows end with their last cell that is not blank, as some programs write them: no row of the report ends
 * with a blank one, though there are blanks within. What such a row lacks are its blanks, which stand at its end. A row
 * that lost a figure is short alone, or among full ones; one of which nothing but the label is left has lost its blanks.
 */
export function withCutBlanks(tables: readonly PlacedTable[]): readonly PlacedTable[] {
  if (!tables.some(({ table }) => table.rows.some(isShort))) return tables;
  const rows = tables.flatMap(({ table }) => table.rows.map((row) => ({ row, lines: table.plain ?? table.lines })));
  const short = rows.filter(({ row }) => isShort(row));
  const isCut =
    rows.every(({ row, lines }) => isOnOneLine(row) && row.surplus <= 0 && !endsBlank(row, lines)) &&
    (short.length >= fewestRows || short.every(({ row }) => row.cells.length === 0)) &&
    rows.filter(({ row }) => row.cells.length > 0).length >= fewestRows &&
    rows.filter(({ row }) => hasBlanks(row)).length >= fewestRows;
  return isCut ? tables.map((placed) => ({ ...placed, table: completed(placed.table) })) : tables;
}

function completed(table: BoundTable): BoundTable {
  if (!table.rows.some(isShort)) return table;
  const rows = table.rows.map((row) => (isShort(row) ? withBlanks(row, table.layout.columns.length) : row));
  return { ...table, rows, figures: figuresOf(rows, table.layout) };
}

function withBlanks(row: BoundRow, count: number): BoundRow {
  const end = (row.cells.at(-1) ?? row.labels.at(-1)?.cell)?.to ?? row.range.end.character;
  const blankAt = (cutOff: number): CutCell => ({ from: end, to: end, text: '', start: end, end, cutOff });
  const blanks = Array.from({ length: count - row.cells.length }, (_, at) => blankAt(at));
  return { ...row, cells: [...row.cells, ...blanks], surplus: 0 };
}
