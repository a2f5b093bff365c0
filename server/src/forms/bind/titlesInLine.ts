import { isOrgan, nameInTitle } from '../ogi/nameInTitle';
import { longestLine } from '../ogi/organ';
import { yearInTitle } from '../ogi/year';
import { isTitle } from './headings';

/** A title that shares its line with other words, where it stands there, and what it says. */
export interface TitleInLine {
  readonly start: number;
  readonly end: number;
  readonly organ: string;
  readonly year: number;
  /** A link, which may lead to another report. */
  readonly isLink: boolean;
}

/** Letters of a title; those around digits may be set apart. */
const letters = /(?:[\p{Script=Han}\p{N}()（）〔〕、·]|(?<=\p{N}) (?=\p{Script=Han})|(?<=\p{Script=Han}) (?=\p{N}))+/gu;

/** In front of it: a tag, the way that leads to the page, what programs call a title. */
const tagInFront = /<[^<>]*>\s*$/;
const pathInFront = /(?:^|\s)(?:首\s*页|主页|.{0,3}位置)[^<。]{0,60}?(?:>>?|›|»|→|\/|-)\s*$/;
const nameInFront = /^[\s{"'#*]*(?:h[1-6]\.|(?:title|标题|题目|headline)["']?\s*[:：=]\s*["']?)\s*$/i;
const linkInFront = /^[^\p{Script=Han}]*\[$|<a[\s>][^<>]*>\s*$/iu;

/** Behind it: a tag, the name of the site, what a page says of the article. */
const tagBehind = /^\s*<\/?[a-z!][^<>]*>/i;
const siteBehind = /^\s*(?:[_|｜]|[-–—·](?!\d))\s*[\p{L}\p{N}()（）_\-–—·|｜ ]{2,60}(?:$|<\/)/u;
const detailsBehind =
  /^\s+(?:\[?20\d\d[-/.]|【|\[|(?:发布|发文|成文|更新|生成|公开)?(?:时间|日期)|发布(?:机构|单位|人|者)|信息来源|来源|作者|浏览|点击|阅读|访问|字[号体]|大\s*中\s*小|打印|分享|编辑|责任编辑|索引号?|文号)/;
const quoteBehind = /^\s*(?:["']\s*)?(?:[,;}]+\s*)?$/;
const linkBehind = /^\]\([^()\s]*\)[\s*]*$|^\s*<\/a>/i;
/** Another report is spoken of. */
const otherReport = /公开|公開|年报|年報|报告|報告/;

/** The titles in a line that tell organ and year, if what stands around them is known: a wrong organ is worse than none. */
export function titlesInLine(line: string): TitleInLine[] {
  const head = line.slice(0, longestLine);
  if (!/公[开開]/.test(head) || !/年[^。]*[报報]/.test(head)) return [];
  return [...head.matchAll(letters)].flatMap(({ 0: words, index: start }): TitleInLine[] => {
    if (!isTitle(words)) return [];
    const organ = nameInTitle(words);
    const year = yearInTitle(words)?.year;
    if (organ === undefined || year === undefined || !isOrgan(organ)) return [];
    const end = start + words.length;
    const [front, behind] = [line.slice(0, start), line.slice(end)];
    const isLink = linkInFront.test(front) && linkBehind.test(behind);
    return isLink || (mayStandInFront(front) && mayStandBehind(behind)) ? [{ start, end, organ, year, isLink }] : [];
  });
}

const mayStandInFront = (front: string): boolean =>
  front.trim() === '' ||
  (tagInFront.test(front) && !linkInFront.test(front)) ||
  pathInFront.test(front) ||
  nameInFront.test(front);

const mayStandBehind = (behind: string): boolean =>
  quoteBehind.test(behind) ||
  tagBehind.test(behind) ||
  detailsBehind.test(behind) ||
  (siteBehind.test(behind) && !otherReport.test(behind));

/**
 * The one that says whose report it is, of all in lines: all have to agree, and with the year of the title that stands on
 * a line of its own. Beside that a link is one to another report.
 */
export function titleInLines(
  lines: readonly string[],
  year: number | undefined,
): (TitleInLine & { readonly line: number }) | undefined {
  const found = lines.flatMap((written, line) => titlesInLine(written).map((title) => ({ ...title, line })));
  const last = found.at(-1);
  const isOne = found.every((title) => title.organ === last!.organ && title.year === (year ?? last!.year));
  return isOne && (year === undefined || !found.some(({ isLink }) => isLink)) ? last : undefined;
}
