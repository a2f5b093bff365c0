import assert from 'node:assert/strict';
import { applyEdits } from '../../server/src/core/text';
import { Document } from '../../server/src/engine/document';
import { findingsOf } from '../support/check';
import {
  blanked,
  blankTotals,
  codesBesidesFigures,
  consistentReports,
  corrupt,
  inventedReport,
  type ReportFigures,
  totalsLeftAtZero,
  type Value,
  zeroReport,
} from '../support/figures';
import { assertJudged } from '../support/judged';
import { type Dialect, dialects, render } from '../support/render';
import { shapes, shapesWithoutBlanks } from '../support/shapes';

/** Made anew for each report, since some count their rows. */
const all: Record<string, () => Dialect> = {
  ...Object.fromEntries(Object.entries(shapes).map(([key, dialect]) => [key, () => dialect])),
  ...shapesWithoutBlanks,
};

const wordings = [dialects.seed, dialects.fullWidth, dialects.innerBlanks];

describe('a report in every shape', () => {
  for (const make of Object.values(all)) {
    describe(make().name, () => {
      it('is found right where it is', () => {
        for (const figures of consistentReports)
          for (const { label, name } of wordings) {
            const { text } = render(figures, { ...make(), label });
            assert.deepEqual(
              findingsOf(text).map(({ code }) => code),
              codesBesidesFigures(figures),
              `${figures.organ}, ${name}`,
            );
            const held = figures.requests.length === 25 ? 42 : 40;
            const [report] = new Document(text).reports();
            assert.deepEqual(report!.summary.tally, { held, failed: 0, notAssessable: 0 });
          }
      });
      it('is found wrong where the oracle says', () => {
        for (const [index, figures] of [...consistentReports, inventedReport(9)].entries())
          for (let seed = 0; seed < 4; seed++)
            assertJudged(corrupt(figures, 1 + (seed % 3), seed * 37 + index), make());
        assertJudged(totalsLeftAtZero, make());
      });
    });
  }

  for (const dialect of Object.values(shapes))
    it(`has its blanks where they are: ${dialect.name}`, () => {
      assertJudged(blankTotals, dialect);
      for (const [index, figures] of consistentReports.entries())
        for (let seed = 0; seed < 4; seed++)
          assertJudged(blanked(corrupt(figures, seed % 3, seed * 41 + index), 2 + 3 * seed, seed), dialect);
    });
});

/** A row of section 三 with figures of two digits, of which one is lost or cut in two. */
const damaged: ReportFigures = { ...inventedReport(21), proactive: zeroReport('2021').proactive };
const isTelling = (row: readonly Value[]) => row.filter((value) => Number(value) > 9).length > 1;
const row = damaged.requests.findIndex((values, i) => i > 2 && i < 23 && isTelling(values));
const column = damaged.requests[row]!.findIndex((value) => Number(value) > 9);

const withRow = (values: readonly Value[]): ReportFigures => ({
  ...damaged,
  requests: damaged.requests.map((own, i) => (i === row ? values : own)),
});

describe('a row of section 三 in every shape', () => {
  const values = damaged.requests[row]!;
  const digits = String(values[column]);
  const cases = {
    'missing-cell': values.filter((_, i) => i !== column),
    'extra-cell': [
      ...values.slice(0, column),
      digits[0]!,
      digits.slice(1).replace(/^0/, '0'),
      ...values.slice(column + 1),
    ],
  };
  for (const make of Object.values(all))
    for (const [code, wrong] of Object.entries(cases))
      it(`${code}, and its repair gives the report back: ${make().name}`, () => {
        const { text } = render(withRow(wrong), make());
        const findings = findingsOf(text);
        assert.deepEqual(
          findings.map((finding) => finding.code),
          [code],
        );
        const [fix] = findings[0]!.fixes;
        assert.ok(fix?.preferred);
        assert.deepEqual(findingsOf(applyEdits(text, fix.edits)), []);
        assert.equal(squeezed(applyEdits(text, fix.edits)), squeezed(render(damaged, make()).text));
      });
});

describe('a mistyped figure in every shape', () => {
  for (const make of Object.values(all))
    it(`is repaired where it is repaired a row a line: ${make().name}`, () => {
      let repaired = 0;
      for (let seed = 0; seed < 12; seed++) {
        const wrong = corrupt(damaged, 1, seed);
        const repair = (dialect: Dialect) => {
          const { text } = render(wrong, dialect);
          const fixes = findingsOf(text).flatMap((finding) => finding.fixes.filter(({ preferred }) => preferred));
          return fixes[0] && applyEdits(text, fixes[0].edits);
        };
        const isBack = repair(dialects.seed) === render(damaged, dialects.seed).text;
        assert.equal(aligned(repair(make()) ?? '') === aligned(render(damaged, make()).text), isBack, `seed ${seed}`);
        if (isBack) repaired++;
      }
      assert.ok(repaired > 3, `${repaired} of 12`);
    });
});

/** A figure of more digits than before moves those behind it away from their column. */
const aligned = (text: string): string => text.replace(/ +/g, ' ');

/** Where a cell is put in, blanks and line ends around it may be others. */
const squeezed = (text: string): string => text.replace(/\s+/g, '');
