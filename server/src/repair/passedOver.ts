import type { Verdict } from '../forms/judge';
import { type Layout, rowOf } from '../forms/layout';
import type { EquationSystem } from './equations';
import type { Shift } from './smallestRepairs';

/**
 * A row that is passed over when (七)总计 is added up leaves too much for 四、结转, by which the column balances again. To take
 * the row away would be the smallest repair, though the row is right. This one adds it up; nothing where that cannot be.
 */
export function addedUp(
  layout: Layout,
  { values }: EquationSystem,
  failing: readonly Verdict[],
  set: readonly Shift[],
): Shift[] | undefined {
  const row = rowOf(layout, set[0]!.cell);
  const isTakenAway = set.every(({ cell, by }) => rowOf(layout, cell) === row && values.get(cell)! + by === 0);
  if (!isTakenAway || failing.some(({ identity }) => 'row' in identity.along)) return undefined;
  const shifts: Shift[] = [];
  for (const { cell, by } of set) {
    const sum = layout.identitiesOf[cell]!.find(({ along, parts }) => 'column' in along && parts.includes(cell));
    const total = sum?.totals.length === 1 ? sum.totals[0]! : undefined;
    const balance = total === undefined ? [] : balanceOf(layout, total);
    const rest = balance.find((other) => other !== total);
    if (total === undefined || rest === undefined || (values.get(rest) ?? 0) + by < 0) return undefined;
    shifts.push({ cell: total, by: -by }, { cell: rest, by });
  }
  return shifts.sort((a, b) => a.cell - b.cell);
}

/** The totals that together with this one balance its column. */
const balanceOf = (layout: Layout, total: number): readonly number[] =>
  layout.identitiesOf[total]!.find(({ totals }) => totals.length > 1 && totals.includes(total))?.totals ?? [];
