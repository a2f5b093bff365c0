import type { ReportModel } from '../forms/model';
import type { Claim, ToldNumber } from '../prose/claim';
import { ofRequests, type Quantity, stated } from '../prose/quantity';
import { isOfAll, outcomeIn, rowIn, runs } from './listSums';

/** Whether a figure of the tables makes whole what the other numbers of a paragraph tell. */

/** A number of a paragraph among the others. */
export interface Place {
  readonly numbers: readonly ToldNumber[];
  readonly at: number;
  /** Those that the tables have, of the same table. */
  readonly agreeing: ReadonlySet<ToldNumber>;
}

/** 收到12件,5件已公开,其余7件无法提供: a list behind its whole that ends with what is left has no other members. */
export function isClosedByRest({ numbers, at, agreeing }: Place, figure: number): boolean {
  const { sentence } = numbers[at]!;
  const last = numbers.findIndex(({ isRest }, i) => isRest && i >= at && numbers[i]!.sentence === sentence);
  if (last < 0) return false;
  const isAgreeing = (i: number) => i === at || agreeing.has(numbers[i]!);
  const own = numbers.map(({ value }, i) => (i === at ? figure : value));
  for (let from = last - 1, sum = own[last]!; from >= 0 && numbers[from]!.sentence === sentence; from--) {
    if (from < at && sum === own[from] && isAgreeing(from) && isAgreeing(last)) return true;
    if (!isAgreeing(from)) return false;
    sum += own[from]!;
  }
  return false;
}

/** Whether the figure completes a list of numbers that agree and give another one of them, or is what such a list gives. */
export function isInList({ numbers, at, agreeing }: Place, figure: number, isWithinSentence = false): boolean {
  const completed = numbers.map((number, i) => (i === at ? { ...number, value: figure } : number));
  const isInReach = ({ sentence }: ToldNumber) => !isWithinSentence || sentence === numbers[at]!.sentence;
  const isMember = (number: ToldNumber, i: number) => i === at || (agreeing.has(number) && isInReach(number));
  const lists = runs(completed).filter(
    ({ from, to }) => to - from > 2 && numbers.slice(from, to).every((each, i) => isMember(each, from + i)),
  );
  return lists.some(({ from, to, sum }) =>
    from <= at && at < to
      ? numbers.some((whole, i) => (i < from || i >= to) && agreeing.has(whole) && whole.value === sum)
      : sum === figure,
  );
}

/**
 * 办结19件,其中能够满足申请人需求9件,不予公开2件,无法提供6件,其他处理2件: a list behind its whole that gives it, with one number
 * of which nobody knows what it counts.
 */
export function isListedBesideOne({ numbers, at, agreeing }: Place, figure: number): boolean {
  const { sentence } = numbers[at]!;
  const isWhole = (number: ToldNumber) =>
    number.sentence === sentence && agreeing.has(number) && isOfAll(number.claim!.readings);
  const whole = numbers.findLastIndex((number, i) => i < at && isWhole(number));
  if (whole < 0) return false;
  const own = numbers[at]!;
  const list = numbers.slice(whole + 1).map((number) => (number === own ? { ...number, value: figure } : number));
  const place = at - whole - 1;
  return runs(list).some(({ from, to, sum }) => {
    if (from > 0 || to <= place || to < 4 || sum !== numbers[whole]!.value) return false;
    const others = list.slice(0, to).filter((_, i) => i !== place);
    return (
      others.filter(({ claim }) => !claim).length === 1 && others.every((other) => !other.claim || agreeing.has(other))
    );
  });
}

/** 收到申请2件,不予处理5件: more than all that the sentence tells, of which it would be a part. */
export function isMoreThanAll(claim: Claim, { numbers, at, agreeing }: Place): boolean {
  const isPart = outcomeIn(claim) !== undefined || rowIn(claim.readings[0]!) === 'carriedForward';
  if (!isPart || claim.mayBePart) return false;
  const wholes = [...agreeing].filter(
    ({ sentence, claim: other }) =>
      sentence === numbers[at]!.sentence && other!.unit === claim.unit && isOfAll(other!.readings),
  );
  return wholes.length > 0 && wholes.every(({ value }) => claim.value > value);
}

/** 收到申请6件,其中予以公开4件,部分公开2件: what is told in front of it, less the number beside it. */
export const isOneOfTwo = ({ numbers, at, agreeing }: Place, figure: number): boolean =>
  [
    [at - 2, at - 1],
    [at - 1, at + 1],
  ].some((places) => {
    const [whole, beside] = places.map((place) => numbers[place]);
    return (
      whole !== undefined &&
      beside !== undefined &&
      [whole, beside].every((each) => agreeing.has(each) && each.sentence === numbers[at]!.sentence) &&
      beside.value > 0 &&
      beside.value + figure === whole.value
    );
  });

/** 予以公开6件,部分公开1件: with what else is told of outcomes they are all that the tables have. */
export function isLastOutcome(claim: Claim, figure: number, { agreeing }: Place, report: ReportModel): boolean {
  const own = outcomeIn(claim);
  if (own === undefined) return false;
  const told = new Map([...agreeing].map(({ claim: other, value }) => [outcomeIn(other!), value] as const));
  told.delete(undefined);
  told.delete(own);
  const others = [...told.values()].reduce((sum, value) => sum + value, 0);
  return others > 0 && others + figure === figureOf(report, 'outcomeTotal');
}

/** 新收204件,上年结转15件,办结201件,结转18件: the sentence tells the other three, as far as the tables have any. */
export function isLastFlow(claim: Claim, { numbers, at, agreeing }: Place, report: ReportModel): boolean {
  const own = rowIn(claim.readings[0]!);
  if (own === undefined || !flows.includes(own) || claim.mayBePart) return false;
  const beside = [...agreeing].filter(({ sentence }) => sentence === numbers[at]!.sentence);
  const told = new Set(beside.map((other) => rowIn(other.claim!.readings[0]!)));
  const others = flows.filter((row) => row !== own && figureOf(report, row) !== 0);
  return others.length > 1 && others.every((row) => told.has(row));
}

/** 自然人9件,法人2件: what natural persons asked for stands right before it. */
export function isOtherApplicants({ readings: [those] }: Claim, { numbers, at, agreeing }: Place): boolean {
  const before = numbers[at - 1];
  if (!before || !agreeing.has(before) || before.sentence !== numbers[at]!.sentence) return false;
  return isColumn(those!, 'legalEntity') && isColumn(before.claim!.readings[0]!, 'naturalPerson');
}

const isColumn = ([part, ...others]: Quantity, column: string): boolean =>
  part !== undefined && others.length === 0 && part.row === 'newReceived' && part.column === column;

const flows: readonly string[] = ['newReceived', 'carriedOver', 'outcomeTotal', 'carriedForward'];

function figureOf(report: ReportModel, row: string): number | undefined {
  const found = stated(report, ofRequests(row));
  return typeof found === 'string' ? undefined : found.value;
}
