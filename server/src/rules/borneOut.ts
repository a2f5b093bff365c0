import type { ReportModel } from '../forms/model';
import type { Claim, ToldNumber } from '../prose/claim';
import { type Comparison, fits } from '../prose/compare';
import { isOf } from '../prose/context';
import { isSameQuantity, type Quantity } from '../prose/quantity';

/**
 * Whether words that are known only in part, or that may be said of another organ, are about the figures that they seem
 * to be about: the number is one that may be written for the figure by mistake, and the other numbers of the paragraph
 * agree with the tables, those of its sentence among them, and are many or give with the figure the sum that they tell.
 */
export function isBorneOut({ claim, reads }: Comparison, report: ReportModel): boolean {
  if (!claim.among) return false;
  const figures = reads().map(({ value }) => value);
  const paragraph = weighed(claim, claim.among, report, figures[0]);
  if (isOfAll(claim.readings) && givesSum(claim.value, figures, paragraph)) return true;
  if (claim.isSumOfOthers) return false;
  return mayBeMistaken(claim, figures, paragraph) && isSupported(claim, figures, paragraph);
}

/** What the other numbers of a paragraph say of the one at a place. */
interface Weighed {
  readonly numbers: readonly ToldNumber[];
  readonly at: number;
  /** Of which nobody knows what they count. */
  readonly untold: readonly number[];
  /** Those that the tables have, of the same table. */
  readonly agreeing: ReadonlySet<ToldNumber>;
  readonly disagreeing: number;
  /** Whether another one tells the same figure rightly: 县住建局收到申请29件,全县收到申请156件. */
  readonly isToldElsewhere: boolean;
}

function weighed(
  claim: Claim,
  { numbers, at }: NonNullable<Claim['among']>,
  report: ReportModel,
  figure: number | undefined,
): Weighed {
  const others = numbers.filter((_, i) => i !== at);
  const told = others.filter((other) => other.claim !== undefined);
  const fitting = told.filter((other) => fits(report, other.claim!));
  return {
    numbers,
    at,
    untold: others.filter((other) => !other.claim).map(({ value }) => value),
    agreeing: new Set(fitting.filter((other) => other.claim!.topic === claim.topic)),
    disagreeing: told.length - fitting.length,
    isToldElsewhere: fitting.some(
      (other) => other.value === figure && isSameQuantity(other.claim!.readings[0]!, claim.readings[0]!),
    ),
  };
}

/** Of all requests: those that came in, or those that were handled. */
export const isOfAll = (readings: readonly Quantity[]): boolean =>
  isOf(readings, ['newReceived', 'carriedOver', 'outcomeTotal']) &&
  !isOf(readings, ['carriedOver']) &&
  readings.every((parts) => parts.every(({ column }) => column === 'total'));

/** 线上51件、线下14件,合计68件: the numbers right in front of it, or behind it, give the figure, and none of them give it. */
function givesSum(value: number, figures: readonly number[], { numbers, at }: Weighed): boolean {
  const before = numbers.slice(0, at);
  const behind = numbers.slice(at + 1);
  const outside = ({ isInBrackets }: ToldNumber) => !isInBrackets;
  const sums = [
    ...sumsFrom(before.toReversed()),
    ...sumsFrom(before.filter(outside).toReversed()),
    ...sumsFrom(behind),
  ];
  const others = numbers.filter((_, i) => i !== at).map((each) => each.value);
  if (sums.includes(value) || others.includes(value) || figures.some((figure) => others.includes(figure))) return false;
  return figures.some((figure) => figure > commonest && isNear(value, figure) && sums.includes(figure));
}

/** Of the first of these numbers and those that follow. */
const sumsFrom = (numbers: readonly ToldNumber[]): number[] =>
  runs(numbers)
    .filter(({ from }) => from === 0)
    .map(({ sum }) => sum);

/** Whether the number is one that is written for the figure by mistake, and not one of something else. */
function mayBeMistaken(claim: Claim, figures: readonly number[], paragraph: Weighed): boolean {
  const { numbers, at, untold, agreeing, isToldElsewhere } = paragraph;
  if (isToldElsewhere || figures.some((figure) => untold.includes(figure))) return false;
  if (isSum(claim.value, untold) || isInOwnSum(numbers, at)) return false;
  if (!figures.some((figure) => figure > 0 && isNear(claim.value, figure))) return false;
  // 老年自然人9件, of 11: what is less may be a part of it, but not in a list that it alone keeps from its sum.
  const isLess = figures.every((figure) => claim.value < figure);
  const completesList = (figure: number) => figure > small && isInList(numbers, at, figure, agreeing);
  return !claim.mayBePart || !isLess || figures.some(completesList);
}

