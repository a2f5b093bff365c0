import assert from 'node:assert/strict';
import { rowsEndWithText } from '../../server/src/forms/bind/openEnd';
import { findingsOf } from '../support/check';
import { inventedReport, type ReportFigures } from '../support/figures';
import { type Dialect, dialects, render, seed } from '../support/render';

/** Rows that end without a pipe: behind the last one stands a figure, or a blank cell. */
const open: Dialect = { ...seed, close: () => '' };

/** Only so many rows of section 三 are filled in, and the first has its 总计 one too many. */
function begun(rows: number): ReportFigures {
  const figures = inventedReport(3);
  const requests = figures.requests.map((row, at) => (at < rows ? row : row.map(() => null)));
  const [first, ...rest] = requests;
  return { ...figures, requests: [[...first!.slice(0, 6), Number(first![6]) + 1], ...rest] };
}

describe('rows that end without a pipe', () => {
  for (const rows of [1, 2, 3, 4, 6, 12, 25])
    it(`have their findings where only the first ${rows} are filled in`, () => {
      const codes = (dialect: Dialect) =>
        findingsOf(render(begun(rows), dialect).text).map(({ code, range }) => `${code} ${range.start.line}`);
      assert.ok(codes(open).some((code) => code.startsWith('row-total')));
      assert.deepEqual(codes(open), codes(dialects.unpadded));
    });

  it('are told from one that only lost its last pipe', () => {
    const rows = [
      '规章 | 0 | | |',
      '行政规范性文件 | | | |',
      '三、本年度办理结果 | (一)予以公开 | | | |',
      '行政强制 | | | |',
    ];
    assert.equal(rowsEndWithText([...rows, '行政许可 | 1 | 2 | 3']), false);
    assert.equal(rowsEndWithText(rows), false);
    assert.equal(rowsEndWithText(rows.map((row) => row.slice(0, -1))), false);
    assert.equal(rowsEndWithText([...rows.map((row) => row.slice(0, -1)), '行政许可 | 1 | 2 | 3']), true);
  });
});
