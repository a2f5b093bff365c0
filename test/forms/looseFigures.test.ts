import assert from 'node:assert/strict';
import { bindReport } from '../../server/src/forms/bind/bindReport';
import { findingsOf } from '../support/check';
import { consistentReports, inventedReport, type ReportFigures } from '../support/figures';
import { type Dialect, dialects, plain, render, seed } from '../support/render';
import { shapes } from '../support/shapes';

/** The rest of a figure, or the number of a page, on a line of its own between the rows of a table. */

const spaced: Dialect = { ...seed, name: 'blanks between the cells', between: ' ', close: () => '' };
const written: readonly Dialect[] = [seed, dialects.unpadded, dialects.gfm, dialects.tsv, spaced];
const cellsOnLines: readonly Dialect[] = [shapes.cellPerLine, shapes.cellPerLineClose, shapes.pipedCells];

const reports: readonly ReportFigures[] = [
  consistentReports[3]!,
  { ...inventedReport(3), organ: '柳河区人民政府' },
  { ...inventedReport(8, '2019'), organ: '柳河区人民政府' },
];

/** The figures that were read, each with its cell of the form. */
function read(text: string): Map<string, string> {
  const figures = bindReport(text.split('\n')).tables.flatMap(({ table }) =>
    table.figures.flatMap((figure) =>
      figure ? [[`${table.layout.table.id} ${figure.index}`, figure.cell.text] as const] : [],
    ),
  );
  return new Map(figures);
}

const accusations = (text: string): string[] =>
  findingsOf(text)
    .filter(({ severity, code }) => (severity === 'error' || severity === 'warning') && code !== 'rules-no-power')
    .map(({ code }) => code);

/** The lines of a report from its first table on, by number. */
const ofTables = (lines: readonly string[]): number[] => {
  const first = lines.findIndex((line) => plain(line).includes('第二十条'));
  const end = lines.findIndex((line) => line.startsWith('五、'));
  return [...lines.keys()].slice(first, end);
};

/** Places in lines at which a figure can be cut in two, every so many of them. */
function cuts(lines: readonly string[], every: number): [line: number, at: number][] {
  const all = ofTables(lines).flatMap((line) =>
    [...lines[line]!.matchAll(/(?<=[|\s]|^)\d{2,}(?=[|\s]|$)/g)].flatMap(({ 0: digits, index }) =>
      Array.from({ length: digits.length - 1 }, (_, at): [number, number] => [line, index + at + 1]),
    ),
  );
  return all.filter((_, at) => at % every === 0);
}

describe('a figure that goes on in the next line', () => {
  for (const dialect of [...written, ...cellsOnLines]) {
    // Where sums tell that two cells are one figure, they are said to be one too many, and are joined by its repair.
    const isTold = (code: string): boolean => code === 'extra-cell' && cellsOnLines.includes(dialect);
    const toldOf = (text: string): string[] => accusations(text).filter((code) => !isTold(code));
    it(`is not read, nor is anything else read wrongly: ${dialect.name}`, () => {
      for (const figures of reports) {
        const { text } = render(figures, dialect);
        const right = read(text);
        const lines = text.split('\n');
        for (const [line, at] of cuts(lines, 19)) {
          const own = lines[line]!;
          const torn = lines.toSpliced(line, 1, own.slice(0, at), own.slice(at)).join('\n');
          const wrong = [...read(torn)].filter(([cell, figure]) => right.get(cell) !== figure);
          assert.deepEqual([wrong, toldOf(torn)], [[], []], `${own.slice(0, at)}⏎${own.slice(at)}`);
          // Where blanks part the cells, a row that adds up with the rest of its figure and not without is read with it.
          assert.ok(read(torn).size < right.size || dialect === spaced);
        }
      }
    });
  }

  const { text } = render(reports[0]!, spaced);
  const unread = (torn: string): string[] => [...read(text).keys()].filter((cell) => !read(torn).has(cell));
  const ofRow = (row: number): string[] => Array.from({ length: 7 }, (_, at) => `request-handling ${row * 7 + at}`);
  const row = /^一、本年新收.*$/m;

  it('is read where several of a row go on below it and it adds up with them, not where they stand above and below it', () => {
    const label = row.exec(text)![0].split(' ')[0]!;
    const apart = text.replace(row, `${label} 1361 252 0 45 128 32 1406\n2 9`);
    assert.deepEqual(read(apart), read(text));
    for (const lines of [
      [label, '1361', '2 252 0 45 128 32 1406', '9'],
      [label, '136', '12', '252 0 45 128 32', '140', '69'],
    ])
      assert.deepEqual(unread(text.replace(row, lines.join('\n'))), ofRow(0), lines.join('⏎'));
  });
  it('leaves the other tables of section 二 what they are', () => {
    assert.deepEqual(unread(text.replace('11398889', '11398\n889')), ['art20-5 0']);
    const fees = text.replace('316441', '4068.20').replace('4068.20', '4068.\n208');
    assert.deepEqual(unread(fees), ['art20-8 0']);
  });
});

