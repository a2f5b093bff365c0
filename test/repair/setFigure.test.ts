import assert from 'node:assert/strict';
import { applyEdits, shiftEdits, splitLines } from '../../server/src/core/text';
import { bindReport } from '../../server/src/forms/bind/bindReport';
import type { BoundTable } from '../../server/src/forms/model';
import { setFigure } from '../../server/src/repair/setFigure';
import { blanked, inventedReport, type ReportFigures } from '../support/figures';
import { type Dialect, dialects, type Row, render, seed } from '../support/render';
import { shapes } from '../support/shapes';

const rows = (row: (cells: readonly string[]) => string): Dialect => ({
  ...seed,
  row: ({ cells, missing }: Row) => [row([...cells, ...Array<string>(Math.max(0, missing)).fill('')])],
});
const cells = (row: (cells: readonly string[]) => string): Dialect => ({ ...seed, row: (each) => [row(each.cells)] });
const piped = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** How programs write rows in which blank cells are not just blank. */
const marked: Record<string, Dialect> = {
  'blanks that are entities': cells((row) => piped(row.map((cell) => cell || '&nbsp;'))),
  'blanks that are entities by their number': cells((row) => piped(row.map((cell) => cell || '&#160;'))),
  'blanks that are line breaks': cells((row) => piped(row.map((cell) => cell || '<br>'))),
  'cells in quotes': cells((row) => row.map((cell) => `"${cell}"`).join(',')),
  'cells in quotes, tabs': cells((row) => row.map((cell) => `"${cell}"`).join('\t')),
  'lists of a program': cells((row) => `[${row.map((cell) => `'${cell}'`).join(', ')}]`),
  HTML: cells((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`),
  'HTML, tags in the cells': cells(
    (row) => `<tr>${row.map((cell) => `<td><span style="x">${cell}</span></td>`).join('')}</tr>`,
  ),
  LaTeX: cells((row) => `${row.join(' & ')} \\\\ \\hline`),
  'Markdown without padding': rows((row) => `|${row.join('|')}|`),
  'tabs, rows that end with one': rows((row) => `${row.join('\t')}\t`),
};

/** The texts of all cells of all tables. */
const textsOf = (text: string): (string | undefined)[][] =>
  bindReport(splitLines(text)).tables.map(({ table }) => table.figures.map((figure) => figure?.cell.text));

const isRequests = ({ layout }: BoundTable): boolean => layout.columns.length === 7;
const withoutBlanks = (text: string): string => text.replace(/\s/g, '');

/**
 * Writes a figure into every so manieth cell, one at a time: it stands there then, and no other cell has changed. In section
 * 三 the text is, but for blanks, what the program would have written.
 */
function check(figures: ReportFigures, dialect: Dialect, isMeant: (cell: string) => boolean, every: number): void {
  const { text } = render(figures, dialect);
  const before = textsOf(text);
  let set = 0;
  for (const [at, { table, startLine }] of bindReport(splitLines(text)).tables.entries())
    for (const figure of table.figures) {
      if (!figure || !isMeant(figure.cell.text) || (figure.index + at) % every !== 0) continue;
      const after = applyEdits(text, shiftEdits(setFigure(table.lines, figure, '7'), startLine));
      const expected = before.map((texts, each) => (each === at ? texts.with(figure.index, '7') : texts));
      assert.deepEqual(textsOf(after), expected, splitLines(after)[startLine + figure.line]);
      if (isRequests(table)) {
        const [row, column] = [figure.row.index, figure.column.index];
        const requests = figures.requests.map((values, each) => (each === row ? values.with(column, 7) : values));
        assert.equal(withoutBlanks(after), withoutBlanks(render({ ...figures, requests }, dialect).text));
      }
      set++;
    }
  assert.ok(set > 3, `${set}`);
}

describe('a figure is written into its cell, and nothing else changes', () => {
  const figures = { ...blanked(inventedReport(3), 4, 5), organ: '柳河区人民政府' };
  const pages: Record<string, Dialect> = { 'HTML, a row a line': shapes.html, 'HTML, a cell a line': shapes.htmlLines };
  for (const [name, dialect] of Object.entries({ ...marked, ...dialects, ...pages })) {
    it(`a blank one: ${name}`, () => check(figures, dialect, (cell) => cell === '', 5));
    it(`another one: ${name}`, () => check(figures, dialect, (cell) => cell !== '', 19));
  }

  it('a sign that a page writes by its number is part of what is written over', () => {
    const rows = ['信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量 |', '行政许可 | 3 | &#43;3 | 6 |'];
    const text = ['二、主动公开政府信息情况', '第二十条第(五)项 | |||', ...rows].join('\n');
    const [{ table, startLine } = assert.fail()] = bindReport(splitLines(text)).tables;
    const figure = table.figures.find((each) => each?.cell.text === '+3');
    assert.ok(figure);
    const after = applyEdits(text, shiftEdits(setFigure(table.lines, figure, '-1'), startLine));
    assert.equal(splitLines(after).at(-1), '行政许可 | 3 | -1 | 6 |');
  });
});
