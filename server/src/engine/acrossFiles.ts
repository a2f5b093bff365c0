import type { Finding } from '../rules/rule';
import type { DocumentReport } from './document';
import type { Suppressed } from './filterFindings';
import type { ReportSummary } from './summary';

/** What other files make of a report; lines count from the report's first, which is `startLine` of its file. */
export interface FoundAcross {
  readonly startLine: number;
  readonly findings: readonly Finding[];
  readonly suppressed: readonly Suppressed[];
}

/** The reports of a file with what those of other files make of them. */
export function withFindings(
  reports: readonly DocumentReport[],
  found: readonly FoundAcross[],
): readonly DocumentReport[] {
  if (found.every(({ findings, suppressed }) => findings.length + suppressed.length === 0)) return reports;
  return reports.map((report, i) => (found[i] ? { ...report, summary: add(report.summary, found[i]) } : report));
}

function add(summary: ReportSummary, { findings, suppressed }: FoundAcross): ReportSummary {
  const bySeverity = { ...summary.bySeverity };
  for (const { severity } of findings) bySeverity[severity]++;
  return {
    ...summary,
    findings: [...summary.findings, ...findings],
    suppressed: [...summary.suppressed, ...suppressed],
    bySeverity,
  };
}
