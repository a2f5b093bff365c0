import assert from 'node:assert/strict';
import { applyEdits } from '../../server/src/core/text';
import { bindReport } from '../../server/src/forms/bind/bindReport';
import { countOf } from '../../server/src/forms/model';
import { findingsOf } from '../support/check';
import { inventedReport, outcomeTotalRow } from '../support/figures';
import { requestLabels } from '../support/render';

/** Section three as pdftotext lays it out, and what stands below the figures of a row. */
const layout = (requests: readonly (readonly unknown[])[], below: ReadonlyMap<number, string> = new Map()): string =>
  [
    '柳河区人民政府2022年政府信息公开工作年度报告',
    '三、收到和处理政府信息公开申请情况',
    ...requests.flatMap((row, at) => {
      const label = requestLabels(25)[at]!.at(-1)!.padEnd(60);
      const figures = row.map((figure) => String(figure).padStart(6)).join('');
      return [label + figures, ...(below.has(at) ? [below.get(at)!] : [])];
    }),
  ].join('\n');

const codes = (text: string): string[] => findingsOf(text).map(({ code }) => code);

/** The digits that a row keeps, and those below it, behind the end of its label. */
function torn(row: readonly unknown[], tail: string, shift = 0): [readonly string[], string] {
  const kept = row.map((figure) => (Number(figure) < 10 ? String(figure) : String(figure).slice(0, -1)));
  const rests = row.map((figure) => (Number(figure) < 10 ? '' : String(figure).slice(-1)).padStart(6)).join('');
  return [kept, `${tail.padEnd(60 - shift)}${rests}`];
}

describe('the ends of figures beside the end of their label', () => {
  const { requests } = inventedReport(3);
  const [first, total] = [0, outcomeTotalRow(inventedReport(3))];
  const text = (at: number, [kept, rest]: [readonly string[], string]): string =>
    layout(requests.with(at, kept as never), new Map([[at, rest]]));

  it('belong to the figures above, where the row then adds up', () => {
    assert.deepEqual(codes(layout(requests)), []);
    for (const [at, tail] of [
      [first, '量'],
      [total, ''],
    ] as const) {
      const written = text(at, torn(requests[at]!, tail));
      assert.deepEqual(codes(written), [], tail);
      const { figures } = bindReport(written.split('\n')).tables[0]!.table;
      assert.deepEqual(
        figures.slice(at * 7, at * 7 + 7).map((figure) => figure && countOf(figure)),
        requests[at]!.map(Number),
      );
    }
  });

  it('leave the row unread where it does not, or where they stand under no figure', () => {
    const wrong = requests[first]!.with(6, Number(requests[first]![6]) + 1);
    assert.deepEqual(codes(text(first, torn(wrong, '量'))), ['not-checkable']);
    assert.deepEqual(codes(text(first, torn(requests[first]!, '量', 3))), ['not-checkable']);
  });

  it('may stand above the figures of the next row, which has its label below them', () => {
    const row = [13612, 252, 0, 45, 128, 32, 14069];
    const lines = layout(requests.with(0, ['136', ...row.slice(1, 6).map(String), '140'])).split('\n');
    const [, label = '', figures = ''] = /^(\D+)(.*)$/.exec(lines[3]!)!;
    const written = lines.toSpliced(3, 1, '12 69', figures, label.trim());
    const read = bindReport(written).tables[0]!.table.figures.slice(0, 14);
    assert.deepEqual(
      read.map((figure) => figure && countOf(figure)),
      [...row, ...requests[1]!.map(Number)],
    );
  });

  it('belong to those that alone make it add up, where they have lost their columns', () => {
    const row = [5345, 129, 0, 41, 19, 14, 5548];
    const sure = text(2, [['534', ...row.slice(1, 6).map(String), '554'], '年度办 5 8']);
    const [placed] = bindReport(sure.split('\n')).tables;
    assert.deepEqual(
      placed!.table.figures.slice(14, 21).map((figure) => figure && countOf(figure)),
      row,
    );
    const twofold = text(2, [['10', '10', '0', '0', '0', '0', '101'], '年度办 1']);
    assert.deepEqual(codes(twofold), ['not-checkable']);
  });

  it('are none of a row that adds up without them, as the number of a page is not', () => {
    assert.deepEqual(codes(layout(requests, new Map([[first, `${' '.repeat(97)}    2`]]))), []);
  });

  it('go with the figure that is corrected', () => {
    const [carriedOver, label] = [requests[1]!, '一、本年新收'];
    const wrong = requests[first]!.map((figure, at) => Number(figure) + (at === 0 || at === 6 ? 300 : 0));
    const [kept, rest] = torn(wrong, '量');
    const written = layout([kept, carriedOver, ...requests.slice(2)] as never, new Map([[first, rest]]));
    const [repair] = findingsOf(written).flatMap(({ fixes = [] }) => fixes.filter(({ repair }) => repair));
    const fixed = applyEdits(written, repair!.edits);
    assert.deepEqual(codes(fixed), []);
    const line = fixed.split('\n').findIndex((each) => each.startsWith(label));
    assert.deepEqual(
      fixed
        .split('\n')
        [line]!.match(/\d+(?= |$)/g)
        ?.map(Number)[0],
      Number(requests[first]![0]),
    );
  });
});
