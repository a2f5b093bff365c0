import assert from 'node:assert/strict';
import { findingsOf } from '../support/check';
import { codesBesidesFigures, consistentReports } from '../support/figures';
import { type Dialect, plain, render } from '../support/render';
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
