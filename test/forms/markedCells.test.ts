import assert from 'node:assert/strict';
import { bindReport } from '../../server/src/forms/bind/bindReport';
import { findingsOf } from '../support/check';
import { corrupt, inventedReport, type ReportFigures } from '../support/figures';
import { plain, render, seed } from '../support/render';

const told = (text: string): string[] => findingsOf(text).map(({ code, message }) => `${code} ${message.zh}`);

/** Tables without headers of their own, as a converter to Markdown writes those of a word processor, with its styles. */
function marked(figures: ReportFigures, style: string, only: RegExp = /./): string {
  const mark = (text: string) => (text !== '' && only.test(text) ? `<span style="${style}">${text}</span>` : text);
  const { text } = render(figures, {
    ...seed,
    row: ({ cells }) => [`| ${cells.map((cell) => mark(plain(cell))).join(' | ')} |`],
  });
  const withHeader = (line: string, at: number, lines: readonly string[]) => {
    if (!line.startsWith('|') || lines[at - 1]?.startsWith('|')) return [line];
    return ['', `|${'  |'.repeat(15)}`, `|${'---|'.repeat(15)}`, line];
  };
  return text.split('\n').flatMap(withHeader).join('\n');
}

describe('a table in Markdown whose cells have styles', () => {
  const figures = { ...inventedReport(4), organ: '柳河区人民政府' };
  const styles = ['color:red', `font-family:仿宋;${'mso-fareast-language:ZH-CN;'.repeat(4)}`];

  it('is read however long its lines are', () => {
    for (const style of styles)
      for (const report of [figures, corrupt(figures, 2, 7)])
        assert.deepEqual(told(marked(report, style)), told(render(report).text));
  });

  it('has no blank row where a table without a header has a blank one', () => {
    const report = bindReport(marked(figures, styles[1]!).split('\n'));
    const [cases] = report.tables.filter(({ table }) => table.rows.length === 1 && table.figures.length === 15);
    assert.ok(cases);
    assert.equal(cases.table.figures.filter((figure) => figure?.reading.kind === 'number').length, 15);
  });

  it('is not checked where its marks are too few to be taken off', () => {
    const text = marked(figures, styles[0]!).split('\n');
    const at = text.findIndex((line) => line.startsWith('四、'));
    const alone = [text[0], ...text.slice(at)].join('\n');
    assert.ok(told(alone).every((each) => !/missing-|duplicate|blank-/.test(each)));
  });
});
