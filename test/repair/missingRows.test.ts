import assert from 'node:assert/strict';
import { gapsOf, insertRows } from '../../server/src/repair/missingRows';
import { findingsOf } from '../support/check';
import { consistentReports, zeroReport } from '../support/figures';
import { type Dialect, dialects, type Row, render, seed } from '../support/render';
import { shapes } from '../support/shapes';
import { applyIn, tableIn } from './table';

/** The text once the rows of every gap of one table are put in. */
function filled(text: string, line: number): string {
  const placed = tableIn(text, line);
  return applyIn(
    text,
    placed,
    gapsOf(placed.table).map((gap) => insertRows(placed.table, gap)!),
  );
}

/** Takes rows away and puts them back; the figures of those that come back are blank. */
function check(dialect: Dialect, labels: readonly RegExp[]): void {
  const { text } = render(zeroReport('2021'), dialect);
  const lines = text.split('\n');
  const gone = (line: string) => labels.some((label) => label.test(line));
  const taken = lines.filter((line) => !gone(line)).join('\n');
  const table = taken.split('\n').findIndex((line) => /2\.其他法律|\(五\)不予处理/.test(line));
  const found = findingsOf(taken).map(({ code }) => code);
  assert.ok(found.length > 0 && found.every((code) => code === 'missing-row'));
  const after = filled(taken, table);
  assert.equal(after.split('\n').length, lines.length);
  assert.deepEqual([...new Set(findingsOf(after).map(({ code }) => code))], ['blank-cell']);
  assert.equal(
    after.normalize('NFKC').replaceAll(/[\s|]/g, ''),
    lines
      .map((line) => (gone(line) ? line.replaceAll(/(?<=[|\t]\s*)0(?=\s*(?:[|\t]|$))/g, '') : line))
      .join('')
      .normalize('NFKC')
      .replaceAll(/[\s|]/g, ''),
  );
  const widths = (all: string) =>
    all
      .split('\n')
      .filter((line) => /[|\t]/.test(line))
      .map((line) => line.split(/[|\t]/).length);
  assert.deepEqual(widths(after), widths(text));
}

/** The rows of section 三 with their numbers in front of the figures or behind them. */
function numbered(place: 'before' | 'behind'): Dialect {
  let number = 0;
  const row = ({ cells, labels, missing }: Row): string[] => {
    const figures = cells.slice(labels);
    const own = figures.length === 7 ? [String(++number)] : [];
    const put = place === 'before' ? [...own, ...figures] : [...figures, ...own];
    return [`${[...cells.slice(0, labels), ...put].join(' | ')} |${'|'.repeat(Math.max(0, missing))}`];
  };
  return { ...seed, row };
}

/** The rows of section 三 with their numbers in front of their labels. */
function numberedInFront(): Dialect {
  let number = 0;
  const row = ({ cells, labels, missing }: Row): string[] => {
    const isCounted = cells.length - labels === 7;
    const own = isCounted ? [String(++number)] : missing > 4 || labels > 5 ? [''] : [];
    return [`| ${[...own, ...cells, ...Array<string>(Math.max(0, missing)).fill('')].join(' | ')} |`];
  };
  return { ...seed, row };
}

describe('missing rows are put in', () => {
  const cases: [string, RegExp[]][] = [
    ['one in the middle of a group', [/5\.属于三类/]],
    ['the first of a group, with its group', [/\(三\)不予公开/]],
    ['the first of the outcomes, with their group', [/\(一\)予以公开/]],
    ['the first row of the table', [/一、本年新收/]],
    ['the last row of the table', [/四、结转下年度/]],
    ['two neighbours', [/二、上年结转/, /\(一\)予以公开/]],
    ['some here and there', [/一、本年新收/, /7\.属于/, /2\.重复/, /\(七\)总计/]],
    ['a whole group', [/\(四\)无法提供/, /2\.没有现成/, /3\.补正后/]],
  ];
  for (const dialect of [dialects.seed, dialects.gfm, dialects.tsv, shapes.oneColumnMore, shapes.mergedBlanks])
    for (const [name, labels] of cases) it(`${name}: ${dialect.name}`, () => check(dialect, labels));
  for (const place of ['before', 'behind'] as const)
    for (const [name, labels] of cases)
      it(`${name}: rows numbered ${place} their figures`, () => check(numbered(place), labels));

  for (const [name, labels] of cases)
    it(`${name}: rows numbered in front of their labels`, () => check(numberedInFront(), labels));

  it('without a number where the rows below them were counted without them', () => {
    const { text } = render(zeroReport('2021'), numberedInFront());
    const lines = text.split('\n').filter((line) => !line.includes('2.重复申请'));
    const renumbered = lines
      .map((line) => line.replace(/^\| (1[89]|2\d) /, (_, number) => `| ${number - 1} `))
      .join('\n');
    const after = filled(
      renumbered,
      renumbered.split('\n').findIndex((line) => line.includes('2.其他法律')),
    ).split('\n');
    const at = after.findIndex((line) => line.includes('2.重复申请'));
    assert.match(after[at]!, /^\| {2}\| 2\.重复申请 \|/);
    assert.deepEqual(
      after.filter((_, line) => line !== at),
      renumbered.split('\n'),
    );
  });

  it('behind the row that they follow on the form, wherever that stands', () => {
    const text = [
      '二、主动公开政府信息情况',
      '第二十条第(五)项 | |||',
      '信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量 |',
      '行政许可 | 0 | 0 | 0 |',
      '',
      '三、收到和处理政府信息公开申请情况',
    ].join('\n');
    const after = filled(text, 3).split('\n');
    assert.equal(after[4], '其他对外管理服务事项 |  |  |  |');
    assert.equal(after[5], '');
  });

  for (const dialect of [dialects.seed, dialects.gfm, dialects.tsv, dialects.leadingPipe])
    it(`below the header where no row is left: ${dialect.name}`, () => {
      const lines = render(zeroReport('2021'), dialect).text.split('\n');
      const at = lines.findIndex((line) => line.includes('行政许可'));
      const text = lines.toSpliced(at, 1).join('\n');
      const after = filled(text, at - 1).split('\n');
      assert.deepEqual(after, lines.with(at, after[at]!));
      assert.match(after[at]!, /行政许可/);
      assert.equal(after[at]!.replace(/\s/g, ''), lines[at]!.replace(/(?<=[|\t]\s*)0|\s/g, ''));
    });

  it('nowhere where of the header only a word is left', () => {
    const lines = render(zeroReport('2021')).text.split('\n');
    const at = lines.findIndex((line) => line.includes('行政许可'));
    const { table } = tableIn(lines.toSpliced(at - 1, 2, '信息内容 |').join('\n'), at - 1);
    const [gap] = gapsOf(table);
    assert.ok(gap);
    assert.equal(insertRows(table, gap), undefined);
  });

  it('only where there are gaps', () => {
    for (const figures of consistentReports) {
      const { text } = render(figures);
      const placed = tableIn(
        text,
        text.split('\n').findIndex((line) => line.startsWith('(七)总计')),
      );
      assert.deepEqual(gapsOf(placed.table), []);
    }
  });
});
