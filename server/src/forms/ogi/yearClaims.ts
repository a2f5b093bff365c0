import { memoized } from '../../core/memo';
import { type Range, rangeOnLine } from '../../core/text';
import type { ReportModel } from '../model';
import { type Part, partsOf } from '../parts';
import { longestLine } from './organ';
import { periodsIn, type WrittenYear, yearInTitle } from './year';

/**
 * Places that say in so many words which year a report is about. Comparisons, laws, documents and projects name other
 * years; only what cannot be taken otherwise is a claim.
 */
export interface YearClaim {
  /**
   * `title`; `period`: 统计期限; `announcement`: 现将2023年…报告如下; `opening`: the sentence that section 一 begins with;
   * `plan`: in section 五, what the next year is to bring.
   */
  readonly kind: 'title' | 'period' | 'announcement' | 'opening' | 'plan';
  /** The year that the report would be about: a plan is for the year after. */
  readonly year: number;
  readonly written: number;
  readonly range: Range;
}

export const yearClaims = memoized((report: ReportModel): readonly YearClaim[] => {
  const { lines, title } = report;
  const parts = partsOf(report);
  const ofPart = (id: string) => parts.filter(({ section }) => section.id === id);
  const claims: YearClaim[] = [];
  const add = (kind: YearClaim['kind'], line: number, { year, start, end }: WrittenYear, ahead = 0) =>
    claims.push({ kind, year: year - ahead, written: year, range: rangeOnLine(line, start, end) });

  const [overview] = ofPart('overview');
  const titleEnd = title?.end.line ?? -1;
  for (let line = title?.start.line ?? 0; line <= titleEnd; line++) {
    const year = yearInTitle(lines[line]!);
    if (year) add('title', line, year);
  }
  for (let line = 0; line < lines.length; line++)
    if (lines[line]!.includes('月')) for (const year of reportingPeriod(lines[line]!)) add('period', line, year);
  for (let line = titleEnd + 1; line < (overview?.to ?? parts[0]?.from ?? 0); line++)
    for (const year of yearsAt(announcement, lines[line]!)) add('announcement', line, year);
  if (overview) {
    const opening = openingYear(overview, lines);
    const isPlan =
      opening &&
      claims.some(({ kind, year }) => kind === 'title' && year === opening.year.year - 1) &&
      ahead.test(lines[opening.line]!);
    if (opening && !isPlan) add('opening', opening.line, opening.year);
  }
  for (const { from, to } of ofPart('problemsImprovements'))
    for (let line = from; line < to; line++)
      if (mayPlan.test(lines[line]!))
        for (const plan of plans) for (const year of yearsAt(plan, lines[line]!)) add('plan', line, year, 1);
  return claims;
});

/** The year that title and reporting period agree on; absent where neither says one, or they differ. */
export const statedYear = memoized((report: ReportModel): number | undefined => {
  const sure = yearClaims(report).filter(({ kind }) => kind === 'title' || kind === 'period');
  return sure.every(({ year }) => year === sure[0]!.year) ? sure[0]?.year : undefined;
});

const aboutReport = /统计|数据|报告|年报|政府信息公开/;

/** Of a period of several years (规划期) nothing follows. */
const reportingPeriod = (line: string): WrittenYear[] =>
  periodsIn(line).flatMap(({ from, to }) => {
    if (!aboutReport.test(line) || (to && Math.abs(to.year - from.year) > 1)) return [];
    return to ? [from, to] : [from];
  });

const year = '(20[0-9]{2})\\s*年度?';

const announcement = new RegExp(
  `现(?:将|就|予以|向社会)?(?:公布|公开|发布)?[^。；;，,《》]{0,40}?${year}[^。；;，,《》]{0,12}政(?:府信息|务)公开`,
  'dg',
);

/** 2023年，我办… and not 2019年，新条例施行以来…. */
const opening = new RegExp(
  `^\\s*(?:[（(]?[一1][)）、.．]\\s*)?${year}\\s*[,，、]?\\s*(?=我|本|全[镇乡县区市街局]|按照|根据|认真|深入|坚持|严格|紧紧|围绕)(?![^。]*(?:以来|起))`,
  'dg',
);

/** What the year after is to bring may stand in front, too. */
const ahead = /将|拟|计划|打算|力争|争取/;

/** A year that section 一 begins with, where it names no other. */
function openingYear({ from, to }: Part, lines: readonly string[]): { line: number; year: WrittenYear } | undefined {
  const own = lines.slice(from, to);
  const first = own.findIndex((line) => line.trim() !== '');
  const [found] = first < 0 ? [] : yearsAt(opening, own[first]!);
  if (!found) return undefined;
  const others = own.flatMap((line) => yearsAt(anyYear, line));
  return others.every((other) => other.year === found.year) ? { line: from + first, year: found } : undefined;
}

const anyYear = new RegExp(year, 'dg');

/** 将 also stands for 把 (将信息公开纳入考核): only with words behind that leave no doubt is it the future. */
const future =
  '将(?:从|继续|进一步|着力|努力|不断|认真|切实|持续|采取|针对|围绕|坚持|积极|全力|更加|着重|聚焦|紧紧|立足)';

/** A quick no for most lines. */
const mayPlan = /将|打算|计划|思路|安排|改进措施|下一?年/;

const plans = [
  new RegExp(`(?:^|[。；;：:])[^。；;：:0-9]{0,12}?${year}\\s*[,，、]?\\s*\\p{Script=Han}{0,12}?${future}`, 'dgu'),
  new RegExp(`^[^0-9]{0,8}${year}(?:政府信息公开)?(?:工作)?(?:打算|计划|思路|安排|改进措施)[：:。]?\\s*$`, 'dg'),
  new RegExp(`下一?年度?\\s*[（(]${year}[)）]`, 'dg'),
];

function yearsAt(pattern: RegExp, line: string): WrittenYear[] {
  if (!line.includes('20') || line.search(pattern) < 0) return [];
  return [...line.slice(0, longestLine).matchAll(pattern)].map(({ indices, 1: text }) => {
    const [start, end] = indices![1]!;
    return { year: Number(text), start, end };
  });
}
