import assert from 'node:assert/strict';
import { applyEdits } from '../../server/src/core/text';
import { findingsOf } from '../support/check';
import { codesBesidesFigures, consistentReports } from '../support/figures';
import { type Dialect, plain, render, seed } from '../support/render';
import { shapes } from '../support/shapes';

const mark = (text: string): string => text.replace(/\+(?=\d)/, '&#43;').replace(/-(?=\d)/, '&#x2D;');
const everywhere = (text: string): string =>
  mark(text).replace(/(?<=^\d?)[一二三四五六七年](?=.)/u, (letter) => `&#${letter.charCodeAt(0)};`);

const cells = (dialect: Dialect, put: (text: string) => string): Dialect => ({
  ...dialect,
  row: (row) => {
    const own = row.cells.map((cell) => put(plain(cell)));
    return dialect.row?.({ ...row, cells: own }) ?? [own.join(' | ')];
  },
});

const dialects: Record<string, Dialect> = {
  rows: seed,
  'HTML, a cell a line': shapes.htmlLines,
  'a cell a line': shapes.cellPerLine,
};

describe('a letter that is written by its number', () => {
  for (const [name, dialect] of Object.entries(dialects))
    it(`is that letter in a figure and a label: ${name}`, () => {
      for (const figures of consistentReports)
        for (const put of [mark, everywhere])
          assert.deepEqual(
            findingsOf(render(figures, cells(dialect, put)).text).map(({ code }) => code),
            codesBesidesFigures(figures),
            figures.organ,
          );
    });

  it('is replaced with the figure that it stands in front of', () => {
    const total = render(consistentReports[0]!).text.replace(
      /(四、结转下年度继续办理 (?:\| \d+ ){6}\| )\d+/,
      '$1&#43;77',
    );
    const edits = findingsOf(total).flatMap(({ fixes }) => fixes?.[0]?.edits ?? []);
    assert.ok(edits.length > 0);
    for (const edit of edits) assert.doesNotMatch(applyEdits(total, [edit]), /&#43(?!;77)/);
  });
});
