import { localized } from '../core/localized';
import { rowName } from '../forms/names';
import { failedSums, sumMessage } from './identityFindings';
import { defineRule } from './rule';

export const rowTotal = defineRule({
  code: 'row-total',
  severity: 'error',
  grounds: 'structure',
  fix: 'repair',
  documentation: {
    title: localized('每行总计', 'Row totals'),
    summary: localized(
      '第三部分每一行：总计 = 自然人 + 五类法人或其他组织。',
      'In every row of section 三, 总计 is the sum of 自然人 and the five kinds of organisations.',
    ),
    why: localized(
      '表上没有印这项勾稽，它由表的结构推出：“总计”列就是本行前六列之和。每件申请只有一个申请人类别，所以六列相加不多不少。',
      'The form does not print this identity; it follows from the structure of the table: the column 总计 is the sum of the six before it. Each request has one kind of applicant, so the six add up exactly.',
    ),
    wrong: '一、本年新收政府信息公开申请数量 | 12 | 3 | 0 | 0 | 0 | 0 | ⟦row-total:16⟧ | ||',
    right: '一、本年新收政府信息公开申请数量 | 12 | 3 | 0 | 0 | 0 | 0 | 15 | ||',
    howToFix: localized(
      '先核对是总计加错了，还是某一列填错了。总计错：用快速修复重算。某一列错：改那一格。',
      'First see whether the total was added up wrongly or a part was mistyped. If the total is wrong, recompute it by quick fix; if a part is, correct that cell.',
    ),
  },
  scope: 'table',
  check: (table) =>
    failedSums(table, 'row-total', (verdict) => {
      const { row } = verdict.table.figures[verdict.identity.at]!;
      return sumMessage(verdict, localized(`「${rowName(row, 'zh')}」的总计`, `The total of "${rowName(row, 'en')}"`));
    }),
});
