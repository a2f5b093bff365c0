import type { Cell } from '../../core/cells';
import { readCount } from '../../core/figure';
import type { BoundRow, BoundTable, CutCell, PlacedTable } from '../model';
import { figuresOf } from './bindTable';

/** So many rows that end early, and so many with a blank cell or nothing but blank ones, are no slips. */
const fewestRows = 3;

const isShort = ({ surplus }: BoundRow): boolean => surplus < 0;
const hasBlanks = ({ cells }: BoundRow): boolean => cells.length === 0 || cells.some(({ text }) => text === '');
const isOnOneLine = ({ cellLines }: BoundRow): boolean => cellLines === undefined;

/** Whether the last cell of a row is blank, be it a figure or padding. */
const lineEndsBlank = ({ cells, line }: BoundRow, lines: readonly string[]): boolean =>
  cells.at(-1)?.text === '' || /[|\t]\s*[|\t]\s*$/.test(lines[line]!);

/** What is left of a row without the blanks at its end, which may be padding. */
const upToLastWritten = ({ cells }: BoundRow): readonly Cell[] =>
  cells.slice(0, cells.findLastIndex(({ text }) => text !== '') + 1);

const endsEarly = (row: BoundRow): boolean =>
  isShort(row) || (row.cells.at(-1)?.text === '' && upToLastWritten(row).length > 0);

/** Whether a table has rows that end before their last figure. */
export const hasGaps = ({ rows }: BoundTable): boolean => rows.some(endsEarly);

/** So many rows that end early have their total last, though its column is not. */
const fewestTotals = 2;

/** Whether the last of some figures is the sum of those in front of it. */
function endsWithTotal(cells: readonly Cell[]): boolean {
  const figures = cells.map(({ text }) => readCount(text)).map((each) => (each.kind === 'number' ? each.value : 0));
  const last = figures.pop() ?? 0;
  return figures.length > 0 && last > 0 && figures.reduce((sum, figure) => sum + figure, 0) === last;
}

/**
 * Whether a program has left out all blank cells, wherever in their rows they stood: no row of the report has one but at
 * its end, and rows that end early end with their total all the same. Which figure is which cannot be told then.
 */
export function areBlanksLeftOut(tables: readonly PlacedTable[]): boolean {
  if (!tables.some(({ table }) => hasGaps(table))) return false;
  const rows = tables.flatMap(({ table }) => table.rows);
  const isWithoutBlanks = rows.every((row) => upToLastWritten(row).every(({ text }) => text !== ''));
  return isWithoutBlanks && rows.filter(endsEarly).length >= fewestRows && totalsInFront(tables) >= fewestTotals;
}

/** How many rows end with their total before its column, in tables whose last column is one. */
function totalsInFront(tables: readonly PlacedTable[]): number {
  const rows = tables.flatMap(({ table }) => (table.layout.table.columnTotalRule ? table.rows : []));
  return rows.filter((row) => endsEarly(row) && endsWithTotal(upToLastWritten(row))).length;
}

/** Whether a table has rows that lack figures. */
const hasShortRows = ({ rows }: BoundTable): boolean => rows.some(isShort);

/**
 * Tables whose rows end with their last cell that is not blank, as some programs write them: no row of the report ends
 * with a blank one, though there are blanks within. What such a row lacks are its blanks, which stand at its end. A row
 * that lost a figure is short alone, or among full ones; one of which nothing but the label is left has lost its blanks.
 */
export function withCutBlanks(tables: readonly PlacedTable[]): readonly PlacedTable[] {
  if (!tables.some(({ table }) => hasShortRows(table)) || areBlanksLeftOut(tables)) return tables;
  const rows = tables.flatMap(({ table }) => table.rows.map((row) => ({ row, lines: table.plain ?? table.lines })));
  const short = rows.filter(({ row }) => isShort(row));
  const isCut =
    rows.every(({ row, lines }) => isOnOneLine(row) && row.surplus <= 0 && !lineEndsBlank(row, lines)) &&
    (short.length >= fewestRows || short.every(({ row }) => row.cells.length === 0)) &&
    rows.filter(({ row }) => row.cells.length > 0).length >= fewestRows &&
    rows.filter(({ row }) => hasBlanks(row)).length >= fewestRows;
  return isCut ? tables.map((placed) => ({ ...placed, table: completed(placed.table) })) : tables;
}

function completed(table: BoundTable): BoundTable {
  if (!hasShortRows(table)) return table;
  const rows = table.rows.map((row) => (isShort(row) ? withBlanks(row, table.layout.columns.length) : row));
  return { ...table, rows, figures: figuresOf(rows, table.layout) };
}

function withBlanks(row: BoundRow, count: number): BoundRow {
  const end = (row.cells.at(-1) ?? row.labels.at(-1)?.cell)?.to ?? row.range.end.character;
  const blankAt = (cutOff: number): CutCell => ({ from: end, to: end, text: '', start: end, end, cutOff });
  const blanks = Array.from({ length: count - row.cells.length }, (_, at) => blankAt(at));
  return { ...row, cells: [...row.cells, ...blanks], surplus: 0 };
}
