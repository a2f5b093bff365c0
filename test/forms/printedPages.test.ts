import assert from 'node:assert/strict';
import { Document } from '../../server/src/engine/document';
import { consistentReports } from '../support/figures';
import { dialects, render } from '../support/render';

const title = '柳河区教育局2022年政府信息公开工作年度报告';
const cut = ['柳河区教育局2022年政府信息公开工', '作年度报告'];
const untitled = render(consistentReports[4]!, dialects.gfm, { title: false }).text.trimEnd().split('\n');

/** The lines with those of the foot and the head of a page between them, every nine. */
const paged = (above: readonly string[], furniture: readonly string[]): string[] => [
  ...above,
  ...untitled.flatMap((line, at) => (at % 9 === 8 ? [line, '', ...furniture, ''] : [line])),
  '',
  ...furniture,
];
const found = (lines: readonly string[]) =>
  new Document(lines.join('\n')).reports().map(({ startLine, summary }) => [startLine, summary.findings]);
const startsOf = (lines: readonly string[]): number[] =>
  new Document(lines.join('\n')).reports().map(({ startLine }) => startLine);

const page = {
  Chrome: ['12/1/26, 2:39 AM', title, '', 'file:///C:/%E5%B9%B4%E6%8A%A5.html', '1/3'],
  'Chrome in Chinese': ['2026/12/1 02:39', title, '', 'https://www.liuhe.gov.cn/art/2023/1/20/art_1_2.html 1/3'],
  Firefox: [title, 'https://www.liuhe.gov.cn/nb.html', '', '1 / 3', '2026/12/1 上午2:39'],
  'a converter that writes the title in pieces': [
    '12/1/26, 2:39 AM',
    ' ',
    '柳河区教育局',
    '2022',
    '年政府信息公开工作年度报告',
  ],
} as const;

describe('the head and the foot of printed pages', () => {
  for (const [program, lines] of Object.entries(page))
    it(`are none of the report, as ${program} prints them, however the title above the text is cut`, () => {
      for (const above of [cut, [title], ['柳河区教育局', '2022年政府信息公开工作', '年度报告']])
        assert.deepEqual(found(paged(above, lines)), [[0, []]], above.join('/'));
    });
  it('a title that the page has cut is the one that each page repeats, also without a time', () => {
    const lines = [...cut, ...untitled.flatMap((line, at) => (at % 9 === 8 ? [line, title] : [line]))];
    assert.deepEqual(startsOf(lines), [0]);
  });

  it('are no row of a table whose cells stand each on a line', () => {
    const cells = untitled.flatMap((line) =>
      line.startsWith('|')
        ? /^[|\s-]*$/.test(line)
          ? []
          : line.split('|').filter((cell) => cell.trim() !== '')
        : [line],
    );
    const at = cells.findIndex((line) => line.includes('行政处罚'));
    const furniture = page['a converter that writes the title in pieces'];
    assert.deepEqual(found([title, ...cells]), [[0, []]]);
    assert.deepEqual(found([title, ...cells.slice(0, at), ...furniture, ...cells.slice(at)]), [[0, []]]);
  });

  it('a report of another organ or year on the next page is another report', () => {
    for (const other of ['柳河区民政局2022年政府信息公开工作年度报告', '柳河区教育局2023年政府信息公开工作年度报告'])
      for (const above of [cut, [title]])
        assert.deepEqual(
          startsOf([...above, ...untitled, '12/1/26, 2:39 AM', other, ...untitled]),
          [0, above.length + untitled.length + 1],
          other,
        );
  });
  it('the next report below the number of a page begins where the one above tells no organ', () => {
    assert.deepEqual(startsOf([...untitled, '3/3', title, ...untitled]), [0, untitled.length + 1]);
  });
  it('the same report once more is another one without them', () => {
    assert.deepEqual(startsOf([title, ...untitled, title, ...untitled]), [0, 1 + untitled.length]);
    assert.deepEqual(startsOf([...cut, ...untitled, title, ...untitled]), [0, 2 + untitled.length]);
  });
  it('a fraction, a time and an address begin no report and end none', () => {
    for (const line of ['1/3', '2023/1/20 10:30', 'https://www.liuhe.gov.cn', '2022年政府信息公开工'])
      assert.deepEqual(startsOf([title, ...untitled.flatMap((each) => [each, '', line])]), [0], line);
  });
});
