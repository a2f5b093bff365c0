import type { Suppressed } from '../../engine/filterFindings';
import { noSeverities } from '../../engine/summary';
import type { Severity } from '../../rules/rule';
import type { CheckedFile, CheckedFinding } from '../checkText';
import { type Notices, noNotices } from '../notices';

/** Writes the findings of a run, a file at a time, and what the run came to. */
export interface Reporter {
  begin?(): Promise<void>;
  file(file: CheckedFile): Promise<void>;
  /** What other files make of a file, once all have been read; like a file where nothing else is said. */
  acrossFiles?(file: CheckedFile): Promise<void>;
  end?(totals: Totals): Promise<void>;
}

export interface ReporterOptions {
  /** Findings of the lowest severity as well, where people read them. */
  readonly hints?: boolean;
  /** Only what the run came to. */
  readonly summary?: boolean;
  /** A file with findings that are not to be reported again: reports in which nothing is new are not listed. */
  readonly baseline?: string;
}

export interface Totals extends Notices {
  files: number;
  reports: number;
  readonly bySeverity: Record<Severity, number>;
  readonly identities: { held: number; failed: number; notAssessable: number };
  /** Findings that are not shown, by what hides them. */
  readonly suppressed: Record<Suppressed['by'], number>;
  /** Findings that the baseline has already, and that are not reported. */
  known: number;
}

export const noTotals = (): Totals => ({
  files: 0,
  reports: 0,
  bySeverity: noSeverities(),
  identities: { held: 0, failed: 0, notAssessable: 0 },
  suppressed: { comment: 0, exception: 0, setting: 0 },
  known: 0,
  ...noNotices(),
});

export function addTo(totals: Totals, { reports, findings, suppressed }: CheckedFile): void {
  totals.files++;
  totals.reports += reports.length;
  for (const { severity } of findings) totals.bySeverity[severity]++;
  for (const { by } of suppressed) totals.suppressed[by]++;
  for (const { identities } of reports)
    for (const key of ['held', 'failed', 'notAssessable'] as const) totals.identities[key] += identities[key];
}

/** The findings that people are shown. */
export const shownTo = (findings: readonly CheckedFinding[], { hints }: ReporterOptions): readonly CheckedFinding[] =>
  hints ? findings : findings.filter(({ severity }) => severity !== 'hint');
