import { type MoneyUnit, readStatedAmount } from '../core/figure';
import { inBoth, type Localized } from '../core/localized';
import { statedUnit } from '../forms/amountUnit';
import type { ReportModel } from '../forms/model';
import { isSameAmount, readExactAmount } from './amount';
import type { Claim } from './claim';
import { type Quantity, quantityName, restated, type Stated, type StatedFigure, stated } from './quantity';

/** A claim beside what the tables say. */
export interface Comparison {
  readonly claim: Claim;
  readonly fits: boolean;
  /** The usual readings, each value once; asked for only where they are shown. */
  readonly reads: () => readonly Read[];
  /** What the other readings come to. */
  readonly tolerated: readonly number[];
}

export interface Read {
  readonly name: Localized;
  readonly value: number;
  /** The value as the sentence would write it. */
  readonly shown: string;
  readonly figures: readonly StatedFigure[];
}

/** Absent where the tables do not say it, or cannot be read, or another number of the sentence is the one that they say. */
export function compare(report: ReportModel, claim: Claim): Comparison | undefined {
  const usual = known(report, claim.readings);
  const possible = known(report, claim.tolerated);
  if (!usual || usual.length === 0 || !possible) return undefined;
  if (claim.kind === 'amount') return compareAmount(report, claim, usual[0]!);
  if (claim.kind === 'share') return compareShare(report, claim, usual, possible);
  const all = [...usual, ...possible];
  const said = [claim, ...claim.apart.map((count) => ({ ...claim, value: claim.value + count }))];
  const isRight = all.some((each) =>
    [each.value, ...restated(each)].some((value) => said.some((one) => isMet(one, value))),
  );
  const isPart = usual.some(({ value }, i) => claim.rivals.includes(value) && (i === 0 || value > claim.value));
  if (!isRight && isPart) return undefined;
  const read = ({ quantity, value, figures }: Known): Read => ({
    name: quantityName(report, quantity),
    value,
    shown: String(value),
    figures,
  });
  return {
    claim,
    fits: isRight,
    reads: () => onceEach(usual.map(read)),
    tolerated: possible.map(({ value }) => value),
  };
}

/** Whether a number says this value; one in 万 may be rounded or cut off. */
export const isMet = ({ value: said, precision }: Claim, value: number): boolean =>
  precision ? Math.abs(value - said) < precision : value === said;

export const fits = (report: ReportModel, claim: Claim): boolean => compare(report, claim)?.fits === true;

interface Known extends Stated {
  readonly quantity: Quantity;
}

/** What the report's form has of some quantities; absent if one of them cannot be told. */
function known(report: ReportModel, quantities: readonly Quantity[]): Known[] | undefined {
  const all: Known[] = [];
  for (const quantity of quantities) {
    const found = stated(report, quantity);
    if (found === 'unknown') return undefined;
    if (found !== 'absent') all.push({ ...found, quantity });
  }
  return all;
}

/** A percentage may be rounded or cut off, and of which whole it is need not be said. */
function compareShare(
  report: ReportModel,
  claim: Claim,
  usual: readonly Known[],
  possible: readonly Known[],
): Comparison | undefined {
  const wholes = known(report, claim.wholes)?.filter(({ value }) => value > 0);
  if (!wholes || wholes.length === 0) return undefined;
  const decimals = claim.text.split('.')[1]?.length ?? 0;
  const share = (part: number, whole: number) => (part / whole) * 100;
  const unit = 1 / 10 ** decimals;
  // Only what is not whole anyway is rounded, or fitted so that all parts make 100%.
  const isNear = (value: number) => Math.abs(value - claim.value) <= (isWhole(value / unit) ? 0.01 : 1.01) * unit;
  const parts = [...usual, ...possible];
  const shares = parts.flatMap((part) => wholes.map((whole) => share(part.value, whole.value)));
  const [part] = usual;
  const read = (whole: Known): Read => {
    const value = share(part!.value, whole.value);
    return {
      name: inBoth(
        (locale) => `${quantityName(report, part!.quantity)[locale]} ÷ ${quantityName(report, whole.quantity)[locale]}`,
      ),
      value,
      shown: `${value.toFixed(decimals)}%`,
      figures: [...part!.figures, ...whole.figures],
    };
  };
  return { claim, fits: [...shares, ...claim.ownShares].some(isNear), reads: () => [read(wholes[0]!)], tolerated: [] };
}

const isWhole = (value: number): boolean => Math.abs(value - Math.round(value)) < 1e-6;

/** The column is in 万元; a cell filled in in 元 without saying so is another rule's. */
function compareAmount(report: ReportModel, claim: Claim, { quantity, value, figures }: Known): Comparison | undefined {
  const said = readExactAmount(claim.text, claim.unit);
  const { figure, placed } = figures[0]!;
  const unitAbove = statedUnit(placed.table)?.unit;
  const read = (unit: MoneyUnit) => readStatedAmount(figure.cell.text, unit);
  const units: readonly MoneyUnit[] = ['万元', '元', ...(unitAbove ? [unitAbove] : [])];
  const cells = units.map(read).map((each) => each && readExactAmount(each.digits, each.unit));
  const amount = read(unitAbove ?? '万元');
  if (!said || !amount || cells.includes(undefined)) return undefined;
  const shown = amount.digits + amount.unit;
  const reads = [{ name: quantityName(report, quantity), value, shown, figures }];
  return { claim, fits: cells.some((cell) => isSameAmount(cell!, said)), reads: () => reads, tolerated: [] };
}

const onceEach = (reads: readonly Read[]): Read[] =>
  reads.filter(({ shown }, i) => reads.findIndex((other) => other.shown === shown) === i);
