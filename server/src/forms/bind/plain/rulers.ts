import { passedOver } from '../../../core/suppression';
import { widthOf } from '../../../core/width';
import { sectionOfLine } from '../headings';

/** The line above or below a table that shows where its columns stand: `---------- ---- ----`. */
const ruler = /^ *-{2,}(?: +-{2,}){3,} *$/;
/** Letters of Chinese come behind it. */
const dash = '-'.charCodeAt(0);
const isRuler = (line: string): boolean => line.charCodeAt(0) <= dash && ruler.test(line);
/** The line around a table whose rows may have several lines. */
const frame = /^ *-{10,} *$/;
/** No table has more lines. */
const mostLines = 400;
/** Between the names of columns and the ruler below them stand no more lines. */
const mostHeaders = 6;

interface Column {
  readonly from: number;
  readonly to: number;
}

const columnsOf = (line: string): Column[] =>
  [...line.matchAll(/-+/g)].map(({ 0: run, index }) => ({ from: index, to: index + run.length }));

/** How programs count the columns that a letter takes. */
const measures: readonly ((letter: string) => number)[] = [
  (letter) => letter.length,
  (letter) => widthOf(letter),
  (letter) => widthOf(letter, { ambiguousAsWide: true }),
];

/** Lines of a table below a ruler, and what stands above it as its header. */
interface Ruled {
  readonly from: number;
  readonly ruler: number;
  readonly end: number;
}

function tableAt(lines: readonly string[], at: number): Ruled {
  const isEnd = (line: string): boolean => line.trim() === lines[at]!.trim() || frame.test(line);
  const closing = lines.slice(at + 1, at + mostLines).findIndex(isEnd);
  const next = lines
    .slice(at + 1, at + mostLines)
    .findIndex((line) => line.trim() === '' || sectionOfLine(line) !== undefined);
  const closed =
    closing >= 0 && lines.slice(at + 1, at + 1 + closing).every((line) => sectionOfLine(line) === undefined);
  const end = closed ? at + 1 + closing : next < 0 ? Math.min(lines.length, at + mostLines) : at + 1 + next;
  let from = at;
  const isHeader = (line: string): boolean =>
    line.trim() !== '' && !isRuler(line) && !frame.test(line) && sectionOfLine(line) === undefined;
  while (from > 0 && at - from < mostHeaders && isHeader(lines[from - 1]!)) from--;
  return { from, ruler: at, end };
}

/** The line with a pipe behind each column that it reaches. Nothing where a letter stands between two columns. */
function withPipes(line: string, columns: readonly Column[], measure: (letter: string) => number): string | undefined {
  let plain = '';
  let at = 0;
  let column = 0;
  const isBetween = () => columns[column] !== undefined && at >= columns[column]!.to;
  for (const letter of line) {
    while (column < columns.length - 1 && at >= columns[column + 1]!.from) column++;
    const isPipe = at === columns[column]?.to;
    if (isBetween() && letter !== ' ') return undefined;
    plain += isPipe ? '|' : letter;
    const before = at;
    at += measure(letter);
    if (before < columns[column]!.to && at > columns[column]!.to) return undefined;
  }
  return at > columns.at(-1)!.to ? plain : `${plain}|`;
}

/** Figures that stand in one column: one of them belongs into another. */
const twoFigures = /\d[ \u00a0]+[-+]?\d/;

function plainTable(lines: readonly string[], columns: readonly Column[]): readonly string[] | undefined {
  const isRow = (line: string): boolean => line.trim() !== '' && line !== passedOver;
  const ways = measures.flatMap((measure) => {
    const plain = lines.map((line) => (isRow(line) ? withPipes(line, columns, measure) : passedOver));
    return plain.every((line) => line !== undefined && !twoFigures.test(line)) ? [plain as string[]] : [];
  });
  const [first] = ways;
  return first && ways.every((way) => cellsOf(way) === cellsOf(first)) ? first : undefined;
}

const cellsOf = (table: readonly string[]): string => table.join('\n').replace(/ *\| */g, '|');

const isClosed = (line = ''): boolean => isRuler(line) || frame.test(line);

/** The rows of tables with pipes where a line of dashes tells where their columns stand, blank cells too. */
export function withoutRulers(lines: readonly string[]): readonly string[] {
  if (!lines.some(isRuler)) return lines;
  const plain = [...lines];
  for (let at = 0; at < lines.length; at++) {
    if (!isRuler(lines[at]!)) continue;
    const { from, ruler: middle, end } = tableAt(lines, at);
    const columns = columnsOf(lines[middle]!);
    const table = plainTable([...lines.slice(from, middle), passedOver, ...lines.slice(middle + 1, end)], columns);
    for (const [i, line] of (table ?? []).entries()) plain[from + i] = line;
    if (table && isClosed(lines[end])) plain[end] = passedOver;
    at = end;
  }
  return plain;
}
