import { localized } from '../core/localized';
import { copiedFrom } from '../forms/ogi/copied';
import { factRange, figureOf } from '../forms/ogi/facts';
import { placeIn, relatedIn } from './neighbours';
import { defineRule } from './rule';

export const sameAsLastYear = defineRule({
  code: 'same-as-last-year',
  severity: 'warning',
  grounds: 'practice',
  fix: 'none',
  documentation: {
    title: localized('与上年相同', 'Same as last year'),
    summary: localized(
      '第三部分的表不应与上年的报告一模一样。',
      'The table of section 三 is hardly that of last year’s report, figure for figure.',
    ),
    why: localized(
      '今年的报告常常由上年的改写，数忘了改的，勾稽照样项项成立，只看一份报告看不出来。自然人一列和本年新收一行里大于 2 的数，至少有 3 个不同的，才比。第三部分不为 0 的数（总计和“上年结转”不算）全部相同的，提请核实；那一列和那一行六成以上相同的，可能还没有填完，只作提示，填完以前编辑器也不推断哪一格填错（`gouji fix` 只看一个文件，不管这一条）。这是 Gouji 自己的界线，不是规定。',
      'A report is often written over that of last year. Where its figures are still the old ones every identity holds, and the report alone does not show it. Compared are reports with at least three different figures greater than 2 in the column of natural persons and the row of new requests. Where all figures of section 三 that are not 0 are the same (totals and what was carried over apart), please verify. Where sixty per cent of that column and row are, the report may not be filled in yet, which is only a hint, and until it is the editor does not say which figure was mistyped (`gouji fix` looks at one file and knows nothing of this). These limits are Gouji’s own, nowhere prescribed.',
    ),
    wrong: `=== 青石街道2022.txt
青石街道办事处2022年政府信息公开工作年度报告
三、收到和处理政府信息公开申请情况
一、本年新收政府信息公开申请数量 | 11 | 3 | 0 | 0 | 0 | 0 | 14 | ||
三、本年度办理结果 | (一)予以公开 | 9 | 3 | 0 | 0 | 0 | 0 | 12 | |
=== 青石街道2023.txt
青石街道办事处2023年政府信息公开工作年度报告
三、收到和处理政府信息公开申请情况
一、本年新收政府信息公开申请数量 | 11 | 3 | 0 | 0 | 0 | 0 | ⟦same-as-last-year:14⟧ | ||
三、本年度办理结果 | (一)予以公开 | 9 | 3 | 0 | 0 | 0 | 0 | 12 | |`,
    right: `=== 青石街道2022.txt
青石街道办事处2022年政府信息公开工作年度报告
三、收到和处理政府信息公开申请情况
一、本年新收政府信息公开申请数量 | 11 | 3 | 0 | 0 | 0 | 0 | 14 | ||
三、本年度办理结果 | (一)予以公开 | 9 | 3 | 0 | 0 | 0 | 0 | 12 | |
=== 青石街道2023.txt
青石街道办事处2023年政府信息公开工作年度报告
三、收到和处理政府信息公开申请情况
一、本年新收政府信息公开申请数量 | 8 | 1 | 0 | 0 | 0 | 0 | 9 | ||
三、本年度办理结果 | (一)予以公开 | 6 | 1 | 0 | 0 | 0 | 0 | 7 | |`,
    howToFix: localized(
      '对照本年的台账逐格填写。两年确实相同的，记为例外，写明已核实。',
      'Fill in the figures of this year from the register. If both years really agree, record an exception that says it was verified.',
    ),
  },
  contradicts: true,
  scope: 'neighbours',
  *check({ facts, lastYear }) {
    const copied = lastYear && copiedFrom(facts, lastYear.facts);
    if (!lastYear || !copied) return;
    const { count, isWhole } = copied;
    const [now, before] = [facts, lastYear.facts].map((each) => {
      const figure = figureOf(each, 'newReceived/total');
      return figure ? factRange(figure) : each.title;
    }) as [typeof facts.title, typeof facts.title];
    const place = placeIn(lastYear, before);
    yield {
      range: now,
      ...(!isWhole && { severity: 'hint' as const }),
      message: isWhole
        ? localized(
            `第三部分不为 0 的 ${count} 个数，与上年的报告（${place.zh}）个个相同，像是由上年的报告改写、数还没有改。\n确实相同的，请核实后记为例外。`,
            `All ${count} figures of section 三 that are not 0 are those of last year’s report (${place.en}): it seems to be written over that one, its figures not changed yet.\nIf both years really agree, verify it and record an exception.`,
          )
        : localized(
            `第三部分的数多数与上年的报告（${place.zh}）相同，可能是由上年的报告改写、还没有填完。\n填完以前，编辑器不推断哪一格填错。`,
            `Most figures of section 三 are those of last year’s report (${place.en}): it may be written over that one and not finished.\nUntil it is, the editor does not say which figure was mistyped.`,
          ),
      related: [relatedIn(lastYear, before, localized('上年的报告', 'Last year’s report'))],
    };
  },
});
