import type { Locale } from '../core/localized';
import type { Position } from '../core/text';
import type { Document } from '../engine/document';
import type { Column } from '../forms/form';
import { sumsOf } from '../forms/judge';
import type { Layout, Leaf } from '../forms/layout';
import { columnLabel, rowName } from '../forms/names';
import { explainIdentities } from './explainIdentity';
import { placeAt, targetAt } from './locate';
import { lines } from './markdown';

/** The row in which somebody types, with its columns, and which of them the cursor is in. */
export interface ColumnHint {
  /** 一、本年新收：自然人 | 商业企业 | 总计 */
  readonly label: string;
  /** Where in the label each column stands: from, to. */
  readonly columns: readonly (readonly [number, number])[];
  readonly active: number;
  /** Markdown, of a total only: what it is the sum of. */
  readonly documentation?: string;
}

/** The header has long scrolled away, and a row of blanks does not tell which is which. */
export function columnHint(document: Document, position: Position, locale: Locale): ColumnHint | undefined {
  const place = placeAt(document, position);
  const target = place && targetAt(place);
  if (target?.kind !== 'figure') return undefined;
  const { table } = target.placed;
  const { row, column, index } = target.figure;
  const beside = columnsBeside(table.layout, column);
  const name = row.node.label === '' ? groupName(column, locale) : rowName(row, locale);
  let label = name + (locale === 'zh' ? '：' : ': ');
  const columns = beside.map(({ node }, i): [number, number] => {
    if (i > 0) label += ' | ';
    const from = label.length;
    label += columnLabel(node, locale);
    return [from, label.length];
  });
  const sums = explainIdentities(table, sumsOf(table, index), locale, index);
  return {
    label,
    columns,
    active: beside.indexOf(column),
    ...(sums.length > 0 && { documentation: lines(...sums) }),
  };
}

/** More columns than somebody reads at a glance are told group by group. */
const most = 8;

function columnsBeside({ columns }: Layout, column: Leaf<Column>): readonly Leaf<Column>[] {
  if (columns.length <= most) return columns;
  const group = column.path.at(-1);
  return columns.filter(({ path }) => path.at(-1) === group);
}

const groupName = ({ path }: Leaf<Column>, locale: Locale): string =>
  path.map((group) => columnLabel(group, locale)).join(' · ');
