import assert from 'node:assert/strict';
import { Document } from '../../server/src/engine/document';
import { selectionRanges } from '../../server/src/features/selection';
import { cases, parse, report, requests } from './fixture';

/** What is selected at ‸, one step after the other: text of a line, or the first and the last line. */
function check(fixture: string, ...expected: string[]): void {
  const { text, cursor } = parse(fixture);
  const lines = text.split('\n');
  const steps = selectionRanges(new Document(text), cursor).map(({ start, end }) =>
    start.line === end.line
      ? lines[start.line]!.slice(start.character, end.character)
      : [lines[start.line], lines[end.line]].join(' … '),
  );
  assert.deepEqual(steps, expected);
}

/** What is selected first. */
function first(fixture: string): string {
  const { text, cursor } = parse(fixture);
  const [{ start, end } = assert.fail('nothing to select')] = selectionRanges(new Document(text), cursor);
  return text.split('\n')[start.line]!.slice(start.character, end.character);
}

const title = '青石街道办事处2023年政府信息公开工作年度报告';
const lastLine = '无其他事项。';

describe('selection', () => {
  it('grows from a figure over its row, its group of rows and its table to the section and the report', () => {
    const text = report({ requests: { 'denied.thirdPartyRights': '‸24 0 0 0 0 0 24' } });
    const rows = parse(text).text.split('\n');
    const row = rows.find((line) => line.includes('4.保护第三方'))!;
    const first = rows.find((line) => line.startsWith('（三）不予公开'))!;
    const last = rows.find((line) => line.includes('8.属于行政查询事项'))!;
    const results = rows.find((line) => line.startsWith('三、本年度办理结果'))!;
    const total = rows.find((line) => line.startsWith('（七）总计'))!;
    const heading = rows.find((line) => line.startsWith('三、收到'))!;
    const end = rows.find((line) => line.startsWith('四、结转'))!;
    const header = rows[rows.indexOf(heading) + 1]!;
    check(
      text,
      '24',
      row,
      `${first} … ${last}`,
      `${results} … ${total}`,
      `${header} … ${end}`,
      `${heading} … ${end}`,
      `${title} … ${lastLine}`,
    );
  });
  it('begins with a label, a header cell, a heading, the title', () => {
    assert.equal(first(requests().replace('2.重复', '2.重‸复')), '2.重复申请');
    assert.equal(first(report().replace('自然人', '自‸然人')), '自然人');
    assert.equal(first(report().replace('五、存在', '五、存‸在')), '五、存在的主要问题及改进情况');
    assert.equal(first(`‸${report()}`), title);
  });
  it('in prose is the section, then the report', () => {
    const text = report().replace('条例', '条‸例');
    const [heading, prose] = parse(text).text.split('\n').slice(1, 3);
    check(text, `${heading} … ${prose}`, `${title} … ${lastLine}`);
  });
  it('begins with a figure in a row without labels, with nothing in a blank cell', () => {
    assert.equal(first(cases('1 0 0 0 ‸15 0 0 0 1 1 1 0 0 0 1')), '15');
    assert.equal(first(cases('1 0 0 0 ‸_ 0 0 0 1 1 1 0 0 0 1')), '');
  });
  it('stays in its own report, and grows with every step', () => {
    const other = '白河县人民政府2022年政府信息公开工作年度报告';
    const two = [report({ title: other }), report({ requests: { granted: '6 2 0 0 1 0 ‸9' } })].join('\n');
    const { text, cursor } = parse(two);
    const steps = selectionRanges(new Document(text), cursor);
    assert.equal(text.split('\n')[steps.at(-1)!.start.line], title);
    for (const [i, { start, end }] of steps.slice(1).entries()) {
      const inner = steps[i]!;
      assert.ok(start.line < inner.start.line || start.character <= inner.start.character);
      assert.ok(end.line > inner.end.line || end.character >= inner.end.character);
    }
  });
  it('in a text that is no report is the whole text', () => check('今天‸天气很好。', '今天天气很好。'));
});
