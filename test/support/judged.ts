import assert from 'node:assert/strict';
import { Document } from '../../server/src/engine/document';
import { findingsOf, place, places } from './check';
import { codesBesidesFigures, type ReportFigures } from './figures';
import { type Cell, judgeFigures } from './oracle';
import { type Dialect, type Rendered, render } from './render';

export const arithmetic = new Set(['row-total', 'outcome-total', 'flow-balance', 'case-total']);

export const placeOf = (code: string, cell: Cell, { rangeOf }: Rendered): string =>
  place({ code, range: rangeOf(cell) });

/** What is found is exactly what the oracle says, and it is found where the oracle says. */
export function assertJudged(figures: ReportFigures, dialect: Dialect): void {
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
  assert.deepEqual(
    others.map(({ code }) => code),
    codesBesidesFigures(figures),
  );
  const [report] = new Document(rendered.text).reports();
  const { held, failed, notAssessable } = report!.summary.tally;
  assert.equal(failed, failing.length);
  assert.equal(held + failed + notAssessable, count);
}
