import { type MoneyUnit, moneyUnitOf, readStatedAmount, type StatedAmount } from '../core/figure';
import { memoized } from '../core/memo';
import type { BoundTable, Figure, HeaderCell } from './model';

/** An amount of money with its unit, as its cell names it or the header above; nothing where neither does. */
export const statedAmount = (table: BoundTable, { column, cell }: Figure): StatedAmount | undefined =>
  column.node.value === 'amount' ? readStatedAmount(cell.text, statedUnit(table)?.unit) : undefined;

/** The unit of money that the header names, 本年收费金额（元）, and where: nothing but an amount has one. */
export const statedUnit = memoized(({ headers }: BoundTable): StatedUnit | undefined => {
  const found = headers.flatMap((header) => {
    const written = unitAtEnd.exec(header.cell.text)?.[1];
    return written === undefined ? [] : [{ header, unit: moneyUnitOf(written) }];
  });
  const unit = found[0]?.unit;
  if (unit === undefined || found.some((other) => other.unit !== unit)) return undefined;
  return { unit, headers: found.map(({ header }) => header) };
});

interface StatedUnit {
  readonly headers: readonly HeaderCell[];
  readonly unit: MoneyUnit;
}

/** The unit of money with which a header ends. */
export const unitAtEnd = /(?<=[(（,，:：]\s*(?:人民币)?|单位\s*)(千元|万元?|亿元?|元)(?=\s*[)）]?\s*$)/;
