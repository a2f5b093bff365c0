import type { Layout } from '../../layout';
import type { RowMatch } from '../matchRow';
import type { RowLine } from '../rowLine';

interface Matched {
  readonly row: RowLine;
  readonly match: RowMatch | undefined;
}

/**
 * Rows whose label is lost, cut or on another line have their place by order, where between two rows that name
 * themselves stand exactly as many as the form has there. A label that stands on another line counts only where order
 * does not tell.
 */
export function placeByOrder(rows: readonly Matched[], layout: Layout): Matched[] {
  // Where no row names itself there is nothing to count from.
  if (!rows.some(({ match }) => match)) return [...rows];
  const whole = fill(rows, layout, ({ row, match }) => (row.pieced?.loose ? undefined : match));
  return whole ?? fill(rows, layout, ({ match }) => match) ?? [...rows];
}

/** Nothing where some run of rows without a name is not as long as the gap it stands in. */
function fill(
  rows: readonly Matched[],
  layout: Layout,
  nameOf: (row: Matched) => RowMatch | undefined,
): Matched[] | undefined {
  const filled: Matched[] = [];
  let before = -1;
  for (let at = 0; at < rows.length; ) {
    const named = nameOf(rows[at]!);
    if (named) {
      before = named.leaf.index;
      filled.push({ row: rows[at]!.row, match: named });
      at++;
      continue;
    }
    let end = at;
    while (end < rows.length && !nameOf(rows[end]!)) end++;
    const next = end < rows.length ? nameOf(rows[end]!)!.leaf.index : layout.rows.length;
    const run = rows.slice(at, end);
    if (next - before - 1 !== run.length || !run.every(({ row }) => isFull(row, layout))) return undefined;
    for (const { row } of run) filled.push({ row, match: matchAt(row, layout, ++before) });
    at = end;
  }
  return filled;
}

const isFull = ({ cells, pieced }: RowLine, layout: Layout): boolean =>
  pieced !== undefined && cells.length - pieced.labels === layout.columns.length;

const matchAt = (row: RowLine, layout: Layout, index: number): RowMatch => ({
  leaf: layout.rows[index]!,
  labels: [],
  figuresFrom: row.pieced!.labels,
  isExact: true,
});
