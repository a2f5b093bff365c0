import assert from 'node:assert/strict';
import { findingsOf } from '../support/check';
import { inventedReport } from '../support/figures';
import { render } from '../support/render';
import { shapes } from '../support/shapes';

const others = { ...inventedReport(3), organ: '柳河区人民政府' };
/** All three totals add up, or none does since a figure of each group stands elsewhere. */
const held = [376, 196, 121, 97, 790, 1, 12, 56, 74, 143, 30, 51, 156, 97, 334];
const displaced = [376, 196, 121, 790, 16, 1, 12, 56, 74, 1, 30, 51, 156, 97, 27];

const linesOf = (cases: readonly number[]): string[] =>
  render({ ...others, cases: [...cases] }, shapes.cellPerLineClose)
    .text.split('\n')
    .map((line) => line.trim());

/** The header of section four, printed by where its letters stand. */
const scattered =
  '行政诉讼 总计 结果 维持 结果 纠正 行政复议 其他 结果 尚未 审结 总计 结果 维持 未经复议直接起诉 尚未 其他 结果 审结 结果 纠正 总计 结果 维持 结果 纠正 复议后起诉 其他 结果 尚未 审结'.split(
    ' ',
  );

function withHeader(cases: readonly number[], header?: readonly string[]): string {
  const lines = linesOf(cases);
  const from = lines.findIndex((line) => line.startsWith('四、政府')) + 1;
  const to = lines.findIndex((line, at) => at > from && /^\d+$/.test(line));
  return header ? lines.toSpliced(from, to - from, ...header).join('\n') : lines.join('\n');
}

const codes = (text: string): string[] => [...new Set(findingsOf(text).map(({ code }) => code))];

describe('section four below a header that was printed out of order', () => {
  it('is not checked where none of its sums holds', () => {
    assert.deepEqual(codes(withHeader(displaced, scattered)), ['not-checkable']);
  });

  it('is checked where one does', () => {
    assert.deepEqual(codes(withHeader(held, scattered)), []);
    assert.deepEqual(
      codes(withHeader(held.with(4, 791), scattered)).filter((code) => code !== 'suspect-cell'),
      ['case-total'],
    );
  });

  it('is checked below a header in order, whatever its sums', () => {
    assert.ok(codes(withHeader(displaced)).includes('case-total'));
  });
});
