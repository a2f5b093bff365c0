import type { Locale } from '../core/localized';
import { comparePositions } from '../core/text';
import type { DocumentReport } from '../engine/document';
import type { ReportSummary } from '../engine/summary';
import type { Severity } from '../rules/rule';

export interface ReviewText {
  readonly text: string;
  readonly findings: number;
}

/** The findings as plain text to send back to the office: errors and warnings, numbered, with their lines. */
export function reviewText(reports: readonly DocumentReport[], locale: Locale): ReviewText {
  const listed = reports.filter(({ summary }) => summary.isReport);
  const parts = listed.map((report) => ofReport(report, locale));
  return {
    text: parts.map(({ text }) => text).join('\n\n'),
    findings: parts.reduce((sum, { findings }) => sum + findings, 0),
  };
}

function ofReport({ startLine, summary }: DocumentReport, locale: Locale): ReviewText {
  const listed = summary.findings
    .filter(({ severity }) => severity === 'error' || severity === 'warning')
    .sort((a, b) => comparePositions(a.range.start, b.range.start));
  const items = listed.map(
    ({ range, message, severity }, i) =>
      `${i + 1}. ${where(startLine + range.start.line + 1, severity, locale)}${message[locale]}`,
  );
  const nothing = locale === 'zh' ? '没有需要更正的地方。' : 'Nothing to correct.';
  const text = [title(summary, locale), result(summary, locale), ...(items.length > 0 ? items : [nothing])].join('\n');
  return { text, findings: listed.length };
}

function title({ organ, year }: ReportSummary, locale: Locale): string {
  if (locale === 'en')
    return ['Review of the annual report on open government information', organ, year].filter(Boolean).join(' ');
  return `${organ ?? (year ? '' : '本')}${year ? `${year}年` : ''}政府信息公开工作年度报告核对意见`;
}

function result({ form, tally: { held, failed, notAssessable } }: ReportSummary, locale: Locale): string {
  const all = held + failed + notAssessable;
  if (form === undefined || all === 0)
    return locale === 'zh'
      ? '没有找到规定格式的表格，无法核对数字。'
      : 'No table of the official form found; no figure was checked.';
  return locale === 'zh'
    ? `按 ${form} 版表样核对 ${all} 项勾稽：${held} 成立、${failed} 不成立、${notAssessable} 无法核对。`
    : `${all} identities of the form of ${form}: ${held} hold, ${failed} fail, ${notAssessable} cannot be checked.`;
}

/** What is wrong must be corrected; what is only likely to be, looked at. */
function where(line: number, severity: Severity, locale: Locale): string {
  if (locale === 'zh') return `第 ${line} 行${severity === 'warning' ? '（请核实）' : ''}：`;
  return `Line ${line}${severity === 'warning' ? ' (please verify)' : ''}: `;
}
