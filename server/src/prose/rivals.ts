import type { Claim } from './claim';
import { isSameQuantity, ofRequests } from './quantity';

const newReceived = ofRequests('newReceived');

/**
 * 答复84件,其中按期答复81件; 收到92件,受理86件: a sentence counts the same twice, once all and once a part of it. The smaller
 * number is of the part if it comes last, and what was received need not be accepted.
 */
export function withRivals(sentence: readonly Claim[]): Claim[] {
  return sentence.map((claim, i) => {
    const rivals = sentence.filter((other, j) => isRival(claim, other, j < i)).map(({ value }) => value);
    return rivals.length === 0 ? claim : { ...claim, rivals };
  });
}

function isRival(claim: Claim, other: Claim, isBefore: boolean): boolean {
  if (claim.kind !== 'count' || other.kind !== 'count') return false;
  const isSame =
    claim.readings.length === other.readings.length &&
    claim.readings.every((one, i) => isSameQuantity(one, other.readings[i]!));
  if (!isSame) return false;
  return isBefore
    ? other.value > claim.value
    : other.value < claim.value && isSameQuantity(claim.readings[0]!, newReceived);
}
