import { type Locale, type Localized, localized } from '../../core/localized';
import type { Tally } from '../../engine/checkReport';
import { severities } from '../../engine/summary';
import { severityNames } from '../../features/rulePage';
import type { Severity } from '../../rules/rule';
import type { Notices } from '../notices';
import type { Shell } from '../shell';
import type { ReporterOptions, Totals } from './reporter';

/** How a run and its parts are summed up in words. */

export const severityPainter = ({ colors: { red, yellow, blue, gray } }: Shell, severity: Severity) =>
  ({ error: red, warning: yellow, information: blue, hint: gray })[severity];

export function tallyText({ held, failed, notAssessable }: Tally, locale: Locale): string {
  const all = held + failed + notAssessable;
  return locale === 'zh'
    ? `勾稽 ${all} 项：${held} 成立、${failed} 不成立、${notAssessable} 无法核对`
    : `${plural(all, 'identity', 'identities')}: ${held} hold, ${failed} fail, ${notAssessable} not checkable`;
}

export const totalsText = (shell: Shell, totals: Totals, options: ReporterOptions): string[] =>
  shell.locale === 'zh' ? inChinese(shell, totals, options) : inEnglish(shell, totals, options);

function inChinese(shell: Shell, totals: Totals, { hints }: ReporterOptions): string[] {
  const { files, reports, bySeverity, identities, suppressed, known } = totals;
  const list = bySeverity.hint > 0 && !hints ? '（加 --hints 列出）' : '';
  const found = [
    `共 ${files} 个文件、${reports} 份报告，${tallyText(identities, 'zh')}。`,
    `${countsOf(shell, bySeverity).join('，')}${list}。`,
  ];
  return [
    ...(files > 0 ? found : ['没有核对到任何年报。']),
    ...hiddenText(suppressed, 'zh'),
    ...(known > 0 ? [`另有 ${known} 条在基线中已有，没有列出。`] : []),
    ...skippedTexts(totals).map(({ zh }) => zh),
    ...failedTexts(totals).map(({ zh }) => zh),
  ];
}

function inEnglish(shell: Shell, totals: Totals, { hints }: ReporterOptions): string[] {
  const { files, reports, bySeverity, identities, suppressed, known } = totals;
  const list = bySeverity.hint > 0 && !hints ? ' (list them with --hints)' : '';
  const found = [
    `${plural(files, 'file')}, ${plural(reports, 'report')}; ${tallyText(identities, 'en')}.`,
    `${countsOf(shell, bySeverity).join(', ')}${list}.`,
  ];
  return [
    ...(files > 0 ? found : ['No report was checked.']),
    ...hiddenText(suppressed, 'en'),
    ...(known > 0 ? [`${plural(known, 'more finding')} known to the baseline and not listed.`] : []),
    ...skippedTexts(totals).map(({ en }) => en),
    ...failedTexts(totals).map(({ en }) => en),
  ];
}

/** What was found but not checked, and how to see which files these are where they have not been named. */
export function skippedTexts({ noticed: { passedOver, otherKind }, told }: Notices): Localized[] {
  const named = told.filter(({ kind }) => kind === 'passedOver' || kind === 'otherKind').length;
  const list =
    named < passedOver + otherKind
      ? localized('（加 --list-skipped 列出）', ' (list them with --list-skipped)')
      : localized('', '');
  const texts = [
    ...(passedOver > 0
      ? [localized(`略过 ${passedOver} 个没有年报的文件`, `${plural(passedOver, 'file')} without a report passed over`)]
      : []),
    ...(otherKind > 0
      ? [
          localized(
            `其他格式的文件（Word、PDF 等）${otherKind} 个没有核对`,
            `${plural(otherKind, 'file')} of other kinds (Word, PDF …) not checked`,
          ),
        ]
      : []),
  ];
  if (texts.length === 0) return [];
  const [zh, en] = [texts.map((text) => text.zh).join('，'), texts.map((text) => text.en).join(', ')];
  return [localized(`${zh}${list.zh}。`, `${en}${list.en}.`)];
}

function failedTexts({ noticed: { unusable, misconfigured } }: Notices): Localized[] {
  return [
    ...(unusable > 0
      ? [
          localized(
            `有 ${unusable} 处没能核对，原因见错误信息。`,
            `${unusable} could not be checked, see the messages.`,
          ),
        ]
      : []),
    ...(misconfigured > 0 ? [misconfiguredText(misconfigured)] : []),
  ];
}

export const misconfiguredText = (count: number): Localized =>
  localized(
    `.gouji.json 有 ${count} 处写错，见错误信息；看得懂的部分仍然有效。`,
    `${plural(count, 'mistake')} in .gouji.json, see the messages; what could be understood holds.`,
  );

/** Nothing disappears silently. */
function hiddenText({ comment, exception, setting }: Totals['suppressed'], locale: Locale): string[] {
  const all = comment + exception + setting;
  if (all === 0) return [];
  return locale === 'zh'
    ? [`另有 ${all} 条不显示：注释 ${comment}、例外 ${exception}、设置 ${setting}。`]
    : [`${all} more not shown: ${comment} by comments, ${exception} by exceptions, ${setting} by settings.`];
}

const countsOf = (shell: Shell, bySeverity: Totals['bySeverity']): string[] =>
  severities.map((severity) => {
    const count = bySeverity[severity];
    const name = severityNames[severity][shell.locale];
    const text =
      shell.locale === 'zh'
        ? `${name} ${count}`
        : severity === 'information'
          ? `${count} ${name}`
          : plural(count, name);
    return count > 0 ? severityPainter(shell, severity)(text) : text;
  });

const plural = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;
