import type { Cell } from '../../core/cells';
import { memoized, memoizedBy, Pool } from '../../core/memo';
import { detached } from '../../core/text';
import type { Column } from '../form';
import type { Layout } from '../layout';
import type { BoundRow, BoundTable, Figure, HeaderCell, LabelCell } from '../model';
import { columnCounts } from '../vocabulary';
import { bindTable, figuresInRow, figuresOf, type MatchedBlock, matchBlock } from './bindTable';
import { rowRange } from './boundRow';
import type { TableBlock } from './gatherTables';
import type { RowLine, ScannedRow } from './rowLine';

/**
 * Tables of thousands of reports differ in their numbers and in nothing else. Which row of the form each row is, and which
 * of its cells is which figure, is found out once for all of them.
 */
const blocks = new Pool<TableBlock>(512);

/** Short tables are often the same to the last figure, since many offices have nothing but zeros in them: these are one object. */
const sameLines = 1024;
const same = new Pool<TableBlock>(sameLines, (_key, { lines }) => lines.length);

export interface ScannedBlock extends TableBlock {
  readonly headers: readonly ScannedRow[];
  readonly rows: readonly ScannedRow[];
}

/** The block with the first one that was met like it, unless what its rows are depends on their numbers. */
export function withAlike(block: ScannedBlock): TableBlock {
  const key = keyOfSame(block);
  return key === undefined ? compared(block) : same.get(key, () => compared(kept(block)));
}

function compared(block: ScannedBlock): TableBlock {
  const key = keyOf(block);
  if (key === undefined) return block;
  return { ...block, alike: blocks.get(key, () => kept(block)) };
}

/** Rows of more cells than the form has figures may have a column of numbers of their own. */
function keyOf(block: ScannedBlock): string | undefined {
  const mostCells = Math.min(...columnCounts(block.id));
  if (block.rows.some(({ shape }) => !shape || shape.width > mostCells)) return undefined;
  return keyBy(block, ({ shape }) => shape?.id);
}

/** Nothing where lines stand between the rows, or a row has figures of its own. */
function keyOfSame(block: ScannedBlock): string | undefined {
  const { lines, headers, rows } = block;
  return lines.length === headers.length + rows.length ? keyBy(block, (row) => row.known) : undefined;
}

/** What a block is by its table and the number of each of its rows; nothing where one has none. */
function keyBy(
  { id, headers, rows }: ScannedBlock,
  numberOf: (row: ScannedRow) => number | undefined,
): string | undefined {
  let key = id;
  for (const part of [headers, rows]) {
    key += ';';
    for (const row of part) {
      const number = numberOf(row);
      if (number === undefined) return undefined;
      key += `,${row.line}:${number}`;
    }
  }
  return key;
}

/** A copy that does not keep the report in memory from which it comes. */
export const kept = ({ id, lines, headers, rows }: ScannedBlock): ScannedBlock => ({
  id,
  lines: lines.map(detached),
  headers: headers.map(keptRow),
  rows: rows.map(keptRow),
});

const keptRow = (row: ScannedRow): ScannedRow => ({
  ...row,
  cells: row.cells.map((cell) => ({ ...cell, text: detached(cell.text) })),
});

/** Where what a row of a bound table has stands among the cells that are written. */
interface Place {
  readonly bound: BoundRow;
  /** Which row of the block it is, and which of its cells are its labels and its figures. */
  readonly row: number;
  readonly labels: readonly number[];
  readonly from: number;
  /** The last row without figures of its own that was put there, and its number. */
  last?: { readonly known: number; readonly inPlace: RowInPlace };
}

interface Places {
  readonly table: BoundTable;
  readonly rows: readonly Place[];
  readonly hasDuplicates: boolean;
  readonly headers: readonly { readonly row: number; readonly cell: number; readonly column: Column | undefined }[];
}

