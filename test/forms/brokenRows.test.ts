import assert from 'node:assert/strict';
import { findingsOf } from '../support/check';
import { inventedReport } from '../support/figures';
import { render } from '../support/render';

const told = (text: string): string[] =>
  findingsOf(text).map(({ code, range }) => `${code} ${text.split('\n')[range.start.line]}`);

describe('a row on two lines', () => {
  const lines = render({ ...inventedReport(4), organ: '柳河区人民政府' }).text.split('\n');
  const rows = [...lines.keys()].filter((at) => (lines[at]!.match(/\| \d/g)?.length ?? 0) > 2);

  it('is one wherever it is broken behind its first figure', () => {
    assert.ok(rows.length > 25);
    for (const at of rows.filter((_, row) => row % 3 === 0))
      for (const { index } of [...lines[at]!.matchAll(/(?<=\d \|) /g)]) {
        const pieces = [lines[at]!.slice(0, index), lines[at]!.slice(index + 1)];
        assert.deepEqual(told(lines.toSpliced(at, 1, ...pieces).join('\n')), [], pieces.join('⏎'));
      }
  });

  it('lacks a figure where both lines together have too few', () => {
    const at = rows.find((row) => lines[row]!.startsWith('2.重复申请'))!;
    const [label, first, second, ...rest] = lines[at]!.split(' | ');
    const pieces = [`${label} | ${first} |`, rest.join(' | ')];
    assert.ok(second);
    assert.notDeepEqual(told(lines.toSpliced(at, 1, ...pieces).join('\n')), []);
  });
});
