import {
  type Cell,
  cellsOf,
  hasFrame,
  hasLongFrame,
  isDelimiterRow,
  isFrame,
  type Separator,
  separatorOf,
  startsWithPipe,
} from '../../core/cells';
import { Pool } from '../../core/memo';
import { passedOver } from '../../core/suppression';
import { isHalfLabel } from './halfLabels';
import { labelsApart } from './labelsApart';
import type { JoinedCell } from './layouts/piece';
import { rowsEndWithText } from './openEnd';
import type { Role } from './rowRole';
import { type RowShape, shapeOf } from './rowShape';
import { joinRuled } from './ruledRows';
import { joinWrapped } from './wrappedRows';

/** A row cut into cells, nearly always those of one line; `line` counts from the start of what holds the row. */
export interface RowLine {
  readonly line: number;
  readonly separator: Separator;
  readonly cells: readonly Cell[];
  /** The line of each cell, where they stand on several. */
  readonly lines?: readonly number[];
  /** Of a row that was put together from pieces (`layouts/`). */
  readonly pieced?: Pieced;
}

export interface Pieced {
  /** How many of its cells are labels, whether or not they name a row. */
  readonly labels: number;
  /** The label stands on another line than the figures and may belong to the row before. */
  readonly loose: boolean;
  /** Whether a blank cell would have been seen, so that a row with fewer figures has lost one. */
  readonly sure: boolean;
}

export interface ScannedRow extends RowLine {
  readonly role: Role;
  /** Absent where it was put together from several lines. */
  readonly shape?: RowShape;
}

/** Neighbouring lines with separators. Markdown's delimiter lines, frames and comments are left out. Alike runs are one object. */
export interface RowRun {
  readonly lines: readonly string[];
  readonly rows: readonly ScannedRow[];
}

/** The row with its lines, and those of its cells and the parts of its labels, told otherwise. */
export function placeRow<Line extends RowLine>(row: Line, placed: (line: number) => number): Line {
  const { line, lines } = row;
  if (!lines) return { ...row, line: placed(line) };
  const cells = row.cells.map((cell: JoinedCell) =>
    cell.parts ? { ...cell, parts: cell.parts.map((part) => ({ ...part, line: placed(part.line) })) } : cell,
  );
  return { ...row, line: placed(line), lines: lines.map(placed), cells };
}

/** The lines on which a row stands. */
export const linesOfRow = ({ line, lines, cells }: RowLine): readonly number[] =>
  lines ? [line, ...lines, ...cells.flatMap(({ parts }: JoinedCell) => parts?.map((part) => part.line) ?? [])] : [line];

/** Longer texts are not remembered: they would cost memory and seldom come again. */
const longestKnown = 20_000;
const runs = new Pool<RowRun>(8);

/** The run of rows that begins at a line, if that line is one. */
export function rowRunAt(lines: readonly string[], from: number, to: number): RowRun | undefined {
  // Of thousands of frames only the last one, below which a row may stand, is followed to the end of the rows.
  const begins = isNoRow(lines[from]!)
    ? from + 1 === to || !isNoRow(lines[from + 1]!)
    : separatorOf(lines[from]!) !== undefined;
  if (!begins) return undefined;
  let end = endOfRows(lines, from, to);
  if (end === from) return undefined;
  for (let next = goesOnAt(lines, from, end, to); next !== undefined; next = goesOnAt(lines, from, end, to))
    end = endOfRows(lines, next + 1, to);
  const own = lines.slice(from, end);
  const text = own.join('\n');
  return text.length > longestKnown ? scan(own) : (runs.find(text) ?? runs.keep(text, scan(own)));
}

function endOfRows(lines: readonly string[], from: number, to: number): number {
  let end = from;
  while (end < to && isInRun(lines[end]!)) end++;
  while (end > from && isNoRow(lines[end - 1]!)) end--;
  return end;
}

const isInRun = (line: string): boolean => separatorOf(line) !== undefined || isNoRow(line);

/** Stands between rows without parting them. */
const isNoRow = (line: string): boolean =>
  line === passedOver || isFrame(line) || (separatorOf(line) === undefined && hasFrame(line));

/** Between two pages stand no more lines: their number, the name of the report, blank ones. No such line is as long. */
const mostBetween = 8;
const longestBetween = 60;

/** So many rows on each side tell whether a label goes on. */
const mostAround = 8;

