import { inBoth, type Locale, type Localized, localized } from '../core/localized';
import { judge, type Verdict } from '../forms/judge';
import { countOf, type Figure, figureRange, isBlankFigure } from '../forms/model';
import { columnName, figureName, rowLabel, statedCount } from '../forms/names';
import { setValue } from '../repair/setFigure';
import { withRepairs } from './identityFindings';
import { culpritText } from './repairTexts';
import { defineRule, type Fix, type Report } from './rule';

export const flowBalance = defineRule({
  code: 'flow-balance',
  severity: 'error',
  grounds: 'printed',
  fix: 'repair',
  documentation: {
    title: localized('收办平衡', 'Balance of requests'),
    summary: localized(
      '第三部分每一列：本年新收 + 上年结转 = （七）总计 + 结转下年度。',
      'In every column of section 三: newly received + carried over = total outcomes + carried forward.',
    ),
    why: localized(
      '这是唯一印在表上的勾稽关系：“本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和”。“第三项”指（七）总计。收到的和上年转来的申请，到年底不是办结，就是转到下年。',
      'The only identity printed on the form: in each column the first item plus the second equals the third plus the fourth, where the third is (七)总计. What came in and what was carried over has either been concluded by the end of the year or is carried forward.',
    ),
    wrong: `一、本年新收政府信息公开申请数量 | 12 | 0 | 0 | 0 | 0 | 0 | 12 | ||
二、上年结转政府信息公开申请数量 | 1 | 0 | 0 | 0 | 0 | 0 | 1 | ||
(七)总计 | 11 | 0 | 0 | 0 | 0 | 0 | 11 | ||
四、结转下年度继续办理 | ⟦flow-balance:1⟧ | 0 | 0 | 0 | 0 | 0 | ⟦flow-balance:1⟧ | ||`,
    right: `一、本年新收政府信息公开申请数量 | 12 | 0 | 0 | 0 | 0 | 0 | 12 | ||
二、上年结转政府信息公开申请数量 | 1 | 0 | 0 | 0 | 0 | 0 | 1 | ||
(七)总计 | 11 | 0 | 0 | 0 | 0 | 0 | 11 | ||
四、结转下年度继续办理 | 2 | 0 | 0 | 0 | 0 | 0 | 2 | ||`,
    howToFix: localized(
      '对照申请台账核对四个数：新收、上年结转（应与上年报告的结转下年度一致）、办结总数、结转下年度。两列一多一少、数目相同时，多半是一件申请填错了申请人类别。',
      'Compare the four figures with the register: received, carried over (as last year’s report says), concluded, carried forward. Where one column is over and another under by the same number, a request probably stands under the wrong kind of applicant.',
    ),
  },
  scope: 'table',
  *check(table) {
    for (const verdict of judge(table))
      if (verdict.identity.rule === 'flow-balance' && verdict.status === 'failed') yield report(verdict);
  },
});

function report(verdict: Verdict): Report {
  const { table, identity, expected = 0, stated = 0 } = verdict;
  const at = table.figures[identity.at]!;
  const figures = [...identity.parts, ...identity.totals].map((cell) => table.figures[cell]!);
  const side = (cells: readonly number[], locale: Locale) =>
    cells
      .map((cell) => `${rowLabel(table.figures[cell]!.row.node, locale)} ${statedCount(table.figures[cell]!, locale)}`)
      .join(' + ');
  const message: Localized = {
    zh: `「${columnName(at.column, 'zh')}」一列：${side(identity.parts, 'zh')} = ${expected}，而${side(identity.totals, 'zh')} = ${stated}，相差 ${Math.abs(expected - stated)}。\n第一项加第二项应等于第三项加第四项。`,
    en: `In "${columnName(at.column, 'en')}": ${side(identity.parts, 'en')} = ${expected}, but ${side(identity.totals, 'en')} = ${stated}; they differ by ${Math.abs(expected - stated)}.`,
  };
  const culprit = culpritText(table, verdict);
  const value = expected - stated + (countOf(at) ?? 0);
  return {
    range: figureRange(at),
    message: localized(message.zh + culprit.zh.trimStart(), message.en + culprit.en),
    related: figures
      .filter((figure) => figure !== at)
      .map((figure) => ({
        range: figureRange(figure),
        message: inBoth((locale) => `${figureName(figure, locale)}: ${statedCount(figure, locale)}`),
      })),
    fixes: withRepairs(table, verdict, value >= 0 ? [balance(verdict, at, value)] : []),
  };
}

/** What must be carried forward for the column to balance. */
function balance({ table }: Verdict, at: Figure, value: number): Fix {
  const space = isBlankFigure(at) ? '' : ' ';
  return {
    title: localized(
      `把「${figureName(at, 'zh')}」改为 ${value}（原为${space}${statedCount(at, 'zh')}），使本列平衡`,
      `Balance the column: set "${figureName(at, 'en')}" to ${value} (was ${statedCount(at, 'en')})`,
    ),
    edits: setValue(table.lines, at, value),
    preferred: false,
    safe: false,
  };
}
