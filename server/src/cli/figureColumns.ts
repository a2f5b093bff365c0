import { memoized } from '../core/memo';
import { forms } from '../forms/catalog';
import type { Column, Form, Row, Section } from '../forms/form';
import { type Layout, type Leaf, layoutOf } from '../forms/layout';

/** A figure of the forms: the column of a table of reports that has it. */
export interface FigureColumn {
  /** Section, row and column by their ids; the only row of a table without labels has none. */
  readonly name: string;
  /** As the current form calls it, or else the one that has it. */
  readonly section: Section;
  readonly row: Leaf<Row>;
  readonly column: Leaf<Column>;
  /** The forms that have it, the current one first. */
  readonly forms: readonly Form[];
}

/** The names of the figures of a table, by cell: `requestHandling.newReceived.naturalPerson`. */
export function figureNames(section: Section, layout: Layout): readonly string[] {
  return namesIn(layout)(section);
}

const namesIn = memoized((layout: Layout) => {
  const { table, rows, columns } = layout;
  const cells = rows.flatMap(({ node: row }) => columns.map(({ node: column }) => [row, column] as const));
  return memoized((section: Section) =>
    cells.map(([row, column]) => [section.id, ...(table.labelColumns > 0 ? [row.id] : []), column.id].join('.')),
  );
});
