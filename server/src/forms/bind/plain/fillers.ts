import { blanked } from './blanked';

/** With a figure or word in front of them up to the pipe: a cell of a template that is not filled in has none. */
const filled = /(?<=[^\s_|])_+(?=\|)/;
const everyFilled = new RegExp(filled, 'g');
const fewestRows = 5;

/** Without the lines that a program draws below the text of every cell, up to its right border: `|规章_|0_____|0_____|`. */
export const withoutFillers = (lines: readonly string[]): readonly string[] =>
  lines.filter((line) => line.includes('_|') && filled.test(line)).length < fewestRows
    ? lines
    : lines.map((line) => (line.includes('_|') ? line.replace(everyFilled, blanked) : line));
