import { cellOfLine } from '../../../core/cells';
import { isDated, isPageMark, isValue, type Piece } from './piece';

/** A line is a cell. */
export const readLines = (lines: readonly string[]): Piece[] =>
  lines.flatMap((text, line) => {
    const cell = cellOfLine(text);
    return cell.text === '' || isPageMark(text) ? [] : [{ ...cell, line }];
  });

/**
 * What blanks part: any, or only wider ones, so that a word may have blanks between its letters. The last words of a line
 * that are figures are its figures, the words before them its label.
 */
const gaps = {
  any: /[^\s\u200b\ufeff]+/g,
  wide: /[^\s\u200b\ufeff]+(?:[ \u00a0][^\s\u200b\ufeff]+)*/g,
};

export const readWords = (lines: readonly string[], gap: keyof typeof gaps): Piece[] =>
  lines.flatMap((text, line) => {
    if (isPageMark(text) || isDated(text.trimStart())) return [];
    const words = wordsOf(text, line, gaps[gap]);
    const figures = words.length - (words.findLastIndex((word) => !isValue(word.text)) + 1);
    if (figures === 0 || words.length < 2) return words;
    return [...words.slice(0, -1), { ...words.at(-1)!, endsRow: true }];
  });

function wordsOf(text: string, line: number, gap: RegExp): Piece[] {
  const words: Piece[] = [];
  for (const { 0: word, index } of text.matchAll(gap)) {
    const end = index + word.length;
    words.push({ line, from: index, to: end, start: index, end, text: word });
  }
  return words;
}
