import { rowEnd } from '../cellTags';
import { isValue, type Piece } from './piece';

/** Tells by a number in which row a piece stands, where rows have ends. */
export type RowOf = (piece: Piece) => number;

/** Rows that end with a line of their own. */
export function rowsByLine(lines: readonly string[], isEnd: (line: string) => boolean): RowOf {
  let row = 0;
  const rows = lines.map((line) => (isEnd(line) ? row++ : row));
  return ({ line }) => rows[line]!;
}

/** Rows that end with a tag. */
export function rowsByTag(lines: readonly string[]): RowOf {
  const ends = lines.map((line) => [...line.matchAll(rowEnd)].map(({ index }) => index));
  const before: number[] = [];
  let row = 0;
  for (const { length } of ends) {
    before.push(row);
    row += length;
  }
  return ({ line, to }) => before[line]! + ends[line]!.filter((end) => end < to).length;
}

/** The pieces without the blank cells that merged ones leave in front of the labels of their row: they are none of the row above. */
export function withoutBlanksInFront(pieces: readonly Piece[], rowOf: RowOf): Piece[] {
  const kept: Piece[] = [];
  let row: number | undefined;
  let start = 0;
  for (const piece of pieces) {
    const own = rowOf(piece);
    if (own !== row) start = kept.length;
    row = own;
    const isLabel = piece.text !== '' && !isValue(piece.text);
    if (isLabel && kept.slice(start).every(({ text }) => text === '')) kept.length = start;
    kept.push(piece);
  }
  return kept;
}

/** No group of figures has so many. */
const fewestInWidthRow = 10;

/**
 * The pieces without the rows of many blank cells behind figures: Word ends a table with one that keeps its columns wide,
 * and the row above it may lack a figure.
 */
export function withoutWidthRows(pieces: readonly Piece[], rowOf: RowOf): readonly Piece[] {
  const kept: Piece[] = [];
  for (let from = 0; from < pieces.length; ) {
    const row = rowOf(pieces[from]!);
    let to = from + 1;
    while (to < pieces.length && rowOf(pieces[to]!) === row) to++;
    const own = pieces.slice(from, to);
    const last = kept.at(-1)?.text ?? '';
    const isOfWidth =
      own.length >= fewestInWidthRow && own.every(({ text }) => text === '') && last !== '' && isValue(last);
    if (!isOfWidth) for (const piece of own) kept.push(piece);
    from = to;
  }
  return kept;
}
