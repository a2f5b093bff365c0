import assert from 'node:assert/strict';
import { findingsOf } from '../support/check';
import { inventedReport } from '../support/figures';
import { render } from '../support/render';
import { shapes } from '../support/shapes';

/** Word ends a table of HTML with a row of blank cells that keeps its columns wide. */
const { organ, ...others } = inventedReport(3);
const codes = (lines: readonly string[]): string[] => findingsOf(lines.join('\n')).map(({ code }) => code);
const blanks = (count: number): string => `<tr>${'<td></td>'.repeat(count)}</tr>`;

describe(`a row of blank cells behind the last row of a table in HTML (${organ})`, () => {
  for (const dialect of [shapes.html, shapes.htmlLines, shapes.htmlSpread]) {
    const linesOf = (cases: typeof others.cases): string[] =>
      render({ ...others, organ: '柳河区人民政府', cases }, dialect).text.split('\n');
    /** The row below the table of section four, and that of section three. */
    const ended = (lines: readonly string[]): string[] => {
      const at = lines.findIndex((line) => line.includes('五、'));
      const above = lines.findIndex((line) => line.includes('四、政府'));
      return lines.toSpliced(at, 0, blanks(15)).toSpliced(above, 0, blanks(10));
    };

    it(`takes the place of no figure: ${dialect.name}`, () => {
      const lines = linesOf(others.cases);
      assert.deepEqual(codes(lines), []);
      assert.deepEqual(codes(ended(lines)), []);
      const wrong = linesOf(others.cases.with(4, Number(others.cases[4]) + 1));
      assert.deepEqual(codes(ended(wrong)), codes(wrong));
      assert.ok(codes(wrong).includes('case-total'));
    });

    it(`does not fill a row that lacks a figure: ${dialect.name}`, () => {
      const short = linesOf(others.cases.slice(1));
      assert.deepEqual(
        codes(ended(short)).filter((code) => code !== 'not-checkable'),
        codes(short).filter((code) => code !== 'not-checkable'),
      );
    });
  }
});
