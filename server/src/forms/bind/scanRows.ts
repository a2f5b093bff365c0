import {
  type Cell,
  cellsOf,
  hasFrame,
  hasLongFrame,
  isFrame,
  isOnlyOfMarkdown,
  type Separator,
  separatorOf,
  startsWithPipe,
} from '../../core/cells';
import { Pool } from '../../core/memo';
import { passedOver } from '../../core/suppression';
import { blankBeforeFigure, figureApart } from './figureApart';
import { isHalfLabel } from './halfLabels';
import { labelsApart } from './labelsApart';
import { rowsEndWithText } from './openEnd';
import type { ScannedRow } from './rowLine';
import { type RowShape, shapeOf } from './rowShape';
import { joinRuled } from './ruledRows';
import { joinWrapped } from './wrappedRows';

export const isInRun = (line: string): boolean => separatorOf(line) !== undefined || isNoRow(line);

/** Stands between rows without parting them. */
export const isNoRow = (line: string): boolean =>
  line === passedOver || isFrame(line) || (separatorOf(line) === undefined && hasFrame(line));

/** Most rows of most reports are rows of zeros, so such a row is cut once for all reports that have it. */
interface CutRow {
  readonly separator: Separator;
  readonly cells: readonly Cell[];
  readonly shape: RowShape;
  /** Of a row that is known: its number, by which rows of the same text that were cut alike are told. */
  readonly known?: number;
}

let lastKnown = 0;
const rowPool = () => new Pool<CutRow>(1024);
const rowPools = () => ({ openEnd: rowPool(), closedEnd: rowPool() });
const knownRows = { leadingPipe: rowPools(), noLeadingPipe: rowPools() };
const longestKnownRow = 400;
const otherFigure = /[|\t]\s*[1-9]\d*\s*(?:[|\t]|$)/;

/** How the rows of a run are written: whether they begin with a pipe, and end without one. */
export interface RowStyle {
  readonly leadingPipe: boolean;
  readonly openEnd: boolean;
}

export const styleOf = (lines: readonly string[]): RowStyle => ({
  leadingPipe: lines.every((line) => startsWithPipe(line) || !separatorOf(line) || isNoRow(line)),
  openEnd: rowsEndWithText(lines),
});

/** The rows of a run. Markdown's delimiter lines, frames and comments are left out. */
export function scanRows(lines: readonly string[]): readonly ScannedRow[] {
  const { leadingPipe, openEnd } = styleOf(lines);
  let scanned: ScannedRow[] = [];
  const stretches = [scanned];
  for (let line = 0; line < lines.length; line++) {
    const text = lines[line]!;
    const written = separatorOf(text);
    const isHalf = !written && isHalfLabel(text);
    const separator = isHalf ? '|' : written;
    if (isFrame(text) || (hasFrame(text) && (stretches.length > 1 || hasLongFrame(text)))) {
      scanned = [];
      stretches.push(scanned);
    } else if (separator && text !== passedOver && !(separator === '|' && isOnlyOfMarkdown(lines, line))) {
      const { cells, shape, known } = knownRow(text, separator, {
        leadingPipe: separator === '|' && leadingPipe && !isHalf,
        openEnd,
      });
      scanned.push({ line, separator, cells, role: shape.role, shape, known });
    }
  }
  return joinWrapped(stretches.length > 1 ? joinRuled(stretches) : scanned);
}

/** What a line is by itself. */
export const shapeOfLine = (line: string): RowShape =>
  knownRow(line, separatorOf(line) ?? '|', { leadingPipe: startsWithPipe(line), openEnd: false }).shape;

export function knownRow(text: string, separator: '|' | '\t', style: RowStyle): CutRow {
  if (text.length > longestKnownRow || otherFigure.test(text)) return cutRow(text, separator, style);
  const rows = knownRows[style.leadingPipe ? 'leadingPipe' : 'noLeadingPipe'][style.openEnd ? 'openEnd' : 'closedEnd'];
  return rows.get(text, (own) => ({ ...cutRow(own, separator, style), known: ++lastKnown }));
}

function cutRow(text: string, separator: '|' | '\t', { leadingPipe, openEnd }: RowStyle): CutRow {
  const cut = cellsOf(text, separator, leadingPipe, openEnd);
  const written = separator === '\t' && blankBeforeFigure.test(text) ? figureApart(cut) : cut;
  const shape = shapeOf(written, separator);
  const cells = shape.hasLabelsInOne ? labelsApart(written) : written;
  return { separator, cells, shape };
}
