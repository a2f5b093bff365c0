import assert from 'node:assert/strict';
import { splitLines } from '../../server/src/core/text';
import { bindReport } from '../../server/src/forms/bind/bindReport';
import { recomputeTotals, wrongTotals } from '../../server/src/repair/recomputeTotals';
import { findingsOf } from '../support/check';
import { blanked, blankTotals, consistentReports, corrupt, totalsLeftAtZero } from '../support/figures';
import { dialects, render } from '../support/render';
import { applyIn } from './table';

/** The text once every 总计 of every table is recomputed. */
const recomputed = (text: string): string =>
  bindReport(splitLines(text)).tables.reduceRight(
    (result, placed) => applyIn(result, placed, recomputeTotals(placed.table)),
    text,
  );

const isTotal = /^(?:row-total|outcome-total|case-total|missing-total)$/;

/** A table of section 三 of which only some rows are given, and how they come out. */
function check(rows: readonly string[], expected: readonly string[]): void {
  assert.deepEqual(
    recomputed(['三、收到和处理政府信息公开申请情况', ...rows].join('\n'))
      .split('\n')
      .slice(1),
    expected,
  );
}

const zeros = render(consistentReports[0]!).text;

describe('recomputing totals', () => {
  it('sums rows before (七), so that (七) sums totals that are right already', () => {
    const lines = zeros.split('\n');
    const change = (label: RegExp, row: string) => {
      lines[lines.findIndex((line) => label.test(line))] = row;
    };
    change(/\(一\)予以公开/, '三、本年度办理结果 | (一)予以公开 | 2 | 1 | 0 | 0 | 0 | 0 | 9 | |');
    change(/^\(七\)总计/, '(七)总计 | 7 | 7 | 0 | 0 | 0 | 0 | 7 | ||');
    const after = recomputed(lines.join('\n'));
    assert.match(after, /\(一\)予以公开 \| 2 \| 1 \| 0 \| 0 \| 0 \| 0 \| 3 \| \|/);
    assert.match(after, /^\(七\)总计 \| 4 \| 1 \| 0 \| 0 \| 0 \| 0 \| 5 \| \|\|$/m);
  });

  it('leaves what is right as it is written', () => {
    for (const figures of consistentReports)
      for (const dialect of Object.values(dialects)) {
        const { text } = render(figures, dialect);
        assert.equal(recomputed(text), text);
      }
    check(
      ['一、本年新收政府信息公开申请数量 | １２００ | 4 | 0 | 0 | 0 | 0 | 1,204件 | ||'],
      ['一、本年新收政府信息公开申请数量 | １２００ | 4 | 0 | 0 | 0 | 0 | 1,204件 | ||'],
    );
  });

  it('keeps the unit, the note and the bracket behind a total', () => {
    const row = (total: string) => `一、本年新收政府信息公开申请数量 | 12 | 4 | 0 | 0 | 0 | 0 | ${total} | ||`;
    const totals: readonly (readonly [wrong: string, right: string])[] = [
      ['21件', '16件'],
      ['1,234件', '16件'],
      ['1，234 件', '16 件'],
      ['２１件', '16件'],
      ['21.0件', '16件'],
      ['**1,234**', '**16**'],
      ['（1,234）', '（16）'],
      ['+21件', '16件'],
      ['\\+21', '16'],
      ['1,234', '16'],
      ['２１', '16'],
      ['21(其中补录1件)', '16(其中补录1件)'],
      ['21 件 （其中补录1件）①', '16 件 （其中补录1件）①'],
      ['1,021（其中补录1件）', '16（其中补录1件）'],
      ['21（注1）', '16（注1）'],
      ['21[1]', '16[1]'],
      ['21①', '16①'],
      ['（21）', '（16）'],
    ];
    for (const [wrong, right] of totals) check([row(wrong)], [row(right)]);
  });

  it('fills in a blank total of parts that are not 0, and no other', () => {
    check(
      [
        '一、本年新收政府信息公开申请数量 | 2 | 3 |  | / | 0 | 0 |  | ||',
        '二、上年结转政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 0 |  | ||',
        '四、结转下年度继续办理 |  |  |  |  |  |  |  | ||',
        '(二)部分公开 | 2 | 3 | 0 | 0 | 0 | 0 | — | ||',
      ],
      [
        '一、本年新收政府信息公开申请数量 | 2 | 3 |  | / | 0 | 0 | 5 | ||',
        '二、上年结转政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 0 |  | ||',
        '四、结转下年度继续办理 |  |  |  |  |  |  |  | ||',
        '(二)部分公开 | 2 | 3 | 0 | 0 | 0 | 0 | 5 | ||',
      ],
    );
  });

  it('leaves a total alone of which a part cannot be read or is not there', () => {
    check(
      [
        '一、本年新收政府信息公开申请数量 | 两 | 3 | 0 | 0 | 0 | 0 | 9 | ||',
        '二、上年结转政府信息公开申请数量 | 1 | 3 | 0 | 0 | 0 | 9 | ||',
        '(七)总计 | 1 | 3 | 0 | 0 | 0 | 0 | 9 | ||',
        '四、结转下年度继续办理 | 1 | 3 | 0 | 0 | 0 | 0 | 若干 | ||',
      ],
      [
        '一、本年新收政府信息公开申请数量 | 两 | 3 | 0 | 0 | 0 | 0 | 9 | ||',
        '二、上年结转政府信息公开申请数量 | 1 | 3 | 0 | 0 | 0 | 9 | ||',
        '(七)总计 | 1 | 3 | 0 | 0 | 0 | 0 | 4 | ||',
        '四、结转下年度继续办理 | 1 | 3 | 0 | 0 | 0 | 0 | 4 | ||',
      ],
    );
  });

  it('sums each group of section 四', () => {
    const text =
      '四、政府信息公开行政复议、行政诉讼情况\n行政复议 | 行政诉讼 |\n10 | 1 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 1 | 5 |  | / | 0 |  |';
    assert.equal(recomputed(text).split('\n')[2], '10 | 1 | 0 | 0 | 11 | 0 | 0 | 0 | 0 | 0 | 5 |  | / | 0 | 5 |');
  });

  it('never touches the printed balance, nor a figure that is no total', () => {
    const { text } = render(consistentReports[0]!);
    const broken = text.replace(
      /^四、结转下年度继续办理.*$/m,
      '四、结转下年度继续办理 | 8 | 0 | 0 | 0 | 0 | 0 | 8 | ||',
    );
    assert.equal(recomputed(broken), broken);
  });

  it('leaves no total that is not the sum of its parts, and is done once', () => {
    const reports = [...consistentReports, totalsLeftAtZero, blankTotals];
    for (const [index, figures] of reports.entries()) {
      for (let seed = 0; seed < 6; seed++) {
        const wrong = blanked(corrupt(figures, seed, seed + index * 7), 3 + seed, seed);
        const { text } = render(wrong, [dialects.seed, dialects.gfm, dialects.tsv][seed % 3]);
        const after = recomputed(text);
        assert.deepEqual(
          findingsOf(after).filter(({ code }) => isTotal.test(code)),
          [],
        );
        assert.equal(recomputed(after), after);
        for (const { table } of bindReport(splitLines(text)).tables)
          for (const { figure } of wrongTotals(table)) assert.ok(figure.column.node.total || figure.row.node.total);
      }
    }
  });
});
