import type { Shell } from '../shell';
import { csvReporter } from './csv';
import { githubReporter } from './github';
import { jsonLinesReporter, jsonReporter } from './json';
import type { Reporter, ReporterOptions } from './reporter';
import { sarifReporter } from './sarif';
import { textReporter } from './text';

/** Every format in which findings are written. */
export const formats = {
  text: textReporter,
  json: jsonReporter,
  jsonl: jsonLinesReporter,
  sarif: sarifReporter,
  github: githubReporter,
  csv: csvReporter,
} satisfies Record<string, (shell: Shell, options: ReporterOptions) => Reporter>;

export type Format = keyof typeof formats;
export const formatNames = Object.keys(formats) as Format[];
