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

  it('may begin with a blank cell: the row of section four whose last figures are blank has all its cells', () => {
    const blanks = (count: number) => ' | '.repeat(count);
    const header = [
      `行政复议${blanks(5)}行政诉讼${blanks(9)}`,
      `结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 未经复议直接起诉${blanks(5)}复议后起诉${blanks(4)}`,
      `${blanks(5)}${Array<string>(2).fill('结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计').join(' | ')}`,
    ];
    const figures = { ...inventedReport(3), cases: [1, 0, 0, 0, 1, ...Array<null>(10).fill(null)] };
    const lines = render(figures, seed).text.trimEnd().split('\n');
    const first = lines.findIndex((line) => line.startsWith('四、政府信息公开')) + 1;
    const last = lines.findIndex((line) => line.startsWith('五、'));
    const codes = (row: string) =>
      findingsOf(lines.toSpliced(first, last - first, ...header, row).join('\n')).map(({ code }) => code);
    const blankCells = Array<string>(10).fill('blank-cell');
    assert.deepEqual(codes(`1 | 0 | 0 | 0 | 1${blanks(10)}`), blankCells);
    assert.deepEqual(
      codes(`2 | 0 | 0 | 0 | 1${blanks(10)}`).filter((code) => code === 'case-total'),
      ['case-total'],
    );
    assert.deepEqual(codes(`1 | 0 | 0 | 0 | 1${blanks(9)}`), ['missing-cell']);
  });
});
