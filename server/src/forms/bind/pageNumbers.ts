import type { BoundRow, BoundTable, PlacedTable } from '../model';
import { figuresOf } from './bindTable';
import { hold, sumsWithin } from './rowSums';

/**
 * The tables whose cells stand each on a line, without the number of a page behind the last figure of a row: the sums of
 * the row hold without it, and without no other number.
 */
export const withoutPageNumbers = (tables: readonly PlacedTable[]): readonly PlacedTable[] =>
  tables.some(({ table }) => table.rows.some((row) => hasOneMore(row, table)))
    ? tables.map((placed) => ({ ...placed, table: shortened(placed.table) }))
    : tables;

/** How many cells a row has up to its last figure. */
const writtenIn = ({ cells }: BoundRow): number => cells.findLastIndex(({ text }) => text !== '') + 1;

/** Whether a row has a figure too many and each of its figures a line of its own. */
export function hasOneMore(row: BoundRow, { layout }: BoundTable): boolean {
  const written = writtenIn(row);
  return (
    row.surplus > 0 &&
    row.cellLines !== undefined &&
    written === layout.columns.length + 1 &&
    new Set(row.cellLines.slice(0, written)).size === written
  );
}

const pageNumber = /^[1-9]\d{0,2}$/;

/** Whether nothing says of a number on its line that it is a cell. */
export const isAlone = (row: BoundRow, { lines }: BoundTable, at: number): boolean =>
  /^[\s\d.]*$/.test(lines[row.cellLines![at]!] ?? '|');

/** The places at which a row that has one figure too many may have the number of a page instead, as far as its sums tell. */
export function placesOfPageNumber(row: BoundRow, table: BoundTable): readonly number[] {
  const written = row.cells.slice(0, writtenIn(row));
  const texts = written.map(({ text }) => text);
  const sums = sumsWithin(table, row);
  return [...texts.keys()].filter(
    (at) =>
      pageNumber.test(texts[at]!) &&
      isAlone(row, table, at) &&
      (sums.length === 0 || hold(sums, texts.toSpliced(at, 1)) === true),
  );
}

function shortened(table: BoundTable): BoundTable {
  const endsPage = (row: BoundRow): boolean =>
    sumsWithin(table, row).length > 0 &&
    hasOneMore(row, table) &&
    placesOfPageNumber(row, table).join() === String(table.layout.columns.length);
  if (!table.rows.some(endsPage)) return table;
  const rows = table.rows.map((row) => (endsPage(row) ? withoutLast(row) : row));
  return { ...table, rows, figures: figuresOf(rows, table.layout) };
}

function withoutLast(row: BoundRow): BoundRow {
  const cells = row.cells.slice(0, writtenIn(row) - 1);
  const cellLines = row.cellLines!.slice(0, cells.length);
  const end = { line: cellLines.at(-1)!, character: cells.at(-1)!.end };
  return { ...row, cells, cellLines, surplus: 0, range: { ...row.range, end } };
}
