import type { Claim } from './claim';
import { isOf } from './context';
import { areSameQuantities, isSameQuantity, type Quantity } from './quantity';
import { newReceived } from './requestQuantities';
import { outcomes } from './words';

/**
 * 答复84件,其中按期答复81件; 收到92件,受理86件; 因国家秘密等不予公开2件,因内部事务等不予公开5件: a sentence counts the same twice. Either
 * one number is of all and one of a part, or both are of parts, as those of two organs are. `otherwise`: how
 * many requests there are in another way of counting.
 */
export function withRivals(sentence: readonly Claim[], otherwise: readonly number[]): Claim[] {
  const among = new Map(groupsOf(sentence).flatMap((group) => group.map((claim) => [claim, amongAlike(claim, group)])));
  return sentence
    .map((claim) => among.get(claim) ?? claim)
    .map((claim) => (isIntake(claim) ? { ...claim, rivals: [...claim.rivals, ...otherwise] } : claim));
}

/**
 * 新收9件、结转1件,办结9件、待办1件: in front of what was done, where the sentence tells behind it what is left, it came from
 * the year before.
 */
export function withDirections(sentence: readonly Claim[]): readonly Claim[] {
  const isLeft = ({ readings, tolerated }: Claim) => isRow(readings, 'carriedForward') && tolerated.length === 0;
  const left = sentence.findIndex(isLeft);
  const done = sentence.findIndex(({ readings }) => isRow(readings, 'outcomeTotal'));
  if (done < 0 || left < done || sentence.some(({ readings }) => isRow(readings, 'carriedOver'))) return sentence;
  const intake = sentence.findIndex(isIntake);
  // 收到9件,结转2件,办结7件,2件正在办理 may tell the same twice.
  const count = sentence[left]!.value;
  return sentence.map((claim, i) =>
    i > intake &&
    intake >= 0 &&
    i < done &&
    claim.value !== count &&
    isRow(claim.readings, 'carriedForward') &&
    isRow(claim.tolerated, 'carriedOver')
      ? { ...claim, readings: claim.tolerated, tolerated: [] }
      : claim,
  );
}

const isRow = (readings: readonly Quantity[], row: string): boolean =>
  readings.length === 1 && readings[0]!.length === 1 && readings[0]![0]!.row === row;

/** Claims that count the same. */
function groupsOf(sentence: readonly Claim[]): Claim[][] {
  const groups: Claim[][] = [];
  for (const claim of sentence) {
    if (claim.kind !== 'count') continue;
    const group = groups.find(([first]) => areSameQuantities(first!.readings, claim.readings));
    if (group) group.push(claim);
    else groups.push([claim]);
  }
  return groups;
}

/** A sentence that counts the same more often is a list of parts; each would be weighed against all others. */
const mostAlike = 40;

export function withoutCrowds(sentence: readonly Claim[]): readonly Claim[] {
  if (sentence.length <= mostAlike) return sentence;
  const crowds = new Set(
    groupsOf(sentence)
      .filter((group) => group.length > mostAlike)
      .flat(),
  );
  return sentence.filter((claim) => !crowds.has(claim));
}

const isIntake = ({ readings }: Claim): boolean => isSameQuantity(readings[0]!, newReceived);

function amongAlike(claim: Claim, alike: readonly Claim[]): Claim {
  if (alike.length === 1) return claim;
  const rivals = rivalsOf(claim, alike);
  const others = alike.reduce((sum, { value }) => sum + value, -claim.value);
  const mayBeParts =
    isOf(claim.readings, [...outcomes, 'carriedForward']) || alike.some(({ saidOf }) => saidOf !== claim.saidOf);
  return { ...claim, rivals, apart: mayBeParts ? [...claim.apart, others] : claim.apart };
}

/** The smaller number is of the part if it comes last, and what was received need not be accepted. */
function rivalsOf(claim: Claim, alike: readonly Claim[]): number[] {
  const at = alike.indexOf(claim);
  const isRival = ({ value }: Claim, i: number) =>
    i < at ? value > claim.value : isIntake(claim) && value < claim.value;
  return [...new Set(alike.filter(isRival).map(({ value }) => value))];
}

/** 因国家秘密等不予公开6件: of these reasons, or of all. */
export const isOfSomeReasons = ({ readings, tolerated }: Claim): boolean =>
  isOf(readings, outcomes) && tolerated.some((parts) => parts.every(({ row }) => row.includes('.')));

/** Those are left out where their outcome, or another reason of it, is told again. */
export const withoutSomeReasons = (sentence: readonly Claim[]): readonly Claim[] =>
  sentence.filter((claim) => {
    const outcome = claim.readings[0]![0]!.row;
    const isAgain = ({ readings }: Claim) =>
      readings[0]!.some(({ row }) => row === outcome || row.startsWith(`${outcome}.`));
    return (
      !isOfSomeReasons(claim) || !sentence.some((other) => other !== claim && other.kind === 'count' && isAgain(other))
    );
  });
