import { isNearlyRow } from '../mistyped';
import { kindOfText } from '../vocabulary';
import { type JoinedCell, join } from './layouts/piece';
import type { ScannedRow } from './rowLine';
import { labelAt, roleOf } from './rowRole';
import { hasFigures, isWholeLabel, mayEndWithLabel } from './rowShape';

/** A label is seldom cut into more rows. */
const mostParts = 8;

/** A header that is printed again on the next page has no more rows. */
const mostHeaders = 5;

/**
 * Programs that take tables out of PDF files make a row of every line: a label on two lines is two rows, of which one has
 * the figures and the others blanks. Such rows are one where their words together are the label of a row; the header of
 * the next page may stand between them.
 */
export function joinWrapped(scanned: readonly ScannedRow[]): readonly ScannedRow[] {
  const rows = withGroupsAbove(scanned);
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

/** The rows, the name of a group joined that begins on lines above that of its first row. */
function withGroupsAbove(rows: readonly ScannedRow[]): readonly ScannedRow[] {
  if (!rows.some(isLoneWord)) return rows;
  const joined: ScannedRow[] = [];
  for (const row of rows) {
    let above = 0;
    let whole: ScannedRow | undefined;
    while (!whole && above < mostParts && isLoneWord(joined.at(-above - 1)))
      whole = withGroup(joined.slice(-++above), row);
    if (whole) joined.length -= above;
    joined.push(whole ?? row);
  }
  return joined;
}

const isLoneWord = (row: ScannedRow | undefined): boolean =>
  row?.shape?.isRest === true && row.cells.filter(({ text }) => text !== '').length === 1;

function withGroup(above: readonly ScannedRow[], row: ScannedRow): ScannedRow | undefined {
  const { line, cells } = row;
  const column = labelAt(above[0]!.cells)!;
  if (column >= (labelAt(cells) ?? 0) || cells[column]!.text === '') return undefined;
  const parts = [...above, row].map((each) => ({ ...each.cells[column]!, line: each.line }));
  const isTorn = above.some((each) => each.cells.length !== cells.length || labelAt(each.cells) !== column);
  const name = join(parts);
  if (isTorn || kindOfText(name.text) !== 'row') return undefined;
  const own = cells.with(column, name);
  const lines = own.map((cell) => (cell === name ? name.line : line));
  return { line, separator: row.separator, cells: own, lines, role: roleOf(own) };
}

const isRest = ({ shape }: ScannedRow): boolean => shape?.isRest === true;

/** Whether a row goes on in the next one, as far as can be told from each by itself. */
const mayGoOn = (row: ScannedRow, next: ScannedRow | undefined): boolean =>
  next !== undefined &&
  !isHeader(row) &&
  !(row.shape?.isWhole && next.shape?.isWhole) &&
  (row.shape?.mayEndWithLabel ?? mayEndWithLabel(row.cells));

/** Which rows from this one on are one row. */
function partsFrom(rows: readonly ScannedRow[], from: number): readonly number[] {
  const first = rows[from]!;
  let whole: readonly number[] = [from];
  if (!mayGoOn(first, rows[from + 1])) return whole;
  const parts = [from];
  let { text } = first.cells[labelAt(first.cells)!]!;
  let figures = hasFigures(first.cells) ? 1 : 0;
  for (let at = from + 1; at < rows.length && at < from + mostParts + mostHeaders && parts.length < mostParts; at++) {
    const row = rows[at]!;
    const own = row.cells.find((cell) => cell.text !== '')?.text ?? '';
    const label = isHeader(row) ? own : (row.cells[labelAt(row.cells) ?? -1]?.text ?? '');
    if (ordinal.test(label) && !/[(（]$/.test(text)) break;
    const isEnd = endsLabel(text, label);
    if (isHeader(row) && !isEnd) continue;
    const isBelow = hasFigures(row.cells);
    const goesOn =
      label === own
        ? isRest(row) || isEnd || !isBelow
        : isBelowLabel(row, first) && (isEnd || kindOfText(label) !== 'row');
    if (label === '' || !goesOn) break;
    if (isBelow && ++figures > 1) break;
    const isNear = whole.length === 1 && (isBelow || !isNearlyRow(text)) && isNearlyRow(text + label);
    text += label;
    parts.push(at);
    if (isNear || isWholeLabel(text)) whole = [...parts];
  }
  return whole;
}

/**
 * Whether the words of a row stand below the label of another: in front of them may stand a group, or a part of its name,
 * where it is centred on the lines of its first label.
 */
const isBelowLabel = ({ cells }: ScannedRow, { cells: above }: ScannedRow): boolean =>
  cells.length === above.length && labelAt(cells) === labelAt(above);

const isHeader = ({ role }: ScannedRow): boolean => role.kind === 'header' || role.kind === 'title';

/** With an ordinal a label begins. */
const ordinal = /^[(（]?(?:[一二三四五六七]|\d{1,2})[)）、.．]/;

/** Whether words end a label, though a row, a column or a note may be called so too: (一)⏎予以公开, (七)⏎总计. */
const endsLabel = (text: string, label: string): boolean =>
  isWholeLabel(text + label) && /[\p{L}\p{N}(（]/u.test(text) && !/^[(（]/.test(label);

function joinRows(rows: readonly ScannedRow[]): ScannedRow {
  const [first] = rows as [ScannedRow];
  const widest = rows.reduce((most, row) => (row.cells.length > most.cells.length ? row : most), first);
  const carrier = rows.find(({ cells }) => hasFigures(cells)) ?? widest;
  const parts = rows.map(({ line, cells }) => ({ ...cells[labelAt(cells)!]!, line }));
  const before = groupsOf(rows);
  const behind = carrier.cells.slice(labelAt(carrier.cells)! + 1);
  const cells = [...before, join(parts), ...behind];
  const labelLines = [...before.map(({ line }) => line), first.line];
  return {
    line: carrier.line,
    separator: carrier.separator,
    cells,
    lines: [...labelLines, ...behind.map(() => carrier.line)],
    role: roleOf(cells),
  };
}

/** What stands in front of the label: the words of the first row, and of those below it each column that is a group's name. */
function groupsOf(rows: readonly ScannedRow[]): readonly (JoinedCell & { readonly line: number })[] {
  const [{ line, cells }] = rows as [ScannedRow];
  return cells.slice(0, labelAt(cells)).flatMap((cell, column) => {
    const written = rows.flatMap((row) => {
      const own = column < labelAt(row.cells)! ? row.cells[column]! : undefined;
      return own && own.text !== '' ? [{ ...own, line: row.line }] : [];
    });
    // A blank one keeps the row as wide as the others.
    if (written.length === 0 || (written.length === 1 && cell.text !== '')) return [{ ...cell, line }];
    const whole = join(written);
    return kindOfText(whole.text) === 'row' ? [whole] : [];
  });
}
