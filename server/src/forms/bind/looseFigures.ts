import type { BoundRow, BoundTable, PlacedTable } from '../model';
import { linesOfFigures } from './boundRow';
import { hold, sumsWithin } from './rowSums';

/**
 * Lines of nothing but figures that no row has, right above or below the figures of one: where a cell is narrower than its
 * figure, or a line was cut in it, they are the rest of it, otherwise the number of a page.
 */
export type LooseFigures = ReadonlyMap<number, readonly string[]>;

/** A cell of a page ends there too: 45</td></tr>. */
const loose = /^[\s|]*\d+(?:[\s|]+\d+)*[\s|]*(?:<\/[a-z]+>\s*)*$/;
const longestLoose = 200;

export function looseFiguresOf(tables: readonly PlacedTable[], lines: readonly string[]): LooseFigures {
  const found = new Map<number, readonly string[]>();
  for (const [line, text] of lines.entries())
    if (text.length < longestLoose && loose.test(text)) found.set(line, text.match(/\d+/g)!);
  if (found.size === 0) return found;
  for (const { table, startLine } of tables)
    for (const row of table.rows)
      if (!isPieceOfOnlyRow(row, table)) for (const line of linesOfFigures(row)) found.delete(startLine + line);
  return found;
}

/** What is taken for the only row of a table once more may be the rest of it. */
const isPieceOfOnlyRow = ({ duplicateOf }: BoundRow, { layout }: BoundTable): boolean =>
  duplicateOf !== undefined && layout.table.labelColumns === 0;

/**
 * Whether figures of a row may go on in loose ones. Its sums tell where it has some: they hold as it stands, or only with
 * the rest of its figures. Of one number by itself that makes no sum hold, and of one that stands in the order of pages,
 * nobody would say that it is a rest.
 */
export function goesOnInLooseFigures(
  row: BoundRow,
  { table, startLine }: PlacedTable,
  figures: LooseFigures,
  lines: readonly string[],
): boolean {
  if (row.cells.length === 0) return false;
  const { above, below } = besideRow(
    row,
    startLine,
    row.surplus === 0 ? withoutRows(figures, row.cells.length) : figures,
  );
  const beside = [...above, ...below];
  const before = [...besideLabel(row, startLine, lines), ...numbersOf(above, figures)];
  const rest = numbersOf(below, figures);
  const count = before.length + rest.length;
  if (count === 0) return false;
  // Where blanks part the cells, what a row lacks may be just the number below it.
  if (row.surplus !== 0) return count > 1 || (row.surplus < 0 && row.separator === ' ');
  const isPage = count === 1 && beside.length === 1 && isPageNumber(beside[0]!, figures, lines);
  if (before.length === 0 && isClosed(row, startLine, below, lines)) return false;
  const texts = row.cells.map(({ text }) => text);
  const sums = sumsWithin(table, row);
  const held = hold(sums, texts);
  // As many figures as a row has are one of which the label is lost.
  if (count >= texts.length && texts.length > widestWithoutSums) return false;
  if (held === undefined) return !isPage && (before.length > 0 || texts.some(mayGoOn));
  const ways = [...waysToGoOn(texts, rest), ...(before.length > 0 ? waysToGoOn(begun(texts, before), rest) : [])];
  if (ways.some((way) => way.join() !== texts.join() && hold(sums, way))) return true;
  return !held && !(count === 1 && (before[0] ?? rest[0])!.length <= longestPageNumber);
}

/** As many figures as a row has, where its sums would tell, are one of which the label is lost or stands elsewhere. */
const withoutRows = (figures: LooseFigures, count: number): LooseFigures =>
  count > widestWithoutSums && [...figures.values()].some(({ length }) => length >= count)
    ? new Map([...figures].filter(([, { length }]) => length < count))
    : figures;

