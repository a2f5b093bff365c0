import assert from 'node:assert/strict';
import { applyEdits } from '../../server/src/core/text';
import { bindReport } from '../../server/src/forms/bind/bindReport';
import { figureRange } from '../../server/src/forms/model';
import { findingsOf } from '../support/check';
import { corrupt, inventedReport, type ReportFigures } from '../support/figures';
import { plain, render, seed } from '../support/render';
import { pageStyles, webPage } from '../support/webPage';

const figures = { ...inventedReport(4), organ: '柳河区人民政府' };
const told = (text: string): string[] => findingsOf(text).map(({ code, message }) => `${code} ${message.zh}`);
const apart = (text: string, open: string, close: string): string =>
  [...text].map((letter) => open + letter + close).join('');

const asPage = (report: ReportFigures, cell: (text: string) => string): string =>
  webPage(report, { ...Object.values(pageStyles)[0]!, cell });
const asMarkdown = (report: ReportFigures, cell: (text: string) => string): string =>
  render(report, { ...seed, row: ({ cells }) => [`| ${cells.map((each) => cell(plain(each))).join(' | ')} |`] }).text;

/** Tags around single letters, as editors leave them where somebody has typed into a figure. */
const tags: Record<string, [open: string, close: string]> = {
  span: ['<span style="font-family: 宋体">', '</span>'],
  'font and b': ['<font face="仿宋"><b>', '</b></font>'],
  'span and o:p': ['<span lang="EN-US">', '<o:p></o:p></span>'],
};

describe('letters with a tag each', () => {
  for (const [name, [open, close]] of Object.entries(tags))
    it(`are one figure and one label, in a page of the web, in tags of ${name}`, () => {
      for (const report of [figures, corrupt(figures, 2, 7)])
        assert.deepEqual(
          told(asPage(report, (text) => apart(text, open, close))),
          told(asPage(report, (text) => text)),
        );
    });
  it('are one figure in a table of Markdown', () => {
    for (const report of [figures, corrupt(figures, 2, 7)])
      assert.deepEqual(told(asMarkdown(report, (text) => apart(text, '<b>', '</b>'))), told(render(report).text));
  });

  const row = (cells: readonly string[]): string =>
    `四、政府信息公开行政复议、行政诉讼情况\n<table><tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr></table>`;
  const figuresOf = (text: string) => bindReport(text.split('\n')).tables.flatMap(({ table }) => table.figures);
  const cases = ['1', '2', '3', '4', '<p><span>1</span><span class="a">0</span></p>', ...Array<string>(10).fill('0')];

  it('stand where the first of them begins and the last ends', () => {
    const text = row(cases);
    const { start, end } = figureRange(figuresOf(text)[4]!);
    assert.equal(text.split('\n')[1]!.slice(start.character, end.character), '1</span><span class="a">0');
  });
  it('are changed with their tags left in order', () => {
    const text = asPage(corrupt(figures, 2, 7), (each) => apart(each, '<b>', '</b>'));
    for (const { fixes } of findingsOf(text))
      for (const { edits } of fixes ?? []) {
        const fixed = applyEdits(text, edits);
        assert.equal(fixed.match(/<b>/g)?.length, fixed.match(/<\/b>/g)?.length);
        assert.doesNotMatch(fixed, /<b>[^<]*<b>/);
      }
  });

  const apartStill: Record<string, string> = {
    'a blank': '<span>1</span> <span>0</span>',
    'a line break': '<span>1</span><br/><span>0</span>',
    paragraphs: '<p>1</p><p>0</p>',
    'a number set high': '<span>1</span><sup>0</sup>',
  };
  for (const [name, cell] of Object.entries(apartStill))
    it(`are not one number where ${name} stands between them`, () => {
      const readings = figuresOf(row([...cases.slice(0, 4), cell, ...cases.slice(5)])).map((each) => each?.reading);
      assert.ok(readings.every((reading) => reading?.kind !== 'number' || reading.value < 5));
    });
  it('are two cells where a cell ends between them', () => {
    const cells = [...cases.slice(0, 3), '<span>1</span></td><td><span>0</span>', ...cases.slice(5)];
    const readings = figuresOf(row(cells)).map((each) => each?.reading);
    assert.deepEqual(
      readings.slice(3, 5).map((reading) => reading?.kind === 'number' && reading.value),
      [1, 0],
    );
  });
});
