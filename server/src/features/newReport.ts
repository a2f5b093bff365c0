import { formOfYear, forms } from '../forms/catalog';
import { writeTable } from '../forms/write';

/** The blank official form of a year (the current one where it had none) with title, headings and tables; figures are left blank for the office to fill in. */
export function newReport(organ: string, year: number): string {
  const lines = [`${organ}${year}年政府信息公开工作年度报告`, ''];
  for (const { ordinal, heading, tables } of (formOfYear(year) ?? forms[0]!).sections) {
    lines.push(`${ordinal}、${heading}`);
    if (tables.length === 0) lines.push('');
    for (const table of tables) lines.push(...writeTable(table, () => ''));
  }
  return `${lines.join('\n')}\n`;
}
