import type { Separator } from '../core/cells';
import type { Row, Table } from './form';
import { cellAt, type Leaf, layoutOf } from './layout';

/** How rows of a table are written: the separator, a pipe in front or not, and to how many cells they are padded. */
export interface RowStyle {
  readonly separator: Separator;
  readonly leadingPipe: boolean;
  readonly width: number;
}

/** Cells joined by ` | `, padded on the right with `|` to the width, as published reports are when turned into text. */
export function writeRow(cells: readonly string[], { separator, leadingPipe, width }: RowStyle): string {
  const padding = Math.max(0, width - cells.length);
  if (separator === '\t') return [...cells, ...Array<string>(padding).fill('')].join('\t');
  if (leadingPipe) return `| ${[...cells, ...Array<string>(padding).fill('')].join(' | ')} |`;
  return `${cells.join(' | ')} |${padding > 0 ? ` ${'|'.repeat(padding)}` : ''}`;
}

/** The labels in front of a row: those of the groups that begin with it, behind the row before it, and its own. */
export function labelsOf(row: Leaf<Row>, before: Leaf<Row> | undefined): string[] {
  const opened = row.path.filter((group, depth) => before?.path[depth] !== group);
  return [...opened, row.node].map(({ ordinal, label }) => ordinal + label).filter((label) => label !== '');
}

/** The lines of a table as the form prints it; `figure` gives the text of each cell by row and column id. */
export function writeTable(table: Table, figure: (row: string, column: string, cell: number) => string): string[] {
  const layout = layoutOf(table);
  const rows = layout.rows.map((row) => [
    ...labelsOf(row, layout.rows[row.index - 1]),
    ...layout.columns.map((column) => figure(row.node.id, column.node.id, cellAt(layout, row.index, column.index))),
  ]);
  return writeRows(table, [...headerOf(table), ...rows]);
}

/** The title of a table and its header, by line and cell. */
export const headerOf = ({ title, header }: Table): readonly (readonly string[])[] =>
  title === undefined ? header : [[title], ...header];

/** Rows of a table, as wide as the form prints them. */
export const writeRows = ({ gridColumns }: Table, rows: readonly (readonly string[])[]): string[] =>
  rows.map((cells) => writeRow(cells, { separator: '|', leadingPipe: false, width: gridColumns }));
