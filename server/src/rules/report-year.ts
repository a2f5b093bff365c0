import { inBoth, type Localized, localized } from '../core/localized';
import { comparePositions, type Range } from '../core/text';
import type { ReportModel } from '../forms/model';
import { type YearClaim, yearClaims } from '../forms/ogi/yearClaims';
import { toldYears } from '../prose/toldYears';
import { defineRule, type Fix, type Related, type Report } from './rule';

export const reportYear = defineRule({
  code: 'report-year',
  severity: 'warning',
  grounds: 'law',
  fix: 'choice',
  documentation: {
    title: localized('年度不一', 'Years that differ'),
    summary: localized(
      '标题、统计期限、正文和下一年打算说的是同一个年度。',
      'Title, reporting period, text and plans speak of one and the same year.',
    ),
    why: localized(
      '按《政府信息公开条例》第49条，年度报告写的是上一年度、即 1 月 1 日至 12 月 31 日的情况，第五部分的打算是再下一年的。套用上年的文本时，年份最容易漏改。只核对确实在说本报告年度的地方：标题、统计期限、“现将……年……情况公布如下”、第一部分开头、第五部分“……年，我办将……”，以及句首写着年份、件数又与表格一致的句子；与上年比较、法规年份、文号、规划期都不看。',
      'By article 49 of the Regulation a report is about the year before, from 1 January to 31 December, and the plans in section five are for the year after. Where last year’s text is used again, years are what is easily left unchanged. Only places that surely speak of the report’s year are looked at: title, reporting period, announcement, the beginning of section one, plans in section five, and sentences that begin with a year and go on with numbers of the tables; comparisons, laws, document numbers and longer periods are not.',
    ),
    wrong: `青石街道办事处2023年政府信息公开工作年度报告
六、其他需要报告的事项
本报告数据统计期限为⟦report-year:2022⟧年1月1日至12月31日。`,
    right: `青石街道办事处2023年政府信息公开工作年度报告
六、其他需要报告的事项
本报告数据统计期限为2023年1月1日至12月31日。`,
    howToFix: localized(
      '核对是哪一处写错，改成同一年度。多数地方写的是同一年时，快速修复改其余的；分不出时两种改法都列出。',
      'See which place is wrong and make them agree. Where most places say the same year, the quick fix changes the others; where that does not tell, both ways are offered.',
    ),
  },
  scope: 'report',
  *check(report) {
    const [reference, ...rest] = statements(report);
    if (!reference || reference.kind === 'plan' || reference.kind === 'counts') return;
    const claims = [reference, ...rest.filter((claim) => !isFarPlan(claim, reference))];
    const year = yearOfMost(claims);
    const agreed = claims.filter((claim) => claim.year === (year ?? reference.year));
    for (const places of together(claims.filter((claim) => !agreed.includes(claim))))
      yield year === undefined
        ? disagreement(
            places,
            agreed.filter(({ kind }) => kind === reference.kind),
          )
        : mistake(places, agreed);
  },
});

/** A place that tells the year, or whose numbers do. */
interface Statement extends Omit<YearClaim, 'kind'> {
  readonly kind: YearClaim['kind'] | 'counts';
}

/** What section one begins with may be told of numbers, too. */
function statements(report: ReportModel): readonly Statement[] {
  const claims = yearClaims(report);
  const isClaimed = ({ start }: Range) => claims.some(({ range }) => comparePositions(range.start, start) === 0);
  const told = toldYears(report).filter(({ range }) => !isClaimed(range));
  return [...claims, ...told.map(({ year, range }) => ({ kind: 'counts', year, written: year, range }) as const)];
}

/** 到2030年…将…: a plan for many years. */
const isFarPlan = ({ kind, year }: Statement, reference: Statement): boolean =>
  kind === 'plan' && (year > reference.year + 1 || year < reference.year - 3);

/** The year on which more kinds of places agree than on any other; sentences of an older text are of one kind. */
function yearOfMost(claims: readonly Statement[]): number | undefined {
  const kinds = new Map<number, Set<Statement['kind']>>();
  for (const { year, kind } of claims)
    kinds.set(year, (kinds.get(year) ?? new Set()).add(kind === 'counts' ? 'opening' : kind));
  const [first, second] = [...kinds].sort(([, a], [, b]) => b.size - a.size);
  return first && first[1].size > (second?.[1].size ?? 0) ? first[0] : undefined;
}

