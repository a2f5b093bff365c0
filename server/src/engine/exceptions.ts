import { keyOf, labelOf } from '../core/label';
import type { Position } from '../core/text';
import type { Column, Row } from '../forms/form';
import type { Leaf } from '../forms/layout';
import type { ReportModel } from '../forms/model';
import { columnName, rowName } from '../forms/names';
import { statementsOf } from '../forms/ogi/facts';
import { whoseReport } from '../forms/ogi/identify';
import type { Exception } from './policy';

/** Where a finding stands, in the words in which an exception may name that. */
export interface Place {
  /** As the text tells them, and as they are shown where the name of the file helps. */
  readonly organs: readonly string[];
  readonly years: readonly number[];
  readonly rows: ReadonlySet<string>;
  readonly columns: ReadonlySet<string>;
  /** The text of its line. */
  readonly text: string;
}

/** Whether everything that an exception names agrees with a place. */
export function isExpected(exception: Exception, placeOf: () => Place): boolean {
  const { organ, year, row, column, text } = exception;
  if ([organ, year, row, column, text].every((one) => one === undefined)) return true;
  const place = placeOf();
  return (
    (organ === undefined || place.organs.some((one) => keyOf(one) === keyOf(organ))) &&
    (year === undefined || place.years.includes(year)) &&
    (row === undefined || place.rows.has(keyOf(row))) &&
    (column === undefined || place.columns.has(keyOf(column))) &&
    (text === undefined || place.text.includes(text))
  );
}

export function placeIn(report: ReportModel, { line, character }: Position, path = ''): Place {
  const { organ, year, tables, lines } = report;
  const found = cellIn({ tables }, { line, character });
  const shown = whoseReport(statementsOf(report), path);
  return {
    organs: [organ.name, shown.organ].filter((one) => one !== undefined),
    years: [year, shown.year].filter((one) => one !== undefined),
    ...namesIn(found ?? {}),
    text: lines[line] ?? '',
  };
}

/** The names of a row and a column of the form. */
export const namesIn = ({ row, column }: { readonly row?: Leaf<Row>; readonly column?: Leaf<Column> }) => ({
  rows: namesOf(row, (leaf) => rowName(leaf, 'zh')),
  columns: namesOf(column, (leaf) => columnName(leaf, 'zh')),
});

/** The row and column of the form in which a position lies, as far as the form has them. */
export function cellIn({ tables }: Pick<ReportModel, 'tables'>, { line, character }: Position) {
  for (const { table, startLine } of tables) {
    const within = line - startLine;
    const figure = table.figures.find((one) => one?.line === within && one.cell.start === character);
    if (figure) return { row: figure.row, column: figure.column };
    const row = table.rows.find((one) => one.line === within);
    if (row) return { row: row.leaf };
  }
  return undefined;
}

interface Named {
  readonly id: string;
  readonly label: string;
  readonly ordinal?: string;
}

/** By its id, its label with or without ordinal and note, as messages call it, or with the groups it stands in. */
function namesOf<Node extends Named>(
  leaf: Leaf<Node> | undefined,
  calledIn: (leaf: Leaf<Node>) => string,
): ReadonlySet<string> {
  if (!leaf) return new Set();
  const { node, path } = leaf;
  const groups = [...path, node].map(printed).join('');
  const names = [node.id, node.label, labelOf(node.label).bare, printed(node), calledIn(leaf), groups];
  return new Set(names.map(keyOf).filter((name) => name !== ''));
}

const printed = ({ ordinal = '', label }: Named): string => ordinal + label;
