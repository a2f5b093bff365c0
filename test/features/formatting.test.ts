import assert from 'node:assert/strict';
import { applyEdits, type Range } from '../../server/src/core/text';
import { widthOf } from '../../server/src/core/width';
import { Document } from '../../server/src/engine/document';
import type { Style } from '../../server/src/features/alignment';
import { formatTables } from '../../server/src/features/formatting';
import { findingsOf } from '../support/check';
import { drawnReport } from '../support/drawn';
import { blanked, consistentReports, corrupt, inventedReport, type ReportFigures } from '../support/figures';
import { dialects, render } from '../support/render';
import { shapes, shapesOfCutBlanks, shapesWithoutBlanks } from '../support/shapes';

const format = (text: string, style: Style, within?: Range): string =>
  applyEdits(text, formatTables(new Document(text), style, within));

const title = '青石街道办事处2023年政府信息公开工作年度报告\n';
const check = (style: Style, before: string, after: string): void =>
  assert.equal(format(`${title}${before.trim()}\n`, style), `${title}${after.trim()}\n`);

const proactive = `
二、主动公开政府信息情况
第二十条第(一)项 | |||
信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
规章 | 2 | 0 | 12 |
行政规范性文件 | 3 | 10 | 305 |
第二十条第(五)项 | |||
信息内容 | 本年处理决定数量 | ||
行政许可 | 5 | ||
`;

const alignedProactive = `
二、主动公开政府信息情况
第二十条第(一)项 | |||
信息内容       | 本年制发件数 | 本年废止件数 | 现行有效件数 |
规章           |            2 |            0 |           12 |
行政规范性文件 |            3 |           10 |          305 |
第二十条第(五)项 | |||
信息内容 | 本年处理决定数量 | ||
行政许可 |                5 | ||
`;

const requests = `
三、收到和处理政府信息公开申请情况
（本列数据的勾稽关系） | 申请人情况 | ||||||||
自然人 | 法人或其他组织 | 总计 | |||||||
商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | |||||
一、本年新收政府信息公开申请数量 | 12 | 3 | 0 | 0 | 1 | 0 | 16 | ||
二、上年结转政府信息公开申请数量 | 1 | 0 | 0 | 0 | 0 | 0 | 1 | ||
三、本年度办理结果 | (一)予以公开 | 13 | 3 | 0 | 0 | 1 | 0 | 17 | |
(三)不予公开 | 3.危及“三安全一稳定” | / | | 0 | 0 | 0 | 0 | 0 | |
`;

const alignedRequests = `
三、收到和处理政府信息公开申请情况
（本列数据的勾稽关系）                | 申请人情况                                                               | ||||||||
                                        自然人 | 法人或其他组织                                           | 总计 | |||||||
                                                 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | |||||
一、本年新收政府信息公开申请数量      |     12 |        3 |        0 |            0 |            1 |    0 |   16 | ||
二、上年结转政府信息公开申请数量      |      1 |        0 |        0 |            0 |            0 |    0 |    1 | ||
三、本年度办理结果 | (一)予以公开     |     13 |        3 |        0 |            0 |            1 |    0 |   17 | |
(三)不予公开 | 3.危及“三安全一稳定” |      / |          |        0 |            0 |            0 |    0 |    0 | |
`;

/** Every third row of section 三 is blank: where blanks are cut off, nothing but its labels is left. */
const withBlankRows = (figures: ReportFigures): ReportFigures => ({
  ...figures,
  requests: figures.requests.map((row, i) => (i % 3 === 2 ? row.map(() => null) : row)),
});

