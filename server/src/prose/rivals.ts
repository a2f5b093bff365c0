import type { Claim } from './claim';
import { isSameQuantity, ofRequests } from './quantity';

const newReceived = ofRequests('newReceived');

/**
 * 答复84件,其中按期答复81件; 收到92件,受理86件: a sentence counts the same twice, once all and once a part of it. The smaller
 * number is of the part if it comes last, and what was received need not be accepted.
 */
export function withRivals(sentence: readonly Claim[]): Claim[] {
  const groups = new Map<string, Claim[]>();
  for (const claim of sentence) {
    if (claim.kind !== 'count') continue;
    const key = JSON.stringify(claim.readings);
    groups.set(key, [...(groups.get(key) ?? []), claim]);
  }
  const rivals = new Map([...groups.values()].flatMap(rivalsIn));
  return sentence.map((claim) => {
    const values = rivals.get(claim) ?? [];
    return values.length === 0 ? claim : { ...claim, rivals: values };
  });
}

/** Of claims of one quantity: greater numbers before each, and of what was received smaller ones behind it. */
function rivalsIn(claims: readonly Claim[]): [Claim, number[]][] {
  const mayBePart = isSameQuantity(claims[0]!.readings[0]!, newReceived);
  const values = claims.map(({ value }) => value);
  return claims.map((claim, i) => {
    const isRival = (value: number, j: number) => (j < i ? value > claim.value : mayBePart && value < claim.value);
    return [claim, [...new Set(values.filter(isRival))]];
  });
}
