import assert from 'node:assert/strict';
import { bindReport } from '../../server/src/forms/bind/bindReport';
import { findingsOf } from '../support/check';

/** Each block of section 二 as a table of its own, with lines around it and between its rows, as tabulate draws them. */
function drawn(rows: readonly (readonly string[])[]): string[] {
  const width = Math.max(...rows.map(({ length }) => length));
  const line = (left: string, dash: string, cross: string, right: string) =>
    left + Array<string>(width).fill(dash.repeat(6)).join(cross) + right;
  const between = line('├', '─', '┼', '┤');
  const written = rows.map(
    (cells) => `│ ${[...cells, ...Array<string>(width - cells.length).fill('      ')].join(' │ ')} │`,
  );
  return [
    line('╒', '═', '╤', '╕'),
    ...written.flatMap((row, at) => (at === 0 ? [row] : [between, row])),
    line('╘', '═', '╧', '╛'),
  ];
}

const decisions = ['信息内容', '本年处理决定数量'];
const blocks = [
  [
    ['第二十条第（一）项'],
    ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
    ['规章', '0', '0', '0'],
    ['行政规范性文件', '1', '1', '8'],
  ],
  [['第二十条第（五）项'], decisions, ['行政许可', '17511']],
  [['第二十条第（六）项'], decisions, ['行政处罚', '226'], ['行政强制', '40']],
  [['第二十条第（八）项'], ['信息内容', '本年收费金额（单位：万元）'], ['行政事业性收费', '12.5']],
];
const heading = '二、主动公开政府信息情况';
const figuresOf = (lines: readonly string[]) =>
  bindReport(lines).tables.flatMap(({ table }) => table.figures.map((figure) => figure?.cell.text));

describe('a table of section 二 that is drawn for each block', () => {
  it('loses no last row to the title of the next, however far apart they are', () => {
    for (const gap of [[], [''], ['', '']]) {
      const lines = [heading, ...blocks.flatMap((rows) => [...drawn(rows), ...gap])];
      assert.deepEqual(figuresOf(lines), ['0', '0', '0', '1', '1', '8', '17511', '226', '40', '12.5']);
      assert.deepEqual(
        findingsOf(lines.join('\n')).map(({ code }) => code),
        [],
      );
    }
  });
  it('lacks the row that is not there', () => {
    const lines = [heading, ...blocks.flatMap((rows, at) => [...drawn(at === 2 ? rows.slice(0, -1) : rows), ''])];
    assert.deepEqual(
      findingsOf(lines.join('\n')).map(({ code }) => code),
      ['missing-row'],
    );
  });
  it('goes on where a page has cut the label of a row', () => {
    const lines = [
      heading,
      ...drawn(blocks[0]!.slice(0, 3)).slice(0, -1),
      '│ 行政规范性 │ 1 │ 1 │ 8 │',
      '',
      '— 3 —',
      '',
      '│ 文件 │   │   │   │',
    ];
    assert.deepEqual(figuresOf(lines).slice(0, 6), ['0', '0', '0', '1', '1', '8']);
  });
});
