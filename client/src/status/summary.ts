import type { ReportStatus, StatusParams } from '../../../server/src/lsp/protocol.js';
import { l10n } from '../locale.js';

/** How the identities of a document's reports fare, in one line; the good news too. */
export function summary({ total, reports }: StatusParams): string {
  const count = total.held + total.failed + total.notAssessable;
  if (count === 0) return l10n.t('No table of the official form found');
  const subject = total.reports > 1 ? l10n.t('{0} reports', total.reports) : oneReport(reports[0]);
  return l10n.t(
    '{0} · {1} identities: {2} hold, {3} fail, {4} cannot be checked',
    subject,
    count,
    total.held,
    total.failed,
    total.notAssessable,
  );
}

/** How many findings there are of each severity. */
export function findingCounts({ findings }: Pick<StatusParams, 'findings'>): string {
  const parts = [
    findings.error && l10n.t('errors: {0}', findings.error),
    findings.warning && l10n.t('warnings: {0}', findings.warning),
    findings.information && l10n.t('notes: {0}', findings.information),
    findings.hint && l10n.t('hints: {0}', findings.hint),
  ].filter((part) => part !== 0);
  return parts.join(l10n.t(', ')) || l10n.t('no findings');
}

export const countFindings = ({ findings }: Pick<StatusParams, 'findings'>): number =>
  findings.error + findings.warning + findings.information + findings.hint;

const oneReport = (report: ReportStatus | undefined): string =>
  report?.form ? l10n.t('{0} form', report.form) : l10n.t('1 report');
