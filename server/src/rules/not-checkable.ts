import { localized } from '../core/localized';
import type { Uncheckable } from '../forms/model';
import { defineRule } from './rule';

const messages = {
  figures: localized(
    '这一部分的表认不出每个数在哪一格，没有核对，也不作任何判断。请按表样一行一行重新整理，或者换一种方式导出。',
    'No figure of this part has a sure place in its table, so nothing was checked and nothing is said about it. Set the table out row by row, or export the text in another way.',
  ),
  rows: localized(
    '这一部分有几行认不出是表样上的哪一行，用到它们的勾稽没有核对，其余照常核对。请把表按表样一行一行重新整理，或者换一种方式导出。',
    'Some rows of this part could not be told, so the identities that take them were not checked; the others were. Set the table out row by row, or export the text in another way.',
  ),
  order: localized(
    '这一部分的表，各列的先后与表样不同，没有核对，也不作任何判断。请按表样的次序排列各列。',
    'The columns of this part stand in another order than the form’s, so nothing was checked and nothing is said about it. Put them in the order of the form.',
  ),
  unreadable: localized(
    '这一部分的表，多数的格读不成数（例如用字母 O 代替 0），没有核对，也不作任何判断。请一律改用阿拉伯数字。',
    'Most cells of this part are no numbers (as with the letter O for 0), so nothing was checked and nothing is said about it. Write all of them in digits.',
  ),
  absent: localized(
    '这一部分没有表的文字（原文可能是图片），没有核对。',
    'There is no table in the text of this part (it may have been a picture), so nothing was checked.',
  ),
  onOneLine: localized(
    '整篇报告挤在一行里，分不清每个数在哪一格，没有核对。请换一种方式导出，让表格按行排列。',
    'The whole report stands on one line and no figure has a sure place, so nothing was checked. Export it so that the tables have their rows.',
  ),
} satisfies Record<Uncheckable['why'], unknown>;

export const notCheckable = defineRule({
  code: 'not-checkable',
  severity: 'information',
  grounds: 'format',
  fix: 'none',
  documentation: {
    title: localized('无法核对', 'Not checkable'),
    summary: localized(
      '表里的数认得出各在哪一格，才能核对。',
      'Figures can be checked only where each has a sure place in its table.',
    ),
    why: localized(
      '网页、PDF 转成文字时，表格常被拆散：重复的行被删去，各列分开印，几个数粘在一起，或者表本来就是图片。这时猜一个位置再去核对，会冤枉没有错的报告，所以 Gouji 只说一次“没有核对”，不报缺行、缺格，也不报合计不对。',
      'Tables are often torn apart when pages and PDF files become text: lines that repeat are dropped, columns are printed one after another, figures run together, or the table was a picture. To guess a place and check would accuse correct reports, so Gouji says once that nothing was checked, and reports no missing row, no missing cell and no wrong sum.',
    ),
    wrong: `⟦not-checkable:三、收到和处理政府信息公开申请情况⟧
一、本年新收政府信息公开申请数量121000013
二、上年结转政府信息公开申请数量0000000
(七)总计111000012
四、结转下年度继续办理1000001`,
    right: `三、收到和处理政府信息公开申请情况
一、本年新收政府信息公开申请数量 | 12 | 1 | 0 | 0 | 0 | 0 | 13 |
二、上年结转政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
(七)总计 | 11 | 1 | 0 | 0 | 0 | 0 | 12 |
四、结转下年度继续办理 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |`,
    howToFix: localized(
      '从原来的网页或文件重新复制表格，让每一行占一行、格与格之间有竖线、制表符或空格；一格一行也可以。',
      'Copy the table again from its page or file, a row a line with pipes, tabs or blanks between the cells; a cell a line will do as well.',
    ),
  },
  scope: 'report',
  *check({ uncheckable }) {
    for (const { why, range } of uncheckable) yield { range, message: messages[why] };
  },
});
