import { formOfYear, forms } from '../forms/catalog';
import { headingOf } from '../forms/names';
import type { ToldFigure } from '../forms/ogi/facts';
import { writeTable } from '../forms/write';

/**
 * The official form of a year (the current one where it had none) with title, headings and tables. Its figures are blank for
 * the office to fill in, but for those that are told: what is carried over stands in the report of the year before.
 */
export function newReport(organ: string, year: number, told: readonly ToldFigure[] = []): string {
  const lines = [`${organ}${year}年政府信息公开工作年度报告`, ''];
  const figures = new Map(told.map(({ key, value }) => [key, String(value)]));
  for (const section of (formOfYear(year) ?? forms[0]!).sections) {
    lines.push(headingOf(section));
    if (section.tables.length === 0) lines.push('');
    for (const table of section.tables)
      lines.push(...writeTable(table, (row, column) => figures.get(`${row}/${column}`) ?? ''));
  }
  return `${lines.join('\n')}\n`;
}
