import { readCount } from '../../../core/figure';
import { keyOf, labelOf } from '../../../core/label';
import type { Layout } from '../../layout';
import { namesLeaf } from '../../vocabulary';
import type { RowMatch } from '../matchRow';
import type { RowLine } from '../rowLine';
import type { JoinedCell } from './piece';

interface Matched {
  readonly row: RowLine;
  readonly match: RowMatch | undefined;
}

/**
 * Rows whose label is lost, cut or on another line have their place by order, where between two rows that name
 * themselves stand exactly as many as the form has there. A label that stands on another line counts only where order
 * does not tell.
 */
export function placeByOrder(matched: readonly Matched[], layout: Layout): Matched[] {
  const rows = withoutNamesOfOthers(matched);
  // Where no row names itself there is nothing to count from.
  if (!rows.some(({ match }) => match)) return [...rows];
  const whole = inOrder(rows, layout);
  if (whole || !rows.some((row) => isBare(row, layout))) return whole ?? [...rows];
  const own = rows.filter((row) => !isStray(row, layout));
  return (
    (own.length < rows.length ? inOrder(own, layout) : undefined) ??
    allInOrder(own, layout) ??
    withoutShifted(rows, layout)
  );
}

function inOrder(rows: readonly Matched[], layout: Layout): Matched[] | undefined {
  const whole = fill(rows, layout, ({ row, match }) => (row.pieced?.loose ? undefined : match));
  return whole ?? fill(rows, layout, ({ match }) => match);
}

/** Nothing where some run of rows without a name is not as long as the gap it stands in. */
function fill(
  rows: readonly Matched[],
  layout: Layout,
  nameOf: (row: Matched) => RowMatch | undefined,
): Matched[] | undefined {
  const filled: Matched[] = [];
  let before = -1;
  for (let at = 0; at < rows.length; ) {
    const named = nameOf(rows[at]!);
    if (named) {
      before = named.leaf.index;
      filled.push({ row: rows[at]!.row, match: named });
      at++;
      continue;
    }
    let end = at;
    while (end < rows.length && !nameOf(rows[end]!)) end++;
    const next = end < rows.length ? nameOf(rows[end]!)!.leaf.index : layout.rows.length;
    const run = rows.slice(at, end);
    if (next - before - 1 !== run.length || !run.every(({ row }) => isFull(row, layout))) return undefined;
    for (const { row } of run) filled.push({ row, match: matchAt(row, layout, ++before) });
    at = end;
  }
  return filled;
}

const isFull = ({ cells, pieced }: RowLine, layout: Layout): boolean =>
  pieced !== undefined && cells.length - pieced.labels === layout.columns.length;

const matchAt = (row: RowLine, layout: Layout, index: number): RowMatch => ({
  leaf: layout.rows[index]!,
  labels: [],
  figuresFrom: row.pieced!.labels,
  isExact: true,
});

/** Tables of fewer columns have no sums, and tell a figure from the number of a page by nothing. */
const widest = 3;

/**
 * All figures of a row and no label, nor that of a row of another form ((六)其他处理), where cells are parted by blanks or ends
 * of lines: they may stand above the label.
 */
const isBare = ({ row, match }: Matched, layout: Layout): boolean =>
  !match &&
  !namesLeaf(row.cells[(row.pieced?.labels ?? 0) - 1]?.text ?? '') &&
  row.separator.trim() === '' &&
  layout.columns.length > widest &&
  isFull(row, layout);

/** Whether the only figure of a row is a number on a line of its own, as that of a page. */
const isStray = ({ row }: Matched, layout: Layout): boolean =>
  layout.columns.length > widest &&
  row.pieced !== undefined &&
  row.cells.length - row.pieced.labels === 1 &&
  /^\d{1,3}$/.test(row.cells.at(-1)!.text) &&
  wordsBeside(row) === '';

/** What of the label of a row stands on the line of its figures. */
function wordsBeside({ cells, lines, line, pieced }: RowLine): string {
  const at = (pieced?.labels ?? 0) - 1;
  const label: JoinedCell | undefined = cells[at];
  const parts = label?.parts?.filter((part) => part.line === line);
  return parts ? parts.map(({ text }) => text).join('') : label && lines?.[at] === line ? label.text : '';
}

/** Whether some of its label stands on the line of its figures, and not only of that of a group beside it. */
function isAnchored({ row, match }: Matched): boolean {
  const words = labelOf(wordsBeside(row)).bare;
  return match !== undefined && words !== '' && keyOf(match.leaf.node.label).includes(words);
}

const isOrdinal = /^\d{1,2}[.．、]/;

/** The rows, those without a name that have the label of another one in front of their own: 8.属于行政⏎查询事项⏎（ 1.本机关不 5 0 0 …. */
const withoutNamesOfOthers = (rows: readonly Matched[]): readonly Matched[] =>
  rows.map((each) => {
    const label: JoinedCell | undefined = each.row.pieced && each.row.cells[each.row.pieced.labels - 1];
    return label?.parts?.some(({ text }, at) => at > 0 && isOrdinal.test(text)) ? { ...each, match: undefined } : each;
  });

/** Of four rows one may have no label between its figures and those before: that of its group stands there. */
const named = 3 / 4;

/**
 * As many full rows as the form has, whose sums hold in this order, each of them with its label or that of the row before
 * in front of it. Sums by themselves do not tell rows of one group from each other.
 */
function allInOrder(rows: readonly Matched[], layout: Layout): Matched[] | undefined {
  const isNear = ({ row, match }: Matched, at: number): boolean =>
    !match || match.leaf.index === at || (match.leaf.index === at - 1 && !isAnchored({ row, match }));
  if (rows.length !== layout.rows.length || !rows.every(({ row }) => isFull(row, layout))) return undefined;
  if (!rows.every(isNear) || rows.filter(({ match }) => match).length < rows.length * named) return undefined;
  const values = rows.flatMap(({ row }) => row.cells.slice(row.pieced!.labels).map(({ text }) => countIn(text)));
  const sum = (cells: readonly number[]): number => cells.reduce((all, cell) => all + values[cell]!, 0);
  const holds = layout.identities.every(({ parts, totals }) => sum(parts) === sum(totals));
  if (!holds || values.every((value) => value === 0)) return undefined;
  return rows.map(({ row }, at) => ({ row, match: matchAt(row, layout, at) }));
}

function countIn(text: string): number {
  const reading = readCount(text);
  return reading.kind === 'number' ? reading.value : Number.NaN;
}

/**
 * The rows without those that follow figures without a label, up to the next label that stands beside its figures: where
 * figures are printed above their label, each label has those of the row below it behind it.
 */
function withoutShifted(rows: readonly Matched[], layout: Layout): Matched[] {
  let isShifted = false;
  return rows.filter((each) => {
    if (isBare(each, layout)) isShifted = true;
    else if (isAnchored(each)) isShifted = false;
    return !isShifted;
  });
}
