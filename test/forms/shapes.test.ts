import assert from 'node:assert/strict';
import { findingsOf } from '../support/check';
import { codesBesidesFigures, consistentReports, type ReportFigures } from '../support/figures';
import { render, seed } from '../support/render';

const isRow = (line: string): boolean => line.includes('|');
const cellsOf = (line: string): string[] =>
  line
    .split('|')
    .map((cell) => cell.trim())
    .filter(Boolean);

type Shape = (lines: readonly string[]) => readonly string[];

/** Every row of a text taken apart; other lines stay. */
const rows =
  (take: (cells: readonly string[]) => readonly string[]): Shape =>
  (lines) =>
    lines.flatMap((line) => (isRow(line) ? take(cellsOf(line)) : [line]));

/** The rows of each section together. */
const tables =
  (take: (rows: readonly string[][]) => readonly string[]): Shape =>
  (lines) =>
    lines.flatMap((line, at) => {
      if (!isRow(line)) return [line];
      if (at > 0 && isRow(lines[at - 1]!)) return [];
      const end = lines.findIndex((each, i) => i > at && !isRow(each));
      return take(lines.slice(at, end).map(cellsOf));
    });

const isFigure = (cell: string): boolean => /^[-+\d]\S*$/.test(cell) && !/^\d\.\D/.test(cell);

function columns(table: readonly string[][]): string[] {
  const figures = table.map((cells) => cells.filter(isFigure));
  const labels = table.map((cells) => cells.filter((cell) => !isFigure(cell)).join(''));
  const longest = Math.max(...figures.map(({ length }) => length));
  return [...labels, ...Array.from({ length: longest }, (_, i) => figures.flatMap((row) => row[i] ?? [])).flat()];
}

const withoutRepeats =
  (shape: Shape): Shape =>
  (lines) => [...new Set(shape(lines))];

/** Shapes in which figures are lost, or have no sure place. */
const torn: Record<string, Shape> = {
  'one cell a line, and no line twice': withoutRepeats(rows((cells) => cells)),
  'one cell a line, a blank line behind each, and no line twice': withoutRepeats(
    rows((cells) => cells.flatMap((cell) => [cell, ''])),
  ),
  'one cell and a pipe a line, and no line twice': withoutRepeats(rows((cells) => cells.map((cell) => `${cell} |`))),
  'the labels first, then column by column': tables(columns),
  'all labels of the page first, then all figures': (lines) => [
    ...lines.map((line) => cellsOf(line)[0] ?? line),
    ...lines.filter(isRow).flatMap((line) => cellsOf(line).slice(1)),
  ],
  'the whole page in one cell': (lines) => ['|', '|'.repeat(400), lines.join(' ')],
  'without its tables, which were pictures': (lines) => lines.filter((line) => !isRow(line)),
  'two reports side by side': (lines) =>
    lines.map((line) => (isRow(line) ? [...cellsOf(line), ...cellsOf(line)].join('   ') : line)),
  'the numbers of pages among cells a line': (lines) =>
    rows((cells) => cells.flatMap((cell) => [cell, '']))(lines).flatMap((line, i) =>
      i % 31 === 8 ? [line, '', String(i), ''] : [line],
    ),
};

/** Shapes in which every figure keeps its place, by what stands around the tables or beside them. */
const whole: Record<string, Shape> = {
  'no row twice': (lines) => [...new Set(lines)],
  'a blank line behind every line': (lines) => lines.flatMap((line) => [line, '']),
  'the number of a page between rows': (lines) =>
    lines.flatMap((line, i) => (i % 9 === 8 ? [line, '', `— ${i} —`, ''] : [line])),
  'the mark of a page among cells a line': (lines) =>
    rows((cells) => cells.flatMap((cell) => [cell, '']))(lines).flatMap((line, i) =>
      i % 31 === 8 ? [line, '', `- ${i} -`, ''] : [line],
    ),
  'every line indented': (lines) => lines.map((line) => `    ${line}`),
  'every section in a shape of its own': (lines) => {
    let section = 0;
    return lines.flatMap((line) => {
      if (!isRow(line)) section++;
      if (!isRow(line)) return [line];
      const cells = cellsOf(line);
      return [cells.map((cell) => `${cell} |`), [line], cells.flatMap((cell) => [cell, '']), [cells.join(' ')]][
        section % 4
      ]!;
    });
  },
  'every table of section 二 in a shape of its own': (lines) =>
    lines.flatMap((line, i) => (isRow(line) && i % 3 === 0 ? cellsOf(line).map((cell) => `${cell} |`) : [line])),
  'a cell a line from the second page on': (lines) =>
    lines.flatMap((line, i) => (isRow(line) && i > 30 ? cellsOf(line).flatMap((cell) => [cell, '']) : [line])),
};

const shaped = (figures: ReportFigures, shape: Shape): string =>
  shape(render(figures, seed).text.trimEnd().split('\n')).join('\n');

describe('a consistent report', () => {
  for (const [name, shape] of Object.entries(whole))
    it(`${name}: nothing is found`, () => {
      for (const figures of consistentReports)
        assert.deepEqual(
          findingsOf(shaped(figures, shape)).map(({ code }) => code),
          codesBesidesFigures(figures),
          `${figures.organ} ${figures.year}`,
        );
    });

  for (const [name, shape] of Object.entries(torn))
    it(`${name}: it says once for each section that it was not checked, and accuses nobody`, () => {
      for (const figures of consistentReports) {
        const codes = findingsOf(shaped(figures, shape)).map(({ code }) => code);
        assert.deepEqual([...new Set(codes)], ['not-checkable'], `${figures.organ} ${figures.year}`);
        assert.ok(codes.length <= 3);
      }
    });

  it('figures glued to each other are read where they can be read in one way, and are silent elsewhere', () => {
    for (const figures of consistentReports) {
      const codes = findingsOf(
        shaped(
          figures,
          rows((cells) => [cells.join('')]),
        ),
      ).map(({ code }) => code);
      assert.deepEqual(
        [...new Set(codes)].filter((code) => code !== 'not-checkable' && !codesBesidesFigures(figures).includes(code)),
        [],
      );
    }
  });
});
