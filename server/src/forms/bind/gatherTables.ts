import { type Cell, separatorOf } from '../../core/cells';
import { looksLikeFigure } from '../../core/figure';
import { labelOf } from '../../core/label';
import { memoized } from '../../core/memo';
import { type Range, rangeOnLine } from '../../core/text';
import type { Heading } from '../model';
import { tableOfTitle } from '../vocabulary';
import { type RowLine, type RowRun, rowRunAt, type ScannedRow } from './rowRun';

/** The rows of one table, before it is known which form's table it is. Lines count from the first of them. */
export interface TableBlock {
  readonly id: string;
  readonly lines: readonly string[];
  /** Title and header rows. */
  readonly headers: readonly RowLine[];
  readonly rows: readonly RowLine[];
}

export interface TableDraft {
  readonly block: TableBlock;
  readonly startLine: number;
  /** Where the table is named: its title row, the heading of its section, or its first row. */
  readonly heading: Range;
}

interface PlacedRow {
  readonly run: RowRun;
  readonly runLine: number;
  readonly row: ScannedRow;
}

interface OpenTable {
  readonly id: string;
  readonly heading: Range;
  readonly headers: PlacedRow[];
  readonly rows: PlacedRow[];
  /** A header came after rows: what follows goes on with the table, or begins it anew. */
  reopened: boolean;
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
  const begin = (id: string, placed: PlacedRow, heading: Heading | undefined): OpenTable => {
    const table: OpenTable = { id, heading: tableHeading(heading, id, placed), headers: [], rows: [], reopened: false };
    tables.push(table);
    last.set(id, table);
    return table;
  };
  let nextHeading = 0;
  let heading: Heading | undefined;
  for (let line = 0; line < lines.length; ) {
    while (headings[nextHeading] && headings[nextHeading]!.range.start.line <= line) heading = headings[nextHeading++];
    const stop = headings[nextHeading]?.range.start.line ?? lines.length;
    const isRow = heading?.range.start.line !== line && separatorOf(lines[line]!) !== undefined;
    const run = isRow ? rowRunAt(lines, line, stop) : undefined;
    if (!run) {
      line++;
      continue;
    }
    let current: OpenTable | undefined;
    for (const row of run.rows) {
      const placed = { run, runLine: line, row };
      const { role } = row;
      if (role.kind === 'other') {
        current?.rows.push(placed);
        continue;
      }
      const id = current && role.tables.includes(current.id) ? current.id : role.tables[0]!;
      const known = last.get(id);
      if (role.kind === 'row') {
        if (!known && isNarrative(heading)) continue;
        current = known && !(known.reopened && repeats(known, row)) ? known : begin(id, placed, heading);
        current.rows.push(placed);
      } else {
        current = known ?? begin(id, placed, heading);
        if (current.rows.length > 0) current.reopened = true;
        current.headers.push(placed);
      }
    }
    line += run.lines.length;
  }
  return tables.filter(({ rows }) => rows.length > 0).map((table) => draftOf(table, lines));
}

/** A table that stands in one run is cut out of it once, and then known by the run and its place. */
const blocksOf = memoized((_run: RowRun) => new Map<string, TableBlock>());

function draftOf({ id, heading, headers, rows }: OpenTable, lines: readonly string[]): TableDraft {
  const all = [...headers, ...rows];
  const first = Math.min(...all.map(({ runLine, row }) => runLine + row.line));
  const last = Math.max(...all.map(({ runLine, row }) => runLine + row.line));
  const relative = ({ runLine, row }: PlacedRow): RowLine => ({ ...row, line: runLine + row.line - first });
  const cut = (): TableBlock => ({
    id,
    lines: lines.slice(first, last + 1),
    headers: headers.map(relative),
    rows: rows.map(relative),
  });
  const { run, runLine } = all[0]!;
  const isWhole =
    all.every((placed) => placed.run === run) &&
    all.length === run.rows.filter(({ line }) => line >= first - runLine && line <= last - runLine).length;
  if (!isWhole) return { block: cut(), startLine: first, heading };
  const known = blocksOf(run);
  const key = `${id} ${first - runLine} ${last - runLine}`;
  const block = known.get(key) ?? cut();
  known.set(key, block);
  return { block, startLine: first, heading };
}

const repeats = (table: OpenTable, row: RowLine): boolean => {
  const key = rowKey(row.cells);
  return table.rows.some((other) => rowKey(other.row.cells) === key);
};

const rowKey = (cells: readonly Cell[]): string => {
  const labels = cells.filter((cell) => !looksLikeFigure(cell.text));
  return labels.map((cell) => labelOf(cell.text).bare).join('/') || '#';
};

function tableHeading(heading: Heading | undefined, id: string, { runLine, row }: PlacedRow): Range {
  const first = row.cells.find((cell) => cell.text !== '');
  const own = rangeOnLine(runLine + row.line, first?.start ?? 0, first?.end ?? 0);
  if (first && tableOfTitle(first.text) === id) return own;
  return heading?.section.tables.some((table) => table.id === id) ? heading.range : own;
}
