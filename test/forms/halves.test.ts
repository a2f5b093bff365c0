import assert from 'node:assert/strict';
import { findingsOf } from '../support/check';
import {
  blanked,
  codesBesidesFigures,
  consistentReports,
  corrupt,
  inventedReport,
  type ReportFigures,
} from '../support/figures';
import { textIn } from '../support/fixture';
import { render } from '../support/render';
import { repeated, requestTable } from '../support/spanned';

/** Section 三 as a spreadsheet prints it: the first columns, and below them, with the labels once more, the others. */

const labelColumns = 3;
type Table = readonly (readonly string[])[];

/** Merged labels as blanks behind the first cell; `parts`: the first figure of each part. */
function inParts(table: Table, parts: readonly number[], draw: (cells: readonly string[]) => string): string[] {
  const rows = table.slice(2);
  return parts.flatMap((from, at) => {
    const own = rows.map((cells, row) => {
      const labels = row === 0 ? ['项目', '', ''] : cells.slice(0, labelColumns);
      return [...labels, ...cells.slice(labelColumns + from, parts[at + 1] && labelColumns + parts[at + 1]!)];
    });
    return [...own.map(draw), ''];
  });
}

const withoutRepeats = (cells: readonly string[]): string[] =>
  cells.map((cell, at) => (at > 0 && at < labelColumns && cell === cells[at - 1] ? '' : cell));

const styles: Record<string, (cells: readonly string[]) => string> = {
  tabs: (cells) => cells.join('\t'),
  'tabs, merged labels as blanks': (cells) => withoutRepeats(cells).join('\t'),
  pipes: (cells) => `${withoutRepeats(cells).join(' | ')} |`,
  Markdown: (cells) => `| ${cells.join(' | ')} |`,
};

function written(figures: ReportFigures, lines: readonly string[]): string {
  const all = render(figures).text.split('\n');
  const from = all.findIndex((line) => line.startsWith('三、') && line.includes('申请情况'));
  const to = all.findIndex((line) => /^四、.*行政诉讼情况/.test(line));
  return [...all.slice(0, from + 1), ...lines, ...all.slice(to)].join('\n');
}

const tableOf = (figures: ReportFigures): string[][] => repeated(requestTable(figures));
const told = (text: string): string[] =>
  findingsOf(text)
    .map(({ code, range, message }) => `${code} ${textIn(text, range)} ${message.zh}`)
    .sort();

const ways = { 'two halves': [0, 4], 'three parts': [0, 3, 5] };

describe('a table in parts by the width of the page', () => {
  for (const [style, draw] of Object.entries(styles))
    for (const [way, parts] of Object.entries(ways)) {
      const textOf = (figures: ReportFigures) => written(figures, inParts(tableOf(figures), parts, draw));

      it(`is read as one: ${way}, ${style}`, () => {
        for (const figures of consistentReports)
          assert.deepEqual(
            findingsOf(textOf(figures)).map(({ code }) => code),
            codesBesidesFigures(figures),
          );
      });

      it(`has the findings of the whole: ${way}, ${style}`, () => {
        for (const seed of [1, 2, 3])
          for (const figures of [corrupt(inventedReport(seed), 2, seed), blanked(inventedReport(seed), 3, seed)])
            assert.deepEqual(told(textOf(figures)), told(render(figures).text));
      });
    }

  it('is not checked where a part has other rows, or a figure less', () => {
    const figures = inventedReport(3);
    for (const parts of Object.values(ways)) {
      const lines = inParts(tableOf(figures), parts, Object.values(styles)[0]!);
      const second = lines.findLastIndex((line) => line.startsWith('项目'));
      const changed = {
        'a row less': lines.toSpliced(second + 4, 1),
        'rows in another order': lines.with(second + 2, lines[second + 1]!).with(second + 1, lines[second + 2]!),
        'a figure less': lines.with(second + 6, lines[second + 6]!.replace(/\t\d+$/, '')),
      };
      for (const [name, own] of Object.entries(changed))
        assert.deepEqual(
          findingsOf(written(figures, own)).map(({ code }) => code),
          ['not-checkable'],
          name,
        );
    }
  });

  it('is not one where both have all columns', () => {
    const figures = inventedReport(3);
    const table = tableOf(figures).map((cells) => cells.join('\t'));
    assert.deepEqual(
      findingsOf(written(figures, [...table, '', ...table])).map(({ code }) => code),
      ['duplicate-table'],
    );
  });
});
