import type { Cell } from '../../core/cells';
import { readAmount, readCount } from '../../core/figure';
import type { Layout } from '../layout';
import type { MatchedRow } from './ownColumns';

const unitAlone = /^(?:[千万亿]?元|万)$/;
const statesUnit = /\d\s*[(（]?(?:[千万亿]?元|万)[)）]?$/;

/**
 * The rows of a table of which a column is an amount of money: its unit in a cell of its own (160.5964 | 万元) belongs to it,
 * and where cells stand each on a line in the wrong order, what has a unit is the amount.
 */
export function withMoneyInPlace<Row extends MatchedRow>(rows: readonly Row[], { columns }: Layout): readonly Row[] {
  const amounts = columns.filter(({ node }) => node.value === 'amount');
  const [amount] = amounts;
  if (!amount || amounts.length > 1) return rows;
  return rows.map((each) => {
    if (!each.match) return each;
    const own = withUnit(each, columns.length);
    return columns.length === 2 ? withAmountAt(own, amount.index) : own;
  });
}

const withoutCell = <Row extends MatchedRow>(each: Row, at: number, cells: readonly Cell[]): Row => ({
  ...each,
  row: { ...each.row, cells, ...(each.row.lines && { lines: each.row.lines.toSpliced(at, 1) }) },
});

function withUnit<Row extends MatchedRow>(each: Row, count: number): Row {
  const { cells, lines } = each.row;
  const { figuresFrom } = each.match!;
  const at = cells.findIndex(({ text }, index) => index > figuresFrom && unitAlone.test(text));
  const amount = cells[at - 1];
  if (at < 0 || cells.length - figuresFrom <= count || (lines && lines[at] !== lines[at - 1])) return each;
  if (readAmount(amount!.text).kind !== 'number' || statesUnit.test(amount!.text)) return each;
  const { to, end, text } = cells[at]!;
  return withoutCell(each, at, cells.toSpliced(at - 1, 2, { ...amount!, to, end, text: amount!.text + text }));
}

function withAmountAt<Row extends MatchedRow>(each: Row, place: number): Row {
  const { cells, lines, pieced } = each.row;
  const { figuresFrom } = each.match!;
  const [own, other] = [figuresFrom + place, figuresFrom + 1 - place];
  if (!pieced || !lines || cells.length !== figuresFrom + 2 || lines[own] === lines[other]) return each;
  const isElsewhere = statesUnit.test(cells[other]!.text) && readAmount(cells[other]!.text).kind === 'number';
  if (!isElsewhere || readCount(cells[own]!.text).kind !== 'number') return each;
  const swapped = <Item>(items: readonly Item[]): Item[] =>
    items.map((_, at) => items[at === own ? other : at === other ? own : at]!);
  return { ...each, row: { ...each.row, cells: swapped(cells), lines: swapped(lines) } };
}
