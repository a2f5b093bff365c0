import type { Cell } from '../../core/cells';
import { looksLikeFigure } from '../../core/figure';
import { labelOf } from '../../core/label';
import { type Range, rangeOnLine } from '../../core/text';
import type { Heading } from '../model';
import { columnCounts, isRowLabel, isUnlabelled, tableOfTitle } from '../vocabulary';
import { isEmptied } from './emptied';
import { withHalvesJoined } from './halves';
import { placeRow, type RowLine, type ScannedRow } from './rowLine';
import { labelAt } from './rowRole';
import { rowRunAt } from './rowRun';
import { hasFigures } from './rowShape';
import { unclaimed } from './segments';

/** The rows of one table, before it is known which form's table it is. Lines count from the first of them. */
export interface TableBlock {
  readonly id: string;
  readonly lines: readonly string[];
  /** The lines below it in which rows may stand that were not read. */
  readonly below?: readonly string[];
  /** Those above it, in which its first rows may. */
  readonly above?: readonly string[];
  /** Title and header rows. */
  readonly headers: readonly RowLine[];
  readonly rows: readonly RowLine[];
  /** One that differs from it at most in its numbers: what does not depend on them is known of that one. */
  readonly alike?: TableBlock;
}

export interface TableDraft {
  readonly block: TableBlock;
  readonly startLine: number;
  /** Where the table is named: its title row, the heading of its section, or its first row. */
  readonly heading: Range;
}

interface PlacedSegment {
  readonly startLine: number;
  readonly block: TableBlock;
}

interface OpenTable {
  readonly id: string;
  readonly heading: Range;
  readonly segments: PlacedSegment[];
}

/** Sections whose tables are the form's; in the others an office draws tables of its own. */
const isNarrative = (heading: Heading | undefined): boolean =>
  heading !== undefined && heading.section.tables.length === 0;

/**
 * Collects the rows of each table of a report, wherever they stand and however often the table is interrupted: title
 * rows, header rows and row labels tell the table, not the section. Rows that belong to no table of a form are left out.
 */
export function gatherTables(lines: readonly string[], headings: readonly Heading[]): readonly TableDraft[] {
  const tables: OpenTable[] = [];
  const last = new Map<string, OpenTable>();
  let nextHeading = 0;
  let heading: Heading | undefined;
  let recent: OpenTable | undefined;
  for (let line = 0; line < lines.length; ) {
    while (headings[nextHeading] && headings[nextHeading]!.range.start.line <= line) {
      heading = headings[nextHeading++];
      recent = undefined;
    }
    const stop = headings[nextHeading]?.range.start.line ?? lines.length;
    const isHeading = heading?.range.start.line === line;
    const run = isHeading ? undefined : rowRunAt(lines, line, stop);
    if (!run) {
      line++;
      continue;
    }
    for (const segment of run.segments) {
      const block = segment.first === 0 ? titled(segment.block, lines, line) : segment.block;
      const placed = { startLine: line + segment.first, block };
      if (block.id === unclaimed) {
        if (recent && continues(recent, block)) recent.segments.push(placed);
        continue;
      }
      const known = last.get(block.id);
      // An office's own table has rows that are called like those of the form.
      const mayBeOwn = segment.isOwn || (isNarrative(heading) && block.headers.length === 0);
      if (mayBeOwn && (!known || repeats(known, block))) continue;
      if (known && isOfOthers(known, block)) continue;
      if (known && !beginsAnew(known, block)) {
        known.segments.push(placed);
        recent = known;
      } else {
        recent = { id: block.id, heading: tableHeading(heading, placed), segments: [placed] };
        tables.push(recent);
        last.set(block.id, recent);
      }
    }
    line += run.lines.length;
  }
  const drafts: TableDraft[] = [];
  for (const table of tables) {
    const draft = draftOf(table, lines);
    if (draft.block.rows.length > 0 || isEmptied(draft.block)) drafts.push(draft);
  }
  return withHalvesJoined(drafts, lines);
}

/** The table that is named on the line above, where its header is that of several tables. */
function titled(block: TableBlock, lines: readonly string[], line: number): TableBlock {
  const [header]: readonly (RowLine & Partial<ScannedRow>)[] = block.headers;
  if (header?.role?.kind !== 'header' || header.role.tables.length < 2) return block;
  let above = line - 1;
  while (above >= 0 && line - above < mostAbove && lines[above]!.trim() === '') above--;
  const id = tableOfTitle(lines[above] ?? '');
  return id === undefined || id === block.id || !header.role.tables.includes(id)
    ? block
    : { id, lines: block.lines, headers: block.headers, rows: block.rows };
}

