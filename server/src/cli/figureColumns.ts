import { memoizedLast } from '../core/memo';
import { forms } from '../forms/catalog';
import type { Column, Form, Row, Section } from '../forms/form';
import { columnOf, type Layout, type Leaf, layoutOf, rowOf } from '../forms/layout';

/** The names of a table's figures, by cell; the only row of a table without labels has none. */
export const figureNames = memoizedLast(({ table, rows, columns }: Layout, sectionId: string): readonly string[] =>
  rows.flatMap((row) =>
    columns.map((column) => [sectionId, ...(table.labelColumns > 0 ? [row.node.id] : []), column.node.id].join('.')),
  ),
);

/** A figure of the forms; section, row and column are called as in the first of those that have it. */
export interface FigureColumn {
  readonly name: string;
  readonly section: Section;
  readonly row: Leaf<Row>;
  readonly column: Leaf<Column>;
  readonly forms: readonly Form[];
}

/**
 * Every figure of every form, by a name such as `requestHandling.newReceived.naturalPerson`: section, row and column by
 * their ids. The order is that of the sections, in each the current form before what only an older one has.
 */
export const figureColumns: readonly FigureColumn[] = columnsOfAllForms();

function columnsOfAllForms(): FigureColumn[] {
  const bySection = new Map<string, Map<string, FigureColumn>>();
  for (const form of forms)
    for (const section of form.sections) {
      const known = bySection.get(section.id) ?? new Map<string, FigureColumn>();
      bySection.set(section.id, known);
      for (const table of section.tables) {
        const layout = layoutOf(table);
        for (const [cell, name] of figureNames(layout, section.id).entries()) {
          const before = known.get(name);
          const row = layout.rows[rowOf(layout, cell)]!;
          const column = layout.columns[columnOf(layout, cell)]!;
          known.set(name, { name, section, row, column, ...before, forms: [...(before?.forms ?? []), form] });
        }
      }
    }
  return [...bySection.values()].flatMap((columns) => [...columns.values()]);
}
