import assert from 'node:assert/strict';
import { findingsOf } from '../support/check';
import { inventedReport } from '../support/figures';
import { render } from '../support/render';
import { shapes } from '../support/shapes';

const told = (text: string): string[] =>
  findingsOf(text).map(({ code, range }) => `${code} ${text.split('\n')[range.start.line]}`);

const stray = ['共12页 第7页', '第七页', '— 7 —', '请勿外传', '柳河区公开办印制'];

describe('a line of the page between the cells of a row that stand each on a line', () => {
  const figures = { ...inventedReport(4), organ: '柳河区人民政府' };
  const close = render(figures, shapes.cellPerLineClose).text.split('\n');
  const first = close.findIndex((line) => line.includes('二、上年结转'));

  for (const words of stray) {
    it(`is no cell and ends no row: ${words}`, () => {
      for (let figure = 2; figure < 8; figure++)
        for (const around of [[words], ['', words, '']]) {
          const text = close.toSpliced(first + figure, 0, ...around).join('\n');
          assert.deepEqual(told(text), [], `before figure ${figure}`);
        }
    });
  }

  it('leaves empty lines that stand anywhere what they are', () => {
    for (let turn = 0; turn < 6; turn++) {
      const spread = close.flatMap((line, at) => ((at * 7 + turn * 3) % 5 < 2 ? [line, ''] : [line]));
      const label = spread.findIndex((line) => line.includes('逾期未按收费通知'));
      for (let figure = 3; figure < 7; figure++)
        for (const words of stray.slice(0, 2)) {
          const text = spread.toSpliced(label + figure, 0, words).join('\n');
          assert.deepEqual(told(text), [], `${turn}, line ${figure}`);
        }
    }
  });
});
