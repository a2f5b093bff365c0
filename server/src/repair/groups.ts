import type { EquationSystem } from './equations';
import { keyOf, type Shift } from './smallestRepairs';

/** Equations that have to be mended together, and the part of each smallest repair that does so. */
export interface Group {
  readonly equations: ReadonlySet<number>;
  readonly sets: readonly (readonly Shift[])[];
}

/**
 * Takes smallest repairs apart: two changes belong together where they stand in one equation, in some repair. What is left
 * are groups that can be mended one without the other, so that a doubt about one figure does not touch another.
 */
export function groupsOf(system: EquationSystem, sets: readonly (readonly Shift[])[]): Group[] {
  const parents = system.equations.map((_, i) => i);
  const rootOf = (equation: number): number => {
    let at = equation;
    while (parents[at] !== at) at = parents[at]!;
    return at;
  };
  const equationsOf = ({ cell }: Shift) => system.of.get(cell)!.map(({ equation }) => equation);
  for (const shift of sets.flat()) {
    const [first, ...others] = equationsOf(shift);
    for (const other of others) parents[rootOf(other)] = rootOf(first!);
  }
  const roots = [...new Set(sets.flat().map((shift) => rootOf(equationsOf(shift)[0]!)))];
  return roots.map((root) => ({
    equations: new Set(parents.map((_, i) => i).filter((i) => rootOf(i) === root)),
    sets: distinct(sets.map((set) => set.filter((shift) => rootOf(equationsOf(shift)[0]!) === root))),
  }));
}

/** Each set of changes once. */
export const distinct = (sets: readonly (readonly Shift[])[]): (readonly Shift[])[] => [
  ...new Map(sets.map((set) => [keyOf(set), set])).values(),
];
