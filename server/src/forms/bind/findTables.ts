import { keyOf } from '../../core/label';
import { memoized } from '../../core/memo';
import { rangeOnLine, shiftRange } from '../../core/text';
import { forms, sections } from '../catalog';
import type { Section } from '../form';
import { isNearlyLabel } from '../mistyped';
import type { Heading } from '../model';
import { manyFigures } from '../parts';
import { kindOfText, tableIds, tableOfRow, tableOfTitle, variantsOf } from '../vocabulary';
import { emptiedOnLines, isFollowedByWords, withDelimiter } from './emptied';
import { gatherTables, type TableDraft } from './gatherTables';
import { besideTable } from './headings';
import type { PiecedTable } from './layouts/blocks';
import { gains, hasAllRows } from './layouts/gains';
import { withoutTags } from './layouts/html';
import { readTables, type SectionReading } from './layouts/readTables';
import { hasLeftovers } from './leftovers';

/** The lines of a report between two headings, in which tables of a form may stand. */
interface Stretch {
  readonly heading?: Heading;
  readonly from: number;
  readonly to: number;
}

export interface ReadStretch extends Stretch {
  /** Whether there is anything of a table in it, readable or not. */
  readonly hasTraces: boolean;
  /** No table was found in it, but figures outside of sentences, as of one that is written in a way that nobody knows. */
  readonly hasLooseFigures?: boolean;
  /** Tables were put together from pieces, and not all of the section were found. */
  readonly isPartial?: boolean;
}

const nothing: SectionReading = { tables: [], traces: 0 };

export interface FoundTables {
  readonly drafts: readonly TableDraft[];
  readonly stretches: readonly ReadStretch[];
}

/**
 * The tables of a report. Nearly all are written a row a line; where a section has more rows than can be read so, its
 * text is read in the other ways, and each table is taken in the way that places more of its rows.
 */
export function findTables(lines: readonly string[], headings: readonly Heading[]): FoundTables {
  const scanned = gatherTables(lines, headings);
  const drafts: TableDraft[] = [];
  const stretches: ReadStretch[] = [];
  let next = 0;
  let covered = 0;
  for (const stretch of stretchesOf(lines, headings)) {
    const { heading, from, to } = stretch;
    const all: TableDraft[] = [];
    while (next < scanned.length && scanned[next]!.startLine < to) all.push(scanned[next++]!);
    const own = all.filter(hasRows);
    if (heading?.section.tables.length === 0) {
      drafts.push(...own);
    } else if (covered > from) {
      // A table of the section before that goes on here has been read already.
      drafts.push(...own);
      stretches.push({ ...stretch, hasTraces: own.length > 0 });
    } else if (own.length > 0 && isAllExplained(all, stretch, lines)) {
      drafts.push(...withTitlesAlone(withEmptied(own, all, stretch, lines), stretch, lines));
      stretches.push({ ...stretch, hasTraces: own.length > 0 });
    } else {
      const text = lines.slice(from, to);
      const isLabelled = hasLabels(text);
      const { tables, traces } = heading || isLabelled ? readTables(text, idsIn(text, heading, headings)) : nothing;
      const found = withTitlesAlone(better(own, tables, stretch), stretch, lines);
      drafts.push(...found);
      const hasTraces = own.length > 0 || traces > fewest || hasTracesOf(heading, text, isLabelled);
      stretches.push({
        ...stretch,
        hasTraces,
        hasLooseFigures: found.length === 0 && hasLooseFigures(text),
        isPartial: found.some(isPutTogether) && !hasAllTables(found, heading?.section),
      });
    }
    for (const { startLine, block } of own) covered = Math.max(covered, startLine + block.lines.length);
  }
  return { drafts, stretches };
}

/** Fewer labels and figures than these also stand in a paragraph. */
const fewest = 4;

function* stretchesOf(lines: readonly string[], headings: readonly Heading[]): Generator<Stretch> {
  /** The heading may share its line with the end of the table above it, or the beginning of the one below it. */
  const endAbove = (line: number) => (besideTable(lines[line]!).start > 0 ? line + 1 : line);
  const firstBelow = (line: number) => (besideTable(lines[line]!).end < lines[line]!.length ? line : line + 1);
  const endBefore = (next: Heading | undefined) => (next ? endAbove(next.range.start.line) : lines.length);
  yield { from: 0, to: endBefore(headings[0]) };
  for (const [i, heading] of headings.entries())
    yield { heading, from: firstBelow(heading.range.start.line), to: endBefore(headings[i + 1]) };
}

