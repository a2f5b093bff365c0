import { memoized } from '../core/memo';
import { columnOf, type Layout, rowOf } from '../forms/layout';

/** Where the totals of a cell's row and column stand, and the total of both; absent for cells that are totals. */
interface Margins {
  readonly row: number;
  readonly column: number;
  readonly all: number;
}

const marginsOf = memoized((layout: Layout): readonly (Margins | undefined)[] => {
  const sums = layout.identities.filter(({ totals, printed }) => totals.length === 1 && !printed);
  const totals = new Set(sums.map(({ at }) => at));
  const ofRow = new Map(sums.flatMap(({ along, at }) => ('row' in along ? [[along.row, at] as const] : [])));
  const ofColumn = new Map(sums.flatMap(({ along, at }) => ('column' in along ? [[along.column, at] as const] : [])));
  return layout.identitiesOf.map((_, cell) => {
    const row = ofRow.get(rowOf(layout, cell));
    const column = ofColumn.get(columnOf(layout, cell));
    const all = row === undefined ? undefined : ofColumn.get(columnOf(layout, row));
    if (totals.has(cell) || row === undefined || column === undefined || all === undefined) return undefined;
    return { row, column, all };
  });
});

/**
 * What the totals of its row and column suggest for a cell, as for the cells of any table of counts: row × column / all,
 * a little more than 0 throughout. Absent where the table has no such totals.
 */
export function expectations(
  layout: Layout,
  valueAt: (cell: number) => number | undefined,
): (cell: number) => number | undefined {
  const margins = marginsOf(layout);
  return (cell) => {
    const at = margins[cell];
    if (!at) return undefined;
    const [row, column, all] = [valueAt(at.row), valueAt(at.column), valueAt(at.all)];
    if (row === undefined || column === undefined || all === undefined) return undefined;
    return ((row + 0.1) * (column + 0.5)) / (all + 3);
  };
}
