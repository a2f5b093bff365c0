import type { ReportModel } from '../forms/model';
import type { Claim, ToldNumber } from '../prose/claim';
import { type Comparison, compare, fits } from '../prose/compare';
import { isSameQuantity } from '../prose/quantity';
import { isOfAll, runs, sumBeside } from './listSums';
import { commonest, isNear, isNearDigit, small } from './nearness';
import {
  isClosedByRest,
  isInList,
  isLastFlow,
  isLastOutcome,
  isListedBesideOne,
  isMoreThanAll,
  isOneOfTwo,
  isOtherApplicants,
  type Place,
} from './wholes';

/**
 * Whether words that are known only in part, or that may be said of another organ, are about the figures that they seem
 * to be about: the number is one that may be written for the figure by mistake, and the other numbers of the paragraph
 * agree with the tables, those of its sentence among them, and are many or give with the figure the sum that they tell;
 * or the numbers right beside it add up to the figure, whatever they count; or the figure, and not the number, makes whole
 * what the others tell; or it repeats a number that was told rightly.
 */
export function isBorneOut(comparison: Comparison, report: ReportModel): boolean {
  const { claim, reads } = comparison;
  if (!claim.among) return false;
  if (sumBeside(comparison) !== undefined) return true;
  if (claim.isSumOfOthers) return false;
  const figures = reads().map(({ value }) => value);
  if (claim.isRepetition) return isToldBefore(claim, claim.among, figures, report);
  const paragraph = weighed(claim, claim.among, report, figures);
  if (completesWhole(claim, figures, paragraph)) return true;
  if (isOnlyOneWrong(claim, figures, paragraph) || isTooMany(claim, figures, paragraph)) return true;
  return mayBeMistaken(claim, figures, paragraph) && isSupported(claim, figures, paragraph);
}

/** 收到申请43件 … 上述46件: all requests were told rightly, and nothing else is so many. */
function isToldBefore(
  { value }: Claim,
  { numbers, at }: NonNullable<Claim['among']>,
  figures: readonly number[],
  report: ReportModel,
): boolean {
  const others = numbers.filter((_, i) => i !== at).map((other) => other.value);
  if (others.includes(value) || isSumOrRest(value, others)) return false;
  return numbers
    .slice(0, at)
    .some(
      ({ value: before, claim }) =>
        claim !== undefined &&
        isOfAll(claim.readings) &&
        fits(report, claim) &&
        figures.includes(before) &&
        isNear(value, before),
    );
}

/** What the other numbers of a paragraph say of the one at a place. */
interface Weighed extends Place {
  readonly report: ReportModel;
  /** Of which nobody knows what they count. */
  readonly untold: readonly number[];
  readonly disagreeing: number;
  /** Those that the tables have, of whatever table. */
  readonly fitting: readonly ToldNumber[];
  /** Whether another one tells the same figure rightly: 县住建局收到申请29件,全县收到申请156件. */
  readonly isToldElsewhere: boolean;
}

function weighed(
  claim: Claim,
  { numbers, at }: NonNullable<Claim['among']>,
  report: ReportModel,
  figures: readonly number[],
): Weighed {
  const others = numbers.filter((_, i) => i !== at);
  const told = others.filter((other) => other.claim !== undefined);
  const fitting = told.filter((other) => fits(report, other.claim!));
  return {
    report,
    numbers,
    at,
    untold: others.filter((other) => !other.claim).map(({ value }) => value),
    agreeing: new Set(fitting.filter((other) => other.claim!.topic === claim.topic)),
    disagreeing: told.filter(
      ({ claim: other }) => other!.topic === claim.topic && !fits(report, other!) && !mayBeOther(other!, report),
    ).length,
    fitting,
    isToldElsewhere: figures.every((figure) =>
      fitting.some(
        ({ value, claim: other }) =>
          value === figure && claim.readings.some((reading) => isSameQuantity(reading, other!.readings[0]!)),
      ),
    ),
  };
}

