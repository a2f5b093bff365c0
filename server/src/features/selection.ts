import { comparePositions, contains, type Position, type Range } from '../core/text';
import type { Document } from '../engine/document';
import { placeAt, targetAt, toDocument } from './locate';
import { lineRange, type OutlineItem, reportOutline } from './outline';

/** What a selection grows to, each within the next: the cell, its row, its group of rows, its table, its section, its report. */
export function selectionRanges(document: Document, position: Position): Range[] {
  const place = placeAt(document, position);
  if (!place) return [];
  const { startLine, model } = place;
  const target = targetAt(place);
  const wholes = [
    { lines: model.lines, from: 0 },
    ...model.tables.map(({ table: { lines }, startLine: from }) => ({ lines, from })),
  ];
  const found = [
    ...(target ? [toDocument(place, target.range)] : []),
    ...around(reportOutline(model, startLine, 'zh', true), position),
    ...wholes.map(({ lines, from }) => lineRange(lines, 0, lines.length - 1, startLine + from)),
  ];
  return nested(found.filter((range) => contains(range, position)));
}

const around = (items: readonly OutlineItem[], position: Position): Range[] =>
  items.flatMap(({ range, children }) => (contains(range, position) ? [range, ...around(children, position)] : []));

/** From the smallest to the largest, without those that cross the one before. */
function nested(ranges: readonly Range[]): Range[] {
  const sorted = [...ranges].sort((a, b) => comparePositions(b.start, a.start) || comparePositions(a.end, b.end));
  const kept: Range[] = [];
  for (const range of sorted) {
    const inner = kept.at(-1);
    if (!inner || (comparePositions(range.end, inner.end) >= 0 && !isSame(range, inner))) kept.push(range);
  }
  return kept;
}

const isSame = (a: Range, b: Range): boolean =>
  comparePositions(a.start, b.start) === 0 && comparePositions(a.end, b.end) === 0;
