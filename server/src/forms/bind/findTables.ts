import { rangeOnLine, shiftRange } from '../../core/text';
import { forms } from '../catalog';
import type { Section } from '../form';
import type { Heading } from '../model';
import { kindOfText, tableOfTitle, variants } from '../vocabulary';
import { gatherTables, type TableDraft } from './gatherTables';
import type { PiecedTable } from './layouts/blocks';
import { gains, isWhole } from './layouts/gains';
import { readTables } from './layouts/readTables';

/** A part of a report between two headings, in which tables of a form may stand. */
export interface Part {
  readonly heading?: Heading;
  readonly from: number;
  readonly to: number;
  /** Whether there is anything of a table in it, readable or not. */
  readonly hasTraces: boolean;
}

export interface FoundTables {
  readonly drafts: readonly TableDraft[];
  readonly parts: readonly Part[];
}

/**
 * The tables of a report. Nearly all are written a row a line; where a section has more rows than can be read so, its
 * text is read in the other ways, and each table is taken in the way that places more of its rows.
 */
export function findTables(lines: readonly string[], headings: readonly Heading[]): FoundTables {
  const scanned = gatherTables(lines, headings);
  const drafts: TableDraft[] = [];
  const parts: Part[] = [];
  let next = 0;
  let covered = 0;
  for (const { heading, from, to } of partsOf(lines, headings)) {
    const own: TableDraft[] = [];
    while (next < scanned.length && scanned[next]!.startLine < to) own.push(scanned[next++]!);
    const isOfForm = heading === undefined || heading.section.tables.length > 0;
    // A table of the section before that goes on here has been read already.
    if (!isOfForm || isComplete(own, heading?.section) || covered > from) {
      drafts.push(...own);
      if (isOfForm) parts.push({ ...(heading && { heading }), from, to, hasTraces: own.length > 0 });
    } else {
      const text = lines.slice(from, to);
      const ids = idsOf(heading?.section);
      const reading = heading || hasLabels(text) ? readTables(text, ids) : { tables: [], traces: 0 };
      drafts.push(...better(own, reading.tables, from, heading));
      const hasTraces = own.length > 0 || reading.traces > fewest || hasLabels(text);
      parts.push({ ...(heading && { heading }), from, to, hasTraces });
    }
    for (const { startLine, block } of own) covered = Math.max(covered, startLine + block.lines.length);
  }
  drafts.push(...scanned.slice(next));
  return { drafts, parts };
}

/** Fewer labels and figures than these also stand in a paragraph. */
const fewest = 4;

function* partsOf(lines: readonly string[], headings: readonly Heading[]) {
  const starts = headings.map(({ range }) => range.start.line);
  yield { heading: undefined, from: 0, to: starts[0] ?? lines.length };
  for (const [i, heading] of headings.entries())
    yield { heading, from: starts[i]! + 1, to: starts[i + 1] ?? lines.length };
}

const tableIds = (section: Section): string[] => section.tables.map(({ id }) => id);

/** The tables that a section has in any form; without a heading all of them may stand there. */
function idsOf(section: Section | undefined): string[] {
  if (!section) return [...variants.keys()];
  const same = forms.flatMap(({ sections }) => sections.filter(({ id }) => id === section.id));
  return [...new Set(same.flatMap(tableIds))];
}

function isComplete(drafts: readonly TableDraft[], section: Section | undefined): boolean {
  if (!drafts.every(({ block }) => isWhole(block))) return false;
  if (!section) return drafts.length > 0;
  const present = new Set(drafts.map(({ block }) => block.id));
  return forms.some(({ sections }) =>
    sections.some((each) => each.id === section.id && tableIds(each).every((id) => present.has(id))),
  );
}

/** Whether more than one line is a word of a table and nothing else. */
function hasLabels(lines: readonly string[]): boolean {
  let found = 0;
  return lines.some((line) => line.length < 60 && kindOfText(line.replaceAll('|', ' ')) !== undefined && ++found > 1);
}

/** A table is taken as it was put together from pieces where that finds rows which no line has. */
function better(
  scanned: readonly TableDraft[],
  read: readonly PiecedTable[],
  from: number,
  heading: Heading | undefined,
): TableDraft[] {
  const blocksOf = (id: string) => scanned.flatMap(({ block }) => (block.id === id ? [block] : []));
  const taken = read.filter(({ block }) => {
    const ofLines = blocksOf(block.id);
    return ofLines.length === 0 || gains(block, ofLines);
  });
  const ids = new Set(taken.map(({ block }) => block.id));
  const kept = scanned.filter(({ block }) => !ids.has(block.id));
  return [...kept, ...taken.map((table) => draftOf(table, from, heading))].sort((a, b) => a.startLine - b.startLine);
}

function draftOf({ first, block }: PiecedTable, from: number, heading: Heading | undefined): TableDraft {
  const startLine = from + first;
  const title = block.headers.find(({ cells }) => tableOfTitle(cells[0]!.text) === block.id);
  const row = title ?? block.headers[0] ?? block.rows[0]!;
  const [cell] = row.cells;
  const own = shiftRange(rangeOnLine(row.lines![0]!, cell!.start, cell!.end), startLine);
  return { block, startLine, heading: title || !heading ? own : heading.range };
}