/** 其中现场处罚6031件, of 18356, is as it should be, and 印发普通文件41件, of 2, tells of other things. */
const mayBeOther = (claim: Claim, report: ReportModel): boolean =>
  claim.mayBePart === true &&
  compare(report, claim)
    ?.reads()
    .every(({ value }) => value > claim.value || !isNear(claim.value, value)) === true;

/** Whether the figure, but not the number, makes whole what the others tell. */
const completesWhole = (claim: Claim, figures: readonly number[], place: Weighed): boolean =>
  !place.isToldElsewhere &&
  figures.some(
    (figure) =>
      figure > 0 &&
      (claim.needsList ? isNear : isNearDigit)(claim.value, figure) &&
      (!(claim.mayBePart && claim.value < figure) || isClosedByRest(place, figure)) &&
      (isClosedByRest(place, figure) ||
        isInList(place, figure, true) ||
        isOneOfTwo(place, figure) ||
        isListedBesideOne(place, figure) ||
        isMoreThanAll(claim, place) ||
        (!claim.needsList && isLastOutcome(claim, figure, place, place.report)) ||
        isLastFlow(claim, place, place.report) ||
        isOtherApplicants(claim, place)),
  );

/** Whether the paragraph says nothing but what the tables say too, and all else of it rightly. */
function isOnlyOneWrong(claim: Claim, figures: readonly number[], paragraph: Weighed): boolean {
  const { numbers, at, report, isToldElsewhere } = paragraph;
  const { sentence, isAfterUnknown, isBehindUnknown } = numbers[at]!;
  if (isToldElsewhere || isAfterUnknown || claim.needsList) return false;
  if (claim.mayBePart && figures.every((figure) => claim.value < figure)) return false;
  if (!figures.some((figure) => isNearDigit(claim.value, figure))) return false;
  const others = numbers.filter((_, i) => i !== at);
  const telling = others.filter(({ value }) => value > commonest);
  const isBeside = telling.some((other) => other.sentence === sentence);
  const ofTopic = telling.filter((other) => isBeside || other.claim?.topic === claim.topic);
  if ((isBehindUnknown && !isBeside) || ofTopic.length < 2) return false;
  return others.every((other) => other.claim !== undefined && fits(report, other.claim));
}

/**
 * 检查企业1240家次,实施行政处罚121件, of 118; every word of it is known, and what is more than the figure is none of its
 * parts.
 */
function isTooMany(claim: Claim, figures: readonly number[], paragraph: Weighed): boolean {
  const { disagreeing, agreeing, numbers, at } = paragraph;
  const { sentence, isAfterUnknown, isBehindUnknown } = numbers[at]!;
  if (claim.mayBePart || claim.needsList || disagreeing > 0) return false;
  // 县长信箱运行平稳,答复221件; 咨询48件,答复48件; but penalties are not told of anything else.
  const before = numbers[at - 1];
  const isBehindUntold = before !== undefined && before.sentence === sentence && !before.claim;
  if ((isAfterUnknown || isBehindUnknown || isBehindUntold) && claim.topic !== 'documents') return false;
  if (!(claim.value > figures[0]!) || !mayBeMistaken(claim, figures, paragraph)) return false;
  const fitting = paragraph.fitting.filter(({ value }) => value > commonest);
  if (figures.some((figure) => figure > small)) return fitting.length > 0;
  const isNextTo = (other: ToldNumber) => Math.abs(other.sentence - sentence) <= (agreeing.has(other) ? 1 : 0);
  return fitting.some((other) => isNextTo(other) && (agreeing.has(other) || !isAfterUnknown));
}

