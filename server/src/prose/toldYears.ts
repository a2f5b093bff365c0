import { memoized } from '../core/memo';
import { comparePositions, type Position, type Range, rangeOnLine, shiftPosition } from '../core/text';
import type { ReportModel } from '../forms/model';
import type { Claim } from './claim';
import { claimsIn } from './claims';
import { compare } from './compare';
import { planned } from './context';
import { type Paragraph, paragraphsOf } from './paragraphs';
import { isSameQuantity, minus, type Quantity, stated } from './quantity';
import { wordsOf } from './reader';
import { positionOf, type Span, spanOf } from './span';
import type { Concept } from './words';

/** A year in front of numbers that are those of the tables, though it is not the year of the report. */
export interface ToldYear {
  readonly year: number;
  readonly range: Range;
  /** The numbers. */
  readonly counts: readonly Claim[];
}

/**
 * 2022年,我局共收到政府信息公开申请86件, in a report of 2023 whose tables have 86: the text of the year before, of which only
 * the numbers were changed.
 */
export const toldYears = memoized((report: ReportModel): readonly ToldYear[] => {
  const { year } = report;
  if (year === undefined) return [];
  return paragraphsOf(report).flatMap((paragraph) => yearsIn(paragraph, report, year));
});

/** A quick no for most paragraphs: without another year, and without a number that counts something. */
function tellsOther(line: string, own: string): boolean {
  for (let at = line.indexOf('年'); at >= 0; at = line.indexOf('年', at + 1))
    if (digitOrBlank.test(line[at - 1] ?? '') && !line.startsWith(own, at - own.length)) return true;
  return false;
}
const digitOrBlank = /[0-9０-９\s]/;
const mayCount = /[0-9０-９]\s*[件份宗起例项項条條个個部万萬]/;

interface Mention {
  readonly year: number;
  readonly at: number;
  /** Behind 年. */
  readonly to: number;
}

/** With the period that is a whole year: 2022年1月1日至12月31日, 2022年1-12月, 截至2022年12月31日, 截至2022年底. */
const mentioned =
  /(?<!\d)(20\d\d)年(?:度|1月?[至到—~-]12月份?|1月1日起?[至到]12月31日(?:期间)?|(?<=截[至止]到?20\d\d年)(?:12月31日|年?[底末])(?:为止)?)?/g;

function yearsIn(paragraph: Paragraph, report: ReportModel, own: number): ToldYear[] {
  const { lines } = paragraph;
  if (!lines.some((line) => tellsOther(line, String(own))) || !lines.some((line) => mayCount.test(line))) return [];
  const span = spanOf(paragraph.lines);
  const mentions = [...span.text.matchAll(mentioned)]
    .map(({ 0: all, 1: year, index: at }): Mention => ({ year: Number(year), at, to: at + all.length }))
    .filter(({ at }) => !isOfName(at, span.text) && !isNext(at, span.text));
  // 2022年收到86件,2023年仍为86件: a paragraph that names the year of the report may tell of others.
  if (mentions.length === 0 || mentions.some(({ year }) => year === own)) return [];
  const dating = mentions.filter(
    (mention) => !isOnlyBeside(mention, span.text) && isInFront(mention, span.text, report),
  );
  // 2021年收到74件;2022年收到86件: the history of some years.
  if (new Set(dating.map(({ year }) => year)).size !== 1) return [];
  if (mentions.some((mention) => !dating.includes(mention) && !isOnlyBeside(mention, span.text))) return [];
  return dating.flatMap((mention) => toldYear(mention, span, paragraph, report, own) ?? []);
}

/** What follows a year that is not the time of all that is told: 2022年底, 2022年3月, 2022年以来, 2022年印发的. */
const otherwiseBehind =
  /^(?:\d|[以之年]?[来起至到底末初前后内—~-]|[、和及与或]|同期|[上下]半年|第?[一二三四]季|结|转|遗|留|未)/;
const lineOfItem = /^(?:[一二三四五六七八九]是|\d{1,2}[.、])/;

