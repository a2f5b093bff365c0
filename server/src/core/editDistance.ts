import { distance } from 'fastest-levenshtein';

/** How many slips of the pen lie between two texts: a character wrong, missing, too many, or two in each other's place. */
export function editDistance(a: string, b: string): number {
  const direct = distance(a, b);
  if (direct < 2 || a.length !== b.length) return direct;
  let at = 0;
  while (a[at] === b[at]) at++;
  const isSwapped = a[at] === b[at + 1] && a[at + 1] === b[at];
  return isSwapped ? Math.min(direct, 1 + distance(a.slice(at + 2), b.slice(at + 2))) : direct;
}
