import type { Cell } from '../../core/cells';
import { looksLikeFigure } from '../../core/figure';
import type { Layout } from '../layout';
import { areGroupsInOrder } from './columnOrder';
import type { MatchedRow } from './ownColumns';
import type { RowLine } from './rowLine';
import { labelAt } from './rowRole';

/** Less is a cell that stands alone. */
const fewestFigures = 2;

type Placed = { readonly cell: Cell; readonly line: number };

/**
 * The rows of a table that has one row, where that was broken: all of them together, if they then have just as many
 * figures as the row of the form, with or without the blanks at their ends, and the words in front of them and above them
 * do not say that they are in another order. Among cells that stand each on a line there may be the number of a page.
 */
export function joinBroken(rows: readonly RowLine[], headers: readonly RowLine[], layout: Layout): readonly RowLine[] {
  const [first] = rows;
  const count = layout.columns.length;
  if (!first || rows.length < 2 || rows.some(({ pieced }) => pieced)) return rows;
  const labels = labelColumns(rows);
  const pieces = waysToJoin(rows.map((row, at) => withoutMerged(figuresOf(row, at, labels), row, headers)))
    .filter((each) => each.every(({ length }) => length >= fewestFigures && length < count))
    .find((each) => each.flat().length === count);
  const words = rows.map((row, at) => [...wordsAbove(row, rows[at - 1], headers), ...wordsOf(row, labels)]);
  if (!pieces || !areGroupsInOrder(words, lengthsOf(pieces), layout)) return rows;
  const cells = pieces.flat();
  return [{ ...first, cells: cells.map(({ cell }) => cell), lines: cells.map(({ line }) => line) }];
}

const lengthsOf = (pieces: readonly (readonly Placed[])[]): number[] => pieces.map(({ length }) => length);

/** How many cells in front of the figures name the rows, of rows that are all as wide: 行政诉讼 | 复议后起诉. */
function labelColumns(rows: readonly RowLine[]): number {
  const isGrid = rows.every(({ cells }) => cells.length === rows[0]!.cells.length);
  return isGrid ? Math.max(...rows.map(({ cells }) => (labelAt(cells) ?? -1) + 1)) : 0;
}

/** The words of the headers that stand between a row and the one before it. */
const wordsAbove = ({ line }: RowLine, before: RowLine | undefined, headers: readonly RowLine[]): string[] =>
  headers
    .filter((header) => header.line < line && header.line > (before?.line ?? -1))
    .flatMap(({ cells }) => cells.map(({ text }) => text));

/** The figures without the blanks that merged cells leave behind them, where those of the header above leave as many. */
function withoutMerged(figures: readonly Placed[], row: RowLine, headers: readonly RowLine[]): readonly Placed[] {
  const header = headers.findLast(({ line }) => line < row.line)?.cells;
  if (header?.length !== row.cells.length) return figures;
  const isMerged = (at: number): boolean => header[at]!.text === '' && row.cells[at]!.text === '';
  const merged = new Set(row.cells.filter((_, at) => isMerged(at)).map(({ from }) => from));
  return figures.filter(({ cell }) => !merged.has(cell.from));
}

/** Blanks at the ends of the pieces may be padding, and in front of those below stands none where a line begins with a pipe. */
function waysToJoin(pieces: readonly (readonly Placed[])[]): readonly (readonly (readonly Placed[])[])[] {
  const withoutStart = pieces.map((cells, at) => (at > 0 && cells[0]?.cell.text === '' ? cells.slice(1) : cells));
  return [pieces, withoutStart].flatMap((each) => [each, each.map(withoutBlankEnd)]);
}

/** The rows, those joined that go on in the next line, if the figures there have no label and are just those that are lacking. */
export function joinFiguresBelow<Row extends MatchedRow>(rows: readonly Row[], count: number): readonly Row[] {
  if (rows.every(({ match }) => match)) return rows;
  const joined: Row[] = [];
  for (const each of rows) {
    const whole = each.match ? undefined : withFiguresBelow(joined.at(-1), each.row, count);
    if (whole) joined.pop();
    joined.push(whole ?? each);
  }
  return joined;
}

function withFiguresBelow<Row extends MatchedRow>(above: Row | undefined, below: RowLine, count: number) {
  if (!above?.match || above.row.pieced || below.pieced || below.line !== above.row.line + 1) return undefined;
  const first = below.cells.find(({ text }) => text !== '');
  if (!first || !looksLikeFigure(first.text)) return undefined;
  const { figuresFrom } = above.match;
  const [own, rest] = [above.row, below].map(placedCells) as [Placed[], Placed[]];
  const figures = own.slice(figuresFrom);
  const written = withoutBlankEnd(figures).length;
  if (written === 0 || written >= count) return undefined;
  const cells = waysToJoin([figures, rest])
    .map((each) => each.flat())
    .find(({ length }) => length === count);
  if (!cells) return undefined;
  const all = [...own.slice(0, figuresFrom), ...cells];
  return { ...above, row: { ...above.row, cells: all.map(({ cell }) => cell), lines: all.map(({ line }) => line) } };
}

const wordsOf = ({ cells }: RowLine, labels: number): string[] =>
  cells
    .slice(0, Math.max(1, labels))
    .map(({ text }) => text)
    .filter((text) => !looksLikeFigure(text));

/** Rows of the same text have the same cells, here they stand on different lines. */
const placedCells = ({ cells, line, lines }: RowLine): Placed[] =>
  cells.map((cell, at) => ({ cell: { ...cell }, line: lines?.[at] ?? line }));

/** The figures of a row, without the words in front of them. */
function figuresOf(row: RowLine, at: number, labels: number): Placed[] {
  const [first] = row.cells;
  if (labels > 0) return placedCells(row).slice(labels);
  const isFigure = looksLikeFigure(first?.text ?? '') || (at > 0 && first?.text === '');
  return isFigure ? placedCells(row) : placedCells(row).slice(1);
}

function withoutBlankEnd(cells: readonly Placed[]): readonly Placed[] {
  return cells.slice(0, cells.findLastIndex(({ cell }) => cell.text !== '') + 1);
}
