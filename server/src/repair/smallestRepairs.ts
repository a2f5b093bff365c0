import type { EquationSystem } from './equations';

/** A cell and what is added to its value. */
export interface Shift {
  readonly cell: number;
  readonly by: number;
}

/** Every smallest set of changes after which all equations of a system hold with values of 0 or more. */
export interface SmallestRepairs {
  /** Each set in the order of its cells; none where `exhausted`. */
  readonly sets: readonly (readonly Shift[])[];
  /** The search was given up: more cells would have to change, or there are more ways than can be gone through. */
  readonly exhausted: boolean;
}

/** Changes of more cells are not looked for: by then one cannot tell which figures are right. */
const maxCells = 8;
/** How many changes are tried for a system; about 50 ms. */
const maxTries = 60_000;
const maxSets = 500;
const triesBetweenPauses = 2_000;

/**
 * Error localisation after Fellegi and Holt: the fewest fields whose change satisfies all rules. Exact for up to five
 * cells, by iterative deepening. In a smallest set the changes are independent, so that some equation holds just one of
 * them, and that equation says by how much the cell must change. With it in place the same is true of the others. So
 * each step changes one cell of one failing equation by what that equation asks for.
 *
 * What makes it quick: equations of one family share no cell, so a family with more failing equations than cells are
 * left cannot be mended; with just as many, each of them holds exactly one of the cells that are left, and only the
 * cells of one equation need be tried.
 *
 * Yields now and then, so that the caller may give up.
 */
export function* smallestRepairs(system: EquationSystem): Generator<void, SmallestRepairs> {
  const search = new Search(system);
  for (let cells = search.atLeast(); cells <= maxCells; cells++) {
    yield* search.with(cells);
    if (search.exhausted) break;
    if (search.sets.size > 0) return { sets: [...search.sets.values()], exhausted: false };
  }
  return { sets: [], exhausted: true };
}

class Search {
  readonly sets = new Map<string, readonly Shift[]>();
  exhausted = false;
  readonly #system: EquationSystem;
  readonly #excess: number[];
  /** How many equations of each family fail. */
  readonly #failing: number[];
  readonly #chosen = new Map<number, number>();
  readonly #seen = new Set<string>();
  #tries = 0;

  constructor(system: EquationSystem) {
    this.#system = system;
    this.#excess = system.equations.map(({ excess }) => excess);
    this.#failing = new Array(system.families).fill(0);
    for (const { excess, family } of system.equations) if (excess !== 0) this.#failing[family]!++;
  }

  atLeast(): number {
    return Math.max(...this.#failing);
  }

  /** Finds every set of so many cells. */
  *with(cells: number): Generator<void, void> {
    this.#seen.clear();
    yield* this.#deepen(cells);
  }

  *#deepen(left: number): Generator<void, void> {
    for (const [cell, by] of this.#candidates(left)) {
      if (++this.#tries > maxTries) this.exhausted = true;
      if (this.exhausted) return;
      if (this.#tries % triesBetweenPauses === 0) yield;
      if (this.#chosen.has(cell) || this.#system.values.get(cell)! + by < 0) continue;
      this.#change(cell, by);
      this.#chosen.set(cell, by);
      const worst = this.atLeast();
      if (left === 1 && worst === 0) this.#record();
      else if (left > 1 && worst > 0 && worst < left && this.#isNew()) yield* this.#deepen(left - 1);
      this.#chosen.delete(cell);
      this.#change(cell, -by);
    }
  }

  /** The changes to try next, each with what one failing equation asks of one of its cells. */
  *#candidates(left: number): Generator<readonly [cell: number, by: number]> {
    const { equations } = this.#system;
    const isTight = (family: number) => this.#failing[family] === left;
    let narrowest = -1;
    for (let i = 0; i < equations.length; i++) {
      if (this.#excess[i] === 0 || !isTight(equations[i]!.family)) continue;
      if (narrowest < 0 || equations[i]!.terms.length < equations[narrowest]!.terms.length) narrowest = i;
    }
    for (let i = 0; i < equations.length; i++) {
      if (this.#excess[i] === 0 || (narrowest >= 0 && i !== narrowest)) continue;
      for (const { cell, sign } of equations[i]!.terms) yield [cell, -sign * this.#excess[i]!];
    }
  }

  #change(cell: number, by: number): void {
    for (const { equation, sign } of this.#system.of.get(cell)!) {
      const { family } = this.#system.equations[equation]!;
      const before = this.#excess[equation]!;
      const after = before + sign * by;
      this.#excess[equation] = after;
      if (before === 0) this.#failing[family]!++;
      if (after === 0) this.#failing[family]!--;
    }
  }

  /** The same changes may be come upon in another order. */
  #isNew(): boolean {
    const key = keyOf(this.#inOrder());
    if (this.#seen.has(key)) return false;
    this.#seen.add(key);
    return true;
  }

  #record(): void {
    const set = this.#inOrder();
    this.sets.set(keyOf(set), set);
    if (this.sets.size > maxSets) this.exhausted = true;
  }

  #inOrder(): Shift[] {
    return [...this.#chosen].map(([cell, by]) => ({ cell, by })).sort((a, b) => a.cell - b.cell);
  }
}

/** Alike for sets of the same changes. */
export const keyOf = (set: readonly Shift[]): string => set.map(({ cell, by }) => `${cell}:${by}`).join(' ');
