/** Taking apart the lines of a rendered report, to write them in other ways. */

export type Shape = (lines: readonly string[]) => readonly string[];

export const isRow = (line: string): boolean => line.includes('|');

export const cellsOf = (line: string): string[] =>
  line
    .split('|')
    .map((cell) => cell.trim())
    .filter(Boolean);
