import { noSeverities, severities } from '../engine/summary';
import type { Findings } from './findings';
import type { StatusParams } from './protocol';

const maxStatusReports = 50;

/** How the reports of a document fare, for the client's status item. */
export function statusOf(uri: string, version: number, { reports: all, hidden, suppressed }: Findings): StatusParams {
  const findings = noSeverities();
  const total = { reports: 0, held: 0, failed: 0, notAssessable: 0 };
  for (const { summary } of all) {
    for (const severity of severities) findings[severity] += summary.bySeverity[severity];
    if (summary.isReport) total.reports++;
    total.held += summary.tally.held;
    total.failed += summary.tally.failed;
    total.notAssessable += summary.tally.notAssessable;
  }
  const reports = all.filter(({ summary }) => summary.isReport).slice(0, maxStatusReports);
  return {
    uri,
    version,
    findings,
    hidden,
    suppressed,
    total,
    wrongEncoding: all.some(({ summary: { findings: shown, suppressed: not } }) =>
      [...shown, ...not.map(({ finding }) => finding)].some(({ code }) => code === 'wrong-encoding'),
    ),
    reports: reports.map(({ startLine, summary: { organ, year, form, tally } }) => ({
      startLine,
      identities: tally,
      ...(organ !== undefined && { organ }),
      ...(year !== undefined && { year }),
      ...(form !== undefined && { form }),
    })),
  };
}
