import { inBoth, type Localized, localized } from '../core/localized';
import { type YearClaim, yearClaims } from '../forms/ogi/yearClaims';
import { defineRule, type Fix, type Report } from './rule';

export const reportYear = defineRule({
  code: 'report-year',
  severity: 'warning',
  since: '0.2.0',
  grounds: 'law',
  fix: 'choice',
  documentation: {
    summary: localized(
      '标题、统计期限、正文和下一年打算说的是同一个年度。',
      'Title, reporting period, text and plans speak of one and the same year.',
    ),
    why: localized(
      '按《政府信息公开条例》第49条，年度报告写的是上一年度、即 1 月 1 日至 12 月 31 日的情况，第五部分的打算是再下一年的。套用上年的文本时，年份最容易漏改。只核对确实在说本报告年度的地方：标题、统计期限、“现将……年……情况公布如下”、第一部分开头、第五部分“……年，我办将……”；与上年比较、法规年份、文号、规划期都不看。',
      'By article 49 of the Regulation a report is about the year before, from 1 January to 31 December, and the plans in section five are for the year after. Where last year’s text is used again, years are what is easily left unchanged. Only places that surely speak of the report’s year are looked at: title, reporting period, announcement, the beginning of section one, and plans in section five; comparisons, laws, document numbers and longer periods are not.',
    ),
    wrong: `青石街道办事处2023年政府信息公开工作年度报告
六、其他需要报告的事项
本报告数据统计期限为⟦report-year:2022⟧年1月1日至12月31日。`,
    right: `青石街道办事处2023年政府信息公开工作年度报告
六、其他需要报告的事项
本报告数据统计期限为2023年1月1日至12月31日。`,
    howToFix: localized('核对是哪一处写错，改成同一年度。', 'See which place is wrong and make them agree.'),
  },
  scope: 'report',
  *check(report) {
    const claims = yearClaims(report);
    const reference = claims[0];
    if (!reference || reference.kind === 'plan') return;
    const others = claims.filter((claim) => claim.year !== reference.year && !isFarPlan(claim, reference));
    if (isOutvoted(reference, claims)) {
      const [first] = others;
      yield { ...finding([reference], others), fixes: [correction([reference], first!.year)] };
      return;
    }
    for (const places of together(others)) {
      const claim = places[0]!;
      yield {
        ...finding(places, [reference]),
        fixes: [correction(places, reference.year + claim.written - claim.year)],
      };
    }
  },
});

/** 到2030年…将…: a plan for many years. */
const isFarPlan = ({ kind, year }: YearClaim, reference: YearClaim): boolean =>
  kind === 'plan' && (year > reference.year + 1 || year < reference.year - 3);

/** The title is wrong rather than everything else, where at least two kinds of places agree on another year. */
function isOutvoted(title: YearClaim, claims: readonly YearClaim[]): boolean {
  const rest = claims.filter((claim) => claim !== title);
  return (
    title.kind === 'title' &&
    rest.every(({ year }) => year !== title.year && year === rest[0]!.year) &&
    new Set(rest.map(({ kind }) => kind)).size > 1
  );
}

/** Both years of a period are one mistake. */
function together(claims: readonly YearClaim[]): YearClaim[][] {
  const groups: YearClaim[][] = [];
  for (const claim of claims) {
    const last = groups.at(-1)?.[0];
    if (
      last &&
      last.kind === claim.kind &&
      last.range.start.line === claim.range.start.line &&
      last.year === claim.year
    )
      groups.at(-1)!.push(claim);
    else groups.push([claim]);
  }
  return groups;
}

const places: Record<YearClaim['kind'], Localized> = {
  title: localized('标题', 'the title'),
  period: localized('统计期限', 'the reporting period'),
  announcement: localized('开头的说明', 'the introduction'),
  opening: localized('第一部分开头', 'the beginning of section one'),
  plan: localized('下一年的打算', 'the plan for the next year'),
};

function finding([claim]: readonly YearClaim[], against: readonly YearClaim[]): Report {
  const { kind, written, range } = claim!;
  const other = against[0]!;
  return {
    range,
    message: inBoth((locale) => {
      const [here, there] = [places[kind][locale], places[other.kind][locale]];
      const wanted = written - claim!.year + other.year;
      return locale === 'zh'
        ? `年度不一致：${here}写的是 ${written} 年，按${there}（${other.written} 年）应为 ${wanted} 年。请核对哪一处写错。`
        : `Years disagree: ${here} says ${written}, but by ${there} (${other.written}) it should be ${wanted}. Please see which is wrong.`;
    }),
    related: against.map((each) => ({
      range: each.range,
      message: inBoth((locale) =>
        locale === 'zh' ? `${places[each.kind].zh}：${each.written} 年` : `${places[each.kind].en}: ${each.written}`,
      ),
    })),
  };
}

function correction(wrong: readonly YearClaim[], year: number): Fix {
  return {
    title: localized(`把 ${wrong[0]!.written} 改为 ${year}`, `Change ${wrong[0]!.written} to ${year}`),
    edits: wrong.map(({ range }) => ({ range, newText: String(year) })),
    preferred: true,
    safe: false,
  };
}
