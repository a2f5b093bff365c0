import { separatorOf } from '../../core/cells';
import { editDistance } from '../../core/editDistance';
import { keyOf, labelOf } from '../../core/label';
import { Pool } from '../../core/memo';
import { simplified } from '../../core/simplified';
import { sections } from '../catalog';
import type { Section } from '../form';
import { yearInHan } from '../ogi/year';
import { isRowLabel } from '../vocabulary';

const longestHeading = 48;
const longestTitle = 80;
/** A heading in HTML with its tags. */
const longestTagged = 400;

const exact = new Map<string, number>();
for (const [index, section] of sections.entries())
  for (const wording of [section.heading, ...section.aliases]) exact.set(keyOf(wording), index);

/** With what a heading can begin: an ordinal (l, I and 1 are met for 一 or before it, radicals for some), or a wording of the form. */
const firstLetters = new Set([
  ...'一二三四五六七八九十⼀⼆⼋⼗0123456lIV第總',
  ...[...exact.keys()].map((key) => key[0]!),
]);

/** The marks of Markdown and of wikis, lone pipes and the start of a page around a heading. */
const marks = new Set(' \t\f#>*=|\u00a0\u200b\u3000');

/** Where the words of a heading stand in its line, without the marks around them. */
function withoutMarks(line: string): { readonly start: number; readonly end: number } {
  let start = 0;
  let end = line.length;
  while (start < end) {
    const tag = endOfTag(line, start);
    if (tag > 0) start = tag;
    else if (marks.has(line[start]!)) start++;
    else break;
  }
  while (end > start) {
    const tag = startOfTag(line, end);
    if (tag >= start) end = tag;
    else if (marks.has(line[end - 1]!)) end--;
    else break;
  }
  return { start, end };
}

/** Where the tag that begins here ends, and where the one that ends here begins, or pandoc's name of a heading: `{#一}`. */
const endOfTag = (line: string, at: number): number => (line[at] === '<' ? line.indexOf('>', at) + 1 : 0);
function startOfTag(line: string, end: number): number {
  if (line[end - 1] === '>') return line.lastIndexOf('<', end - 1);
  return line[end - 1] === '}' ? line.lastIndexOf('{#', end - 1) : -1;
}

function strip(line: string): string {
  const { start, end } = withoutMarks(line);
  return start === 0 && end === line.length ? line : line.slice(start, end);
}

/** 第一部分 instead of 一、. */
const part = /^第\s*([一二三四五六七八九十])\s*部\s*分[\s、:：]*/;

/** What of a line is none of a table that ends or begins on it: `<p>三、…</p><table>…`, `…</table><p>三、…</p>`. */
export interface BesideTable {
  readonly start: number;
  readonly end: number;
}

const tableStart = /<table[\s>]/i;
const tableEnd = '</table>';

export function besideTable(line: string): BesideTable {
  const { length } = line;
  const whole = { start: 0, end: length };
  if (line[length - 1] !== '>') return whole;
  const behind = line.lastIndexOf(tableEnd) + tableEnd.length;
  if (behind >= tableEnd.length && behind < length) return { start: behind, end: length };
  const before = line.search(tableStart);
  return before > 0 ? { start: 0, end: before } : whole;
}

function withoutTable(line: string): string {
  const { start, end } = besideTable(line);
  return line.slice(start, end);
}

/** A quick no for most lines: too long, a row with figures, or a first letter that no heading has. */
function mayBeHeading(line: string): boolean {
  if (line.length < 4) return false;
  if (line[0] === '<') return line.length < longestTagged && /情况|事项|情況|事項/.test(line);
  if (line.length > 2 * longestHeading) return false;
  const first = line[0]!;
  if (!firstLetters.has(first) && !marks.has(first)) return false;
  if (first === '第' && !part.test(line)) return false;
  return separatorOf(line) === undefined || !/\d/.test(line);
}

/** A letter or stroke that text recognition has put before the ordinal. */
const beforeOrdinal = /^[lI1]\s*(?=[一二三四五六七八九十]{1,2}\s*[、.．,，])/;
const bareOrdinal = /^([一二三四五六七八九十])\s*(?![、.．,，:：])/;

/** IV. as programs number headings. */
const latinOrdinal = /^(?:I{1,3}|IV|VI?)(?=\s*[.．、])/;
const latinNumbers = ['I', 'II', 'III', 'IV', 'V', 'VI'];

const withOrdinal = (text: string): string =>
  text
    .replace(beforeOrdinal, '')
    .replace(part, '$1、')
    .replace(latinOrdinal, (number) => `${latinNumbers.indexOf(number) + 1}`);

/** The number in front of a line that may be a heading: 四、 is 4. */
export const headingNumber = (line: string): number | undefined =>
  mayBeHeading(line) ? readingOf(line).number : undefined;

function readNumber(line: string): number | undefined {
  if (isRowLabel(line)) return undefined;
  const { ordinal } = labelOf(withOrdinal(strip(line)));
  return ordinal?.kind === 'han' ? ordinal.number : undefined;
}

