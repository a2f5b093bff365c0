import { localized } from '../core/localized';
import { contradicted } from './narrativeFindings';
import { defineRule } from './rule';

export const narrativeCases = defineRule({
  code: 'narrative-cases',
  severity: 'warning',
  grounds: 'structure',
  fix: 'choice',
  documentation: {
    title: localized('正文复议诉讼件数', 'Cases in the text'),
    summary: localized(
      '正文里的行政复议、行政诉讼件数应与第四部分的表格一致。',
      'Numbers of reconsiderations and lawsuits in the text agree with the table of section 四.',
    ),
    why: localized(
      '正文和表格说的是同一批案件，数应当相同。“行政诉讼”是未经复议直接起诉与复议后起诉之和；“未发生”是总计为 0；“均维持”是其余结果为 0。本机关自己受理审理的复议案件不在表内，不比较；一审二审、撤诉、调解等表上没有的说法也不比较。有认不出的词的，要同一段别的数能印证才比较（见 narrative-requests）。',
      'Text and table speak of the same cases, so the numbers should be the same. 行政诉讼 is the sum of direct suits and suits after reconsideration; 未发生 says that the totals are 0, 均维持 that the other results are. Reconsiderations that the organ itself decides are not in the table and are not compared, nor is what it has no column for, such as instances, withdrawals and mediation. Beside words that are not known a number is compared only where the others of its paragraph bear it out (see narrative-requests).',
    ),
    wrong: `一、总体情况
因政府信息公开被申请行政复议⟦narrative-cases:3⟧件，未发生行政诉讼。
四、政府信息公开行政复议、行政诉讼情况
行政复议 | 行政诉讼 | |||||||||||||
结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 未经复议直接起诉 | 复议后起诉 | ||||||||
结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | |||||
2 | 0 | 0 | 0 | 2 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |`,
    right: `一、总体情况
因政府信息公开被申请行政复议2件，均维持，未发生行政诉讼。
四、政府信息公开行政复议、行政诉讼情况
行政复议 | 行政诉讼 | |||||||||||||
结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 未经复议直接起诉 | 复议后起诉 | ||||||||
结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | |||||
2 | 0 | 0 | 0 | 2 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |`,
    howToFix: localized(
      '对照案件台账。正文写错的，快速修复改正文里的数；表格写错的，改表格，并看该组的总计是否仍然相加得上。',
      'Compare with the register of cases. If the text is wrong, the quick fix corrects the number in it; if the table is, correct the cell and see that the total of its group still adds up.',
    ),
  },
  contradicts: true,
  scope: 'report',
  check: (report) => contradicted(report, 'cases'),
});
