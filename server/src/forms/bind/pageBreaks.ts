import { separatorOf } from '../../core/cells';
import { isHalfLabel } from './halfLabels';
import { linesOfRow, type RowLine } from './rowLine';
import { isInRun, scanRows, shapeOfLine } from './scanRows';

/** Between two pages stand no more lines: their number, the name of the report, blank ones. No such line is as long. */
const mostBetween = 8;
const longestBetween = 60;

/** So many rows on each side tell whether a label goes on. */
const mostAround = 8;

/**
 * Where the rows of the next page begin, or half a label stands on a line of its own, if a label of the rows above or
 * below goes on there.
 */
export function goesOnAt(lines: readonly string[], from: number, end: number, to: number): number | undefined {
  const next = behindBreak(lines, end, to);
  if (next === to) return undefined;
  const isHalf = isHalfLabel(lines[next]!);
  if (!isHalf) {
    if (next === end || separatorOf(lines[next]!) === undefined) return undefined;
    const shape = shapeOfLine(lines[next]!);
    if (shape.isWhole && shapeOfLine(lines[end - 1]!).isWhole) return undefined;
    // The next table of section 二, with lines drawn around it: 行政许可 │ 12 │, └──┴──┘, ┌──┬──┐, 第二十条第（六）项 │ │.
    if (shape.role.kind === 'title' && lines.slice(end, next).some(isBorder)) return undefined;
  }
  const above = lines.slice(Math.max(from, end - mostAround - mostBetween), end);
  const below = isHalf ? [lines[next]!, ...rowsBelow(lines, next + 1, to)] : rowsBelow(lines, next, to);
  const isAbove = (line: number): boolean => line < above.length;
  const isOwn = (line: number): boolean => line === above.length;
  const isAcross = (row: RowLine): boolean => {
    const own = linesOfRow(row);
    return isHalf ? own.some(isOwn) && !own.every(isOwn) : own.some(isAbove) && !own.every(isAbove);
  };
  return scanRows([...above, ...below]).some(isAcross) ? next : undefined;
}

/** The line below a table or above one: `└──┴──┘`, `╒══╤══╕`, `+----+----+`. */
const isBorder = (line: string): boolean => /^\s*[┌└╔╚╒╘+][─═=-]{2}/.test(line);

/** The first rows from a line on, perhaps on the next page. */
function rowsBelow(lines: readonly string[], from: number, to: number): readonly string[] {
  const first = behindBreak(lines, from, to);
  let end = first;
  while (end < to && end - first < mostAround && (isInRun(lines[end]!) || isHalfLabel(lines[end]!))) end++;
  return lines.slice(first, end);
}

/** The first line from one on that does not stand between two pages. */
function behindBreak(lines: readonly string[], from: number, to: number): number {
  let line = from;
  while (line < to && line - from < mostBetween && isBetween(lines[line]!)) line++;
  return line;
}

const isBetween = (line: string): boolean =>
  separatorOf(line) === undefined && line.length < longestBetween && !isHalfLabel(line);
