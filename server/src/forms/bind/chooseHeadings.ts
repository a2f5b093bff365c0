import { separatorOf } from '../../core/cells';
import type { Heading } from '../model';
import { isHeadingOfForm } from './headings';

/** As many sections, all named before and again, are a table of contents or the summary of one. */
const contents = 3;

/**
 * Of the lines that read like headings, those that are: not those of a table of contents, nor a paragraph of section 一
 * that is called much like a section (一、主动公开情况), if the section itself stands under the form's own words.
 */
export function chooseHeadings(headings: readonly Heading[], lines: readonly string[]): readonly Heading[] {
  const areContents = headings.length >= contents && headings.every(({ range }) => endsWithPage(lines, range));
  if (areContents) return [];
  const chosen = withoutContents(headings, lines);
  if (new Set(chosen.map(({ section }) => section)).size === chosen.length) return chosen;
  const isOwn = ({ range: { start, end } }: Heading) =>
    isHeadingOfForm(lines[start.line]!.slice(start.character, end.character));
  const named = new Set(chosen.filter(isOwn).map(({ section }) => section));
  return chosen.filter((heading) => !named.has(heading.section) || isOwn(heading));
}

/** 一、总体情况……1 */
const endsWithPage = (lines: readonly string[], { end }: Heading['range']): boolean =>
  /[\s….·．]\d{1,3}$/.test(lines[end.line]!.slice(0, end.character));

function withoutContents(headings: readonly Heading[], lines: readonly string[]): readonly Heading[] {
  const seen = new Set<Heading['section']>();
  let again = 0;
  while (headings[again] && !seen.has(headings[again]!.section)) seen.add(headings[again++]!.section);
  const rest = headings.slice(again);
  const repeated = new Set(rest.filter(({ section }) => seen.has(section)).map(({ section }) => section));
  if (repeated.size < contents || repeated.size * 2 < seen.size) return headings;
  const [from, to] = [headings[0]!.range.start.line, rest[0]!.range.start.line];
  return lines.slice(from, to).some((line) => separatorOf(line) && /\d/.test(line)) ? headings : rest;
}
