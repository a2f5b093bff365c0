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
  const whole = rows.map(figuresOf);
  const cells = [whole, whole.map(withoutBlankEnd)]
    .filter((each) => each.every(({ length }) => length >= fewestFigures && length < count))
    .map((each) => each.flat())
    .find(({ length }) => length === count);
  if (!cells || !areGroupsInOrder(rows.map(wordsOf), layout)) return rows;
  return [{ ...first, cells: cells.map(({ cell }) => cell), lines: cells.map(({ line }) => line) }];
}

const wordsOf = ({ cells: [first] }: RowLine): string[] => (first && !looksLikeFigure(first.text) ? [first.text] : []);

/** The figures of a row, without a word in front of them. */
function figuresOf({ cells, line, lines }: RowLine): Placed[] {
  // Rows of the same text have the same cells, here they stand on different lines.
  const placed = cells.map((cell, at) => ({ cell: { ...cell }, line: lines?.[at] ?? line }));
  return looksLikeFigure(cells[0]?.text ?? '') ? placed : placed.slice(1);
}

function withoutBlankEnd(cells: readonly Placed[]): readonly Placed[] {
  return cells.slice(0, cells.findLastIndex(({ cell }) => cell.text !== '') + 1);
}
