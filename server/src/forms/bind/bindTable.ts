import { type Cell, startsWithPipe } from '../../core/cells';
import { looksLikeFigure, type Reading, readAmount, readCount, readSignedCount } from '../../core/figure';
import { labelOf } from '../../core/label';
import { memoized } from '../../core/memo';
import { type Range, rangeOnLine } from '../../core/text';
import type { Column, ValueKind } from '../form';
import { cellAt, type Layout } from '../layout';
import { isPieceOfRow } from '../mistyped';
import type { BoundRow, BoundTable, Figure, HeaderCell, LabelCell, UnknownRow } from '../model';
import { isRowLabel, type Variant } from '../vocabulary';
import { joinBroken } from './brokenRow';
import type { TableBlock } from './gatherTables';
import { placeByOrder } from './layouts/byOrder';
import type { JoinedCell } from './layouts/piece';
import { type RowMatch, RowMatcher } from './matchRow';
import { withoutOwnColumns } from './ownColumns';
import { type Padding, paddingOf, placeFigures } from './placeFigures';
import type { RowLine } from './rowLine';
import { sortAbsent } from './unreadRows';

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

const matchesOf = memoized((_block: TableBlock) => new Map<Variant, MatchedBlock>());

export function matchBlock(block: TableBlock, variant: Variant): MatchedBlock {
  const known = matchesOf(block);
  const matched = known.get(variant) ?? match(block, variant);
  known.set(variant, matched);
  return matched;
}

function match(block: TableBlock, variant: Variant): MatchedBlock {
  const matcher = new RowMatcher(variant);
  const named = block.rows.map((row) => ({ row, match: matcher.match(row.cells) }));
  const rows = block.rows.some(({ pieced }) => pieced) ? placeByOrder(named, variant.layout) : named;
  const headers = block.headers.flatMap(({ cells }) => cells).filter((cell) => cell.text !== '');
  const known = headers.filter((cell) => variant.headers.has(labelOf(cell.text).key)).length;
  return {
    block,
    variant,
    rows,
    fit: rows.filter(({ match }) => match).length + known,
    full: rows.length + headers.length,
  };
}

export const bindTable = memoized(bind);

function bind(matched: MatchedBlock): BoundTable {
  const { block, variant } = matched;
  const { form, section, layout } = variant;
  const rows = layout.table.labelColumns === 0 ? unlabelledRows(block, layout) : labelledRows(matched);
  const bound = rows.filter((row): row is BoundRow => 'leaf' in row);
  const present = new Set(bound.map(({ leaf }) => leaf));
  const { missing, unread } = sortAbsent(
    layout.rows.filter((leaf) => !present.has(leaf)),
    block.below ? [...block.lines, ...block.below] : block.lines,
  );
  return {
    form,
    section,
    layout,
    lines: block.lines,
    headers: headerCells(block, variant),
    rows: bound,
    unknownRows: rows.filter((row): row is UnknownRow => !('leaf' in row)),
    missingRows: missing,
    ...(unread.length > 0 && { unreadRows: unread }),
    figures: figuresOf(bound, layout),
  };
}

function labelledRows({ block, rows, variant }: MatchedBlock): (BoundRow | UnknownRow)[] {
  const matched = withoutOwnColumns(rows, block.headers, variant.layout.columns.length);
  const known = matched.flatMap(({ row, match }) => (match ? [{ cells: row.cells, from: match.figuresFrom }] : []));
  const padding = paddingOf(known, variant.layout.columns.length);
  const first = new Map<RowMatch['leaf'], BoundRow>();
  const named = new Set(matched.filter(({ match }) => match?.isExact).map(({ match }) => match!.leaf));
  return matched.flatMap<BoundRow | UnknownRow>(({ row, match }) => {
    if (!match || (!match.isExact && named.has(match.leaf))) return unknownRow(row);
    const bound = bindRow(row, match, variant.layout, padding);
    if (row.pieced && bound.surplus < 0 && bound.cells.every(({ text }) => text === '')) return [];
    const duplicateOf = first.get(match.leaf);
    if (!duplicateOf) first.set(match.leaf, bound);
    return [duplicateOf ? { ...bound, duplicateOf } : bound];
  });
}

