import { separatorOf } from '../../core/cells';
import type { Heading } from '../model';
import { isHeadingOfForm, isNumberedInDigits } from './headings';

/** As many sections, all named before and again, are a table of contents or the summary of one. */
const contents = 3;

/**
 * Of the lines that read like headings, those that are: not those of a table of contents, nor a paragraph of section 一
 * that is called much like a section (一、主动公开情况) or is numbered below it (2.主动公开政府信息情况), if the section
 * itself stands under the form's own words or number.
 */
export function chooseHeadings(headings: readonly Heading[], lines: readonly string[]): readonly Heading[] {
  const areContents = headings.length >= contents && headings.every(({ range }) => endsWithPage(lines, range));
  if (areContents) return [];
  const chosen = withoutContents(headings, lines);
  if (new Set(chosen.map(({ section }) => section)).size === chosen.length) return chosen;
  const textOf = ({ range: { start, end } }: Heading) => lines[start.line]!.slice(start.character, end.character);
  const own = preferred(chosen, (heading) => isHeadingOfForm(textOf(heading)));
  return preferred(own, (heading) => !isNumberedInDigits(textOf(heading)));
}

/** Of the headings of a section those of a kind, where it has one. */
function preferred(headings: readonly Heading[], isKind: (heading: Heading) => boolean): readonly Heading[] {
  const named = new Set(headings.filter(isKind).map(({ section }) => section));
  return headings.filter((heading) => !named.has(heading.section) || isKind(heading));
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
