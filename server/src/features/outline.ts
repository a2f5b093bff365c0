import type { Locale } from '../core/localized';
import { linesIn, type Range, rangeOnLine, shiftRange } from '../core/text';
import type { Document, DocumentReport } from '../engine/document';
import type { BoundRow, PlacedTable, ReportModel } from '../forms/model';
import { headingOf, rowLabel } from '../forms/names';

/** Reports, sections, tables, and rows with the groups they stand in, for the outline and for folding. */
export interface OutlineItem {
  readonly kind: 'report' | 'section' | 'table' | 'group' | 'row';
  readonly name: string;
  readonly detail: string;
  readonly range: Range;
  readonly selection: Range;
  readonly children: readonly OutlineItem[];
}

/** Beyond these, editors and their readers are served better by less. */
const maxReportsWithRows = 20;
const maxReportsWithParts = 500;
const maxLinesWithRows = 20_000;
const maxSections = 100;

/** `all`: the reports of the document, named as they are shown. */
export function outline(
  document: Document,
  locale: Locale,
  all: readonly DocumentReport[] = document.reports(),
): OutlineItem[] {
  const reports = all.filter(({ summary }) => summary.isReport);
  const ends = reports.map((_, i) => (reports[i + 1]?.startLine ?? document.lineCount) - 1);
  if (reports.length > maxReportsWithParts) return reports.map((report, i) => bareItem(document, report, ends[i]!));
  const withRows = reports.length <= maxReportsWithRows && document.lineCount <= maxLinesWithRows;
  const items = reports.map((report, i) => {
    const { startLine } = report;
    const { model } = document.reportAt(startLine)!;
    const children = reportOutline(model, startLine, locale, withRows);
    const bare = bareItem(document, report, ends[i]!);
    if (!model.title) return { ...bare, children };
    const name = linesIn(model.lines, model.title).at(-1)!.trim();
    return { ...bare, name, selection: shiftRange(model.title, startLine), children };
  });
  return items.length === 1 ? [...items[0]!.children] : items;
}

/** A report by what is known of it without binding it again. */
function bareItem(document: Document, { startLine, summary }: DocumentReport, endLine: number): OutlineItem {
  const { organ, year } = summary;
  const firstLine = document.lineAt(startLine);
  return {
    kind: 'report',
    name: [organ, year].filter(Boolean).join(' ') || firstLine.trim(),
    detail: '',
    range: {
      start: { line: startLine, character: 0 },
      end: { line: endLine, character: document.lineAt(endLine).length },
    },
    selection: rangeOnLine(startLine, 0, firstLine.length),
    children: [],
  };
}

/** The sections of a report; `startLine`: its first line in the document. */
export function reportOutline(model: ReportModel, startLine: number, locale: Locale, withRows: boolean): OutlineItem[] {
  let done = 0;
  /** The tables before a line that are not yet told. */
  const tablesBefore = (line: number): OutlineItem[] => {
    const from = done;
    while (done < model.tables.length && model.tables[done]!.startLine < line) done++;
    return model.tables.slice(from, done).map((placed) => tableItem(placed, startLine, locale, withRows));
  };
  const loose = tablesBefore(model.headings[0]?.range.start.line ?? model.lines.length);
  const sections = model.headings.slice(0, maxSections).map(({ section, range }, i): OutlineItem => {
    const next = model.headings[i + 1]?.range.start.line ?? model.lines.length;
    const last = lastWritten(model.lines, range.start.line, next - 1);
    const tables = tablesBefore(next);
    return {
      kind: 'section',
      name: model.lines[range.start.line]!.slice(range.start.character, range.end.character),
      detail: locale === 'en' ? section.en : '',
      range: lineRange(model.lines, range.start.line, last, startLine),
      selection: shiftRange(range, startLine),
      children: tables.length === 1 ? tables[0]!.children : tables,
    };
  });
  return [...loose, ...sections];
}

function tableItem(
  { table, startLine }: PlacedTable,
  reportLine: number,
  locale: Locale,
  withRows: boolean,
): OutlineItem {
  const { title, en } = table.layout.table;
  const lines = (first: number, last: number) => lineRange(table.lines, first, last, reportLine + startLine);
  const labelled = withRows ? table.rows.filter(({ leaf }) => leaf.node.label !== '') : [];
  return {
    kind: 'table',
    name: locale === 'zh' ? (title ?? headingOf(table.section)) : en,
    detail: '',
    range: lines(0, table.lines.length - 1),
    selection: lines(0, 0),
    children: rowItems(labelled, 0, lines, locale),
  };
}

type Lines = (first: number, last: number) => Range;

/** Neighbouring rows of one group stand below it. */
function rowItems(rows: readonly BoundRow[], depth: number, lines: Lines, locale: Locale): OutlineItem[] {
  const items: OutlineItem[] = [];
  for (let at = 0; at < rows.length; ) {
    const { leaf, range, cells } = rows[at]!;
    const line = range.start.line;
    const group = leaf.path[depth];
    let end = at + 1;
    while (group && rows[end]?.leaf.path[depth] === group) end++;
    items.push({
      kind: group ? 'group' : 'row',
      name: rowLabel(group ?? leaf.node, locale),
      detail: group ? '' : cells.map(({ text }) => text || '·').join(' '),
      range: lines(line, rows[end - 1]!.range.end.line),
      selection: lines(line, line),
      children: group ? rowItems(rows.slice(at, end), depth + 1, lines, locale) : [],
    });
    at = end;
  }
  return items;
}

export const lineRange = (lines: readonly string[], first: number, last: number, shift: number): Range => ({
  start: { line: first + shift, character: 0 },
  end: { line: last + shift, character: lines[last]?.length ?? 0 },
});

/** The last line of a part that is not blank. */
function lastWritten(lines: readonly string[], first: number, last: number): number {
  let line = last;
  while (line > first && lines[line]!.trim() === '') line--;
  return line;
}

/** Lines that fold together: reports, sections, tables and groups of rows. */
export function folding(document: Document): { readonly start: number; readonly end: number }[] {
  const ranges: { start: number; end: number }[] = [];
  const collect = (items: readonly OutlineItem[]) => {
    for (const { kind, range, children } of items) {
      if (kind === 'row') continue;
      if (range.end.line > range.start.line) ranges.push({ start: range.start.line, end: range.end.line });
      collect(children);
    }
  };
  collect(outline(document, 'zh'));
  return ranges;
}
