import assert from 'node:assert/strict';
import { findingsOf } from '../support/check';
import { codesBesidesFigures, consistentReports } from '../support/figures';
import { type Dialect, plain, render, seed } from '../support/render';
import { shapes } from '../support/shapes';

/** Cells that stand each on a line, where only the label of a row of section 二 is gone: its figures name nothing. */

const dialects: readonly Dialect[] = [
  shapes.cellPerLine,
  shapes.cellPerLineClose,
  shapes.pipedCells,
  shapes.pipedCellsAlways,
  shapes.pipedCellsOnly,
  shapes.pipeLines,
  shapes.pipeLinesAndEnds,
];

const codesWithout = (label: string | undefined, report: number, dialect: Dialect): string[] => {
  const { text } = render(consistentReports[report]!, dialect);
  const lines = text.split('\n');
  const at = lines.findIndex((line) => plain(line).replace('|', '').trim() === label);
  assert.equal(at >= 0, label !== undefined);
  return findingsOf(lines.filter((_, line) => line !== at).join('\n')).map(({ code }) => code);
};

describe('a label that is gone from a table of cells a line', () => {
  for (const dialect of dialects) {
    it(`leaves its section unchecked, if it was the only one of its table: ${dialect.name}`, () => {
      for (const label of ['行政许可', '行政事业性收费'])
        assert.deepEqual(codesWithout(label, 0, dialect), ['not-checkable'], label);
      for (const label of ['行政事业性收费', '政府集中采购'])
        assert.deepEqual(codesWithout(label, 1, dialect), ['not-checkable'], label);
    });
    it(`accuses nobody: ${dialect.name}`, () => {
      for (const label of ['规章', '行政规范性文件', '行政处罚', '行政强制'])
        assert.ok(
          codesWithout(label, 0, dialect).every((code) => code === 'not-checkable'),
          label,
        );
    });
    it(`is not looked for where none is gone: ${dialect.name}`, () => {
      for (const [at, figures] of consistentReports.entries())
        assert.deepEqual(codesWithout(undefined, at, dialect), codesBesidesFigures(figures));
    });
  }
});

describe('labels that have lost their numbers', () => {
  const unnumbered = (dialect: Dialect): Dialect => ({
    ...dialect,
    label: (label) => dialect.label(label).replace(/^\d\./, ''),
  });
  for (const dialect of [seed, ...dialects])
    it(`are read all the same: ${dialect.name}`, () => {
      for (const figures of consistentReports)
        assert.deepEqual(
          findingsOf(render(figures, unnumbered(dialect)).text).map(({ code }) => code),
          codesBesidesFigures(figures),
          `${figures.organ} ${figures.year}`,
        );
    });
  it('hide no row that is lacking', () => {
    const { text } = render(consistentReports[0]!, unnumbered(shapes.pipedCellsAlways));
    const lines = text.split('\n');
    const at = lines.lastIndexOf('其他 |', lines.indexOf('(七)总计 |'));
    const end = lines.indexOf('||', at);
    assert.ok(at > 0 && end - at < 12);
    assert.deepEqual(
      findingsOf(lines.toSpliced(at, end - at + 1).join('\n')).map(({ code }) => code),
      ['missing-row'],
    );
  });
});

describe('a row that fell out of its table', () => {
  const { text } = render(consistentReports[0]!);
  const label = '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请';
  const fallen = (row: string): string[] => {
    const figures = row.slice(row.indexOf(label) + label.length).match(/\d+/g)!;
    const [first, ...rest] = label.match(/.{1,5}/gu)!;
    return ['', `${first} ${figures.join(' ')}`, ...rest.slice(0, 4), 'file:///tmp/a.html 2/3', ...rest.slice(4), ''];
  };
  const codesWith = (others: (row: string) => readonly string[]): string[] =>
    findingsOf(
      text
        .split('\n')
        .flatMap((line) => (line.includes(label) ? others(line) : [line]))
        .join('\n'),
    ).map(({ code }) => code);
  it('is not called lacking', () => assert.deepEqual(codesWith(fallen), ['not-checkable']));
  it('is, where it is not there', () =>
    assert.deepEqual(
      codesWith(() => []),
      ['missing-row'],
    ));
});
