import assert from 'node:assert/strict';
import { findingsOf } from '../support/check';
import { consistentReports, corrupt, inventedReport, type ReportFigures } from '../support/figures';
import { render, seed } from '../support/render';
import { repeated, requestTable } from '../support/spanned';

/** Section 三 with a remark behind the figures of most rows, or of few where a header says so. */
function remarked(change: (cells: string[]) => string[], header?: string): string {
  const lines = render(consistentReports[0]!, seed).text.split('\n');
  const first = lines.findIndex((line) => line.startsWith('一、本年新收'));
  return lines
    .map((line, at) => {
      const cells = line.replace(/[\s|]+$/, '').split(' | ');
      if (header && cells[0] === '自然人') return [...cells, header].join(' | ');
      if (at < first || cells.length < 8) return line;
      const isRemarked = header ? at % 7 === 3 : at % 3 > 0;
      const remark = isRemarked ? '含上年转入' : '';
      return [...(at === first ? change(cells) : cells), remark].join(' | ');
    })
    .join('\n');
}

describe('a column of remarks', () => {
  it('is no figure', () => {
    assert.deepEqual(findingsOf(remarked((cells) => cells)), []);
  });

  for (const header of ['备注', '备注 Remarks', '情况说明', '有关说明（件）'])
    it(`may be called ${header}`, () => {
      assert.deepEqual(findingsOf(remarked((cells) => cells, header)), []);
    });

  it('does not take a mistyped total with it', () => {
    const found = findingsOf(remarked((cells) => [...cells.slice(0, -1), 'O']));
    assert.deepEqual(
      found.map(({ code }) => code),
      ['not-a-count'],
    );
  });
});

describe('a column behind labels that are merged', () => {
  type Cells = readonly string[];
  const labels = 3;
  const withoutRepeats = (cells: Cells): string[] =>
    cells.map((cell, at) => (at > 0 && at < labels && cell === cells[at - 1] ? '' : cell));
  const table = (figures: ReportFigures): string[][] => repeated(requestTable(figures)).slice(2).map(withoutRepeats);
  /** Section 三 with a cell put between labels and figures; `name`: what the header calls it. */
  const written = (figures: ReportFigures, name: string, own: (row: number) => string, separator: string): string => {
    const lines = render(figures).text.split('\n');
    const from = lines.findIndex((line) => /^三、.*情况$/.test(line));
    const to = lines.findIndex((line) => /^四、.*情况$/.test(line));
    const rows = table(figures).map((cells, at) => {
      const words = at === 0 ? ['项目', '', ''] : cells.slice(0, labels);
      return [...words, at === 0 ? name : own(at), ...cells.slice(labels)].join(separator);
    });
    return [...lines.slice(0, from + 1), ...rows, ...lines.slice(to)].join('\n');
  };
  const columns: Record<string, (row: number) => string> = {
    行次: String,
    序号: (row) => (row === 9 ? '' : String(row)),
    单位: () => '件',
    计量单位: (row) => (row % 3 === 0 ? '' : '件'),
  };
  for (const [name, own] of Object.entries(columns))
    for (const separator of ['\t', ' | '])
      it(`is none of the figures: ${name}, ${JSON.stringify(separator)}`, () => {
        for (const figures of [...consistentReports, corrupt(inventedReport(2), 2, 2)])
          assert.deepEqual(
            findingsOf(written(figures, name, own, separator)).map(({ code }) => code),
            findingsOf(render(figures).text).map(({ code }) => code),
          );
      });

  it('is not taken off where its cells are figures of another kind', () => {
    const [figures] = consistentReports;
    const others = (row: number) => String((row * 7) % 11);
    for (const name of ['行次', '单位'])
      assert.deepEqual(
        findingsOf(written(figures!, name, others, '\t')).map(({ code }) => code),
        ['not-checkable'],
      );
  });
});