/** The tables that a section has, in each form. */
const tablesInForms = memoized(({ id }: Section): readonly (readonly string[])[] =>
  forms
    .flatMap(({ sections }) => sections.filter((each) => each.id === id))
    .map(({ tables }) => tables.map((table) => table.id)),
);

/** The tables that a section has in any form; without a heading all of them may stand there. */
const idsOf = (section: Section | undefined): readonly string[] =>
  section ? [...new Set(tablesInForms(section).flat())] : tableIds();

/** With those of a section whose heading is lost, where their rows stand among these lines. */
function idsIn(
  lines: readonly string[],
  heading: Heading | undefined,
  headings: readonly Heading[],
): readonly string[] {
  const own = idsOf(heading?.section);
  const lost = sections.filter((section) => !headings.some((each) => each.section === section)).flatMap(idsOf);
  if (!heading || lost.length === 0) return own;
  const named = new Set(lines.flatMap((line) => tableOfRow(firstWord.exec(line)?.[1] ?? '') ?? []));
  return [...own, ...lost.filter((id) => named.has(id) && !own.includes(id))];
}

/** What stands in front of the first blank, pipe or tag of a line, behind its opening tags. */
const firstWord = /^(?:\s|\||<[^<>]*>)*([^\s|<]{2,40})/;

const hasRows = ({ block }: TableDraft): boolean => block.rows.length > 0;

/** With the tables that lack all their rows: they stand in the section to which they belong, and it has the rows in no other way. */
function withEmptied(
  own: readonly TableDraft[],
  all: readonly TableDraft[],
  { heading, from, to }: Stretch,
  lines: readonly string[],
): readonly TableDraft[] {
  if (!heading || all.length === own.length) return own;
  const text = keyOf(lines.slice(from, to).join());
  const ids = idsOf(heading.section).filter((id) => !namesRow(text, id));
  return all
    .filter((draft) => hasRows(draft) || (ids.includes(draft.block.id) && !isFollowedByWords(draft, lines, to)))
    .map((draft) => (hasRows(draft) ? draft : withDelimiter(draft, lines)));
}

/** With those of which title and header stand on lines of their own. */
function withTitlesAlone(
  drafts: readonly TableDraft[],
  { heading, from, to }: Stretch,
  lines: readonly string[],
): readonly TableDraft[] {
  const ids = idsOf(heading?.section).filter((id) => !drafts.some(({ block }) => block.id === id));
  if (!heading || drafts.length === 0 || ids.length === 0) return drafts;
  const emptied = emptiedOnLines(lines, from, to, drafts).filter(({ block }) => ids.includes(block.id));
  if (emptied.length === 0) return drafts;
  const text = keyOf(lines.slice(from, to).join());
  const lacking = emptied.filter(({ block }) => !namesRow(text, block.id));
  return [...drafts, ...lacking].sort((a, b) => a.startLine - b.startLine);
}

const namesRow = (text: string, id: string): boolean =>
  variantsOf(id).some(({ layout }) => layout.rows.some(({ node }) => text.includes(keyOf(node.label))));

const isPutTogether = ({ block }: TableDraft): boolean => block.rows.some(({ pieced }) => pieced !== undefined);

/** Whether nothing is left to be read in another way. */
const isAllExplained = (
  drafts: readonly TableDraft[],
  { heading, from, to }: Stretch,
  lines: readonly string[],
): boolean => isComplete(drafts, heading?.section) || (drafts.length > 0 && !hasLeftovers(lines, from, to, drafts));

function isComplete(drafts: readonly TableDraft[], section: Section | undefined): boolean {
  if (!drafts.every(({ block }) => hasAllRows(block))) return false;
  return section ? hasAllTables(drafts, section) : drafts.length > 0;
}

