import { hasUnknown, sumOf } from '../forms/judge';
import type { Identity } from '../forms/layout';
import type { BoundTable } from '../forms/model';

/** The figure that identities leave for a cell that cannot be read, and how many of them do. */
export interface ImpliedFigure {
  readonly value: number;
  readonly identities: number;
}

/** Nothing where they leave none or differ. */
export function impliedFigure(table: BoundTable, cell: number): ImpliedFigure | undefined {
  const values = table.layout.identitiesOf[cell]!.flatMap((identity) => leftBy(table, identity, cell) ?? []);
  const [value, ...others] = values;
  if (value === undefined || value < 0 || others.some((other) => other !== value)) return undefined;
  return { value, identities: values.length };
}

/** What an identity asks of one of its cells; nothing where another of them is not known either. */
function leftBy(table: BoundTable, { parts, totals }: Identity, cell: number): number | undefined {
  const [otherParts, otherTotals] = [parts, totals].map((cells) => cells.filter((other) => other !== cell));
  const [expected, stated] = [sumOf(table, otherParts!), sumOf(table, otherTotals!)];
  if (expected === undefined || stated === undefined) return undefined;
  if (hasUnknown(table, otherParts!) || hasUnknown(table, otherTotals!)) return undefined;
  return totals.includes(cell) ? expected - stated : stated - expected;
}
