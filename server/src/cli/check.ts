import { localized } from '../core/localized';
import { FileError } from '../workspace/workspace';
import { AcrossFiles } from './acrossFiles';
import { type Baseline, BaselineWriter, readBaseline } from './baseline';
import { hasFailed } from './notices';
import { rootOf } from './paths';
import { type Format, formats } from './reporters/formats';
import { addTo, noTotals, type ReporterOptions, type Totals } from './reporters/reporter';
import { complain, complainOf, type ExitCode, exitCodes, type Shell } from './shell';
import { performOn, type TextOptions } from './texts';

export interface CheckOptions extends ReporterOptions, TextOptions {
  readonly format: Format;
  /** More warnings than this count as errors do. */
  readonly maxWarnings?: number;
  /** Where to write the findings of this run, so that the next ones report only what is new. */
  readonly writeBaseline?: string;
}

/** `gouji check`: reads the reports of the paths and writes what is found in them. */
export async function check(shell: Shell, paths: readonly string[], options: CheckOptions): Promise<ExitCode> {
  if (options.summary && options.format !== 'text') {
    await complain(shell, summaryIsText);
    return exitCodes.failed;
  }
  try {
    const baseline = options.baseline === undefined ? undefined : await readBaseline(shell, options.baseline);
    const totals = await report(shell, paths, options, baseline);
    if (hasFailed(totals)) return exitCodes.failed;
    if (options.writeBaseline !== undefined) return exitCodes.clean;
    const { error, warning } = totals.bySeverity;
    return error > 0 || warning > (options.maxWarnings ?? Number.POSITIVE_INFINITY) ? exitCodes.found : exitCodes.clean;
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    await complainOf(shell, error);
    return exitCodes.failed;
  }
}

async function report(
  shell: Shell,
  paths: readonly string[],
  options: CheckOptions,
  baseline: Baseline | undefined,
): Promise<Totals> {
  const reporter = formats[options.format](shell, options);
  const written = options.writeBaseline === undefined ? undefined : new BaselineWriter();
  const totals = noTotals();
  const across = new AcrossFiles(rootOf(paths));
  await reporter.begin?.();
  for await (const file of performOn(shell, 'check', paths, options, totals)) {
    const shown = baseline ? baseline.onlyNew(file) : file;
    written?.add(file);
    addTo(totals, shown);
    totals.known += file.findings.length - shown.findings.length;
    across.take(file.kept);
    await reporter.file(shown);
  }
  for (const file of across.found(shell.locale)) {
    const shown = baseline ? baseline.onlyNew(file) : file;
    written?.add(file);
    for (const { severity } of shown.findings) totals.bySeverity[severity]++;
    for (const { by } of shown.suppressed) totals.suppressed[by]++;
    totals.known += file.findings.length - shown.findings.length;
    if (shown.findings.length + shown.suppressed.length > 0) await (reporter.acrossFiles ?? reporter.file)(shown);
  }
  await reporter.end?.(totals);
  if (written) {
    await written.write(shell, options.writeBaseline!);
    await complain(shell, baselineWritten(options.writeBaseline!, written.size));
  }
  return totals;
}

const summaryIsText = localized(
  '--summary 只用于 --format text：别的格式逐条列出，汇总请去掉 --format。',
  '--summary goes with --format text only: the other formats list every finding. Leave out --format.',
);

const baselineWritten = (path: string, count: number) =>
  localized(
    `已把 ${count} 条写入基线 ${path}；以后用 --baseline ${path} 只看新的。`,
    `wrote ${count} findings to the baseline ${path}; with --baseline ${path} only new ones are shown.`,
  );
