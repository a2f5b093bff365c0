import { localized } from '../core/localized';
import { columnName } from '../forms/names';
import { reviewLitigation } from '../forms/ogi/reviewLitigation';
import { writeTable } from '../forms/write';
import { failedSums, sumMessage } from './identityFindings';
import { defineRule } from './rule';

const example = (total: string): string => {
  const figures: Record<string, string> = { 'review.upheld': '3', 'review.pending': '1', 'review.total': total };
  return writeTable(reviewLitigation, (_row, column) => figures[column] ?? '0').join('\n');
};

export const caseTotal = defineRule({
  code: 'case-total',
  severity: 'error',
  grounds: 'structure',
  fix: 'repair',
  documentation: {
    title: localized('复议诉讼总计', 'Case totals'),
    summary: localized(
      '第四部分三组：总计 = 结果维持 + 结果纠正 + 其他结果 + 尚未审结。',
      'In each group of section 四, 总计 is the sum of 结果维持, 结果纠正, 其他结果 and 尚未审结.',
    ),
    why: localized(
      '表上没有印这项勾稽，它由表的结构推出：行政复议、未经复议直接起诉、复议后起诉三组各有一个总计，就是本组前四列之和。行政诉讼没有合并的总计列。',
      'The form does not print this identity; it follows from the structure of the table: each of the three groups has a total of the four columns before it. There is no grand total for litigation.',
    ),
    wrong: example('⟦case-total:0⟧'),
    right: example('4'),
    howToFix: localized(
      '实际报告里最常见的是总计漏填、仍是 0：用快速修复重算。只凭这一项勾稽看不出是五格中哪一格错，重算前请对照案件台账。',
      'In real reports the total has most often been left at 0: recompute it. This identity alone cannot tell which of its five cells is wrong, so compare with the register of cases first.',
    ),
  },
  scope: 'table',
  check: (table) =>
    failedSums(table, 'case-total', (verdict) => {
      const { column } = verdict.table.figures[verdict.identity.at]!;
      return sumMessage(verdict, localized(`「${columnName(column, 'zh')}」`, `"${columnName(column, 'en')}"`));
    }),
});
