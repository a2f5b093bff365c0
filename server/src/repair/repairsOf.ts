import { memoized, memoizedSteps } from '../core/memo';
import { isSum, type Verdict } from '../forms/judge';
import { cellAt, columnOf, type Layout, rowOf } from '../forms/layout';
import { type BoundTable, countOf, type Figure, isBlankFigure, type Testimony } from '../forms/model';
import { type EquationSystem, systemsOf } from './equations';
import { expectations } from './expectations';
import { distinct, groupsOf } from './groups';
import { byOne, explain, surprise } from './likelihood';
import { addedUp } from './passedOver';
import { type Change, type Move, rowPassedOver, type SlipKind } from './slips';
import { type Shift, type SmallestRepairs, smallestRepairs } from './smallestRepairs';
import { weigh } from './testimony';

/** A cell of which the figure should be another. */
export interface CellChange {
  readonly figure: Figure;
  readonly from: number;
  readonly to: number;
  readonly slip: SlipKind;
}

/** Changes after which the identities of a group hold, none of which can be left out. */
export interface Repair {
  /** In the order of the table's cells. */
  readonly changes: readonly CellChange[];
  /** What it costs to believe in, in bits; the cheapest comes first. */
  readonly bits: number;
  /** How likely it is among the repairs of its group, from 0 to 1. */
  readonly share: number;
  /** What else is known that agrees with the figures only as they would be. */
  readonly borneOutBy: readonly Testimony[];
  /** What else is known that agrees with them only as they are. */
  readonly deniedBy: readonly Testimony[];
}

/** Failing identities that have to be mended together, and every smallest way to do so, with what `addedUp` sets beside it. */
export interface RepairGroup {
  readonly failing: readonly Verdict[];
  /** The likeliest first. */
  readonly repairs: readonly Repair[];
  /**
   * `only`: there is no other smallest repair, and it mends more than could be so by chance; `likely`: the others are much
   * less so; `open`: one cannot tell.
   */
  readonly certainty: 'only' | 'likely' | 'open';
}

export interface TableRepairs {
  readonly groups: readonly RepairGroup[];
  /** Failing identities for which the search was given up. */
  readonly unsolved: readonly Verdict[];
}

/** Below this share the best repair is no better than a guess. */
const likely = 0.95;

/**
 * Several cells can nearly always be found that mend as many identities; what points to them is that they mend more. Where
 * rows were added up or copied wrongly, more than one in three repairs that mend as many was another than was right, of
 * those that mend two more one in 170, and of those of one cell one in 60. A row that has moved is one slip.
 */
const isPinned = ({ changes }: Repair, failing: readonly Verdict[]): boolean =>
  changes.length === 1 || isShiftedRow({ changes }) || failing.length >= changes.length + 2;

/** Whether the figures of a whole row stand one column off: one slip, however many cells it changes. */
export const isShiftedRow = ({ changes }: Pick<Repair, 'changes'>): boolean =>
  changes.length > 1 &&
  changes.every(({ slip, figure }) => slip === 'shifted' && figure.row === changes[0]!.figure.row);

function certaintyOf(repairs: readonly Repair[], failing: readonly Verdict[]): RepairGroup['certainty'] {
  const best = repairs[0]!;
  if (repairs.length > 1) return best.share >= likely ? 'likely' : 'open';
  const isDenied = best.deniedBy.length > 0;
  if (isPinned(best, failing)) return isDenied ? 'likely' : 'only';
  return isDenied ? 'open' : 'likely';
}

interface Found extends SmallestRepairs {
  readonly system: EquationSystem;
}

/** What is told elsewhere changes the order of the repairs, not which there are. */
const search = memoizedSteps(function* (table: BoundTable): Generator<void, readonly Found[]> {
  const found: Found[] = [];
  for (const system of systemsOf(table)) found.push({ system, ...(yield* smallestRepairs(system)) });
  return found;
});

/**
 * The smallest repairs of the failing identities of a table, none where it is a copy that is still being changed; `steps`
 * can be given up between two of them.
 */
export const repairsOf = memoizedSteps(function* (table: BoundTable): Generator<void, TableRepairs> {
  if (table.told?.isCopied) return { groups: [], unsolved: [] };
  const groups: RepairGroup[] = [];
  const unsolved: Verdict[] = [];
  for (const { system, sets, exhausted } of yield* search.steps(table.told?.bare ?? table)) {
    if (exhausted) unsolved.push(...failingOf(system));
    else groups.push(...groupsOf(system, sets).map((group) => rank(table, system, group.equations, group.sets)));
  }
  return { groups, unsolved };
});

/** What a cell should probably be, where it is named as one that is wrong. */
export function suspicionOf(table: BoundTable, { index }: Figure): CellChange | undefined {
  const named = repairsOf(table).groups.filter(({ certainty }) => certainty !== 'open');
  return named.flatMap(({ repairs }) => repairs[0]!.changes).find(({ figure }) => figure.index === index);
}

const failingOf = ({ equations }: EquationSystem): Verdict[] =>
  equations.filter(({ excess }) => excess !== 0).map(({ verdict }) => verdict);

/** A repair before it is compared with the others; `told`: how many of its bits are what is told elsewhere. */
type Unranked = Omit<Repair, 'share'> & { readonly told: number };