/** Both years of a period are one mistake. */
function together(claims: readonly Statement[]): Statement[][] {
  const groups: Statement[][] = [];
  for (const claim of claims) {
    const last = groups.at(-1)?.[0];
    if (
      last &&
      last.kind !== 'counts' &&
      last.kind === claim.kind &&
      last.range.start.line === claim.range.start.line &&
      last.year === claim.year
    )
      groups.at(-1)!.push(claim);
    else groups.push([claim]);
  }
  return groups;
}

const places: Record<Statement['kind'], Localized> = {
  title: localized('标题', 'the title'),
  period: localized('统计期限', 'the reporting period'),
  announcement: localized('开头的说明', 'the introduction'),
  opening: localized('第一部分开头', 'the beginning of section one'),
  plan: localized('下一年的打算', 'the plan for the next year'),
  counts: localized('这句话', 'this sentence'),
};

/** What the other places agree on tells that these are wrong. */
function mistake(wrong: readonly Statement[], agreed: readonly Statement[]): Report {
  const { kind, written, year, range } = wrong[0]!;
  const wanted = written - year + agreed[0]!.year;
  const kinds = [...new Set(agreed.map((claim) => claim.kind))];
  const isAgainstOwnKind = kinds.includes(kind);
  return {
    range,
    message: inBoth((locale) => {
      const here = (isAgainstOwnKind ? inThisPlace(kind) : places[kind])[locale];
      const there = kinds.map((each) => (each === kind ? elsewhere(each) : places[each])[locale]);
      return locale === 'zh'
        ? `年度不一致：${here}写的是 ${written} 年，按${there.join('、')}应为 ${wanted} 年，多半是${here}写错。${because(kind).zh}`
        : `Years disagree: ${here} says ${written}, but by ${there.join(', ')} it should be ${wanted}. Probably ${here} is wrong.${because(kind).en}`;
    }),
    related: agreed.map(said),
    fixes: [correction(wrong, agreed[0]!.year, !isAgainstOwnKind)],
  };
}

/** Why a sentence is taken to be about the report's year. */
const because = (kind: Statement['kind']): Localized =>
  kind === 'counts'
    ? localized('句中件数与本报告的表格一致。', ' Its numbers are those of the tables.')
    : localized('', '');

const inThisPlace = (kind: Statement['kind']): Localized =>
  localized(`这一处${places[kind].zh}`, `${places[kind].en} here`);
const elsewhere = (kind: Statement['kind']): Localized =>
  localized(`另一处${places[kind].zh}`, `${places[kind].en} elsewhere`);

/** Nothing tells which of two places is wrong; what is left of an older text is the earlier year more often, and so comes first. */
function disagreement(some: readonly Statement[], others: readonly Statement[]): Report {
  const [one, other] = [some[0]!, others[0]!];
  const fixes = [correction(some, other.year, false), correction(others, one.year, false)];
  return {
    range: one.range,
    message: inBoth((locale) => {
      const zh = locale === 'zh';
      const [here, there] = [places[one.kind][locale], (one.kind === other.kind ? before : places[other.kind])[locale]];
      const next = one.kind === 'plan' ? nextYear(other.year + 1)[locale] : '';
      return zh
        ? `年度不一致：${here}写的是 ${one.written} 年，而${there}写的是 ${other.written} 年${next}。请核对哪一处写错。${because(one.kind).zh}`
        : `Years disagree: ${here} says ${one.written}, but ${there} says ${other.written}${next}. Please see which is wrong.${because(one.kind).en}`;
    }),
    related: others.map(said),
    fixes: one.year < other.year ? fixes : fixes.reverse(),
  };
}

const before = localized('前面', 'what stands before it');
const nextYear = (year: number): Localized => localized(`（下一年是 ${year} 年）`, ` (the next year is ${year})`);

const said = ({ kind, written, range }: Statement): Related => ({
  range,
  message: localized(`${places[kind].zh}：${written} 年`, `${places[kind].en}: ${written}`),
});

/** Makes places speak of a report of another year. */
function correction(wrong: readonly Statement[], reportYear: number, preferred: boolean): Fix {
  const { kind, written, year } = wrong[0]!;
  const wanted = written - year + reportYear;
  return {
    title: localized(
      `把${places[kind].zh}的 ${written} 改为 ${wanted}`,
      `Change ${written} to ${wanted} in ${places[kind].en}`,
    ),
    edits: wrong.map(({ range }) => ({ range, newText: String(wanted) })),
    preferred,
    safe: false,
  };
}
