import assert from 'node:assert/strict';
import { findingsOf } from '../support/check';
import { codesBesidesFigures, consistentReports, type ReportFigures } from '../support/figures';
import { render } from '../support/render';
import { cellsOf, isRow } from '../support/rows';

const linesOf = (figures: ReportFigures): string[] => render(figures).text.trimEnd().split('\n');

describe('commas between the cells of section 四 alone', () => {
  /** Section 四 as a spreadsheet saves it, the other tables as they are. */
  const casesIn = (style: (cell: string) => string, separator: string, lines: readonly string[]): string => {
    const from = lines.findIndex((line) => /^四、.*情况$/.test(line));
    return lines
      .map((line, at) => (at > from && isRow(line) ? cellsOf(line).map(style).join(separator) : line))
      .join('\n');
  };
  for (const [name, style] of Object.entries({
    'in quotes': (cell: string) => `"${cell}"`,
    bare: (cell: string) => cell,
  }))
    for (const separator of [',', ';'])
      it(`part them: ${name}, ${separator}`, () => {
        for (const figures of consistentReports) {
          const codesOf = (cases: ReportFigures['cases']) =>
            findingsOf(casesIn(style, separator, linesOf({ ...figures, cases })))
              .map(({ code }) => code)
              .filter((code) => !codesBesidesFigures(figures).includes(code));
          assert.deepEqual(codesOf(figures.cases), []);
          assert.deepEqual(codesOf(figures.cases.with(4, 777)), ['case-total']);
          assert.deepEqual(codesOf(figures.cases.slice(1)), ['missing-cell']);
        }
      });

  it('part nothing in a sentence with a list of numbers', () => {
    const [figures] = consistentReports;
    const lines = linesOf(figures!);
    const told = '2024,1,2,3,4,5,6,7,8,9,10,11,12期简报刊登了解读';
    assert.deepEqual(findingsOf([...lines.slice(0, 2), told, ...lines.slice(2)].join('\n')), []);
  });
});
