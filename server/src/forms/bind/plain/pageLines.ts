import { isHalfLabel } from '../halfLabels';
import { isTitle, titleText } from '../headings';
import { isPageMark } from '../layouts/piece';
import { blanked } from './blanked';

/** A quick no for most rows. */
const mayBeOfPage = /^[\s·—–－-]*\d{1,3}[\s·—–－-]*$|页|公开|^\s*\d{1,4}\/\d|:\/\//;
const longest = 400;
const tabs = /\t/g;

/**
 * Without what stands on each page where a program has put tabs between its pieces (`第⇥1⇥页 共⇥3⇥页`), which makes a row
 * of it: the number, what a browser prints, and the title wherever it is repeated.
 */
export function withoutPageMarks(lines: readonly string[]): readonly string[] {
  if (!lines.some(isSuspect)) return lines;
  const titles = new Set<string>();
  return lines.map((line, at) => {
    const title = isTitle(line) ? titleText(line) : undefined;
    const isRepeated = title !== undefined && titles.has(title);
    if (title !== undefined) titles.add(title);
    if (!isSuspect(line)) return line;
    const isOfPage = isRepeated || (isPageMark(line.replace(tabs, ' ').trim()) && !isHalfLabel(lines[at - 1] ?? ''));
    return isOfPage ? blanked(line) : line;
  });
}

const isSuspect = (line: string): boolean => line.includes('\t') && line.length < longest && mayBeOfPage.test(line);