/** Nothing where a row has cells that are not written so. */
const placesOf = memoized((matched: MatchedBlock): Places | undefined => {
  const { block } = matched;
  const table = bindTable(matched);
  // Lines between the rows tell which rows were not read, and they may be others.
  const hasOtherLines = block.lines.length > block.headers.length + block.rows.length;
  const isLacking = table.missingRows.length > 0 || table.unreadRows !== undefined;
  if (table.unknownRows.length > 0 || (isLacking && hasOtherLines)) return undefined;
  const rows = table.rows.map((bound): Place => {
    const row = block.rows.findIndex(({ line }) => line === bound.line);
    const written = block.rows[row]?.cells ?? [];
    const labels = bound.labels.map(({ cell }) => written.indexOf(cell));
    return { bound, row, labels, from: written.indexOf(bound.cells[0]!) };
  });
  const isWritten = ({ bound, row, labels, from }: Place) =>
    [...labels, from].every((at) => at >= 0) &&
    bound.cells.every((cell, at) => block.rows[row]!.cells[from + at] === cell);
  if (!rows.every(isWritten)) return undefined;
  const headers = table.headers.map(({ line, cell, column }) => {
    const row = block.headers.findIndex((each) => each.line === line);
    return { row, cell: block.headers[row]!.cells.indexOf(cell), column };
  });
  return { table, rows, headers, hasDuplicates: table.rows.some(({ duplicateOf }) => duplicateOf) };
});

/** The block bound as the one like it was matched. */
export const bindAs = (block: TableBlock, matched: MatchedBlock): BoundTable =>
  matched.block === block ? bindTable(matched) : bindAlike(block, matched);

const isSamePlace = (a: Cell, b: Cell): boolean => a.from === b.from && a.start === b.start && a.to === b.to;

/** Labels stand in front, where they are nearly always at the same places. */
function labelsAt(
  labels: readonly LabelCell[],
  places: readonly number[],
  line: number,
  cells: readonly Cell[],
): readonly LabelCell[] {
  const isThere = (label: LabelCell, at: number) => label.line === line && isSamePlace(label.cell, cells[places[at]!]!);
  return labels.every(isThere) ? labels : labels.map(({ node }, at) => ({ line, cell: cells[places[at]!]!, node }));
}

/** A row at its place, with its figures. */
interface RowInPlace {
  readonly row: BoundRow;
  readonly figures: readonly Figure[];
}

function putInPlace({ bound, row: at, labels, from }: Place, block: TableBlock, layout: Layout): RowInPlace {
  const { line, separator, cells } = block.rows[at]!;
  const row: BoundRow = {
    leaf: bound.leaf,
    line,
    separator,
    labels: labelsAt(bound.labels, labels, line, cells),
    range: rowRange(block.rows[at]!),
    surplus: bound.surplus,
    cells: cells.slice(from, from + bound.cells.length),
  };
  return { row, figures: bound.duplicateOf ? [] : figuresInRow(row, layout) };
}

/** Most rows have nothing but zeros: one that is written as the last one at its place was put there already. */
function rowInPlace(place: Place, block: TableBlock, layout: Layout): RowInPlace {
  const { known }: RowLine & Pick<ScannedRow, 'known'> = block.rows[place.row]!;
  if (known === undefined) return putInPlace(place, block, layout);
  if (place.last?.known !== known) place.last = { known, inPlace: putInPlace(place, block, layout) };
  return place.last.inPlace;
}

const bindAlike = memoizedBy((block: TableBlock, matched: MatchedBlock): BoundTable => {
  const places = placesOf(matched);
  if (!places) return bindTable(matchBlock(block, matched.variant));
  const { form, section, layout, unknownRows, missingRows, unreadRows } = places.table;
  const rows: BoundRow[] = [];
  const figures = new Array<Figure | undefined>(places.table.figures.length).fill(undefined);
  for (const place of places.rows) {
    const own = rowInPlace(place, block, layout);
    for (const figure of own.figures) figures[figure.index] = figure;
    const { duplicateOf } = place.bound;
    rows.push(duplicateOf ? { ...own.row, duplicateOf: rows[places.table.rows.indexOf(duplicateOf)]! } : own.row);
  }
  const headers = places.headers.map(({ row, cell, column }): HeaderCell => {
    const own = { line: block.headers[row]!.line, cell: block.headers[row]!.cells[cell]! };
    return column ? { line: own.line, cell: own.cell, column } : own;
  });
  const table: BoundTable = {
    form,
    section,
    layout,
    lines: block.lines,
    headers,
    rows,
    unknownRows,
    missingRows,
    figures: places.hasDuplicates ? figuresOf(rows, layout) : figures,
    alike: places.table,
  };
  return unreadRows ? { ...table, unreadRows } : table;
});