/** Whether a clause begins with the year, or with whose it is: 全市2022年, 我局2022年度. */
function isInFront({ at, to }: Mention, text: string, report: ReportModel): boolean {
  if (otherwiseBehind.test(text.slice(to))) return false;
  const from = 1 + Math.max(...[...',。;:!?)'].map((mark) => text.lastIndexOf(mark, at - 1)));
  const lead = text.slice(from, at).replace(lineOfItem, '');
  if (/^(?:在|截[至止]到?)?$/.test(lead) || organ.test(lead)) return true;
  const { isUnderstood, concepts } = wordsOf(lead, report);
  return isUnderstood && concepts.size > 0 && [...concepts].every((concept) => ofWhom.includes(concept));
}

/** Of whomever it is, numbers that the tables have are those of the report. */
const organ =
  /^(?!其中|[含包])(?:\p{Script=Han}|、){0,12}(?:[局厅委办署院处镇乡]|政府|办公室|街道|中心|[支大总]队|系统|机关|部门|单位)$/u;

const ofWhom: readonly Concept[] = ['whole', 'government', 'everyone', 'members', 'organ'];

/** 《2023年政务公开工作要点》 */
const isOfName = (at: number, text: string): boolean => text.lastIndexOf('《', at) > text.lastIndexOf('》', at);

/** 结转12件至2023年办理, of the year after that of the numbers. */
const isNext = (at: number, text: string): boolean =>
  /[转延留推][^,;。]{0,8}[至到入]?$/.test(text.slice(Math.max(0, at - 12), at));

/** 较2022年增加6件, (2022年为80件): a year that others are compared with. */
const isOnlyBeside = ({ at, to }: Mention, text: string): boolean =>
  text.lastIndexOf('(', at) > text.lastIndexOf(')', at) ||
  /[较比与同和跟]$/.test(text.slice(Math.max(0, at - 1), at)) ||
  /^\d{1,2}月/.test(text.slice(to));

/** What may be so in another year as in this one, or was never meant to be of one year. */
const ofMoreYears =
  /持平|相同|不变|一致|相当|同样|也[是为]|均为20|以来|年来|[近前][两二三四五几]年|规划|计划|目标|(?<!报告|统计)期间|历年|往年|每年|逐年|年均/;

function toldYear(
  mention: Mention,
  span: Span,
  { line, lines }: Paragraph,
  report: ReportModel,
  own: number,
): ToldYear | undefined {
  const { at, to } = mention;
  const end = endOfSentence(span.text, at);
  const sentence = span.text.slice(startOfSentence(span.text, at), end);
  if (ofMoreYears.test(sentence) || planned.test(sentence) || future.test(sentence)) return undefined;
  if (!isDatedByIt(span.text.slice(to, end), report)) return undefined;
  const again = span.text.slice(to, end).search(thisYear);
  const until = again < 0 ? end : to + again;
  const places = [0, 1, 2, 3].map((letter) => positionOf(span, at + letter));
  const [first, last] = [places[0]!, places[3]!];
  if (first.line !== last.line) return undefined;
  const placeOf = (letter: number) => shiftPosition(positionOf(span, letter), line);
  const told = claimsIn({ line, lines: withYear(lines, places, own) }, report).filter((claim) =>
    isBetween(claim.range, placeOf(to - 1), placeOf(until - 1)),
  );
  const sure = told.filter(({ isUnsure }) => !isUnsure);
  if (!sure.every((claim) => compare(report, claim)?.fits !== false)) return undefined;
  const isTelling = ({ isUnsure, value }: Claim) => !isUnsure || value > large;
  const counts = told.filter((claim) => isTelling(claim) && isOfThisYearAlone(claim, report));
  if (!isNoCoincidence(counts)) return undefined;
  const range = rangeOnLine(line + first.line, first.character, last.character + 1);
  return { year: mention.year, range, counts };
}

const future = /将(?!结转|顺延|转|延|[于在]?(?:[次翌]|下一?|明)年)|打算|确保/;

/** What is told behind it is of the report's year, whatever the year in front. */
const thisYear = /今年|[本当]年/;

const sentenceEnd = /[。!?]/g;

function endOfSentence(text: string, from: number): number {
  sentenceEnd.lastIndex = from;
  return sentenceEnd.exec(text)?.index ?? text.length;
}

