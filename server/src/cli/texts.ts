import { FileError } from '../workspace/workspace';
import { type Listed, listed } from './paths';
import { type JobName, type ResultOf, unusable } from './perform';
import { Policies } from './policies';
import { type PoolOptions, performAll } from './pool';
import { progressText } from './progress';
import { complainOf, type Shell } from './shell';
import { type SourceOptions, sourcesOf } from './sources';

/** What the texts of a run came to besides results. */
export interface TextTotals {
  /** Files of folders and archives in which there is no report. */
  passedOver: number;
  /** What could not be read, and files named explicitly in which there is no report. */
  unusable: number;
}

export type TextOptions = SourceOptions & Omit<PoolOptions, 'locale'>;

/**
 * Does a job on every text behind the paths of a command line; results come in the order of the paths. What cannot be used
 * is complained of and counted in `totals`.
 */
export async function* performOn<Name extends JobName>(
  shell: Shell,
  name: Name,
  paths: readonly string[],
  options: TextOptions,
  totals: TextTotals,
): AsyncGenerator<ResultOf<Name>> {
  const files: (Listed | FileError)[] = [];
  for await (const file of listed(shell, paths)) files.push(file);
  const policies = new Policies(shell.workspace);
  async function* tasks() {
    const count = files.length;
    // From the end, so that each is let go when its turn has come.
    files.reverse();
    for (let file = files.pop(); file; file = files.pop()) {
      shell.status(progressText(shell, count - files.length - 1, count));
      if (file instanceof FileError) yield unusable(file);
      else
        for await (const source of sourcesOf(shell, policies, file, options))
          yield source instanceof FileError ? unusable(source) : source;
    }
  }
  const { encoding, threads = 1 } = options;
  const settings = { locale: shell.locale, threads, ...(encoding && { encoding }) };
  const outcomes = performAll(shell.workspace, name, tasks(), settings);
  try {
    for await (const outcome of outcomes) {
      if (outcome.kind === 'done') yield outcome.result;
      else if (outcome.kind === 'passedOver') totals.passedOver++;
      else {
        totals.unusable++;
        await complainOf(shell, outcome);
      }
    }
  } finally {
    shell.status('');
  }
}
