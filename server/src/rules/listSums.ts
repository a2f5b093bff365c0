import type { ReportModel } from '../forms/model';
import type { Claim, ToldNumber } from '../prose/claim';
import { type Comparison, fits } from '../prose/compare';
import { isOf } from '../prose/context';
import type { Quantity } from '../prose/quantity';
import { outcomeOf } from '../prose/requestQuantities';
import { outcomes } from '../prose/words';
import { commonest, isNear, small } from './nearness';

/** Of all requests: those that came in, or those that were handled. */
export const isOfAll = (readings: readonly Quantity[]): boolean =>
  isOf(readings, ['newReceived', 'carriedOver', 'outcomeTotal']) &&
  !isOf(readings, ['carriedOver']) &&
  readings.every((parts) => parts.every(({ column }) => column === 'total'));

/**
 * The figure of all requests that the numbers right in front of this one, or right behind it, add up to, whatever they
 * count: 线上51件、线下14件,合计68件. Absent where the number itself is told or given by them.
 */
export function sumBeside({ claim, reads }: Comparison): number | undefined {
  if (!claim.among || !(isOfAll(claim.readings) || claim.isSumOfOthers)) return undefined;
  const { numbers, at } = claim.among;
  const figures = reads().map(({ value }) => value);
  const others = numbers.filter((_, i) => i !== at).map(({ value }) => value);
  const sums = sumsBeside(numbers, at);
  const found = figures.find((figure) => figure > commonest && isNear(claim.value, figure) && sums.includes(figure));
  // 新收34件、结转3件,共37件: that it may be of the new ones too does not matter.
  const isTold = [claim.value, ...(claim.isSumOfOthers ? [found] : figures)].some((each) => others.includes(each!));
  return isTold || sums.includes(claim.value) ? undefined : found;
}

/**
 * Whether the numbers right in front of this one, or right behind it in its sentence, are just what it lacks, and nothing
 * that the tables say: 因不掌握无法提供30件,因另需制作无法提供3件. So it is of a part.
 */
export function isCompletedBeside({ claim, reads }: Comparison, report: ReportModel): boolean {
  if (!claim.among) return false;
  const { numbers, at } = claim.among;
  const lacking = new Set(reads().map(({ value }) => value - claim.value));
  // 信访诉求类不予处理2件,重复申请不予处理3件: of one outcome, whatever the tables say of the item.
  const own = outcomeIn(claim);
  const isOfSame = (other: Claim) => other.needsList === true || (own !== undefined && outcomeIn(other) === own);
  const isFree = (other: ToldNumber) =>
    other.sentence === numbers[at]!.sentence && !(other.claim && fits(report, other.claim) && !isOfSame(other.claim));
  return [numbers.slice(0, at).toReversed(), numbers.slice(at + 1)].some((beside) => {
    const end = beside.findIndex((other) => !isFree(other));
    return sumsFrom(end < 0 ? beside : beside.slice(0, end)).some((sum) => sum > 0 && lacking.has(sum));
  });
}

/**
 * 延期办理12件,自然人9件,企业3件; 其余20件(部分公开9件、无法提供11件): with its neighbours, of which the tables have none, it makes
 * up the number in front of them, of which nobody knows what it counts. So they are of those alone; small numbers may
 * come to any other by chance.
 */
export function isWithinUntold({ claim }: Comparison, report: ReportModel): boolean {
  if (!claim.among) return false;
  const { numbers, at } = claim.among;
  return runs(numbers).some(({ from, to, sum }) => {
    const whole = numbers[from - 1];
    if (!whole || at < from || at >= to || whole.value !== sum || sum <= small) return false;
    const members = numbers.slice(from, to);
    const isOf = (other: ToldNumber) =>
      other.sentence === whole.sentence && !(other.value > commonest && other.claim && fits(report, other.claim));
    return (!whole.claim || whole.claim.isUnsure === true) && members.every(isOf);
  });
}

/** Of two numbers at least, with and without those that stand in brackets. */
function sumsBeside(numbers: readonly ToldNumber[], at: number): number[] {
  const before = numbers.slice(0, at).toReversed();
  const lists = [before, before.filter(({ isInBrackets }) => !isInBrackets), numbers.slice(at + 1)];
  return lists.flatMap((list) => sumsFrom(list.slice(0, longestList)).slice(1));
}

/** A list has no more members: 21 rows of outcomes are never told one by one. */
const longestList = 12;

/** Of the first number, the first two, and so on to all of them. */
function sumsFrom(numbers: readonly ToldNumber[]): number[] {
  const sums: number[] = [];
  for (const { value } of numbers) sums.push((sums.at(-1) ?? 0) + value);
  return sums;
}

export interface Run {
  readonly from: number;
  readonly to: number;
  readonly sum: number;
}

/** Neighbouring numbers, two of them at least. */
export const runs = (numbers: readonly ToldNumber[]): Run[] =>
  numbers.flatMap((_, from) =>
    sumsFrom(numbers.slice(from, from + longestList)).flatMap((sum, i) =>
      i > 0 ? [{ from, to: from + i + 1, sum }] : [],
    ),
  );

/** The row of a single figure of all applicants. */
export const rowIn = ([part, ...others]: Quantity): string | undefined =>
  part && others.length === 0 && part.column === 'total' ? part.row : undefined;

/** The outcome that it tells, or an item of it. */
export const outcomeIn = ({ readings: [those] }: Claim): string | undefined => {
  const row = rowIn(those!);
  return row && (outcomes.find((kind) => kind === row) ?? outcomeOf(row));
};
