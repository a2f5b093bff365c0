import type { Locale } from '../../core/localized';
import type { Tally } from '../../engine/checkReport';
import type { DocumentReport } from '../../engine/document';
import type { ReportSummary } from '../../engine/summary';
import { severityNames } from '../../features/rulePage';
import type { Finding, Severity } from '../../rules/rule';
import type { Input } from '../inputs';
import type { Shell } from '../shell';
import { wrap } from '../width';
import { findingsOf, type Reporter, type Totals } from './reporter';

/** For people: every finding with its place and what it says, a line for each report, and the sum of all. */
export class TextReporter implements Reporter {
  readonly #shell: Shell;
  readonly #hints: boolean;

  constructor(shell: Shell, hints: boolean) {
    this.#shell = shell;
    this.#hints = hints;
  }

  async begin(): Promise<void> {}

  async file({ path, reports }: Input): Promise<void> {
    await this.#shell.out(reports.map((report) => `${this.#report(path, report)}\n\n`).join(''));
  }

  end(totals: Totals): Promise<void> {
    const lines = this.#shell.locale === 'zh' ? this.#totalsInChinese(totals) : this.#totalsInEnglish(totals);
    return this.#shell.out(`${lines.join('\n')}\n`);
  }

  #report(path: string, report: DocumentReport): string {
    const findings = findingsOf(report).filter(({ severity }) => this.#hints || severity !== 'hint');
    const lines = findings.flatMap((finding) => this.#finding(path, finding));
    return [...lines, this.#summary(path, report)].join('\n');
  }

  #finding(path: string, { range, severity, code, message, related }: Finding): string[] {
    const { colors, locale, width } = this.#shell;
    const { line, character } = range.start;
    const place = `${colors.cyan(path)}:${line + 1}:${character + 1}`;
    const name = colors.bold(this.#paint(severity, severityNames[severity][locale]));
    const others = [...new Set(related.map(({ range: { start } }) => start.line))].filter((one) => one !== line);
    const see = others.length > 0 ? wrap(this.#see(others), width - 4).map(colors.dim) : [];
    const body = [...wrap(message[locale], width - 4), ...see];
    return [`${place} ${name} ${colors.dim(code)}`, ...body.map((text) => `    ${text}`)];
  }

  /** The other lines to look at; a column of a table has up to thirty, of which the message names what matters. */
  #see(lines: readonly number[]): string {
    const shown = [...lines].sort((a, b) => a - b).slice(0, 6);
    const numbers = shown.map((line) => line + 1);
    const rest = lines.length > shown.length;
    return this.#shell.locale === 'zh'
      ? `参看第 ${numbers.join('、')}${rest ? ' ……' : ''} 行`
      : `see line${lines.length > 1 ? 's' : ''} ${numbers.join(', ')}${rest ? ' …' : ''}`;
  }

  #paint(severity: Severity, text: string): string {
    const { red, yellow, blue, gray } = this.#shell.colors;
    return { error: red, warning: yellow, information: blue, hint: gray }[severity](text);
  }

  #summary(path: string, { startLine, summary }: DocumentReport): string {
    const { colors, locale } = this.#shell;
    const { organ, year, form, tally } = summary;
    const zh = locale === 'zh';
    const parts = [
      colors.bold(organ ?? (startLine > 0 ? `${path}:${startLine + 1}` : path)),
      year === undefined ? (zh ? '年份不明' : 'year unknown') : zh ? `${year}年` : `${year}`,
      form === undefined ? (zh ? '没有找到表格' : 'no table found') : zh ? `${form}版表样` : `form of ${form}`,
      ...(form === undefined ? [] : [identities(tally, zh)]),
    ];
    return `${this.#mark(summary)} ${parts.join(' · ')}`;
  }

  #mark({ bySeverity, tally }: ReportSummary): string {
    const { red, yellow, green } = this.#shell.colors;
    if (bySeverity.error > 0) return red('✗');
    return bySeverity.warning > 0 || tally.held === 0 ? yellow('!') : green('✓');
  }

  #totalsInChinese(totals: Totals): string[] {
    const { files, reports, bySeverity, identities: sums, suppressed, passedOver, unusable } = totals;
    const { error, warning, information, hint } = bySeverity;
    const list = hint > 0 && !this.#hints ? '（加 --hints 列出）' : '';
    const found = [
      `共 ${files} 个文件、${reports} 份报告，${identities(sums, true)}。`,
      `${this.#count('error', error)}，${this.#count('warning', warning)}，${this.#count('information', information)}，${this.#count('hint', hint)}${list}。`,
    ];
    return [
      ...(files > 0 ? found : ['没有检查到任何年报。']),
      ...hidden(suppressed, 'zh'),
      ...(passedOver > 0 ? [`略过 ${passedOver} 个没有年报的文件。`] : []),
      ...(unusable > 0 ? [`有 ${unusable} 处没能处理，原因见错误信息。`] : []),
    ];
  }

  #totalsInEnglish(totals: Totals): string[] {
    const { files, reports, bySeverity, identities: sums, suppressed, passedOver, unusable } = totals;
    const { error, warning, information, hint } = bySeverity;
    const list = hint > 0 && !this.#hints ? ' (list them with --hints)' : '';
    const found = [
      `${plural(files, 'file')}, ${plural(reports, 'report')}; ${identities(sums, false)}.`,
      `${this.#count('error', error)}, ${this.#count('warning', warning)}, ${this.#count('information', information)}, ${this.#count('hint', hint)}${list}.`,
    ];
    return [
      ...(files > 0 ? found : ['No report was checked.']),
      ...hidden(suppressed, 'en'),
      ...(passedOver > 0 ? [`${plural(passedOver, 'file')} without a report passed over.`] : []),
      ...(unusable > 0 ? [`${unusable} could not be used, see the messages.`] : []),
    ];
  }

  #count(severity: Severity, count: number): string {
    const name = severityNames[severity][this.#shell.locale];
    const plain =
      this.#shell.locale === 'zh'
        ? `${name} ${count}`
        : severity === 'information'
          ? `${count} ${name}`
          : plural(count, name);
    return count > 0 ? this.#paint(severity, plain) : plain;
  }
}

/** Nothing disappears silently. */
function hidden({ comment, exception, setting }: Totals['suppressed'], locale: Locale): string[] {
  const all = comment + exception + setting;
  if (all === 0) return [];
  return locale === 'zh'
    ? [`另有 ${all} 条不显示：注释 ${comment}、例外 ${exception}、设置 ${setting}。`]
    : [`${all} more not shown: ${comment} by comments, ${exception} by exceptions, ${setting} by settings.`];
}

function identities({ held, failed, notAssessable }: Tally, zh: boolean): string {
  const all = held + failed + notAssessable;
  return zh
    ? `勾稽 ${all} 项：${held} 成立、${failed} 不成立、${notAssessable} 无法核对`
    : `${plural(all, 'identity', 'identities')}: ${held} hold, ${failed} fail, ${notAssessable} not checkable`;
}

const plural = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;
