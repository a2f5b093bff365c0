import { type Cell, separatorOf } from '../../core/cells';
import { looksLikeFigure } from '../../core/figure';
import { labelOf } from '../../core/label';
import { type Range, rangeOnLine } from '../../core/text';
import type { Heading } from '../model';
import { isRowLabel, tableOfRow, tableOfTitle, tablesOfHeader } from '../vocabulary';
import type { TableDraft } from './bindTable';
import { type RowLine, rowRunAt } from './rowLines';

interface OpenDraft {
  readonly id: string;
  readonly heading: Range;
  readonly headers: RowLine[];
  readonly rows: RowLine[];
  /** A header came after rows: what follows goes on with the table, or begins it anew. */
  reopened: boolean;
}

type Role =
  | { readonly role: 'title' | 'header' | 'row'; readonly tables: readonly string[] }
  | { readonly role: 'other' };

/** Sections whose tables are the form's; in the others an office draws tables of its own. */
const isNarrative = (heading: Heading | undefined): boolean =>
  heading !== undefined && heading.section.tables.length === 0;

/**
 * Collects the rows of each table of a report, wherever they stand and however often the table is interrupted: title
 * rows, header rows and row labels tell the table, not the section. Rows that belong to no table of a form are left out.
 */
export function gatherTables(lines: readonly string[], headings: readonly Heading[]): TableDraft[] {
  const drafts: OpenDraft[] = [];
  const last = new Map<string, OpenDraft>();
  let nextHeading = 0;
  let heading: Heading | undefined;
  for (let line = 0; line < lines.length; ) {
    while (headings[nextHeading] && headings[nextHeading]!.range.start.line <= line) heading = headings[nextHeading++];
    const stop = headings[nextHeading]?.range.start.line ?? lines.length;
    const run = separatorOf(lines[line]!) ? rowRunAt(lines, line, stop) : undefined;
    if (!run || heading?.range.start.line === line) {
      line++;
      continue;
    }
    line = run.end;
    let current: OpenDraft | undefined;
    const open = (id: string, row: RowLine): OpenDraft => {
      const draft: OpenDraft = { id, heading: tableHeading(heading, id, row), headers: [], rows: [], reopened: false };
      drafts.push(draft);
      last.set(id, draft);
      return draft;
    };
    for (const row of run.rows) {
      const role = roleOf(row.cells, current?.id);
      if (role.role === 'other') {
        if (current) current.rows.push(row);
        continue;
      }
      const id = current && role.tables.includes(current.id) ? current.id : role.tables[0]!;
      const known = last.get(id);
      if (role.role === 'row') {
        if (!known && isNarrative(heading)) continue;
        if (known?.reopened && repeats(known, row)) {
          current = open(id, row);
          current.headers.push(...known.headers.slice(-1));
        } else current = known ?? open(id, row);
        current.rows.push(row);
      } else {
        current = known ?? open(id, row);
        if (current.rows.length > 0) current.reopened = true;
        current.headers.push(row);
      }
    }
  }
  return drafts.filter(({ rows }) => rows.length > 0);
}

function roleOf(cells: readonly Cell[], current: string | undefined): Role {
  const written = cells.filter((cell) => cell.text !== '');
  const first = written[0];
  if (!first) return { role: 'other' };
  if (written.length === 1) {
    const table = tableOfTitle(first.text);
    if (table) return { role: 'title', tables: [table] };
  }
  if (looksLikeFigure(first.text)) return { role: 'other' };
  const table =
    tableOfRow(first.text) ?? (written[1] && isRowLabel(first.text) ? tableOfRow(written[1].text) : undefined);
  if (table) return { role: 'row', tables: [table] };
  const header = headerOf(written, current);
  return header ? { role: 'header', tables: header } : { role: 'other' };
}

/** The tables that a header row may belong to: no figure in it, and at least half of its cells are known header cells. */
function headerOf(written: readonly Cell[], current: string | undefined): string[] | undefined {
  if (written.some((cell) => looksLikeFigure(cell.text))) return undefined;
  if (written.length === 1 && (labelOf(written[0]!.text).ordinal || !current)) return undefined;
  const votes = new Map<string, number>();
  let known = 0;
  for (const cell of written) {
    const tables = labelOf(cell.text).ordinal ? [] : tablesOfHeader(cell.text);
    if (tables.length > 0) known++;
    for (const table of tables) votes.set(table, (votes.get(table) ?? 0) + 1);
  }
  if (known * 2 < written.length || known === 0) return undefined;
  const most = Math.max(...votes.values());
  return [...votes].filter(([, count]) => count === most).map(([table]) => table);
}

function repeats(draft: OpenDraft, row: RowLine): boolean {
  const key = rowKey(row);
  return draft.rows.some((other) => rowKey(other) === key);
}

const rowKey = (row: RowLine): string => {
  const labels = row.cells.filter((cell) => !looksLikeFigure(cell.text));
  return labels.map((cell) => labelOf(cell.text).bare).join('/') || '#';
};

function tableHeading(heading: Heading | undefined, id: string, row: RowLine): Range {
  const first = row.cells.find((cell) => cell.text !== '');
  const own = rangeOnLine(row.line, first?.start ?? 0, first?.end ?? 0);
  if (first && tableOfTitle(first.text) === id) return own;
  return heading?.section.tables.some((table) => table.id === id) ? heading.range : own;
}