describe('the bare number of a page', () => {
  const figures = reports[1]!;
  const lines = (dialect: Dialect) => render(figures, dialect).text.split('\n');

  for (const dialect of [...written, ...cellsOnLines])
    it(`is no figure, and makes no other wrong: ${dialect.name}`, () => {
      const right = lines(dialect);
      const known = read(right.join('\n'));
      for (const line of ofTables(right).filter((each) => each % 5 === 0))
        for (const page of ['1', '14']) {
          const text = right.toSpliced(line, 0, page).join('\n');
          const wrong = [...read(text)].filter(([cell, figure]) => known.get(cell) !== figure);
          assert.deepEqual([wrong, accusations(text)], [[], []], `${right[line - 1]}⏎${page}⏎${right[line]}`);
        }
    });

  it('hides nothing where rows stand each on a line, and their sums hold or pages go on', () => {
    const right = lines(spaced);
    const known = read(right.join('\n'));
    const at = (label: string) => right.findIndex((line) => line.startsWith(label));
    for (const label of ['一、本年新收', '3.要求提供', '四、结转下年度']) {
      const text = right.toSpliced(at(label) + 1, 0, '7').join('\n');
      assert.deepEqual(read(text), known, label);
    }
    const pages = right.toSpliced(at('3.要求提供'), 0, '2').toSpliced(at('行政处罚') + 1, 0, '1');
    assert.deepEqual(read(pages.join('\n')), known);
    const ended = right.toSpliced(at('行政处罚') + 1, 1, '1', `\f${right[at('行政处罚') + 1]}`);
    assert.deepEqual(read(ended.join('\n')), known);
  });
  it('is none of a 0 above it, whatever words stand around', () => {
    const right = render(consistentReports[0]!, spaced).text;
    for (const [row, header] of [
      ['行政许可 0', '信息内容 本年处理决定数量'],
      ['行政事业性收费 0', '信息内容 本年收费金额(单位:万元)'],
    ] as const) {
      const text = right.replace(`${header}\n${row}`, `${header.replace(' ', '\n')}\n${row}\n1`);
      assert.notEqual(text, right);
      assert.deepEqual(read(text), read(right), row);
    }
  });
  it('hides no total that is wrong', () => {
    const right = lines(spaced);
    const at = right.findIndex((line) => line.startsWith('二、上年结转'));
    const wrong = right[at]!.replace(/\d+$/, (total) => String(Number(total) + 1));
    assert.deepEqual(accusations(right.toSpliced(at, 1, wrong, '3').join('\n')).slice(0, 1), ['row-total']);
  });
});

describe('rows whose cells blanks part', () => {
  const zero = render(consistentReports[0]!, spaced).text;

  it('may have the number of a page within their label', () => {
    for (const [row, cut] of [
      ['二、上年结转政府信息公开申请数量', 10],
      ['7.属于行政执法案卷', 6],
      ['四、结转下年度继续办理', 5],
    ] as const) {
      const halves = (between: string) => zero.replace(row, `${row.slice(0, cut)}\n${between}${row.slice(cut)}`);
      assert.deepEqual(read(halves('3\n')), read(halves('')), row);
      assert.deepEqual(accusations(halves('3\n')), []);
    }
  });
  it('have no page within it where the number is their only figure', () => {
    const text = zero.replace('行政事业性收费 0', '行政事业\n12\n性收费');
    assert.ok(['12', undefined].includes(read(text).get('art20-8 0')));
    assert.deepEqual(accusations(text), []);
  });
  it('lose no other row where a unit stands on the next line', () => {
    const text = zero.replace(/(?<=^一、本年新收.*)(?: \d+){7}$/m, '\n4\n件\n1件 0件 0件 0件 0件\n5\n件');
    assert.notEqual(text, zero);
    assert.deepEqual(accusations(text), []);
    assert.equal(read(text).size, read(zero).size - 7);
  });
  it('may have two figures of the form of 2019 below their label', () => {
    const own = render(reports[2]!, spaced).text;
    for (const label of ['行政事业性收费', '政府集中采购', '行政强制']) {
      const text = own.replace(`\n${label} `, `\n${label}\n`);
      assert.notEqual(text, own);
      assert.deepEqual(read(text), read(own), label);
    }
  });
});
