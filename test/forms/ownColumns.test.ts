import assert from 'node:assert/strict';
import { findingsOf } from '../support/check';
import { consistentReports } from '../support/figures';
import { render, seed } from '../support/render';

/** Section 三 with a remark behind the figures of most rows. */
function remarked(change: (cells: string[]) => string[]): string {
  const lines = render(consistentReports[0]!, seed).text.split('\n');
  const first = lines.findIndex((line) => line.startsWith('一、本年新收'));
  return lines
    .map((line, at) => {
      const cells = line.replace(/[\s|]+$/, '').split(' | ');
      if (at < first || cells.length < 8) return line;
      const remark = at % 3 === 0 ? '' : '含上年转入';
      return [...(at === first ? change(cells) : cells), remark].join(' | ');
    })
    .join('\n');
}

describe('a column of remarks', () => {
  it('is no figure', () => {
    assert.deepEqual(findingsOf(remarked((cells) => cells)), []);
  });

  it('does not take a mistyped total with it', () => {
    const found = findingsOf(remarked((cells) => [...cells.slice(0, -1), 'O']));
    assert.deepEqual(
      found.map(({ code }) => code),
      ['not-a-count'],
    );
  });
});
