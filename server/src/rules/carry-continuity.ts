import { difference } from '../core/count';
import { inBoth, type Localized, localized } from '../core/localized';
import { columnName } from '../forms/names';
import { type FigureFact, factName, factRange, figureOf, leavesOfKey } from '../forms/ogi/facts';
import { type OtherReport, placeIn, relatedFigure } from './neighbours';
import { defineRule } from './rule';

const over = 'carriedOver/';
const forward = 'carriedForward/';

export const carryContinuity = defineRule({
  code: 'carry-continuity',
  severity: 'warning',
  grounds: 'structure',
  fix: 'none',
  documentation: {
    title: localized('上年结转衔接', 'Continuity of requests'),
    summary: localized(
      '“二、上年结转”等于同一机关上一年报告的“四、结转下年度继续办理”，逐列核对。',
      'What is carried over equals what the same organ’s report of the year before carried forward, column by column.',
    ),
    why: localized(
      '上年没办完、结转下来的申请，就是今年“上年结转”的那些，两份报告说的是同一批件。印在表上的勾稽只管一份报告之内，两年之间接不上，一份报告自己看不出来。只比较工作区各文件夹（或命令行给出的路径）里不同文件中机关相同、年份相连的两份报告；缺一年、机关名称拿不准或同一年有数字不同的几份，都不比。',
      'The requests left open at the end of last year are those carried over this year: both reports speak of the same requests. The identity printed on the form holds within one report; a break between two years cannot be seen in either alone. Only reports in different files of the workspace’s folders (or of the given paths) are compared, of the same organ and of consecutive years; not where a year is missing, the organ is uncertain, or a year has several reports with different figures.',
    ),
    wrong: `=== 青石街道2022.txt
青石街道办事处2022年政府信息公开工作年度报告
三、收到和处理政府信息公开申请情况
四、结转下年度继续办理 | 3 | 0 | 0 | 0 | 0 | 0 | 3 | ||
=== 青石街道2023.txt
青石街道办事处2023年政府信息公开工作年度报告
三、收到和处理政府信息公开申请情况
二、上年结转政府信息公开申请数量 | ⟦carry-continuity:2⟧ | 0 | 0 | 0 | 0 | 0 | ⟦carry-continuity:2⟧ | ||`,
    right: `=== 青石街道2022.txt
青石街道办事处2022年政府信息公开工作年度报告
三、收到和处理政府信息公开申请情况
四、结转下年度继续办理 | 3 | 0 | 0 | 0 | 0 | 0 | 3 | ||
=== 青石街道2023.txt
青石街道办事处2023年政府信息公开工作年度报告
三、收到和处理政府信息公开申请情况
二、上年结转政府信息公开申请数量 | 3 | 0 | 0 | 0 | 0 | 0 | 3 | ||`,
    howToFix: localized(
      '对照申请台账，看哪一份填错，改哪一份。改了“上年结转”，别忘了本报告的“第一项加第二项等于第三项加第四项”还要成立；这一格参加的勾稽本来就不成立的，灯泡里列出的是那一项勾稽的改法。上年报告已经公开的，按公开规定更正，或在第六部分说明。',
      'See from the register of requests which report is wrong, and correct that one. After changing the figure carried over, first item plus second must still equal third plus fourth; where an identity with this cell failed before, the light bulb lists the repairs of that identity. A report of last year that is already published is corrected as publications are, or the difference explained in section 六.',
    ),
  },
  contradicts: true,
  scope: 'neighbours',
  *check({ facts, lastYear }) {
    if (!lastYear) return;
    const pairs = facts.figures
      .filter(({ key }) => key.startsWith(over))
      .map((now) => ({ now, before: figureOf(lastYear.facts, now.key.replace(over, forward)) }))
      .filter((pair): pair is Pair => pair.before !== undefined);
    const broken = pairs.filter(({ now, before }) => now.value !== before.value);
    for (const pair of broken)
      yield {
        range: factRange(pair.now),
        message: say(pair, lastYear, facts.form, whichColumns(broken, pairs, facts.form)),
        related: [relatedFigure(lastYear, pair.before)],
      };
  },
});

interface Pair {
  readonly now: FigureFact;
  readonly before: FigureFact;
}

function say({ now, before }: Pair, lastYear: OtherReport, form: string | undefined, columns: Localized): Localized {
  const by = difference(now.value, before.value);
  const place = placeIn(lastYear, factRange(before));
  const name = factName(now.key, form);
  return localized(
    `「${name.zh}」填的是 ${now.value}，上年报告“结转下年度继续办理”的这一列是 ${before.value}（${place.zh}），${by.zh}。\n${columns.zh}请核实两年哪一份填错。`,
    `"${name.en}" is ${now.value}, but last year's report carried ${before.value} forward in this column (${place.en}): ${by.en}.\n${columns.en}Please verify which of the two is wrong.`,
  );
}

/** Where only some columns differ, which: the clerk then looks at the kind of applicant, not at the register. */
function whichColumns(broken: readonly Pair[], pairs: readonly Pair[], form: string | undefined): Localized {
  if (broken.length === pairs.length) return localized('', '');
  const total = broken.some(({ now }) => now.key === `${over}total`);
  const hasTotal = pairs.some(({ now }) => now.key === `${over}total`);
  const agree = hasTotal && !total;
  const moved = agree && broken.reduce((sum, { now, before }) => sum + now.value - before.value, 0) === 0;
  return inBoth((locale) => {
    const names = broken.map(({ now }) => columnName(leavesOfKey(now.key, form)!.column, locale));
    if (locale === 'zh')
      return agree
        ? `总计接得上，只有${names.join('、')}对不上${moved ? '，可能是申请人类型两年归法不同' : ''}。`
        : `只有${names.join('、')}对不上，其余各列一致。`;
    return agree
      ? `The totals agree; only ${names.join(', ')} differ${names.length === 1 ? 's' : ''}${moved ? ': perhaps applicants were classed otherwise' : ''}. `
      : `Only ${names.join(', ')} differ${names.length === 1 ? 's' : ''}, the other columns agree. `;
  });
}
