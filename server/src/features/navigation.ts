import { type Position, type Range, shiftRange } from '../core/text';
import type { Document } from '../engine/document';
import type { Identity } from '../forms/layout';
import { type BoundTable, figureRange } from '../forms/model';
import { inOrder, placeAt, targetAt, toDocument } from './locate';

/** A figure and its totals: from a part to the totals it enters, from a total to the parts it sums. */

export interface Highlight {
  readonly range: Range;
  /** `total`: it should be the sum of the others. */
  readonly role: 'total' | 'part';
}

/** Where a figure is summed up; for a total that enters no other, the parts it sums. */
export function definition(document: Document, position: Position): Range[] {
  const found = figureAt(document, position);
  if (!found) return [];
  const { table, cell, toRange } = found;
  const identities = table.layout.identitiesOf[cell]!;
  const above = identities
    .filter(({ totals, parts }) => totals.length === 1 && parts.includes(cell))
    .flatMap(({ totals }) => totals);
  return toRange(above.length > 0 ? above : partsOf(identities, cell));
}

/** Every figure that a figure is checked with. */
export function references(document: Document, position: Position): Range[] {
  const found = figureAt(document, position);
  return found ? found.toRange(checkedWith(found.table, found.cell)) : [];
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
  if (target?.kind !== 'figure') return undefined;
  const { placed, figure } = target;
  const { table, startLine } = placed;
  const toRange = (cells: readonly number[]): Range[] =>
    inOrder(
      cells
        .flatMap((cell) => table.figures[cell] ?? [])
        .map((one) => toDocument(place!, shiftRange(figureRange(one), startLine))),
    );
  return { table, cell: figure.index, toRange };
}

const partsOf = (identities: readonly Identity[], cell: number): number[] =>
  identities.filter(({ totals }) => totals.includes(cell)).flatMap(({ parts }) => parts);

const checkedWith = (table: BoundTable, cell: number): number[] =>
  table.layout.identitiesOf[cell]!.flatMap(({ parts, totals }) => [...parts, ...totals]).filter((one) => one !== cell);
