import { inOneLine, type Locale, type Localized, localized } from '../core/localized';
import { comparePositions } from '../core/text';
import type { DocumentReport } from '../engine/document';
import type { ReportSummary } from '../engine/summary';
import { caseTotal } from '../rules/case-total';
import { flowBalance } from '../rules/flow-balance';
import { notCheckable } from '../rules/not-checkable';
import { outcomeTotal } from '../rules/outcome-total';
import { rules } from '../rules/registry';
import { rowTotal } from '../rules/row-total';
import type { Finding, Severity } from '../rules/rule';

export interface ReviewText {
  readonly text: string;
  readonly findings: number;
  /** Those that comments, exceptions and settings keep out of it. */
  readonly unlisted: number;
}

/** The findings as plain text to send back to the office: what is wrong and what was not checked, numbered, with their lines. */
export function reviewText(reports: readonly DocumentReport[], locale: Locale): ReviewText {
  const listed = reports.filter(({ summary }) => summary.isReport);
  const parts = listed.map((report) => ofReport(report, locale));
  return {
    text: parts.map(({ text }) => text).join('\n\n'),
    findings: parts.reduce((sum, { findings }) => sum + findings, 0),
    unlisted: parts.reduce((sum, { unlisted }) => sum + unlisted, 0),
  };
}

function ofReport({ startLine, summary }: DocumentReport, locale: Locale): ReviewText {
  const listed = summary.findings.filter(isListed).sort((a, b) => comparePositions(a.range.start, b.range.start));
  const items = listed.map(
    ({ range, message, severity }, i) =>
      `${i + 1}. ${where(startLine + range.start.line + 1, severity, locale)}${inOneLine(message, locale)}`,
  );
  const unlisted = unlistedOf(summary);
  const lines = [
    title(summary, locale),
    result(summary, locale),
    ...items,
    ...(listed.some(isCorrection) || summary.tally.failed > 0 ? [] : [nothing(summary, listed)[locale]]),
    ...(unlisted.length > 0 ? [unlistedText(unlisted, listed.length > 0)[locale]] : []),
  ];
  return { text: lines.join('\n'), findings: listed.length, unlisted: unlisted.length };
}

const isCorrection = ({ severity }: Finding): boolean => severity === 'error' || severity === 'warning';

const isListed = (finding: Finding): boolean => isCorrection(finding) || finding.code === notCheckable.code;

/** What would be listed, were it not for a comment, an exception, or a setting, which may also have made it less severe. */
function unlistedOf({ findings, suppressed }: ReportSummary): Finding[] {
  const lessened = findings.filter((finding) => !isListed(finding) && correcting.has(finding.code));
  return [...suppressed.map(({ finding }) => finding).filter(isListed), ...lessened];
}

const correcting = new Set(
  rules.filter(({ severity }) => severity === 'error' || severity === 'warning').map(({ code }) => code),
);

const sums = new Set([rowTotal, outcomeTotal, flowBalance, caseTotal].map(({ code }) => code));

function unlistedText(unlisted: readonly Finding[], besides: boolean): Localized {
  const { length } = unlisted;
  const failed = unlisted.filter(({ code }) => sums.has(code)).length;
  const ofThem =
    failed > 0
      ? localized(`（其中 ${failed} 项勾稽不成立）`, ` (${failed} failing identities among them)`)
      : localized('', '');
  const more = besides ? ' more' : '';
  return localized(
    `${besides ? '另' : ''}有 ${length} 条按注释、例外或设置没有列出${ofThem.zh}。`,
    `${length}${more} not listed, as comments, exceptions or settings have it${ofThem.en}.`,
  );
}

function nothing({ tally: { held, notAssessable } }: ReportSummary, listed: readonly Finding[]): Localized {
  const isWhollyChecked = listed.length === 0 && held > 0 && notAssessable === 0;
  return isWhollyChecked ? nothingToCorrect : nothingInTheRest;
}

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
