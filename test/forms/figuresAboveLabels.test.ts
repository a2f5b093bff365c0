import assert from 'node:assert/strict';
import { bindReport } from '../../server/src/forms/bind/bindReport';
import { countOf } from '../../server/src/forms/model';
import { findingsOf } from '../support/check';
import { inventedReport, type Value } from '../support/figures';
import { requestLabels } from '../support/render';

type Rows = readonly (readonly Value[])[];

const { requests } = inventedReport(3);
const labels = requestLabels(25).map((cells) => cells.at(-1)!);

/** Section three, of which each row is written so: on a line, its figures above its label, or below it. */
type Place = 'beside' | 'above' | 'below';

function text(places: (row: number) => Place, rows: Rows = requests, cellPerLine = false): string {
  const lines = rows.flatMap((row, index) => {
    const label = labels[index]!;
    const figures = cellPerLine ? row.map(String) : [row.join('\t')];
    const place = places(index);
    if (place === 'beside') return [`${label}\t${row.join('\t')}`];
    return place === 'above' ? [...figures, label] : [label, ...figures];
  });
  return ['柳河区人民政府2022年政府信息公开工作年度报告', '三、收到和处理政府信息公开申请情况', ...lines].join('\n');
}

const codes = (written: string): string[] => findingsOf(written).map(({ code }) => code);

/** The figures that were read, each row as it is written or not at all. */
function assertNoneElsewhere(written: string, rows: Rows = requests): number {
  const [placed] = bindReport(written.split('\n')).tables;
  const figures = placed?.table.figures ?? [];
  let read = 0;
  for (const [index, row] of rows.entries()) {
    const own = figures.slice(index * 7, index * 7 + 7).map((figure) => figure && countOf(figure));
    if (own.length === 0 || own.every((count) => count === undefined)) continue;
    read++;
    assert.deepEqual(own, row.map(Number), labels[index]);
  }
  return read;
}

describe('figures that are printed above their label', () => {
  const some = new Set([4, 5, 13, 20, 21, 22, 23, 24]);

  it('belong to it, where others stand beside theirs and leave no other place', () => {
    for (const place of ['above', 'below'] as const) {
      const written = text((row) => (some.has(row) ? place : 'beside'));
      assert.equal(assertNoneElsewhere(written), 25, place);
      assert.deepEqual(codes(written), [], place);
    }
  });

  it('belong to it though all are printed so, a figure a line, as their sums say', () => {
    for (const cellPerLine of [false, true]) {
      const written = text(() => 'above', requests, cellPerLine);
      assert.equal(assertNoneElsewhere(written), 25);
      assert.deepEqual(codes(written), []);
      const mixed = text((row) => (row < 20 ? 'above' : 'below'), requests, cellPerLine);
      assertNoneElsewhere(mixed);
      assert.ok(codes(mixed).every((code) => code === 'not-checkable'));
    }
  });

  it('are given to no other row where a sum is wrong, and count by order where each row is a line', () => {
    const wrong = requests.with(3, requests[3]!.with(6, Number(requests[3]![6]) + 1));
    for (const cellPerLine of [false, true]) {
      const written = text(() => 'above', wrong, cellPerLine);
      assertNoneElsewhere(written, wrong);
      assert.deepEqual(
        codes(written),
        cellPerLine ? ['not-checkable'] : ['row-total', 'suspect-cell', 'outcome-total'],
      );
    }
  });

  it('are given to no other row where those of some stand above all of their group, though all sums hold', () => {
    const lines = text(() => 'beside').split('\n');
    const first = lines.findIndex((line) => line.startsWith('1.属于国家秘密'));
    const last = lines.findIndex((line) => line.startsWith('3.补正后'));
    const lone = [last, last + 2].map((line) => lines[line]!.split('\t'));
    const bare = lines.map((line, at) => (at === last || at === last + 2 ? line.split('\t')[0]! : line));
    const written = bare.toSpliced(first, 0, ...lone.map(([, ...figures]) => figures.join('\t'))).join('\n');
    assertNoneElsewhere(written);
    assert.deepEqual(codes(written), ['not-checkable']);
  });

  it('are given to no other row where the figures of one are gone', () => {
    for (const gone of ['2.重复申请', '3.补正后', '予以公开']) {
      const lines = text(() => 'above').split('\n');
      const line = lines.findIndex((each) => each.includes(gone)) - 1;
      const written = lines.toSpliced(line, 1).join('\n');
      assertNoneElsewhere(written);
      assert.deepEqual(codes(written), ['not-checkable'], gone);
    }
  });

  it('are given to no other row where letters of a group, printed from top to bottom, stand beside them', () => {
    const lines = text((row) => (some.has(row) ? 'above' : 'beside')).split('\n');
    const beside = (letter: string, label: string): void => {
      const line = lines.indexOf(label) - 1;
      lines[line] = `${letter}\t${lines[line]}`;
    };
    beside('不', labels[4]!);
    beside('无', labels[13]!);
    lines.splice(lines.indexOf(labels[5]!) - 1, 0, '2');
    const written = lines.join('\n');
    assertNoneElsewhere(written);
    assert.ok(
      codes(written).every((code) => code === 'not-checkable'),
      codes(written).join(),
    );
  });

  it('are told from the number of a page between them', () => {
    const lines = text((row) => (some.has(row) ? 'above' : 'beside')).split('\n');
    const line = lines.indexOf(labels[13]!);
    assert.ok(line > 0);
    const written = lines.toSpliced(line + 1, 0, '2').join('\n');
    assertNoneElsewhere(written);
    assert.ok(codes(written).every((code) => code === 'not-checkable'));
  });
});
