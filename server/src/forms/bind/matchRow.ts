import type { Cell } from '../../core/cells';
import { editDistance } from '../../core/editDistance';
import { type Label, labelOf, type Ordinal, sameOrdinal } from '../../core/label';
import { memoized, memoizedBy } from '../../core/memo';
import type { Row } from '../form';
import type { Leaf } from '../layout';
import type { Variant } from '../vocabulary';

/** The label cells of a row and where its figures begin. */
export interface RowMatch {
  readonly leaf: Leaf<Row>;
  readonly labels: readonly { readonly cell: Cell; readonly node: Row }[];
  /** Index of the first cell behind the labels. */
  readonly figuresFrom: number;
  /** Whether the label is worded as the form or offices do; otherwise it is only similar. */
  readonly isExact: boolean;
}

/** A group with those it stands in, outermost first; one array for each group. */
const groupsWith = memoizedBy((variant: Variant, group: Row): readonly Row[] => {
  const path = variant.layout.rows.find((leaf) => leaf.path.includes(group))?.path ?? [];
  return path.slice(0, path.indexOf(group) + 1);
});

interface Outcome {
  readonly match: RowMatch | undefined;
  /** The groups that are open behind the row. */
  readonly groups: readonly Row[];
}

const noGroups: readonly Row[] = [];

/** What a row named before, by its cells and the groups open in front of it. */
type KnownMatches = (cells: readonly Cell[]) => Map<readonly Row[], Outcome>;
const knownMatches = memoized((_variant: Variant): KnownMatches => memoized(() => new Map<readonly Row[], Outcome>()));

/** Follows the rows of a table from top to bottom; the group that was opened last tells 3.其他 from others. */
export class RowMatcher {
  readonly #variant: Variant;
  readonly #known: KnownMatches;
  #groups: readonly Row[] = noGroups;

  constructor(variant: Variant) {
    this.#variant = variant;
    this.#known = knownMatches(variant);
  }

  /** The row of the form that the cells name; a row that names only a group opens it. */
  match(cells: readonly Cell[]): RowMatch | undefined {
    const known = this.#known(cells);
    const before = this.#groups;
    let outcome = known.get(before);
    if (!outcome) {
      const match = this.#read(cells);
      outcome = { match, groups: this.#groups };
      known.set(before, outcome);
    }
    this.#groups = outcome.groups;
    return outcome.match;
  }

  #read(cells: readonly Cell[]): RowMatch | undefined {
    const labels: { cell: Cell; node: Row }[] = [];
    let at = 0;
    while (at < cells.length) {
      const cell = cells[at]!;
      if (!/[\p{L}\p{N}]/u.test(cell.text) || labels.some((label) => label.cell.text === cell.text)) {
        at++;
        continue;
      }
      const node = this.#find(labelOf(cell.text), labels.at(-1)?.node);
      if (!node) return undefined;
      labels.push({ cell, node });
      at++;
      if (node.children) {
        this.#groups = groupsWith(this.#variant, node);
        continue;
      }
      while (at < cells.length && cells[at]!.text === cell.text) at++;
      const leaf = this.#variant.layout.rows.find((row) => row.node === node)!;
      const group = leaf.path.at(-1);
      this.#groups = group ? groupsWith(this.#variant, group) : noGroups;
      return { leaf, labels, figuresFrom: at, isExact: this.#named(labelOf(cell.text)).includes(node) };
    }
    return undefined;
  }

  #find(label: Label, parent: Row | undefined): Row | undefined {
    const agreeing = this.#named(label).filter((row) => agrees(label, row));
    if (agreeing.length > 0) return this.#nearest(agreeing, parent);
    return this.#nearest(this.#similar(label), parent);
  }

  #named({ key, bare }: Label): readonly Row[] {
    return this.#variant.rows.get(key) ?? this.#variant.rows.get(bare) ?? [];
  }

  /** Of rows worded alike, the one in the group opened last. */
  #nearest(rows: readonly Row[], parent: Row | undefined): Row | undefined {
    if (rows.length < 2) return rows[0];
    const group = parent?.children ? parent : this.#groups.at(-1);
    return rows.find((row) => group?.children?.includes(row)) ?? rows[0];
  }

  /** Rows whose wording is shortened or mistyped: with the same ordinal more may differ than without. */
  #similar(label: Label): Row[] {
    if (label.bare.length < 2) return [];
    const group = this.#groups.at(-1);
    let found: Row[] = [];
    let nearest = Number.POSITIVE_INFINITY;
    for (const [key, rows] of this.#variant.rows) {
      for (const row of rows) {
        const ordinal = ordinalOf(row);
        const same = label.ordinal !== undefined && sameOrdinal(label.ordinal, ordinal);
        if (!same && (label.ordinal || label.bare.length < 3)) continue;
        // The label of its group may be mistyped too.
        const isElsewhere = ordinal?.kind === 'digit' && !group?.children?.includes(row);
        if (!isSimilar(label.bare, key, same && !isElsewhere)) continue;
        const away = editDistance(label.bare, key);
        if (away < nearest) found = [];
        if (away <= nearest && !found.includes(row)) found.push(row);
        nearest = Math.min(nearest, away);
      }
    }
    return found;
  }
}

const ordinalOf = memoized((row: Row): Ordinal | undefined => labelOf(row.ordinal + row.label).ordinal);

/** `(六)其他` is not `3.其他`: kind or number of the ordinals must agree, where both have one. */
function agrees(label: Label, row: Row): boolean {
  const ordinal = ordinalOf(row);
  return !label.ordinal || !ordinal || label.ordinal.kind === ordinal.kind || label.ordinal.number === ordinal.number;
}

function isSimilar(text: string, key: string, sameOrdinal: boolean): boolean {
  if (sameOrdinal && (key.startsWith(text) || text.startsWith(key))) return true;
  const length = Math.max(text.length, key.length);
  const allowed = sameOrdinal ? Math.floor(length * 0.34) : Math.max(length < 4 ? 0 : 1, Math.floor(length * 0.2));
  return Math.abs(text.length - key.length) <= allowed && editDistance(text, key) <= allowed;
}
