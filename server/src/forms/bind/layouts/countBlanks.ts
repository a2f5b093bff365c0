import { cellOfLine } from '../../../core/cells';
import { isUnlabelledCount, tableOfRow } from '../../vocabulary';
import type { Entry } from './entries';
import type { Piece } from './piece';

/** More empty lines than these are no blank cells. */
const mostBlanks = 20;

/** Behind the last row of a table stand no more empty lines than these: more are those around the number of a page. */
const mostBehind = 2;

/**
 * Where every cell is a line, a blank cell is an empty one: lines with text follow each other at one distance, and where
 * two stand at a multiple of it, blank cells stand between them.
 */
export function withBlankLines(pieces: readonly Piece[], lines: readonly string[]): Piece[] {
  const distance = usualDistance(pieces);
  return pieces.flatMap((piece, i) => {
    const blanks = ((pieces[i + 1]?.line ?? lines.length) - piece.line) / distance - 1;
    if (!Number.isInteger(blanks) || blanks > mostBlanks) return [piece];
    const blankAt = (line: number): Piece => ({ ...cellOfLine(lines[line]!), line });
    const places = Array.from({ length: blanks }, (_, blank) => piece.line + distance * (blank + 1));
    return [piece, ...places.filter((line) => lines[line]!.trim() === '').map(blankAt)];
  });
}

/** The distance at which most lines with text follow each other. */
function usualDistance(pieces: readonly Piece[]): number {
  const counts = new Map<number, number>();
  for (let i = 1; i < pieces.length; i++) {
    const distance = pieces[i]!.line - pieces[i - 1]!.line;
    counts.set(distance, (counts.get(distance) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 1;
}

/** How many empty lines stand behind a row that has all its figures, where a gap parts the rows: they are no blank cells. */
export function gapOf(entries: readonly Entry[], fits: (cells: number) => boolean): number {
  const counts = new Map<number, number>();
  for (const { cells } of entries) {
    const written = cells.findLastIndex(({ text }) => text !== '') + 1;
    if (fits(written)) counts.set(cells.length - written, (counts.get(cells.length - written) ?? 0) + 1);
  }
  const [gap, rows] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [0, 0];
  return rows > 1 ? gap : 0;
}

export function withoutGap(entry: Entry, gap: number): Entry {
  const { cells } = entry;
  const isGap = gap > 0 && cells.length > gap && cells.slice(-gap).every(({ text }) => text === '');
  return isGap ? { ...entry, cells: cells.slice(0, -gap) } : entry;
}

/** So many rows have all their figures and empty lines between them where those are no blank cells. */
const fewestSpread = 2;

/** Whether empty lines stand between the cells of rows that lack none, and of more rows than they may be blank cells of. */
export function areBlanksSpread(entries: readonly Entry[], fits: (entry: Entry, cells: number) => boolean): boolean {
  const spread = entries.filter((entry) => {
    const { cells } = entry;
    const written = writtenIn(cells);
    return written.length <= cells.lastIndexOf(written.at(-1)!) && fits(entry, written.length);
  });
  const counted = entries.filter((entry) => isPartlyBlank(entry) && fits(entry, entry.cells.length));
  return spread.length >= fewestSpread && spread.length * 2 > counted.length;
}

/** Without those that are blank. */
export const writtenIn = (cells: Entry['cells']): Entry['cells'] => cells.filter(({ text }) => text !== '');

const isPartlyBlank = ({ cells }: Entry): boolean => writtenIn(cells).length < cells.length;

/** Without its empty lines, as one of which they are no cells. */
export function withoutBlanks(entry: Entry): Entry | undefined {
  const cells = writtenIn(entry.cells);
  return cells.length > 0 ? { ...entry, cells, sure: false } : undefined;
}

/**
 * Whether the only blank cells of a row that has no label stand at its ends: they may as well part it from the words around
 * it, and a figure be lost.
 */
function isBlankAround({ label, cells }: Entry): boolean {
  const written = writtenIn(cells);
  const [before, last] = [cells.indexOf(written[0]!), cells.indexOf(written.at(-1)!)];
  const behind = cells.length - 1 - last;
  if (last - before + 1 !== written.length || before > mostBehind || behind > mostBehind) return false;
  const counts = Array.from({ length: before + behind }, (_, more) => written.length + more + 1);
  return counts.some(isUnlabelledCount) && !(label && tableOfRow(label.text) !== undefined);
}

/** Takes empty lines as blank cells only where the row then has as many cells as it may have (`fits`); a row without figures is one only then. */
export function countBlanks(entry: Entry, fits: (cells: number) => boolean): Entry | undefined {
  const { cells } = entry;
  const written = writtenIn(cells);
  if (isPartlyBlank(entry) && isBlankAround(entry)) return { ...entry, cells: written, sure: false };
  if (fits(cells.length)) return { ...entry, sure: true };
  if (written.length === 0) return undefined;
  const untilLast = cells.slice(0, cells.indexOf(written.at(-1)!) + 1);
  if (fits(untilLast.length) && cells.length - untilLast.length <= mostBehind) return { ...entry, cells: untilLast };
  return { ...entry, cells: written, sure: written.length === cells.length };
}

/**
 * Without the rows of which only an empty line is left, where behind words of a header stand figures that have no label:
 * a page that was read column by column has the labels first, and then the figures.
 */
export const withoutLabelsOfColumns = (entries: readonly Entry[]): readonly Entry[] =>
  entries.filter(({ label, cells }, at) => {
    const next = entries[at + 1];
    const isColumn = next && !next.label && next.rest.length > 0 && next.rest.every(({ kind }) => kind === 'header');
    return !(label && isColumn && writtenIn(cells).length === 0);
  });
