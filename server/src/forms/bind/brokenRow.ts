import type { Cell } from '../../core/cells';
import { looksLikeFigure } from '../../core/figure';
import type { Layout } from '../layout';
import { areGroupsInOrder } from './columnOrder';
import type { RowLine } from './rowLine';

/** Less is a cell that stands alone. */
const fewestFigures = 2;

type Placed = { readonly cell: Cell; readonly line: number };

/**
 * The rows of a table that has one row, where that was broken: all of them together, if they then have just as many
 * figures as the row of the form, with or without the blanks at their ends, and the words in front of them do not say
 * that they are in another order. Among cells that stand each on a line there may be the number of a page.
 */
export function joinBroken(rows: readonly RowLine[], layout: Layout): readonly RowLine[] {
  const [first] = rows;
  const count = layout.columns.length;
  if (!first || rows.length < 2 || rows.some(({ pieced }) => pieced)) return rows;
  const cells = waysToJoin(rows.map(figuresOf))
    .filter((each) => each.every(({ length }) => length >= fewestFigures && length < count))
    .map((each) => each.flat())
    .find(({ length }) => length === count);
  if (!cells || !areGroupsInOrder(rows.map(wordsOf), layout)) return rows;
  return [{ ...first, cells: cells.map(({ cell }) => cell), lines: cells.map(({ line }) => line) }];
}

/** Blanks at the ends of the pieces may be padding, and in front of those below stands none where a line begins with a pipe. */
function waysToJoin(pieces: readonly (readonly Placed[])[]): readonly (readonly (readonly Placed[])[])[] {
  const withoutStart = pieces.map((cells, at) => (at > 0 && cells[0]?.cell.text === '' ? cells.slice(1) : cells));
  return [pieces, withoutStart].flatMap((each) => [each, each.map(withoutBlankEnd)]);
}

/** A row with its label, or what stands between rows. */
interface MatchedRow {
  readonly row: RowLine;
  readonly match: { readonly figuresFrom: number } | undefined;
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

const wordsOf = ({ cells: [first] }: RowLine): string[] => (first && !looksLikeFigure(first.text) ? [first.text] : []);

/** Rows of the same text have the same cells, here they stand on different lines. */
const placedCells = ({ cells, line, lines }: RowLine): Placed[] =>
  cells.map((cell, at) => ({ cell: { ...cell }, line: lines?.[at] ?? line }));

/** The figures of a row, without a word in front of them. */
function figuresOf(row: RowLine, at: number): Placed[] {
  const [first] = row.cells;
  const isFigure = looksLikeFigure(first?.text ?? '') || (at > 0 && first?.text === '');
  return isFigure ? placedCells(row) : placedCells(row).slice(1);
}

function withoutBlankEnd(cells: readonly Placed[]): readonly Placed[] {
  return cells.slice(0, cells.findLastIndex(({ cell }) => cell.text !== '') + 1);
}
