import type { Cell } from '../../core/cells';
import { readCount } from '../../core/figure';

/** Which cells behind the labels carry the figures. */
export interface Placement {
  readonly cells: readonly Cell[];
  /** Below 0: so many cells are missing; above 0: so many are too many. Then no cell has a sure place. */
  readonly surplus: number;
}

/** How the rows of a table are padded. */
export interface Padding {
  /** How many cells most rows have, altogether or behind their labels; absent where they differ. */
  readonly width: { readonly cells: number; readonly withLabels: boolean } | undefined;
  /** Blank cells of merged labels stand between label and figures. */
  readonly inFront: boolean;
  /** Where the figures of rows begin that mostly have none, though their neighbours do: those of two labels. */
  readonly bareFrom: ReadonlySet<number>;
  readonly grid: Grid | undefined;
}

/**
 * Rows of one width, of which the figures all begin at the same cell; `isCut`: shorter rows, of which some have their last
 * label right in front of that cell, lack blanks at their ends.
 */
interface Grid {
  readonly width: number;
  readonly start: number;
  readonly isCut: boolean;
}

/** The cells of a row, and where those behind its labels begin. */
export interface CellsOfRow {
  readonly cells: readonly Cell[];
  readonly from: number;
  /** Whether the row was written as a line of cells: otherwise blanks in front of its labels may be gone. */
  readonly isLine?: boolean;
}

export const paddingOf = (rows: readonly CellsOfRow[], count: number): Padding => ({
  width: widthOf(rows),
  inFront: isInFront(rows, count),
  bareFrom: bareFrom(rows, count),
  grid: gridOf(rows, count),
});

const fewestRows = 3;

/**
 * The grid of a table, where its figures may begin at one cell only, with nothing but blanks in front of them and behind
 * them. There is none to be looked for where they stand right behind the labels of each row, as far as can be seen.
 */
function gridOf(rows: readonly CellsOfRow[], count: number): Grid | undefined {
  const isCut = rows.every(({ cells }) => cells.at(-1)?.text !== '');
  const most = widthOf(rows);
  const width = most?.withLabels ? most.cells : isCut ? Math.max(...rows.map(({ cells }) => cells.length)) : 0;
  const whole = rows.filter(({ cells }) => cells.length === width);
  if (whole.length < fewestRows || whole.every(({ cells, from }) => areBlank(cells, from + count))) return undefined;
  const first = Math.max(...whole.map(({ from }) => from));
  const starts = Array.from({ length: Math.max(0, width - count - first + 1) }, (_, at) => first + at);
  const possible = starts.filter((start) =>
    whole.every(({ cells, from }) => areBlank(cells, from, start) && areBlank(cells, start + count)),
  );
  const [start] = possible;
  if (start === undefined || possible.length > 1) return undefined;
  return { width, start, isCut: isCut && rows.some(({ from }) => from === start) };
}

const areBlank = (cells: readonly Cell[], from: number, to?: number): boolean => cells.slice(from, to).every(isBlank);

const isInGrid = ({ cells, from }: CellsOfRow, { width, start, isCut }: Grid): boolean =>
  cells.length === width || (isCut && cells.length < width && cells.length > start && areBlank(cells, from, start));

/**
 * Whether a row ends before the others and has their blanks in front of the figures: those are none of its figures, if it
 * does not have just as many cells with them.
 */
const endsInGrid = ({ cells, from, isLine }: CellsOfRow, { start }: Grid, count: number): boolean =>
  isLine === true &&
  cells.length > start &&
  cells.length < start + count &&
  cells.length - from > count &&
  areBlank(cells, from, start);

function bareFrom(rows: readonly CellsOfRow[], count: number): Padding['bareFrom'] {
  const balance = new Map<number, number>();
  for (const { cells, from } of rows)
    balance.set(from, (balance.get(from) ?? 0) + (cells.length - from === count ? 1 : -1));
  return new Set([...balance].filter(([, bare]) => bare > 0).map(([from]) => from));
}

function widthOf(rows: readonly CellsOfRow[]): Padding['width'] {
  const [whole, shareOfWhole] = mostCommon(rows.map(({ cells }) => cells.length));
  const [behind, shareOfBehind] = mostCommon(rows.map(({ cells, from }) => cells.length - from));
  const withLabels = shareOfWhole >= shareOfBehind;
  const share = Math.max(shareOfWhole, shareOfBehind);
  return share >= 3 && share >= 0.6 * rows.length ? { cells: withLabels ? whole : behind, withLabels } : undefined;
}

