import { memoized } from '../core/memo';
import type { Column, Row, Table } from './form';

/** A column or row that carries figures, with the groups it stands in, outermost first. */
export interface Leaf<Node> {
  readonly node: Node;
  readonly path: readonly Node[];
  readonly index: number;
}

/**
 * A sum that must hold in a table. `parts` and `totals` are cells, numbered row by row (`cellAt`); the sum of the parts
 * equals the sum of the totals. It is reported on `at`.
 */
export interface Identity {
  readonly id: string;
  readonly rule: string;
  readonly parts: readonly number[];
  readonly totals: readonly number[];
  readonly at: number;
  /** Printed on the form, or only following from what a 总计 is. */
  readonly printed: boolean;
  /** The leaf row or leaf column along which it runs. */
  readonly along: { readonly row: number } | { readonly column: number };
}

/** What follows from a table of a form: its leaves, and every identity that its structure implies. */
export interface Layout {
  readonly table: Table;
  readonly rows: readonly Leaf<Row>[];
  readonly columns: readonly Leaf<Column>[];
  readonly identities: readonly Identity[];
  /** By cell: the identities it takes part in. */
  readonly identitiesOf: readonly (readonly Identity[])[];
}

export const layoutOf = memoized(derive);

export const cellAt = (layout: Layout, row: number, column: number): number => row * layout.columns.length + column;
export const rowOf = (layout: Layout, cell: number): number => Math.floor(cell / layout.columns.length);
export const columnOf = (layout: Layout, cell: number): number => cell % layout.columns.length;

/** Every node of a tree, a parent before its children. */
export function* nodesOf<Node extends { readonly children?: readonly Node[] }>(
  nodes: readonly Node[],
): Generator<Node> {
  for (const node of nodes) {
    yield node;
    if (node.children) yield* nodesOf(node.children);
  }
}

interface Tree<Node> {
  readonly id: string;
  readonly children?: readonly Node[];
  readonly total?: true;
}

function leavesOf<Node extends Tree<Node>>(
  nodes: readonly Node[],
  path: readonly Node[] = [],
): Omit<Leaf<Node>, 'index'>[] {
  return nodes.flatMap((node) => (node.children ? leavesOf(node.children, [...path, node]) : [{ node, path }]));
}

/** The total of every group that has one, with the leaves it sums: all other leaves below the same parent. */
function sumsOf<Node extends Tree<Node>>(leaves: readonly Leaf<Node>[]): { total: number; parts: number[] }[] {
  return leaves
    .filter(({ node }) => node.total)
    .map((total) => ({
      total: total.index,
      parts: leaves
        .filter((leaf) => leaf !== total && total.path.every((group, depth) => leaf.path[depth] === group))
        .map(({ index }) => index),
    }));
}

function derive(table: Table): Layout {
  const rows = leavesOf(table.rows).map((leaf, index) => ({ ...leaf, index }));
  const columns = leavesOf(table.columns).map((leaf, index) => ({ ...leaf, index }));
  const cell = (row: number, column: number) => row * columns.length + column;
  const identities: Identity[] = [];
  const add = (rule: string, along: Identity['along'], parts: number[], totals: number[], printed: boolean) => {
    const scope =
      'row' in along ? `${rows[along.row]!.node.id}:${totals[0]! % columns.length}` : columns[along.column]!.node.id;
    identities.push({ id: `${rule}:${scope}`, rule, along, parts, totals, at: totals.at(-1)!, printed });
  };
  if (table.columnTotalRule) {
    for (const row of rows)
      for (const { total, parts } of sumsOf(columns))
        add(
          table.columnTotalRule,
          { row: row.index },
          parts.map((c) => cell(row.index, c)),
          [cell(row.index, total)],
          false,
        );
  }
  if (table.rowTotalRule) {
    for (const { total, parts } of sumsOf(rows))
      for (const column of columns)
        add(
          table.rowTotalRule,
          { column: column.index },
          parts.map((r) => cell(r, column.index)),
          [cell(total, column.index)],
          false,
        );
  }
  const named = new Map(rows.map(({ node, index }) => [node.id, index]));
  for (const { rule, left, right } of table.balances ?? []) {
    for (const column of columns) {
      const cells = (ids: readonly string[]) => ids.map((id) => cell(named.get(id)!, column.index));
      add(rule, { column: column.index }, cells(left), cells(right), true);
    }
  }
  const identitiesOf: Identity[][] = Array.from({ length: rows.length * columns.length }, () => []);
  for (const identity of identities)
    for (const at of [...identity.parts, ...identity.totals]) identitiesOf[at]!.push(identity);
  return { table, rows, columns, identities, identitiesOf };
}
