import assert from 'node:assert/strict';
import { applyEdits } from '../../server/src/core/text';
import { isTitle, sectionAt, sectionOfLine } from '../../server/src/forms/bind/headings';
import { plainLines } from '../../server/src/forms/bind/plain/plainLines';
import { findingsOf } from '../support/check';
import { inventedReport } from '../support/figures';
import { type Dialect, render, seed } from '../support/render';
import { pageStyles, webPage } from '../support/webPage';

const sectionOf = (line: string): string | undefined => {
  const section = sectionOfLine(line);
  return section === undefined ? undefined : sectionAt(section).ordinal;
};

describe('headings', () => {
  const headings: [string, string][] = [
    ['一、总体情况', '一'],
    ['二、主动公开政府信息情况', '二'],
    ['三、收到和处理政府信息公开申请情况', '三'],
    ['四、政府信息公开行政复议、行政诉讼情况', '四'],
    ['五、存在的主要问题及改进情况', '五'],
    ['六、其他需要报告的事项', '六'],
    ['四、因政府信息公开工作被申请行政复议、提起行政诉讼情况', '四'],
    ['五、政府信息公开工作存在的主要问题及改进情况', '五'],
    ['五、存在问题及改进情况', '五'],
    ['六、其他需要报告的事项：', '六'],
    ['  一 、 总 体 情 况  ', '一'],
    ['一、总体情况 | |||', '一'],
    ['| 一、总体情况 |', '一'],
    ['## 一、总体情况', '一'],
    ['== 一、总体情况 ==', '一'],
    ['## 一、总体情况 {#一总体情况}', '一'],
    ['**六、其他需要报告的事项**', '六'],
    ['总体情况', '一'],
    ['主动公开政府信息情况', '二'],
    ['一、主动公开政府信息情况', '二'],
    ['二、主动公开政府政府信息情况', '二'],
    ['二、主动公开信息情况', '二'],
    ['四、政府信息公开行政复议和行政诉讼情况', '四'],
    ['六、其他需要报告的事项情况', '六'],
    ['一总体情况', '一'],
    ['第一部分 总体情况', '一'],
    ['l六、存在的主要问题及改进情况', '五'],
    ['1六、其他需要报告的事项', '六'],
    ['存在的主要问题及改进情况', '五'],
    ['五、存在的主要文题及改进情况', '五'],
    ['一、总休情况', '一'],
    ['五、存在不足和改进措施', '五'],
    ['一、總體情況', '一'],
    ['總體情況', '一'],
    ['三、收到和處理政府信息公開申請情況', '三'],
    ['六、其他需要報告的事項', '六'],
    ['1. 总体情况', '一'],
    ['2、主动公开政府信息情况', '二'],
    ['## 3. 收到和处理政府信息公开申请情况', '三'],
    ['4 政府信息公开行政复议、行政诉讼情况', '四'],
    ['05 存在的主要问题及改进情况', '五'],
    ['6．其他需要报告的事项', '六'],
    ['IV. 政府信息公开行政复议、行政诉讼情况', '四'],
  ];
  for (const [line, ordinal] of headings) it(`${line} begins ${ordinal}`, () => assert.equal(sectionOf(line), ordinal));

  const others = [
    '三、本年度办理结果',
    '三、本年度辦理結果',
    '四、结转下年度继续办',
    '主动公开政府信息情況較好',
    '总体情况较好',
    '(一)总体情况',
    '1.主动公开政府信息情况',
    '3.主动公开政府信息情况',
    '2.主动公开情况',
    '5.存在的问题',
    '6.其他',
    'V. 其他需要报告的事项',
    '3. 收到和处理政府信息公开申请情况，详见下表。',
    '四、结转下年度继续办理',
    '一、本年新收政府信息公开申请数量',
    '二、上年结转政府信息公开申请数量',
    '四、结转下年度继续办理 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | ||',
    '三、本年度办理结果 | (一)予以公开 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | |',
    '(一)主动公开情况',
    '(六)其他处理',
    '行政复议',
    '行政诉讼',
    '一、加强领导。各科室明确一名联络员。',
    '一是主动公开政府信息情况较好;',
    '本年度主动公开政府信息情况良好,收到申请均已答复。',
    '五、存在的主要问题及改进情况详见附件;其余各部分无。',
    '',
    '一、',
    '|||',
  ];
  for (const line of others)
    it(`${JSON.stringify(line)} begins no section`, () => assert.equal(sectionOf(line), undefined));

  const titles = [
    '青石街道办事处2023年政府信息公开工作年度报告',
    '石桥镇人民政府2023年度政府信息公开工作年度报告',
    '某某市教育局2022年政府信息公开年报',
    '2021年政府信息公开工作年度报告',
    '# 临江县 2023 年政府信息公开工作年度报告',
    '《临江县2023年政府信息公开工作年度报告》',
    '临江县人民政府二〇二三年政府信息公开工作年度报告',
    '临江县2023年政府信息公开工作年度报告(试行)',
    '临江县2023年政务公开工作年度报告',
    '临江县2023年政府信息公开工作的年度报告',
    '临江县政府信息公开工作2023年度报告',
    '临江县2023年度政府信息公开工作报告',
    '临江县政府信息公开年度工作报告（2023年）',
    '臨江縣2023年政府信息公開工作年度報告',
  ];
  for (const line of titles) it(`${line} is a title`, () => assert.ok(isTitle(line)));

  const noTitles = [
    '根据要求,现公布我镇2023年政府信息公开工作年度报告。',
    '现将2023年政府信息公开工作年度报告如下',
    '现公布我镇2023年政府信息公开工作年度报告',
    '我镇2023年政府信息公开工作年度报告',
    '根据通知要求编制2023年政府信息公开工作年度报告',
    '附件:2023年政府信息公开工作年度报告',
    '一、2023年政府信息公开工作年度报告',
    '政府信息公开工作年度报告格式',
    '政府信息公开',
    '2023年12月31日',
  ];
  for (const line of noTitles) it(`${line} is no title`, () => assert.ok(!isTitle(line)));
});

