import type { Cell } from '../../core/cells';
import { keyOf } from '../../core/label';
import { measures } from '../../core/width';
import type { BoundRow, CutCell, PlacedTable } from '../model';
import { rowKeys } from '../vocabulary';
import { figuresOf } from './bindTable';
import { linesOfFigures } from './boundRow';
import { type LooseFigures, mayGoOn, waysToPut } from './looseFigures';
import { hold, type RowSum, sumsWithin } from './rowSums';

const tail = /^\s*([\p{L}、，（）()][^\d|\t]{0,30}?)((?:\s+\d{1,4}){1,8})\s*$/u;

/** Whether words are a piece of the label of a row, or of a group beside which it stands: 年度办 of 三、本年度办理结果. */
function isPiece(words: string): boolean {
  const key = keyOf(words);
  if (key === '') return true;
  for (const label of rowKeys()) if (label.includes(key)) return true;
  return false;
}

const longest = 200;

/**
 * The numbers behind the end of a label, where blanks part the cells and no row has them as its figures: 量 1 4 below
 * 一、本年新收政府信息公开申请数 32 11 … 33.
 */
export function numbersBesideTails(tables: readonly PlacedTable[], lines: readonly string[]): LooseFigures {
  const found = new Map<number, readonly string[]>();
  for (const { table, startLine } of tables) {
    if (!table.rows.some(({ separator }) => separator === ' ')) continue;
    const end = startLine + table.lines.length;
    for (let line = startLine; line < end; line++) {
      const [, words, numbers] = lines[line]!.length < longest ? (tail.exec(lines[line]!) ?? []) : [];
      if (words?.trim().split(/\s+/).every(isPiece)) found.set(line, numbers!.trim().split(/\s+/));
    }
    for (const row of table.rows) for (const line of linesOfFigures(row)) found.delete(startLine + line);
  }
  return found;
}

/** The tables, in which the ends of figures on the line below are put to their beginnings where the row adds up then and not otherwise. */
export const withRestsBelow = (
  tables: readonly PlacedTable[],
  loose: LooseFigures,
  lines: readonly string[],
): readonly PlacedTable[] => (loose.size === 0 ? tables : tables.map((placed) => joined(placed, loose, lines)));

/** Whether a row does not add up, and numbers beside the end of its label may be the ends of its figures. */
export function goesOnBesideTail(row: BoundRow, { table, startLine }: PlacedTable, tails: LooseFigures): boolean {
  if (tails.size === 0 || row.surplus !== 0 || !tails.has(startLine + Math.max(...linesOfFigures(row)) + 1))
    return false;
  return addUp(sumsWithin(table, row), row.cells) === false;
}

const addUp = (sums: readonly RowSum[], cells: readonly Cell[]): boolean | undefined =>
  hold(
    sums,
    cells.map(({ text }) => text),
  );

export const hasRest = ({ cells }: BoundRow): boolean => cells.some(({ rest }: CutCell) => rest !== undefined);

function joined(placed: PlacedTable, loose: LooseFigures, lines: readonly string[]): PlacedTable {
  const { table, startLine } = placed;
  /** As many figures as a row has are those of the next one. */
  const goOn = (line: number): boolean =>
    (loose.get(line)?.length ?? table.layout.columns.length) < table.layout.columns.length;
  const used = new Set<number>();
  const rows = table.rows.map((row) => {
    const line = Math.max(...linesOfFigures(row));
    const sums = sumsWithin(table, row);
    if (row.separator !== ' ' || row.surplus !== 0 || row.duplicateOf || !loose.has(startLine + line + 1)) return row;
    const isOnLine = linesOfFigures(row).every((each) => each === line);
    if (!isOnLine || goOn(startLine + line + 2) || addUp(sums, row.cells) !== false) return row;
    const below = lines[startLine + line + 1]!;
    const adds = (each: readonly CutCell[]): boolean => addUp(sums, each) === true;
    const inColumns = measures.map((measure) =>
      withRests(row.cells, lines[startLine + line]!, below, line + 1, measure),
    );
    const cells =
      inColumns.find((each) => each && adds(each)) ??
      only(waysToJoin(row.cells, restsOf(below, line + 1)).filter(adds));
    if (!cells) return row;
    used.add(line + 1);
    return { ...row, cells };
  });
  if (used.size === 0) return placed;
  const unknownRows = table.unknownRows.filter(({ line }) => !used.has(line));
  return { ...placed, table: { ...table, rows, unknownRows, figures: figuresOf(rows, table.layout) } };
}

/** The cells with all the numbers below them, each of which stands under one of them. */
function withRests(
  cells: readonly CutCell[],
  own: string,
  below: string,
  line: number,
  measure: (text: string) => number,
): readonly CutCell[] | undefined {
  const at = (text: string, start: number, end: number) => [measure(text.slice(0, start)), measure(text.slice(0, end))];
  let whole: readonly CutCell[] = cells;
  for (const { 0: digits, index } of below.matchAll(/\d+/g)) {
    const [from = 0, to = 0] = at(below, index, index + digits.length);
    const above = whole.filter((cell) => {
      const [start = 0, end = 0] = at(own, cell.start, cell.end);
      return cell.text !== '' && start < to && end > from;
    });
    const [cell] = above;
    if (!cell || above.length > 1 || cell.rest || !mayGoOn(cell.text)) return undefined;
    const rest = { line, start: index, end: index + digits.length };
    whole = whole.map((each) => (each === cell ? { ...cell, text: cell.text + digits, rest } : each));
  }
  return whole;
}

const restsOf = (below: string, line: number): Rest[] =>
  [...below.matchAll(/\d+/g)].map(({ 0: digits, index }) => ({
    digits,
    place: { line, start: index, end: index + digits.length },
  }));

interface Rest {
  readonly digits: string;
  readonly place: NonNullable<CutCell['rest']>;
}

/** With more of them, too many figures may go on. */
const mostRests = 4;

/** The cells, with the rests put to as many of them in the same order, in each way. */
const waysToJoin = (cells: readonly CutCell[], rests: readonly Rest[]): CutCell[][] =>
  rests.length > mostRests ? [] : waysToPut(cells, rests, ({ text }) => mayGoOn(text), withRest);

const withRest = (cell: CutCell, { digits, place }: Rest): CutCell => ({
  ...cell,
  text: cell.text + digits,
  rest: place,
});

const only = <Item>(items: readonly Item[]): Item | undefined => (items.length === 1 ? items[0] : undefined);
