import assert from 'node:assert/strict';
import { findingsOf } from '../support/check';
import { consistentReports } from '../support/figures';
import { render, seed } from '../support/render';

/** Section 三 with a remark behind the figures of most rows, or of few where a header says so. */
function remarked(change: (cells: string[]) => string[], header?: string): string {
  const lines = render(consistentReports[0]!, seed).text.split('\n');
  const first = lines.findIndex((line) => line.startsWith('一、本年新收'));
  return lines
    .map((line, at) => {
      const cells = line.replace(/[\s|]+$/, '').split(' | ');
      if (header && cells[0] === '自然人') return [...cells, header].join(' | ');
      if (at < first || cells.length < 8) return line;
      const isRemarked = header ? at % 7 === 3 : at % 3 > 0;
      const remark = isRemarked ? '含上年转入' : '';
      return [...(at === first ? change(cells) : cells), remark].join(' | ');
    })
    .join('\n');
}

describe('a column of remarks', () => {
  it('is no figure', () => {
    assert.deepEqual(findingsOf(remarked((cells) => cells)), []);
  });

  for (const header of ['备注', '备注 Remarks', '情况说明', '有关说明（件）'])
    it(`may be called ${header}`, () => {
      assert.deepEqual(findingsOf(remarked((cells) => cells, header)), []);
    });

  it('does not take a mistyped total with it', () => {
    const found = findingsOf(remarked((cells) => [...cells.slice(0, -1), 'O']));
    assert.deepEqual(
      found.map(({ code }) => code),
      ['not-a-count'],
    );
  });
});
