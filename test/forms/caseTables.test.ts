import assert from 'node:assert/strict';
import { findingsOf } from '../support/check';
import { codesBesidesFigures, consistentReports, type ReportFigures } from '../support/figures';
import { textIn } from '../support/fixture';
import { render, results } from '../support/render';

/** Section 四 as some offices print it: a table for each kind of case, or one for reviews and one for litigation. */

const direct = '未经复议直接起诉';
const afterReview = '复议后起诉';

const row = (cells: readonly unknown[]): string => `${cells.join(' | ')} |`;

const drawn: Record<string, (cases: readonly unknown[]) => readonly string[]> = {
  'two tables': (cases) => [
    '行政复议',
    row(results),
    row(cases.slice(0, 5)),
    '行政诉讼',
    row([direct, afterReview]),
    row([...results, ...results]),
    row(cases.slice(5)),
  ],
  'three tables': (cases) => [
    ...['行政复议', direct, afterReview].flatMap((name, at) => [
      name,
      '',
      row(results),
      row(cases.slice(5 * at, 5 * at + 5)),
      '',
    ]),
  ],
};

function written(figures: ReportFigures, draw: (cases: readonly unknown[]) => readonly string[]): string {
  const lines = render(figures).text.split('\n');
  const from = lines.findIndex((line) => line.startsWith('四、') && line.includes('行政诉讼情况'));
  const to = lines.findIndex((line) => line.startsWith('五、'));
  return [...lines.slice(0, from + 1), ...draw(figures.cases), ...lines.slice(to)].join('\n');
}

const codesOf = (text: string): string[] => findingsOf(text).map(({ code }) => code);

describe('section four in several tables', () => {
  for (const [name, draw] of Object.entries(drawn)) {
    it(`${name}: nothing is found in a consistent report`, () => {
      for (const figures of consistentReports)
        assert.deepEqual(codesOf(written(figures, draw)), codesBesidesFigures(figures), figures.organ);
    });

    it(`${name}: a wrong total is found where it stands`, () => {
      for (const figures of consistentReports)
        for (const at of [4, 9, 14]) {
          const text = written({ ...figures, cases: figures.cases.with(at, 98765) }, draw);
          const found = findingsOf(text).filter(({ code }) => code === 'case-total');
          assert.deepEqual(
            found.map(({ range }) => textIn(text, range)),
            ['98765'],
          );
        }
    });

    it(`${name}: with a figure too few it is not checked, and accused of nothing`, () => {
      const [figures] = consistentReports;
      for (let at = 0; at < 15; at++) {
        const text = written({ ...figures!, cases: figures!.cases.toSpliced(at, 1) }, draw);
        assert.deepEqual(codesOf(text), ['not-checkable'], `${at}`);
      }
    });
  }
});
