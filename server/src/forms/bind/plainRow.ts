import { Pool } from '../../core/memo';

/**
 * A row as it is written but for the numbers at its end: rows of all reports that differ in nothing else have the same. A
 * row without such numbers is its own.
 */
export interface PlainRow {
  /** By which it is told from others. */
  readonly id: number;
  /** Where its numbers begin, behind a pipe; the length of the row where it has none. */
  readonly figuresFrom: number;
}

const rows = new Pool<PlainRow>(2048);
let last = 0;
const longestHead = 400;
/** Of more digits no number is read. */
export const longestNumber = 14;

const pipe = 0x7c;
const blank = 0x20;
const zero = 0x30;
const nine = 0x39;
export const isDigit = (code: number): boolean => code >= zero && code <= nine;

/** Nothing where what stands in front of the numbers is too long to be labels. */
export function plainRowOf(line: string): PlainRow | undefined {
  const end = skipBack(line, line.length, isBlankOrPipe);
  let figures = 0;
  let figuresFrom = line.length;
  for (let at = end; ; ) {
    const first = skipBack(line, at, isDigit);
    const before = skipBack(line, first, isBlank);
    const isFigure = first < at && at - first <= longestNumber;
    if (!isFigure || (before > 0 && line.charCodeAt(before - 1) !== pipe)) break;
    figures++;
    figuresFrom = before;
    if (before === 0) break;
    at = skipBack(line, before - 1, isBlank);
  }
  if (figuresFrom > longestHead) return undefined;
  const key = figures === 0 ? line : `${line.slice(0, figuresFrom)}\n${figures}${line.slice(end)}`;
  return rows.get(key, () => ({ id: ++last, figuresFrom }));
}

const isBlank = (code: number): boolean => code === blank;
const isBlankOrPipe = (code: number): boolean => code === blank || code === pipe;

function skipBack(line: string, end: number, isSkipped: (code: number) => boolean): number {
  let at = end;
  while (at > 0 && isSkipped(line.charCodeAt(at - 1))) at--;
  return at;
}

/** Whether a number of the row has another digit than 0. */
export function hasOtherThanZeros(line: string, { figuresFrom }: PlainRow): boolean {
  for (let at = figuresFrom; at < line.length; at++) {
    const code = line.charCodeAt(at);
    if (code > zero && code <= nine) return true;
  }
  return false;
}
