import { memoized } from '../core/memo';
import { cellAt, type Identity, rowOf } from './layout';
import { type BoundTable, countOf, type Figure, isBlankFigure } from './model';

/** What became of one identity on the figures of a table. Sums are exact; absent where it could not be assessed. */
export interface Verdict {
  readonly table: BoundTable;
  readonly identity: Identity;
  readonly status: 'held' | 'failed' | 'notAssessable';
  /** Sum of the parts: what the totals should add up to. */
  readonly expected?: number;
  /** Sum of the totals as stated. */
  readonly stated?: number;
}

/** Judges every identity of a table. */
export const judge = memoized((table: BoundTable): readonly Verdict[] => {
  const verdicts: Verdict[] = [];
  for (const identity of table.layout.identities) verdicts.push(judgeIdentity(table, identity));
  return verdicts;
});

/** Whether an identity fails on the figures of a table. */
export const fails = (table: BoundTable): boolean => judge(table).some(({ status }) => status === 'failed');

function judgeIdentity(table: BoundTable, identity: Identity): Verdict {
  const { parts, totals } = identity;
  const expected = sumOf(table, parts);
  const stated = sumOf(table, totals);
  if (expected === undefined || stated === undefined) return { table, identity, status: 'notAssessable' };
  // A blank total states nothing, an identity that is blank altogether asks nothing, and totals of rows that are not filled
  // in yet are still to come.
  const silent =
    totals.every((cell) => isBlankAt(table, cell)) &&
    (totals.length === 1 || parts.every((cell) => isBlankAt(table, cell)) || isToCome(table, totals));
  if (silent || hasUnknown(table, parts) || hasUnknown(table, totals))
    return { table, identity, status: 'notAssessable' };
  return { table, identity, status: expected === stated ? 'held' : 'failed', expected, stated };
}

const isBlankAt = (table: BoundTable, cell: number): boolean => isBlankFigure(table.figures[cell]!);

/** Whether the rows of totals are blank from end to end, and so is the last of those that are added up in them. */
function isToCome(table: BoundTable, totals: readonly number[]): boolean {
  const { layout, figures } = table;
  const isBlankRow = (row: number) =>
    layout.columns.every(({ index }) => {
      const figure = figures[cellAt(layout, row, index)];
      return figure !== undefined && isBlankFigure(figure);
    });
  const rows = totals.map((total) => rowOf(layout, total));
  const parts = totals.flatMap((total) => sumsOf(table, total).flatMap((identity) => identity.parts));
  const above = parts.map((part) => rowOf(layout, part)).filter((row) => !rows.includes(row));
  return rows.every(isBlankRow) && above.length > 0 && isBlankRow(Math.max(...above));
}

/** Whether a blank total of which a part is not 0 is among some cells. */
export const hasUnknown = (table: BoundTable, cells: readonly number[]): boolean =>
  cells.some((cell) => isUnknown(table, table.figures[cell]!));

/** The sum of some cells, blanks counting as 0; absent where one is missing or cannot be read. */
export function sumOf(table: BoundTable, cells: readonly number[]): number | undefined {
  let sum = 0;
  for (const cell of cells) {
    const figure = table.figures[cell];
    const value = figure && countOf(figure);
    if (value === undefined) return undefined;
    sum += value;
  }
  return sum;
}

/** The identities that make a cell a total: it alone states the sum of their parts. */
export const sumsOf = (table: BoundTable, cell: number): readonly Identity[] =>
  table.layout.identitiesOf[cell]!.filter(({ totals }) => totals.length === 1 && totals[0] === cell);

/** Whether a cell is a total: it alone states the sum of others. */
export const isSum = (table: BoundTable, cell: number): boolean => sumsOf(table, cell).length > 0;

/** A blank total of which a part is not 0: no one knows what it should say, so it counts neither as 0 nor as the sum. */
export const isUnknown = (table: BoundTable, figure: Figure): boolean =>
  isBlankFigure(figure) &&
  sumsOf(table, figure.index).some(({ parts }) => parts.some((part) => isNotZero(table.figures[part])));

function isNotZero(figure: Figure | undefined): boolean {
  if (!figure) return false;
  return figure.reading.kind === 'unreadable' || (figure.reading.kind === 'number' && figure.reading.value !== 0);
}
