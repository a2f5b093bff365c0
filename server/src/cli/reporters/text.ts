import { severityNames } from '../../features/rulePage';
import type { Severity } from '../../rules/rule';
import { type CheckedFinding, type CheckedReport, findingsByReport } from '../checkText';
import type { Shell } from '../shell';
import { wrap } from '../wrap';
import { type Reporter, type ReporterOptions, shownTo } from './reporter';
import { Summary } from './summary';
import { severityPainter, tallyText, totalsText } from './wording';

/** For people: every finding with its place and what it says, a line for each report, and what the run came to. */
export function textReporter(shell: Shell, options: ReporterOptions): Reporter {
  const summary = new Summary(shell, options);
  let isHeaded = false;
  /** What is in order takes a line each; blank lines set apart what is not. */
  let isInList = false;
  const listed = async (line: string) => {
    isInList = true;
    await shell.out(`${line}\n`);
  };
  const apart = async (lines: readonly string[]) => {
    await shell.out(`${isInList ? '\n' : ''}${lines.join('\n')}\n\n`);
    isInList = false;
  };
  return {
    file: async (file) => {
      summary.add(file);
      if (options.summary) return;
      for (const [index, findings] of findingsByReport(file).entries()) {
        const lines = shownTo(findings, options).flatMap((finding) => findingText(shell, file.path, finding));
        const result = resultText(shell, file.path, file.reports[index]!, findings);
        if (lines.length > 0) await apart([...lines, result]);
        else if (options.baseline === undefined) await listed(result);
      }
    },
    acrossFiles: async (file) => {
      summary.addFindings(file);
      const lines = shownTo(file.findings, options).flatMap((finding) => findingText(shell, file.path, finding));
      if (options.summary || lines.length === 0) return;
      const heading = shell.locale === 'zh' ? '各份报告之间：' : 'Between the reports:';
      await apart([...(isHeaded ? [] : [shell.colors.bold(heading)]), ...lines]);
      isHeaded = true;
    },
    end: (totals) => {
      const lines = [...summary.tables(totals), ...totalsText(shell, totals, options)];
      return shell.out(`${isInList ? '\n' : ''}${lines.join('\n')}\n`);
    },
  };
}

function findingText(shell: Shell, path: string, finding: CheckedFinding): string[] {
  const { colors, locale, width } = shell;
  const { severity, code, message, range, related } = finding;
  const { line, character } = range.start;
  const place = `${colors.cyan(path)}:${line + 1}:${character + 1}`;
  const name = colors.bold(severityPainter(shell, severity)(severityNames[severity][locale]));
  const here = related.filter((one) => one.path === path).map((one) => one.range.start.line);
  const others = [...new Set(here)].filter((one) => one !== line);
  const elsewhere = related.filter((one) => one.path !== path).map((one) => placeText(shell, one));
  const seen = [...(others.length > 0 ? [seeText(shell, others)] : []), ...elsewhere];
  const see = seen.flatMap((text) => wrap(text, width - 4).map(colors.dim));
  return [
    `${place} ${name} ${colors.dim(code)}`,
    ...[...wrap(message, width - 4), ...see].map((text) => `    ${text}`),
  ];
}

const placeText = ({ locale }: Shell, { path, range: { start } }: CheckedFinding['related'][number]): string =>
  `${locale === 'zh' ? '参看' : 'see'} ${path}:${start.line + 1}:${start.character + 1}`;

/** The other lines to look at; a column of a table has up to thirty, of which the message names what matters. */
function seeText({ locale }: Shell, lines: readonly number[]): string {
  const shown = [...lines].sort((a, b) => a - b).slice(0, 6);
  const numbers = shown.map((line) => line + 1);
  const rest = lines.length > shown.length;
  return locale === 'zh'
    ? `参看第 ${numbers.join('、')}${rest ? ' ……' : ''} 行`
    : `see line${lines.length > 1 ? 's' : ''} ${numbers.join(', ')}${rest ? ' …' : ''}`;
}

/** How a report fares, on one line. */
function resultText(shell: Shell, path: string, report: CheckedReport, findings: readonly CheckedFinding[]): string {
  const { colors, locale } = shell;
  const { organ, year, form, identities, range } = report;
  const zh = locale === 'zh';
  const startLine = range.start.line;
  const parts = [
    colors.bold(organ ?? (startLine > 0 ? `${path}:${startLine + 1}` : path)),
    year === null ? (zh ? '年份不明' : 'year unknown') : zh ? `${year}年` : `${year}`,
    form === null ? (zh ? '没有找到表格' : 'no table found') : zh ? `${form}版表样` : `form of ${form}`,
    ...(form === null ? [] : [tallyText(identities, locale)]),
  ];
  return `${mark(shell, report, findings)} ${parts.join(' · ')}`;
}

/** ✗ what is wrong; ! what to look at, or what is not shown; ○ what was checked in part only; ✓ what agrees in every figure. */
function mark(
  { colors: { red, yellow, green } }: Shell,
  { identities }: CheckedReport,
  found: readonly CheckedFinding[],
) {
  const has = (wanted: Severity) => found.some(({ severity }) => severity === wanted);
  if (has('error')) return red('✗');
  if (has('warning') || identities.failed > 0) return yellow('!');
  const isWhollyChecked = identities.held > 0 && identities.notAssessable === 0 && !has('information');
  return isWhollyChecked ? green('✓') : yellow('○');
}
