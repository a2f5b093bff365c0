import type { ToldNumber } from '../prose/claim';
import type { Comparison } from '../prose/compare';
import { isNear, small } from './nearness';

/**
 * 全市共收到申请2846件,…,市政府本级收到143件, of 143: who tells the figure itself beside a number that is far more than it
 * counts something wider with that number, the whole city or the whole system, in whatever words.
 */
export function widerNumbers(comparisons: readonly Comparison[]): ReadonlySet<Comparison> {
  const beside = comparisons.filter(isToldBeside);
  const paragraphs = new Set(beside.filter(({ reads }) => reads().some(({ value }) => value > small)).map(paragraphOf));
  return new Set(beside.filter((comparison) => paragraphs.has(paragraphOf(comparison))));
}

const paragraphOf = ({ claim }: Comparison): readonly ToldNumber[] | undefined => claim.among?.numbers;

/** A small figure stands anywhere: it counts where larger ones of the same paragraph do. */
function isToldBeside({ claim, fits, reads, tolerated }: Comparison): boolean {
  if (fits || claim.kind !== 'count' || !claim.among) return false;
  const figures = reads().map(({ value }) => value);
  return (
    [...figures, ...tolerated].every((figure) => claim.value > figure && !isNear(claim.value, figure)) &&
    claim.among.numbers.some(({ value }) => value > 0 && figures.includes(value))
  );
}