describe('formatting', () => {
  it('brings figures under their columns, whatever stands for merged cells', () => {
    check('aligned', proactive, alignedProactive);
    check('aligned', requests, alignedRequests);
  });
  it('takes the blanks out again', () => {
    check('compact', alignedProactive, proactive);
    check('compact', alignedRequests, requests.replace('/ | |', '/ |  |'));
  });
  it('leaves what follows the figures as it is', () => {
    check(
      'aligned',
      '二、主动公开政府信息情况\n第二十条第(六)项 |\n信息内容 | 本年处理决定数量 |\n行政处罚 | 5 | ||||\n行政强制 | 1005',
      '二、主动公开政府信息情况\n第二十条第(六)项 |\n信息内容 | 本年处理决定数量 |\n行政处罚 |                5 | ||||\n行政强制 |             1005',
    );
  });
  it('has a table of Markdown by the place of its cells, with its line of dashes', () => {
    check(
      'aligned',
      `
二、主动公开政府信息情况
|信息内容|本年制发件数|本年废止件数|现行有效件数|
|:---|---:|---|:---:|
|规章|2|0|12|
|行政规范性文件|3||305|
|第二十条第(五)项||||
|行政许可|5|||`,
      `
二、主动公开政府信息情况
| 信息内容         | 本年制发件数 | 本年废止件数 | 现行有效件数 |
| :--------------- | -----------: | ------------ | :----------: |
| 规章             |            2 |            0 |           12 |
| 行政规范性文件   |            3 |              |          305 |
| 第二十条第(五)项 |              |              |              |
| 行政许可         |            5 |              |              |`,
    );
  });
  it('knows the width of Chinese, of full width and of quotation marks in a font for Chinese', () => {
    const lines = format(`${title}${requests.trim()}\n`, 'aligned').split('\n');
    const ends = lines.filter((line) => /\d/.test(line)).map((line) => line.replace(/ \|[ |]*$/, ''));
    const widths = new Set(ends.slice(1).map((line) => widthOf(line, { ambiguousAsWide: true })));
    assert.equal(widths.size, 1);
  });
  it('changes the lines that are asked for only, with the widths of the whole table', () => {
    const lines = (from: number, to: number): Range => ({
      start: { line: from, character: 0 },
      end: { line: to, character: 0 },
    });
    const [before, after] = [`${title}${proactive.trim()}\n`, `${title}${alignedProactive.trim()}\n`];
    const expected = before.split('\n');
    expected[4] = after.split('\n')[4]!;
    assert.equal(format(before, 'aligned', lines(4, 5)), expected.join('\n'), 'a line selected with its end');
    assert.equal(format(before, 'aligned', lines(4, 4)), expected.join('\n'), 'only the cursor');
    assert.equal(format(before, 'aligned', lines(1, 2)), before, 'no row');
  });
  it('keeps the indentation of rows and of pipes', () => {
    check(
      'aligned',
      proactive.replace('规章 |', '　　规章 |').replace('行政规范性文件 |', '  行政规范性文件   |'),
      alignedProactive
        .replace('信息内容       |', '信息内容         |')
        .replace('规章           |', '　　规章         |')
        .replace('行政规范性文件 |', '  行政规范性文件 |'),
    );
    check(
      'compact',
      '二、主动公开政府信息情况\n  |信息内容|本年处理决定数量|\n  |---|---|\n  |行政处罚  |2|\n  |行政强制|12|',
      '二、主动公开政府信息情况\n  | 信息内容 | 本年处理决定数量 |\n  | --- | --- |\n  | 行政处罚 | 2 |\n  | 行政强制 | 12 |',
    );
  });
  it('edits no more of a line than changes', () => {
    const text = `${title}${alignedProactive.trim().replace('规章           |            2 |', '规章           |    2 |')}\n`;
    const [edit, ...more] = formatTables(new Document(text), 'aligned');
    assert.deepEqual(more, []);
    assert.deepEqual(edit, {
      range: { start: { line: 4, character: 2 }, end: { line: 4, character: 18 } },
      newText: '           |            ',
    });
  });
  it('leaves alone what it cannot place', () => {
    for (const row of ['规章 | 2 | 0 |', '规章 | 2 | 0 | 1 | 1 |', '会议纪要 | 1 | 2 | 3 |']) {
      const before = `${title}${proactive.trim().replace('规章 | 2 | 0 | 12 |', row)}\n`;
      const after = format(before, 'aligned');
      assert.ok(after.includes(`\n${row}\n`), row);
      assert.ok(after.includes('行政规范性文件 |            3 |'), row);
    }
  });
  it('does not mind what stands elsewhere: a long paragraph, letters that nobody sees, other bars, marks', () => {
    for (const prose of ['一年来'.repeat(400), '公开\u200b工作', '政务公开｜信息公开', '**稳步**推进']) {
      const before = `${title}一、总体情况\n${prose}\n${proactive.trim()}\n`;
      assert.equal(format(before, 'aligned'), `${title}一、总体情况\n${prose}\n${alignedProactive.trim()}\n`);
    }
  });
  it('leaves comments that silence a finding where they are', () => {
    const comment = '<!-- gouji-ignore row-total: 已核实 -->';
    const before = `${title}${proactive.trim().replace('规章 |', `${comment}\n规章 |`)}\n`;
    const after = `${title}${alignedProactive.trim().replace('规章  ', `${comment}\n规章  `)}\n`;
    assert.equal(format(before, 'aligned'), after);
  });
  it('changes nothing in a text that was read in the wrong encoding, in other tables, in other texts', () => {
    assert.deepEqual(formatTables(new Document(`${title}\ufffd\n${proactive}`), 'aligned'), []);
    assert.deepEqual(formatTables(new Document('项目 | 数量 |\n| --- | --- |\n会议 | 3 |\n'), 'aligned'), []);
    const other = `${title}一、总体情况\n渠道 | 数量 |\n网站 | 3 |\n微信公众号 | 12 |\n`;
    assert.equal(format(`${other}${proactive.trim()}`, 'aligned'), `${other}${alignedProactive.trim()}`);
  });

  describe('in every shape', () => {
    const figures = [
      consistentReports[0]!,
      inventedReport(3, '2019'),
      blanked(consistentReports[1]!, 3, 7),
      withBlankRows(consistentReports[0]!),
      corrupt(consistentReports[2]!, 3, 5),
    ];
    const ways = [
      ...Object.values(dialects),
      ...Object.values(shapes),
      ...Object.values(shapesWithoutBlanks).map((make) => make()),
      ...Object.entries(shapesOfCutBlanks).map(([name, shape]) => ({ ...shape, name })),
    ];
    const texts = figures.flatMap((report) => [
      ...ways.map((dialect) => ({ name: dialect.name, text: render(report, dialect).text })),
      { name: 'drawn', text: drawnReport(report, { figure: 4, label: 20, middle: true, ascii: false }) },
      {
        name: 'drawn with plain pipes',
        text: drawnReport(report, { figure: 4, label: 20, middle: true, ascii: true }),
      },
    ]);
    /** Without what formatting may change: blanks beside pipes and in front of a line, dashes below a header. */
    const written = (text: string) =>
      text
        .split(/\r?\n/)
        .map((line) => line.replace(/\s*\|\s*/g, '|').trim())
        .map((line) => (/^\|?(?::?-{3,}:?\|?)+$/.test(line) ? line.replace(/-+/g, '-') : line))
        .join('\n');
    const found = (text: string) =>
      findingsOf(text).map(({ code, range, message }) => `${range.start.line} ${code} ${message.zh}`);

    it('what is written and what is found stay the same', () => {
      for (const { name, text } of texts)
        for (const style of ['aligned', 'compact'] as const) {
          const after = format(text, style);
          assert.equal(written(after), written(text), `${name}, ${style}`);
          assert.deepEqual(found(after).sort(), found(text).sort(), `${name}, ${style}`);
        }
    });
    it('formatting twice is formatting once, and one style leaves no trace in the other', () => {
      for (const { name, text } of texts) {
        const [aligned, compact] = [format(text, 'aligned'), format(text, 'compact')];
        assert.equal(format(aligned, 'aligned'), aligned, name);
        assert.equal(format(compact, 'compact'), compact, name);
        assert.equal(format(compact, 'aligned'), aligned, name);
        assert.equal(format(aligned, 'compact'), compact, name);
      }
    });
    it('tables with pipes, a row a line, do change', () => {
      const pipes = texts.filter(({ text }) => /^三、本年度办理结果 \| \(一\)予以公开 \| \d/m.test(text));
      assert.ok(pipes.length >= 5);
      for (const { name, text } of pipes) assert.notEqual(format(text, 'aligned'), text, name);
    });
  });
});
