import assert from 'node:assert/strict';
import { shapeRepair } from '../../server/src/repair/rowShape';
import { findingsOf } from '../support/check';
import { consistentReports, randomOf } from '../support/figures';
import { dialects, render } from '../support/render';
import { applyIn, tableIn } from './table';

const { text } = render(consistentReports[3]!);
const lines = text.split('\n');
const lineOf = (label: RegExp): number => lines.findIndex((line) => label.test(line));

/** The text with one row written otherwise. */
const withRow = (line: number, row: string): string => lines.map((each, i) => (i === line ? row : each)).join('\n');

/** What the repair of the row on a line gives. */
function repaired(broken: string, line: number): string | undefined {
  const placed = tableIn(broken, line);
  const row = placed.table.rows.find((each) => each.line === line - placed.startLine)!;
  const repair = shapeRepair(placed.table, row);
  return repair && applyIn(broken, placed, [repair.edit]);
}

describe('the shape of a row', () => {
  const received = lineOf(/^一、本年新收/);
  const row = '一、本年新收政府信息公开申请数量 | 13612 | 252 | 0 | 45 | 128 | 32 | 14069 | ||';
  it('is that of a consistent report', () => assert.equal(lines[received], row));

  const restored: [string, string][] = [
    ['the first figure is gone', row.replace('13612 | ', '')],
    ['a figure in the middle is gone', row.replace('45 | ', '')],
    ['a 0 is gone', row.replace('| 0 ', '')],
    ['the total is gone', row.replace('14069 | ', '')],
    ['a figure is gone beside one in full width', row.replace('45 | ', '').replace('128', '１２８')],
    ['the first figure is cut in two', row.replace('13612', '13 | 612')],
    ['a figure is cut in two', row.replace('128', '1 | 28')],
    ['the total is cut in two', row.replace('14069', '1406 | 9')],
    ['a figure is cut before a 0', row.replace('14069', '14 | 069')],
  ];
  for (const [name, broken] of restored)
    it(`is restored where ${name}`, () =>
      assert.equal(repaired(withRow(received, broken), received)?.replace('１２８', '128'), text));

  const unsure: [string, string][] = [
    ['two figures are gone', row.replace('45 | 128 | ', '')],
    ['two figures are cut', row.replace('13612', '13 | 612').replace('128', '1 | 28')],
    ['a figure is gone and another one mistyped', row.replace('45 | ', '').replace('252', '522')],
    ['a figure is cut and the total mistyped', row.replace('128', '1 | 28').replace('14069', '14096')],
    ['a figure is gone and another one cannot be read', row.replace('45 | ', '').replace('252', '二百')],
    ['one 0 stands there too many', row.replace('| 0 ', '| 0 | 0 ')],
    ['a figure stands there twice', row.replace('45', '45 | 45')],
    ['a 0 stands in front of a figure', row.replace('128', '0 | 128')],
    ['a blank stands behind a figure', row.replace('128', '128 | ')],
    ['a stroke stands behind a figure', row.replace('128', '128 | /')],
  ];
  for (const [name, broken] of unsure)
    it(`is left where ${name}`, () => assert.equal(repaired(withRow(received, broken), received), undefined));

  it('is left where the other rows do not add up', () => {
    const balance = lineOf(/^四、结转/);
    const off = withRow(balance, lines[balance]!.replace('| 783 |', '| 738 |'));
    const broken = off.replace(row, row.replace('45 | ', ''));
    assert.equal(repaired(broken, received), undefined);
  });

  it('keeps a 0 that stands alone: joined to its neighbour it would be no split figure', () => {
    const cases = lineOf(/^376 \|/);
    assert.equal(repaired(withRow(cases, lines[cases]!.replace('376', '0 | 376')), cases), undefined);
    assert.equal(repaired(withRow(cases, lines[cases]!.replace('121', '12 | 1')), cases), text);
  });

  it('is left where a figure can have been cut at two places', () => {
    const cases = lineOf(/^376 \|/);
    const rest = lines[cases]!.split(' | ').slice(5).join(' | ');
    assert.equal(repaired(withRow(cases, `1 | 1 | 1 | 0 | 0 | 12 | ${rest}`), cases), undefined);
    assert.match(repaired(withRow(cases, `1 | 3 | 0 | 0 | 0 | 13 | ${rest}`), cases)!, /^13 \| 0 \| 0 \| 0 \| 13 \|/m);
  });

  it('is left where a remark stands in a table without sums', () => {
    const stock = text.replace(/行政规范性文件 \| (\d+) \| (\d+) \| (\d+)/, '行政规范性文件 | 1 | 0 | 3 | 含废止2件');
    const [found] = findingsOf(stock).filter(({ code }) => code === 'extra-cell');
    assert.deepEqual(found!.fixes, []);
  });

  it('is restored between tabs and in Markdown too', () => {
    for (const dialect of [dialects.tsv, dialects.gfm, dialects.unpadded]) {
      const whole = render(consistentReports[3]!, dialect).text;
      const at = whole.split('\n').findIndex((line) => line.includes('一、本年新收'));
      const separator = dialect === dialects.tsv ? '\t' : ' | ';
      for (const [from, to] of [
        [`45${separator}`, ''],
        ['13612', `136${separator}12`],
      ] as const) {
        const broken = whole
          .split('\n')
          .map((line, i) => (i === at ? line.replace(from, to) : line))
          .join('\n');
        assert.deepEqual(
          findingsOf(broken).map(({ code }) => code),
          [to === '' ? 'missing-cell' : 'extra-cell'],
          dialect.name,
        );
        assert.deepEqual(findingsOf(repaired(broken, at)!), []);
      }
    }
  });

  it('is restored to what it was, whichever figure of section 三 is gone, or not at all', () => {
    const random = randomOf(5);
    let found = 0;
    for (let i = 0; i < 60; i++) {
      const at = received + random(24);
      const cells = lines[at]!.split(' | ');
      const first = cells.findIndex((cell) => /^\d+$/.test(cell));
      const gone = first + random(7);
      const broken = withRow(at, cells.filter((_, cell) => cell !== gone).join(' | '));
      const repair = repaired(broken, at);
      if (repair === undefined) continue;
      found++;
      assert.equal(repair, text);
    }
    assert.ok(found > 40, `${found} of 60 were restored`);
  });
});
