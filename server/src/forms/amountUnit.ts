import { type MoneyUnit, moneyUnitOf, readStatedAmount, type StatedAmount } from '../core/figure';
import type { BoundTable, Figure, HeaderCell } from './model';

/** An amount of money with its unit, as its cell names it or the header above; nothing where neither does. */
export const statedAmount = (table: BoundTable, { column, cell }: Figure): StatedAmount | undefined =>
  column.node.value === 'amount' ? readStatedAmount(cell.text, headerWithUnit(table)?.unit) : undefined;

/** 本年收费金额（元）: no header but that of an amount names a unit of money. */
export function headerWithUnit({ headers }: BoundTable): { header: HeaderCell; unit: MoneyUnit } | undefined {
  const found = headers.flatMap((header) => {
    const written = unitAtEnd.exec(header.cell.text)?.[1];
    return written === undefined ? [] : [{ header, unit: moneyUnitOf(written) }];
  });
  return found.every(({ unit }) => unit === found[0]!.unit) ? found[0] : undefined;
}

/** The unit of money with which a header ends. */
export const unitAtEnd = /(?<=[(（,，:：]\s*(?:人民币)?|单位\s*)(千元|万元?|亿元?|元)(?=\s*[)）]?\s*$)/;
