import type { Cell } from '../../../core/cells';
import { looksLikeFigure } from '../../../core/figure';
import { labelOf } from '../../../core/label';

/** A piece of a table's text on its line: a cell, or a part of a label that stands on several lines. */
export interface Piece extends Cell {
  readonly line: number;
  /** The last piece of a row that stands on one line. */
  readonly endsRow?: true;
}

/** A cell whose text was put together from several pieces. */
export interface JoinedCell extends Cell {
  readonly parts?: readonly Piece[];
}

/** Pieces as one cell, which stands where the first of them does. */
export function join(parts: readonly Piece[]): JoinedCell & { readonly line: number } {
  const [first] = parts;
  return parts.length === 1 ? first! : { ...first!, text: parts.map(({ text }) => text).join(''), parts };
}

/** The number of a page between two rows: `- 4 -`, `第 5 页`, `共 9 页 第五页`, `4 / 9`, `Page 4 of 9`. */
const number = '(?:\\d{1,3}|[一二三四五六七八九十百]{1,4})';
const pageNumber = new RegExp(
  `^\\s*(?:\\d{1,3}\\s*[/／]\\s*\\d{1,3}|Page\\s*\\d{1,3}(?:\\s*(?:of|[/／])\\s*\\d{1,3})?|[-—–－·]+\\s*\\d{1,3}\\s*[-—–－·]+|第?\\s*${number}\\s*页(?:\\s*[,，/]?\\s*共\\s*${number}\\s*页)?|共\\s*${number}\\s*页\\s*[,，/]?\\s*第\\s*${number}\\s*页)\\s*$`,
  'i',
);

/** What a browser prints above and below each page: `11/30/26, 5:39 AM 年报`, `2026/11/30 17:39 年报`, `https://… 4/9`. */
const printed =
  /^\s*(?:\d{1,2}\/\d{1,2}\/\d{2,4},|(?:19|20)\d{2}\/\d{1,2}\/\d{1,2})\s*(?:[上下]午)?\d{1,2}:\d{2}|^\s*(?:https?|file):\/\/\S+\s+\d{1,3}\/\d{1,3}\s*$/;
const longestNumber = 24;
const longestPrinted = 400;

/** A line of a page, not of a table. */
export const isPageMark = (line: string): boolean =>
  (line.length < longestNumber && pageNumber.test(line)) || (line.length < longestPrinted && printed.test(line));

/** Whether a piece is a cell behind the labels: a figure, a blank, or what was meant as a figure (增3减1, 约3, l2, O). */
export const isValue = (text: string): boolean =>
  !isOrdinal(text) &&
  (looksLikeFigure(text) ||
    (text.length < 16 && /^[约近增减新~≈]*[\dA-Za-z〇]+/.test(text) && labelOf(text).ordinal === undefined)) &&
  !isNote(text);

/** `3.` by itself, in front of a label that stands elsewhere. */
export const isOrdinal = (text: string): boolean => /^\d{1,2}[.．、)）]$/.test(text);

const date = /^(?:(?:19|20)\d{2}\s?年|\d{1,2}月\d{1,2}日|(?:19|20)\d{2}([-/.])\d{1,2}\1\d{1,2}(?!\d))/;

/** A date, and what begins with one: no cell says a year. */
export const isDated = (text: string): boolean => date.test(text);

const bracket = /[(（][^()（）]*[)）]?/g;
const han = /\p{Script=Han}/gu;
/** No unit behind a figure has more letters, and before what ends a sentence no more than these. */
const longestUnit = 6;
const longestBeforeEnd = 2;

/** Words that begin with a number: a sentence or a date below a table. */
function isNote(text: string): boolean {
  if (text.length < 5) return false;
  if (isDated(text)) return true;
  const words = text.replace(bracket, '').match(han)?.length ?? 0;
  return words > (/[。；;]$/.test(text) ? longestBeforeEnd : longestUnit);
}
