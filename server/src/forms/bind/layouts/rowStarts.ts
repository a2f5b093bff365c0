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
