import type { Row } from '../forms/form';
import { hasUnknown, judge, sumOf } from '../forms/judge';
import { cellAt, type Identity, type Leaf } from '../forms/layout';
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

/**
 * The figures that the columns leave for a row that is missing, if they add up along the row too. Nothing where all are 0: the
 * sums of a table that has not been filled in leave that as well.
 */
export function impliedRow(table: BoundTable, { index: row }: Leaf<Row>): readonly number[] | undefined {
  const { layout } = table;
  if (layout.columns.some(({ index }) => isContradicted(table, cellAt(layout, row, index)))) return undefined;
  const figures = layout.columns.flatMap(({ index }) => impliedFigure(table, cellAt(layout, row, index))?.value ?? []);
  if (figures.length < layout.columns.length || figures.every((figure) => figure === 0)) return undefined;
  const sum = (cells: readonly number[]) =>
    cells.reduce((total, cell) => total + figures[cell % layout.columns.length]!, 0);
  const sums = layout.identities.filter(({ along }) => 'row' in along && along.row === row);
  return sums.every(({ parts, totals }) => sum(parts) === sum(totals)) ? figures : undefined;
}

/** Whether an identity that fails has a cell on which it would lean: what that one leaves may be as wrong. */
function isContradicted(table: BoundTable, cell: number): boolean {
  const leansOn = new Set(table.layout.identitiesOf[cell]!.flatMap(({ parts, totals }) => [...parts, ...totals]));
  return judge(table).some(
    ({ status, identity }) =>
      status === 'failed' && [...identity.parts, ...identity.totals].some((one) => leansOn.has(one)),
  );
}

/** What an identity asks of one of its cells; nothing where another of them is not known either. */
function leftBy(table: BoundTable, { parts, totals }: Identity, cell: number): number | undefined {
  const [otherParts, otherTotals] = [parts, totals].map((cells) => cells.filter((other) => other !== cell));
  const [expected, stated] = [sumOf(table, otherParts!), sumOf(table, otherTotals!)];
  if (expected === undefined || stated === undefined) return undefined;
  if (hasUnknown(table, otherParts!) || hasUnknown(table, otherTotals!)) return undefined;
  return totals.includes(cell) ? expected - stated : stated - expected;
}