describe('headings of a page of the web', () => {
  for (const [name, style] of Object.entries(pageStyles)) {
    const page = webPage({ ...inventedReport(3), organ: '柳河区人民政府' }, style);
    const renumbered = page.replace('五、存在', '六、存在').replace('六、其他', '七、其他');
    for (const [how, written] of Object.entries({
      'on lines of their own': (text: string) => text,
      'behind the table above': (text: string) => text.replaceAll('</table>\n', '</table>'),
    }))
      it(`get their number among their tags: ${name}, ${how}`, () => {
        const [found] = findingsOf(written(renumbered)).filter(({ code }) => code === 'section-number');
        assert.equal(applyEdits(written(renumbered), found!.fixes[0]!.edits), written(page));
      });
  }
});

describe('headings whose tags stand on several lines', () => {
  const figures = { ...inventedReport(3), organ: '柳河区人民政府' };
  const wrong = { ...figures, cases: figures.cases.with(4, 98765) };
  const brokenTags: Record<string, (page: string) => string> = {
    'as pandoc writes them': (page) => page.replace(/<(h\d|p)>/g, '<$1\nid="名称">'),
    'as prettier writes them': (page) =>
      page.replace(/<(h\d)>(.*)<\/h\d>/g, '<$1\n  class="title"\n  id="名称"\n  >$2</$1\n>'),
  };
  for (const [name, style] of Object.entries(pageStyles))
    for (const [how, broken] of Object.entries(brokenTags))
      it(`${name}, ${how}: what follows them is read`, () => {
        assert.deepEqual(findingsOf(broken(webPage(figures, style))), []);
        assert.deepEqual(
          findingsOf(broken(webPage(wrong, style)))
            .filter(({ severity }) => severity === 'error')
            .map(({ code }) => code),
          findingsOf(webPage(wrong, style))
            .filter(({ severity }) => severity === 'error')
            .map(({ code }) => code),
        );
      });

  it('are none where no tag is closed', () => {
    for (const text of ['<p\n一、总体情况', '数量<h2\n一、总体情况\n<td>1</td>', 'a <b\n\n\n\n\n\n\n\n>'])
      assert.deepEqual(plainLines(text.split('\n')), text.split('\n'));
  });
});

describe('headings that programs have numbered', () => {
  const latin = ['I', 'II', 'III', 'IV', 'V', 'VI'];
  const numberings: Record<string, (number: number) => string> = {
    '1. 2. 3.': (number) => `${number}. `,
    '1、2、3、': (number) => `${number}、`,
    '## 1.': (number) => `## ${number}. `,
    '01 02 03': (number) => `0${number} `,
    'I. II. III.': (number) => `${latin[number - 1]}. `,
  };
  const han = [...'一二三四五六'];
  const isHeading = (line: string): boolean => sectionOf(line) !== undefined;
  const numbered = (line: string, number: (at: number) => string): string =>
    isHeading(line) ? line.replace(/^(.)、/, (_, each: string) => number(han.indexOf(each) + 1)) : line;
  const figures = { ...inventedReport(3), organ: '柳河区人民政府' };
  const wrong = { ...figures, requests: figures.requests.map((row, at) => (at === 0 ? row.with(6, 98765) : row)) };
  const shapes: Record<string, Dialect> = {
    'rows of pipes': seed,
    'a cell a line': { ...seed, row: ({ cells }) => cells },
    'a cell and a pipe a line': { ...seed, row: ({ cells }) => cells.map((cell) => `${cell} |`) },
    'cells between blanks': { ...seed, row: ({ cells }) => [cells.join('  ')] },
    'a table of HTML': {
      ...seed,
      row: ({ cells }) => [`<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`],
    },
  };
  for (const [how, number] of Object.entries(numberings))
    for (const [name, shape] of Object.entries(shapes)) {
      const dialect = { ...shape, page: (lines: readonly string[]) => lines.map((line) => numbered(line, number)) };
      it(`${how}, ${name}: what follows them is read`, () => {
        assert.deepEqual(findingsOf(render(figures, dialect).text), []);
        const codes = findingsOf(render(wrong, dialect).text).map(({ code }) => code);
        assert.ok(codes.includes('row-total') && codes.includes('flow-balance'), codes.join());
      });
    }

  it('begin no section where they are numbered below one', () => {
    const below = ['1. 总体情况', '平稳。', '2. 主动公开政府信息情况', '3. 收到和处理政府信息公开申请情况', '已办结。'];
    const page = (lines: readonly string[]) =>
      lines.flatMap((line) => (line === '一、总体情况' ? [line, ...below] : [line]));
    for (const shape of Object.values(shapes))
      assert.deepEqual(findingsOf(render(figures, { ...shape, page }).text), []);
  });
});
