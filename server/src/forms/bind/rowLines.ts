import { type Cell, cellsOf, isDelimiterRow, type Separator, separatorOf, startsWithPipe } from '../../core/cells';

/** A line cut into cells. */
export interface RowLine {
  readonly line: number;
  readonly separator: Separator;
  readonly cells: readonly Cell[];
}

/** A run of neighbouring lines with separators. Markdown's delimiter lines are left out. */
export interface RowRun {
  readonly rows: readonly RowLine[];
  readonly end: number;
}

/** The run of rows that begins at a line, if that line is one. */
export function rowRunAt(lines: readonly string[], from: number, to: number): RowRun | undefined {
  let end = from;
  while (end < to && separatorOf(lines[end]!)) end++;
  if (end === from) return undefined;
  let leadingPipe = true;
  for (let at = from; at < end && leadingPipe; at++) leadingPipe = startsWithPipe(lines[at]!);
  const rows: RowLine[] = [];
  for (let line = from; line < end; line++) {
    const content = lines[line]!;
    const separator = separatorOf(content)!;
    if (separator === '|' && isDelimiterRow(content)) continue;
    rows.push({ line, separator, cells: cellsOf(content, separator, separator === '|' && leadingPipe) });
  }
  return { rows, end };
}
