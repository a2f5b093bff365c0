import assert from 'node:assert/strict';
import { rowsEndWithText } from '../../server/src/forms/bind/openEnd';
import { findingsOf } from '../support/check';
import { inventedReport, type ReportFigures } from '../support/figures';
import { type Dialect, dialects, render, seed } from '../support/render';

/** Rows that end without a pipe: behind the last one stands a figure, or a blank cell. */
const open: Dialect = { ...seed, close: () => '' };

/** Only so many rows of section 三 are filled in, and the first has its 总计 one too many. */
function begun(rows: number): ReportFigures {
  const figures = inventedReport(3);
  const requests = figures.requests.map((row, at) => (at < rows ? row : row.map(() => null)));
  const [first, ...rest] = requests;
  return { ...figures, requests: [[...first!.slice(0, 6), Number(first![6]) + 1], ...rest] };
}

describe('rows that end without a pipe', () => {
  for (const rows of [1, 2, 3, 4, 6, 12, 25])
    it(`have their findings where only the first ${rows} are filled in`, () => {
      const codes = (dialect: Dialect) =>
        findingsOf(render(begun(rows), dialect).text).map(({ code, range }) => `${code} ${range.start.line}`);
      assert.ok(codes(open).some((code) => code.startsWith('row-total')));
      assert.deepEqual(codes(open), codes(dialects.unpadded));
    });

  it('are told from one that only lost its last pipe', () => {
    const rows = [
      '规章 | 0 | | |',
      '行政规范性文件 | | | |',
      '三、本年度办理结果 | (一)予以公开 | | | |',
      '行政强制 | | | |',
    ];
    assert.equal(rowsEndWithText([...rows, '行政许可 | 1 | 2 | 3']), false);
    assert.equal(rowsEndWithText(rows), false);
    assert.equal(rowsEndWithText(rows.map((row) => row.slice(0, -1))), false);
    assert.equal(rowsEndWithText([...rows.map((row) => row.slice(0, -1)), '行政许可 | 1 | 2 | 3']), true);
  });

  it('may begin with a blank cell: the row of section four whose last figures are blank has all its cells', () => {
    const blanks = (count: number) => ' | '.repeat(count);
    const header = [
      `行政复议${blanks(5)}行政诉讼${blanks(9)}`,
      `结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 未经复议直接起诉${blanks(5)}复议后起诉${blanks(4)}`,
      `${blanks(5)}${Array<string>(2).fill('结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计').join(' | ')}`,
    ];
    const figures = { ...inventedReport(3), cases: [1, 0, 0, 0, 1, ...Array<null>(10).fill(null)] };
    const lines = render(figures, seed).text.trimEnd().split('\n');
    const first = lines.findIndex((line) => line.startsWith('四、政府信息公开')) + 1;
    const last = lines.findIndex((line) => line.startsWith('五、'));
    const codes = (row: string) =>
      findingsOf(lines.toSpliced(first, last - first, ...header, row).join('\n')).map(({ code }) => code);
    const blankCells = Array<string>(10).fill('blank-cell');
    assert.deepEqual(codes(`1 | 0 | 0 | 0 | 1${blanks(10)}`), blankCells);
    assert.deepEqual(
      codes(`2 | 0 | 0 | 0 | 1${blanks(10)}`).filter((code) => code === 'case-total'),
      ['case-total'],
    );
    assert.deepEqual(codes(`1 | 0 | 0 | 0 | 1${blanks(9)}`), ['missing-cell']);
  });
});

/** The header of section three as a spreadsheet writes it whose cells have several lines. */
const header = [
  '|||申请人情况|||||||',
  '|||自然人|法人或其他组织|||||总计',
  '||||"商业\n企业"|"科研\n机构"|"社会公益\n组织"|"法律服务\n机构"|其他|',
];

/** Section three with a cell for each label column, as a spreadsheet has it. */
function spreadsheet(figures: ReportFigures, separator: string): string[] {
  const lines = render(figures, dialects.unpadded).text.trimEnd().split('\n');
  const from = lines.findIndex((line) => line.startsWith('三、收到'));
  const rows = lines
    .slice(
      from,
      lines.findIndex((line) => line.startsWith('四、政府')),
    )
    .filter((line) => /(?:\| *\d+ *){7}/.test(line))
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .map((cells) => cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1))
    .map((cells) => {
      const labels = cells.slice(0, -7);
      const isInner = /^\d/.test(labels.at(-1)!);
      const before = labels.length === 1 ? (isInner ? ['', ''] : /^（|^\(/.test(labels[0]!) ? [''] : []) : [];
      const own = [...(labels.length === 2 && isInner ? ['', ...labels] : [...before, ...labels]), '', ''].slice(0, 3);
      return [...own, ...cells.slice(-7)];
    });
  const written = [...header, ...rows.map((row) => row.join('|'))];
  return [...lines.slice(0, 1), lines[from]!, ...written.map((row) => row.replaceAll('|', separator))];
}

describe('cells of several lines in quotes', () => {
  const codes = (lines: readonly string[]) => findingsOf(lines.join('\n')).map(({ code }) => code);
  for (const [name, separator] of Object.entries({ tabs: '\t', commas: ',', semicolons: ';' }))
    it(`do not make the rows below the header end without a pipe: ${name}`, () => {
      const lines = spreadsheet(inventedReport(3), separator);
      assert.equal(lines.length, 2 + header.length + 25);
      assert.deepEqual(codes(lines), []);
      const at = lines.findIndex((line) => line.startsWith('一、'));
      const longer = lines.with(at, `${lines[at]}${separator}5`);
      assert.deepEqual(codes(longer), ['extra-cell']);
      const wrong = lines.with(
        at,
        lines[at]!.replace(/\d+$/, (total) => String(Number(total) + 1)),
      );
      assert.ok(codes(wrong).includes('row-total'));
    });

  it('are no words that end a row: the next one begins with a label', () => {
    const rows = [
      '信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数',
      '规章 | 0 | 0 | ',
      '行政规范性文件 | 0 | | ',
    ];
    assert.equal(rowsEndWithText(rows), true);
    assert.equal(rowsEndWithText(['| | 商业', '企业 | 科研', '机构 | 总计 |', '规章 | 0 | 0 |']), false);
  });
});
