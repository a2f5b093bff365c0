import assert from 'node:assert/strict';
import { Document } from '../../server/src/engine/document';
import { findingsOf, place, places } from '../support/check';
import {
  blanked,
  blankTotals,
  consistentReports,
  corrupt,
  inventedReport,
  type ReportFigures,
  totalsLeftAtZero,
} from '../support/figures';
import { type Cell, judgeFigures } from '../support/oracle';
import { type Dialect, dialects, type Rendered, render } from '../support/render';

const arithmetic = new Set(['row-total', 'outcome-total', 'flow-balance', 'case-total']);

const placeOf = (code: string, cell: Cell, { rangeOf }: Rendered): string => place({ code, range: rangeOf(cell) });

/** What is found is exactly what the oracle says, and it is found where the oracle says. */
function assertJudged(figures: ReportFigures, dialect: Dialect): void {
  const rendered = render(figures, dialect);
  const { failing, missingTotals, count } = judgeFigures(figures);
  const findings = findingsOf(rendered.text);
  const expected = failing
    .map((each) => each.split(' at ') as [string, Cell])
    .map(([code, cell]) => placeOf(code, cell, rendered));
  const found = (codes: (code: string) => boolean) => places(findings.filter(({ code }) => codes(code)));
  assert.deepEqual(
    found((code) => arithmetic.has(code)),
    expected.sort(),
  );
  assert.deepEqual(
    found((code) => code === 'missing-total'),
    missingTotals.map((cell) => placeOf('missing-total', cell, rendered)).sort(),
  );
  const beside = new Set([...arithmetic, 'missing-total', 'blank-cell', 'suspect-cell']);
  const others = findings.filter(({ code }) => !beside.has(code));
  assert.deepEqual(others, []);
  const [report] = new Document(rendered.text).reports();
  const { held, failed, notAssessable } = report!.summary.tally;
  assert.equal(failed, failing.length);
  assert.equal(held + failed + notAssessable, count);
}

const corrupted = [dialects.seed, dialects.gfm, dialects.tsv];

describe('identities', () => {
  describe('of consistent reports hold: no error, no warning, nothing at all', () => {
    for (const figures of consistentReports) {
      it(`${figures.organ} ${figures.year}`, () => {
        for (const dialect of Object.values(dialects)) {
          const { text } = render(figures, dialect);
          assert.deepEqual(findingsOf(text), [], dialect.name);
          const [report] = new Document(text).reports();
          assert.deepEqual(report!.summary.tally, {
            held: figures.requests.length === 25 ? 42 : 40,
            failed: 0,
            notAssessable: 0,
          });
        }
      });
    }
  });

  for (const [name, figures] of Object.entries({ totalsLeftAtZero, blankTotals }))
    it(`of a real report fail where the oracle says: ${name}`, () => {
      for (const dialect of Object.values(dialects)) assertJudged(figures, dialect);
    });

  for (const dialect of corrupted) {
    it(`of mistyped figures fail where the oracle says: ${dialect.name}`, () => {
      for (const [index, figures] of consistentReports.entries())
        for (let seed = 0; seed < 6; seed++) assertJudged(corrupt(figures, 1 + (seed % 6), seed * 31 + index), dialect);
    });
    it(`of mistyped and blank figures fail where the oracle says: ${dialect.name}`, () => {
      for (const [index, figures] of [...consistentReports, blankTotals].entries())
        for (let seed = 0; seed < 5; seed++)
          assertJudged(blanked(corrupt(figures, seed % 5, seed * 17 + index), 2 + seed, seed), dialect);
    });
  }

  it('of figures that cannot be read are passed over, and only those', () => {
    for (let seed = 0; seed < 20; seed++) {
      const figures = corrupt(inventedReport(seed + 50), 3, seed);
      const requests = figures.requests.map((row, r) =>
        row.map((value, c) => ((r * 7 + c) % 23 === seed ? '若干' : value)),
      );
      const report = { ...figures, requests };
      const rendered = render(report);
      const findings = findingsOf(rendered.text).filter(({ code }) => arithmetic.has(code));
      const expected = judgeFigures(report).failing.map((each) => each.split(' at ') as [string, Cell]);
      assert.deepEqual(places(findings), expected.map(([code, cell]) => placeOf(code, cell, rendered)).sort());
    }
  });

  it('of a text of several reports are those of each', () => {
    const all = [...consistentReports, totalsLeftAtZero].map((figures, i) => corrupt(figures, i % 3, i));
    const reports = new Document(all.map((figures) => render(figures).text).join('')).reports();
    assert.deepEqual(
      reports.map(({ summary }) => summary.tally.failed),
      all.map((figures) => judgeFigures(figures).failing.length),
    );
    assert.deepEqual(
      reports.map(({ summary }) => summary.bySeverity.error),
      all.map((figures) => judgeFigures(figures).failing.length),
    );
  });

  it('of tables that are not there cannot be assessed', () => {
    const { text } = render(consistentReports[0]!);
    const tallyOf = (cut: string) => new Document(cut).reports()[0]!.summary.tally;
    const lines = text.split('\n');
    const without = (from: RegExp, to: RegExp) =>
      [
        ...lines.slice(0, lines.findIndex((line) => from.test(line)) + 1),
        ...lines.slice(lines.findIndex((line) => to.test(line))),
      ].join('\n');
    assert.deepEqual(tallyOf(without(/^三、收到/, /^四、政府/)), { held: 3, failed: 0, notAssessable: 39 });
    assert.deepEqual(tallyOf(without(/^四、政府/, /^五、/)), { held: 39, failed: 0, notAssessable: 3 });
    assert.deepEqual(tallyOf('一、总体情况\n无。'), { held: 0, failed: 0, notAssessable: 0 });
  });
});
