/** Amounts of money as exact decimals: those of a text and of a table may be rounded differently, and be in 元 or 万元. */

export interface Amount {
  /** In millionths of a yuan. */
  readonly worth: bigint;
  /** What one of its last digit is worth. */
  readonly precision: bigint;
}

const digitsOfUnit: Readonly<Record<string, number>> = { 元: 6, 千元: 9, 万元: 10, 亿元: 14 };

/** `43.788` with its unit; absent where it is no amount, or more exact than money is. */
export function readExactAmount(text: string, unit: string): Amount | undefined {
  const match = /^(\d{1,14})(?:\.(\d{1,9}))?$/.exec(text.replaceAll(',', ''));
  const [, whole = '', decimals = ''] = match ?? [];
  const digits = digitsOfUnit[unit];
  if (!match || digits === undefined || decimals.length > digits) return undefined;
  const precision = 10n ** BigInt(digits - decimals.length);
  return { worth: BigInt(whole + decimals) * precision, precision };
}

/** Whether two amounts are the same, as far as the coarser of them says; it may be rounded or cut off. */
export function isSameAmount(a: Amount, b: Amount): boolean {
  const by = a.worth > b.worth ? a.worth - b.worth : b.worth - a.worth;
  return by === 0n || by < (a.precision > b.precision ? a.precision : b.precision);
}
