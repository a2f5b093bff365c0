import type { ReportModel } from '../forms/model';
import type { ToldNumber } from '../prose/claim';
import { type Comparison, fits } from '../prose/compare';
import { isSameQuantity } from '../prose/quantity';

/**
 * Whether words that are known only in part, or that may be said of another organ, are about the figures that they seem
 * to be about: the number is one that may be written for the figure by mistake, and the other numbers of the paragraph
 * agree with the tables, those of its sentence among them, and are many or give with the figure the sum that they tell.
 */
export function isBorneOut({ claim, reads }: Comparison, report: ReportModel): boolean {
  if (!claim.among) return false;
  const { numbers, at } = claim.among;
  const others = numbers.filter((_, i) => i !== at);
  const told = others.flatMap((other) => (other.claim ? [other.claim] : []));
  const isTold = ({ claim }: ToldNumber) => claim !== undefined && fits(report, claim);
  // 县住建局收到申请29件,全县收到申请156件: the number of the tables is told elsewhere.
  if (told.some((other) => isSameQuantity(other.readings[0]!, claim.readings[0]!) && fits(report, other))) return false;
  const figures = reads().map(({ value }) => value);
  const untold = others.filter((other) => !other.claim).map(({ value }) => value);
  if (isSum(claim.value, untold) || givesSum(numbers, at, claim.value, (each) => !each.claim)) return false;
  if (!figures.some((figure) => isNear(claim.value, figure)) || figures.some((figure) => untold.includes(figure)))
    return false;
  const agreeing = others.filter((other) => other.claim?.topic === claim.topic && isTold(other));
  if ((told.length - told.filter((one) => fits(report, one)).length) * mostDisagreeing > agreeing.length) return false;
  const sum = (figure: number) =>
    isSum(
      figure,
      agreeing.map(({ value }) => value),
    ) || givesSum(numbers, at, figure, isTold);
  const isInSentence = ({ sentence }: ToldNumber) => sentence === numbers[at]!.sentence;
  if (!agreeing.some(isInSentence)) return false;
  if (figures.some((figure) => figure > commonest && sum(figure))) return true;
  const telling = agreeing.filter(({ value }) => value > commonest);
  const isSmall = figures.every((figure) => figure <= small);
  return isSmall ? telling.filter(isInSentence).length > 2 : telling.length > (hasLarge(telling) ? 1 : 2);
}

/** So small a number stands anywhere. */
const commonest = 2;
const small = 9;
/** One of so many numbers may say something else than the tables. */
const mostDisagreeing = 4;

const hasLarge = (numbers: readonly ToldNumber[]): boolean => numbers.some(({ value }) => value > small);

/** A number that is far from the figure is one of something else rather than a wrong one: 10天内办结的712件, of 1239. */
const isNear = (value: number, figure: number): boolean =>
  Math.abs(value - figure) <= Math.max(3, figure * 0.15) || (figure > 99 && isMistyped(String(value), String(figure)));

/** One digit is another. */
const isMistyped = (a: string, b: string): boolean =>
  a.length === b.length && [...a].filter((digit, i) => digit !== b[i]).length === 1;

/**
 * Whether a number of such a value would give with some of its neighbours what is told in front of them or behind them:
 * 共57件,其中当面申请26件、信函申请31件.
 */
function givesSum(
  numbers: readonly ToldNumber[],
  at: number,
  value: number,
  isMeant: (neighbour: ToldNumber) => boolean,
): boolean {
  for (let from = 0; from <= at; from++) {
    let sum = 0;
    for (let to = from; to < numbers.length; to++) {
      sum += to === at ? value : numbers[to]!.value;
      const wholes = [numbers[from - 1], numbers[to + 1]];
      if (to < at || from === to || !wholes.some((whole) => whole?.value === sum)) continue;
      if (numbers.slice(from, to + 1).some((each, i) => from + i !== at && isMeant(each))) return true;
    }
  }
  return false;
}

/** Whether a value is the sum of two of these, or what is left of one of them. */
const isSum = (value: number, of: readonly number[]): boolean =>
  of.some((one, i) => of.some((other, j) => i < j && (one + other === value || Math.abs(one - other) === value)));
