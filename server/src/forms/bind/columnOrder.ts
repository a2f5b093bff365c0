import { labelOf } from '../../core/label';
import { memoized } from '../../core/memo';
import type { Column } from '../form';
import type { Layout } from '../layout';
import type { BoundTable, HeaderCell } from '../model';
import { type Variant, variantsOf } from '../vocabulary';
import { isPieced } from './toldByLabels';

/** Whether a header names columns of the form, but not in the form's order. */
export const hasOtherOrder = (table: BoundTable): boolean => isInOtherOrder(table.alike ?? table);

const isInOtherOrder = memoized((table: BoundTable): boolean => {
  const { headers, rows, layout } = table;
  const withRows = new Set(rows.map(({ line }) => line));
  const lines = new Map<number, HeaderCell[]>();
  // On a line with rows are several headers.
  for (const cell of headers)
    if (!withRows.has(cell.line)) lines.set(cell.line, [...(lines.get(cell.line) ?? []), cell]);
  return (
    [...lines.values()].some((line) => isBackwardsOn(line, layout)) ||
    groupsAreBackwards(
      headers.map(({ cell }) => cell.text),
      layout,
    ) ||
    (isPieced(table) && isFlatAndBackwards(headers, layout))
  );
});

const isBackwards = (order: readonly number[]): boolean => order.some((index, at) => index < (order[at - 1] ?? 0));

const placesOf = (cells: readonly HeaderCell[], { columns }: Layout): number[] =>
  cells.map(({ column }) => columns.findIndex(({ node }) => node === column)).filter((index) => index >= 0);

function isBackwardsOn(line: readonly HeaderCell[], layout: Layout): boolean {
  const order = placesOf(line, layout);
  /** Columns of which each is called otherwise and none is of a group. */
  const isAlone = (at: number) =>
    layout.columns[at]!.path.length === 0 &&
    layout.columns.filter(({ node }) => node.label === layout.columns[at]!.node.label).length === 1;
  return new Set(order).size === layout.columns.length ? isBackwards(order) : isBackwards(order.filter(isAlone));
}

/**
 * The words of a header that stand each on a line have the order of its columns if none of them is the name of a group, nor
 * stands where the form prints it among those of several lines.
 */
function isFlatAndBackwards(headers: readonly HeaderCell[], layout: Layout): boolean {
  if (headers.some(({ column }) => column?.children)) return false;
  const order = placesOf(headers, layout);
  const isWhole = order.length === layout.columns.length && new Set(order).size === order.length;
  return isWhole && isBackwards(order) && order.join() !== printedOrder(layout).join();
}

const printedOrder = memoized(({ columns, table }: Layout): readonly number[] =>
  table.header
    .flat()
    .map((word) => columns.findIndex(({ node }) => node.label === word))
    .filter((index) => index >= 0),
);

const variantOf = (layout: Layout): Variant | undefined =>
  variantsOf(layout.table.id).find((variant) => variant.layout === layout);

const columnOf = (word: string, layout: Layout): Column | undefined =>
  variantOf(layout)?.columns.get(labelOf(word).key);

/** The columns that every group of a table has: 结果维持 … 总计. Nothing where its groups have columns of their own. */
const columnsOfGroup = memoized(({ columns }: Layout): readonly string[] => {
  const labels = [...new Set(columns.map(({ node }) => node.label))];
  return labels.length < columns.length && columns.every(({ node }, at) => node.label === labels[at % labels.length])
    ? labels
    : [];
});

/** Which of the columns of a group these words name, in their order. */
const columnsNamed = (words: readonly string[], layout: Layout): number[] => {
  const labels = columnsOfGroup(layout);
  return words.map((word) => labels.indexOf(columnOf(word, layout)?.label ?? '')).filter((at) => at >= 0);
};

/** Whether the columns of a group are named as often as there are groups, and not as the form has them: 总计 | 结果维持 | … */
function groupsAreBackwards(words: readonly string[], layout: Layout): boolean {
  const { length } = columnsOfGroup(layout);
  const named = columnsNamed(words, layout);
  if (length === 0 || named.length === 0 || named.length % length !== 0) return false;
  const groups = Array.from({ length: named.length / length }, (_, at) => named.slice(at * length, (at + 1) * length));
  return groups.every((group) => new Set(group).size === length) && groups.some(isBackwards);
}

/**
 * Whether the rows of a table that has one row in the form are its groups as the form has them, by the words in front of
 * each: neither its columns (结果维持 | 1 | 0 | 0), nor a sum of the groups, nor groups in another order. `lengths`: how
 * many figures each row has.
 */
export function areGroupsInOrder(
  words: readonly (readonly string[])[],
  lengths: readonly number[],
  layout: Layout,
): boolean {
  const { length } = columnsOfGroup(layout);
  let start = 0;
  return words.every((own, at) => {
    const groups = groupsNamed(own, layout);
    const begins = groups.length === 0 || groups.some(({ first }) => first === start);
    start += lengths[at]!;
    return begins && (length === 0 || columnsNamed(own, layout).length % length === 0);
  });
}

/** The groups of columns that words name, each with its first column. */
const groupsNamed = (words: readonly string[], layout: Layout): { group: Column; first: number }[] =>
  words.flatMap((word) => {
    const group = columnOf(word, layout);
    return group?.children ? [{ group, first: layout.columns.findIndex(({ path }) => path.includes(group)) }] : [];
  });

/**
 * Whether the rows of a table that has one row in the form are its columns as the form has them, by the words in front of
 * each: the last of them names the column, and where a group begins another one names that.
 */
export const areColumnsInOrder = (words: readonly (readonly string[])[], layout: Layout): boolean =>
  words.length === layout.columns.length &&
  words.every((own, at) => {
    const { node, path } = layout.columns[at]!;
    const groups = groupsNamed(own, layout);
    const group = path.at(-1);
    const begins = group !== undefined && group !== layout.columns[at - 1]?.path.at(-1);
    const isNamed = !begins || groups.at(-1)?.group === group;
    return (
      isNamed &&
      groups.every((each) => path.includes(each.group)) &&
      columnOf(own.at(-1) ?? '', layout)?.label === node.label
    );
  });
