import { comparePositions } from '../../core/text';
import type { DocumentReport } from '../../engine/document';
import type { Suppressed } from '../../engine/filterFindings';
import { type Finding, type Severity, shiftReport } from '../../rules/rule';
import type { Input, InputTotals } from '../inputs';

/** Writes the findings of a run, a file at a time, and what the run came to. */
export interface Reporter {
  begin(): Promise<void>;
  file(input: Input): Promise<void>;
  end(totals: Totals): Promise<void>;
}

export interface Totals extends InputTotals {
  files: number;
  reports: number;
  readonly bySeverity: Record<Severity, number>;
  readonly identities: { held: number; failed: number; notAssessable: number };
  /** Findings that are not shown, by what hides them. */
  readonly suppressed: Record<Suppressed['by'], number>;
}

export const noTotals = (): Totals => ({
  files: 0,
  reports: 0,
  bySeverity: { error: 0, warning: 0, information: 0, hint: 0 },
  identities: { held: 0, failed: 0, notAssessable: 0 },
  suppressed: { comment: 0, exception: 0, setting: 0 },
  passedOver: 0,
  unusable: 0,
});

/** The findings of a report in the order of the text, with positions of the file. */
export const findingsOf = ({ startLine, summary }: DocumentReport): Finding[] =>
  summary.findings
    .map((finding) => shiftReport(finding, startLine))
    .sort((a, b) => comparePositions(a.range.start, b.range.start));

/** What is not shown of a report, likewise. */
export const suppressedOf = ({ startLine, summary }: DocumentReport): Suppressed[] =>
  summary.suppressed
    .map((one) => ({ ...one, finding: shiftReport(one.finding, startLine) }))
    .sort((a, b) => comparePositions(a.finding.range.start, b.finding.range.start));
