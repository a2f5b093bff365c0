import { inBoth, localized } from '../core/localized';
import { placeIn, relatedIn } from './neighbours';
import { defineRule } from './rule';

export const duplicateReport = defineRule({
  code: 'duplicate-report',
  severity: 'warning',
  grounds: 'law',
  fix: 'none',
  documentation: {
    title: localized('重复的报告', 'Duplicate report'),
    summary: localized('一个机关一年只有一份年度报告。', 'An organ has one annual report a year.'),
    why: localized(
      '《条例》第49条：每年公布上一年度的报告，一年一份。两个文件都说是同一机关同一年的报告，多半是留了旧稿，或者沿用上年的稿子却没有改年份；跨年核对也不知道该用哪一份。只看工作区各文件夹（或命令行给出的路径）里的不同文件，机关名称须写在标题或文件名里。',
      'Regulation art. 49: each year the report of the year before is published, one a year. Two files that both claim to be the same organ’s report of one year are mostly an old draft beside the final text, or last year’s text with its year left unchanged; and no one knows which to compare with other years. Only different files of the workspace’s folders (or of the given paths) count, and the organ must be named in the title or in the name of the file.',
    ),
    wrong: `=== 初稿.txt
⟦duplicate-report:青石街道办事处2023年政府信息公开工作年度报告⟧
一、总体情况
=== 定稿.txt
⟦duplicate-report:青石街道办事处2023年政府信息公开工作年度报告⟧
一、总体情况`,
    right: `=== 2022.txt
青石街道办事处2022年政府信息公开工作年度报告
一、总体情况
=== 2023.txt
青石街道办事处2023年政府信息公开工作年度报告
一、总体情况`,
    howToFix: localized(
      '留下定稿，把另一份移走或删去；年份写错的，改正标题。只是同名的不同机关，在标题里写全名称（冠上县、区）。',
      'Keep the final text and move the other away; if a year is wrong, correct the title. If they are different organs of one name, write the full name with the county or district in the title.',
    ),
  },
  contradicts: true,
  scope: 'neighbours',
  *check({ facts, organ, year, sameYear, reportsOfYear }) {
    const [first] = sameYear;
    if (!first) return;
    yield {
      range: facts.title,
      message: inBoth((locale) => {
        const place = placeIn(first, first.facts.title)[locale];
        const rest = reportsOfYear - 2;
        if (locale === 'zh')
          return `“${organ}”${year}年的报告不止一份：另一份在 ${place}${rest > 0 ? `，此外还有 ${rest} 份` : ''}。\n请留下定稿；年份写错的请改标题，同名的不同机关请写全名称。`;
        return `There is more than one report of ${organ} for ${year}: another in ${place}${rest > 0 ? `, and ${rest} more` : ''}.\nKeep the final one; correct the title if a year is wrong, or write the full names of different organs.`;
      }),
      related: sameYear.map((other) =>
        relatedIn(
          other,
          other.facts.title,
          localized('同一机关同一年的另一份报告', 'another report of this organ and year'),
        ),
      ),
    };
  },
});
