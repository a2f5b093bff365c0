import type { Meaning, Scope } from './claim';
import { minus, ofRequests, type Quantity, sum } from './quantity';
import { type Concept, type Outcome, outcomes } from './words';

/** Quantities of section 三, and what is said of them everywhere. */

export const newReceived = ofRequests('newReceived');
export const carriedOver = ofRequests('carriedOver');
export const carriedForward = ofRequests('carriedForward');
export const granted = ofRequests('granted');
export const outcomeTotal = ofRequests('outcomeTotal');
/** 予以公开 may include 部分公开. */
export const inFullOrPart = sum(granted, ofRequests('partiallyGranted'));
export const otherHandling = ofRequests('otherHandling');

/** In 办结94件,其中上年结转3件、本年新收91件: the new ones that were done. */
export const newAndDone = minus(outcomeTotal, carriedOver);

/** Both are called 受理 or 收到: the new requests, and all that there were to handle. */
export const intakes: readonly Quantity[] = [newReceived, sum(newReceived, carriedOver)];

export const always: readonly Concept[] = [
  'which',
  'include',
  'all',
  'whole',
  'members',
  'everyone',
  'government',
  'organ',
  'thisYear',
  'disclosure',
  'case',
  'inTime',
];

export const whole = {
  topic: 'requests',
  isDoubtful: false,
  hasWhole: true,
  last: 'whole',
  outcome: undefined,
  listed: [],
} as const;

export const all = (kinds: readonly Outcome[]): Quantity => sum(...kinds.map((kind) => ofRequests(kind)));

export const outcomesIn = (listed: Scope['listed']): readonly Outcome[] =>
  outcomes.filter((kind) => listed.includes(kind));

export const meaning = (readings: readonly Quantity[], tolerated: readonly Quantity[] = []): Meaning => ({
  topic: 'requests',
  readings,
  tolerated,
  opens: { topic: 'requests' },
});

export const told = (outcome: Quantity, kind: Outcome | undefined, listed: Scope['listed'] = []): Meaning => ({
  ...meaning([outcome]),
  opens: { topic: 'requests', outcome: kind, listed },
});

export const outcomeOf = (row: string) => outcomes.find((kind) => row.startsWith(`${kind}.`));

/** Requests that were withdrawn or not processed got no answer in the strict sense. */
export const answered: readonly Quantity[] = [
  minus(outcomeTotal, otherHandling),
  minus(outcomeTotal, sum(ofRequests('notProcessed'), otherHandling)),
];