/** Whether the row ends with a bar, and no loose figure below it stands between bars. */
const isClosed = (row: BoundRow, startLine: number, below: readonly number[], lines: readonly string[]): boolean =>
  /\|\s*$/.test(lines[startLine + Math.max(...linesOfFigures(row))]!) &&
  !below.some((line) => lines[line]!.includes('|'));

/** The tables of section 二 are no wider, and have no sums. */
const widestWithoutSums = 3;
const longestPageNumber = 3;

const numbersOf = (beside: readonly number[], figures: LooseFigures): readonly string[] =>
  beside.flatMap((line) => figures.get(line)!);

/**
 * The loose lines right below the figures of a row and between them, and, where none of them stands beside the label,
 * those right above them and above the label.
 */
function besideRow(row: BoundRow, startLine: number, figures: LooseFigures): Record<'above' | 'below', number[]> {
  const own = linesOfFigures(row).map((line) => startLine + line);
  const labels = row.labels.map(({ line }) => startLine + line);
  const first = Math.min(...own);
  const last = Math.max(...own);
  const above: number[] = [];
  const below: number[] = [];
  for (let line = first; line <= last; line++) if (figures.has(line)) below.push(line);
  for (let line = last + 1; figures.has(line); line++) below.push(line);
  const isAbove = (line: number): boolean => figures.has(line) || labels.includes(line);
  if (!labels.some((line) => own.includes(line)))
    for (let line = first - 1; isAbove(line); line--) if (figures.has(line)) above.unshift(line);
  return { above, below };
}

/** The number behind a label, where the figures of the row stand below it. */
function besideLabel(row: BoundRow, startLine: number, lines: readonly string[]): readonly string[] {
  const label = row.labels.at(-1);
  if (!label || linesOfFigures(row).some((line) => line <= label.line)) return [];
  return behindLabel.exec(lines[startLine + label.line]!.slice(label.cell.end))?.slice(1) ?? [];
}

const behindLabel = /^[\s|]+(\d+)\s*$/;

/** No page has fewer lines. */
const fewestBetweenPages = 10;

/** Whether a number ends a page, or the pages before and behind it are numbered so, too. */
function isPageNumber(line: number, figures: LooseFigures, lines: readonly string[]): boolean {
  const [text] = figures.get(line)!;
  if (text!.length > longestPageNumber || text!.startsWith('0')) return false;
  if (lines[line + 1]?.startsWith('\f')) return true;
  return [...figures].some(
    ([other, [number, ...others]]) =>
      others.length === 0 &&
      Math.abs(other - line) >= fewestBetweenPages &&
      Number(number) - Number(text) === Math.sign(other - line),
  );
}

/** A figure that goes on has more digits than a 0 by itself. */
export const mayGoOn = (text: string): boolean => /[\d.]$/.test(text) && text !== '0';

const begun = ([first = '', ...others]: readonly string[], before: readonly string[]): string[] => [
  before.at(-1)! + first,
  ...others,
];

/** More figures of a row are not tried. */
const mostTried = 3;

/** The figures of a row with those of which the rest stands below, in the same order. */
const waysToGoOn = (texts: readonly string[], rests: readonly string[]): string[][] =>
  rests.length > mostTried ? [] : waysToPut(texts, rests, mayGoOn, (text, rest) => text + rest);

/** The items, with the rests put to as many of those that may go on, in the same order, in each way. */
export function waysToPut<Item, Rest>(
  items: readonly Item[],
  rests: readonly Rest[],
  goesOn: (item: Item) => boolean,
  put: (item: Item, rest: Rest) => Item,
): Item[][] {
  if (rests.length === 0) return [[...items]];
  const [rest, ...others] = rests as readonly [Rest, ...Rest[]];
  return items.flatMap((item, at) =>
    goesOn(item)
      ? waysToPut(items.slice(at + 1), others, goesOn, put).map((behind) => [
          ...items.slice(0, at),
          put(item, rest),
          ...behind,
        ])
      : [],
  );
}
