import { FileError } from '../workspace/workspace';
import { type NoticeOptions, type Notices, tell, tellOfNothing, unusable } from './notices';
import { type Listed, listed } from './paths';
import type { JobName, ResultOf } from './perform';
import { Policies } from './policies';
import { type PoolOptions, performAll } from './pool';
import { progressText } from './progress';
import type { Shell } from './shell';
import { type SourceOptions, sourcesOf } from './sources';

export type TextOptions = SourceOptions & NoticeOptions & Omit<PoolOptions, 'locale'>;

/**
 * Does a job on every text behind the paths of a command line; results come in the order of the paths. What has none is
 * counted in `notices`, and people are told of it.
 */
export async function* performOn<Name extends JobName>(
  shell: Shell,
  name: Name,
  paths: readonly string[],
  options: TextOptions,
  notices: Notices,
): AsyncGenerator<ResultOf<Name>> {
  const files: (Listed | FileError)[] = [];
  for await (const file of listed(shell, paths, options.stdinFilename)) files.push(file);
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
  let results = 0;
  const { encoding, threads = 1 } = options;
  const settings = { locale: shell.locale, threads, ...(encoding && { encoding }) };
  const outcomes = performAll(shell.workspace, name, tasks(), settings);
  try {
    for await (const outcome of outcomes) {
      if (outcome.kind !== 'done') await tell(shell, notices, outcome, options);
      else {
        results++;
        yield outcome.result;
      }
    }
    if (results === 0) await tellOfNothing(shell, notices, paths);
  } finally {
    shell.status('');
  }
}
