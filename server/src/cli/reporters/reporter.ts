import { comparePositions } from '../../core/text';
import type { DocumentReport } from '../../engine/document';
import { type Finding, type Severity, shiftReport } from '../../rules/rule';
import type { FoundInFile } from '../acrossFiles';
import type { Input, InputTotals } from '../inputs';

/** Writes the findings of a run, a file at a time, and what the run came to. */
export interface Reporter {
  begin(): Promise<void>;
  file(input: Input): Promise<void>;
  /** What other files make of a file; comes once all files have been read. */
  acrossFiles(found: FoundInFile): Promise<void>;
  end(totals: Totals): Promise<void>;
}

export interface Totals extends InputTotals {
  files: number;
  reports: number;
  readonly bySeverity: Record<Severity, number>;
  readonly identities: { held: number; failed: number; notAssessable: number };
}

export const noTotals = (): Totals => ({
  files: 0,
  reports: 0,
  bySeverity: { error: 0, warning: 0, information: 0, hint: 0 },
  identities: { held: 0, failed: 0, notAssessable: 0 },
  passedOver: 0,
  unusable: 0,
});

/** The findings of a report in the order of the text, with positions of the file. */
export const findingsOf = ({ startLine, summary }: DocumentReport): Finding[] =>
  summary.findings
    .map((finding) => shiftReport(finding, startLine))
    .sort((a, b) => comparePositions(a.range.start, b.range.start));