/** Whether enough other numbers agree, some of them in its sentence, or give with the figure what is told. */
function isSupported(claim: Claim, figures: readonly number[], paragraph: Weighed): boolean {
  const { topic } = claim;
  const { numbers, at, agreeing, disagreeing } = paragraph;
  const isInSentence = ({ sentence }: ToldNumber) => sentence === numbers[at]!.sentence;
  const all = [...agreeing];
  if (disagreeing * mostDisagreeing > all.length || !all.some(isInSentence)) return false;
  const values = all.map(({ value }) => value);
  const givesTold = (figure: number) => isSum(figure, values) || isInList(numbers, at, figure, agreeing);
  if (figures.some((figure) => figure > commonest && givesTold(figure))) return true;
  if (claim.needsList) return false;
  const telling = all.filter(({ value }) => value > commonest);
  const beside = telling.filter(isInSentence);
  // 制发13件,现行有效64件: few documents and cases are counted, and nothing beside them.
  if (topic !== 'requests' && hasLarge(beside)) return true;
  // 前10位申请人提出62件;全年受理总量150件,办结148件: all words of it are known, only those before are not.
  const needed = claim.mayBePart || figures.every((figure) => claim.value < figure) ? 1 : 0;
  const isSmall = figures.every((figure) => figure <= small);
  return isSmall ? beside.length > 1 + needed : telling.length > (hasLarge(telling) ? needed : 2);
}

/** So small a number stands anywhere. */
export const commonest = 2;
export const small = 9;
/** One of so many numbers may say something else than the tables. */
const mostDisagreeing = 4;

const hasLarge = (numbers: readonly ToldNumber[]): boolean => numbers.some(({ value }) => value > small);

/** A number that is far from the figure is one of something else rather than a wrong one: 10天内办结的712件, of 1239. */
const isNear = (value: number, figure: number): boolean =>
  Math.abs(value - figure) <= Math.max(3, figure * 0.15) || (figure > 99 && isMistyped(String(value), String(figure)));

/** One digit is another. */
const isMistyped = (a: string, b: string): boolean =>
  a.length === b.length && [...a].filter((digit, i) => digit !== b[i]).length === 1;

/** 共57件,其中当面申请26件、信函申请31件: it gives a sum with neighbours that claim nothing. */
function isInOwnSum(numbers: readonly ToldNumber[], at: number): boolean {
  return runs(numbers).some(
    ({ from, to, sum }) =>
      from <= at &&
      at < to &&
      numbers.slice(from, to).some(({ claim }) => !claim) &&
      [numbers[from - 1], numbers[to]].some((whole) => whole?.value === sum),
  );
}

/** Whether the figure completes a list of numbers that agree and give another one of them, or is what such a list gives. */
function isInList(
  numbers: readonly ToldNumber[],
  at: number,
  figure: number,
  agreeing: ReadonlySet<ToldNumber>,
): boolean {
  const completed = numbers.map((number, i) => (i === at ? { ...number, value: figure } : number));
  const isMember = (number: ToldNumber, i: number) => i === at || agreeing.has(number);
  const lists = runs(completed).filter(
    ({ from, to }) => to - from > 2 && numbers.slice(from, to).every((each, i) => isMember(each, from + i)),
  );
  return lists.some(({ from, to, sum }) =>
    from <= at && at < to
      ? numbers.some((whole, i) => (i < from || i >= to) && agreeing.has(whole) && whole.value === sum)
      : sum === figure,
  );
}

interface Run {
  readonly from: number;
  readonly to: number;
  readonly sum: number;
}

/** A list has no more members: 21 rows of outcomes are never told one by one. */
const longestList = 12;

/** Neighbouring numbers, two of them at least. */
function runs(numbers: readonly ToldNumber[]): Run[] {
  const found: Run[] = [];
  for (let from = 0; from < numbers.length; from++) {
    let sum = numbers[from]!.value;
    for (let to = from + 1; to < Math.min(numbers.length, from + longestList); to++) {
      sum += numbers[to]!.value;
      found.push({ from, to: to + 1, sum });
    }
  }
  return found;
}

/** Whether a value is the sum of two of these, or what is left of one of them. */
const isSum = (value: number, of: readonly number[]): boolean =>
  of.some((one, i) => of.some((other, j) => i < j && (one + other === value || Math.abs(one - other) === value)));
