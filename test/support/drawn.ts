/** A report whose tables are drawn with lines, as browsers in a terminal and other programs draw those of a web page. */
import { widthOf } from '../../server/src/cli/width';
import type { ReportFigures, Value } from './figures';
import { blocks, headings, requestLabels, results, textOf } from './render';

export interface Drawing {
  /** Columns of the terminal for a label and, at least, for a figure: no program breaks one. */
  readonly label: number;
  readonly figure: number;
  /** Whether a text stands in the middle of a cell that is higher, or at its top. */
  readonly middle: boolean;
  readonly ascii: boolean;
}

interface Spanned {
  readonly text: string;
  readonly columns?: number;
  readonly rows?: number;
}

interface Placed {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly lines: readonly string[];
}

const cell = (text: string, columns = 1, rows = 1): Spanned => ({ text, columns, rows });
const figure = (value: Value): Spanned => cell(textOf(value));

export function drawnReport(figures: ReportFigures, drawing: Drawing): string {
  const { form, organ, year, proactive, requests, cases } = figures;
  const { label } = drawing;
  const written = [...Object.values(proactive), ...requests, cases].flat().map(textOf);
  const width = Math.max(drawing.figure, ...written.map(widthOf));
  const widths = (count: number, labels: readonly number[]) => [...labels, ...Array<number>(count).fill(width)];
  const twoTables = blocks[form].flatMap(([title, [first, ...columns], rows]) => {
    const span = (at: number) => (at === 0 ? 4 - columns.length : 1);
    return [
      [cell(title, 4)],
      [cell(first), ...columns.map((column, at) => cell(column, span(at)))],
      ...rows.map((row) => [
        cell(row),
        ...(proactive[row] ?? []).map((value, at) => ({ ...figure(value), columns: span(at) })),
      ]),
    ];
  });
  const caseHeader = results.map((result) => cell(result, 1, 2));
  return [
    `${organ}${year}年政府信息公开工作年度报告`,
    '一、总体情况',
    '一年来,政府信息公开工作稳步推进。',
    '二、主动公开政府信息情况',
    ...draw(twoTables, widths(3, [label]), drawing),
    '三、收到和处理政府信息公开申请情况',
    ...draw(requestRows(requests), widths(7, [12, 12, label]), drawing),
    headings[form][0],
    ...draw(
      [
        [cell('行政复议', 5), cell('行政诉讼', 10)],
        [...caseHeader, cell('未经复议直接起诉', 5), cell('复议后起诉', 5)],
        [...results, ...results].map((result) => cell(result)),
        cases.map(figure),
      ],
      widths(15, []),
      drawing,
    ),
    headings[form][1],
    '下一年将加强培训和检查。',
    '六、其他需要报告的事项',
    '无。',
    '',
  ].join('\n');
}

function requestRows(values: readonly (readonly Value[])[]): Spanned[][] {
  const labels = requestLabels(values.length);
  const last = labels.length - 1;
  const isAlone = (at: number) => at < last && labels[at]!.length === 1 && /^\d/.test(labels[at]![0]!);
  const labelled = labels.map((own, at): Spanned[] => {
    if (at < 2 || at === last) return [cell(own[0]!, 3)];
    const group = at === 2 ? [cell(own[0]!, 1, last - 2)] : [];
    const [first, second] = at === 2 ? own.slice(1) : own;
    let rows = 1;
    while (isAlone(at + rows)) rows++;
    if (second) return [...group, cell(first!, 1, rows), cell(second)];
    return [...group, /^\d/.test(first!) ? cell(first!) : cell(first!, 2)];
  });
  return [
    [cell('(本列数据的勾稽关系为:第一项加第二项之和,等于第三项加第四项之和)', 3, 3), cell('申请人情况', 7)],
    [cell('自然人', 1, 2), cell('法人或其他组织', 5), cell('总计', 1, 2)],
    ['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'].map((name) => cell(name)),
    ...labelled.map((own, at) => [...own, ...values[at]!.map(figure)]),
  ];
}

function draw(table: readonly (readonly Spanned[])[], widths: readonly number[], { middle, ascii }: Drawing): string[] {
  const grid: Placed[][] = table.map(() => []);
  const heights = table.map(() => 1);
  for (const [row, cells] of table.entries())
    for (const { text, columns = 1, rows = 1 } of cells) {
      let column = 0;
      while (grid[row]![column]) column++;
      const lines = wrap(text, widthOfAll(widths.slice(column, column + columns)));
      const placed = { row, column, rows, lines };
      for (let down = 0; down < rows; down++)
        for (let right = 0; right < columns; right++) grid[row + down]![column + right] = placed;
      if (rows === 1) heights[row] = Math.max(heights[row]!, lines.length);
      const high = heights.slice(row, row + rows).reduce((sum, height) => sum + height + 1, -1);
      if (high < lines.length) heights[row + rows - 1]! += lines.length - high;
    }
  const tops = heights.map((_, row) => heights.slice(0, row).reduce((sum, height) => sum + height + 1, 1));
  const at = (row: number, column: number): Placed | undefined => grid[row]?.[column];
  const textAt = ({ row, rows, lines }: Placed, y: number): string => {
    const height = tops[row + rows - 1]! + heights[row + rows - 1]! - tops[row]!;
    return lines[y - tops[row]! - (middle ? Math.floor((height - lines.length) / 2) : 0)] ?? '';
  };
  /** The line at a height; between two rows `above` and `below` differ. */
  const lineAt = (y: number, above: number, below: number): string => {
    const isRule = (column: number) => column >= 0 && column < widths.length && at(above, column) !== at(below, column);
    let line = '';
    for (let column = 0; column <= widths.length; ) {
      const [up, down] = [above, below].map((row) => at(row, column - 1) !== at(row, column));
      line += junction(!!up, !!down, isRule(column - 1), isRule(column), ascii);
      const cell = at(above, column);
      if (column === widths.length || isRule(column) || !cell) {
        line += column < widths.length ? (ascii ? '-' : '─').repeat(widths[column]! + 2) : '';
        column++;
        continue;
      }
      const own = widths.filter((_, other) => at(above, other) === cell);
      const text = textAt(cell, y);
      line += ` ${text}${' '.repeat(Math.max(0, widthOfAll(own) - widthOf(text)))} `;
      column += own.length;
    }
    return line;
  };
  const lines = [lineAt(0, -1, 0)];
  for (const [row, height] of heights.entries()) {
    for (let y = 0; y < height; y++) lines.push(lineAt(tops[row]! + y, row, row));
    lines.push(lineAt(tops[row]! + height, row, row + 1));
  }
  return lines;
}

/** The width of a cell over several columns, without the blanks at its sides. */
const widthOfAll = (widths: readonly number[]): number => widths.reduce((sum, width) => sum + width + 3, -3);

function junction(up: boolean, down: boolean, left: boolean, right: boolean, ascii: boolean): string {
  if (!left && !right) return up || down ? (ascii ? '|' : '│') : ' ';
  if (ascii) return up || down ? '+' : '-';
  const which = Number(up) + 2 * Number(down) + 4 * Number(left) + 8 * Number(right);
  return '·╵╷│╴┘┐┤╶└┌├─┴┬┼'[which]!;
}

/** Cut where the column ends, as text without blanks is. */
function wrap(text: string, width: number): string[] {
  const lines: string[] = [''];
  for (const letter of text) {
    if (widthOf(lines.at(-1)! + letter) > width) lines.push('');
    lines[lines.length - 1] += letter;
  }
  return lines;
}
