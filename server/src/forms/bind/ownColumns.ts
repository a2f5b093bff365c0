import type { Cell } from '../../core/cells';
import { readCount, readSignedCount } from '../../core/figure';
import { labelOf } from '../../core/label';
import type { RowMatch } from './matchRow';
import type { RowLine } from './rowLine';

/** A row and where its figures begin, if that is known. */
export interface MatchedRow {
  readonly row: RowLine;
  readonly match: Pick<RowMatch, 'figuresFrom'> | undefined;
}

/** So many rows have a column of the office's own, whether or not a header says so. */
const fewestRows = 5;
const numbering = new Set(['行次', '行号', '序号', '编号']);
/** What offices call a column of remarks: 备注, 情况说明, 备注 Remarks. */
const remarks = /^.{0,4}(?:备注|说明|附注|注释)[A-Za-z]*$/;

/**
 * The rows of a table without the columns that its office has added: numbers of the rows in front of the figures or behind
 * them, and remarks behind them.
 */
export function withoutOwnColumns<Row extends MatchedRow>(
  written: readonly Row[],
  headers: readonly RowLine[],
  count: number,
): readonly Row[] {
  if (!written.some(({ row, match }) => match && isTooLong(row.cells, match.figuresFrom + count))) return written;
  const rows = withoutNamed(written, headers).map((each) => withoutMerged(each, headers, count));
  const isNamed = (isName: (key: string) => boolean) =>
    headers.some(({ cells }) => cells.some(({ text }) => isName(labelOf(text).bare)));
  const remarked = rows.filter((each) => withoutRemarks(each, count) !== each).length;
  const areMost = remarked * 2 > rows.length && remarked >= fewestRows;
  const bare =
    areMost || isNamed((key) => remarks.test(key))
      ? rows.map((each) => withoutRemarks(each, areMost && isShort(each, count) ? 0 : count))
      : rows;
  const places = [
    ({ match }: Row) => match!.figuresFrom,
    ({ row }: Row) => row.cells.findLastIndex(({ text }) => text !== ''),
  ];
  const place = places.find((at) =>
    isNumbering(
      bare,
      at,
      count,
      isNamed((key) => numbering.has(key)),
    ),
  );
  if (!place) return bare;
  return bare.map((each) => (each.match ? without(each, place(each), 1) : each));
}

const units = new Set(['单位', '计量单位']);
const unit = /^(?:[件个条份次宗项]|件次|万?元)?$/;

/** The rows without a column that a header of as many cells names: of the numbers of rows, or of what is counted. */
function withoutNamed<Row extends MatchedRow>(rows: readonly Row[], headers: readonly RowLine[]): readonly Row[] {
  const placeIn = ({ cells }: RowLine, names: ReadonlySet<string>) =>
    cells.findIndex(({ text }) => names.has(labelOf(text).bare));
  for (const header of headers)
    for (const names of [numbering, units]) {
      const at = placeIn(header, names);
      const known = rows.filter(({ match }) => match);
      const isInPlace = ({ row, match }: Row) => row.cells.length === header.cells.length && at >= match!.figuresFrom;
      if (at < 0 || !known.every(isInPlace)) continue;
      const texts = known.map(({ row }) => row.cells[at]!.text);
      const isOwn = names === units ? texts.every((text) => unit.test(text)) : areCounted(texts);
      if (isOwn) return rows.map((each) => (each.match ? without(each, at, 1) : each));
    }
  return rows;
}

/**
 * The row without what a merged cell leaves behind it, where that of the header above leaves as much: a blank, or its text
 * once more, as in 上一年项目数量 | 上一年项目数量 | 本年增/减.
 */
function withoutMerged<Row extends MatchedRow>(each: Row, headers: readonly RowLine[], count: number): Row {
  const { row, match } = each;
  if (!match || row.cells.length - match.figuresFrom <= count) return each;
  const header = headers.findLast(({ cells, line }) => cells.length === row.cells.length && line < row.line)?.cells;
  if (!header) return each;
  const named = [...header.keys()].filter((at) => at >= match.figuresFrom && !goesOn(header, at));
  if (named.length !== count) return each;
  const isMerged = (at: number) => at > named[0]! && at < named.at(-1)! && !named.includes(at) && goesOn(row.cells, at);
  const merged = [...row.cells.keys()].filter(isMerged);
  return merged.reduceRight((rest, at) => without(rest, at, 1), each);
}

/** Whether a cell may be one with that on its left. */
const goesOn = (cells: readonly Cell[], at: number): boolean =>
  readCount(cells[at]!.text).kind === 'blank' || cells[at]!.text === cells[at - 1]?.text;

/** Whether a row has no more cells than figures, so that a remark may stand in the place of one. */
const isShort = ({ row, match }: MatchedRow, count: number): boolean =>
  match !== undefined && row.cells.length - match.figuresFrom <= count;

/** Whether more is written than labels and figures. */
const isTooLong = (cells: readonly Cell[], width: number): boolean =>
  cells.length > width && cells.some(({ text }, at) => at >= width && text !== '');

const isWords = ({ text }: Cell): boolean => text !== '' && readSignedCount(text).kind === 'unreadable';

/** The row without the words behind at least `count` cells. */
function withoutRemarks<Row extends MatchedRow>(each: Row, count: number): Row {
  const { row, match } = each;
  if (!match) return each;
  const last = row.cells.findLastIndex(({ text }) => text !== '');
  let end = last + 1;
  while (end > match.figuresFrom + count && isWords(row.cells[end - 1]!)) end--;
  return end > last ? each : withBlanks(each, end);
}

/** The row with blanks from a cell on: it stays as wide as its neighbours. */
function withBlanks<Row extends MatchedRow>(each: Row, from: number): Row {
  const { row } = each;
  const cells = row.cells.map((cell, at) => (at < from ? cell : { ...cell, text: '', end: cell.start }));
  return { ...each, row: { ...row, cells } };
}

/** Of so many rows one may be lacking, stand twice or have another number. */
const rowsPerOddStep = 5;

/** Whether the cells at a place count the rows. */
function isNumbering<Row extends MatchedRow>(
  rows: readonly Row[],
  at: (row: Row) => number,
  count: number,
  isNamed: boolean,
): boolean {
  const known = rows.filter(({ match }) => match);
  const long = known.filter(({ row, match }) => row.cells.length - match!.figuresFrom > count);
  if (long.length * 5 < known.length * 4 || (!isNamed && known.length < fewestRows)) return false;
  return areCounted(known.map((each) => each.row.cells[at(each)]?.text));
}

/** Whether nearly all of these are one more than that before. */
function areCounted(texts: readonly (string | undefined)[]): boolean {
  const numbers = texts.map((text) => Number(text || Number.NaN));
  const odd = numbers.filter((number, i) => i > 0 && number !== numbers[i - 1]! + 1).length;
  return odd <= Math.floor(numbers.length / rowsPerOddStep) && numbers.some((number) => !Number.isNaN(number));
}

/** The row without some of its cells. */
function without<Row extends MatchedRow>(each: Row, at: number, count: number): Row {
  const { row } = each;
  const isKept = (_: unknown, index: number): boolean => index < at || index >= at + count;
  const lines = row.lines?.filter(isKept);
  return { ...each, row: { ...row, cells: row.cells.filter(isKept), ...(lines && { lines }) } };
}