const startOfSentence = (text: string, at: number): number =>
  1 + Math.max(...[...'。!?'].map((mark) => text.lastIndexOf(mark, at - 1)));

/** 2022年,我局严格落实条例,不断规范答复,全年收到86件; but 2022年,省里下放执法事项, 补偿标准调整 may be all that was then. */
const isOwnWork = (told: string, report: ReportModel): boolean => work.test(told) || wordsOf(told, report).isUnderstood;
const work =
  /^[我本全以]|认真|严格|深入|不断|进一步|扎实|积极|持续|坚持|围绕|按照|根据|依[据法照]|贯彻|落实|加强|强化|规范|完善|推[进动]|提[升高]|做好|高度|健全|优化|切实|有效|全面|着力|聚焦/;

/** 2019年,新《条例》施行,依申请公开量上升: what happened then, and not when the numbers were counted. */
const event =
  /(?:公布|制定|印发|出台|颁布|发布|施行|修订)的|》[^,;:]{0,8}(?:修订|施行|实施|印发|出台|发布|公布)|机构改革|成立|合并|划入|挂牌|换届|搬迁|搬入|迁入|上线|启用|启动|获评|被评|荣获|获得/;

/** 2022年, and whatever follows; 2022年我局共收到; but not 2022年机构改革后, 2022年印发的办法施行以来. */
function isDatedByIt(behind: string, report: ReportModel): boolean {
  const [clause = ''] = behind.split(/[,;:()]/, 1);
  const between = behind.split(/\d/, 1)[0]!.split(/[,;:]/).slice(1, -1);
  if (event.test([clause, ...between].join()) || !between.every((told) => isOwnWork(told, report))) return false;
  const words = clause.split(/\d/, 1)[0]!;
  return words === '' || wordsOf(words, report).isUnderstood;
}

/** The year of a paragraph put right, in as many letters. */
function withYear(lines: readonly string[], places: readonly Position[], year: number): string[] {
  const digits = String(year);
  const corrected = [...lines];
  for (const [i, { line, character }] of places.entries()) {
    const text = corrected[line]!;
    corrected[line] = text.slice(0, character) + digits[i] + text.slice(character + 1);
  }
  return corrected;
}

const isBetween = ({ start }: Range, from: Position, to: Position): boolean =>
  comparePositions(from, start) < 0 && comparePositions(start, to) < 0;

/** Whether the tables have the number as that of their year: what is carried over is of the year before, and stocks may not change. */
function isOfThisYearAlone(claim: Claim, report: ReportModel): boolean {
  const { kind, value, precision, readings } = claim;
  if (kind === 'share' || kind === 'none' || value === 0 || precision) return false;
  if (!compare(report, claim)?.fits) return false;
  return readings.some(
    (quantity) =>
      !quantity.every(({ row, column }) => goesOn.test(row) || goesOn.test(column)) && !isUnchanged(quantity, report),
  );
}

/** What one year leaves to the next. */
const goesOn = /^carried|pending$/;

/** Whether as many documents were in force the year before. */
function isUnchanged(quantity: Quantity, report: ReportModel): boolean {
  if (!quantity.some(({ column }) => column === 'inForce')) return false;
  const change = minus(
    quantity.map((part) => ({ ...part, column: 'issued' })),
    quantity.map((part) => ({ ...part, column: 'repealed' })),
  );
  const found = stated(report, change);
  return found === 'absent' || found === 'unknown' || found.value === 0;
}

/** Years may agree in a small number, hardly in a larger one, or in several. */
function isNoCoincidence(counts: readonly Claim[]): boolean {
  const different = counts.filter(
    ({ value, readings: [quantity] }, i) =>
      !counts.slice(0, i).some((other) => other.value === value || isSameQuantity(other.readings[0]!, quantity!)),
  );
  const most = Math.max(0, ...different.map(({ value }) => value));
  return most > small || different.length > 2 || (different.length > 1 && most > few);
}

/** Up to so many stand anywhere. */
const small = 9;
const few = 3;
/** Hardly anything else is as many, though some of its words are not known. */
const large = 19;
