import { Pool } from '../core/memo';
import type { ReportModel } from '../forms/model';
import { reasonToCarry } from './clauses';
import { constructions } from './constructions';
import { common, type Letters, lettersOf, type Offer, offerWords, type Sense } from './dictionary';
import { namesThatMayBeOwn, ownNames, shortNamesIn } from './organNames';
import { isOtherPlace, keyOfReach, type Reach, reachIn } from './places';
import type { Concept } from './words';

/** What a few words say, as far as each of them is known. */
export interface Words {
  readonly text: string;
  readonly concepts: ReadonlySet<Concept>;
  /** Ids of rows that are named by the form's own wording (属于国家秘密). */
  readonly rows: readonly string[];
  /** Whether one of them is named in words that mean it only beside the outcome it is of. */
  readonly needOutcome: boolean;
  /** Whom it is said of, where that may be another organ than the one that reports: 市政府, 各部门、乡镇. */
  readonly organ?: string;
  /** Whether every word is known; nothing may be concluded from words of which some are not. */
  readonly isUnderstood: boolean;
  /** The letters that belong to no known word. */
  readonly unknown: string;
}

/** What the organ calls itself in a text, or may be called there. */
function ownWordsIn(text: string, report: ReportModel): [string, Sense][] {
  const own = [...ownNames(report).filter((name) => text.includes(name)), ...shortNamesIn(text, report)];
  return [...asWords(own, 'whole'), ...asWords(namesThatMayBeOwn(text, report), 'organ')];
}

const asWords = (names: readonly string[], concept: Concept): [string, Sense][] =>
  names.map((word) => [word, { concept }]);

/** Whether words mean something else in this report than in others. */
export const hasOwnWords = (text: string, report: ReportModel): boolean => ownWordsIn(text, report).length > 0;

/** The name by which the organ calls itself there: not 我局. */
export const ownNameIn = (text: string, report: ReportModel): string | undefined =>
  ownNames(report).find((name) => !/^[我本全]/.test(name) && text.includes(name));

/** 年内街道其他领域案件5件, in the report of a street; but 县政府办公室, in that of a county, is not its government. */
export const withoutOwnNames = (text: string, report: ReportModel): string =>
  ownNames(report).reduce(
    (rest, name) =>
      rest.replaceAll(name, (own, at: number) => (partBehind.test(rest.slice(at + own.length)) ? own : '')),
    text,
  );

const partBehind = /^(?:办|机关|部门|各|所属|下属|直属|组成|工作部门|[局委厅院所站])/;

/** The year with which words are read; absent where it makes no difference. */
export const datedBy = (text: string, { year }: ReportModel): number | undefined =>
  text.includes('年') ? year : undefined;

const yearPattern = /(20\d\d)年度?(?:以来)?/y;
/** 2026年1月答复, said of the requests of 2025. */
const monthPattern =
  /(?:(20\d\d)年|次年|翌年|[下来明]年)(?:\d{1,2}月(?:\d{1,2}日|[初中底]|[上中下]旬)?|第?[一二三四]季度|上半年)(?:之?前)?/y;
/** Words of any length that change nothing: 通过信函、网络等方式 names all ways together. */
const nothing =
  /(?:\s|(?<=^|[,;:。])同期(?=[^\s为增减上下相持有比]{2})|(?<=[收接]到|受理|接收)\d+[个名位]申请人(?:提出|提交)?|(?:通过|经由|经过?|来自|以|由|采[取用])[^,;。\d]{2,60}等(?:多种|各种|各类|不同|多个|传统)?(?:方式|渠道|途径|形式)|(?:通过|经由?|以|由|从)(?:各种|各类|多种|不同|各个?)(?:方式|渠道|途径|形式)|1月1日|12月(?:31日|底|末)|1[-—~至]12月份?|《[^》]*》|20个工作日(?!内)|[一二三四五六七八九]是|因[^,;。\d]{2,24}等原因(?=结转|转|顺延|延)|不服[我本](?:局|厅|委|办|[镇乡县区市]|街道|单位|机关|行政机关|部门|院|校|分局|中心|[支大]队)(?:作出的?|的)?(?:政府信息公开)?(?:申请)?(?:答复|告知)|按照?.?一事一申请.?(?:的?原则|要求)?|(?:与|和|同|连同|加上)上年度?结转的?(?:件|申请|办件)(?:合并|一并|合计|相加)后?|外(?=$))/y;

const patternStarts = new Set(
  ' 0123456789《通以由从采因按外次翌下来明一二三四五六七八九未不直经先行复答全与和同连加承商企',
);

/** How the text from some letter on is best cut into words. */
interface Cut {
  /** Letters that belong to no word, and words. */
  readonly cost: number;
  readonly next: number;
  readonly sense: Sense | undefined;
}

const unknownCost = 1000;

const ofOrgans: ReadonlySet<Concept> = new Set(['government', 'organ', 'everyone']);

