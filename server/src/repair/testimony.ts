import type { Term, Testimony } from '../forms/model';

type ValueAt = (cell: number) => number | undefined;

/**
 * What it costs to believe, in bits, that what is told elsewhere is wrong and the figures are right. In published reports
 * about one sum in 25 that a sentence names is not that of the tables, and at most one in ten of those is just what some
 * repair would make of them: one in 250. Where sentence and figure agree as they are, the one may have been copied from
 * the other before anybody saw that it is wrong; that is no more than a hint, one in four.
 */
const contradiction = 8;
const hint = 2;

export interface Weighed {
  readonly bits: number;
  /** What agrees with the figures only as they would be. */
  readonly borneOutBy: readonly Testimony[];
  /** What agrees with them only as they are. */
  readonly deniedBy: readonly Testimony[];
}

/** Weighs figures as they would be (`then`) against what is told of them elsewhere; `now` as they stand. */
export function weigh(testimony: readonly Testimony[], now: ValueAt, then: ValueAt): Weighed {
  const borneOutBy: Testimony[] = [];
  const deniedBy: Testimony[] = [];
  let bits = 0;
  for (const one of testimony) {
    const isSo = agrees(one, now);
    const wouldBe = agrees(one, then);
    if (!wouldBe) bits += isSo ? hint : contradiction;
    if (wouldBe !== isSo) (wouldBe ? borneOutBy : deniedBy).push(one);
  }
  return { bits, borneOutBy, deniedBy };
}

/** Whether figures come to what is told of them in one of the ways in which that may be meant. */
const agrees = ({ readings, value }: Testimony, valueAt: ValueAt): boolean =>
  readings.some((terms) => sumOf(terms, valueAt) === value);

function sumOf(terms: readonly Term[], valueAt: ValueAt): number | undefined {
  let sum = 0;
  for (const { cell, sign } of terms) {
    const value = valueAt(cell);
    if (value === undefined) return undefined;
    sum += sign * value;
  }
  return sum;
}
