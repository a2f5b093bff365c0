import { inOneLine, type Locale } from '../core/localized';
import { comparePositions, type Edit, type Range, shiftPosition } from '../core/text';
import type { Tally } from '../engine/checkReport';
import { Document, type DocumentReport } from '../engine/document';
import type { Suppressed } from '../engine/filterFindings';
import { named } from '../engine/summary';
import { targetAt } from '../features/locate';
import type { Figure } from '../forms/model';
import { columnName, rowName } from '../forms/names';
import { pathOfEach } from '../forms/ogi/identify';
import { type Finding, type Fix, type Severity, shiftReport } from '../rules/rule';
import { fingerprintOf } from './fingerprint';
import type { Job } from './job';
import { type KeptFile, keepFile } from './keptFile';

/** What the check of a file came to, in one language. Plain data, so that it may come from another thread. */
export interface CheckedFile {
  readonly path: string;
  readonly reports: readonly CheckedReport[];
  /** In the order of the text. */
  readonly findings: readonly CheckedFinding[];
  /** What is not shown since somebody does not want it, likewise. */
  readonly suppressed: readonly CheckedSuppression[];
}

/** A file by itself, and what is kept of it for what others say of it. */
export interface CheckedText extends CheckedFile {
  readonly kept: KeptFile;
}

export interface CheckedReport {
  readonly organ: string | null;
  readonly year: number | null;
  readonly form: string | null;
  readonly range: Range;
  readonly identities: Tally;
}

export interface CheckedFinding {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  /** Index of its report in the file. */
  readonly report: number;
  readonly range: Range;
  readonly related: readonly { readonly path: string; readonly range: Range; readonly message: string }[];
  readonly fixes: readonly CheckedFix[];
  /** Row and column of the figure it is about. */
  readonly cell?: { readonly row: string; readonly column: string };
  /** The same in another run, wherever the report has moved meanwhile. */
  readonly fingerprint: string;
}

export interface CheckedSuppression
  extends Pick<CheckedFinding, 'code' | 'severity' | 'message' | 'report' | 'range' | 'fingerprint'> {
  readonly by: Suppressed['by'];
  /** What was written down; empty where nothing was. */
  readonly reason: string;
}

export interface CheckedFix {
  readonly title: string;
  readonly preferred: boolean;
  readonly edits: readonly Edit[];
  /** Why a repair is offered, and how likely it is. */
  readonly repair?: { readonly bits: number; readonly share: number; readonly reasons: readonly string[] };
}

/** The findings of each report of a file. */
export function findingsByReport({ reports, findings }: CheckedFile): CheckedFinding[][] {
  const lists: CheckedFinding[][] = reports.map(() => []);
  for (const finding of findings) lists[finding.report]!.push(finding);
  return lists;
}

/** Checks a text; nothing where there is no report in it. */
export function checkText({ path, text, policy, locale }: Job): CheckedText | undefined {
  const document = new Document(text, policy);
  const reports = document.reports().filter(({ summary }) => summary.isReport);
  if (reports.length === 0) return undefined;
  const pathTold = pathOfEach(path, reports.length);
  const checked: CheckedReport[] = [];
  const findings: CheckedFinding[] = [];
  const suppressed: CheckedSuppression[] = [];
  for (const [index, report] of reports.entries()) {
    checked.push(reportOf(document, report, named(report.summary, pathTold)));
    for (const finding of findingsIn(report))
      findings.push(findingOf(finding, { document, report, index, path, locale }));
    for (const one of suppressedIn(report))
      suppressed.push({
        ...suppressionOf(one, index, locale),
        fingerprint: fingerprintIn(one.finding, { document, report, path }, figureAt(document, one.finding.range)),
      });
  }
  return {
    path,
    reports: checked,
    findings,
    suppressed,
    kept: keepFile({ path, reports: checked, facts: reports }, policy),
  };
}

function reportOf(
  document: Document,
  { startLine, lineCount, summary }: DocumentReport,
  { organ, year }: Pick<DocumentReport['summary'], 'organ' | 'year'>,
): CheckedReport {
  const last = startLine + lineCount - 1;
  return {
    organ: organ ?? null,
    year: year ?? null,
    form: summary.form ?? null,
    range: { start: { line: startLine, character: 0 }, end: { line: last, character: document.lineAt(last).length } },
    identities: summary.tally,
  };
}

/** The findings of a report in the order of the text, with positions of the file. */
function findingsIn({ startLine, summary }: DocumentReport): Finding[] {
  const findings: Finding[] = [];
  for (const finding of summary.findings) findings.push(shiftReport(finding, startLine));
  return findings.sort((a, b) => comparePositions(a.range.start, b.range.start));
}

/** What is not shown of it, likewise. */
function suppressedIn({ startLine, summary }: DocumentReport): Suppressed[] {
  const suppressed: Suppressed[] = [];
  for (const one of summary.suppressed) suppressed.push({ ...one, finding: shiftReport(one.finding, startLine) });
  return suppressed.sort((a, b) => comparePositions(a.finding.range.start, b.finding.range.start));
}

export const suppressionOf = (
  { finding, by, reason }: Suppressed,
  report: number,
  locale: Locale,
): Omit<CheckedSuppression, 'fingerprint'> => ({
  code: finding.code,
  severity: finding.severity,
  message: inOneLine(finding.message, locale),
  report,
  range: finding.range,
  by,
  reason,
});

interface Found {
  readonly document: Document;
  readonly report: DocumentReport;
  readonly index: number;
  readonly path: string;
  readonly locale: Locale;
}

function findingOf(finding: Finding, { document, report, index, path, locale }: Found): CheckedFinding {
  const { code, severity, message, range, related, fixes } = finding;
  const figure = figureAt(document, range);
  return {
    code,
    severity,
    message: inOneLine(message, locale),
    report: index,
    range,
    related: related.map((one) => ({ path, range: one.range, message: one.message[locale] })),
    fixes: fixes.map((fix) => fixOf(fix, locale)),
    ...(figure && { cell: cellNamed(figure, locale) }),
    fingerprint: fingerprintIn(finding, { document, report, path }, figure),
  };
}

export const cellNamed = (
  { row, column }: Pick<Figure, 'row' | 'column'>,
  locale: Locale,
): NonNullable<CheckedFinding['cell']> => ({ row: rowName(row, locale), column: columnName(column, locale) });

function fingerprintIn(
  { code, range }: Finding,
  { document, report, path }: Pick<Found, 'document' | 'report' | 'path'>,
  figure: Figure | undefined,
): string {
  const { organ, year } = report.summary;
  return fingerprintOf({ code, organ, path, year, figure, text: document.lineAt(range.start.line), range });
}

const fixOf = ({ title, preferred, edits, repair }: Fix, locale: Locale): CheckedFix => ({
  title: title[locale],
  preferred,
  edits,
  ...(repair && { repair: { ...repair, reasons: repair.reasons.map((reason) => reason[locale]) } }),
});

function figureAt(document: Document, { start }: Range): Figure | undefined {
  const report = document.reportAt(start.line)!;
  const target = targetAt({ ...report, position: shiftPosition(start, -report.startLine) });
  return target?.kind === 'figure' ? target.figure : undefined;
}
