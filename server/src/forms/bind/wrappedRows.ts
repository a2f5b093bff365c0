import { labelOf } from '../../core/label';
import { join } from './layouts/piece';
import { labelAt, roleOf } from './rowRole';
import type { ScannedRow } from './rowRun';
import { hasFigures, isWholeLabel } from './rowShape';

/** A label is seldom cut into more rows. */
const mostParts = 4;

/** A header that is printed again on the next page has no more rows. */
const mostHeaders = 5;

/**
 * Programs that take tables out of PDF files make a row of every line: a label on two lines is two rows, of which one has
 * the figures and the others blanks. Such rows are one where their words together are the label of a row; the header of
 * the next page may stand between them.
 */
export function joinWrapped(rows: readonly ScannedRow[]): readonly ScannedRow[] {
  if (!rows.some(mayGoOn)) return rows;
  const joined: ScannedRow[] = [];
  for (let at = 0; at < rows.length; ) {
    const parts = partsFrom(rows, at);
    const end = parts.at(-1)! + 1;
    joined.push(parts.length > 1 ? joinRows(parts.map((part) => rows[part]!)) : rows[at]!);
    for (let between = at + 1; between < end; between++) if (!parts.includes(between)) joined.push(rows[between]!);
    at = end;
  }
  return joined;
}

const isRest = ({ shape }: ScannedRow): boolean => shape?.isRest === true;

const mayGoOn = ({ shape }: ScannedRow): boolean => shape?.mayGoOn === true;

/** Which rows from this one on are one row. */
function partsFrom(rows: readonly ScannedRow[], from: number): readonly number[] {
  const first = rows[from]!;
  let whole: readonly number[] = [from];
  if (from + 1 === rows.length || !mayGoOn(first)) return whole;
  const parts = [from];
  let { text } = first.cells[labelAt(first.cells)!]!;
  const isWhole = isWholeLabel(text);
  let figures = hasFigures(first.cells) ? 1 : 0;
  for (let at = from + 1; at < rows.length && at < from + mostParts + mostHeaders && parts.length < mostParts; at++) {
    const row = rows[at]!;
    const own = row.cells.findIndex((cell) => cell.text !== '');
    const label = row.cells[own]?.text ?? '';
    const isEnd = endsLabel(text, label);
    if (isHeader(row) && !isEnd) continue;
    if (own !== labelAt(row.cells) || !(isRest(row) || isEnd)) break;
    if (hasFigures(row.cells) && ++figures > 1) break;
    text += label;
    parts.push(at);
    // A row that has its whole label is blank, unless the words below it have its figures.
    if (isWholeLabel(text) && (!isWhole || figures > 0)) whole = [...parts];
  }
  return whole;
}

const isHeader = ({ role }: ScannedRow): boolean => role.kind === 'header' || role.kind === 'title';

/** Whether words end a label, though a row, a column or a note may be called so too: (一)⏎予以公开, (七)⏎总计. */
const endsLabel = (text: string, label: string): boolean =>
  isWholeLabel(text + label) &&
  labelOf(text).key !== '' &&
  labelOf(label).ordinal === undefined &&
  !/^[(（]/.test(label);

function joinRows(rows: readonly ScannedRow[]): ScannedRow {
  const [first] = rows as [ScannedRow];
  const widest = rows.reduce((most, row) => (row.cells.length > most.cells.length ? row : most), first);
  const carrier = rows.find(({ cells }) => hasFigures(cells)) ?? widest;
  const parts = rows.map(({ line, cells }) => ({ ...cells[labelAt(cells)!]!, line }));
  const before = first.cells.slice(0, labelAt(first.cells)).filter(({ text }) => text !== '');
  const behind = carrier.cells.slice(labelAt(carrier.cells)! + 1);
  const cells = [...before, join(parts), ...behind];
  const labelLines = [...before, parts[0]].map(() => first.line);
  return {
    line: carrier.line,
    separator: carrier.separator,
    cells,
    lines: [...labelLines, ...behind.map(() => carrier.line)],
    role: roleOf(cells),
  };
}
