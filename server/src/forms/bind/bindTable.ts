import type { Cell } from '../../core/cells';
import { looksLikeFigure, type Reading, readAmount, readCount, readSignedCount } from '../../core/figure';
import { labelOf } from '../../core/label';
import { memoized, memoizedBy } from '../../core/memo';
import type { Column, Row, ValueKind } from '../form';
import { cellAt, type Layout, type Leaf } from '../layout';
import type { BoundRow, BoundTable, Figure, FigurePlace, HeaderCell, LabelCell, UnknownRow } from '../model';
import type { Variant } from '../vocabulary';
import { unlabelledRows } from './bindUnlabelled';
import { lineOf, linesOfCells, rowRange, unknownRow, withCopies, withoutStrays } from './boundRow';
import { joinFiguresBelow } from './brokenRow';
import { withFiguresApart } from './figureApart';
import type { TableBlock } from './gatherTables';
import { placeByOrder } from './layouts/byOrder';
import type { JoinedCell } from './layouts/piece';
import { type RowMatch, RowMatcher } from './matchRow';
import { withMoneyInPlace } from './moneyCells';
import { withoutOwnColumns } from './ownColumns';
import { type Padding, paddingOf, placeFigures } from './placeFigures';
import type { RowLine } from './rowLine';
import { type Absent, setUnreadApart } from './unreadRows';

export const readers: Record<ValueKind, (text: string) => Reading> = {
  count: readCount,
  signedCount: readSignedCount,
  amount: readAmount,
};

/** A block read as one form has the table: the row of the form that each of its rows names. */
export interface MatchedBlock {
  readonly block: TableBlock;
  readonly variant: Variant;
  readonly rows: readonly { readonly row: RowLine; readonly match: RowMatch | undefined }[];
  /** How many rows and header cells the form explains, and how many there are: the better fit is the form that was used. */
  readonly fit: number;
  readonly full: number;
}

export const matchBlock = memoizedBy((block: TableBlock, variant: Variant): MatchedBlock => {
  const matcher = new RowMatcher(variant);
  const written = withFiguresApart(block.rows, variant.layout.columns.length);
  const named = written.map((row) => ({ row, match: matcher.match(row.cells) }));
  const rows = block.rows.some(({ pieced }) => pieced) ? placeByOrder(named, variant.layout) : named;
  const headers = block.headers.flatMap(({ cells }) => cells).filter((cell) => cell.text !== '');
  const known = headers.filter((cell) => variant.headers.has(labelOf(cell.text).key)).length;
  return {
    block,
    variant,
    rows,
    fit: rows.filter(({ match }) => match).length + known,
    full: block.rows.length + headers.length,
  };
});

export const bindTable = memoized(bind);

function bind(matched: MatchedBlock): BoundTable {
  const { block, variant } = matched;
  const { form, section, layout } = variant;
  const rows = layout.table.labelColumns === 0 ? unlabelledRows(block, layout) : labelledRows(matched);
  const bound = rows.filter((row): row is BoundRow => 'leaf' in row);
  const present = new Set(bound.map(({ leaf }) => leaf));
  const { missing, unread } = absentRows(layout, present, block);
  return {
    form,
    section,
    layout,
    lines: block.lines,
    headers: headerCells(block, variant),
    rows: bound,
    unknownRows: rows.filter((row): row is UnknownRow => !('leaf' in row) && !(unread.length > 0 && isBare(row))),
    missingRows: missing,
    ...(unread.length > 0 && { unreadRows: unread }),
    figures: figuresOf(bound, layout),
  };
}

/** Where more are lacking, as all may of a small table, their labels may be printed above it by themselves. */
const mostAbove = 2;
const fewestRows = 10;

/** Rows that the table lacks; those that seem to be gone, but stand right above it, were not read either. */
function absentRows({ rows }: Layout, present: ReadonlySet<Leaf<Row>>, { lines, above, below }: TableBlock): Absent {
  const absent = rows.filter((leaf) => !present.has(leaf));
  const own = setUnreadApart(absent, below ? [...lines, ...below] : lines);
  if (!above || own.missing.length === 0 || absent.length > mostAbove || rows.length < fewestRows) return own;
  const { missing, unread } = setUnreadApart(own.missing, above);
  return { missing, unread: [...own.unread, ...unread] };
}

/** Figures alone: where the labels of some rows stand without any, they may be those of one of them. */
const isBare = ({ text }: UnknownRow): boolean => looksLikeFigure(text);

function labelledRows({ block, rows, variant }: MatchedBlock): (BoundRow | UnknownRow)[] {
  const count = variant.layout.columns.length;
  const written = withMoneyInPlace(joinFiguresBelow(rows, count), variant.layout);
  const matched = withoutOwnColumns(written, block.headers, count);
  const known = matched.flatMap(({ row, match }) => (match ? [{ cells: row.cells, from: match.figuresFrom }] : []));
  const padding = paddingOf(known, count);
  const first = new Map<RowMatch['leaf'], BoundRow>();
  const named = new Set(matched.filter(({ match }) => match?.isExact).map(({ match }) => match!.leaf));
  return matched.flatMap<BoundRow | UnknownRow>(({ row, match }, at) => {
    if (!match || (!match.isExact && named.has(match.leaf))) return unknownRow(row);
    const bound = withCopies(bindRow(row, match, variant.layout, padding), written[at]!.row);
    if (row.pieced && bound.surplus < 0 && bound.cells.every(({ text }) => text === '')) return [];
    const duplicateOf = first.get(match.leaf);
    if (!duplicateOf) first.set(match.leaf, bound);
    return [duplicateOf ? { ...bound, duplicateOf } : bound];
  });
}

