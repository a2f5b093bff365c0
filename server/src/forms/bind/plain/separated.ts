import { looksLikeFigure } from '../../../core/figure';
import { isRowLabel, kindOfText } from '../../vocabulary';
import { isPageMark } from '../layouts/piece';
import { blanked } from './blanked';

/** With what a spreadsheet parts the cells of a row that it saves as text, and how that looks in a row of figures. */
const separators = [',', ';', '，', '\t'].map((separator) => ({
  separator,
  beforeFigure: new RegExp(`${separator}[^\\S\\t]*(?:(?:"[^\\S\\t]*)?[-+]?\\d|"?${separator})`),
}));
const fewestRows = 4;
/** Digits, blanks and quotes come before it; most lines begin with a letter of Chinese. */
const nine = '9'.charCodeAt(0);
/** No row of a form has more figures. */
const mostCells = 64;

/** Tells of each letter, one behind the other, whether it parts cells: it does neither in quotes nor in brackets. */
class Parting {
  isQuoted = false;
  #brackets = 0;

  parts(letter: string, separator: string): boolean {
    if (letter === '"') this.isQuoted = !this.isQuoted;
    else if (letter === '(' || letter === '（') this.#brackets++;
    else if (letter === ')' || letter === '）') this.#brackets = Math.max(0, this.#brackets - 1);
    return letter === separator && !this.isQuoted && this.#brackets === 0;
  }
}

/** The cells of a line. Nothing where a quote does not begin or end a cell. */
function cellsOf(line: string, separator: string): string[] | undefined {
  const cells: string[] = [];
  let cell = '';
  const parting = new Parting();
  for (const letter of line) {
    if (parting.parts(letter, separator)) {
      cells.push(cell.trim());
      cell = '';
    } else if (letter !== '"') cell += letter;
  }
  return parting.isQuoted || cells.length > mostCells ? undefined : [...cells, cell.trim()];
}

const isFigure = (text: string): boolean => text === '' || (looksLikeFigure(text) && text.length < 16);
const isKnown = (text: string): boolean => kindOfText(text) !== undefined;

/** The label of a row of some form, and figures behind it. */
function isRow(cells: readonly string[]): boolean {
  const first = cells.findIndex((cell) => isFigure(cell) && cell !== '');
  return first > 0 && cells.slice(first).every(isFigure) && cells.slice(0, first).some(isKnown);
}

/** So many figures, one behind the other, are the row of a table without labels: it stands alone. */
const fewestFigures = 10;
const isLongRow = (cells: readonly string[]): boolean => cells.length >= fewestFigures && cells.every(isFigure);

/** Whether a line begins as a row of some form does, or has nothing in it that no table has: it is no sentence with commas. */
function isPartOfTable(cells: readonly string[]): boolean {
  const isCell = (cell: string): boolean => isFigure(cell) || isKnown(cell);
  if (cells.length < 2) return false;
  return isRowLabel(cells.find((cell) => cell !== '') ?? '') || cells.every(isCell) || isHeader(cells);
}

/** So many columns of a form are not named in a sentence, one behind the other. */
const fewestColumns = 4;
const longestWord = 8;

/** What stands in front of the columns of a header is called as the office likes: 项目. */
function isHeader([first = '', ...columns]: readonly string[]): boolean {
  const written = columns.filter((column) => column !== '');
  return first.length <= longestWord && written.length >= fewestColumns && written.every(isKnown);
}

/** What follows the last separator is a cell, so that a pipe ends the row. */
function withPipes(line: string, separator: string): string {
  const parting = new Parting();
  const row = line.replace(/["()（）,;，\t]/g, (letter) => {
    if (parting.parts(letter, separator)) return '|';
    return letter === '"' ? ' ' : letter;
  });
  return `${row}|`;
}

/** A heading or paragraph is one cell, with blank ones behind it as far as the table is wide. */
const asText = (line: string, separator: string): string => {
  const end = line.replace(/["\s]+$/, '').length;
  const words = line.slice(0, line.slice(0, end).search(new RegExp(`${separator}*$`)));
  return words.replace(/^\s*"|"\s*$/g, blanked) + blanked(line.slice(words.length));
};

/** No row has more lines, also where each of its cells has several. */
const mostLines = 60;

/** What stands in a row behind a label: a quote that was left open reaches as far. */
const figureWithin = /[,;，\t]\s?\d/;

const isOpen = (text: string): boolean => text.split('"').length % 2 === 0;

/** How many lines the row has that begins here: a cell in quotes may go on in the next line. */
function linesOfRow(lines: readonly string[], at: number): number {
  let isQuoted = false;
  for (let line = at; line < lines.length && line < at + mostLines; line++) {
    const parts = lines[line]!.split('"');
    if (isQuoted && figureWithin.test(parts[0]!)) break;
    if (parts.length % 2 === 0) isQuoted = !isQuoted;
    if (!isQuoted) return line - at + 1;
    if (figureWithin.test(parts.at(-1)!)) break;
  }
  return 1;
}

function rowsOf(lines: readonly string[]): (readonly string[])[] {
  const rows: (readonly string[])[] = [];
  for (let at = 0; at < lines.length; at += rows.at(-1)!.length) rows.push(lines.slice(at, at + linesOfRow(lines, at)));
  return rows;
}

function plainRow(row: string, separator: string): string {
  if (row.includes('|') || (separator !== '\t' && row.includes('\t')) || isPageMark(row)) return row;
  const cells = row.includes(separator) || row.includes('"') ? cellsOf(row, separator) : undefined;
  if (!cells) return row;
  const written = cells.filter((cell) => cell !== '');
  if (written.length === 1 && !isKnown(written[0]!)) return asText(row, separator);
  return isPartOfTable(cells) ? withPipes(row, separator) : row;
}

/** The rows of a spreadsheet saved as text with pipes between their cells. */
export function withoutCommas(lines: readonly string[]): readonly string[] {
  const withoutPipes = lines.filter((line) => !line.includes('|'));
  const used = separators.find(({ separator, beforeFigure }) => {
    const mayBeRow = (line: string) =>
      line.includes(separator) && (separator !== '\t' || line.includes('"')) && beforeFigure.test(line);
    const candidates = withoutPipes.filter(mayBeRow);
    if (candidates.some((line) => line.charCodeAt(0) <= nine && isLongRow(cellsOf(line, separator) ?? []))) return true;
    if (candidates.length < fewestRows) return false;
    const rows = candidates.some(isOpen) ? rowsOf(withoutPipes).map((row) => row.join('\n')) : candidates;
    return rows.filter((row) => mayBeRow(row) && isRow(cellsOf(row, separator) ?? [])).length >= fewestRows;
  });
  if (!used) return lines;
  return rowsOf(lines).flatMap((row) => plainRow(row.join('\n'), used.separator).split('\n'));
}