function rank(
  table: BoundTable,
  system: EquationSystem,
  equations: ReadonlySet<number>,
  sets: readonly (readonly Shift[])[],
): RepairGroup {
  const failing = system.equations
    .filter(({ excess }, i) => excess !== 0 && equations.has(i))
    .map(({ verdict }) => verdict);
  const passedOver = distinct(
    sets.map((set) => addedUp(table.layout, system, failing, set)).filter((set) => set !== undefined),
  );
  const cells = [...new Set([...sets, ...passedOver].flatMap((set) => set.map(({ cell }) => cell)))];
  const repaired = (isAddedUp: boolean) => (set: readonly Shift[]) => repairOf(table, system, set, cells, isAddedUp);
  const ranked = [...sets.map(repaired(false)), ...passedOver.map(repaired(true))].sort(byBits);
  const chances = ranked.map(({ bits }) => 2 ** (ranked[0]!.bits - bits));
  const all = chances.reduce((sum, chance) => sum + chance, 0);
  const repairs = ranked.map(({ told: _, ...repair }, i) => ({ ...repair, share: chances[i]! / all }));
  const isTold = ranked.some(({ told }) => told !== ranked[0]!.told);
  const certainty = certaintyOf(repairs, failing);
  return {
    failing,
    certainty,
    repairs: certainty === 'open' && failing.length === 1 && !isTold ? totalFirst(table, repairs) : repairs,
  };
}

/** Of repairs as good as each other the one comes first that changes the later cell. */
const byBits = (a: Unranked, b: Unranked): number => {
  if (Math.abs(a.bits - b.bits) > 1e-9) return a.bits - b.bits;
  const differing = a.changes.findIndex(({ figure }, i) => figure.index !== b.changes[i]!.figure.index);
  return differing < 0 ? 0 : b.changes[differing]!.figure.index - a.changes[differing]!.figure.index;
};

/**
 * Where one identity alone fails and nothing else is known, nothing tells which of its cells is wrong, and a total is what
 * is most often left behind, unless a cell was passed over.
 */
const totalFirst = (table: BoundTable, repairs: readonly Repair[]): readonly Repair[] => {
  if (repairs[0]!.changes.some(({ figure }) => isOverlooked(table, figure))) return repairs;
  const isTotal = ({ changes }: Repair) => changes.length === 1 && isSum(table, changes[0]!.figure.index);
  return [...repairs.filter(isTotal), ...repairs.filter((repair) => !isTotal(repair))];
};

/** `cells`: those that any of the repairs compared changes; `isAddedUp`: a row that was passed over is added up. */
function repairOf(
  table: BoundTable,
  system: EquationSystem,
  set: readonly Shift[],
  cells: readonly number[],
  isAddedUp: boolean,
): Unranked {
  const { layout } = table;
  const by = new Map(set.map((shift) => [shift.cell, shift.by]));
  const after = (cell: number) => {
    const value = system.values.get(cell);
    return value === undefined ? undefined : value + (by.get(cell) ?? 0);
  };
  const changes = set.map(({ cell }) => ({
    from: system.values.get(cell)!,
    to: after(cell)!,
    row: rowOf(layout, cell),
    column: columnOf(layout, cell),
    isTotal: isSum(table, cell),
    isOverlooked: isOverlooked(table, table.figures[cell]!),
  }));
  const now = (cell: number) => system.values.get(cell) ?? valueAt(table, cell);
  const then = (cell: number) => after(cell) ?? valueAt(table, cell);
  const { slips, bits } = isAddedUp
    ? byOne(rowPassedOver, changes)
    : explain(changes, onlyRow(layout, changes, now, then));
  const expected = expectations(layout, after);
  const surprises = cells.map((cell) => {
    const mean = expected(cell);
    return mean === undefined ? 0 : surprise(after(cell)!, mean);
  });
  const concerning = (table.told?.testimony ?? []).filter(({ readings }) =>
    readings.some((terms) => terms.some(({ cell }) => cells.includes(cell))),
  );
  const weighed = weigh(concerning, now, then);
  return {
    borneOutBy: weighed.borneOutBy,
    deniedBy: weighed.deniedBy,
    told: weighed.bits,
    changes: set.map(({ cell }, i) => ({
      figure: table.figures[cell]!,
      from: changes[i]!.from,
      to: changes[i]!.to,
      slip: slips.find(({ of }) => of.includes(i))!.kind,
    })),
    bits: bits + surprises.reduce((sum, one) => sum + one, 0) + weighed.bits,
  };
}

/** The cells of the row that alone is changed, if it is but one. */
function onlyRow(
  layout: Layout,
  changes: readonly Change[],
  now: (cell: number) => number | undefined,
  then: (cell: number) => number | undefined,
): Move[] {
  const { row } = changes[0]!;
  if (changes.some((change) => change.row !== row)) return [];
  return layout.columns.map(({ index }) => {
    const cell = cellAt(layout, row, index);
    return { from: now(cell) ?? Number.NaN, to: then(cell) ?? Number.NaN };
  });
}

/** A blank cell in a table of which the other blanks are written as 0. */
const isOverlooked = (table: BoundTable, figure: Figure): boolean => isBlankFigure(figure) && writesZeros(table);

const writesZeros = memoized(({ figures }: BoundTable): boolean => {
  const blanks = figures.filter((figure) => figure && isBlankFigure(figure)).length;
  const zeros = figures.filter((figure) => figure?.reading.kind === 'number' && figure.reading.value === 0).length;
  return zeros > blanks;
});

const valueAt = (table: BoundTable, cell: number): number | undefined => {
  const figure = table.figures[cell];
  return figure && countOf(figure);
};
