// npm run bench:repair -- [--runs 40]
//
// Mistypes figures of section 三 of reports in which everything holds, and counts how often they are given back.
import { parseArgs } from 'node:util';
import { splitLines } from '../server/src/core/text';
import { bindReport } from '../server/src/forms/bind/bindReport';
import { judge } from '../server/src/forms/judge';
import type { BoundTable } from '../server/src/forms/model';
import { wrongTotals } from '../server/src/repair/recomputeTotals';
import { type Repair, repairsOf } from '../server/src/repair/repairsOf';
import { consistentReports, inventedReport, type ReportFigures, randomOf } from '../test/support/figures';
import { render } from '../test/support/render';
import { median } from './figures';
import { mistype } from './mistype';
import { listen } from './testimony';

const { values: options } = parseArgs({ options: { runs: { type: 'string', default: '40' } } });
const runs = Number(options.runs);

/** The form's table of 175 cells. */
const sectionThree = (figures: ReportFigures): BoundTable =>
  bindReport(splitLines(render(figures).text)).tables.find(({ table }) => table.layout.rows.length > 20)!.table;

type Values = ReadonlyMap<number, number>;

const valuesOf = (table: BoundTable): Map<number, number> =>
  new Map(
    table.figures.flatMap((figure) =>
      figure?.reading.kind === 'number' ? [[figure.index, figure.reading.value]] : [],
    ),
  );

const changesOf = (before: Values, after: Values): string =>
  [...after].flatMap(([cell, value]) => (before.get(cell) === value ? [] : [`${cell}:${value}`])).join(' ');

const repairText = ({ changes }: Repair): string => changes.map(({ figure, to }) => `${figure.index}:${to}`).join(' ');
const cellsOf = (text: string): string => text.replace(/:\d+/g, '');

interface Score {
  runs: number;
  noticed: number;
  localised: number;
  restored: number;
  /** Repairs that are the only smallest ones or far likelier than the others, and how many of them are right. */
  claimed: number;
  claimedRight: number;
  recomputed: number;
  fewest: number;
  readonly times: number[];
}

function measure(reports: readonly ReportFigures[], count: number): Score {
  const score: Score = {
    runs: 0,
    noticed: 0,
    localised: 0,
    restored: 0,
    claimed: 0,
    claimedRight: 0,
    recomputed: 0,
    fewest: 0,
    times: [],
  };
  for (const [number, figures] of reports.entries()) {
    const truth = valuesOf(sectionThree(figures));
    for (let run = 0; run < runs; run++) {
      const wrong = {
        ...figures,
        requests: mistype(figures.requests as number[][], count, randomOf(run * 101 + number + 1)),
      };
      const table = sectionThree(wrong);
      const sought = changesOf(valuesOf(table), truth);
      judge(table);
      const start = performance.now();
      const { groups } = repairsOf(table);
      score.times.push(performance.now() - start);
      add(score, table, sought, groups);
    }
  }
  return score;
}

function add(score: Score, table: BoundTable, sought: string, groups: ReturnType<typeof repairsOf>['groups']): void {
  const joined = (repairs: readonly Repair[]) =>
    repairs
      .flatMap((repair) => repairText(repair).split(' '))
      .sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10))
      .join(' ');
  const best = joined(groups.map(({ repairs }) => repairs[0]!));
  const first = joined(
    groups.map(({ repairs }) => [...repairs].sort((a, b) => (repairText(a) < repairText(b) ? -1 : 1))[0]!),
  );
  const sums = wrongTotals(table).map(({ figure, value }) => `${figure.index}:${value}`);
  score.runs++;
  if (judge(table).some(({ status }) => status === 'failed')) score.noticed++;
  if (cellsOf(best) === cellsOf(sought)) score.localised++;
  if (best === sought) score.restored++;
  if (first === sought) score.fewest++;
  if (sums.sort().join(' ') === sought.split(' ').sort().join(' ')) score.recomputed++;
  for (const { certainty, repairs } of groups) {
    if (certainty === 'open') continue;
    score.claimed++;
    if (
      repairText(repairs[0]!)
        .split(' ')
        .every((change) => sought.split(' ').includes(change))
    )
      score.claimedRight++;
  }
}

const percent = (part: number, whole: number): string => `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;

const sets = {
  'real reports': consistentReports.filter(({ organ }) => /某市|沭阳|洪泽/.test(organ)),
  'made-up reports': Array.from({ length: 20 }, (_, i) => inventedReport(i + 20, i % 2 ? '2021' : '2019')),
};
measure(sets['made-up reports'].slice(0, 3), 3);
console.log(
  `| | cells | runs | noticed | cells found | restored | named as sure | of these right | recompute totals | fewest cells alone | median | p99 |
|---|---|---|---|---|---|---|---|---|---|---|---|`,
);
for (const [name, reports] of Object.entries(sets)) {
  for (const count of [1, 2, 3, 4]) {
    const s = measure(reports, count);
    const times = [...s.times].sort((a, b) => a - b);
    const cells = [
      name,
      count,
      s.runs,
      percent(s.noticed, s.runs),
      percent(s.localised, s.runs),
      percent(s.restored, s.runs),
      s.claimed,
      percent(s.claimedRight, s.claimed),
      percent(s.recomputed, s.runs),
      percent(s.fewest, s.runs),
      `${median(times).toFixed(2)} ms`,
      `${times[Math.floor(times.length * 0.99)]!.toFixed(1)} ms`,
    ];
    console.log(`| ${cells.join(' | ')} |`);
  }
}

console.log(`
| one figure of 行政复议 mistyped; a sentence | runs | first proposal is right | named as sure | of these right |
|---|---|---|---|---|`);
for (const { sentence, runs: all, first, claimed, claimedRight } of listen(20, runs))
  console.log(`| ${sentence} | ${all} | ${percent(first, all)} | ${claimed} | ${percent(claimedRight, claimed)} |`);
