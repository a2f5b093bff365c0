import assert from 'node:assert/strict';
import { findingsOf } from '../support/check';
import { inventedReport } from '../support/figures';
import { render } from '../support/render';

const told = (text: string): string[] => findingsOf(text).map(({ code, message }) => `${code} ${message.zh}`);

/** How an office writes the words of a header. */
const wordings: Record<string, (line: string) => string> = {
  'as the form has them': (line) => line,
  'with their unit': (line) => line.replace(/自然人|总计/g, '$&(件)'),
  'in two languages': (line) => line.replace('自然人', '自然人 Natural person').replace('总计', '总计 Total'),
  'that no form has': (line) => line.replace('自然人', '居民').replace('总计', '小计数'),
};

describe('a header that stands once more on each page of a table', () => {
  const lines = render({ ...inventedReport(4), organ: '柳河区人民政府' }).text.split('\n');
  const first = lines.findIndex((line) => line.startsWith('一、本年新收'));
  const rows = [...lines.keys()].filter((at) => at > first && at < first + 24);

  for (const [name, wording] of Object.entries(wordings))
    it(`is that of the same table: ${name}`, () => {
      const header = lines.slice(first - 3, first).map((line) => (line.startsWith('自然人') ? wording(line) : line));
      for (const at of rows.filter((_, row) => row % 4 === 0)) {
        const paged = lines.toSpliced(at + 1, 0, ...header).toSpliced(first - 3, 3, ...header);
        assert.deepEqual(told(paged.join('\n')), [], lines[at]);
      }
    });

  it('may stand above a row whose label is mistyped', () => {
    const header = lines.slice(first - 3, first).map((line) => wordings['that no form has']!(line));
    const at = lines.findIndex((line) => line.startsWith('2.重复申请'));
    const paged = lines.with(at, lines[at]!.replace('重复', '重夏')).toSpliced(at, 0, ...header.slice(1, 2));
    assert.deepEqual(
      findingsOf(paged.join('\n')).map(({ code }) => code),
      ['label-typo'],
    );
  });
});
