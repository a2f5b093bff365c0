import assert from 'node:assert/strict';
import { Document } from '../../server/src/engine/document';
import { findingsOf } from '../support/check';
import { blanked, blankTotals, consistentReports, corrupt, inventedReport, totalsLeftAtZero } from '../support/figures';
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
            assert.deepEqual(findingsOf(text), [], `${figures.organ}, ${name}\n${text}`);
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
