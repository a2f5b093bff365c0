import type { Cell } from '../../core/cells';
import { looksLikeFigure, readCount } from '../../core/figure';
import { type Range, rangeOnLine } from '../../core/text';
import { isPieceOfRow } from '../mistyped';
import type { BoundRow, FigurePlace, UnknownRow } from '../model';
import { isRowLabel } from '../vocabulary';
import type { RowLine } from './rowLine';

/** Rows of a table, with a label or without one, as they are bound: where they and their cells stand, and what is none of them. */

/**
 * Where a line has just the figures of a row, those on other lines are numbers of pages. One of blanks alone, as Word ends a
 * table with to keep its columns wide, has none.
 */
export function withoutStrays(row: RowLine, from: number, count: number): RowLine {
  const { cells, lines } = row;
  if (!lines || cells.length - from <= count) return row;
  // Of two figures one may be followed by a blank that ends the row.
  const isFigure = (at: number) => at >= from && (count > 2 || cells[at]!.text !== '');
  const isOwn = (line: number) =>
    lines.filter((each, at) => each === line && isFigure(at)).length === count &&
    lines.some((each, at) => each === line && at >= from && cells[at]!.text !== '');
  const own = lines.slice(from).find(isOwn);
  if (own === undefined || count < 2) return row;
  const isKept = (_: unknown, at: number) => at < from || lines[at] === own;
  return { ...row, cells: cells.filter(isKept), lines: lines.filter(isKept) };
}

export const lineOf = ({ line, lines, cells }: RowLine, cell: Cell): number => lines?.[cells.indexOf(cell)] ?? line;

/** The lines on which the figures of a bound row stand, once more where a merged cell is written out. */
export const linesOfFigures = ({ line, cellLines, copies }: BoundRow): readonly number[] => {
  const own = cellLines && cellLines.length > 0 ? cellLines : [line];
  return copies ? [...own, ...copies.flat().map((copy) => copy.line)] : own;
};

export const linesOfCells = (row: RowLine, cells: readonly Cell[]): Pick<BoundRow, 'cellLines' | 'unsure'> => ({
  ...(row.lines && { cellLines: cells.map((cell) => lineOf(row, cell)) }),
  ...(row.pieced?.sure === false && { unsure: true }),
});

/** Cells of the form that reach over several columns have one or two figures in a row; a dash behind more of them is padding. */
const mostMerged = 2;

/** The row with what it has more of the text of its figures: right behind each, as a merged cell that is written out has it. */
export function withCopies(bound: BoundRow, { cells, lines, line, separator }: RowLine): BoundRow {
  const { cells: figures, surplus } = bound;
  if (surplus !== 0 || cells.length === figures.length || isPlain(figures, cells)) return bound;
  const mayRepeat = ({ text }: Cell) =>
    text !== '' && (figures.length <= mostMerged || readCount(text).kind !== 'blank');
  const copies = figures.map((figure): FigurePlace[] => {
    const from = cells.indexOf(figure) + 1;
    if (from === 0 || !mayRepeat(figure)) return [];
    const end = cells.findIndex((cell, at) => at >= from && (cell.text !== figure.text || figures.includes(cell)));
    return cells
      .slice(from, end < 0 ? undefined : end)
      .map((cell, i) => ({ line: lines?.[from + i] ?? line, separator, cell }));
  });
  return copies.some(({ length }) => length > 0) ? { ...bound, copies } : bound;
}

/** Whether the figures stand one behind the other, and nothing behind them: most rows do. */
function isPlain(figures: readonly Cell[], cells: readonly Cell[]): boolean {
  const first = cells.indexOf(figures[0]!);
  return (
    first >= 0 &&
    figures.every((figure, i) => cells[first + i] === figure) &&
    cells.every(({ text }, at) => at < first + figures.length || text === '')
  );
}

/** A row of words alone is a note or a header; a row with figures should have been one of the form's. */
export function unknownRow(row: RowLine): UnknownRow[] {
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
