import assert from 'node:assert/strict';
import { bindReport } from '../../server/src/forms/bind/bindReport';
import { findingsOf } from '../support/check';
import { corrupt, inventedReport, type ReportFigures } from '../support/figures';
import { plain, render, seed } from '../support/render';
import { cellsOf, isRow } from '../support/rows';
import { pageStyles, webPage } from '../support/webPage';

const told = (text: string): string[] => findingsOf(text).map(({ code, message }) => `${code} ${message.zh}`);

/** Tables without headers of their own, as a converter to Markdown writes those of a word processor, with its styles. */
function marked(figures: ReportFigures, style: string): string {
  const mark = (text: string) => (text !== '' ? `<span style="${style}">${text}</span>` : text);
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

/** The sections of a report with their lines, section 三 as a page of the web has it, the others as `draw` writes the rows. */
function besideHtml(figures: ReportFigures, draw: (cells: readonly string[]) => string): string {
  const page = webPage(figures, pageStyles['bare cells']!).split('\n');
  const from = page.findIndex((line) => line.includes('三、收到'));
  const html = page.slice(page.indexOf('<table border="1">', from), page.indexOf('</table>', from) + 1);
  let section = '';
  return render(figures)
    .text.split('\n')
    .flatMap((line) => {
      const heading = /^([一二三四五六])、.*(?:情况|事项)$/.exec(line)?.[1];
      if (heading) section = heading;
      if (!isRow(line)) return [line];
      if (section === '三') return line.startsWith('一、') ? html : [];
      return [draw(cellsOf(line))];
    })
    .join('\n');
}

describe('tables that were not read', () => {
  const figures = inventedReport(4);

  it('are read where words and figures have the styles of pandoc, beside a table in HTML', () => {
    const styled = (cells: readonly string[]) =>
      `| ${cells.map((cell) => (cell === '' ? '' : `[${cell}]{lang="EN-US" style="font-size:10.5pt"}`)).join(' | ')} |`;
    for (const report of [figures, corrupt(figures, 2, 7)])
      assert.deepEqual(told(besideHtml(report, styled)).sort(), told(render(report).text).sort());
  });

  it('are named where nobody knows how they are written', () => {
    const text = besideHtml(figures, (cells) => cells.map((cell) => `~${cell}~`).join('^'));
    assert.deepEqual(
      findingsOf(text).map(({ code, range }) => `${code} ${text.split('\n')[range.start.line]![0]}`),
      ['not-checkable 二', 'not-checkable 四'],
    );
  });

  it('are said to lack where only sentences stand in their section', () => {
    const lines = render(figures).text.split('\n');
    const [from, to] = ['二、主动公开', '三、收到'].map((start) => lines.findIndex((line) => line.startsWith(start)));
    const sentences = ['全年公开文件3件，其中网站2件、公报1件。', '公开会议4次。'];
    const text = [...lines.slice(0, from! + 1), ...sentences, ...lines.slice(to)].join('\n');
    assert.deepEqual(
      findingsOf(text).map(({ code }) => code),
      ['missing-table'],
    );
  });
});
