import { localized } from '../core/localized';
import { factName, factRange, figureOf } from '../forms/ogi/facts';
import { placeIn, relatedFigure } from './neighbours';
import { defineRule } from './rule';

const manifold = 5;
/** A smaller change is none, whatever its ratio. */
const leastChange = 20;

/** The requests carried from year to year are compared with each other, and a balance of items may have any sign. */
const notCompared = /^carried(?:Over|Forward)\/|\/(?:previousItems|itemsDelta)$/;

export const yearJump = defineRule({
  code: 'year-jump',
  severity: 'hint',
  grounds: 'practice',
  fix: 'none',
  documentation: {
    title: localized('同比大起大落', 'Leap since last year'),
    summary: localized(
      '与上年相比增到 5 倍以上或减到五分之一以下的数，提请再看一眼。',
      'A figure that grew more than fivefold since last year, or fell below a fifth, deserves a second look.',
    ),
    why: localized(
      '审核时通常逐项与上年比较，看增减是否合理；大起大落常常是错行、多打一位、漏填或单位用错（元与万元）。5 倍和“至少相差 20”是 Gouji 自己的界线，不是规定。比较第二部分各数、本年新收总计和复议、诉讼总计；上年为 0 的不比，两种表样含义不同的项目也不比。',
      'Reviewers compare figures with those of last year; a leap is often a wrong row, a digit too many, a figure left out or a wrong unit (元 for 万元). The factor of 5 and the least change of 20 are Gouji’s own, nowhere prescribed. Compared are the figures of section 二, the total of new requests and the totals of reviews and suits; not what was 0 last year, nor what the two forms count differently.',
    ),
    wrong: `=== 白河县2022.txt
白河县人民政府2022年政府信息公开工作年度报告
第二十条第(五)项 | |||
信息内容 | 本年处理决定数量 | ||
行政许可 | 530 | ||
=== 白河县2023.txt
白河县人民政府2023年政府信息公开工作年度报告
第二十条第(五)项 | |||
信息内容 | 本年处理决定数量 | ||
行政许可 | ⟦year-jump:5412⟧ | ||`,
    right: `=== 白河县2022.txt
白河县人民政府2022年政府信息公开工作年度报告
第二十条第(五)项 | |||
信息内容 | 本年处理决定数量 | ||
行政许可 | 530 | ||
=== 白河县2023.txt
白河县人民政府2023年政府信息公开工作年度报告
第二十条第(五)项 | |||
信息内容 | 本年处理决定数量 | ||
行政许可 | 541 | ||`,
    howToFix: localized(
      '对照原始台账。数字没错就不必改；变化大的，可在正文里说明原因。',
      'Compare with the records. A true figure stays as it is; the text may explain a great change.',
    ),
  },
  contradicts: true,
  scope: 'neighbours',
  *check({ facts, lastYear }) {
    if (!lastYear) return;
    for (const now of facts.figures) {
      const before = figureOf(lastYear.facts, now.key);
      if (notCompared.test(now.key) || !before || !isJump(before.value, now.value)) continue;
      const name = factName(now.key, facts.form);
      const place = placeIn(lastYear, factRange(before));
      const change = changeOf(before.value, now.value);
      yield {
        range: factRange(now),
        message: localized(
          `「${name.zh}」为 ${now.value}，上年为 ${before.value}（${place.zh}），${change.zh}。\n确实如此就不必改；请看看有没有错行、多打一位、漏填或单位用错。`,
          `"${name.en}" is ${now.value}, last year ${before.value} (${place.en}): ${change.en}.\nIf that is so, leave it; see whether it is a wrong row, a digit too many, a figure left out or a wrong unit.`,
        ),
        related: [relatedFigure(lastYear, before)],
      };
    }
  },
});

const isJump = (before: number, now: number): boolean =>
  before > 0 && Math.abs(now - before) >= leastChange && (now > before * manifold || now * manifold < before);

function changeOf(before: number, now: number) {
  if (now === 0) return localized('今年降到 0', 'down to 0');
  const times = Math.round((now / before) * 10) / 10;
  const percent = Math.max(1, Math.round((now / before) * 100));
  return now > before
    ? localized(`约为上年的 ${times} 倍`, `about ${times} times as much`)
    : localized(`约为上年的 ${percent}%`, `about ${percent}% of it`);
}
