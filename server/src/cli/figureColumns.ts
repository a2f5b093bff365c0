import { forms } from '../forms/catalog';
import type { Column, Row, Table } from '../forms/form';
import { type Leaf, layoutOf } from '../forms/layout';

/** The name of a figure; the only row of a table without labels has none. */
export const figureColumn = (sectionId: string, table: Table, row: Leaf<Row>, column: Leaf<Column>): string =>
  [sectionId, ...(table.labelColumns > 0 ? [row.node.id] : []), column.node.id].join('.');

/**
 * Every figure of every form by name, as in `requestHandling.newReceived.naturalPerson`: section, row and column by their
 * ids. The order is that of the sections, in each the current form before what only an older one has.
 */
export const figureColumns: readonly string[] = columnsOfAllForms();

function columnsOfAllForms(): string[] {
  const bySection = new Map<string, Set<string>>();
  for (const { id, tables } of forms.flatMap(({ sections }) => sections)) {
    const names = bySection.get(id) ?? new Set();
    bySection.set(id, names);
    for (const table of tables) {
      const { rows, columns } = layoutOf(table);
      for (const row of rows) for (const column of columns) names.add(figureColumn(id, table, row, column));
    }
  }
  return [...bySection.values()].flatMap((names) => [...names]);
}