/** Where a line has just the figures of a row, those on other lines are numbers of pages. */
function withoutStrays(row: RowLine, from: number, count: number): RowLine {
  const { cells, lines } = row;
  if (!lines || cells.length - from <= count) return row;
  // Of two figures one may be followed by a blank that ends the row.
  const isFigure = (at: number) => at >= from && (count > 2 || cells[at]!.text !== '');
  const isOwn = (line: number) => lines.filter((each, at) => each === line && isFigure(at)).length === count;
  const own = lines.slice(from).find(isOwn);
  if (own === undefined || count < 2) return row;
  const isKept = (_: unknown, at: number) => at < from || lines[at] === own;
  return { ...row, cells: cells.filter(isKept), lines: lines.filter(isKept) };
}

function bindRow(written: RowLine, match: RowMatch, layout: Layout, padding: Padding): BoundRow {
  const row = withoutStrays(written, match.figuresFrom, layout.columns.length);
  const own = { cells: row.cells, from: match.figuresFrom };
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

const lineOf = ({ line, lines, cells }: RowLine, cell: Cell): number => lines?.[cells.indexOf(cell)] ?? line;

const linesOfCells = (row: RowLine, cells: readonly Cell[]): Pick<BoundRow, 'cellLines' | 'unsure'> => ({
  ...(row.lines && { cellLines: cells.map((cell) => lineOf(row, cell)) }),
  ...(row.pieced?.sure === false && { unsure: true }),
});

const noPadding: Padding = { width: undefined, inFront: false, bareFrom: new Set(), grid: undefined };

/** Section 四 has one row without a label: fifteen figures, perhaps behind a word or two of the office's own. */
function unlabelledRows(block: TableBlock, layout: Layout): (BoundRow | UnknownRow)[] {
  const count = layout.columns.length;
  const leaf = layout.rows[0]!;
  let first: BoundRow | undefined;
  const filled = block.rows.filter(({ cells }) => cells.some(({ text }) => text !== ''));
  const written = (filled.length > 0 ? filled : block.rows)
    .filter((row) => !isWords(row) && !endsHeader(row, block, count))
    .map((row) => withFirstBlank(withoutStrays(row, 0, count), block, count));
  const isShifted = block.headers.length > 1 && block.headers.every(({ cells }) => cells[0]?.text === '');
  const from = (row: RowLine) => (isShifted && row.cells[0]?.text === '' ? 1 : wordsBefore(row, count));
  const rows = joinBroken(written, layout).map((row) => ({ row, match: { figuresFrom: from(row) } }));
  return withoutOwnColumns(rows, block.headers, count).flatMap<BoundRow | UnknownRow>(({ row, match }) => {
    const isLoose = beginsAnywhere(row, count);
    const { cells, surplus } = isLoose
      ? { cells: row.cells, surplus: row.cells.length - count }
      : placeFigures({ cells: row.cells, from: match.figuresFrom }, count, noPadding);
    if (first && cells.every((cell) => !/\d/.test(cell.text))) return unknownRow(row);
    const bound: BoundRow = {
      leaf,
      line: row.line,
      separator: row.separator,
      labels: [],
      range: rowRange(row),
      surplus,
      cells,
      ...linesOfCells(row, cells),
      ...(isLoose && { unsure: true }),
      ...(first && { duplicateOf: first }),
    };
    first ??= bound;
    return [bound];
  });
}

/** Whether a row put together from pieces has blanks at both ends of which some are padding, nobody knows which. */
function beginsAnywhere({ cells, pieced }: RowLine, count: number): boolean {
  const first = cells.findIndex(({ text }) => text !== '');
  if (!pieced || cells.length <= count || first <= 0) return false;
  const behind = cells.length - 1 - cells.findLastIndex(({ text }) => text !== '');
  return behind > 0 && first + behind > cells.length - count;
}

/** A pipe in front of a row is one of Markdown, or behind a blank cell where the header has none. */
function withFirstBlank(row: RowLine, { headers, lines }: TableBlock, count: number): RowLine {
  const [first] = row.cells;
  if (row.cells.length !== count - 1 || row.lines || row.separator !== '|' || !first) return row;
  const isBare = ({ line, lines: own }: RowLine) => !own && !startsWithPipe(lines[line]!);
  if (first.from === 0 || !headers.some(isBare)) return row;
  const start = first.from - 1;
  return { ...row, cells: [{ from: start, to: start, text: '', start, end: start }, ...row.cells] };
}

const wordsBefore = ({ cells }: RowLine, count: number): number =>
  cells.length > count && !looksLikeFigure(cells[0]!.text) ? 1 : 0;

/** The pipes behind a header whose words stand each on a line. */
const endsHeader = ({ cells }: RowLine, { headers }: TableBlock, count: number): boolean =>
  cells.length < count &&
  cells.every(({ text }) => text === '') &&
  headers.length > 1 &&
  headers.every((header) => header.cells.length === 1);

/** A header in words that no form has, or a note. */
function isWords({ cells }: RowLine): boolean {
  const written = cells.filter((cell) => cell.text !== '');
  return written.filter((cell) => looksLikeFigure(cell.text)).length * 2 < written.length;
}

/** A row of words alone is a note or a header; a row with figures should have been one of the form's. */
function unknownRow(row: RowLine): UnknownRow[] {
  const written = row.cells.filter((cell) => cell.text !== '');
  const label = written[0];
  const figures = written.slice(1).filter((cell) => readCount(cell.text).kind === 'number');
  if (!label || figures.length === 0 || figures.length * 2 < written.length - 1) return [];
  // Without separators, figures that no row has taken are no row of their own.
  if ((row.separator === '' || row.separator === ' ') && looksLikeFigure(label.text)) return [];
  const isPiece = (row.pieced !== undefined || isLabelCut(written)) && isPieceOfRow(label.text);
  return [{ line: row.line, range: rowRange(row), text: label.text, ...(isPiece && { isPiece }) }];
}

/** Whether the words in front of the figures name a row only together: 行政事业性 | 收费. */
function isLabelCut(written: readonly Cell[]): boolean {
  const end = written.findIndex(({ text }) => looksLikeFigure(text));
  const words = written.slice(0, Math.max(0, end)).map(({ text }) => text);
  return words.some((_, at) => at < words.length - 1 && isRowLabel(words.slice(at).join('')));
}

function lastWritten(cells: readonly Cell[]): Cell | undefined {
  let last = cells.length - 1;
  while (last > 0 && cells[last]!.text === '') last--;
  return cells[last];
}

export const rowRange = (row: RowLine): Range => {
  const { line, cells } = row;
  const first = cells.find(({ text }) => text !== '') ?? cells[0];
  const last = lastWritten(cells) ?? first;
  if (!first || !last) return rangeOnLine(line, 0, 0);
  return {
    start: { line: lineOf(row, first), character: first.start },
    end: { line: lineOf(row, last), character: last.end },
  };
};

export function figuresOf(rows: readonly BoundRow[], layout: Layout): (Figure | undefined)[] {
  const figures: (Figure | undefined)[] = new Array(layout.rows.length * layout.columns.length).fill(undefined);
  for (const row of rows) {
    if (row.surplus !== 0) continue;
    for (const column of layout.columns) {
      const index = cellAt(layout, row.leaf.index, column.index);
      const cell = row.cells[column.index]!;
      if (!row.duplicateOf) figures[index] = figure(index, row, column, cell);
      else if (figures[index]?.cell.text !== cell.text) figures[index] = undefined;
    }
  }
  return figures;
}

function figure(index: number, row: BoundRow, column: Layout['columns'][number], cell: Cell): Figure {
  const { separator, leaf } = row;
  const line = row.cellLines?.[column.index] ?? row.line;
  return { index, row: leaf, column, line, separator, cell, reading: readers[column.node.value ?? 'count'](cell.text) };
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
