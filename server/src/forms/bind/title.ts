import { type Range, rangeOnLine } from '../../core/text';
import { isOrgan, nameInTitle } from '../ogi/nameInTitle';
import { yearInHan, yearInTitle } from '../ogi/year';
import { isTitle, titleText } from './headings';
import { titleInLines } from './titlesInLine';

const anyYear = `(?:20\\d\\d|${yearInHan})年?度?`;
const onlyYear = new RegExp(`^\\(?${anyYear}\\)?$`);
const yearAtEnd = new RegExp(`${anyYear}$`);
/** A title that tells no organ. */
const isBare = new RegExp(`^(?:${anyYear})?政(?:府信息|务)公开`);

/** What follows the organ, from its year on. */
const sharedWords = new RegExp(`(?<year>${anyYear})?(?<topic>政(?:府信息|务)公开(?!.*政(?:府信息|务)公开))`);
/** A quick no for most lines: with what a title ends where it is cut. */
const mayBeCut = /[\d二〇○◯零OoＯｏ一三四五六七八九年度政府務务信息公开開工作情况的报報][\s*#=|]*$/;
/** A title is cut into no more lines. */
const mostPieces = 3;

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
  return (named ?? sharingLine(lines, firstHeading, nearest) ?? nearest ?? titles[0])?.range;
}

/** Where no line of its own tells the organ; without headings, only the first line is surely above the text. */
function sharingLine(lines: readonly string[], firstHeading: number | undefined, nearest: Title | undefined) {
  const found = titleInLines(lines.slice(0, firstHeading ?? 1), nearest?.year);
  return found && { range: rangeOnLine(found.line, found.start, found.end) };
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
    const end = isWhole ? at : mayBeCut.test(line) ? endOfCut(said, at) : undefined;
    if (end === undefined) continue;
    const { from, to, hasYear } = withNeighbours(said, at, end);
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

/**
 * The last line of a title that the width of a page has cut. It is one where a cut goes through the words that titles share,
 * from the year on; what stands in front of the year or of 政府信息公开 may be another line.
 */
function endOfCut(said: (at: number) => string, first: number): number | undefined {
  const head = said(first);
  let joined = head;
  for (let at = first + 1; at < first + mostPieces; at++) {
    joined += said(at);
    if (isTitle(joined)) return isCutInWords(joined, head.length) ? at : undefined;
  }
  return undefined;
}

function isCutInWords(title: string, cut: number): boolean {
  const found = sharedWords.exec(title);
  const { year = '' } = found?.groups ?? {};
  const topic = found ? found.index + year.length : cut;
  return cut > topic || (cut < topic && found!.index > 0 && cut > found!.index);
}

/** The rest of a name that is none by itself: 府, 育局, 员会, 镇人民政府. */
const restOfName = new RegExp(
  `^(?![我本该各全])(?:\\p{Script=Han}?[^省市县区旗州盟镇乡村\\P{Script=Han}]|[民镇乡县区市省州旗]?(?:人民)?政府|(?:街?道)?办事处|(?:管理)?委员会|管委会|办公[室厅])(?=${anyYear}|政(?:府信息|务)公开)`,
  'u',
);

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
  const isNamedAbove = isAlone ? isOrgan(said(above).replace(yearAtEnd, '')) : goesOnAbove(said(first - 1), own);
  const from = isNamedAbove ? above : first;
  if (yearInTitle(from === first ? own : joined(from))) return { from, to: last, hasYear: true };
  const below = said(last + 1);
  const isDated = onlyYear.test(below) && !onlyYear.test(said(last + 2)) && (below.startsWith('(') || !isAlone);
  return isDated ? { from, to: last + 1, hasYear: true } : { from: first, to: last, hasYear: false };
}

/** Whether the name of the organ begins on the line above. */
function goesOnAbove(above: string, own: string): boolean {
  const rest = restOfName.exec(own)?.[0];
  return rest !== undefined && beginningOfName.test(above) && isOrgan(above + rest);
}

/** Of a place: what is written there otherwise is a menu, or a page above the title. */
const beginningOfName = /^(?=\p{Script=Han}{2,12}?[省市县区旗州盟镇乡道])[\p{Script=Han}()]{3,28}$/u;