/** Whether a heading is worded as the form or one of its variants, not only much like it. */
export const isHeadingOfForm = (text: string): boolean => exact.has(headingKey(text));

/** Whether a heading is numbered 1. or I. instead of 一、. */
export const isNumberedInDigits = (text: string): boolean =>
  labelOf(withOrdinal(strip(text))).ordinal?.kind === 'digit';

/** The words of a heading behind its number, as labels are compared. */
const headingKey = (text: string): string => labelOf(withOrdinal(strip(text))).key;

/**
 * Which section a line begins: its number from 0. The label decides, never the ordinal, since the rows 三、本年度办理结果
 * and 四、结转下年度继续办理 begin as headings do. Without an ordinal only the form's own wordings count.
 */
export function sectionOfLine(written: string): number | undefined {
  const line = written.endsWith('>') ? withoutTable(written) : written;
  return mayBeHeading(line) ? readingOf(line).section : undefined;
}

interface Reading {
  readonly section: number | undefined;
  readonly number: number | undefined;
}

/** The same headings recur in every report. */
const known = new Pool<Reading>(1024);

const readingOf = (line: string): Reading =>
  known.get(line, (own) => ({ section: readSection(own), number: readNumber(own) }));

function readSection(line: string): number | undefined {
  const text = strip(line);
  if (text.length < 4 || text.length > longestHeading || !firstLetters.has(text[0]!) || separatorOf(text))
    return undefined;
  const { ordinal, key } = labelOf(withOrdinal(text));
  const index = exact.get(key) ?? exact.get(keyOf(text.replace(bareOrdinal, '')));
  if (index !== undefined) return ordinal?.kind === 'digit' && ordinal.number !== index + 1 ? undefined : index;
  if (ordinal?.kind !== 'han' || /[。;；!?]/.test(text) || isRowLabel(text)) return undefined;
  const similar = sections.findIndex(({ keywords }) =>
    keywords.some((words) => words.every((word) => key.includes(word))),
  );
  if (similar >= 0) return similar;
  const mistyped = sections.findIndex(({ heading }) => isMistyped(key, keyOf(heading)));
  return mistyped < 0 ? undefined : mistyped;
}

/** One or two characters of a heading are wrong, missing or too many; of a short one, one. */
function isMistyped(key: string, heading: string): boolean {
  const allowed = heading.length < 8 ? 1 : 2;
  return Math.abs(key.length - heading.length) <= allowed && editDistance(key, heading) <= allowed;
}

/** 〔organ〕2021年(度)政府信息公开(工作)(的)年度报告 on a line of its own. */
const titlePattern = new RegExp(
  String.raw`政(?:府信息|务)公开(?:工作)?(?:情况)?的?(?:(?:20\d\d|${yearInHan})年?度?)?(?:年度?(?:工作)?报告?|年报|(?:工作)?报告)(?:\(.*\))?$`,
);

/** With what a sentence begins that speaks of a report. */
const sentence = /^(?:[一二三四五六七八九十]+、|附件|现[将就公]|根据|按照?|本报告|我[市县区镇乡街局办])/;

export function isTitle(line: string): boolean {
  if (line.length < 8 || line.length > 2 * longestTitle) return false;
  if (!line.includes('年') || !(line.includes('公开') || line.includes('公開'))) return false;
  if (/[。；，;,]/.test(line)) return false;
  const text = titleText(line);
  return text.length <= longestTitle && !/[。;,:]/.test(text) && !sentence.test(text) && titlePattern.test(text);
}

/** A title as titles are compared. Of the few lines that may be one it is asked again and again. */
export const titleText = (line: string): string => titles.get(line, readTitle);

const titles = new Pool<string>(64);

const readTitle = (line: string): string =>
  simplified(strip(line))
    .normalize('NFKC')
    .replace(/[\s《》]/g, '')
    .replace(/^(?:标题|题目):/, '');

export const sectionAt = (index: number): Section => sections[index]!;

const beforeWords = /^(?:第\s*)?[lI1]?\s*(?:[一二三四五六七八九十]{1,3})?\s*(?:部\s*分)?[\s、.．,，:：]*/;

const ordinalOfHeading = /^((?:第\s*)?)([lI1]?\s*[一二三四五六七八九十]{1,3})/;

/** Where the number of a heading stands in its line, with a letter in front of it that does not belong there. */
export function headingOrdinal(line: string): { readonly start: number; readonly end: number } | undefined {
  const { start, end } = withoutMarks(line);
  const match = ordinalOfHeading.exec(line.slice(start, end));
  return match ? { start: start + match[1]!.length, end: start + match[0].length } : undefined;
}

/** Where the words of a heading stand in its line, behind its number. */
export function headingWords(line: string): { readonly start: number; readonly end: number } {
  const { start, end } = withoutMarks(line);
  return { start: start + beforeWords.exec(line.slice(start, end))![0].length, end };
}
