import { blanked } from './blanked';

/** `\n` as JSON writes a line break, where no command of LaTeX begins: 行政规范\n性文件. */
const escaped = /\\+(?:r\\+)?n(?![A-Za-z])/g;

/** `\\` as DokuWiki and Jira write one between the words of a cell; LaTeX ends its rows with it, which begin without a mark. */
const ofWiki = /(?<=[^\s|^\\\d])\s*(?:\\\\\s*)+(?=[^\s|^\\\d])/g;
const isRowOfWiki = /^\s*[|^]/;

const breaks = /\\[n\\]/;

/** Without the line breaks within cells that a program has written as letters. */
export function withoutEscapes(lines: readonly string[]): readonly string[] {
  if (!lines.some((line) => breaks.test(line))) return lines;
  return lines.map((line) => {
    if (!breaks.test(line)) return line;
    const plain = line.replace(escaped, blanked);
    return isRowOfWiki.test(line) ? plain.replace(ofWiki, blanked) : plain;
  });
}
