import { type InputTotals, inputs } from './inputs';
import { JsonReporter } from './reporters/json';
import { noTotals, type Reporter, type Totals } from './reporters/reporter';
import { TextReporter } from './reporters/text';
import { type ExitCode, exitCodes, type Shell } from './shell';

export interface CheckOptions {
  readonly format: 'text' | 'json';
  readonly hints?: boolean;
  /** More warnings than this count as errors do. */
  readonly maxWarnings?: number;
}

/** `gouji check`: reads the reports of the paths and writes what is found in them. */
export async function check(shell: Shell, paths: readonly string[], options: CheckOptions): Promise<ExitCode> {
  const reporter: Reporter =
    options.format === 'json'
      ? new JsonReporter(shell.out, shell.locale)
      : new TextReporter(shell, options.hints === true);
  const totals = noTotals();
  await reporter.begin();
  for await (const input of inputs(shell, paths, totals satisfies InputTotals)) {
    add(totals, input.reports);
    await reporter.file(input);
  }
  await reporter.end(totals);
  if (totals.unusable > 0) return exitCodes.failed;
  const { error, warning } = totals.bySeverity;
  return error > 0 || warning > (options.maxWarnings ?? Number.POSITIVE_INFINITY) ? exitCodes.found : exitCodes.clean;
}

function add(totals: Totals, reports: Parameters<Reporter['file']>[0]['reports']): void {
  totals.files++;
  totals.reports += reports.length;
  for (const { summary } of reports) {
    for (const key of ['error', 'warning', 'information', 'hint'] as const)
      totals.bySeverity[key] += summary.bySeverity[key];
    for (const { by } of summary.suppressed) totals.suppressed[by]++;
    for (const key of ['held', 'failed', 'notAssessable'] as const) totals.identities[key] += summary.tally[key];
  }
}
