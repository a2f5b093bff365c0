/**
 * A report of which every row has all cells of its table's grid: `covered` is what stands where a merged cell reaches, by its
 * own text.
 */
import type { ReportFigures } from './figures';
import { headings } from './render';
import { caseTable, proactiveTable, requestTable, type SpannedTable } from './spanned';

function gridOf(table: SpannedTable, covered: (text: string) => string): readonly string[][] {
  const grid: (string | undefined)[][] = table.map(() => []);
  for (const [row, cells] of table.entries())
    for (const { text, columns, rows } of cells) {
      let column = 0;
      while (grid[row]![column] !== undefined) column++;
      for (let down = 0; down < rows; down++)
        for (let right = 0; right < columns; right++)
          grid[row + down]![column + right] = down === 0 && right === 0 ? text : covered(text);
    }
  return grid.map((cells) => cells.map((text) => text ?? ''));
}

export function griddedReport(
  figures: ReportFigures,
  linesOf: (cells: readonly string[]) => readonly string[],
  covered: string | ((text: string) => string) = '',
): string {
  const { form, organ, year } = figures;
  const inCovered = typeof covered === 'string' ? () => covered : covered;
  const written = (table: SpannedTable) => gridOf(table, inCovered).flatMap(linesOf);
  return [
    `${organ}${year}年政府信息公开工作年度报告`,
    '一、总体情况',
    '一年来,政府信息公开工作稳步推进。',
    '二、主动公开政府信息情况',
    ...written(proactiveTable(figures)),
    '三、收到和处理政府信息公开申请情况',
    ...written(requestTable(figures)),
    headings[form][0],
    ...written(caseTable(figures)),
    headings[form][1],
    '下一年将加强培训和检查。',
    '六、其他需要报告的事项',
    '无。',
  ].join('\n');
}