/** Whether the number is one that is written for the figure by mistake, and not one of something else. */
function mayBeMistaken(claim: Claim, figures: readonly number[], paragraph: Weighed): boolean {
  const { numbers, at, untold, isToldElsewhere } = paragraph;
  if (isToldElsewhere || figures.some((figure) => untold.includes(figure))) return false;
  if (isSumOrRest(claim.value, untold) || isInOwnSum(numbers, at)) return false;
  if (!figures.some((figure) => figure > 0 && isNear(claim.value, figure))) return false;
  // 老年自然人9件, of 11: what is less may be a part of it, but not in a list that it alone keeps from its sum.
  const isLess = figures.every((figure) => claim.value < figure);
  const completesList = (figure: number) => figure > small && isInList(paragraph, figure);
  return !claim.mayBePart || !isLess || figures.some(completesList);
}

/** Whether enough other numbers agree, some of them in its sentence, or give with the figure what is told. */
function isSupported(claim: Claim, figures: readonly number[], paragraph: Weighed): boolean {
  const { topic } = claim;
  const { numbers, at, agreeing, disagreeing } = paragraph;
  const isNextTo = isBeside(claim, numbers, at);
  const all = [...agreeing];
  if (disagreeing * mostDisagreeing > all.length || !all.some(isNextTo)) return false;
  if (isAmongKin(claim, figures, paragraph)) return true;
  const values = all.map(({ value }) => value);
  const givesTold = (figure: number) => isSumOrRest(figure, values) || isInList(paragraph, figure);
  if (figures.some((figure) => figure > commonest && givesTold(figure))) return true;
  if (claim.needsList) return false;
  const telling = all.filter(({ value }) => value > commonest);
  const beside = telling.filter(isNextTo);
  // 制发13件,现行有效64件: few documents and cases are counted, and nothing beside them.
  if (topic !== 'requests' && hasLarge(beside)) return true;
  // 前10位申请人提出62件;全年受理总量150件,办结148件: all words of it are known, only those before are not.
  const needed = claim.mayBePart || figures.every((figure) => claim.value < figure) ? 1 : 0;
  const isSmall = figures.every((figure) => figure <= small);
  return isSmall ? beside.length > 1 + needed : telling.length > (hasLarge(telling) ? needed : 2);
}

/** Whether a number stands in the sentence; or in those next to it, if it begins with the one and says no other. */
function isBeside(claim: Claim, numbers: readonly ToldNumber[], at: number): (other: ToldNumber) => boolean {
  const { sentence, isFirst } = numbers[at]!;
  const isOnly = !numbers.some((other, i) => i !== at && other.claim && other.sentence === sentence);
  const isAlone = isFirst && isOnly && !claim.mayBePart;
  return (other) => Math.abs(other.sentence - sentence) <= (isAlone ? 1 : 0);
}

/**
 * Whether the sentence tells nothing but what the tables count, and all of it rightly; or the other two of what became of
 * documents: 本年废止6件,新制发1件,继续有效8件.
 */
function isAmongKin(claim: Claim, figures: readonly number[], { numbers, at, agreeing }: Weighed): boolean {
  if (claim.needsList || (claim.mayBePart && figures.every((figure) => claim.value < figure))) return false;
  const mates = numbers.filter(({ sentence }, i) => i !== at && sentence === numbers[at]!.sentence);
  const row = ({ readings: [those] }: Claim) => those![0]!.row;
  const kin = mates.filter((mate) => agreeing.has(mate) && row(mate.claim!) === row(claim));
  if (claim.topic === 'documents' && kin.length > 1 && kin.some(({ value }) => value > 0)) return true;
  return mates.filter(({ value }) => value > 0).length > 1 && mates.every((mate) => agreeing.has(mate));
}

/** One of so many numbers may say something else than the tables. */
const mostDisagreeing = 4;

const hasLarge = (numbers: readonly ToldNumber[]): boolean => numbers.some(({ value }) => value > small);

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

/** Whether a value is the sum of two of these, or what is left of one of them. */
const isSumOrRest = (value: number, of: readonly number[]): boolean =>
  of.some((one, i) => of.some((other, j) => i < j && (one + other === value || Math.abs(one - other) === value)));
