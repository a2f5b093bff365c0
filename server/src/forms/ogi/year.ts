/** Years as titles and prose write them. */

/** A year of four digits, with where it stands in the text. */
export interface WrittenYear {
  readonly year: number;
  readonly start: number;
  readonly end: number;
}

const digits = '〇一二三四五六七八九';
const year = '([2２][0０][0-4０-４][0-9０-９])';
/** No part of a longer number (索引号 11320800/2024-00012), no date (2025-01-25, 2025年1月25日), and of 2021-2022年 the last. */
const digital = new RegExp(
  String.raw`(?<![0-9０-９])${year}(?![0-9０-９]|\s*[-－/／.．]\s*[0-9０-９]|\s*年\s*[0-9０-９]{1,2}\s*月)`,
);
const nought = '〇○◯零OoＯｏ0０';
/** 二〇二三 as a pattern, with whatever is typed for the nought. */
export const yearInHan = `二[${nought}][${nought}一二三四五六七八九]{2}`;
const han = new RegExp(String.raw`${yearInHan}(?=\s*年)`);

const longestText = 4000;

/** The year of a title, in digits or as 二〇二三. */
export function yearInTitle(title: string): WrittenYear | undefined {
  const match = digital.exec(title) ?? han.exec(title);
  return match ? { year: yearValue(match[0]), start: match.index, end: match.index + match[0].length } : undefined;
}

/** The year of a text that is written 二〇二三年, whatever digits stand in it. */
export function hanYearIn(text: string): number | undefined {
  const [year] = han.exec(text) ?? [];
  return year === undefined ? undefined : yearValue(year);
}

const yearValue = (text: string): number =>
  Number([...text.normalize('NFKC')].map((each) => (/\d/.test(each) ? each : digit(each))).join(''));

const digit = (han: string): number => (han === '二' ? 2 : Math.max(0, digits.indexOf(han)));

/** 2023年1月1日起至(2023年)12月31日; `to` only where the year is said again. */
export interface Period {
  readonly from: WrittenYear;
  readonly to?: WrittenYear;
}

const period = new RegExp(
  String.raw`${year}\s*年\s*0?[1１]\s*月\s*0?[1１]\s*日[^。；;\d]{0,12}?(?:${year}\s*年\s*)?[1１][2２]\s*月\s*[3３][1１]\s*[日号止]`,
  'dg',
);

export function periodsIn(line: string): Period[] {
  if (!/月\s*[3３]/.test(line)) return [];
  return [...line.slice(0, longestText).matchAll(period)].map(({ indices, 1: from, 2: to }) => ({
    from: written(from!, indices![1]!),
    ...(to !== undefined && { to: written(to, indices![2]!) }),
  }));
}

const written = (text: string, [start, end]: [number, number]): WrittenYear => ({ year: yearValue(text), start, end });

/** 现编制形成《某镇2023年政府信息公开工作年度报告》, not one that was published before. */
const ownReport = /(?:本报告|现(?:编制|公布|公开|发布|将)).{0,60}?(20\d\d)年度?政府信息公开(?:工作)?年度报告/;

/** The year a report is about: from the title, the reporting period, what the report calls itself, or the first sentence. */
export function yearOf(title: string | undefined, prose: readonly string[]): number | undefined {
  const inTitle = title && yearInTitle(title);
  if (inTitle) return inTitle.year;
  for (const line of prose)
    for (const { from, to } of periodsIn(line)) if (!to || to.year === from.year) return from.year;
  const named = prose.map((line) => ownReport.exec(narrow(line))).find((match) => match);
  if (named) return Number(named[1]);
  const opening = prose.map((line) => /^[^。]{0,40}?(20\d\d)年/.exec(narrow(line))).find((match) => match);
  return opening ? Number(opening[1]) : undefined;
}

const narrow = (text: string): string => text.slice(0, longestText).normalize('NFKC').replace(/\s/g, '');
