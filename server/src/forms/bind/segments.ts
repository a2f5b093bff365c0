import { looksLikeFigure } from '../../core/figure';
import { labelOf } from '../../core/label';
import { isNearlyRow } from '../mistyped';
import { columnCounts, tableOfRow } from '../vocabulary';
import { withAlike } from './alike';
import type { TableBlock } from './gatherTables';
import { isDated } from './layouts/piece';
import { linesOfRow, placeRow, type ScannedRow } from './rowLine';
import { hasFigures } from './rowShape';

/** Neighbouring rows of one table within a run. */
export interface Segment {
  /** Its first line within the run. */
  readonly first: number;
  /** Without an id if no row of it tells the table: the table before may go on here. */
  readonly block: TableBlock;
  /** Whether it is a table of the office's own: the header above it is no form's, and its rows have not the figures of one. */
  readonly isOwn: boolean;
}

export const unclaimed = '';

interface Group {
  readonly id: string;
  readonly headers: ScannedRow[];
  readonly rows: ScannedRow[];
  readonly isBelowOwnHeader: boolean;
}

/** Cuts a run where another table begins. A row that no table claims goes with the table before it, but for a header. */
export function segmentsOf(scanned: readonly ScannedRow[], lines: readonly string[]): readonly Segment[] {
  const groups: Group[] = [];
  let ownHeader: ScannedRow | undefined;
  const open = (id: string): Group => {
    const group = { id, headers: [], rows: [], isBelowOwnHeader: ownHeader !== undefined };
    groups.push(group);
    return group;
  };
  for (const row of scanned) {
    const current = groups.at(-1);
    if (row.role.kind === 'other') {
      const isHeader = (!current || current.rows.some(({ cells }) => hasFigures(cells))) && isOwnHeader(row);
      if (isHeader) ownHeader = row;
      const isApart = isHeader || (ownHeader && current?.rows[0] === ownHeader);
      const above = isApart && !isHeader && isNearlyOfForm(row) ? groups.at(-2)?.id : undefined;
      (current && !isApart ? current : open(above ?? unclaimed)).rows.push(row);
      continue;
    }
    const isRow = row.role.kind === 'row';
    if (!isRow) ownHeader = undefined;
    const goesOn =
      current &&
      current.id !== unclaimed &&
      row.role.tables.includes(current.id) &&
      (isRow || current.rows.length === 0);
    const group = goesOn ? current : open(ownTable(row.role.tables, current?.id));
    (isRow ? group.rows : group.headers).push(row);
  }
  return groups.map((group) => {
    const { id, headers, rows } = group;
    const first = Math.min(...linesOfRow((headers[0] ?? rows[0])!));
    const end = Math.max(...linesOfRow((rows.at(-1) ?? headers.at(-1))!)) + 1;
    const own = lines.slice(first, end);
    const block = withAlike({ id, lines: own, headers: below(first, headers), rows: below(first, rows) });
    return { first, block, isOwn: isOwn(group) };
  });
}

const fewestWords = 3;

/** A row of words, or years, of which none names a row of a form. */
function isOwnHeader({ cells }: ScannedRow): boolean {
  const written = cells.filter(({ text }) => text !== '');
  return written.length >= fewestWords && written.every(({ text }) => isHeaderWord(text));
}

const isHeaderWord = (text: string): boolean =>
  isDated(text) || (!looksLikeFigure(text) && labelOf(text).ordinal === undefined && tableOfRow(text) === undefined);

/** Whether the label of a row is mistyped, or numbered as those of the form: the table goes on below a header that is worded otherwise. */
function isNearlyOfForm({ cells }: ScannedRow): boolean {
  const label = cells.find(({ text }) => text !== '' && !looksLikeFigure(text))?.text ?? '';
  return labelOf(label).ordinal !== undefined || isNearlyRow(label);
}

const fewestRows = 2;

function isOwn({ id, headers, rows, isBelowOwnHeader }: Group): boolean {
  if (!isBelowOwnHeader || id === unclaimed || headers.length > 0) return false;
  const filled = rows.filter(({ cells }) => hasFigures(cells));
  const counts = columnCounts(id);
  return filled.length >= fewestRows && filled.every(({ shape }) => shape && !counts.includes(shape.width));
}

/** The rows with their lines counted from this one on. */
function below(first: number, rows: readonly ScannedRow[]): readonly ScannedRow[] {
  if (first === 0) return rows;
  const placed: ScannedRow[] = [];
  for (const row of rows) placed.push(placeRow(row, (line) => line - first));
  return placed;
}

const ownTable = (tables: readonly string[], current: string | undefined): string =>
  current !== undefined && tables.includes(current) ? current : tables[0]!;
