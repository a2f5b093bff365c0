import { type Position, type Range, shiftRange } from '../core/text';
import type { Document } from '../engine/document';
import type { Identity } from '../forms/layout';
import { type BoundTable, figureRange } from '../forms/model';
import { claimsOf } from '../prose/claims';
import { type Comparison, compare, isMet } from '../prose/compare';
import { rangeOf, type StatedFigure } from '../prose/quantity';
import { comparisonAt, inOrder, placeAt, targetAt, toDocument } from './locate';

/**
 * A figure and its totals: from a part to the totals it enters, from a total to the parts it sums. And a number of the prose
 * and its cells.
 */

export interface Highlight {
  readonly range: Range;
  /** `total`: it should be the sum of the others. */
  readonly role: 'total' | 'part';
}

/** Where a figure is summed up; for a total that enters no other, the parts it sums; for a number of the prose, its cells. */
export function definition(document: Document, position: Position): Range[] {
  const found = figureAt(document, position);
  if (!found) return cellsOfProse(document, position);
  const { table, cell, toRange } = found;
  const identities = table.layout.identitiesOf[cell]!;
  const above = identities
    .filter(({ totals, parts }) => totals.length === 1 && parts.includes(cell))
    .flatMap(({ totals }) => totals);
  return toRange(above.length > 0 ? above : partsOf(identities, cell));
}

/** Every figure that a figure is checked with, and every number of the prose that is compared with it. */
export function references(document: Document, position: Position): Range[] {
  const found = figureAt(document, position);
  if (!found) return [];
  const { place, figure, table, cell, toRange } = found;
  const inProse = claimsOf(place.model).filter((claim) => {
    const comparison = compare(place.model, claim);
    return comparison && comparedWith(comparison).some((one) => one.figure === figure);
  });
  return inOrder([...toRange(checkedWith(table, cell)), ...inProse.map(({ range }) => toDocument(place, range))]);
}

function cellsOfProse(document: Document, position: Position): Range[] {
  const place = placeAt(document, position);
  const comparison = place && !targetAt(place) && comparisonAt(place);
  return comparison ? inOrder(comparedWith(comparison).map((one) => toDocument(place, rangeOf(one)))) : [];
}

/** The cells of the reading that a number agrees with, or else of all that it may have. */
function comparedWith({ claim, reads }: Comparison): StatedFigure[] {
  const all = reads();
  const met = all.filter(({ value }) => isMet(claim, value));
  return (met.length > 0 ? met : all).flatMap(({ figures }) => figures);
}

export function highlights(document: Document, position: Position): Highlight[] {
  const found = figureAt(document, position);
  if (!found) return [];
  const { table, cell, toRange } = found;
  const identities = table.layout.identitiesOf[cell]!;
  const totals = new Set(identities.flatMap((identity) => identity.totals));
  const cells = [cell, ...checkedWith(table, cell)];
  return cells.flatMap((one) =>
    toRange([one]).map((range) => ({ range, role: totals.has(one) ? 'total' : 'part' }) as const),
  );
}

function figureAt(document: Document, position: Position) {
  const place = placeAt(document, position);
  const target = place && targetAt(place);
  if (!place || target?.kind !== 'figure') return undefined;
  const { placed, figure } = target;
  const { table, startLine } = placed;
  const toRange = (cells: readonly number[]): Range[] =>
    inOrder(
      cells
        .flatMap((cell) => table.figures[cell] ?? [])
        .map((one) => toDocument(place, shiftRange(figureRange(one), startLine))),
    );
  return { place, figure, table, cell: figure.index, toRange };
}

const partsOf = (identities: readonly Identity[], cell: number): number[] =>
  identities.filter(({ totals }) => totals.includes(cell)).flatMap(({ parts }) => parts);

const checkedWith = (table: BoundTable, cell: number): number[] =>
  table.layout.identitiesOf[cell]!.flatMap(({ parts, totals }) => [...parts, ...totals]).filter((one) => one !== cell);
