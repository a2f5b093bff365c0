import type { Locale } from '../core/localized';
import { memoizedLast } from '../core/memo';
import { type Range, shiftRange } from '../core/text';
import type { DocumentReport } from '../engine/document';
import { severities } from '../engine/summary';
import type { Finding, Severity } from '../rules/rule';

/** A finding as an editor shows it, in the language of its reader and with positions of the document. */
export interface Diagnostic {
  readonly code: string;
  readonly severity: Severity;
  readonly range: Range;
  readonly message: string;
  readonly related: readonly RelatedPlace[];
  /** Index of its report in the document. */
  readonly report: number;
}

export interface RelatedPlace {
  /** Of another file, if it is not in the document. */
  readonly file?: string;
  readonly range: Range;
  readonly message: string;
}

export interface Diagnostics {
  readonly shown: readonly Diagnostic[];
  /** Findings beyond the limit. */
  readonly hidden: number;
}

/** The findings of a document, at most `limit`: errors first, in the order of the text otherwise. */
export function diagnostics(reports: readonly DocumentReport[], locale: Locale, limit: number): Diagnostics {
  const shown: Diagnostic[] = [];
  let all = 0;
  for (const severity of severities) {
    for (const [report, { startLine, summary }] of reports.entries()) {
      all += summary.bySeverity[severity];
      if (shown.length >= limit || summary.bySeverity[severity] === 0) continue;
      for (const finding of summary.findings) {
        if (finding.severity !== severity || shown.length >= limit) continue;
        shown.push(toDiagnostic(finding, startLine, locale, report));
      }
    }
  }
  return { shown, hidden: all - shown.length };
}

/** Of the findings of a text most stay where they are while it is edited. */
const toDiagnostic = memoizedLast(
  (finding: Finding, startLine: number, locale: Locale, report: number): Diagnostic => ({
    code: finding.code,
    severity: finding.severity,
    range: shiftRange(finding.range, startLine),
    message: finding.message[locale],
    related: finding.related.map(({ file, range, message }) =>
      file === undefined
        ? { range: shiftRange(range, startLine), message: message[locale] }
        : { file, range, message: message[locale] },
    ),
    report,
  }),
);
