/** A report as a page of the web, in the ways in which editors of web sites write tables. */
import type { ReportFigures } from './figures';
import { headings } from './render';
import { caseTable, proactiveTable, requestTable, type SpannedTable } from './spanned';

export interface PageStyle {
  /** What stands in a cell. */
  readonly cell: (text: string) => string;
  readonly heading: (text: string) => string;
  /** Header cells are `th`. */
  readonly withHeader?: true;
}

const isFigure = (text: string): boolean => /^\d*$/.test(text);

const bare = (text: string): string => text;
const paragraph = (text: string): string => `<p>${text}</p>`;
/** A label broken after so many letters. */
const broken = (text: string): string => (/^\d/.test(text) ? text : text.replace(/.{8}(?=.)/g, '$&<br>'));

export const pageStyles: Readonly<Record<string, PageStyle>> = {
  'bare cells': { cell: bare, heading: paragraph },
  'as a word processor writes it': {
    cell: (text) => `<p class="MsoNormal"><span style="font-family:宋体">${text || '&nbsp;'}</span></p>`,
    heading: (text) => `<p><b><span>${text}</span></b></p>`,
  },
  'labels broken by hand': { cell: broken, heading: (text) => `<h3>${text}</h3>` },
  'header cells': { cell: bare, heading: (text) => `<h2>${text}</h2>`, withHeader: true },
  'bold labels': {
    cell: (text) => (isFigure(text) ? paragraph(text) : `<p><strong>${text}</strong></p>`),
    heading: (text) => `<p><strong>${text}</strong></p>`,
  },
};

export function webPage(figures: ReportFigures, style: PageStyle): string {
  const { form, organ, year } = figures;
  const table = (rows: SpannedTable) =>
    ['<table border="1">', ...rows.map((row, at) => rowOf(row, style, style.withHeader && at === 0)), '</table>'].join(
      '\n',
    );
  return [
    '<!DOCTYPE html>',
    '<html><head><meta charset="utf-8"><title>年度报告</title></head><body>',
    `<h1>${organ}${year}年政府信息公开工作年度报告</h1>`,
    style.heading('一、总体情况'),
    paragraph('一年来，政府信息公开工作稳步推进。'),
    style.heading('二、主动公开政府信息情况'),
    table(proactiveTable(figures)),
    style.heading('三、收到和处理政府信息公开申请情况'),
    table(requestTable(figures)),
    style.heading(headings[form][0]),
    table(caseTable(figures)),
    style.heading(headings[form][1]),
    paragraph('下一年将加强培训和检查。'),
    style.heading('六、其他需要报告的事项'),
    paragraph('无。'),
    '</body></html>',
  ].join('\n');
}

function rowOf(row: SpannedTable[number], { cell }: PageStyle, isHeader: boolean | undefined): string {
  const tag = isHeader ? 'th' : 'td';
  const span = (name: string, count: number) => (count > 1 ? ` ${name}="${count}"` : '');
  const cells = row.map(
    ({ text, columns, rows }) => `<${tag}${span('colspan', columns)}${span('rowspan', rows)}>${cell(text)}</${tag}>`,
  );
  return `<tr>${cells.join('')}</tr>`;
}
