/**
 * As few names as say the same: one stands for itself and for all that begin with it and a dot, as `requestHandling.denied`
 * does for the figures of that group, if none of `others` begins so.
 */
export function inShort(names: ReadonlySet<string>, others: Iterable<string>): string[] {
  if (names.size === 0) return [];
  const shared = new Set([...others].flatMap(beginningsOf));
  return [...new Set([...names].map((name) => beginningsOf(name).find((beginning) => !shared.has(beginning)) ?? name))];
}

/** `a`, `a.b` and `a.b.c` of `a.b.c`. */
function beginningsOf(name: string): string[] {
  const steps = name.split('.');
  return steps.map((_, at) => steps.slice(0, at + 1).join('.'));
}
