/**
 * One line of a table, cut into cells. Positions are UTF-16 offsets in the line.
 */

export interface Cell {
  /** The whole cell, from the separator on its left to the one on its right. */
  readonly from: number;
  readonly to: number;
  /** The trimmed text; empty for a blank cell. */
  readonly text: string;
  /** Where that text stands; where a blank cell's text belongs, one character after the separator on its left. */
  readonly start: number;
  readonly end: number;
}

/**
 * What stands between two cells: a pipe or a tab in a row; an end of line, a blank, a tag or nothing where the cells of a
 * row do not stand in one.
 */
export type Separator = '|' | '\t' | '\n' | ' ' | '<' | '';

/** No row of a form has more than twenty cells; a line of a million pipes is not read to its end. */
const maxCells = 256;

const pipe = 0x7c;
const tab = 0x09;

/** Those of box drawings, in full width, broken, what text recognition takes for one, and the mark of Word behind a cell. */
export const otherBars = '│┃║｜¦丨\u0007';
const otherPipes = new RegExp(`[${otherBars}]`);
const everyOtherPipe = new RegExp(otherPipes, 'g');

/** The lines with plain pipes where cells are parted by those of box drawings or by full-width ones; every cell stays in place. */
export const withPlainPipes = (lines: readonly string[]): readonly string[] =>
  lines.some((line) => otherPipes.test(line)) ? lines.map((line) => line.replace(everyOtherPipe, '|')) : lines;

export const isPipe = (letter: string): boolean => letter === '|' || otherPipes.test(letter);

/** The pipe with which a row is written. */
export const pipeOf = (line: string): string => otherPipes.exec(line)?.[0] ?? '|';

/**
 * The separator of a line that may be a table row. An indentation by tabs does not make a row; more of them alone on a
 * line than any indentation has are one of blank cells.
 */
export function separatorOf(line: string): '|' | '\t' | undefined {
  if (line.includes('|')) return '|';
  const at = line.indexOf('\t');
  if (at < 0) return undefined;
  return line.trimStart().includes('\t') || manyTabs.test(line) ? '\t' : undefined;
}

const manyTabs = /^[ \u00a0\u3000]*(?:\t[ \u00a0\u3000]*){12,}$/;

/** Whether the row begins with a pipe, as Markdown's do; in a table whose other rows do not, it is a blank first cell. */
export const startsWithPipe = (line: string): boolean => line.charCodeAt(skipBlank(line, 0, line.length)) === pipe;

/** Whether text stands behind the last pipe of a row. */
export const endsWithText = (line: string): boolean =>
  skipBlank(line, line.lastIndexOf('|') + 1, line.length) < line.length;

/**
 * Cuts a row into cells. `leadingPipe`: the table's rows begin with a pipe, so that no cell stands before it. What
 * follows the last pipe is a cell only if it is not blank or the table's rows end without one (`openEnd`); a tab always
 * separates two cells.
 */
export function cellsOf(line: string, separator: '|' | '\t', leadingPipe: boolean, openEnd = false): Cell[] {
  return cellsFrom(line, leadingPipe ? skipBlank(line, 0, line.length) + 1 : 0, separator, openEnd);
}

/** The cells of a row from a place on at which one begins. */
export function cellsFrom(line: string, start: number, separator: '|' | '\t', openEnd: boolean): Cell[] {
  const cells: Cell[] = [];
  const code = separator === '|' ? pipe : tab;
  let from = start;
  for (let at = line.indexOf(separator, from); at >= 0 && cells.length < maxCells; at = line.indexOf(separator, from)) {
    cells.push(cellBetween(line, from, at, code));
    from = at + 1;
  }
  if (cells.length < maxCells) {
    const last = cellBetween(line, from, line.length, code);
    if (last.text !== '' || separator === '\t' || openEnd) cells.push(last);
  }
  return cells;
}

/**
 * Runs of dashes between the pipes: the line under the header of a Markdown table. Under merged cells some write none; a
 * single run beside a blank cell stands for 0.
 */
