/** The tables of a report as the form prints them: with cells over several columns or rows. */
import type { ReportFigures, Value } from './figures';
import { blocks, requestLabels, results, textOf } from './render';

export interface Spanned {
  readonly text: string;
  readonly columns: number;
  readonly rows: number;
}

export type SpannedTable = readonly (readonly Spanned[])[];

const cell = (text: string, columns = 1, rows = 1): Spanned => ({ text, columns, rows });
const figure = (value: Value, columns = 1): Spanned => cell(textOf(value), columns);

export function proactiveTable({ form, proactive }: ReportFigures): SpannedTable {
  return blocks[form].flatMap(([title, [first, ...columns], labels]) => {
    const span = (at: number) => (at === 0 ? 4 - columns.length : 1);
    return [
      [cell(title, 4)],
      [cell(first), ...columns.map((column, at) => cell(column, span(at)))],
      ...labels.map((label) => [cell(label), ...(proactive[label] ?? []).map((value, at) => figure(value, span(at)))]),
    ];
  });
}

export function requestTable({ requests }: ReportFigures): SpannedTable {
  const labels = requestLabels(requests.length);
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
    ...labelled.map((own, at) => [...own, ...requests[at]!.map((value) => figure(value))]),
  ];
}

export function caseTable({ cases }: ReportFigures): SpannedTable {
  return [
    [cell('行政复议', 5), cell('行政诉讼', 10)],
    [...results.map((result) => cell(result, 1, 2)), cell('未经复议直接起诉', 5), cell('复议后起诉', 5)],
    [...results, ...results].map((result) => cell(result)),
    cases.map((value) => figure(value)),
  ];
}

/** A table with the text of merged cells in each of them. */
export function repeated(table: SpannedTable): string[][] {
  const rows: string[][] = table.map(() => []);
  for (const [at, cells] of table.entries()) {
    let column = 0;
    for (const { text, columns, rows: height } of cells) {
      while (rows[at]![column] !== undefined) column++;
      for (let row = at; row < at + height; row++)
        for (let own = column; own < column + columns; own++) rows[row]![own] = text;
    }
  }
  return rows;
}
