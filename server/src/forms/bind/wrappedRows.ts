import { looksLikeFigure } from '../../core/figure';
import { kindOfText } from '../vocabulary';
import { join } from './layouts/piece';
import { labelAt, roleOf } from './rowRole';
import type { ScannedRow } from './rowRun';

/** A label is seldom cut into more rows. */
const mostRows = 4;

/**
 * Programs that take tables out of PDF files make a row of every line: a label on two lines is two rows, of which one has
 * the figures and the others blanks. Such rows are one where their words together are the label of a row.
 */
export function joinWrapped(rows: readonly ScannedRow[]): readonly ScannedRow[] {
  if (!rows.some(isRest)) return rows;
  const joined: ScannedRow[] = [];
  for (let at = 0; at < rows.length; ) {
    const count = wrappedAt(rows, at);
    joined.push(count > 1 ? joinRows(rows.slice(at, at + count)) : rows[at]!);
    at += count;
  }
  return joined;
}

const isRest = ({ shape }: ScannedRow): boolean => shape?.isRest === true;

const hasFigures = ({ cells }: ScannedRow): boolean => cells.some(({ text }) => text !== '' && looksLikeFigure(text));

/** How many rows from this one on are one row. */
function wrappedAt(rows: readonly ScannedRow[], from: number): number {
  const first = rows[from]!;
  const next = rows[from + 1];
  if (!next || !isRest(next)) return 1;
  const start = labelAt(first.cells);
  if (start === undefined || isLabel(first.cells[start]!.text)) return 1;
  let text = first.cells[start]!.text;
  let figures = hasFigures(first) ? 1 : 0;
  let count = 1;
  for (let at = from + 1; at < Math.min(rows.length, from + mostRows); at++) {
    const row = rows[at]!;
    const own = labelAt(row.cells);
    if (!isRest(row) || own !== row.cells.findIndex((cell) => cell.text !== '')) break;
    if (hasFigures(row) && ++figures > 1) break;
    text += row.cells[own]!.text;
    if (isLabel(text)) count = at - from + 1;
  }
  return count;
}

/** The whole label of a row: where a bracket is still open, it goes on. */
const isLabel = (text: string): boolean => kindOfText(text) === 'row' && !/[(（][^()（）]*$/.test(text);

function joinRows(rows: readonly ScannedRow[]): ScannedRow {
  const [first] = rows as [ScannedRow];
  const carrier = rows.find(hasFigures) ?? first;
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
