import type { DocumentReport } from './document';
import type { FoundAcross } from './workspaceIndex';

/** The reports of a file with what those of other files make of them. */
export function withFindings(
  reports: readonly DocumentReport[],
  found: readonly FoundAcross[],
): readonly DocumentReport[] {
  if (found.every(({ findings }) => findings.length === 0)) return reports;
  return reports.map((report, i) => {
    const more = found[i]?.findings ?? [];
    if (more.length === 0) return report;
    const bySeverity = { ...report.summary.bySeverity };
    for (const { severity } of more) bySeverity[severity]++;
    return { ...report, summary: { ...report.summary, findings: [...report.summary.findings, ...more], bySeverity } };
  });
}
