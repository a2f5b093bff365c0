import type { Range } from '../../core/text';
import { isOrgan, nameInTitle } from '../ogi/nameInTitle';
import { yearInTitle } from '../ogi/year';
import { isTitle, titleText } from './headings';

const year = '(?:20\\d\\d|二[〇○零0].{2})年?度?';
const onlyYear = new RegExp(`^\\(?${year}\\)?$`);
const yearAtEnd = new RegExp(`${year}$`);
/** A title that tells no organ. */
const isBare = new RegExp(`^(?:${year})?政(?:府信息|务)公开`);

/** A quick no for most lines. */
const mayBeFirstHalf = /[息开開作][\s*#=|]*$/;
const firstHalf = /政府信息$|公开(?:工作)?$/;
const secondHalf = /^(?:公开)?(?:工作)?(?:情况)?的?(?:年度?(?:工作)?报告|(?:工作)?报告)$/;

/** Years beside each other, as links to the reports of several years: 2023年政府信息公开年报 2022年政府信息公开年报. */
const areLinks = /公开.*报.*20\d\d.*公开|(?:20\d\d年.*){3}/;

interface Title {
  readonly range: Range;
  readonly words: string;
  readonly year: number | undefined;
}

/**
 * The lines that make up the title: the nearest to the first heading that tells a year, since links to the reports of other
 * years stand above it, though some stand below. Of titles of several years the nearest of a year that the first section
 * tells, of titles of one year the nearest that tells the organ.
 */
export function titleOf(lines: readonly string[], firstHeading: number | undefined): Range | undefined {
  const titles = titlesAbove(lines, firstHeading ?? lines.length);
  const dated = titles.filter(({ year }) => year !== undefined).reverse();
  const areOfOneYear = dated.every(({ year }) => year === dated[0]!.year);
  const told = areOfOneYear ? undefined : yearsBehind(lines, firstHeading);
  const nearest = dated.find(({ year }) => told?.has(year!)) ?? dated.at(firstHeading === undefined ? -1 : 0);
  const named = dated.find(({ words, year }) => year === nearest!.year && nameInTitle(words));
  return (named ?? nearest ?? titles[0])?.range;
}

/** Years that the first section tells where it begins, but for those with which it compares. */
function yearsBehind(lines: readonly string[], firstHeading: number | undefined): ReadonlySet<number> {
  if (firstHeading === undefined) return new Set();
  const opening = lines.slice(firstHeading + 1, firstHeading + 1 + linesOfOpening).join('');
  return new Set([...opening.normalize('NFKC').matchAll(ownYear)].map(([year]) => Number(year)));
}
const linesOfOpening = 6;
const ownYear = /(?<![与较比同和自])20\d\d(?=\s*年)(?!\s*年?[^,，。]{0,8}(?:修订|施行|印发))/g;

/** Lines that read like titles, with the organ's name and the year above where they do not begin with them, and a year below. */
function titlesAbove(lines: readonly string[], end: number): Title[] {
  const filled: number[] = [];
  for (let line = 0; line < end; line++) if (lines[line]!.trim() !== '') filled.push(line);
  const said = (at: number): string => (at in filled ? titleText(lines[filled[at]!]!) : '');
  const titles: Title[] = [];
  for (let at = 0; at < filled.length; at++) {
    const line = lines[filled[at]!]!;
    const isWhole = isTitle(line);
    if (!isWhole && !(mayBeFirstHalf.test(line) && isInHalves(said(at), said(at + 1)))) continue;
    const { from, to, hasYear } = withNeighbours(said, at, isWhole ? at : at + 1);
    if (!isWhole && !hasYear) continue;
    const [start, last] = [filled[from]!, filled[to]!];
    const words = lines
      .slice(start, last + 1)
      .map(titleText)
      .join('');
    if (areLinks.test(words)) continue;
    titles.push({
      range: { start: { line: start, character: 0 }, end: { line: last, character: lines[last]!.trimEnd().length } },
      words,
      year: hasYear ? yearInTitle(words)?.year : undefined,
    });
  }
  return titles;
}

const isInHalves = (first: string, second: string): boolean =>
  firstHalf.test(first) && secondHalf.test(second) && isTitle(first + second);

/**
 * Without a year neither organ nor title belong together: such words also stand in menus, as several years below each other
 * do.
 */
function withNeighbours(said: (at: number) => string, first: number, last: number) {
  const joined = (from: number): string => {
    let words = '';
    for (let at = from; at <= last; at++) words += said(at);
    return words;
  };
  const own = joined(first);
  const isAlone = isBare.test(own);
  const above = !yearInTitle(own) && onlyYear.test(said(first - 1)) ? first - 2 : first - 1;
  const from = isAlone && isOrgan(said(above).replace(yearAtEnd, '')) ? above : first;
  if (yearInTitle(from === first ? own : joined(from))) return { from, to: last, hasYear: true };
  const below = said(last + 1);
  const isDated = onlyYear.test(below) && !onlyYear.test(said(last + 2)) && (below.startsWith('(') || !isAlone);
  return isDated ? { from, to: last + 1, hasYear: true } : { from: first, to: last, hasYear: false };
}
