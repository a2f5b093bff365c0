import type { Cell } from '../../core/cells';
import { looksLikeFigure } from '../../core/figure';
import { labelOf } from '../../core/label';
import { memoized } from '../../core/memo';
import { type Range, rangeOnLine } from '../../core/text';
import type { Heading } from '../model';
import { isRowLabel, isUnlabelled, tableOfTitle } from '../vocabulary';
import { withAlike } from './alike';
import { isEmptied } from './emptied';
import { linesOfRow, placeRow, type RowLine, type ScannedRow } from './rowLine';
import { labelAt } from './rowRole';
import { type RowRun, rowRunAt } from './rowRun';
import { hasFigures } from './rowShape';

/** The rows of one table, before it is known which form's table it is. Lines count from the first of them. */
export interface TableBlock {
  readonly id: string;
  readonly lines: readonly string[];
  /** The lines below it in which rows may stand that were not read. */
  readonly below?: readonly string[];
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

/** Neighbouring rows of one table within a run. */
interface Segment {
  /** Its first line within the run. */
  readonly first: number;
  /** Without an id if no row of it tells the table: the table before may go on here. */
  readonly block: TableBlock;
}

const unclaimed = '';

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
export function gatherTables(lines: readonly string[], headings: readonly Heading[]): TableDraft[] {
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
    for (const segment of segmentsOf(run)) {
      const block = segment.first === 0 ? titled(segment.block, run, lines, line) : segment.block;
      const placed = { startLine: line + segment.first, block };
      if (block.id === unclaimed) {
        if (recent && continues(recent, block)) recent.segments.push(placed);
        continue;
      }
      const known = last.get(block.id);
      // An office's own table has rows that are called like those of the form.
      if (isNarrative(heading) && block.headers.length === 0 && (!known || repeats(known, block))) continue;
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
  return drafts;
}

/** Cuts a run where another table begins. A row that no table claims goes with the table before it. */
const segmentsOf = memoized((run: RowRun): readonly Segment[] => {
  const groups: { id: string; headers: ScannedRow[]; rows: ScannedRow[] }[] = [];
  for (const row of run.rows) {
    const current = groups.at(-1);
    if (row.role.kind === 'other') {
      if (current) current.rows.push(row);
      else groups.push({ id: unclaimed, headers: [], rows: [row] });
      continue;
    }
    const isRow = row.role.kind === 'row';
    const goesOn =
      current &&
      current.id !== unclaimed &&
      row.role.tables.includes(current.id) &&
      (isRow || current.rows.length === 0);
    const group = goesOn ? current : { id: ownTable(row.role.tables, current?.id), headers: [], rows: [] };
    if (!goesOn) groups.push(group);
    (isRow ? group.rows : group.headers).push(row);
  }
  return groups.map(({ id, headers, rows }) => {
    const first = Math.min(...linesOfRow((headers[0] ?? rows[0])!));
    const end = Math.max(...linesOfRow((rows.at(-1) ?? headers.at(-1))!)) + 1;
    const lines = run.lines.slice(first, end);
    return { first, block: withAlike({ id, lines, headers: below(first, headers), rows: below(first, rows) }) };
  });
});

/** The rows with their lines counted from this one on. */
function below(first: number, rows: readonly ScannedRow[]): readonly ScannedRow[] {
  if (first === 0) return rows;
  const placed: ScannedRow[] = [];
  for (const row of rows) placed.push(placeRow(row, (line) => line - first));
  return placed;
}

/** The table that is named on the line above, where its header is that of several tables. */
function titled(block: TableBlock, { rows: [header] }: RowRun, lines: readonly string[], line: number): TableBlock {
  if (header?.role.kind !== 'header' || header.role.tables.length < 2) return block;
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

const ownTable = (tables: readonly string[], current: string | undefined): string =>
  current !== undefined && tables.includes(current) ? current : tables[0]!;

/** A header above a row that the table has already: the same table a second time, not its next page. */
const beginsAnew = (table: OpenTable, block: TableBlock): boolean => block.headers.length > 0 && repeats(table, block);

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
