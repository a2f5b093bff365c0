import { readCount } from '../../core/figure';
import { rowOf } from '../layout';
import type { BoundRow, BoundTable } from '../model';

/** A total of a row and what it adds up, by column. */
export interface RowSum {
  readonly parts: readonly number[];
  readonly total: number;
}

/** The sums that must hold within a row. */
export function sumsWithin({ layout }: BoundTable, { leaf }: BoundRow): readonly RowSum[] {
  const first = leaf.index * layout.columns.length;
  return layout.identities
    .filter(({ along, parts }) => 'row' in along && rowOf(layout, parts[0]!) === leaf.index)
    .map(({ parts, totals }) => ({ parts: parts.map((part) => part - first), total: totals[0]! - first }));
}

/** Whether sums of a row hold on the texts of its cells; absent where there are none, or one has a figure that cannot be read or no total. */
export function hold(sums: readonly RowSum[], texts: readonly string[]): boolean | undefined {
  const values = texts.map((text) => readCount(text));
  const valueAt = (at: number): number => {
    const reading = values[at]!;
    return reading.kind === 'number' ? reading.value : reading.kind === 'blank' ? 0 : Number.NaN;
  };
  const differences = sums.map(({ parts, total }) =>
    values[total]!.kind === 'blank' ? Number.NaN : parts.reduce((sum, at) => sum + valueAt(at), 0) - valueAt(total),
  );
  if (sums.length === 0 || differences.some(Number.isNaN)) return undefined;
  return differences.every((difference) => difference === 0);
}
