import assert from 'node:assert/strict';
import { findingsOf } from '../support/check';
import { inventedReport } from '../support/figures';
import { griddedReport } from '../support/gridded';

describe('a row of Markdown that has lost its last cell', () => {
  const figures = { ...inventedReport(4), organ: '柳河区人民政府' };
  const lines = griddedReport(figures, (cells) => [`| ${cells.join(' | ')} |`]).split('\n');
  const last = lines.findIndex((line) => line.startsWith('| 四、结转下年度'));
  const short = lines[last]!.replace(/ \| \d+ \|$/, '');

  it('is short, and no other figure moves, wherever a blank line cuts the table', () => {
    assert.ok(last > 0 && short !== lines[last]);
    for (let rows = 0; rows < 6; rows++)
      for (const below of [[], ['7']]) {
        const text = lines.toSpliced(last, 1, short, ...below).toSpliced(last - rows, 0, '');
        assert.deepEqual(
          findingsOf(text.join('\n')).map(({ code, range }) => `${code} ${text[range.start.line]}`),
          [`missing-cell ${short}`],
          `${rows} rows`,
        );
      }
  });
});
