import { hashOf } from '../../core/hash';
import { memoized } from '../../core/memo';
import { detached } from '../../core/text';
import type { Layout } from '../layout';
import type { BoundTable, ReportModel } from '../model';

/** How much of section 三 stands as it does in the report of the year before. */
export interface Copied {
  /** How many of last year's figures stand again. */
  readonly same: number;
  readonly of: number;
  /** Nothing has been changed, nor added. */
  readonly isWhole: boolean;
}

/**
 * The figures of section 三 that are not 0: how many, what all of them come to as one number, and the first of them by cell:
 * `2 8714322 0:12 14:3`. Totals are left out, which follow from them, and what was carried over, which the report of the
 * year before has in another row.
 */
export const countsOf = ({ tables }: ReportModel): string => {
  const [table, ...others] = tables.map((placed) => placed.table).filter(({ layout }) => layout.table.id === counted);
  return table && others.length === 0 ? countsIn(table) : '';
};

const counted = 'request-handling';
/** Those of thousands of reports are kept. */
const mostListed = 16;

const countsIn = memoized(({ layout, figures }: BoundTable): string => {
  const counts: string[] = [];
  for (const cell of comparedCells(layout)) {
    const reading = figures[cell]?.reading;
    if (reading?.kind === 'number' && reading.value !== 0) counts.push(`${cell}:${reading.value}`);
  }
  const listed = counts.length > mostListed ? counts.slice(0, mostListed) : counts;
  return detached([counts.length, hashOf(counts.join(' ')), ...listed].join(' '));
});

const comparedCells = memoized(({ rows, columns }: Layout): readonly number[] =>
  rows
    .filter(({ node }) => !node.total && node.id !== 'carriedOver')
    .flatMap(({ index }) =>
      columns.filter(({ node }) => !node.total).map((column) => index * columns.length + column.index),
    ),
);

/** Ones and twos stand in any report: so many figures, and so many larger ones, are no chance. */
const fewest = 4;
const fewestTelling = 2;
const telling = 3;
const most = 0.6;

/** Absent where a report is not like the one of the year before, or has too few figures to tell. */
export function copiedFrom(now: string, lastYear: string): Copied | undefined {
  const [these, those] = [now, lastYear].map(readCounts) as [Counts, Counts];
  const stand = [...those.listed].filter(([cell, value]) => these.listed.get(cell) === value);
  const large = (counts: Iterable<readonly [string, number]>) =>
    [...counts].filter(([, value]) => value >= telling).length;
  const [same, of] = [stand.length, those.listed.size];
  const [sameTelling, ofTelling] = [large(stand), large(those.listed)];
  if (of < fewest || ofTelling < fewestTelling || same < of * most || sameTelling < ofTelling * most) return undefined;
  const isWhole = these.all === those.all;
  return isWhole ? { same: those.count, of: those.count, isWhole } : { same, of, isWhole };
}

interface Counts {
  readonly count: number;
  readonly all: string | undefined;
  readonly listed: ReadonlyMap<string, number>;
}

function readCounts(counts: string): Counts {
  const [count, all, ...listed] = counts.split(' ');
  const read = listed.map((each): [string, number] => {
    const [cell, value] = each.split(':') as [string, string];
    return [cell, Number(value)];
  });
  return { count: Number(count), all, listed: new Map(read) };
}
