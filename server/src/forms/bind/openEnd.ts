import { endsWithText, startsWithPipe } from '../../core/cells';
import { looksLikeFigure } from '../../core/figure';
import { kindOfText } from '../vocabulary';

/**
 * Of so many rows one must end without a pipe: in a table of which many figures are blank, most end with a blank cell.
 * One alone, where rows begin with a pipe, may have lost its last one.
 */
const mostBlankEnds = 4;

/**
 * Whether the rows of a table end without a pipe, so that a blank cell stands behind the last one: many do, or those that
 * do are as wide as the others. A row that only lost its last pipe is narrower.
 */
export function rowsEndWithText(lines: readonly string[]): boolean {
  const piped = lines.filter((line) => line.includes('|'));
  const written = piped.filter(endsWithText);
  if (written.length === 0) return false;
  const cut = new Set(lines.filter((line, at) => isCellCut(line, lines[at + 1] ?? '')));
  const open = cut.size === 0 ? written : written.filter((line) => !cut.has(line));
  if (open.length === 0) return false;
  const leadingPipe = piped.every(startsWithPipe);
  const isAlone = leadingPipe && open.length === 1;
  if (!isAlone && open.length * mostBlankEnds > piped.length) return true;
  const widest = (rows: readonly string[]) => rows.reduce((most, row) => Math.max(most, widthOf(row, leadingPipe)), 0);
  return widest(open) >= widest(piped);
}

/** Whether the words that end a line go on in the next one, in the same cell: | 商业⏎企业 | 科研⏎机构 |. */
function isCellCut(line: string, next: string): boolean {
  const start = line.slice(line.lastIndexOf('|') + 1).trim();
  const rest = next.split('|', 1)[0]!.trim();
  return start !== '' && rest !== '' && start.length < longest && rest.length < longest && isWord(start + rest);
}

const longest = 60;
const isWord = (text: string): boolean => /\p{L}$/u.test(text) && kindOfText(text) !== undefined;

/** No row of a form has more cells. */
const mostCells = 64;

/**
 * How many cells a row has behind its labels, one behind the last pipe included. A pipe in front of some rows only stands
 * behind a blank cell.
 */
function widthOf(line: string, leadingPipe: boolean): number {
  const row = line.trim();
  const cells = (leadingPipe ? row.slice(1) : row).split('|', mostCells);
  const labels = cells.findIndex((cell) => cell.trim() === '' || looksLikeFigure(cell.trim()));
  return labels < 0 ? 0 : cells.length - labels;
}
