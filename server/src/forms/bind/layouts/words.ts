import { cellOfLine } from '../../../core/cells';
import { isPageMark, isValue, type Piece } from './piece';

/** A line is a cell. */
export const readLines = (lines: readonly string[]): Piece[] =>
  lines.flatMap((text, line) => {
    const cell = cellOfLine(text);
    return cell.text === '' || isPageMark(text) ? [] : [{ ...cell, line }];
  });

/** Blanks part the cells: the last words of a line that are figures are its figures, the words before them its label. */
export const readWords = (lines: readonly string[]): Piece[] =>
  lines.flatMap((text, line) => {
    if (isPageMark(text)) return [];
    const words = wordsOf(text, line);
    const figures = words.length - (words.findLastIndex((word) => !isValue(word.text)) + 1);
    if (figures === 0 || words.length < 2) return words;
    return [...words.slice(0, -1), { ...words.at(-1)!, endsRow: true }];
  });

function wordsOf(text: string, line: number): Piece[] {
  const words: Piece[] = [];
  for (const { 0: word, index } of text.matchAll(/[^\s\u200b\ufeff]+/g)) {
    const end = index + word.length;
    words.push({ line, from: index, to: end, start: index, end, text: word });
  }
  return words;
}
