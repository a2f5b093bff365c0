import { Document } from '../engine/document';
import { isReport } from '../engine/summary';
import type { ReportModel } from '../forms/model';
import { statementsOf } from '../forms/ogi/facts';
import { pathOfEach, whoseReport } from '../forms/ogi/identify';
import { figuresOf } from './figuresOf';
import { inShort } from './inShort';
import type { Job } from './job';

/** The figures of a file's reports. Plain data, so that it may come from another thread. */
export interface ExtractedFile {
  readonly path: string;
  readonly reports: readonly ExtractedReport[];
}

/** What is said of it is explained in `reportColumns`. */
export interface ExtractedReport {
  readonly organ: string | null;
  readonly year: number | null;
  readonly form: string | null;
  readonly unreadable: number;
  readonly unreadableParts: readonly string[];
  readonly missing: number;
  readonly missingParts: readonly string[];
  readonly amountsWithoutUnit: readonly string[];
  /** By their names in `figureColumns`; null where the cell is blank. What could not be read or is missing is not among them. */
  readonly figures: Readonly<Record<string, number | null>>;
}

/** The figures of a text as they stand in it, unchecked; nothing where there is no report in it. */
export function extractFigures({ path, text, policy }: Job): ExtractedFile | undefined {
  const models = modelsOf(new Document(text, policy)).filter(isReport);
  const pathTold = pathOfEach(path, models.length);
  const reports = models.map((model) => extracted(model, pathTold));
  return reports.length > 0 ? { path, reports } : undefined;
}

function modelsOf(document: Document): ReportModel[] {
  const models: ReportModel[] = [];
  for (let line = 0; line < document.lineCount; line += models.at(-1)!.lines.length)
    models.push(document.reportAt(line)!.model);
  return models;
}

function extracted(model: ReportModel, path: string): ExtractedReport {
  const { form } = model;
  const { organ = null, year = null } = whoseReport(statementsOf(model), path);
  const { values, unreadable, missing, withoutUnit } = figuresOf(model);
  return {
    organ,
    year,
    form: form?.id ?? null,
    unreadable: unreadable.size,
    unreadableParts: inShort(unreadable, [...values.keys(), ...missing]),
    missing: missing.size,
    missingParts: inShort(missing, [...values.keys(), ...unreadable]),
    amountsWithoutUnit: [...withoutUnit],
    figures: Object.fromEntries(values),
  };
}
