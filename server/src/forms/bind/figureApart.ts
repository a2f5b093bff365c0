import type { Cell } from '../../core/cells';
import { countsOfRow } from '../vocabulary';
import type { RowLine } from './rowLine';

/** As a program writes it that parts a label from its first figure by a blank and the others by tabs. */
export const blankBeforeFigure = /[^\d\s] +[-+]?\d[\d.]* *(?:\t|$)/;

const figureBehind = /^(.*\S) +([-+]?\d[\d.]*)$/;
/** No label is longer. */
const longest = 80;

/** The label ends with a figure, and only figures stand behind it. */
const isLast = (cells: readonly Cell[], at: number): boolean =>
  cells.slice(at + 1).every(({ text }) => text === '' || /^[^\p{L}]/u.test(text));

/**
 * The cells of a row, the first figure apart from the label in front of it, where a program writes a blank there and tabs
 * behind it (规章 1⇥0⇥8): the row would lack just that figure.
 */
export function figureApart(cells: readonly Cell[], countsOf = countsOfRow): readonly Cell[] {
  const at = cells.findLastIndex(({ text }) => text.length < longest && figureBehind.test(text));
  if (at < 0 || !isLast(cells, at)) return cells;
  const cell = cells[at]!;
  const [, label = '', figure = ''] = figureBehind.exec(cell.text)!;
  const behind = cells.findLastIndex(({ text }) => text !== '') - at;
  const counts = countsOf(label);
  const most = cells.length - at;
  if (!counts.some((count) => count > behind && count <= most) || counts.includes(behind)) return cells;
  const start = cell.end - figure.length;
  const own = { ...cell, to: start, text: label, end: cell.start + label.length };
  return [...cells.slice(0, at), own, { ...cell, from: start, text: figure, start }, ...cells.slice(at + 1)];
}

/** The rows of a table of so many columns in which tabs part the cells, each with its first figure apart. */
export const withFiguresApart = (rows: readonly RowLine[], count: number): readonly RowLine[] =>
  rows.some(isInOneCell)
    ? rows.map((row) => (isInOneCell(row) ? { ...row, cells: figureApart(row.cells, () => [count]) } : row))
    : rows;

const isInOneCell = ({ separator, cells, lines }: RowLine): boolean =>
  separator === '\t' && !lines && cells.some(({ text }) => text.length < longest && blankBeforeFigure.test(text));
