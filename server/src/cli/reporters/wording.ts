import type { Locale } from '../../core/localized';
import type { Tally } from '../../engine/checkReport';
import { severityNames } from '../../features/rulePage';
import type { Severity } from '../../rules/rule';
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
  const { files, reports, bySeverity, identities, suppressed, known, passedOver, unusable } = totals;
  const list = bySeverity.hint > 0 && !hints ? '（加 --hints 列出）' : '';
  const found = [
    `共 ${files} 个文件、${reports} 份报告，${tallyText(identities, 'zh')}。`,
    `${countsOf(shell, bySeverity).join('，')}${list}。`,
  ];
  return [
    ...(files > 0 ? found : ['没有检查到任何年报。']),
    ...hiddenText(suppressed, 'zh'),
    ...(known > 0 ? [`另有 ${known} 条在基线中已有，没有列出。`] : []),
    ...(passedOver > 0 ? [`略过 ${passedOver} 个没有年报的文件。`] : []),
    ...(unusable > 0 ? [`有 ${unusable} 处没能检查，原因见错误信息。`] : []),
  ];
}

function inEnglish(shell: Shell, totals: Totals, { hints }: ReporterOptions): string[] {
  const { files, reports, bySeverity, identities, suppressed, known, passedOver, unusable } = totals;
  const list = bySeverity.hint > 0 && !hints ? ' (list them with --hints)' : '';
  const found = [
    `${plural(files, 'file')}, ${plural(reports, 'report')}; ${tallyText(identities, 'en')}.`,
    `${countsOf(shell, bySeverity).join(', ')}${list}.`,
  ];
  return [
    ...(files > 0 ? found : ['No report was checked.']),
    ...hiddenText(suppressed, 'en'),
    ...(known > 0 ? [`${plural(known, 'more finding')} known to the baseline and not listed.`] : []),
    ...(passedOver > 0 ? [`${plural(passedOver, 'file')} without a report passed over.`] : []),
    ...(unusable > 0 ? [`${unusable} could not be checked, see the messages.`] : []),
  ];
}

/** Nothing disappears silently. */
function hiddenText({ comment, exception, setting }: Totals['suppressed'], locale: Locale): string[] {
  const all = comment + exception + setting;
  if (all === 0) return [];
  return locale === 'zh'
    ? [`另有 ${all} 条不显示：注释 ${comment}、例外 ${exception}、设置 ${setting}。`]
    : [`${all} more not shown: ${comment} by comments, ${exception} by exceptions, ${setting} by settings.`];
}

const countsOf = (shell: Shell, bySeverity: Totals['bySeverity']): string[] =>
  (['error', 'warning', 'information', 'hint'] as const).map((severity) => {
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