/** Between a title and the header below it stand no more lines. */
const mostAbove = 4;

/** Rows behind an interruption that do not tell their table: 3.其他, (七)总计, or the figures of a table without labels. */
function continues({ id }: OpenTable, { rows }: TableBlock): boolean {
  const hasNoLabels = isUnlabelled(id);
  return rows.every(({ cells }) => {
    const first = cells.find(({ text }) => text !== '');
    if (hasNoLabels) return !first || looksLikeFigure(first.text);
    return first !== undefined && labelOf(first.text).ordinal !== undefined && isRowLabel(first.text);
  });
}

/** A header above a row that the table has already: the same table a second time, not its next page or its next group. */
const beginsAnew = (table: OpenTable, block: TableBlock): boolean =>
  block.headers.length > 0 && repeats(table, block) && !isNextGroup(table, block);

/** Whether the row of a table without labels stands there up to one of its groups, and this is no more than what it lacks. */
function isNextGroup({ id, segments }: OpenTable, block: TableBlock): boolean {
  if (!isUnlabelled(id)) return false;
  const count = Math.min(...columnCounts(id));
  const rows = [...segments.flatMap((segment) => segment.block.rows), ...block.rows];
  const figures = rows.flatMap(({ cells }) => cells.filter(({ text }) => text !== '' && looksLikeFigure(text)));
  return figures.length <= count && rows.every(({ cells }) => cells.length < count);
}

/** Whether the table has the first of these rows already; words above it are of a header that no form has. */
function repeats(table: OpenTable, { rows }: TableBlock): boolean {
  const first = isUnlabelled(table.id) ? rows.find((row) => !isWords(row)) : rows.find(namesRow);
  if (!first) return false;
  const key = rowKey(first.cells);
  return table.segments.some((segment) => segment.block.rows.some(({ cells }) => rowKey(cells) === key));
}

/** Where no row has a label, words are of a header whose cells have several lines. */
const isWords = ({ cells }: RowLine): boolean => labelAt(cells) !== undefined && !hasFigures(cells);

const namesRow = (row: RowLine): boolean =>
  !isWords(row) || isRowLabel(row.cells.find(({ text }) => text !== '')?.text ?? '');

/** Whether the only row of a table without labels stands there, and those of a block are fewer figures behind words. */
function isOfOthers({ id, segments }: OpenTable, { rows }: TableBlock): boolean {
  const count = Math.min(...columnCounts(id));
  const isWhole = ({ cells }: RowLine) => cells.filter(({ text }) => looksLikeFigure(text)).length >= count;
  const filled = isUnlabelled(id) ? rows.filter(({ cells }) => hasFigures(cells)) : [];
  return (
    filled.length > 0 &&
    filled.every((row) => !isWhole(row) && labelAt(row.cells) !== undefined) &&
    segments.some(({ block }) => block.rows.some(isWhole))
  );
}

const rowKey = (cells: readonly Cell[]): string => {
  const labels = cells.filter((cell) => !looksLikeFigure(cell.text));
  return labels.map((cell) => labelOf(cell.text).bare).join('/') || '#';
};

/** A table that stands in one piece keeps that piece, which is known by its text; others are put together. */
function draftOf({ id, heading, segments }: OpenTable, lines: readonly string[]): TableDraft {
  const { startLine, block } = segments[0]!;
  if (segments.length === 1) return { block, startLine, heading };
  const last = segments.at(-1)!;
  const placed = (rows: (block: TableBlock) => readonly RowLine[]) =>
    segments.flatMap((segment) =>
      rows(segment.block).map((row) => placeRow(row, (line) => line + segment.startLine - startLine)),
    );
  const whole: TableBlock = {
    id,
    lines: lines.slice(startLine, last.startLine + last.block.lines.length),
    headers: placed(({ headers }) => headers),
    rows: placed(({ rows }) => rows),
  };
  return { block: whole, startLine, heading };
}

function tableHeading(heading: Heading | undefined, { startLine, block }: PlacedSegment): Range {
  const row = block.headers[0] ?? block.rows[0]!;
  const first = row.cells.find((cell) => cell.text !== '');
  const own = rangeOnLine(startLine, first?.start ?? 0, first?.end ?? 0);
  if (first && tableOfTitle(first.text) === block.id) return own;
  return heading?.section.tables.some((table) => table.id === block.id) ? heading.range : own;
}
