import assert from 'node:assert/strict';
import { isValue } from '../../server/src/forms/bind/layouts/piece';
import { findingsOf } from '../support/check';
import { consistentReports, corrupt, inventedReport, type ReportFigures } from '../support/figures';
import { type Dialect, render, seed } from '../support/render';
import { shapes, shapesWithoutBlanks } from '../support/shapes';

/** What stands below tables and begins with a number. */
const notes: readonly string[] = [
  '2023年,我局没有收到需要加工汇总的申请。',
  '3.2023年数据按办结日期统计',
  '6件跨年度的申请已在次年一月办结；',
  '8件为网上提交。',
  '2023年度',
  '2024年1月19日',
  '2024 年 1 月 19 日',
  '2024-01-19',
  '2024.1.19 16:05',
  '1月19日',
];

/** In which a cell does not tell its row by its line. */
const dialects: readonly Dialect[] = [
  shapes.cellPerLine,
  shapes.cellPerLineClose,
  shapes.pipedCells,
  shapes.pipedCellsOnly,
  shapes.pipeLines,
  shapes.pipeAndBreak,
  shapes.html,
  shapes.htmlLines,
  shapesWithoutBlanks.oneBlank!(),
  shapesWithoutBlanks.layout!(),
];

/** The codes of what is found with a line above each heading that stands behind a table. */
function codesWith(line: string, figures: ReportFigures, dialect: Dialect): string[] {
  const page = (lines: readonly string[]) =>
    lines.flatMap((each) => (/^[三四五]、.*情况$/.test(each) ? ['', line, '', each] : [each]));
  return findingsOf(render(figures, { ...dialect, page }).text).map(({ code }) => code);
}

describe('words below a table that begin with a number', () => {
  for (const note of notes)
    it(`are no figure of its last row: ${note}`, () => {
      for (const figures of [consistentReports[0]!, corrupt(inventedReport(2), 2, 7)]) {
        const inRows = codesWith(note, figures, seed);
        for (const dialect of dialects) assert.deepEqual(codesWith(note, figures, dialect), inRows, dialect.name);
      }
    });

  it('but a number that stands there alone, with its unit or a remark in brackets, is not passed over', () => {
    for (const line of ['7', '7件', '+7', '7（其中网上提交3件）', '７'])
      for (const dialect of [shapes.cellPerLine, shapes.pipeLines])
        assert.notDeepEqual(codesWith(line, consistentReports[0]!, dialect), [], `${line}, ${dialect.name}`);
  });

  it('figures with a unit, a remark or in words are figures', () => {
    for (const text of [
      '43.788万元',
      '22(其中修订16件)',
      '55（含自然失效29件）',
      '增3件减1件',
      '12件。',
      '约3',
      '2024',
    ])
      assert.ok(isValue(text), text);
  });
});