/** The same few hundred phrases recur in every report. */
const phrases = new Pool<Words>(4096);

/** Reads words of a report. */
export function wordsOf(text: string, report: ReportModel): Words {
  const year = datedBy(text, report);
  const reach = reachIn(text, report);
  const own = ownWordsIn(text, report);
  if (own.length > 0) return read(text, lettersOf(own), year, reach);
  return phrases.get(`${year ?? ''} ${keyOfReach(text, report)} ${text}`, () => read(text, undefined, year, reach));
}

/**
 * Of all ways to cut a text into words (在办结 is 在 and 办结, not 在办 and 结) the one that leaves the fewest letters unknown
 * and has the fewest words; of those the one with the longer words first (政府信息公开 and 答复, not 政府信息 and 公开答复).
 */
function read(text: string, own: Letters | undefined, year: number | undefined, reach: Reach | undefined): Words {
  const cuts: Cut[] = new Array(text.length + 1);
  cuts[text.length] = { cost: 0, next: text.length, sense: undefined };
  for (let at = text.length - 1; at >= 0; at--) {
    let best: Cut = { cost: cuts[at + 1]!.cost + unknownCost, next: at + 1, sense: undefined };
    const offer = (next: number, sense: Sense) => {
      const cost = cuts[next]!.cost + 1;
      if (cost <= best.cost) best = { cost, next, sense };
    };
    if (reach === undefined) offerWords(common(), text, at, offer);
    else
      offerWords(common(), text, at, (next, sense) => {
        if (!isOtherPlace(text.slice(at, next), reach)) offer(next, sense);
      });
    offerPatterns(text, at, year, offer);
    for (const { pattern, sense } of constructions.get(text[at]!) ?? []) {
      pattern.lastIndex = at;
      if (pattern.test(text)) offer(pattern.lastIndex, sense);
    }
    if (own) offerWords(own, text, at, offer);
    cuts[at] = best;
  }
  const concepts = new Set<Concept>();
  const rows = new Set<string>();
  let needOutcome = false;
  let organ: string | undefined;
  let unknown = '';
  for (let at = 0; at < text.length; at = cuts[at]!.next) {
    const { sense } = cuts[at]!;
    if (!sense) unknown += text[at];
    const { concept, row, isWithin } = sense ?? {};
    if (isWithin) needOutcome = true;
    if (concept) concepts.add(concept);
    if (concept && ofOrgans.has(concept)) organ ??= text.slice(at, cuts[at]!.next);
    if (row) rows.add(row);
  }
  const isUnderstood = cuts[0]!.cost < unknownCost && (!concepts.has('members') || concepts.has('whole'));
  return { text, concepts, rows: [...rows], needOutcome, isUnderstood, unknown, ...(organ !== undefined && { organ }) };
}

function offerPatterns(text: string, at: number, own: number | undefined, offer: Offer): void {
  if (!patternStarts.has(text[at]!)) return;
  yearPattern.lastIndex = at;
  nothing.lastIndex = at;
  reasonToCarry.lastIndex = at;
  const ofYear = yearPattern.exec(text);
  if (ofYear) offer(yearPattern.lastIndex, { concept: yearConcept(Number(ofYear[1]), own) });
  monthPattern.lastIndex = at;
  const ofMonth = monthPattern.exec(text);
  const isNext = ofMonth && (ofMonth[1] === undefined || yearConcept(Number(ofMonth[1]), own) === 'nextYear');
  if (isNext) offer(monthPattern.lastIndex, { concept: 'nextYear' });
  if (reasonToCarry.test(text)) offer(reasonToCarry.lastIndex, {});
  if (nothing.test(text)) offer(nothing.lastIndex, {});
}

function yearConcept(year: number, own: number | undefined): Concept {
  if (own === undefined || year === own) return 'thisYear';
  if (year === own - 1) return 'lastYear';
  return year === own + 1 ? 'nextYear' : 'otherYear';
}

/** Whether words say all of `needs` and nothing but what `may` be said besides. */
export const says = ({ concepts }: Words, needs: readonly Concept[], may: readonly Concept[]): boolean =>
  needs.every((concept) => concepts.has(concept)) &&
  [...concepts].every((concept) => needs.includes(concept) || may.includes(concept));

/** 各3件, 均为3件: the number is that of each. */
export const isOfEach = ({ concepts, text }: Words): boolean =>
  concepts.has('each') || (concepts.has('all') && /[均都皆][为是有]?\s/.test(text));

/** The same words as if they did not say these. */
export const without = (words: Words, besides: readonly Concept[]): Words => ({
  ...words,
  concepts: new Set([...words.concepts].filter((concept) => !besides.includes(concept))),
});

export const chosen = <Kind extends Concept>({ concepts }: Words, kinds: readonly Kind[]): Kind[] =>
  kinds.filter((kind) => concepts.has(kind));
