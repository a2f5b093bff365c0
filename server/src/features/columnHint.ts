import type { Locale } from '../core/localized';
import { type Position, shiftPosition } from '../core/text';
import type { Document } from '../engine/document';
import type { Column, Row } from '../forms/form';
import { sumsOf } from '../forms/judge';
import type { Layout, Leaf } from '../forms/layout';
import type { BoundRow, BoundTable } from '../forms/model';
import { columnLabel, rowName } from '../forms/names';
import { explainIdentities } from './explainIdentity';
import { type Place, placeAt, targetAt } from './locate';
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
  const cell = place && (figureAt(place) ?? cellToCome(place));
  if (!cell) return undefined;
  const { table, row, column, index } = cell;
  const beside = columnsBeside(table.layout, column);
  const name = row.node.label === '' ? groupName(column, locale) : rowName(row, locale);
  let label = name + (locale === 'zh' ? '：' : ': ');
  const columns = beside.map(({ node }, i): [number, number] => {
    if (i > 0) label += ' | ';
    const from = label.length;
    label += columnLabel(node, locale);
    return [from, label.length];
  });
  const sums = index === undefined ? [] : explainIdentities(table, sumsOf(table, index), locale, index);
  return {
    label,
    columns,
    active: beside.indexOf(column),
    ...(sums.length > 0 && { documentation: lines(...sums) }),
  };
}

interface HintedCell {
  readonly table: BoundTable;
  readonly row: Leaf<Row>;
  readonly column: Leaf<Column>;
  /** Of the figure, where there is one. */
  readonly index?: number;
}

function figureAt(place: Place): HintedCell | undefined {
  const target = targetAt(place);
  return target?.kind === 'figure' ? { table: target.placed.table, ...target.figure } : undefined;
}

/** Of a row that has too few cells, or too many, none is placed yet: what counts is how many are before the cursor. */
function cellToCome({ model, position }: Place): HintedCell | undefined {
  for (const { table, startLine } of model.tables) {
    const row = table.rows.find((one) => isBeingTyped(one, shiftPosition(position, -startLine)));
    const column = row && table.layout.columns[row.cells.filter(({ to }) => to < position.character).length];
    if (column) return { table, row: row.leaf, column };
  }
  return undefined;
}

/** Blanks before its first figure may be what merged cells of the label have left. */
const isBeingTyped = ({ line, separator, surplus, labels, cells }: BoundRow, position: Position): boolean =>
  line === position.line &&
  (separator === '|' || separator === '\t') &&
  surplus !== 0 &&
  cells[0]?.text !== '' &&
  labels.every((label) => label.line < line || label.cell.to < position.character);

/** More columns than somebody reads at a glance are told group by group. */
const most = 8;

function columnsBeside({ columns }: Layout, column: Leaf<Column>): readonly Leaf<Column>[] {
  if (columns.length <= most) return columns;
  const group = column.path.at(-1);
  return columns.filter(({ path }) => path.at(-1) === group);
}

const groupName = ({ path }: Leaf<Column>, locale: Locale): string =>
  path.map((group) => columnLabel(group, locale)).join(' · ');
