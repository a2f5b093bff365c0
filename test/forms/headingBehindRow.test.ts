import assert from 'node:assert/strict';
import { bindReport } from '../../server/src/forms/bind/bindReport';
import { brokenLines } from '../../server/src/forms/bind/brokenLines';
import { figureRange } from '../../server/src/forms/model';
import { findingsOf } from '../support/check';
import { consistentReports, corrupt, type ReportFigures } from '../support/figures';
import { dialects, render } from '../support/render';

const told = (text: string): string[] => findingsOf(text).map(({ code, message }) => `${code} ${message.zh}`);
const linesOf = (figures: ReportFigures, dialect = dialects.tsv): string[] =>
  render(figures, dialect).text.trimEnd().split('\n');
const isRow = (line: string | undefined): boolean => line !== undefined && /[|\t]/.test(line);

/** Each heading behind the last row of the table above it, as where a program writes no end of a line behind a table. */
function glued(lines: readonly string[], between: string): string[] {
  const all: string[] = [];
  for (const line of lines) {
    const above = all.findLastIndex((each) => each.trim() !== '');
    if (/^[一二三四五六]、/.test(line) && !isRow(line) && isRow(all[above]))
      all.splice(above, all.length, all[above]!.trimEnd() + between + line);
    else all.push(line);
  }
  return all;
}

describe('a heading behind the last row of a table', () => {
  const figures = consistentReports[0]!;
  for (const [name, dialect, between] of [
    ['tabs', dialects.tsv, '\t\t'],
    ['pipes', dialects.unpadded, ' '],
  ] as const)
    it(`begins its section: ${name}`, () => {
      const lines = glued(linesOf(figures, dialect), between);
      assert.ok(lines.length < linesOf(figures, dialect).length - 1);
      assert.deepEqual(told(lines.join('\n')), []);
      for (const [, kind] of [1, 2, 3].entries()) {
        const wrong = corrupt(figures, kind, 7);
        const isOfTable = (each: string) => !/^(?:missing-section|section-order|narrative)/.test(each);
        assert.deepEqual(
          told(glued(linesOf(wrong, dialect), between).join('\n')).filter(isOfTable),
          told(linesOf(wrong, dialect).join('\n')).filter(isOfTable),
        );
      }
    });

  const cases = '4\t3\t4\t0\t11\t0\t0\t1\t4\t5\t0\t5\t5\t3\t13';
  const heading = '四、政府信息公开行政复议、行政诉讼情况';
  const header = '结果维持\t结果纠正\t其他结果\t尚未审结\t总计';
  const figuresOf = (lines: readonly string[]) =>
    bindReport(lines).tables.flatMap(({ table, startLine }) =>
      table.figures.map((figure) => [
        startLine + figureRange(figure!).start.line,
        figureRange(figure!).start.character,
        figure!.cell.text,
      ]),
    );
  it('leaves each figure where it stands, also behind the last words of the header', () => {
    const row = `${header}\t\t${cases}\t\t五、存在的主要问题及改进情况`;
    const found = figuresOf([heading, '行政复议\t行政诉讼', row, '无。']);
    assert.deepEqual(
      found.map(([, , text]) => text),
      cases.split('\t'),
    );
    for (const [line, character, text] of found) {
      assert.equal(line, 2);
      assert.ok(row.startsWith(String(text), Number(character)));
    }
  });

  it('is none in a list of headings, in a row without figures, in words, and where the row has none of a heading', () => {
    for (const line of [
      '1\t四、政府信息公开行政复议、行政诉讼情况',
      '目录\t一\t二\t三\t四、政府信息公开行政复议、行政诉讼情况',
      '合计\t1\t2\t3\t4\t有关情况',
      '合计\t1\t2\t3\t4\t四、结转下年度继续办理情况',
      '合计\t1\t2\t3\t4\t存在的主要问题及改进情况',
      '规章\t一\t四、政府信息公开行政复议、行政诉讼情况',
    ])
      assert.equal(brokenLines([line, ...linesOf(figures)]), undefined, line);
  });
});
