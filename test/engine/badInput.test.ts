import assert from 'node:assert/strict';
import { Document } from '../../server/src/engine/document';
import { reportSaying } from '../prose/report';
import { findingsOf } from '../support/check';
import { consistentReports, randomOf } from '../support/figures';
import { dialects, render } from '../support/render';

const check = (text: string) => {
  const document = new Document(text);
  for (const { startLine, summary } of document.reports()) {
    assert.ok(startLine < document.lineCount);
    for (const { range } of summary.findings) {
      const line = document.lineAt(startLine + range.start.line);
      assert.ok(range.start.character <= line.length && range.start.line <= range.end.line);
    }
  }
  document.reportAt(document.lineCount >> 1);
  return document;
};

describe('bad input', () => {
  const small: [string, string][] = [
    ['an empty text', ''],
    ['a byte-order mark alone', '\ufeff'],
    ['a line end alone', '\r\n'],
    ['a lone pipe', '|'],
    ['pipes, blanks and dashes', '| | |\n|-|-|\n|||\n-|-\n'],
    ['zeros bytes', '\0\0|\0\n规章 | \0 | 0 | 0 |\n'],
    ['half a surrogate pair', '规章 | \ud83d | 0 | 0 |\n\udc00、总体情况'],
    ['a heading without anything behind it', '三、收到和处理政府信息公开申请情况'],
    ['a mark in the text', '⟦row-total:1⟧ | ⟧⟦'],
    [
      'names of object properties',
      '一、__proto__\n__proto__ | constructor | 1 | 2 |\ntoString | 1 |\n第二十条第(六)项 | |||\nconstructor | 1 | 2 |\n',
    ],
  ];
  for (const [name, text] of small) it(name, () => assert.ok(check(text)));

  it('nothing is found in an empty text', () => {
    assert.deepEqual(new Document('').reports(), []);
    assert.equal(new Document('').lineCount, 1);
  });

  it('a report cut off anywhere', () => {
    const { text } = render(consistentReports[0]!, dialects.gfm);
    for (let end = 0; end < text.length; end += 37) check(text.slice(0, end));
    for (let start = 0; start < text.length; start += 53) check(text.slice(start));
  });

  it('binary noise, and a report with noise in it', () => {
    const random = randomOf(11);
    const noise = (length: number) => String.fromCharCode(...Array.from({ length }, () => random(0x10000)));
    for (let i = 0; i < 100; i++) check(noise(1000));
    const { text } = render(consistentReports[1]!);
    for (let i = 0; i < 60; i++) {
      const at = random(text.length);
      check(text.slice(0, at) + noise(random(20)) + text.slice(at + random(20)));
    }
  });

  it('noise of the letters that reports are made of', () => {
    const random = randomOf(12);
    const letters = '|||| \t\n\n0123一二三四（(、.七总计规章行政许可—/\u00a0';
    for (let i = 0; i < 300; i++) check(Array.from({ length: 400 }, () => letters[random(letters.length)]).join(''));
  });

  const huge: [string, () => string][] = [
    ['a million pipes on one line', () => `一、总体情况\n${'|'.repeat(1_000_000)}\n规章 | 1 | 2 |`],
    ['a million tabs on one line', () => `规章${'\t'.repeat(1_000_000)}`],
    ['a million dashes between pipes', () => '|---'.repeat(1_000_000)],
    ['20 MB on one line', () => `规章 | ${'政府信息公开'.repeat(1_200_000)} |`],
    ['20 MB of digits in a cell', () => `行政许可 | ${'1'.repeat(20_000_000)} |`],
    [
      '20 MB of lines',
      () => '本年度共办理政府信息公开申请若干件,均已在期限内答复,没有一件超过期限。\n'.repeat(200_000),
    ],
    ['half a million empty lines', () => '\n'.repeat(500_000)],
    ['ten thousand rows of one table', () => `第二十条第(六)项 | |||\n${'行政处罚 | 1 | ||\n'.repeat(10_000)}`],
    ['a hundred thousand headings', () => '一、总体情况\n'.repeat(100_000)],
    ['a hundred thousand titles', () => '石桥镇2023年政府信息公开工作年度报告\n'.repeat(100_000)],
    [
      'sentences that count the same thousands of times',
      () =>
        ['结转2件、', '许可3件、', '复议4件、']
          .map((counted) => reportSaying(counted.repeat(Math.floor(19_900 / counted.length)), { newReceived: 3 }))
          .join('\n')
          .repeat(5),
    ],
    ['a label of a million brackets', () => `${'（'.repeat(1_000_000)} | 1 | 2 |`],
  ];
  for (const [name, text] of huge)
    it(`${name} takes no more than a moment`, () => {
      const start = performance.now();
      check(text());
      assert.ok(performance.now() - start < 10_000);
    });

  it('a fault in one report leaves the others as they are', () => {
    const { text } = render(consistentReports[0]!);
    const findings = findingsOf(`${text}石桥镇2023年政府信息公开工作年度报告\n规章 | ${'|'.repeat(1000)}\n${text}`);
    assert.ok(findings.every(({ range }) => range.start.line >= text.split('\n').length - 1));
    assert.ok(findings.every(({ range }) => range.start.line <= text.split('\n').length + 1));
  });
});
