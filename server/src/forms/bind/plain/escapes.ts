import { blanked } from './blanked';

/** `\n` as JSON writes a line break, where no command of LaTeX begins: 行政规范\n性文件. */
const escaped = /\\+(?:r\\+)?n(?![A-Za-z])/g;

/** Without the line breaks within cells that a program has written as letters. */
export function withoutEscapes(lines: readonly string[]): readonly string[] {
  if (!lines.some((line) => line.includes('\\n'))) return lines;
  return lines.map((line) => (line.includes('\\n') ? line.replace(escaped, blanked) : line));
}