/** The number that occurs most often, and how often. */
function mostCommon(numbers: readonly number[]): readonly [number, number] {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0] ?? [0, 0];
}

/** Where blanks on both sides could be padding, rows of the same table tell that have them on one side only. */
function isInFront(rows: readonly CellsOfRow[], count: number): boolean {
  let found = false;
  for (const { cells, from } of rows) {
    const extra = cells.length - from - count;
    if (extra <= 0) continue;
    const [leading, trailing] = blanksAround(cells.slice(from));
    if (trailing >= extra && leading < extra) return false;
    if (leading >= extra && trailing === 0) found = true;
  }
  return found;
}

/** A dash fills merged cells as well as blank ones. */
const isBlank = ({ text }: Cell): boolean => text === '' || readCount(text).kind === 'blank';

function blanksAround(cells: readonly Cell[]): [number, number] {
  let trailing = 0;
  while (trailing < cells.length && isBlank(cells[cells.length - 1 - trailing]!)) trailing++;
  let leading = 0;
  while (leading < cells.length && isBlank(cells[leading]!)) leading++;
  return [leading, trailing];
}

/** How many cells a row has fewer than its neighbours. */
const lostCells = ({ cells, from }: CellsOfRow, { width }: Padding): number =>
  width ? width.cells - cells.length + (width.withLabels ? 0 : from) : 0;

/** Whether the first of two figures is blank, and the other, which is no count, is written out as often as its cell is wide. */
function isFirstBlank(behind: readonly Cell[], count: number): boolean {
  const [first, second, ...others] = behind;
  if (count !== 2 || others.length === 0 || !isBlank(first!)) return false;
  return readCount(second!.text).kind === 'unreadable' && others.every(({ text }) => text === second!.text);
}

/**
 * The figures of a row follow its labels, blanks included, and padding follows the figures: positions are never counted
 * from the right. Only where padding stands between label and figures, as when a merged label is written out as blank
 * cells, the figures begin behind it; in rows that are all as wide at the same cell.
 */
export function placeFigures(row: CellsOfRow, count: number, padding: Padding): Placement {
  const { grid } = padding;
  if (grid && isInGrid(row, grid)) {
    const cells = row.cells.slice(grid.start, grid.start + count);
    return { cells, surplus: cells.length - count };
  }
  if (grid && endsInGrid(row, grid, count)) {
    const cells = row.cells.slice(grid.start);
    return { cells, surplus: cells.length - count };
  }
  const behind = row.cells.slice(row.from);
  const extra = behind.length - count;
  if (extra < 0) return { cells: behind, surplus: extra };
  if (isFirstBlank(behind, count)) return { cells: behind.slice(0, count), surplus: 0 };
  const [leading, trailing] = blanksAround(behind);
  const blanks = padding.inFront ? leading : trailing;
  const lost = extra === 0 && padding.bareFrom.has(row.from) ? 0 : lostCells(row, padding);
  if (lost > 0 && blanks > extra) {
    const missing = Math.min(lost, blanks - extra);
    return { cells: padding.inFront ? behind.slice(extra + missing) : behind, surplus: -missing };
  }
  if (padding.inFront)
    return leading < extra
      ? { cells: behind.slice(leading), surplus: extra - leading }
      : { cells: behind.slice(extra), surplus: 0 };
  if (trailing >= extra) return { cells: behind.slice(0, count), surplus: 0 };
  const shift = extra - trailing;
  if (leading >= shift) return { cells: behind.slice(shift, shift + count), surplus: 0 };
  const written = behind.slice(0, behind.length - trailing);
  // A merged cell is written out as often as it is wide, or leaves blanks behind it.
  const figures = count < 3 ? written.filter((cell, at) => !isBlank(cell) && cell.text !== written[at - 1]?.text) : [];
  if (figures.length === count) return { cells: figures, surplus: 0 };
  const isAlone = written.slice(count - 1).every((cell) => cell.text === written[count - 1]!.text);
  if (count < 3 && isAlone) return { cells: written.slice(0, count), surplus: 0 };
  return { cells: behind, surplus: shift - leading };
}
