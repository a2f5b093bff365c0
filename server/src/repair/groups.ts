import { Groups } from '../core/groups';
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
  const groups = new Groups();
  const equations = system.equations.map(() => groups.add());
  const equationsOf = ({ cell }: Shift) => system.of.get(cell)!.map(({ equation }) => equation);
  for (const shift of sets.flat()) {
    const [first, ...others] = equationsOf(shift);
    for (const other of others) groups.join(first!, other);
  }
  const leaderOf = (shift: Shift) => groups.leaderOf(equationsOf(shift)[0]!);
  return [...new Set(sets.flat().map(leaderOf))].map((leader) => ({
    equations: new Set(equations.filter((equation) => groups.leaderOf(equation) === leader)),
    sets: distinct(sets.map((set) => set.filter((shift) => leaderOf(shift) === leader))),
  }));
}

/** Each set of changes once. */
export const distinct = (sets: readonly (readonly Shift[])[]): (readonly Shift[])[] => [
  ...new Map(sets.map((set) => [keyOf(set), set])).values(),
];
