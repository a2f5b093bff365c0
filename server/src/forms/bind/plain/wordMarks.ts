/** What Word writes behind each cell and each row, each time behind the end of a line. */
const mark = '\u0007';

const isMarked = (line: string | undefined): boolean => line?.startsWith(mark) === true;

/** With a pipe behind the cells of a table, as text that was taken out of Word has them: `规章⏎␇0⏎␇0⏎␇⏎␇`. */
export const withoutWordMarks = (lines: readonly string[]): readonly string[] =>
  lines.some(isMarked)
    ? lines.map((line, at) => line.replace(/^./, isMarked(line) ? ' ' : '$&') + (isMarked(lines[at + 1]) ? '|' : ''))
    : lines;
