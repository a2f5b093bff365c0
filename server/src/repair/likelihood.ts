import { type Change, type Move, type Slip, slipOf, slipOfPair, slipOfRow } from './slips';

/** Slips that together explain some changes; `of` are places in the list of changes. */
export interface Explanation {
  readonly slips: readonly (Slip & { readonly of: readonly number[] })[];
  readonly bits: number;
}

/** The cheapest way to explain changes: each by a slip of its own, or several by one. `cells`: those of the row that alone is changed. */
export function explain(changes: readonly Change[], cells: readonly Move[] = []): Explanation {
  const row = slipOfRow(changes, cells);
  const apart = explainApart(
    changes,
    changes.map((_, i) => i),
  );
  return row && row.bits < apart.bits ? byOne(row, changes) : apart;
}

/** All changes by one slip. */
export const byOne = (slip: Slip, changes: readonly Change[]): Explanation => ({
  slips: [{ ...slip, of: changes.map((_, i) => i) }],
  bits: slip.bits,
});

/** Each change by itself or in a pair. */
function explainApart(changes: readonly Change[], left: readonly number[]): Explanation {
  const [first, ...others] = left;
  if (first === undefined) return { slips: [], bits: 0 };
  const withSlip = (slip: Slip, of: readonly number[]): Explanation => {
    const rest = explainApart(
      changes,
      others.filter((other) => !of.includes(other)),
    );
    return { slips: [{ ...slip, of }, ...rest.slips], bits: slip.bits + rest.bits };
  };
  let best = withSlip(slipOf(changes[first]!), [first]);
  for (const other of others) {
    const pair = slipOfPair(changes[first]!, changes[other]!);
    const explanation = pair && withSlip(pair, [first, other]);
    if (explanation && explanation.bits < best.bits) best = explanation;
  }
  return best;
}

/**
 * How surprising a figure is where `mean` is what the totals of its row and column suggest: a negative binomial
 * distribution of two, that is, counts that scatter more than by chance alone, and one figure in ten that is anyhow.
 */
export function surprise(value: number, mean: number): number {
  const share = mean / (2 + mean);
  const scattered = (value + 1) * (1 - share) ** 2 * share ** value;
  const anyhow = value === 0 ? 1 / 2 : 1 / (10 * 9 * 10 ** (String(value).length - 1));
  return -Math.log2(0.9 * scattered + 0.1 * anyhow);
}
