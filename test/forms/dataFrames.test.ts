import assert from 'node:assert/strict';
import { findingsOf } from '../support/check';
import { codesBesidesFigures, consistentReports, type ReportFigures } from '../support/figures';
import { dialects, render } from '../support/render';
import { isRow } from '../support/rows';
import { caseTable, proactiveTable, repeated, requestTable } from '../support/spanned';

const quoted = (cell: string): string => (cell.includes(',') ? `"${cell}"` : cell);
const piped = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const renderedLines = (figures: ReportFigures): string[] =>
  render(figures, dialects.unpadded).text.trimEnd().split('\n');

describe('columns that pandas has called alike', () => {
  const names = (cells: readonly string[]): string[] =>
    cells.map((cell, at) => {
      const before = cells.slice(0, at).filter((other) => other === cell).length;
      return before > 0 ? `${cell}.${before}` : cell;
    });
  const csvLine = (cells: readonly string[]): string => cells.map(quoted).join(',');
  const rule = (cells: readonly string[]): string[] => [piped(cells.map(() => '---:'))];
  const kinds: Record<string, (table: readonly (readonly string[])[]) => string[]> = {
    CSV: ([header, ...own]) => [
      csvLine(['', ...names(header!)]),
      ...own.map((cells, at) => csvLine([String(at), ...cells])),
    ],
    Markdown: ([header, ...own]) => [
      piped(['', ...names(header!)]),
      ...rule(['', ...header!]),
      ...own.map((cells, at) => piped([String(at), ...cells])),
    ],
    'Markdown without the numbers of rows': ([header, ...own]) => [
      piped(names(header!)),
      ...rule(header!),
      ...own.map(piped),
    ],
  };
  const written = (figures: ReportFigures, table: (typeof kinds)[string]): string[] =>
    renderedLines(figures).flatMap((line) => {
      if (isRow(line)) return [];
      const spanned = { 二: proactiveTable, 三: requestTable, 四: caseTable }[line[0] ?? ''];
      return spanned && line[1] === '、' ? [line, '', ...table(repeated(spanned(figures))), ''] : [line];
    });
  for (const [name, table] of Object.entries(kinds))
    it(`are read: ${name}`, () => {
      for (const figures of consistentReports) {
        const text = written(figures, table);
        assert.deepEqual(
          findingsOf(text.join('\n')).map(({ code }) => code),
          codesBesidesFigures(figures),
          text.join('\n'),
        );
        const last = text.findLastIndex((line) => /\d[\s|]*$/.test(line) && /[|,]/.test(line));
        const wrong = text.with(last, text[last]!.replace(/\d+(?=[\s|]*$)/, '9876'));
        assert.deepEqual(
          findingsOf(wrong.join('\n'))
            .filter(({ severity }) => severity === 'error')
            .map(({ code }) => code),
          ['case-total'],
        );
      }
    });
});

describe('numbers that pandas writes above columns, and not in front of rows', () => {
  const csvLine = (cells: readonly string[]): string => cells.map(quoted).join(',');
  const numbers = (cells: readonly string[]): string[] => cells.map((_, at) => String(at));
  const ruled = (cells: readonly string[]): string => `|${cells.map(() => ':---|').join('')}`;
  /** How many rows of a table are its header. */
  const headerRows = (table: readonly (readonly string[])[]): number =>
    table.findIndex((cells) => cells.some((cell) => /^\d/.test(cell) || cell.startsWith('一、') || cell === '规章'));
  const kinds: Record<string, (table: readonly (readonly string[])[]) => string[]> = {
    'CSV without the numbers of rows': (table) => [csvLine(numbers(table[0]!)), ...table.map(csvLine)],
    'Markdown without the numbers of rows': (table) => [
      piped(numbers(table[0]!)),
      ruled(table[0]!),
      ...table.map(piped),
    ],
    'CSV, the names of columns in several rows above a blank': (table) => {
      const headers = headerRows(table);
      return table.map((cells, at) => csvLine([at < headers ? '' : String(at - headers), ...cells]));
    },
  };
  /** Section 四 whole, or a table for reviews and one for litigation. */
  const waysOfCases: Record<string, (table: readonly (readonly string[])[]) => (readonly string[])[][]> = {
    whole: (table) => [[...table]],
    'in two tables': (table) => [table.map((cells) => cells.slice(0, 5)), table.map((cells) => cells.slice(5))],
  };
  const written = (figures: ReportFigures, draw: (typeof kinds)[string], cases: (typeof waysOfCases)[string]) =>
    renderedLines(figures).flatMap((line) => {
      if (isRow(line)) return [];
      const spanned = { 二: proactiveTable, 三: requestTable, 四: caseTable }[line[0] ?? ''];
      if (!spanned || line[1] !== '、') return [line];
      const table = repeated(spanned(figures));
      return [line, '', ...(line[0] === '四' ? cases(table) : [table]).flatMap((each) => [...draw(each), ''])];
    });
  for (const [name, draw] of Object.entries(kinds))
    for (const [way, cases] of Object.entries(waysOfCases))
      it(`are no figures: ${name}, section 四 ${way}`, () => {
        for (const figures of consistentReports) {
          const text = written(figures, draw, cases).join('\n');
          assert.deepEqual(
            findingsOf(text).map(({ code }) => code),
            codesBesidesFigures(figures),
            text,
          );
          const wrong = written({ ...figures, cases: figures.cases.with(9, 98_765) }, draw, cases).join('\n');
          assert.deepEqual(
            findingsOf(wrong).flatMap(({ code, severity }) => (severity === 'error' ? [code] : [])),
            ['case-total'],
          );
        }
      });

  it('are figures where nothing stands below that they number', () => {
    const lines = renderedLines({ ...consistentReports[0]!, cases: [0, 1, 2, 3, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0] });
    const at = lines.findIndex((line) => line.startsWith('0 | 1 | 2 | 3 | 4 '));
    assert.ok(at > 0);
    const [reviews, litigation] = [lines[at]!.slice(0, 19), lines[at]!.slice(20)];
    const text = [
      ...lines.slice(0, lines.findIndex((line) => /^四、.*情况$/.test(line)) + 1),
      '行政复议 |||||',
      '结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |',
      reviews,
      '行政诉讼 ||||||||||',
      '未经复议直接起诉 ||||| 复议后起诉 |||||',
      '结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |',
      litigation,
      ...lines.slice(at + 1),
    ].join('\n');
    assert.deepEqual(
      findingsOf(text).map(({ code }) => code),
      ['case-total'],
    );
  });
});
