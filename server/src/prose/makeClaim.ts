import type { Claim, Meaning } from './claim';
import type { Quantifier } from './numbers';
import type { Quantity } from './quantity';
import { intakes, outcomeTotal } from './requestQuantities';
import { positionOf, type Span } from './span';

/** What most claims have not. */
const plain = { tolerated: [], wholes: [], ownShares: [], rivals: [], apart: [] } as const;

/** 收到申请24件, 收费24.5元; nothing where the number has no place of its own in the text. */
export function numberClaim(
  { range, written: text, value, precision, unit, kind }: Quantifier,
  { topic, readings, tolerated = [] }: Meaning,
  saidOf: string | undefined,
): Claim | undefined {
  if (!range) return undefined;
  const said = { range, text, value, ...(precision && { precision }), unit };
  return {
    ...plain,
    topic,
    kind: kind === 'money' ? 'amount' : 'count',
    ...said,
    readings,
    tolerated,
    ...(saidOf && { saidOf }),
  };
}

/** 占35.4%, of one of these wholes, or of a number that the sentence has named before. */
export function shareClaim(
  { range, written: text, value, isRough }: Quantifier,
  { readings, tolerated = [] }: Pick<Meaning, 'readings' | 'tolerated'>,
  ownShares: readonly number[],
  wholes: readonly Quantity[] = [outcomeTotal, ...intakes],
): Claim | undefined {
  if (!range || isRough) return undefined;
  return {
    ...plain,
    topic: 'requests',
    kind: 'share',
    unit: '%',
    range,
    text,
    value,
    readings,
    tolerated,
    wholes,
    ownShares,
  };
}

/** 未收到申请, 均已办结: to the end of what is said. */
export function noneClaim(span: Span, { topic, readings, tolerated = [] }: Meaning, saidOf: string | undefined): Claim {
  const from = Math.max(0, span.text.search(/从未|尚未|未|没|无|零|不存在|均|全部|都|皆|一律/));
  const { line, character } = positionOf(span, span.text.length - 1);
  const range = { start: positionOf(span, from), end: { line, character: character + 1 } };
  return {
    ...plain,
    topic,
    kind: 'none',
    unit: '',
    range,
    text: span.text.slice(from),
    value: 0,
    readings,
    tolerated,
    ...(saidOf && { saidOf }),
  };
}
