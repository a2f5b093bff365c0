import type { Cell } from '../../core/cells';
import { memoized, Pool } from '../../core/memo';
import { detached } from '../../core/text';
import type { Column } from '../form';
import type { BoundRow, BoundTable, LabelCell } from '../model';
import { columnCounts } from '../vocabulary';
import { bindTable, figuresOf, type MatchedBlock, matchBlock, rowRange } from './bindTable';
import type { TableBlock } from './gatherTables';
import type { RowLine, ScannedRow } from './rowLine';

/**
 * Tables of thousands of reports differ in their numbers and in nothing else. Which row of the form each row is, and which
 * of its cells is which figure, is found out once for all of them.
 */
const known = new Pool<TableBlock>(512);

interface ScannedBlock extends TableBlock {
  readonly headers: readonly ScannedRow[];
  readonly rows: readonly ScannedRow[];
}

/** The block with the first one that was met like it, unless what its rows are depends on their numbers. */
export function withAlike(block: ScannedBlock): TableBlock {
  const key = keyOf(block);
  if (key === undefined) return block;
  return { ...block, alike: known.get(key, () => kept(block)) };
}

/** Rows of more cells than the form has figures may have a column of numbers of their own. */
function keyOf({ id, headers, rows }: ScannedBlock): string | undefined {
  const mostCells = Math.min(...columnCounts(id));
  let key = id;
  for (const { line, shape } of headers) {
    if (!shape) return undefined;
    key += `,${line}:${shape.id}`;
  }
  key += ';';
  for (const { line, shape } of rows) {
    if (!shape || shape.width > mostCells) return undefined;
    key += `,${line}:${shape.id}`;
  }
  return key;
}

/** A copy that does not keep the report in memory from which it comes. */
const kept = ({ id, lines, headers, rows }: TableBlock): TableBlock => ({
  id,
  lines: lines.map(detached),
  headers: headers.map(keptRow),
  rows: rows.map(keptRow),
});

const keptRow = (row: RowLine): RowLine => ({
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
}

interface Places {
  readonly table: BoundTable;
  readonly rows: readonly Place[];
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
  return { table, rows, headers };
});

const tablesOf = memoized((_block: TableBlock) => new Map<MatchedBlock, BoundTable>());

/** The block bound as the one like it was matched. */
export function bindAs(block: TableBlock, matched: MatchedBlock): BoundTable {
  if (matched.block === block) return bindTable(matched);
  const bound = tablesOf(block);
  const table = bound.get(matched) ?? bindAlike(block, matched);
  bound.set(matched, table);
  return table;
}

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

function bindAlike(block: TableBlock, matched: MatchedBlock): BoundTable {
  const places = placesOf(matched);
  if (!places) return bindTable(matchBlock(block, matched.variant));
  const rows: BoundRow[] = [];
  for (const { bound, row, labels, from } of places.rows) {
    const { line, separator, cells } = block.rows[row]!;
    rows.push({
      leaf: bound.leaf,
      line,
      separator,
      labels: labelsAt(bound.labels, labels, line, cells),
      range: rowRange(block.rows[row]!),
      surplus: bound.surplus,
      cells: cells.slice(from, from + bound.cells.length),
      ...(bound.duplicateOf && { duplicateOf: rows[places.table.rows.indexOf(bound.duplicateOf)]! }),
    });
  }
  const { form, section, layout, unknownRows, missingRows, unreadRows } = places.table;
  return {
    form,
    section,
    layout,
    lines: block.lines,
    headers: places.headers.map(({ row, cell, column }) => ({
      line: block.headers[row]!.line,
      cell: block.headers[row]!.cells[cell]!,
      ...(column && { column }),
    })),
    rows,
    unknownRows,
    missingRows,
    ...(unreadRows && { unreadRows }),
    figures: figuresOf(rows, layout),
    alike: places.table,
  };
}
