import { memoized } from '../core/memo';
import { fails, judge, type Verdict } from '../forms/judge';
import type { Identity, Layout } from '../forms/layout';
import { type BoundTable, countOf, type Term } from '../forms/model';

/** An identity as an equation on the cells of a table: the sum of `sign` × value is `excess`, and should be 0. */
export interface Equation {
  readonly verdict: Verdict;
  /** What the parts come to more than the totals. */
  readonly excess: number;
  /** Equations of one family share no cell, so each cell that is changed mends at most one of them. */
  readonly family: number;
  /** Parts count 1, totals -1. */
  readonly terms: readonly Term[];
}

/** Equations that share cells, directly or through others, with the values now in those cells. */
export interface EquationSystem {
  readonly equations: readonly Equation[];
  /** By cell: the equations it stands in, by their place in `equations`, with its sign there. */
  readonly of: ReadonlyMap<number, readonly { readonly equation: number; readonly sign: 1 | -1 }[]>;
  readonly values: ReadonlyMap<number, number>;
  readonly families: number;
}

/** The identities of a table that can be assessed, as systems that have nothing to do with each other; only those with one that fails. */
export function systemsOf(table: BoundTable): EquationSystem[] {
  if (!fails(table)) return [];
  const families = familiesOf(table.layout);
  const equations = judge(table)
    .filter(({ status }) => status !== 'notAssessable')
    .map((verdict) => equationOf(verdict, families.get(verdict.identity)!));
  return connected(equations)
    .filter((system) => system.some(({ excess }) => excess !== 0))
    .map((system) => systemOf(table, system));
}

function equationOf(verdict: Verdict, family: number): Equation {
  const { parts, totals } = verdict.identity;
  const terms: Term[] = [
    ...parts.map((cell) => ({ cell, sign: 1 as const })),
    ...totals.map((cell) => ({ cell, sign: -1 as const })),
  ];
  return { verdict, family, terms, excess: verdict.expected! - verdict.stated! };
}

function systemOf(table: BoundTable, equations: readonly Equation[]): EquationSystem {
  const of = new Map<number, { equation: number; sign: 1 | -1 }[]>();
  const values = new Map<number, number>();
  for (const [equation, { terms }] of equations.entries()) {
    for (const { cell, sign } of terms) {
      const known = of.get(cell);
      if (known) known.push({ equation, sign });
      else of.set(cell, [{ equation, sign }]);
      values.set(cell, countOf(table.figures[cell]!)!);
    }
  }
  return { equations, of, values, families: Math.max(...equations.map(({ family }) => family)) + 1 };
}

/** Puts each identity into the first family in which it shares no cell. */
const familiesOf = memoized((layout: Layout): ReadonlyMap<Identity, number> => {
  const families: Set<number>[] = [];
  const result = new Map<Identity, number>();
  for (const identity of layout.identities) {
    const cells = [...identity.parts, ...identity.totals];
    let family = families.findIndex((taken) => cells.every((cell) => !taken.has(cell)));
    if (family < 0) family = families.push(new Set()) - 1;
    for (const cell of cells) families[family]!.add(cell);
    result.set(identity, family);
  }
  return result;
});

/** Equations in groups that share no cell. */
function connected(equations: readonly Equation[]): Equation[][] {
  const groups: { cells: Set<number>; equations: Equation[] }[] = [];
  for (const equation of equations) {
    const cells = new Set(equation.terms.map(({ cell }) => cell));
    const touching = groups.filter((group) => equation.terms.some(({ cell }) => group.cells.has(cell)));
    for (const group of touching) {
      groups.splice(groups.indexOf(group), 1);
      for (const cell of group.cells) cells.add(cell);
    }
    groups.push({ cells, equations: [...touching.flatMap((group) => group.equations), equation] });
  }
  return groups.map((group) => group.equations);
}
