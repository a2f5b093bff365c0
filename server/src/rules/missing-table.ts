import { localized } from '../core/localized';
import { type Edit, rangeOnLine } from '../core/text';
import { forms } from '../forms/catalog';
import type { Section, Table } from '../forms/form';
import type { ReportModel } from '../forms/model';
import { headingOf } from '../forms/names';
import { isWhole, mayHoldTable, type Part, singleParts } from '../forms/parts';
import { writeTable } from '../forms/write';
import { defineRule, type Fix } from './rule';

export const missingTable = defineRule({
  code: 'missing-table',
  severity: 'warning',
  grounds: 'printed',
  fix: 'choice',
  documentation: {
    title: localized('缺表', 'Missing table'),
    summary: localized(
      '第二、三、四部分各有格式规定的表。',
      'Sections two, three and four have the tables of the form.',
    ),
    why: localized(
      '这三个部分以表格形式报告，没有的填 0，不能用一句话代替。这一部分的文字里可能有读不出来的表、或者整份报告一张表也没有（多半是图片，提取文字时丢了），不报。',
      'These sections are reported as tables, with 0 where there is nothing; a sentence does not replace them. Nothing is said where the section may hold a table that could not be read, nor where the report has no table at all: they were pictures, lost when the text was extracted.',
    ),
    wrong: `青石街道办事处2023年政府信息公开工作年度报告
一、总体情况
全年公开信息一批。
⟦missing-table:二、主动公开政府信息情况⟧
第二十条第(六)项 | |||
信息内容 | 本年处理决定数量 | ||
行政处罚 | 12 | ||
行政强制 | 0 | ||
⟦missing-table:三、收到和处理政府信息公开申请情况⟧
本年没有收到申请。
⟦missing-table:四、政府信息公开行政复议、行政诉讼情况⟧
五、存在的主要问题及改进情况
目录更新不够及时，明年按月核对。
六、其他需要报告的事项
无。`,
    right: `青石街道办事处2023年政府信息公开工作年度报告
四、政府信息公开行政复议、行政诉讼情况
行政复议 | 行政诉讼 | |||||||||||||
结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 未经复议直接起诉 | 复议后起诉 | ||||||||
结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | |||||
0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |`,
    howToFix: localized(
      '补上格式规定的表，没有的填 0。快速修复加上空白的表，由您填写。',
      'Add the table of the form and fill in 0 where there is nothing. The quick fix adds it blank.',
    ),
  },
  scope: 'report',
  *check(report) {
    if (report.tables.length === 0 || !isWhole(report)) return;
    const present = new Set(report.tables.map(({ table }) => table.layout.table.id));
    for (const part of singleParts(report)) {
      const tables = tablesOf(report, part.section);
      const missing = tables.filter(({ id }) => !present.has(id));
      if (missing.length === 0 || mayHoldTable(report, part)) continue;
      yield {
        range: part.heading.range,
        message: wording(missing, tables, part.section),
        fixes: [insertion(report, part, missing)],
      };
    }
  },
});

const tablesOf = ({ form = forms[0]! }: ReportModel, { id }: Section): readonly Table[] =>
  form.sections.find((section) => section.id === id)?.tables ?? [];

function wording(missing: readonly Table[], all: readonly Table[], section: Section) {
  const titles = missing.map(({ title }) => title ?? '');
  if (missing.length === all.length)
    return localized(
      `「${headingOf(section)}」应以表格形式报告，这里没有表，请按格式补上，没有的填 0。`,
      `Section ${section.ordinal} (${section.en}) is reported as a table, but there is none. Please add it, with 0 where there is nothing.`,
    );
  return localized(
    `「${headingOf(section)}」缺少${titles.map((title) => `「${title}」`).join('')}，请按格式补上，没有的填 0。`,
    `Section ${section.ordinal} (${section.en}) lacks ${missing.map(({ en }) => en).join('; ')}. Please add it, with 0 where there is nothing.`,
  );
}

/** Behind the last line of the section that is not blank. */
function insertion({ lines }: ReportModel, { heading, from, to }: Part, missing: readonly Table[]): Fix {
  const last = lines.slice(from, to).findLastIndex((line) => line.trim() !== '');
  const line = last < 0 ? heading.range.end.line : from + last;
  const end = lines[line]!.length;
  const rows = missing.flatMap((table) => writeTable(table, () => ''));
  const edit: Edit = { range: rangeOnLine(line, end, end), newText: rows.map((row) => `\n${row}`).join('') };
  return {
    title: localized('按格式加上空白的表', 'Add the blank table of the form'),
    edits: [edit],
    preferred: false,
    safe: false,
  };
}
