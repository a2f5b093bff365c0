import type { Locale } from '../core/localized';
import type { Document, DocumentReport } from '../engine/document';

export interface ReviewText {
  readonly text: string;
  readonly findings: number;
}

/** The findings as plain text to send back to the office: errors and warnings, numbered, with their lines. */
export function reviewText(document: Document, locale: Locale): ReviewText {
  const reports = document.reports().filter(({ summary }) => summary.isReport);
  const parts = reports.map((report) => ofReport(report, locale));
  return {
    text: parts.map(({ text }) => text).join('\n\n'),
    findings: parts.reduce((sum, { findings }) => sum + findings, 0),
  };
}

function ofReport({ startLine, summary }: DocumentReport, locale: Locale): ReviewText {
  const { organ, year, form, tally } = summary;
  const listed = summary.findings.filter(({ severity }) => severity === 'error' || severity === 'warning');
  const who = [organ, year && (locale === 'zh' ? `${year}年` : year)].filter(Boolean).join(locale === 'zh' ? '' : ' ');
  const title =
    locale === 'zh'
      ? `${who || '本'}政府信息公开工作年度报告核对意见`
      : `Review of the annual report on open government information ${who}`.trim();
  const total = tally.held + tally.failed + tally.notAssessable;
  const result =
    locale === 'zh'
      ? `按 ${form ?? '—'} 版表样核对 ${total} 项勾稽:${tally.held} 成立、${tally.failed} 不成立、${tally.notAssessable} 无法核对。`
      : `${total} identities of the form of ${form ?? '—'}: ${tally.held} hold, ${tally.failed} fail, ${tally.notAssessable} cannot be checked.`;
  const items = listed.map(({ range, message }, i) => {
    const line = startLine + range.start.line + 1;
    return locale === 'zh' ? `${i + 1}. 第 ${line} 行:${message.zh}` : `${i + 1}. Line ${line}: ${message.en}`;
  });
  const none = locale === 'zh' ? '没有需要更正的地方。' : 'Nothing to correct.';
  return { text: [title, result, ...(items.length > 0 ? items : [none])].join('\n'), findings: listed.length };
}