/** Where the rows of the next page begin, or half a label stands on a line of its own, if a label of the rows above or below goes on there. */
function goesOnAt(lines: readonly string[], from: number, end: number, to: number): number | undefined {
  let next = end;
  while (next < to && next - end < mostBetween && isBetween(lines[next]!)) next++;
  if (next === to) return undefined;
  const isHalf = isHalfLabel(lines[next]!);
  if (!isHalf) {
    if (next === end || separatorOf(lines[next]!) === undefined) return undefined;
    if (shapeAt(lines[end - 1]!).isWhole && shapeAt(lines[next]!).isWhole) return undefined;
  }
  const above = lines.slice(Math.max(from, end - mostAround - mostBetween), end);
  const below = isHalf ? [lines[next]!, ...rowsBelow(lines, next + 1, to)] : rowsBelow(lines, next, to);
  const isAbove = (line: number): boolean => line < above.length;
  const isOwn = (line: number): boolean => line === above.length;
  const isAcross = (row: RowLine): boolean => {
    const own = linesOfRow(row);
    return isHalf ? own.some(isOwn) && !own.every(isOwn) : own.some(isAbove) && !own.every(isAbove);
  };
  return scan([...above, ...below]).rows.some(isAcross) ? next : undefined;
}

/** The first rows from a line on, perhaps on the next page. */
function rowsBelow(lines: readonly string[], from: number, to: number): readonly string[] {
  let first = from;
  while (first < to && first - from < mostBetween && isBetween(lines[first]!)) first++;
  let end = first;
  while (end < to && end - first < mostAround && (isInRun(lines[end]!) || isHalfLabel(lines[end]!))) end++;
  return lines.slice(first, end);
}

const isBetween = (line: string): boolean =>
  separatorOf(line) === undefined && line.length < longestBetween && !isHalfLabel(line);

const shapeAt = (line: string): RowShape => knownRow(line, separatorOf(line) ?? '|', startsWithPipe(line), false).shape;

/** Most rows of most reports are rows of zeros, so such a row is cut once for all reports that have it. */
interface CutRow {
  readonly separator: Separator;
  readonly cells: readonly Cell[];
  readonly shape: RowShape;
}

const rowPool = () => new Pool<CutRow>(1024);
const rowPools = () => ({ openEnd: rowPool(), closedEnd: rowPool() });
const knownRows = { leadingPipe: rowPools(), noLeadingPipe: rowPools() };
const longestKnownRow = 400;
const otherFigure = /[|\t]\s*[1-9]\d*\s*(?:[|\t]|$)/;

function scan(lines: readonly string[]): RowRun {
  const leadingPipe = lines.every((line) => startsWithPipe(line) || !separatorOf(line) || isNoRow(line));
  const openEnd = rowsEndWithText(lines);
  let scanned: ScannedRow[] = [];
  const stretches = [scanned];
  for (let line = 0; line < lines.length; line++) {
    const text = lines[line]!;
    const isHalf = isHalfLabel(text);
    const separator = isHalf ? '|' : separatorOf(text);
    if (isFrame(text) || (hasFrame(text) && (stretches.length > 1 || hasLongFrame(text)))) {
      scanned = [];
      stretches.push(scanned);
    } else if (separator && text !== passedOver && !(separator === '|' && isDelimiterRow(text))) {
      const { cells, shape } = knownRow(text, separator, separator === '|' && leadingPipe && !isHalf, openEnd);
      scanned.push({ line, separator, cells, role: shape.role, shape });
    }
  }
  return { lines, rows: joinWrapped(stretches.length > 1 ? joinRuled(stretches) : scanned) };
}

function knownRow(text: string, separator: '|' | '\t', leadingPipe: boolean, openEnd: boolean): CutRow {
  if (text.length > longestKnownRow || otherFigure.test(text)) return cutRow(text, separator, leadingPipe, openEnd);
  const rows = knownRows[leadingPipe ? 'leadingPipe' : 'noLeadingPipe'][openEnd ? 'openEnd' : 'closedEnd'];
  return rows.get(text, (own) => cutRow(own, separator, leadingPipe, openEnd));
}

function cutRow(text: string, separator: '|' | '\t', leadingPipe: boolean, openEnd: boolean): CutRow {
  const written = cellsOf(text, separator, leadingPipe, openEnd);
  const shape = shapeOf(written, separator);
  const cells = shape.hasLabelsInOne ? labelsApart(written) : written;
  return { separator, cells, shape };
}
