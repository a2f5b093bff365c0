import { passedOver } from '../../../core/suppression';
import { blanked } from './blanked';

/** The numbers of columns above a table: `,0,1,2`, `|   | 0 | 1 | 2 |`, `   0  1  2`. */
const columns = /^[\s|,;]*0(?:[\s|,;]+\d{1,2}){2,}[\s|,;]*$/;
/** Most lines begin with a letter of Chinese. */
const bar = '|'.charCodeAt(0);
const delimiter = /^[\s|:+-]+$/;
/** The number of a row with what parts it from its first cell. */
const index = /^([\s|]*)(\d{1,3}\s*[|,;\t ])/;
/** The same as cells of HTML. */
const htmlNumber = /<th>\s*\d*\s*<\/th>/g;

/** Behind a name that several columns have: `|   | 行政复议 | 行政复议.1 |`. */
const repeated = /(?<=\p{Script=Han}[)）]?)\.\d{1,2}(?=\s*(?:[|,;\t]|$))/gu;
const hasRepeated = (line: string): boolean =>
  line.includes('.1') && /\p{Script=Han}[)）]?\.1\s*(?:[|,;\t]|$)/u.test(line);

const isColumns = (line: string): boolean =>
  line.charCodeAt(0) <= bar && columns.test(line) && line.match(/\d+/g)!.every((number, at) => number === String(at));

/** Where the rows below the numbers of columns are numbered from 0 as well: their lines. */
function rowsBelow(lines: readonly string[], header: number): number[] {
  const rows: number[] = [];
  const first = delimiter.test(lines[header + 1] ?? '') ? header + 2 : header + 1;
  for (let line = first; line < lines.length; line++) {
    if (Number.parseInt(index.exec(lines[line]!)?.[2] ?? '', 10) !== rows.length) break;
    rows.push(line);
  }
  return rows;
}

const fewestColumns = 4;

/** Between what parts the cells of a line; commas in quotes part none. */
const cellsBy = (separator: string, line: string): string[] => line.replace(/"[^"]*"/g, '"').split(separator);

/** Whether the numbers of columns are a line of their own: no row of a form has figures 0, 1, 2, 3 … right above names or a ruler of as many columns. */
function areNumbersAlone(lines: readonly string[], header: number): boolean {
  const count = lines[header]!.match(/\d+/g)!.length;
  const below = lines[header + 1] ?? '';
  if (count < fewestColumns) return false;
  if (delimiter.test(below)) return below.match(/-+/g)?.length === count;
  const separator = separatorAmong.exec(lines[header]!)?.[0];
  if (separator === undefined || !/^[\s|"]*\p{L}/u.test(below)) return false;
  return cellsBy(separator, below).length === cellsBy(separator, lines[header]!).length;
}

const separatorAmong = /[|,;\t]/;

/** The names of columns with a blank above the numbers of rows: `,结果维持,结果纠正`. */
const namedColumns = /^([,;\t])(?![,;\t\s\d])/;

/** Whether the first column, which has no name where all others have one, numbers the rows below. */
function isAboveNumbers(lines: readonly string[], header: number): boolean {
  const separator = namedColumns.exec(lines[header]!)?.[1];
  if (separator === undefined) return false;
  const names = cellsBy(separator, lines[header]!);
  const row = cellsBy(separator, lines[header + 1] ?? '');
  const areNames = names.every((name, at) => at === 0 || /\p{L}/u.test(name) || name.includes('"'));
  return names.length > fewestColumns && areNames && row.length === names.length && row[0] === '0';
}

const isOfFrame = (line: string): boolean =>
  hasRepeated(line) || (line.charCodeAt(0) <= bar && (columns.test(line) ? isColumns(line) : namedColumns.test(line)));

/** Without the numbers of rows and columns that pandas writes around a table, or behind the names of its columns. */
export function withoutIndex(lines: readonly string[]): readonly string[] {
  if (!lines.some(isOfFrame)) return lines;
  const plain = [...lines];
  for (const [header, line] of lines.entries()) {
    const isNamed = hasRepeated(line);
    const areNumbers = isColumns(line);
    if (isNamed) plain[header] = line.replace(repeated, blanked);
    const isAbove = isAboveNumbers(lines, header);
    const rows = isNamed || areNumbers || isAbove ? rowsBelow(lines, header) : [];
    if (areNumbers && (rows.length > 1 || areNumbersAlone(lines, header))) plain[header] = passedOver;
    if (rows.length < 2 && !isAbove) continue;
    for (const row of rows)
      plain[row] = lines[row]!.replace(index, (_, open: string, number: string) => open + blanked(number));
  }
  return plain;
}

/** The same of its tables in HTML. */
export const withoutHtmlIndex = (lines: readonly string[]): readonly string[] =>
  lines.some((line) => line.includes('class="dataframe"'))
    ? lines.map((line) => line.replace(htmlNumber, blanked))
    : lines;

/** The number of a row as R prints those of a matrix: `[12,]`. */
const matrixRow = /^\s*\[\d{1,3},\]/;
const fewestRows = 5;

/** Without the numbers of the rows of a matrix. */
export const withoutMatrixIndex = (lines: readonly string[]): readonly string[] =>
  lines.filter((line) => matrixRow.test(line)).length < fewestRows
    ? lines
    : lines.map((line) => line.replace(matrixRow, blanked));
