import { memoized } from '../../core/memo';
import { detached } from '../../core/text';
import type { Layout } from '../layout';
import type { BoundTable, ReportModel } from '../model';

/** How much of section 三 stands as it does in the report of the year before. */
export interface Copied {
  /** How many figures that are not 0 last year's report has. */
  readonly count: number;
  /** Nothing has been changed, nor added. */
  readonly isWhole: boolean;
}

/**
 * The figures of section 三 that are not 0: how many, what all of them come to as one number, and those of natural persons
 * and of new requests by cell: `2 8714322 0:12 14:3`. Totals are left out, which follow from them, and what was carried
 * over, which the report of the year before has in another row.
 */
export const countsOf = ({ tables }: ReportModel): string => {
  const [table, ...others] = tables.map((placed) => placed.table).filter(tellsCopy);
  return table && others.length === 0 ? countsIn(table) : '';
};

const counted = 'request-handling';

/** Whether a copy of last year's report is told by the figures of a table. */
export const tellsCopy = ({ layout }: BoundTable): boolean => layout.table.id === counted;

const countsIn = memoized(({ layout, figures }: BoundTable): string => {
  const { compared, listed } = cellsOf(layout);
  const kept: string[] = [];
  let count = 0;
  let all = 0;
  for (const cell of compared) {
    const reading = figures[cell]?.reading;
    if (reading?.kind !== 'number' || reading.value === 0) continue;
    count++;
    all = mixed(mixed(all, cell), reading.value);
    if (listed.has(cell)) kept.push(`${cell}:${reading.value}`);
  }
  return detached([count, all, ...kept].join(' '));
});

const mixed = (hash: number, value: number): number => (Math.imul(hash, 31) + value) >>> 0;

/** Those that are listed are kept of thousands of reports: the first column and the first row. */
const cellsOf = memoized(({ rows, columns }: Layout) => {
  const compared = rows
    .filter(({ node }) => !node.total && node.id !== 'carriedOver')
    .flatMap(({ index }) =>
      columns.filter(({ node }) => !node.total).map((column) => index * columns.length + column.index),
    );
  const listed = new Set(compared.filter((cell) => cell < columns.length || cell % columns.length === 0));
  return { compared, listed };
});

/** Small numbers, and the same one in several rows, stand in any report: so many different ones that are larger are no chance. */
const telling = 3;
const fewestTelling = 3;
const most = 0.6;

/** Absent where a report is not like the one of the year before, or has too few figures to tell. */
export function copiedFrom(now: Countable, lastYear: Countable): Copied | undefined {
  if (now.form !== lastYear.form) return undefined;
  const [these, those] = [now, lastYear].map(({ counts }) => readCounts(counts)) as [Counts, Counts];
  const stand = [...those.listed].filter(([cell, value]) => these.listed.get(cell) === value);
  const different = new Set([...those.listed.values()].filter((value) => value >= telling));
  const standing = new Set(stand.map(([, value]) => value).filter((value) => value >= telling));
  if (different.size < fewestTelling || standing.size < different.size * most) return undefined;
  if (stand.length < those.listed.size * most) return undefined;
  return { count: those.count, isWhole: these.all === those.all };
}

/** Of a report: its form, and its figures as `countsOf` writes them. */
interface Countable {
  readonly form?: string;
  readonly counts: string;
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
