import { separatorOf } from '../../core/cells';
import { keyOf, labelOf } from '../../core/label';
import { forms } from '../catalog';
import type { Section } from '../form';
import { isRowLabel } from '../vocabulary';

/** The forms share their sections' headings. */
const sections = forms[0]!.sections;

const longestHeading = 48;
const longestTitle = 80;

const exact = new Map<string, number>();
for (const [index, section] of sections.entries())
  for (const wording of [section.heading, ...section.aliases]) exact.set(keyOf(wording), index);

/** With what a heading can begin: an ordinal (l, I and 1 are met for 一), or a wording of the form. */
const firstLetters = new Set([...'一二三四五六七八九十lI1', ...[...exact.keys()].map((key) => key[0]!)]);

/** Markdown's marks and lone pipes around a heading. */
const marks = new Set(' \t#>*|\u00a0\u3000');

function strip(line: string): string {
  let start = 0;
  let end = line.length;
  while (start < end && marks.has(line[start]!)) start++;
  while (end > start && marks.has(line[end - 1]!)) end--;
  return start === 0 && end === line.length ? line : line.slice(start, end);
}

/** A quick no for most lines: too long, a row with figures, or a first letter that no heading has. */
function mayBeHeading(line: string): boolean {
  if (line.length < 4 || line.length > 2 * longestHeading) return false;
  const first = line[0]!;
  if (!firstLetters.has(first) && !marks.has(first)) return false;
  return separatorOf(line) === undefined || !/\d/.test(line);
}

/**
 * Which section a line begins: its number from 0. The label decides, never the ordinal, since the rows 三、本年度办理结果
 * and 四、结转下年度继续办理 begin as headings do. Without an ordinal only the form's own wordings count.
 */
export function sectionOfLine(line: string): number | undefined {
  if (!mayBeHeading(line)) return undefined;
  const text = strip(line);
  if (text.length < 4 || text.length > longestHeading || !firstLetters.has(text[0]!) || separatorOf(text))
    return undefined;
  const { ordinal, key } = labelOf(text);
  const known = exact.get(key);
  if (known !== undefined) return known;
  if (ordinal?.kind !== 'han' || /[。;；!?]/.test(text) || isRowLabel(text)) return undefined;
  const index = sections.findIndex(({ keywords }) =>
    keywords.some((words) => words.every((word) => key.includes(word))),
  );
  return index < 0 ? undefined : index;
}

/** 〔organ〕2021年(度)政府信息公开(工作)年度报告 on a line of its own. */
const titlePattern = /政(?:府信息|务)公开(?:工作)?(?:情况)?(?:年度?报告?|年报)(?:\(.*\))?$/;

export function isTitle(line: string): boolean {
  if (line.length < 8 || line.length > 2 * longestTitle) return false;
  if (!line.includes('公开') || !line.includes('年')) return false;
  const text = strip(line)
    .normalize('NFKC')
    .replace(/[\s《》]/g, '');
  return (
    text.length <= longestTitle && !/[。;,:]|^[一二三四五六七八九十]+、|^附件/.test(text) && titlePattern.test(text)
  );
}

export const sectionAt = (index: number): Section => sections[index]!;
