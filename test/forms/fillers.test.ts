import assert from 'node:assert/strict';
import { withoutFillers } from '../../server/src/forms/bind/plain/fillers';
import { findingsOf } from '../support/check';
import { consistentReports, corrupt, type ReportFigures } from '../support/figures';
import { plain, render, seed } from '../support/render';

const told = (text: string): string[] => findingsOf(text).map(({ code, message }) => `${code} ${message.zh}`);

/** With a line drawn below the text of each cell, as a program does that draws tables in plain text. */
const drawn = (figures: ReportFigures): string =>
  render(figures, {
    ...seed,
    row: ({ cells }) => [
      `|${cells.map((cell) => `${plain(cell)}${'_'.repeat(8 - (plain(cell).length % 8))}`).join('|')}|`,
    ],
  }).text;

describe('lines that a program draws in the cells of a table', () => {
  it('are none of a figure and no blanks of a template', () => {
    for (const figures of [consistentReports[0]!, corrupt(consistentReports[0]!, 2, 7)])
      assert.deepEqual(told(drawn(figures)), told(render(figures).text));
  });
  it('stay where they are a cell by themselves, and where only a few cells have them', () => {
    for (const lines of [
      Array<string>(9).fill('|规章|____|____|'),
      ['|行政许可_|12____|'],
      Array<string>(9).fill('全年____件'),
    ])
      assert.equal(withoutFillers(lines), lines);
  });
});
