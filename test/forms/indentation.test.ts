import assert from 'node:assert/strict';
import { withoutIndentation } from '../../server/src/forms/bind/plain/indentation';
import { findingsOf } from '../support/check';
import { consistentReports, inventedReport, type ReportFigures } from '../support/figures';
import { render } from '../support/render';
import { shapes } from '../support/shapes';

const codes = (text: string): string[] => findingsOf(text).map(({ code }) => code);

/** The cells of tables as they stand where </td> became a tab and the tags of the page were indented by tabs. */
function indented(figures: ReportFigures): string {
  let isTable = false;
  const lines = render(figures, shapes.cellPerLineClose).text.trimEnd().split('\n');
  return lines
    .flatMap((line) => {
      const isHeading = /^[一二三四五六]、.*(?:情况|事项)$/.test(line) || line.length > 60;
      if (isHeading || line.trim() === '') {
        isTable = isHeading && /^[二三四]、/.test(line);
        return [line];
      }
      return isTable ? [`\t\t\t\t${line.trim()}\t\t`] : [line];
    })
    .join('\n');
}

const full = [inventedReport(3), inventedReport(5), inventedReport(4, '2019'), ...consistentReports.slice(0, 1)];

describe('tabs in front of cells that stand each on a line, and behind them', () => {
  it('part nothing', () => {
    for (const figures of full) {
      const text = indented(figures);
      assert.ok(text.includes('\t\t0\t') || /\t\d+\t/.test(text));
      const given = render(figures, shapes.cellPerLineClose).text;
      assert.deepEqual(codes(text), codes(given));
      const bare = text.split('\n').map((line) => line.trim());
      assert.deepEqual(
        withoutIndentation(text.split('\n')).map((line) => line.trim()),
        bare,
      );
    }
  });

  it('hide no wrong total', () => {
    const { requests, ...others } = inventedReport(3);
    const wrong = { ...others, requests: requests.with(4, requests[4]!.with(6, 9999)) };
    assert.ok(codes(indented(wrong)).includes('row-total'));
    assert.deepEqual(codes(indented(wrong)), codes(render(wrong, shapes.cellPerLineClose).text));
  });

  it('are the blank cells of a table whose rows are lines, filled in or not', () => {
    const rows = [
      '\t\t1.属于国家秘密\t\t\t\t\t\t\t',
      '\t\t2.其他法律行政法规禁止公开\t0\t0\t0\t0\t0\t0\t0',
      '\t（七）总计\t\t\t\t\t\t\t\t',
    ];
    const blank = Array.from({ length: 10 }, (_, at) => `\t\t${at}.属于国家秘密\t\t\t\t\t\t\t`);
    for (const lines of [rows, [...blank, ...rows], blank]) assert.deepEqual(withoutIndentation(lines), lines);
    assert.equal(withoutIndentation(['规章\t0']).length, 1);
  });
});
