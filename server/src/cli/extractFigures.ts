import { Document } from '../engine/document';
import type { ReportModel } from '../forms/model';
import { figureColumn } from './figureColumns';
import type { Job } from './job';

/** The figures of a file's reports. Plain data, so that it may come from another thread. */
export interface ExtractedFile {
  readonly path: string;
  readonly reports: readonly ExtractedReport[];
}

export interface ExtractedReport {
  readonly organ: string | null;
  readonly year: number | null;
  readonly form: string | null;
  /** Figures that could not be read, or of which it cannot be told which cell they stand in. */
  readonly unreadable: number;
  /** By their names in `figureColumns`; null where the cell is blank or cannot be read. */
  readonly figures: Readonly<Record<string, number | null>>;
}

/** The figures of a text as they stand in it, unchecked; nothing where there is no report in it. */
export function extractFigures({ path, text, policy }: Job): ExtractedFile | undefined {
  const reports = modelsOf(new Document(text, policy))
    .filter(({ headings, tables }) => headings.length > 0 || tables.length > 0)
    .map(extracted);
  return reports.length > 0 ? { path, reports } : undefined;
}

function modelsOf(document: Document): ReportModel[] {
  const models: ReportModel[] = [];
  for (let line = 0; line < document.lineCount; line += models.at(-1)!.lines.length)
    models.push(document.reportAt(line)!.model);
  return models;
}

function extracted({ organ, year, form, tables }: ReportModel): ExtractedReport {
  const figures: Record<string, number | null> = {};
  let unreadable = 0;
  for (const { table } of tables) {
    for (const figure of table.figures) {
      if (!figure) continue;
      const { row, column, reading } = figure;
      const name = figureColumn(table.section.id, table.layout.table, row, column);
      if (reading.kind === 'unreadable') unreadable++;
      figures[name] = reading.kind === 'number' ? reading.value : null;
    }
    for (const { surplus } of table.rows) if (surplus !== 0) unreadable += table.layout.columns.length;
  }
  return { organ: organ.name ?? null, year: year ?? null, form: form?.id ?? null, unreadable, figures };
}
