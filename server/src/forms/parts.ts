import { separatorOf } from '../core/cells';
import { memoized } from '../core/memo';
import { type Range, rangeOnLine } from '../core/text';
import { sections } from './catalog';
import type { Section } from './form';
import type { Heading, ReportModel } from './model';

/** A section as it stands in a report: its heading and the lines behind it, up to the next heading. */
export interface Part {
  readonly section: Section;
  readonly heading: Heading;
  /** The first line behind the heading, and the one behind the last. */
  readonly from: number;
  readonly to: number;
}

export const partsOf = memoized(({ headings, lines }: ReportModel): readonly Part[] => {
  const parts: Part[] = [];
  for (const [i, heading] of headings.entries()) {
    const to = headings[i + 1]?.range.start.line ?? lines.length;
    parts.push({ section: heading.section, heading, from: heading.range.end.line + 1, to });
  }
  return parts;
});

/** The sections that stand once; of others nobody can say which of them is meant. */
export function singleParts(report: ReportModel): readonly Part[] {
  const counts = new Map<Section, number>();
  for (const { section } of report.headings) counts.set(section, (counts.get(section) ?? 0) + 1);
  return partsOf(report).filter(({ section }) => counts.get(section) === 1);
}

/**
 * Whether the text is plainly a whole report. An excerpt, a table alone, a report that is being written from the top are
 * not to be told what they lack.
 */
export const isWhole = memoized(({ headings, title }: ReportModel): boolean => {
  const present = new Set(headings.map(({ section }) => section));
  return present.size >= sections.length - (title ? 2 : 1);
});

/**
 * Whether a program has lost the order of the text, as far as one can tell: the tables of more sections cannot be read than
 * can. Some write the lines of each page from its foot up, or all figures before all words.
 */
export function isJumbled({ tables, uncheckable }: ReportModel): boolean {
  const written = uncheckable.filter(({ why }) => why !== 'absent');
  if (written.length === 0) return false;
  const unread = new Set(written.map(({ section }) => section));
  const read = new Set(tables.map(({ table }) => table.section).filter((section) => !unread.has(section)));
  return unread.size > read.size;
}

/** Where a report is named: its title, or else its first heading. */
export function nameOf({ title, headings, lines }: ReportModel): Range | undefined {
  if (!title) return headings[0]?.range;
  const { line } = title.end;
  const text = lines[line]!;
  return rangeOnLine(line, text.length - text.trimStart().length, title.end.character);
}

export const textOf = (lines: readonly string[], { start, end }: Range): string =>
  lines[start.line]!.slice(start.character, end.character);

/** So many figures in a section may be a table that has come apart. */
export const manyFigures = 6;

/** Cells or figures in the section that belong to no table that was read. */
export function mayHoldTable({ lines, tables, uncheckable }: ReportModel, { heading, from, to }: Part): boolean {
  if (uncheckable.some(({ section }) => section === undefined || section.id === heading.section.id)) return true;
  const isRead = (line: number) =>
    tables.some(({ startLine, table }) => line >= startLine && line < startLine + table.lines.length);
  const loose = lines.slice(from, to).filter((_, i) => !isRead(from + i));
  if (loose.some((line) => separatorOf(line))) return true;
  return loose.reduce((count, line) => count + (line.match(/\d+/g)?.length ?? 0), 0) >= manyFigures;
}
