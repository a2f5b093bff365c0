import assert from 'node:assert/strict';
import { findingsOf } from '../support/check';
import { blanked, consistentReports, corrupt, inventedReport } from '../support/figures';
import { type Dialect, type Row, render, seed } from '../support/render';

/** Rows of LaTeX whose cells have several lines, in the text or on the page. */

const cut = (text: string, length: number): string[] => text.match(new RegExp(`.{1,${length}}`, 'g')) ?? [];

const withLabels = ({ cells, labels, kind }: Row, put: (label: string) => string): string[] =>
  cells.map((cell, at) => ((kind === 'header' || at < labels) && cell.length > 8 ? put(cell) : cell));

const rowOf =
  (put: (label: string) => string, end = '\\\\ \\hline', between = ' & '): NonNullable<Dialect['row']> =>
  (row) =>
    `${withLabels(row, put).join(between)} ${end}`.split('\n');

const rows: Record<string, NonNullable<Dialect['row']>> = {
  makecell: rowOf((label) => `\\makecell[l]{${cut(label, 8).join(' \\\\ ')}}`),
  'shortstack, a line each': rowOf((label) => `\\shortstack{${cut(label, 8).join('\\\\\n')}}`),
  'a table within the cell': rowOf(
    (label) => `\\begin{tabular}[c]{@{}l@{}}${cut(label, 8).join('\\\\ ')}\\end{tabular}`,
  ),
  'a minipage': rowOf((label) => `\\begin{minipage}[b]{0.2\\linewidth}\\raggedright\n${label}\\strut\n\\end{minipage}`),
  'a minipage in a cell over several rows': rowOf(
    (label) =>
      `\\multirow{2}{*}{\\begin{minipage}[t]{\\linewidth}\\raggedright\n${cut(label, 8).join('\\\\\n')}\n\\end{minipage}}`,
    '\\\\',
  ),
  'a parbox': rowOf((label) => `\\parbox[t]{3cm}{${cut(label, 8).join(' \\newline ')}}`),
  'labels wrapped in the source': rowOf((label) => cut(label, 8).join('\n')),
  'a cell a line': rowOf((label) => `\\textbf{${label}}`, '\\\\[2pt]', ' &\n'),
  'lines under some columns': (row) => [`${row.cells.join(' & ')} \\\\`, '\\cmidrule(lr){1-3}'],
};

const begin = ['\\begin{table}', '\\resizebox{\\textwidth}{!}{%', '\\begin{tabular}{|p{3cm}|l|*{7}{c|}}', '\\hline'];
const end = ['\\end{tabular}%', '}', '\\end{table}'];
const mark = '\u0001';

/** Marks the lines of tables, so that they can be put into their environment at last. */
const marked = (row: NonNullable<Dialect['row']>): Dialect => ({
  ...seed,
  row: (each) => row(each).map((line) => mark + line),
  page: (lines) =>
    lines.flatMap((line, at) => {
      const isRow = line.startsWith(mark);
      if (!isRow) return [line];
      const isFirst = !lines[at - 1]?.startsWith(mark);
      const isLast = !lines[at + 1]?.startsWith(mark);
      return [...(isFirst ? begin : []), line.slice(1), ...(isLast ? end : [])];
    }),
});

const organ = '柳河区人民政府';
const reports = [
  ...consistentReports,
  inventedReport(3),
  inventedReport(4, '2019'),
  blanked(consistentReports[0]!, 2, 3),
  blanked(consistentReports[1]!, 3, 2),
  ...[1, 2, 3].map((each) => corrupt(inventedReport(each), 1, each)),
].map((figures) => ({ ...figures, organ }));

const messages = (text: string): string[] => findingsOf(text).map(({ code, message }) => `${code} ${message.zh}`);

describe('a table of LaTeX', () => {
  for (const [name, row] of Object.entries(rows)) {
    it(`${name}: has the findings of its figures`, () => {
      for (const figures of reports)
        assert.deepEqual(messages(render(figures, marked(row)).text), messages(render(figures).text), figures.organ);
    });

    it(`${name}: also where the text has its rows only`, () => {
      for (const figures of reports)
        assert.deepEqual(messages(render(figures, { ...seed, row }).text), messages(render(figures).text));
    });
  }

  it('may have a brace that nobody closed in front of it', () => {
    const [figures] = reports;
    const text = render(figures!, marked(rows.makecell!)).text.replace('一年来', '{\\small 一年来');
    assert.deepEqual(messages(text), messages(render(figures!).text));
  });
});
