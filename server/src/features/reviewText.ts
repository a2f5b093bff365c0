import { type Locale, type Localized, localized } from '../core/localized';
import { comparePositions } from '../core/text';
import type { DocumentReport } from '../engine/document';
import type { ReportSummary } from '../engine/summary';
import { notCheckable } from '../rules/not-checkable';
import type { Finding, Severity } from '../rules/rule';

export interface ReviewText {
  readonly text: string;
  readonly findings: number;
}

/** The findings as plain text to send back to the office: what is wrong and what was not checked, numbered, with their lines. */
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
    .filter((finding) => isCorrection(finding) || finding.code === notCheckable.code)
    .sort((a, b) => comparePositions(a.range.start, b.range.start));
  const items = listed.map(
    ({ range, message, severity }, i) =>
      `${i + 1}. ${where(startLine + range.start.line + 1, severity, locale)}${message[locale]}`,
  );
  const isWhollyChecked = listed.length === 0 && summary.tally.held > 0 && summary.tally.notAssessable === 0;
  const nothing = (isWhollyChecked ? nothingToCorrect : nothingInTheRest)[locale];
  const lines = [title(summary, locale), result(summary, locale), ...items];
  return { text: [...lines, ...(listed.some(isCorrection) ? [] : [nothing])].join('\n'), findings: listed.length };
}

const isCorrection = ({ severity }: Finding): boolean => severity === 'error' || severity === 'warning';

const nothingToCorrect = localized('没有需要更正的地方。', 'Nothing to correct.');
const nothingInTheRest = localized('核对过的部分没有需要更正的地方。', 'Nothing to correct in what could be checked.');

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

/** What is wrong must be corrected; what is only likely to be, looked at; of the rest nothing is said but that. */
function where(line: number, severity: Severity, locale: Locale): string {
  const remark = remarks[severity]?.[locale] ?? '';
  return locale === 'zh' ? `第 ${line} 行${remark}：` : `Line ${line}${remark}: `;
}

const remarks: Partial<Record<Severity, Localized>> = {
  warning: localized('（请核实）', ' (please verify)'),
  information: localized('（没有核对）', ' (not checked)'),
};