export const hasAllTables = (drafts: readonly TableDraft[], section: Section | undefined): boolean =>
  section !== undefined &&
  tablesInForms(section).some((ids) => ids.every((id) => drafts.some(({ block }) => block.id === id)));

/** No line of words of a table is longer. */
const longestWords = 240;

/** Whether more than one line has words of a table and nothing else. */
const hasLabels = (lines: readonly string[]): boolean => hasWords(lines, (word) => kindOfText(word) !== undefined);

/** The same where they may be mistyped: a table of which a blank left nothing else has such words all the same. */
const hasMistypedLabels = (lines: readonly string[]): boolean => hasWords(lines, isNearlyLabel);

function hasTracesOf(heading: Heading | undefined, lines: readonly string[], isLabelled: boolean): boolean {
  const betweenTags = withoutTags(lines);
  if (betweenTags ? hasLabels(betweenTags) : isLabelled) return true;
  if (heading && namesMostRows(lines, heading.section)) return true;
  return heading !== undefined && hasMistypedLabels(betweenTags ?? lines);
}

/** Fewer rows are also named in a paragraph. */
const fewestNamed = 8;

/** Whether most rows of a table are named, with figures among them: a table that ran together, or was written out in words. */
function namesMostRows(lines: readonly string[], section: Section): boolean {
  const text = keyOf(lines.join(''));
  if ((text.match(/\d+/g)?.length ?? 0) < fewestNamed) return false;
  return idsOf(section)
    .flatMap(variantsOf)
    .some(({ layout: { rows } }) => {
      const named = rows.filter(({ node }) => text.includes(keyOf(node.label))).length;
      return named >= fewestNamed && named * 2 > rows.length;
    });
}

const sentence = /[。；;，,！!？?：:]|https?/;

const hasLooseFigures = (lines: readonly string[]): boolean =>
  lines.reduce((count, line) => count + (sentence.test(line) ? 0 : (line.match(/\d+/g)?.length ?? 0)), 0) >=
  manyFigures;

function hasWords(lines: readonly string[], isKnown: (word: string) => boolean): boolean {
  const short = lines.filter((line) => line.length < longestWords && line.trim() !== '');
  let found = 0;
  return short.length > 1 && short.some((line) => isWords(line, isKnown) && ++found > 1);
}

/** What parts words: a label may have blanks within. */
const gaps = [/[|\t]|\s{2,}/, /[|\s]+/];

const isWords = (line: string, isKnown: (word: string) => boolean): boolean =>
  gaps.some((gap) => {
    const words = line.split(gap).filter((word) => word.trim() !== '');
    return words.length > 0 && words.every((word) => word.length < 60 && isKnown(word));
  });

/** A table is taken as it was put together from pieces where that finds rows which no line has. */
function better(scanned: readonly TableDraft[], read: readonly PiecedTable[], stretch: Stretch): TableDraft[] {
  if (read.length === 0) return [...scanned];
  const blocksOf = (id: string) => scanned.flatMap(({ block }) => (block.id === id ? [block] : []));
  const taken = read.filter(({ block }) => {
    const ofLines = blocksOf(block.id);
    return ofLines.length === 0 || gains(block, ofLines);
  });
  const ids = new Set(taken.map(({ block }) => block.id));
  const kept = scanned.filter((draft) => !ids.has(draft.block.id) && (taken.length === 0 || isWritten(draft)));
  return [...kept, ...taken.map((table) => draftOf(table, stretch))].sort((a, b) => a.startLine - b.startLine);
}

/** Lines of pipes alone, between cells that stand each on a line, are no rows. */
const isWritten = ({ block }: TableDraft): boolean =>
  block.rows.some(({ cells }) => cells.some(({ text }) => text !== ''));

function draftOf({ first, block }: PiecedTable, { from, heading }: Stretch): TableDraft {
  const startLine = from + first;
  const title = block.headers.find(({ cells }) => tableOfTitle(cells[0]!.text) === block.id);
  const row = title ?? block.headers[0] ?? block.rows[0]!;
  const [cell] = row.cells;
  const own = shiftRange(rangeOnLine(row.lines![0]!, cell!.start, cell!.end), startLine);
  return { block, startLine, heading: title || !heading ? own : heading.range };
}
