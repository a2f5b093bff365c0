import assert from 'node:assert/strict';
import { findingsOf } from '../support/check';
import { codesBesidesFigures, consistentReports, type ReportFigures } from '../support/figures';
import { textIn } from '../support/fixture';
import { plain, render, results, seed } from '../support/render';

/** Tables whose columns stand in an order of the office's own, as the header says. */

type Cells = readonly unknown[];
type Writing = (cells: Cells) => readonly string[];

const writings: Record<string, Writing> = {
  'rows of pipes': (cells) => [`${cells.join(' | ')} |`],
  'Markdown rows': (cells) => [`| ${cells.join(' | ')} |`],
  tabs: (cells) => [cells.join('\t')],
  'cells between blanks': (cells) => [cells.join('  ')],
  'a cell a line': (cells) => cells.map(String),
  'a cell and a pipe a line': (cells) => cells.map((cell) => `${cell} |`),
  commas: (cells) => [cells.join(',')],
};

const codesOf = (text: string): string[] => findingsOf(text).map(({ code }) => code);

const groups = ['行政复议', '未经复议直接起诉', '复议后起诉'];
const outcomes = (cases: Cells, group: number): Cells => cases.slice(5 * group, 5 * group + 5);
const totalFirst = (row: Cells): Cells => [row.at(-1), ...row.slice(0, -1)];
const rowsOf = (cases: Cells, order: readonly number[], put: (row: Cells) => Cells = (row) => row): Cells[] => [
  ['类型', ...put(results)],
  ...order.map((group) => [groups[group], ...put(outcomes(cases, group))]),
];

const isOf = (title: string) => (line: string) => line.startsWith(title) && !/\d/.test(line);

/** The report with each of its rows written so, and with these lines in its section 四. */
function withCases(figures: ReportFigures, write: Writing, rows: readonly Cells[]): string {
  const text = render(figures, { ...seed, row: ({ cells }) => write(cells.map(plain)) }).text.split('\n');
  const [from, to] = ['四、', '五、'].map((title) => text.findLastIndex(isOf(title)));
  return [...text.slice(0, from! + 1), ...rows.flatMap(write), ...text.slice(to)].join('\n');
}

describe('section four with its groups a row each', () => {
  const others: Record<string, (cases: Cells) => readonly Cells[]> = {
    'its total first': (cases) => rowsOf(cases, [0, 1, 2], totalFirst),
    'its results a row each': (cases) => [
      ['结果', ...groups],
      ...results.map((result, at) => [result, ...groups.map((_, group) => cases[5 * group + at])]),
    ],
    'its groups in another order': (cases) => rowsOf(cases, [2, 0, 1]),
    'a sum of its groups, and a group left blank': (cases) => [
      ...rowsOf(cases, [0, 1]),
      [groups[2], '', '', '', '', ''],
      ['合计', ...results.map((_, at) => Number(cases[at]) + Number(cases[5 + at]))],
    ],
  };
  for (const [name, draw] of Object.entries(others))
    for (const [how, write] of Object.entries(writings))
      it(`${name}, ${how}: it is not checked, and accused of nothing`, () => {
        for (const figures of consistentReports) {
          const text = withCases(figures, write, draw(figures.cases));
          assert.deepEqual(
            codesOf(text),
            [...codesBesidesFigures(figures), 'not-checkable'],
            `${figures.organ}\n${text}`,
          );
        }
      });

  for (const [how, write] of Object.entries(writings))
    it(`in the order of the form, ${how}: it is read`, () => {
      for (const figures of consistentReports) {
        const draw = (cases: Cells) => withCases(figures, write, rowsOf(cases, [0, 1, 2]));
        assert.deepEqual(codesOf(draw(figures.cases)), codesBesidesFigures(figures), figures.organ);
        const wrong = draw(figures.cases.with(9, 98765));
        const found = findingsOf(wrong).filter(({ code }) => code === 'case-total');
        assert.deepEqual(
          found.map(({ range }) => textIn(wrong, range)),
          ['98765'],
        );
      }
    });
});

describe('section three under a header of one line', () => {
  const columns = '自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计'.split(' ');
  const natural = (row: Cells): Cells => row;
  const naturalBehind = ([first, second, ...rest]: Cells): Cells => [second, first, ...rest];

  function written(figures: ReportFigures, write: Writing, put: (row: Cells) => Cells): string {
    const rows: Writing = (cells) => {
      if (cells[0] === '自然人') return write(['项目', ...put(columns)]);
      return cells.includes('申请人情况') || cells[0] === '商业企业' ? [] : write(cells);
    };
    const ordered = {
      ...figures,
      requests: figures.requests.map((row) => put(row) as ReportFigures['requests'][number]),
    };
    return render(ordered, { ...seed, row: ({ cells }) => rows(cells.map(plain)) }).text;
  }

  for (const [how, write] of Object.entries(writings)) {
    for (const [name, put] of Object.entries({ 'its total first': totalFirst, 'two columns exchanged': naturalBehind }))
      it(`${name}, ${how}: it is not checked, and accused of nothing`, () => {
        for (const figures of consistentReports)
          assert.deepEqual(codesOf(written(figures, write, put)), ['not-checkable'], figures.organ);
      });

    it(`in the order of the form, ${how}: it is read`, () => {
      for (const figures of consistentReports) {
        assert.deepEqual(codesOf(written(figures, write, natural)), codesBesidesFigures(figures), figures.organ);
        const requests = figures.requests.map((row, at) => (at === 0 ? row.with(6, 98765) : row));
        assert.ok(codesOf(written({ ...figures, requests }, write, natural)).includes('row-total'), figures.organ);
      }
    });
  }
});
