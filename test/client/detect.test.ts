import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { isNamedReport, isReportFile, looksLikeReport, recognisedLength } from '../../client/src/detect/recognise.js';
import { encode, encodingNames } from '../../server/src/workspace/decode.js';
import { drawnReport } from '../support/drawn.js';
import { inventedReport } from '../support/figures.js';
import { type Dialect, render } from '../support/render.js';
import { shapes } from '../support/shapes.js';
import { pageStyles, webPage } from '../support/webPage.js';

const labels = [
  '一、本年新收政府信息公开申请数量',
  '二、上年结转政府信息公开申请数量',
  '三、本年度办理结果 | (一)予以公开',
  '(二)部分公开(区分处理的,只计这一情形,不计其他情形)',
  '(三)不予公开 | 1.属于国家秘密',
  '2.其他法律行政法规禁止公开',
  '3.危及“三安全一稳定”',
  '4.保护第三方合法权益',
  '5.属于三类内部事务信息',
  '6.属于四类过程性信息',
  '四、结转下年度继续办理',
];
const sections = [
  '一、总体情况',
  '2023年，我局办结申请十二件，都在法定期限内答复。',
  '二、主动公开政府信息情况',
  '第二十条第(一)项 | |||',
  '三、收到和处理政府信息公开申请情况',
];
const table = (cells: (label: string) => string) => labels.map(cells).join('\n');
const traditional = (text: string): string =>
  text.replace(
    /[开请结转总体况数动办国属规]/g,
    (each) => '開請結轉總體況數動辦國屬規'['开请结转总体况数动办国属规'.indexOf(each)]!,
  );
const padded = table((label) => `${label} | 3 | 0 | 0 | 0 | 0 | 0 | 3 | ||`);
const csv = (separator: string) =>
  table((label) => [`"${label.replace(' | ', `"${separator}"`)}"`, '"1,024"', 0, '/', 0, '', 0, 3].join(separator));
const html = (between: string) =>
  `<p><b>二、</b>主动公开政府信息情况</p>\n<table border="1">\n${table((label) => {
    const cells = [...label.split(' | '), 3, 0, 0, '&nbsp;', 0, 0, 3];
    const written = cells.map((cell) => `<td style="width: 5%"><p>${cell}</p></td>`);
    return `<tr>${between}${written.join(between)}${between}</tr>`;
  })}\n</table>`;

