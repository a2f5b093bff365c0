import { once } from '../../../core/memo';
import type { Identity } from '../../layout';
import { countsOfRow, tableIds, tableOfRow, variantsOf } from '../../vocabulary';
import { writtenIn } from './countBlanks';
import type { Entry } from './entries';
import { isValue, type Piece } from './piece';

const several = /^\d[\d.]*(?: +\d[\d.]*)+$/;

type Fits = (entry: Entry, cells: number) => boolean;

/**
 * The rows of a table that has a line for each cell, with the figures of a cell apart, where a program has put two
 * neighbours on one line (316 14) or the first one behind the label, if the row then has all its figures and has not otherwise.
 */
export function withOwnLines(entries: readonly Entry[], fits: Fits): readonly Entry[] {
  if (!entries.some(mayShare)) return entries;
  const apart = entries.map((entry) => figuresApart(withFigureOfLabel(entry), fits));
  const isWhole = (at: number, id: string | undefined): boolean => {
    const entry = apart[at];
    return !entry || tableOf(entry) !== id || fits(entry, writtenIn(entry.cells).length);
  };
  // Without sums nothing else tells the figures of a row from those of the next one that lacks them.
  return apart.map((entry, at) => {
    const id = tableOf(entry);
    const isSure = entry === entries[at] || hasSums(entry) || (isWhole(at - 1, id) && isWhole(at + 1, id));
    return isSure ? entry : entries[at]!;
  });
}

const tableOf = ({ label }: Entry): string | undefined => label && tableOfRow(label.text);

/** Tables of fewer columns have none. */
const fewestWithSums = 4;
const hasSums = ({ cells }: Entry): boolean => cells.length >= fewestWithSums;

const mayShare = ({ label, cells }: Entry): boolean =>
  (label !== undefined && behindLabel.test(label.text)) || cells.some(({ text }) => several.test(text));

function figuresApart(entry: Entry, fits: Fits): Entry {
  const written = writtenIn(entry.cells);
  if (written.length < 2 || !written.some(({ text }) => several.test(text)) || fits(entry, written.length))
    return entry;
  const cells = written.flatMap((piece) => (several.test(piece.text) ? apart(piece) : [piece]));
  return fits(entry, cells.length) && addUp(cells) ? { ...entry, cells, sure: false } : entry;
}

/** The sums within a row, by how many columns it has. */
const sumsByCount = once((): ReadonlyMap<number, readonly Identity[]> => {
  const layouts = tableIds().flatMap((id) => variantsOf(id).map(({ layout }) => layout));
  const within = ({ along }: Identity): boolean => 'row' in along && along.row === 0;
  return new Map(layouts.map(({ columns, identities }) => [columns.length, identities.filter(within)]));
});

/** Whether the sums hold that a row with as many figures has; two figures may be one with a blank in it, and another one lacks. */
function addUp(cells: readonly Piece[]): boolean {
  const values = cells.map(({ text }) => Number(text));
  const sum = (own: readonly number[]): number => own.reduce((all, cell) => all + values[cell]!, 0);
  return (sumsByCount().get(cells.length) ?? []).every(({ parts, totals }) => sum(parts) === sum(totals));
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
  const written = writtenIn(cells);
  if (counts.length === 0 || counts.some((count) => count !== written.length + 1)) return entry;
  const last = label.parts?.at(-1) ?? label;
  const [start, end] = [last.end - figure.length, last.end];
  const rest = { ...last, to: start, end: end - behind.length, text: last.text.slice(0, -behind.length) };
  const own = label.parts ? { ...label, text, parts: label.parts.with(-1, rest) } : rest;
  const first = { line: last.line, from: start, to: end, start, end, text: figure };
  const whole = [first, ...written];
  return addUp(whole) ? { ...entry, label: own, cells: whole, sure: false } : entry;
}