export function isDelimiterRow(line: string): boolean {
  if (!line.includes('---') || !/^[\s|:-]+$/.test(line)) return false;
  const cells = cellsOf(line, '|', startsWithPipe(line));
  const runs = cells.filter(({ text }) => text !== '');
  return runs.every(({ text }) => /^:?-{3,}:?$/.test(text)) && (runs.length > 1 || runs.length === cells.length);
}

const blankRow = /^[\s|]*$/;

/** Whether a line stands there for Markdown: a delimiter, or the blank header above it of a table that has none. */
export const isOnlyOfMarkdown = (lines: readonly string[], line: number): boolean =>
  isDelimiterRow(lines[line]!) ||
  (line + 2 < lines.length && isDelimiterRow(lines[line + 1]!) && blankRow.test(lines[line]!));

/** A line between the rows of a drawn table: ├──┼──┤, +----+----+, |----+----|. */
export const isFrame = (line: string): boolean =>
  /^\s*(?:\|[=-]{2}[=+-]{4,}\||[┌├└┏┣┗╔╠╚╭╰+][─━═┬┼┴┳╋┻╦╬╩┐┤┘┓┫┛╗╣╝╮╯+=:-]{2,})\s*$/.test(line);

/** Whether such a line stands in a row: beside a cell that is higher than its row it begins behind that. */
export const hasFrame = (line: string): boolean =>
  /[├┣╠╟][─━═┬┼┴┳╋┻╦╬╩]{2,}|\+[=-]{2,}\+|\|[=-]{2}[=+-]{4,}\|\s*$/.test(line);

/** Whether a line is drawn there, over the whole table or beside a higher cell. */
export const isRule = (line: string): boolean => isFrame(line) || hasFrame(line);

/** Whether it is one over so many columns that no cell says it: with such a line a table goes on that a page has cut. */
export const hasLongFrame = (line: string): boolean =>
  /[├┣╠╟](?:[─━═]{2,}[┬┼┴┳╋┻╦╬╩]){3,}|(?:\+[=-]{2,}){4,}\+/.test(line);

/** The whole line as one cell. */
export const cellOfLine = (line: string): Cell => cellBetween(line, 0, line.length, 0x0a);

function cellBetween(line: string, from: number, to: number, separator: number): Cell {
  const start = skipBlank(line, from, to);
  if (start === to) {
    const afterSeparator = from > 0 && separator === pipe ? from + 1 : from;
    const at = Math.min(afterSeparator, to);
    return { from, to, text: '', start: at, end: at };
  }
  let end = to;
  while (isBlank(line.charCodeAt(end - 1))) end--;
  return { from, to, text: withoutJoints(line.slice(start, end)), start, end };
}

/** Stands where tags were between two letters that belong together: `<span>1</span><span>1</span>` is 11. */
export const joint = '\u2060';

const withoutJoints = (text: string): string => (text.includes(joint) ? text.replaceAll(joint, '') : text);

function skipBlank(line: string, from: number, to: number): number {
  let at = from;
  while (at < to && isBlank(line.charCodeAt(at))) at++;
  return at;
}

/** Those met in reports first: space, tab, NBSP, ideographic space. U+200B, which `trim` of JavaScript leaves, is one too. */
const isBlank = (code: number): boolean =>
  code === 0x20 ||
  code === 0x09 ||
  code === 0xa0 ||
  code === 0x3000 ||
  (code >= 0x2000 && code <= 0x200b) ||
  code === 0xfeff ||
  code === 0x0b ||
  code === 0x0c;

/** The text that puts `text` in a blank cell, with one blank on each side where pipes stand closer. */
export function textForBlank(line: string, cell: Cell, separator: Separator, text: string): string {
  if (separator !== '|' || !isPipe(line[cell.to] ?? line[cell.from - 1] ?? '|')) return text;
  const left = cell.start > 0 && !isBlank(line.charCodeAt(cell.start - 1)) ? ' ' : '';
  const right = cell.end < cell.to ? '' : ' ';
  return left + text + right;
}
