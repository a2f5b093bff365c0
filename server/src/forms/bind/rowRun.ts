import { separatorOf } from '../../core/cells';
import { Pool } from '../../core/memo';
import { readSegments } from './knownRuns';
import { goesOnAt } from './pageBreaks';
import { isInRun, isNoRow } from './scanRows';
import type { Segment } from './segments';

/** Neighbouring lines with separators, by the tables they belong to. Runs of the same text are one object. */
export interface RowRun {
  readonly lines: readonly string[];
  readonly segments: readonly Segment[];
}

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
  const scanned = (): RowRun => ({ lines: own, segments: readSegments(own) });
  return text.length > longestKnown ? scanned() : (runs.find(text) ?? runs.keep(text, scanned()));
}

function endOfRows(lines: readonly string[], from: number, to: number): number {
  let end = from;
  while (end < to && isInRun(lines[end]!)) end++;
  while (end > from && isNoRow(lines[end - 1]!)) end--;
  return end;
}
