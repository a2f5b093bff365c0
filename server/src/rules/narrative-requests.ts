import { localized } from '../core/localized';
import { contradicted } from './narrativeFindings';
import { defineRule } from './rule';

export const narrativeRequests = defineRule({
  code: 'narrative-requests',
  severity: 'warning',
  grounds: 'structure',
  fix: 'choice',
  documentation: {
    title: localized('正文申请件数', 'Requests in the text'),
    summary: localized(
      '正文里的申请件数应与第三部分的表格一致。',
      'Numbers of requests in the text agree with the table of section 三.',
    ),
    why: localized(
      '正文和表格说的是同一件事，数应当相同；哪个写错了，只有台账知道。“收到”“受理”各地口径不一，是本年新收、或新收加上年结转，都算对。只比较表上有格子的数：收到、办结、结转、各种办理结果、申请人类别及其百分比。通过什么渠道申请、留言、建议提案、同比、某个部门的数，表上没有，不比较；一句话里有认不出的词，只在同一段里别的数大多与表格一致（同一句里也有），足以印证、或与它合得出总数，这个数又像是写错了的时候才比较，意见里会说明；说的是不是本机关拿不准的（市报告里的“市政府”），同一段里说它的别的数大多与表格一致，才比较；同一件事说了两个数（答复 84 件，其中按期答复 81 件）、有一个与表格一致的，另一个当作其中一部分。',
      'Text and table speak of the same thing, so the numbers should be the same; which of them is wrong only the register knows. Offices use 收到 and 受理 for the new requests or for the new ones and those carried over; both are accepted. Only what has a cell is compared: requests received, concluded and carried over or forward, outcomes, kinds of applicants and their percentages. How requests came in, messages, proposals, growth and the figures of single departments have none. A number beside words that are not known is left alone, unless most others of its paragraph agree with the tables (some in its sentence, too), are enough to bear it out or give a sum with it, and it looks like a slip of the figure; the message says so. Where it is not sure of whom a number is told (市政府 in the report of a city), it is compared only if most of what else the paragraph says of it agrees with the tables. Where a sentence counts the same twice (84 answered, 81 of them in time) and one number agrees with the table, the other is taken for a part.',
    ),
    wrong: `一、总体情况
全年新收政府信息公开申请⟦narrative-requests:13⟧件，结转下年度办理2件。
三、收到和处理政府信息公开申请情况
一、本年新收政府信息公开申请数量 | 12 | 0 | 0 | 0 | 0 | 0 | 12 | ||
二、上年结转政府信息公开申请数量 | 1 | 0 | 0 | 0 | 0 | 0 | 1 | ||
(七)总计 | 11 | 0 | 0 | 0 | 0 | 0 | 11 | ||
四、结转下年度继续办理 | 2 | 0 | 0 | 0 | 0 | 0 | 2 | ||`,
    right: `一、总体情况
全年受理政府信息公开申请13件，结转下年度办理2件。
三、收到和处理政府信息公开申请情况
一、本年新收政府信息公开申请数量 | 12 | 0 | 0 | 0 | 0 | 0 | 12 | ||
二、上年结转政府信息公开申请数量 | 1 | 0 | 0 | 0 | 0 | 0 | 1 | ||
(七)总计 | 11 | 0 | 0 | 0 | 0 | 0 | 11 | ||
四、结转下年度继续办理 | 2 | 0 | 0 | 0 | 0 | 0 | 2 | ||`,
    howToFix: localized(
      '对照申请台账。正文写错的，快速修复改正文里的数；表格写错的，改表格，并看它所在的行和列是否仍然相加得上。',
      'Compare with the register. If the text is wrong, the quick fix corrects the number in it; if the table is, correct the cell and see that its row and column still add up.',
    ),
  },
  contradicts: true,
  scope: 'report',
  check: (report) => contradicted(report, 'requests'),
});
