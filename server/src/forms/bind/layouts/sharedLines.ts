import { countsOfRow } from '../../vocabulary';
import type { Entry } from './entries';
import { isValue, type Piece } from './piece';

const several = /^\d[\d.]*(?: +\d[\d.]*)+$/;

/**
 * The row with the figures of a cell apart, where a program has put two neighbours on one line (316 14) of a table that has
 * a line for each cell, if the row then has all its figures and has not otherwise.
 */
export function figuresApart(joined: Entry, fits: (entry: Entry, cells: number) => boolean): Entry {
  const entry = withFigureOfLabel(joined);
  const written = entry.cells.filter(({ text }) => text !== '');
  if (written.length < 2 || !written.some(({ text }) => several.test(text)) || fits(entry, written.length))
    return entry;
  const cells = written.flatMap((piece) => (several.test(piece.text) ? apart(piece) : [piece]));
  return fits(entry, cells.length) ? { ...entry, cells, sure: false } : entry;
}

const apart = (piece: Piece): Piece[] =>
  [...piece.text.matchAll(/\S+/g)]
    .map(({ 0: text, index }): Piece => {
      const start = piece.start + index;
      const end = start + text.length;
      return { ...piece, from: start, to: end, start, end, text };
    })
    .filter(({ text }) => isValue(text));

const behindLabel = / +(\d[\d.]*)$/;

/** The row with the figure that stands on the last line of its label, where it lacks just that one in every form. */
function withFigureOfLabel(entry: Entry): Entry {
  const { label, cells } = entry;
  const [behind, figure] = (label && behindLabel.exec(label.text)) ?? [];
  if (!label || behind === undefined || figure === undefined) return entry;
  const text = label.text.slice(0, -behind.length);
  const counts = countsOfRow(text);
  const written = cells.filter((cell) => cell.text !== '');
  if (counts.length === 0 || counts.some((count) => count !== written.length + 1)) return entry;
  const last = label.parts?.at(-1) ?? label;
  const [start, end] = [last.end - figure.length, last.end];
  const rest = { ...last, to: start, end: end - behind.length, text: last.text.slice(0, -behind.length) };
  const own = label.parts ? { ...label, text, parts: label.parts.with(-1, rest) } : rest;
  const first = { line: last.line, from: start, to: end, start, end, text: figure };
  return { ...entry, label: own, cells: [first, ...written], sure: false };
}
