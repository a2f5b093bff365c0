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
