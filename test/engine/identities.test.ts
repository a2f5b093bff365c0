import assert from 'node:assert/strict';
import { Document } from '../../server/src/engine/document';
import { findingsOf, places } from '../support/check';
import {
  blanked,
  blankTotals,
  codesBesidesFigures,
  consistentReports,
  corrupt,
  inventedReport,
  totalsLeftAtZero,
} from '../support/figures';
import { arithmetic, assertJudged, placeOf } from '../support/judged';
import { type Cell, judgeFigures } from '../support/oracle';
import { dialects, render } from '../support/render';

const corrupted = [dialects.seed, dialects.gfm, dialects.tsv];

describe('identities', () => {
  describe('of consistent reports hold: no error, nothing at all', () => {
    for (const figures of consistentReports) {
      it(`${figures.organ} ${figures.year}`, () => {
        for (const dialect of Object.values(dialects)) {
          const { text } = render(figures, dialect);
          const codes = findingsOf(text).map(({ code }) => code);
          assert.deepEqual(codes, codesBesidesFigures(figures), dialect.name);
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
