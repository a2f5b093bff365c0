import assert from 'node:assert/strict';
import { Document } from '../../server/src/engine/document';
import { consistentReports } from '../support/figures';
import { dialects, render } from '../support/render';

/** The lines on which reports begin. */
const startsOf = (text: string): number[] => new Document(text).reports().map(({ startLine }) => startLine);
const lineCount = (text: string): number => text.trimEnd().split('\n').length;

describe('reports of one text', () => {
  const titled = render(consistentReports[0]!).text;
  const untitled = render(consistentReports[4]!, dialects.gfm, { title: false }).text;

  it('one', () => {
    assert.deepEqual(startsOf(titled), [0]);
    assert.deepEqual(startsOf(untitled), [0]);
  });
  it('none', () => {
    for (const text of ['', '\n\n', 'README', '今天天气很好。', '| a | b |\n|---|---|\n| 1 | 2 |'])
      assert.deepEqual(startsOf(text), [], text);
  });
  it('two with titles', () => {
    assert.deepEqual(startsOf(titled + titled), [0, lineCount(titled)]);
  });
  it('two without titles: 一、总体情况 once more', () => {
    assert.deepEqual(startsOf(untitled + untitled), [0, lineCount(untitled)]);
  });
  it('a title between, lines before it belong to the report above', () => {
    assert.deepEqual(startsOf(`${untitled}附件\n\n${titled}`), [0, lineCount(untitled) + 2]);
  });
  it('comments right above the first line belong to it, and blank lines between', () => {
    const comment = '<!-- gouji-ignore missing-section: 已核实 -->\n';
    const end = lineCount(untitled);
    for (const next of [titled, untitled]) {
      assert.deepEqual(startsOf(`${untitled}\n${comment}${next}`), [0, end + 1]);
      assert.deepEqual(startsOf(`${untitled}${comment}\n${comment}\n${next}`), [0, end]);
      assert.deepEqual(startsOf(`${untitled}${comment}附件\n${comment}${next}`), [0, end + 2]);
    }
  });
  it('each with its own organ, year and figures', () => {
    const reports = new Document(consistentReports.map((figures) => render(figures).text).join('\n')).reports();
    assert.deepEqual(
      reports.map(({ summary }) => [summary.organ, summary.year, summary.form, summary.tally.failed]),
      consistentReports.map(({ organ, year, form }) => [organ, year, form, 0]),
    );
  });

  it('一、总体情况 again before there is any figure is the same report', () => {
    assert.deepEqual(startsOf(`一、总体情况\n本年工作情况如下。\n${untitled}`), [0]);
    assert.deepEqual(startsOf(`一、总体情况\n二、主动公开政府信息情况\n规章 | 1 | 0 | 1 |\n${untitled}`), [0]);
  });
  it('一、总体情况 behind figures of section 三 or 四, or behind a section 六, is the next report', () => {
    const row = '一、本年新收政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | ||';
    assert.deepEqual(startsOf(`三、收到和处理政府信息公开申请情况\n${row}\n一、总体情况`), [0, 2]);
    assert.deepEqual(startsOf('四、政府信息公开行政复议、行政诉讼情况\n0 | 0 | 0 |\n一、总体情况'), [0, 2]);
    assert.deepEqual(startsOf('六、其他需要报告的事项\n无\n一、总体情况'), [0, 2]);
  });
  it('headings one behind the other are a table of contents only within one report', () => {
    const last = '六、其他需要报告的事项';
    const headings = ['五、存在的主要问题及改进情况', last, '一、总体情况', last, '一、总体情况', '本年。', last, '无'];
    assert.deepEqual(startsOf(headings.join('\n')), [0, 2, 4]);
  });
  it('row labels and the headings of other sections begin none', () => {
    assert.deepEqual(
      startsOf(`${untitled}三、本年度办理结果\n四、结转下年度继续办理\n二、主动公开政府信息情况\n`),
      [0],
    );
  });
  it('a title that opens the text, and lines above it, are one report', () => {
    assert.deepEqual(startsOf(`首页 > 政府信息公开\n\n${titled}`), [0]);
  });
  it('a table of metadata above the title is none', () => {
    assert.deepEqual(startsOf(`索引号 | 0001 |\n发布日期:2024年1月31日\n${titled}`), [2]);
  });
  it('a sentence that names a report is no title', () => {
    assert.deepEqual(startsOf(`${titled}现公布石桥镇人民政府2022年政府信息公开工作年度报告。\n`), [0]);
  });

  it('the title printed once more on each page begins none, however it is shortened', () => {
    const lines = titled.trimEnd().split('\n');
    const title = lines[0]!;
    const year = /20\d\d/.exec(title)![0];
    const headers = [title, `《${title}》`, `${year}年度政府信息公开工作年度报告`, `${title.slice(0, -8)}年度报告`];
    for (const header of headers) {
      const paged = lines.flatMap((line, i) => (i > 0 && i % 7 === 0 ? [header, line] : [line]));
      assert.deepEqual(startsOf(paged.join('\n')), [0], header);
      const [report] = new Document(paged.join('\n')).reports();
      assert.deepEqual(report!.summary.findings, [], header);
    }
  });
  it('another year or organ above the tables of a page is another report', () => {
    for (const title of ['青石街道办事处2001年政府信息公开工作年度报告', '石桥镇2023年政府信息公开工作年度报告'])
      assert.deepEqual(startsOf(`${titled.split('\n').slice(0, 9).join('\n')}\n${title}\n`), [0], title);
  });
  it('a table of contents begins none', () => {
    const [title, ...rest] = titled.split('\n');
    const contents = [
      '目录',
      ...rest.filter((line) => /^[一二三四五六]、[^|]+$/.test(line)).map((line) => `${line}……1`),
    ];
    for (const text of [
      [title, ...contents, ...rest],
      [title, ...contents, title, ...rest],
      [...contents, ...rest],
    ]) {
      const reports = new Document(text.join('\n')).reports();
      assert.deepEqual(
        reports.map(({ startLine, summary }) => [startLine, summary.findings.length]),
        [[0, 0]],
      );
    }
  });

  it('the headings in a list beside the text, above the title, begin none', () => {
    const [title, ...rest] = titled.split('\n');
    const headings = rest.filter((line) => /^[一二三四五六]、[^|]+$/.test(line));
    assert.equal(headings.length, 6);
    const lists = [headings, headings.map((line) => `* ${line}`)];
    for (const page of [(at: number) => `（${at}）`, (at: number) => `—${at}—`, (at: number) => ` ${at}`])
      lists.push(headings.map((line, at) => line + page(at + 1)));
    for (const list of lists)
      for (const above of [
        list,
        ['首页>政府信息公开年报', ...list, '字号：大 中 小'],
        ['石桥镇2020年政府信息公开年报', ...list],
      ]) {
        const reports = new Document([...above, title, ...rest].join('\n')).reports();
        assert.deepEqual(
          reports.map(({ startLine, summary }) => [startLine, summary.findings]),
          [[0, []]],
          above.join('\n'),
        );
      }
  });
  it('headings without a list, and those with something between, are a report', () => {
    const headings = untitled.split('\n').filter((line) => /^[一二三四五六]、[^|]+$/.test(line));
    const written = headings.flatMap((line) => [line, '有关情况如下。']);
    assert.deepEqual(startsOf(`${written.join('\n')}\n${titled}`), [0, written.length]);
    assert.deepEqual(startsOf(`${headings.slice(0, 3).join('\n')}\n${titled}`), [0, 3]);
  });
  it('the title on each page begins none, called by the place or without the year', () => {
    const lines = untitled.trimEnd().split('\n');
    const title = '柳河区人民政府2022年政府信息公开工作年度报告';
    const paged = (header: string) => [title, ...lines.flatMap((line, i) => (i % 9 === 8 ? [header, line] : [line]))];
    for (const header of [
      '柳河区2022年政府信息公开年报',
      '柳河区政府信息公开工作年度报告',
      '柳河区政府2022年度政府信息公开工作年度报告',
      '二〇二二年柳河区政府信息公开工作年度报告',
    ])
      assert.deepEqual(startsOf(paged(header).join('\n')), [0], header);
    for (const year of ['二〇二二', '二0二二', '二O二二', '二Ｏ二二'])
      for (const header of ['柳河区人民政府政府信息公开工作年度报告', '柳河区政府信息公开工作年度报告'])
        assert.deepEqual(
          startsOf(paged(header).join('\n').replace(title, title.replace('2022', year))),
          [0],
          `${year} ${header}`,
        );
    for (const other of [
      '柳河区2023年政府信息公开年报',
      '柳河区二O二三年政府信息公开年报',
      '柳河区教育局政府信息公开工作年度报告',
      '柳河区人民政府办公室2022年政府信息公开工作年度报告',
    ])
      assert.notDeepEqual(startsOf(paged(other).join('\n')), [0], other);
  });
  it('the title on each page begins none, whatever links stand above the first', () => {
    const lines = titled.trimEnd().split('\n');
    const title = lines[0]!;
    const paged = lines.flatMap((line, i) => (i > 0 && i % 7 === 0 ? [title, line] : [line]));
    const links = ['石桥镇2020年政府信息公开年报', '政府信息公开年报'];
    const reports = new Document([...links, ...paged].join('\n')).reports();
    assert.deepEqual(
      reports.map(({ startLine, summary }) => [startLine, summary.findings]),
      [[0, []]],
    );
  });

  const linesOf = (text: string): string[] => text.trimEnd().split('\n');
  /** What programs put in front of the lines of one file after another. */
  const dresses: Record<string, (line: string, at: number, file: number) => string> = {
    'the time of a log': (line) => `2024-01-05 10:00:00 ${line}`,
    'the time and level of a log': (line) => `[2024/01/05 10:00:00,250] INFO ${line}`,
    'a bar': (line) => `│ ${line}`,
    'a bar without a blank': (line) => `┃${line}`,
    'a pipe': (line) => `| ${line}`,
    'a mark of a quotation': (line) => `> ${line}`,
    'the mark of a comment': (line) => `// ${line}`,
    'the name of a file': (line, _, file) => `${'ab'[file]}.txt:${line}`,
    'the name of a file and a number': (line, at, file) => `下载/${'甲乙'[file]}.txt:${at + 1}:${line}`,
    'a number and a tab': (line, at, file) => `${String(at + 1 + file * 90).padStart(6)}\t${line}`,
  };
  for (const [name, dress] of Object.entries(dresses))
    it(`are told apart behind ${name} in front of each line, and nothing is found in them`, () => {
      for (const text of [titled, untitled]) {
        const dressed = [0, 1].flatMap((file) => linesOf(text).map((line, at) => dress(line, at, file)));
        assert.deepEqual(
          new Document(dressed.join('\n')).reports().map(({ startLine, summary }) => [startLine, summary.findings]),
          [
            [0, []],
            [lineCount(text), []],
          ],
        );
      }
    });
  it('a row between bars, and a sentence with a time or a colon, begin none', () => {
    for (const line of [
      '│ 一、总体情况 │ 0 │',
      '| 石桥镇2023年政府信息公开工作年度报告 | 2024-01-05 |',
      '标题:石桥镇2023年政府信息公开工作年度报告',
      '2024-01-05 10:00:00 发布《石桥镇2023年政府信息公开工作年度报告》。',
    ])
      assert.deepEqual(startsOf(`${titled}${line}\n`), [0], line);
  });

  it('the header of a printed page and a link with its date begin none, wherever they stand', () => {
    const lines = linesOf(titled);
    for (const line of [
      '2024/12/20 09:30 石桥镇2023年政府信息公开年度报告',
      '2024-01-20 09:30 甲局2022年政府信息公开工作年度报告',
      '附件1.pdf:甲局2022年政府信息公开工作年度报告',
      '-- 一、总体情况',
      '邮箱abc@x.gov.cn:一、总体情况',
    ])
      for (let at = 1; at <= lines.length; at++)
        assert.deepEqual(startsOf([...lines.slice(0, at), line, ...lines.slice(at)].join('\n')), [0], `${at}: ${line}`);
  });

  it('are found line by line in CRLF and with a byte-order mark too', () => {
    const crlf = render(consistentReports[0]!, dialects.crlf).text;
    assert.deepEqual(startsOf(`\ufeff${crlf}${crlf}`), [0, lineCount(crlf)]);
  });
});
