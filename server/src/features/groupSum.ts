import type { Locale } from '../core/localized';
import type { Row } from '../forms/form';
import { isUnknown, sumOf } from '../forms/judge';
import { cellAt } from '../forms/layout';
import type { BoundTable } from '../forms/model';
import { columnName } from '../forms/names';

/**
 * What the rows of a group come to, as reports say it in their prose; the form has no row for it. Nothing for a group
 * that has a total, or where a figure is missing.
 */
export function groupSum(table: BoundTable, group: Row, locale: Locale): string {
  const { layout } = table;
  const rows = layout.rows.filter(({ path }) => path.includes(group));
  const total = layout.columns.find(({ node }) => node.total);
  if (!total || rows.some(({ node }) => node.total)) return '';
  const sums = layout.columns.map(({ index }) => {
    const cells = rows.map((row) => cellAt(layout, row.index, index));
    return cells.some((cell) => isOpen(table, cell)) ? undefined : sumOf(table, cells);
  });
  const all = sums[total.index];
  if (all === undefined) return '';
  const parts = layout.columns
    .filter(({ index }) => index !== total.index && sums[index])
    .map((column) => `${columnName(column, locale)} ${sums[column.index]}`);
  if (locale === 'en') return `These ${rows.length} rows come to **${all}**${within(parts, ': ', ', ')}`;
  return `本组 ${rows.length} 行合计：总计 **${all}** ${layout.table.unit}${within(parts, '，', '、')}`;
}

const isOpen = (table: BoundTable, cell: number): boolean => {
  const figure = table.figures[cell];
  return !figure || isUnknown(table, figure);
};

const within = (parts: readonly string[], before: string, between: string): string =>
  parts.length > 0 ? before + parts.join(between) : '';
