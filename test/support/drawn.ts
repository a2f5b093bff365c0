/** A report whose tables are drawn with lines, as browsers in a terminal and other programs draw those of a web page. */
import { widthOf } from '../../server/src/core/width';
import type { ReportFigures } from './figures';
import { headings, textOf } from './render';
import { caseTable, proactiveTable, requestTable, type SpannedTable } from './spanned';

export interface Drawing {
  /** Columns of the terminal for a label and, at least, for a figure: no program breaks one. */
  readonly label: number;
  readonly figure: number;
  /** Whether a text stands in the middle of a cell that is higher, or at its top. */
  readonly middle: boolean;
  readonly ascii: boolean;
}

interface Placed {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly lines: readonly string[];
}

export function drawnReport(figures: ReportFigures, drawing: Drawing): string {
  const { form, organ, year, proactive, requests, cases } = figures;
  const written = [...Object.values(proactive), ...requests, cases].flat().map(textOf);
  const width = Math.max(drawing.figure, ...written.map((text) => widthOf(text)));
  const widths = (labels: readonly number[], count: number) => [...labels, ...Array<number>(count).fill(width)];
  return [
    `${organ}${year}年政府信息公开工作年度报告`,
    '一、总体情况',
    '一年来,政府信息公开工作稳步推进。',
    '二、主动公开政府信息情况',
    ...draw(proactiveTable(figures), widths([drawing.label], 3), drawing),
    '三、收到和处理政府信息公开申请情况',
    ...draw(requestTable(figures), widths([12, 12, drawing.label], 7), drawing),
    headings[form][0],
    ...draw(caseTable(figures), widths([], 15), drawing),
    headings[form][1],
    '下一年将加强培训和检查。',
    '六、其他需要报告的事项',
    '无。',
    '',
  ].join('\n');
}

function draw(table: SpannedTable, widths: readonly number[], { middle, ascii }: Drawing): string[] {
  const grid: Placed[][] = table.map(() => []);
  const heights = table.map(() => 1);
  for (const [row, cells] of table.entries())
    for (const { text, columns, rows } of cells) {
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
