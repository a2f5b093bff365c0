import assert from 'node:assert/strict';
import { applyEdits } from '../../server/src/core/text';
import { findingsOf } from '../support/check';
import { inventedReport, type ReportFigures } from '../support/figures';
import { textIn } from '../support/fixture';
import { type Dialect, dialects, render } from '../support/render';
import { cellsOf } from '../support/rows';

/** A table of section 二 that has lost all its rows; its title and its header stand. */

const rowsOf = {
  '2021': [['规章', '行政规范性文件'], ['行政许可'], ['行政处罚', '行政强制'], ['行政事业性收费']],
  '2019': [
    ['规章', '规范性文件'],
    ['行政许可', '其他对外管理服务事项'],
    ['行政处罚', '行政强制'],
    ['行政事业性收费'],
    ['政府集中采购'],
  ],
};

const labelOf = (line: string): string => (cellsOf(line.replaceAll('\t', '|'))[0] ?? '').replace(/\s/g, '');

/** Without the rows of these labels, by lines. */
const without = (figures: ReportFigures, labels: readonly string[], dialect: Dialect): string[] =>
  render(figures, dialect)
    .text.split(dialect.eol)
    .filter((line) => !labels.includes(labelOf(line)));

const codesOf = (text: string): string[] => findingsOf(text).map(({ code }) => code);

/** Titles that stand alone on their lines. */
const open: readonly Dialect[] = [
  { ...dialects.seed, name: 'rows that end without a pipe', close: () => '' },
  { ...dialects.tsv, name: 'tabs between cells only', close: () => '' },
];

describe('a table whose rows are all gone', () => {
  for (const dialect of [...Object.values(dialects), ...open])
    for (const form of ['2021', '2019'] as const)
      it(`lacks them, once, and has them again by the fix: ${dialect.name}, ${form}`, () => {
        for (const labels of rowsOf[form]) {
          const text = without(inventedReport(3, form), labels, dialect).join(dialect.eol);
          const found = findingsOf(text);
          assert.deepEqual(
            found.map(({ code }) => code),
            ['missing-row'],
            labels.join(),
          );
          assert.match(textIn(text, found[0]!.range), /^第二十条/);
          const fixed = applyEdits(text, found[0]!.fixes[0]!.edits);
          assert.deepEqual([...new Set(codesOf(fixed))], ['blank-cell'], labels.join());
        }
      });

  const lines = render(inventedReport(3)).text.split('\n');
  const emptied = without(inventedReport(3), ['行政许可'], dialects.seed);

  it('is written behind the delimiter line of its header', () => {
    const text = emptied.flatMap((line, at) => (emptied[at - 1]?.includes('第(五)项') ? [line, '|---|---|'] : [line]));
    const [found] = findingsOf(text.join('\n'));
    const fixed = applyEdits(text.join('\n'), found!.fixes[0]!.edits).split('\n');
    assert.equal(labelOf(fixed[fixed.indexOf('|---|---|') + 1]!), '行政许可');
  });

  it('is not one where a page ends behind its title or header', () => {
    for (const last of ['第二十条第(五)项', '信息内容 | 本年处理决定数量'])
      for (const header of [[], ['第二十条第(五)项 | |||', '信息内容 | 本年处理决定数量 | ||']]) {
        const end = lines.findIndex((line, at) => at > 7 && line.startsWith(last));
        const text = [...lines.slice(0, end + 1), '', '- 2 -', '', ...header, ...lines.slice(end + 1)];
        assert.deepEqual(codesOf(text.join('\n')), [], `${last}, ${header.length}`);
      }
  });

  it('is not one where its row stands in the section, in whatever way', () => {
    for (const row of [
      ['许可    12'],
      ['![](许可.png)'],
      ['行政许可: 12件'],
      ['行政许可', '12'],
      ['许可审批 | 12 |'],
      ['行政许可    12'],
    ]) {
      const at = emptied.findIndex((line) => line.startsWith('第二十条第(六)项'));
      for (const text of [emptied.toSpliced(at, 0, ...row), emptied.toSpliced(at, 0, '', ...row, '')]) {
        const errors = findingsOf(text.join('\n')).filter(({ severity }) => severity === 'error');
        assert.deepEqual(errors, [], row.join());
      }
    }
  });

  it('is none of the form’s in another section, nor in an excerpt, nor where no table of the section has rows', () => {
    const own = ['第二十条第(五)项 | |||', '信息内容 | 本年处理决定数量 | ||'];
    const narrative = lines.flatMap((line) => (line.startsWith('一、总体情况') ? [line, ...own] : [line]));
    assert.deepEqual(codesOf(narrative.join('\n')), []);
    const from = emptied.findIndex((line) => line.startsWith('第二十条第(一)项'));
    assert.deepEqual(codesOf(emptied.slice(from, from + 10).join('\n')), []);
    const all = without(inventedReport(3), rowsOf['2021'].flat(), dialects.seed);
    assert.deepEqual(codesOf(all.join('\n')), ['not-checkable']);
  });
});
