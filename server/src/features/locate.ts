import type { Cell } from '../core/cells';
import {
  comparePositions,
  contains,
  type Position,
  type Range,
  rangeOnLine,
  shiftPosition,
  shiftRange,
} from '../core/text';
import type { Document } from '../engine/document';
import type {
  BoundRow,
  Figure,
  FigurePlace,
  HeaderCell,
  Heading,
  LabelCell,
  PlacedTable,
  ReportModel,
} from '../forms/model';
import { figureRange } from '../forms/model';
import { claimsOf } from '../prose/claims';
import { type Comparison, compare } from '../prose/compare';

/** A report of a document with what is needed to speak about it: its positions count from `startLine`. */
export interface Place {
  readonly startLine: number;
  readonly model: ReportModel;
  /** The position within the report. */
  readonly position: Position;
}

export function placeAt(document: Document, position: Position): Place | undefined {
  const report = document.reportAt(position.line);
  return report && { ...report, position: shiftPosition(position, -report.startLine) };
}

export const toDocument = ({ startLine }: { readonly startLine: number }, range: Range): Range =>
  shiftRange(range, startLine);

/** What stands under a position; the range is the report's. */
export type Target =
  | { readonly kind: 'figure'; readonly placed: PlacedTable; readonly figure: Figure; readonly range: Range }
  | {
      readonly kind: 'label';
      readonly placed: PlacedTable;
      readonly label: LabelCell;
      readonly row: BoundRow;
      readonly range: Range;
    }
  | { readonly kind: 'header'; readonly placed: PlacedTable; readonly header: HeaderCell; readonly range: Range }
  | { readonly kind: 'heading'; readonly heading: Heading; readonly range: Range }
  | { readonly kind: 'title'; readonly range: Range };

export function targetAt({ model, position }: Place): Target | undefined {
  const heading = model.headings.find(({ range }) => contains(range, position));
  if (heading) return { kind: 'heading', heading, range: heading.range };
  for (const placed of model.tables) {
    const target = targetIn(placed, shiftPosition(position, -placed.startLine));
    if (target) return { ...target, range: shiftRange(target.range, placed.startLine) };
  }
  if (model.title && contains(model.title, position)) return { kind: 'title', range: model.title };
  return undefined;
}

function targetIn(placed: PlacedTable, position: Position): Target | undefined {
  const { rows, figures, headers } = placed.table;
  for (const row of rows) {
    const label = row.labels.find(({ line, cell }) => line === position.line && covers(cell, position));
    if (label)
      return { kind: 'label', placed, label, row, range: rangeOnLine(label.line, label.cell.start, label.cell.end) };
  }
  const isHere = ({ line, cell }: FigurePlace) => line === position.line && covers(cell, position);
  const figure = figures.find((one) => one && isHere(one)) ?? figures.find((one) => one?.copies?.some(isHere));
  if (figure)
    return { kind: 'figure', placed, figure, range: figureRange([figure, ...(figure.copies ?? [])].find(isHere)!) };
  const header = headers.find(({ line, cell }) => line === position.line && covers(cell, position));
  if (header)
    return { kind: 'header', placed, header, range: rangeOnLine(header.line, header.cell.start, header.cell.end) };
  return undefined;
}

/** What the tables say of the number, or the few words, of the prose at a position. */
export function comparisonAt({ model, position }: Pick<Place, 'model' | 'position'>): Comparison | undefined {
  const claim = claimsOf(model).find(({ range }) => contains(range, position));
  return claim && compare(model, claim);
}

/** The whole cell answers, its padding too. */
const covers = (cell: Cell, { character }: Position): boolean => cell.from <= character && character <= cell.to;

/** Ranges in the order of the text, each once. */
export function inOrder(ranges: readonly Range[]): Range[] {
  const sorted = [...ranges].sort((a, b) => comparePositions(a.start, b.start));
  return sorted.filter((range, i) => i === 0 || comparePositions(range.start, sorted[i - 1]!.start) !== 0);
}