describe('recognising a report by its content', () => {
  const reports: Record<string, string> = {
    'rows with pipes and padding': [...sections, padded].join('\n'),
    'Windows line ends': [...sections, padded].join('\r\n'),
    'a table alone': padded,
    'a Markdown table': table((label) => `| ${label.replace('|', '')} | 3 | 0 | 0 | 0 | 0 | 0 | 3 |`),
    'cells apart by tabs': table((label) => [label, 3, 0, 0, 0, 0, 0, 3].join('\t')),
    'cells apart by blanks': table((label) => `${label.replace(' | ', '')} 3 0 0 0 0 0 3`),
    'the blank form': table((label) => `${label} | | | | | | | |`),
    'full-width figures and units': table((label) => `${label} | １２ | / | — | 0 | 无 | 1,024件 | 12 |`),
    'two sections and two rows, the rest cut off': [...sections, ...padded.split('\n').slice(0, 2)].join('\n'),
    'headings in Markdown': [...sections.map((each) => `## ${each}`), ...padded.split('\n').slice(0, 3)].join('\n'),
    'traditional characters': traditional([...sections, ...padded.split('\n').slice(0, 3)].join('\n')),
    'renumbered headings': [
      ...sections.map((each) => each.replace(/^[二三]、/, 'l一、')),
      ...padded.split('\n').slice(0, 2),
    ].join('\n'),
    'a cell on each line': table((label) => `${label.replace(' | ', '\n\n')}\n\n${' 0\n\n'.repeat(7)}`),
    'full-width pipes': padded.replaceAll('|', '｜'),
    ...Object.fromEntries([...'│┃║'].map((bar) => [`cells drawn with ${bar}`, `${bar}${padded.replaceAll('|', bar)}`])),
    'CSV, as a spreadsheet saves it': csv(','),
    'CSV with semicolons': csv(';'),
    'CSV of the blank form': table((label) => `"${label.replace(' | ', '","')}",,,,,,,`),
    'HTML with a row on each line': html(''),
    'HTML with a cell on each line': html('\n  '),
    'HTML with everything on one line': html('').replaceAll('\n', ''),
    'HTML without closing tags': html('\n').replace(/<\/(?:t[dr]|p)>/g, ''),
  };
  for (const [name, text] of Object.entries(reports)) {
    it(`takes ${name}`, () => assert.equal(looksLikeReport(text), true));
  }

  const shapeOf = (shape: Dialect | (() => Dialect)): Dialect => (typeof shape === 'function' ? shape() : shape);
  it('takes every shape in which reports are read', () => {
    const figures = inventedReport(3);
    const drawn = [16, 30].map((label) => drawnReport(figures, { label, figure: 4, middle: true, ascii: false }));
    const pages = Object.values(pageStyles).map((style) => webPage(figures, style));
    const texts = Object.values(shapes).map((shape) => render(figures, shapeOf(shape)).text);
    for (const text of [...drawn, ...pages, ...texts]) assert.equal(looksLikeReport(text), true, text);
  });

  const others: Record<string, string> = {
    nothing: '',
    'ordinary prose': '今天天气很好，我们去公园散步。\n'.repeat(50),
    'another table': '| 姓名 | 一月 | 二月 | 三月 | 四月 | 五月 | 六月 | 七月 |\n'.repeat(30),
    'an article about the reports':
      `各地公布年度报告。报告中“收到和处理政府信息公开申请情况”一节列出“本年新收政府信息公开申请数量”和“结转下年度继续办理”两项，
并按“予以公开”“部分公开”“属于国家秘密”等情形统计。去年全省新收申请 3500 件，结转 27 件。\n`.repeat(20),
    'the outline of a report': sections.join('\n'),
    'notes on how to fill in the form': table(
      (label) => `${label.replace(/.* \| /, '')}\n这一项填写本年度内的数量，以件计。\n`,
    ),
    'a table that explains the rows': table((label) => `| ${label.replace(/.* \| /, '')} | 按件填写 | 不得为空 |`),
    'a table of one figure over five years': table(
      (label) => `| ${label.replace(/.* \| /, '')} | 31 | 28 | 40 | 35 | 52 |`,
    ),
    'a sentence of many numbers with commas': table(
      (label) => `${label.replace(' | ', '')}，去年12，今年3，0，0，1，0，16，都与台账一致`,
    ),
    'a table of large figures with commas': table((label) => `${label.replace(' | ', '')} 3,500 2,800 4,000 3,100`),
    'CSV of one figure over five years': table((label) => `"${label.replace(' | ', '","')}",31,28,40,35,52`),
    'CSV of other data': `机关,予以公开,部分公开,属于国家秘密\n${'某局,12,3,0,0,1,0,16,5,2\n'.repeat(50)}`,
    'the source of an article about the reports': `<h1>怎样填年报</h1>${table(
      (label) =>
        `<p>${label.replace(' | ', '')}：12、3、0、0、1、0、16</p>\n<table><tr><td>${label}</td><td>按件填写</td></tr></table>`,
    )}`,
    'a report far behind other text': `${'正文。\n'.repeat(recognisedLength / 2)}${padded}`,
  };
  for (const [name, text] of Object.entries(others)) {
    it(`leaves ${name}`, () => assert.equal(looksLikeReport(text), false));
  }

  for (const name of encodingNames) {
    for (const byteOrderMark of [false, true]) {
      const inFile = (text: string) => isReportFile(encode({ text, encoding: { name, byteOrderMark } }));
      it(`takes a file in ${name} ${byteOrderMark ? 'with' : 'without'} a byte-order mark, and leaves others`, () => {
        for (const text of Object.values(reports)) assert.equal(inFile(text), true);
        for (const text of Object.values(others)) assert.equal(inFile(text), false);
      });
    }
  }

  it('is quick on text without line ends', () => {
    const start = performance.now();
    for (const piece of [
      '|',
      '| ',
      '予以公开',
      '政府信息公开',
      '0 ',
      '-|',
      '0,',
      ',',
      '<td>',
      '<td',
      '<tr',
      '<',
      '<td> ',
    ])
      looksLikeReport(`予以公开${piece.repeat(1e6)}`);
    assert.ok(performance.now() - start < 1000);
  });
});

describe('recognising a report by its name', () => {
  const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  const { extensions, filenamePatterns } = manifest.contributes.languages[0];

  it('is done as the manifest has it', () => {
    const names = [
      ...extensions.map((extension: string) => `a${extension}`),
      ...filenamePatterns.flatMap((pattern: string) => ['', '2023年'].map((text) => pattern.replaceAll('*', text))),
    ];
    assert.equal(names.length, 6);
    for (const name of names) assert.ok(isNamedReport(`/reports/${name}`) && isNamedReport(name.toUpperCase()), name);
  });

  for (const name of ['notes.txt', 'a.ogi.md', 'ogi.txt', '政府信息公开/年度报告.txt', '政府信息公开年度报告.docx'])
    it(`leaves ${name}`, () => assert.equal(isNamedReport(`/reports/${name}`), false));
});
