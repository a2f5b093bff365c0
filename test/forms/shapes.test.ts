import assert from 'node:assert/strict';
import { findingsOf } from '../support/check';
import { codesBesidesFigures, consistentReports } from '../support/figures';
import { render } from '../support/render';

const isRow = (line: string): boolean => line.includes('|');
const cellsOf = (line: string): string[] =>
  line
    .split('|')
    .map((cell) => cell.trim())
    .filter(Boolean);

/** Every row of a text taken apart; other lines stay. */
const rows = (take: (cells: readonly string[]) => readonly string[]) => (lines: readonly string[]) =>
  lines.flatMap((line) => (isRow(line) ? take(cellsOf(line)) : [line]));

/** How the tables of published reports come out of web pages and PDF files, besides a row a line. */
const shapes: Record<string, (lines: readonly string[]) => readonly string[]> = {
  'one cell a line, with blank lines between': rows((cells) => cells.flatMap((cell) => [cell, ''])),
  'one cell a line, each with a pipe, and a line of pipes behind a row': rows((cells) => [
    ...cells.map((cell) => `${cell} |`),
    '||',
  ]),
  'one cell a line, each with a pipe': rows((cells) => cells.map((cell) => `${cell} |`)),
  'pipes on lines of their own': rows((cells) => cells.flatMap((cell) => [cell, '|'])),
  'a pipe, a line break, a cell, a pipe': rows((cells) => cells.flatMap((cell) => ['| ', ` ${cell}  | `])),
  'cells glued together': rows((cells) => [cells.join('')]),
  'one blank between two cells': rows((cells) => [cells.join(' ')]),
  'no line twice': (lines) => [...new Set(rows((cells) => cells)(lines))],
  'no row twice': (lines) => [...new Set(lines)],
  'the labels first, then column by column': (lines) => [
    ...lines.map((line) => cellsOf(line)[0] ?? line),
    ...lines.filter(isRow).flatMap((line) => cellsOf(line).slice(1)),
  ],
  'the whole page in one cell': (lines) => ['|', '|'.repeat(400), lines.join(' ')],
  'without its tables, which were pictures': (lines) => lines.filter((line) => !isRow(line)),
  'a blank line behind every line': (lines) => lines.flatMap((line) => [line, '']),
  'the number of a page between rows': (lines) =>
    lines.flatMap((line, i) => (i % 9 === 8 ? [line, '', `— ${i} —`, ''] : [line])),
  'every line indented': (lines) => lines.map((line) => `    ${line}`),
};

describe('a consistent report', () => {
  for (const [name, shape] of Object.entries(shapes)) {
    it(`${name}: no error, no warning`, () => {
      for (const figures of consistentReports) {
        const lines = render(figures).text.trimEnd().split('\n');
        const findings = findingsOf(shape(lines).join('\n')).filter(
          ({ code, severity }) =>
            (severity === 'error' || severity === 'warning') && !codesBesidesFigures(figures).includes(code),
        );
        assert.deepEqual(findings, [], `${figures.organ} ${figures.year}`);
      }
    });
  }
});