function bindRow(written: RowLine, match: RowMatch, layout: Layout, padding: Padding): BoundRow {
  const row = withoutStrays(written, match.figuresFrom, layout.columns.length);
  const own = { cells: row.cells, from: match.figuresFrom, isLine: !row.lines };
  const { cells, surplus } = placeFigures(own, layout.columns.length, padding);
  return {
    leaf: match.leaf,
    line: row.line,
    separator: row.separator,
    labels: match.labels.flatMap((label) => labelCells(row, label)),
    range: rowRange(row),
    surplus,
    cells,
    ...linesOfCells(row, cells),
  };
}

/** A label on several lines is several cells. */
function labelCells(row: RowLine, { cell, node }: RowMatch['labels'][number]): LabelCell[] {
  const { parts }: JoinedCell = cell;
  return parts
    ? parts.map((part) => ({ line: part.line, cell: part, node }))
    : [{ line: lineOf(row, cell), cell, node }];
}

export function figuresOf(rows: readonly BoundRow[], layout: Layout): (Figure | undefined)[] {
  const figures: (Figure | undefined)[] = new Array(layout.rows.length * layout.columns.length).fill(undefined);
  for (const row of rows) {
    if (row.duplicateOf && row.surplus === 0) {
      for (const column of layout.columns) {
        const index = cellAt(layout, row.leaf.index, column.index);
        figures[index] = alsoIn(row, column, figures[index]);
      }
    } else {
      for (const figure of figuresInRow(row, layout)) figures[figure.index] = figure;
    }
  }
  return figures;
}

/** None where its figures have no sure place. */
export function figuresInRow(row: BoundRow, layout: Layout): readonly Figure[] {
  if (row.surplus !== 0) return [];
  const figures: Figure[] = [];
  for (const column of layout.columns) figures.push(figure(cellAt(layout, row.leaf.index, column.index), row, column));
  return figures;
}

type PlacedColumn = Layout['columns'][number];

const placeOf = ({ cells, cellLines, line, separator }: BoundRow, { index }: PlacedColumn): FigurePlace => ({
  line: cellLines?.[index] ?? line,
  separator,
  cell: cells[index]!,
});

function figure(index: number, row: BoundRow, column: PlacedColumn): Figure {
  const { leaf, copies } = row;
  const { line, separator, cell } = placeOf(row, column);
  const reading = readers[column.node.value ?? 'count'](cell.text);
  const found = { index, row: leaf, column, line, separator, cell, reading };
  return copies && copies[column.index]!.length > 0 ? { ...found, copies: copies[column.index]! } : found;
}

/** The figure of a row that stands twice, unless it is another one the second time. */
function alsoIn(row: BoundRow, column: PlacedColumn, first: Figure | undefined): Figure | undefined {
  const place = placeOf(row, column);
  if (first?.cell.text !== place.cell.text) return undefined;
  return { ...first, copies: [...(first.copies ?? []), place, ...(row.copies?.[column.index] ?? [])] };
}

function headerCells(block: TableBlock, variant: Variant): HeaderCell[] {
  return block.headers.flatMap((row) => {
    if (row.lines) return piecedHeader(row, variant);
    const written = row.cells.filter((cell) => cell.text !== '');
    const leaves = lastLeaves(written, variant);
    return written.map((cell, index) => {
      const column: Column | undefined = leaves?.[index]?.node ?? variant.columns.get(labelOf(cell.text).key);
      return { line: row.line, cell, ...(column && { column }) };
    });
  });
}

/** All header rows as one: the last words are the last columns, those before them only where one column is called so. */
function piecedHeader(row: RowLine, variant: Variant): HeaderCell[] {
  const { layout, columns } = variant;
  const from = row.cells.findIndex((_, at) => lastLeaves(row.cells.slice(at), variant));
  return row.cells.flatMap((cell, at) => {
    const named = columns.get(labelOf(cell.text).key);
    const isOnly = layout.columns.filter(({ node }) => node.label === named?.label).length < 2;
    const column =
      from >= 0 && at >= from ? layout.columns.at(at - row.cells.length)!.node : isOnly ? named : undefined;
    const { parts = [{ ...cell, line: lineOf(row, cell) }] }: JoinedCell = cell;
    return parts.map((part) => ({ line: part.line, cell: part, ...(column && { column }) }));
  });
}

/** The lowest header row repeats labels (结果维持 … 总计); it stands above the last columns, from its own count on. */
function lastLeaves(cells: readonly Cell[], { layout, columns }: Variant): Layout['columns'] | undefined {
  const leaves = layout.columns.slice(-cells.length);
  const agrees =
    leaves.length === cells.length &&
    cells.every((cell, i) => columns.get(labelOf(cell.text).key)?.label === leaves[i]!.node.label);
  return agrees ? leaves : undefined;
}
