import { inBoth, type Locale, type Localized } from '../core/localized';
import { memoizedBy } from '../core/memo';
import { type Range, shiftRange } from '../core/text';
import type { Column, Row } from '../forms/form';
import { isUnknown, judge } from '../forms/judge';
import { cellAt, type Layout, type Leaf, nodesOf } from '../forms/layout';
import {
  type BoundTable,
  countOf,
  type Figure,
  figureRange,
  isBlankFigure,
  type PlacedTable,
  type ReportModel,
  type Term,
} from '../forms/model';
import { columnLabel, columnName, rowLabel, rowName } from '../forms/names';

/** Cells of a form by the ids of its rows and columns; that of a group stands for all that is in it. */
export interface Part {
  readonly table: string;
  readonly row: string;
  readonly column: string;
  readonly isSubtracted?: true;
}

/** What a sentence may count: the sum of some cells. */
export type Quantity = readonly Part[];

const requests = (row: string, column: string): Part => ({ table: 'request-handling', row, column });

/** A row or group of rows of section 三, in the column 总计 if no other is named. */
export const ofRequests = (row: string, column = 'total'): Quantity => [requests(row, column)];

export const sum = (...quantities: readonly Quantity[]): Quantity => quantities.flat();

export const minus = (from: Quantity, quantity: Quantity): Quantity => [
  ...from,
  ...quantity.map((part) => ({ ...part, isSubtracted: true as const })),
];

export const ofCases = (column: string): Quantity => [{ table: 'review-litigation', row: 'cases', column }];

export const ofDocuments = (table: string, row: string, column: string): Quantity => [{ table, row, column }];

export const isSameQuantity = (a: Quantity, b: Quantity): boolean =>
  a.length === b.length &&
  a.every((part, i) => {
    const { table, row, column, isSubtracted } = b[i]!;
    return part.table === table && part.row === row && part.column === column && part.isSubtracted === isSubtracted;
  });

export const areSameQuantities = (a: readonly Quantity[], b: readonly Quantity[]): boolean =>
  a.length === b.length && a.every((quantity, i) => isSameQuantity(quantity, b[i]!));

/** A quantity as the report's tables state it. */
export interface Stated {
  readonly value: number;
  readonly figures: readonly StatedFigure[];
}

export interface StatedFigure {
  readonly figure: Figure;
  readonly placed: PlacedTable;
  readonly isSubtracted: boolean;
}

/** `absent`: the report's form has no such cells; `unknown`: it has, but what they say cannot be told. */
export function stated(report: ReportModel, quantity: Quantity): Stated | 'absent' | 'unknown' {
  const figures: StatedFigure[] = [];
  for (const part of quantity) {
    const places = report.tables.filter(({ table }) => table.layout.table.id === part.table);
    const placed = places[0];
    if (!placed || places.length > 1) return 'unknown';
    const cells = cellsOf(placed.table.layout, part);
    if (cells.length === 0) return 'absent';
    for (const cell of cells) {
      const figure = placed.table.figures[cell];
      if (!figure || countOf(figure) === undefined || isUnknown(placed.table, figure)) return 'unknown';
      figures.push({ figure, placed, isSubtracted: part.isSubtracted ?? false });
    }
  }
  if (figures.every(({ figure }) => isBlankFigure(figure))) return 'unknown';
  return { value: total(figures), figures };
}

/** The cells of a table that a quantity sums up; absent where another table is part of it, or the form has no such cells. */
export function termsOf(table: BoundTable, quantity: Quantity): Term[] | undefined {
  const terms: Term[] = [];
  for (const part of quantity) {
    const cells = part.table === table.layout.table.id ? cellsOf(table.layout, part) : [];
    if (cells.length === 0) return undefined;
    for (const cell of cells) terms.push({ cell, sign: part.isSubtracted ? -1 : 1 });
  }
  return terms;
}

const total = (figures: readonly StatedFigure[]): number =>
  figures.reduce((sum, { figure, isSubtracted }) => sum + (isSubtracted ? -1 : 1) * countOf(figure)!, 0);

const cellsOf = memoizedBy(findCells, ({ row, column }) => `${row} ${column}`);

function findCells(layout: Layout, { row, column }: Part): readonly number[] {
  const isIn = ({ node, path }: Leaf<Row> | Leaf<Column>, id: string) =>
    node.id === id || path.some((group) => group.id === id);
  const columns = layout.columns.filter((leaf) => isIn(leaf, column));
  return layout.rows
    .filter((leaf) => isIn(leaf, row))
    .flatMap(({ index }) => columns.map((leaf) => cellAt(layout, index, leaf.index)));
}

/**
 * What the quantity would be if a cell of it were as the other cells of a failing identity ask for. The identity is
 * reported already; the sentence may well be right.
 */
export function restated({ value, figures }: Stated): number[] {
  return figures.flatMap(({ figure, placed, isSubtracted }) =>
    judge(placed.table)
      .filter(({ status }) => status === 'failed')
      .flatMap(({ identity, expected = 0, stated = 0 }) => {
        const change = identity.totals.includes(figure.index)
          ? expected - stated
          : identity.parts.includes(figure.index)
            ? stated - expected
            : 0;
        return change === 0 ? [] : [value + (isSubtracted ? -change : change)];
      }),
  );
}

/** As a colleague would call it: 本年新收 + 上年结转. Its parts may be of several tables: 行政许可 + 行政处罚. */
export function quantityName(report: ReportModel, quantity: Quantity): Localized {
  const layoutOf = ({ table: id }: Part) =>
    report.tables.find(({ table }) => table.layout.table.id === id)!.table.layout;
  const layout = layoutOf(quantity[0]!);
  if (quantity.length > 1 && layout.table.labelColumns === 0)
    return inBoth((locale) => sumOfColumns(layout, quantity, locale));
  return inBoth((locale) =>
    quantity
      .map((part, i) => (i === 0 ? '' : part.isSubtracted ? ' − ' : ' + ') + partName(layoutOf(part), part, locale))
      .join(''),
  );
}

/** 行政复议、行政诉讼 · 总计之和: the groups once, and their columns once. */
function sumOfColumns({ columns }: Layout, quantity: Quantity, locale: Locale): string {
  const leaves = quantity.flatMap(({ column }) => columns.filter(({ node }) => node.id === column));
  const once = (names: readonly string[]) => [...new Set(names)].join(locale === 'zh' ? '、' : ', ');
  const groups = once(leaves.map(({ path }) => columnLabel(path[0]!, locale)));
  const names = once(leaves.map(({ node }) => columnLabel(node, locale)));
  return locale === 'zh' ? `${groups} · ${names}之和` : `sum of ${groups} · ${names}`;
}

/** The column is named where it is not the total. */
function partName(layout: Layout, part: Part, locale: Locale): string {
  const row = [...nodesOf(layout.table.rows)].find(({ id }) => id === part.row)!;
  const column = [...nodesOf(layout.table.columns)].find(({ id }) => id === part.column)!;
  if (row.label === '') return columnName(layout.columns.find(({ node }) => node === column)!, locale);
  const leaf = layout.rows.find(({ node }) => node === row);
  const name = leaf ? rowName(leaf, locale) : rowLabel(row, locale);
  if (row.children) return locale === 'zh' ? `${name}各项之和` : `all items of ${name}`;
  if (column.total) return name;
  return locale === 'zh' ? `${name}的${columnLabel(column, locale)}` : `${name}, ${columnLabel(column, locale)}`;
}

export const rangeOf = ({ figure, placed }: StatedFigure): Range => shiftRange(figureRange(figure), placed.startLine);
