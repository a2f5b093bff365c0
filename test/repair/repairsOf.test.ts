import assert from 'node:assert/strict';
import fc from 'fast-check';
import { splitLines } from '../../server/src/core/text';
import { bindReport } from '../../server/src/forms/bind/bindReport';
import { judge } from '../../server/src/forms/judge';
import type { BoundTable, Figure } from '../../server/src/forms/model';
import { type Repair, type RepairGroup, repairsOf } from '../../server/src/repair/repairsOf';
import { consistentReports, corrupt, inventedReport, type ReportFigures } from '../support/figures';
import { render } from '../support/render';

const tablesOf = (text: string): BoundTable[] => bindReport(splitLines(text)).tables.map(({ table }) => table);
const tablesWith = (figures: ReportFigures): BoundTable[] => tablesOf(render(figures).text);
const groupsIn = (tables: readonly BoundTable[]): RepairGroup[] => tables.flatMap((table) => repairsOf(table).groups);

/** A repair without what differs between two equal tables. */
const plain = ({ changes }: Repair): string =>
  changes.map(({ figure, from, to }) => `${figure.row.node.id} ${figure.column.node.id} ${from}>${to}`).join(', ');

/** The table once the figures are changed. */
function changed(table: BoundTable, { changes }: Repair): BoundTable {
  const figures: (Figure | undefined)[] = [...table.figures];
  for (const { figure, to } of changes) figures[figure.index] = { ...figure, reading: { kind: 'number', value: to } };
  return { ...table, figures };
}

const mistyped = fc.record({ report: fc.nat(40), count: fc.integer({ min: 1, max: 4 }), seed: fc.nat(10_000) });
const figuresOf = (report: number): ReportFigures => consistentReports[report] ?? inventedReport(report);

describe('repairs', () => {
  it('make every identity of their group hold, break none, and propose nothing below 0 or broken', () =>
    fc.assert(
      fc.property(mistyped, ({ report, count, seed }) => {
        for (const table of tablesWith(corrupt(figuresOf(report), count, seed))) {
          const failed = judge(table).filter(({ status }) => status === 'failed');
          const { groups, unsolved } = repairsOf(table);
          assert.equal(
            groups.reduce((sum, { failing }) => sum + failing.length, unsolved.length),
            failed.length,
          );
          for (const { failing, repairs } of groups) {
            assert.ok(repairs.length > 0);
            for (const repair of repairs) {
              const after = judge(changed(table, repair)).filter(({ status }) => status === 'failed');
              assert.equal(after.length, failed.length - failing.length, plain(repair));
              for (const { from, to } of repair.changes) assert.ok(Number.isSafeInteger(to) && to >= 0 && to !== from);
            }
          }
        }
      }),
      { numRuns: 60 },
    ));

  it('are the smallest: no change of a repair can be left out', () =>
    fc.assert(
      fc.property(mistyped, ({ report, count, seed }) => {
        for (const table of tablesWith(corrupt(figuresOf(report), count, seed)))
          for (const { failing, repairs } of repairsOf(table).groups) {
            const failed = judge(table).filter(({ status }) => status === 'failed').length;
            const [first] = repairs;
            assert.ok(repairs.every(({ changes }) => changes.length === first!.changes.length));
            for (const left of first!.changes) {
              const part = { ...first!, changes: first!.changes.filter((change) => change !== left) };
              const after = judge(changed(table, part)).filter(({ status }) => status === 'failed').length;
              assert.ok(after > failed - failing.length);
            }
          }
      }),
      { numRuns: 40 },
    ));

  it('are none where everything holds', () => {
    for (const figures of consistentReports) assert.deepEqual(groupsIn(tablesWith(figures)), []);
  });

  it('give back any single figure of section 三, whatever was typed for it', () =>
    fc.assert(
      fc.property(fc.nat(24), fc.nat(6), fc.nat(99_999), (row, column, typed) => {
        const figures = consistentReports.find(({ organ, year }) => organ === '沭阳县人民政府' && year === 2025)!;
        const truth = figures.requests[row]![column] as number;
        fc.pre(typed !== truth);
        const requests = figures.requests.map((cells) => [...cells]);
        requests[row]![column] = typed;
        const groups = groupsIn(tablesWith({ ...figures, requests }));
        assert.deepEqual(
          groups.map(({ certainty, repairs }) => [certainty, repairs[0]!.changes.map(({ to }) => to)]),
          [['only', [truth]]],
        );
      }),
      { numRuns: 60 },
    ));

  it('do not depend on the order of the rows in the text', () =>
    fc.assert(
      fc.property(mistyped, fc.infiniteStream(fc.nat()), ({ report, count, seed }, numbers) => {
        const { text } = render(corrupt(figuresOf(report), count, seed));
        const lines = text.split('\n');
        const whole = /^(?:一、本年新收|二、上年结转|\(二\)部分公开|\(七\)总计|四、结转下年度)/;
        const places = lines.flatMap((line, at) => (whole.test(line) ? [at] : []));
        const rows = places.map((at) => lines[at]!).map((line) => ({ line, key: numbers.next().value }));
        rows.sort((a, b) => a.key - b.key);
        for (const [i, at] of places.entries()) lines[at] = rows[i]!.line;
        const found = (all: readonly BoundTable[]) => groupsIn(all).map(({ repairs }) => repairs.map(plain));
        assert.deepEqual(found(tablesOf(lines.join('\n'))), found(tablesOf(text)));
      }),
      { numRuns: 40 },
    ));

  it('of figures that have nothing to do with each other are told apart', () => {
    const figures = consistentReports.find(({ organ, year }) => organ === '某市人民政府' && year === 2025)!;
    const requests = figures.requests.map((cells) => [...cells]);
    requests[2]![0] = 5435;
    requests[12]![4] = 98;
    const cases = [...figures.cases];
    cases[4] = 0;
    const found = groupsIn(tablesWith({ ...figures, requests, cases })).map(({ certainty, repairs }) => [
      certainty,
      plain(repairs[0]!),
    ]);
    assert.deepEqual(found, [
      ['only', 'granted naturalPerson 5435>5345'],
      ['only', 'unableToProvide.notHeld legalServiceOrg 98>89'],
      ['only', 'cases review.total 0>790'],
    ]);
  });

  it('are given up where too much fails, and nobody is accused', () => {
    const figures = inventedReport(12);
    const requests = figures.requests.map((cells, row) =>
      cells.map((cell, column) => (column === row % 7 ? 777 : cell)),
    );
    const tables = tablesWith({ ...figures, requests });
    const [table] = tables.filter(({ layout }) => layout.rows.length > 20);
    assert.deepEqual(repairsOf(table!).groups, []);
    assert.ok(repairsOf(table!).unsolved.length > 20);
  });

  it('are searched in steps that can be given up, and end as they do at once', () => {
    const figures = corrupt(inventedReport(12), 7, 3);
    const [table] = tablesWith(figures).filter(({ layout }) => layout.rows.length > 20);
    const steps = repairsOf.steps(table!);
    let count = 0;
    let step = steps.next();
    for (; !step.done && count < 10_000; step = steps.next()) count++;
    const [again] = tablesWith(figures).filter(({ layout }) => layout.rows.length > 20);
    assert.deepEqual(
      step.done && step.value.groups.map(({ repairs }) => repairs.map(plain)),
      repairsOf(again!).groups.map(({ repairs }) => repairs.map(plain)),
    );
  });
});
