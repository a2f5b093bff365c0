import { FileError } from '../workspace/workspace';
import { type NoticeOptions, type Notices, tell, tellOfNothing, unusable } from './notices';
import { type Listed, listed } from './paths';
import type { JobName, ResultOf, Settings } from './perform';
import { Policies } from './policies';
import { Crew, fewest, performAll } from './pool';
import { progressText } from './progress';
import type { Shell } from './shell';
import { type SourceOptions, sourcesOf } from './sources';

export interface TextOptions extends SourceOptions, NoticeOptions, Omit<Settings, 'locale'> {
  /** How many threads share the work. Absent: this one does it. */
  readonly threads?: number;
}

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
  const { encoding, threads } = options;
  const crew = new Crew(threads);
  try {
    const files: (Listed | FileError)[] = [];
    for await (const file of listed(shell, paths, options.stdinFilename)) {
      files.push(file);
      if (files.length === fewest) crew.start();
    }
    let results = 0;
    const settings = { locale: shell.locale, ...(encoding && { encoding }) };
    for await (const outcome of performAll(shell.workspace, name, tasksOf(shell, files, options), settings, crew)) {
      if (outcome.kind !== 'done') await tell(shell, notices, outcome, options);
      else {
        results++;
        yield outcome.result;
      }
    }
    if (results === 0) await tellOfNothing(shell, notices, paths);
  } finally {
    shell.status('');
    await crew.end();
  }
}

/** What is read of the files, each let go when its turn has come. */
async function* tasksOf(shell: Shell, files: (Listed | FileError)[], options: SourceOptions) {
  const policies = new Policies(shell.workspace);
  const count = files.length;
  // From the end, where letting go costs nothing.
  files.reverse();
  for (let file = files.pop(); file; file = files.pop()) {
    shell.status(progressText(shell, count - files.length - 1, count));
    if (file instanceof FileError) yield unusable(file);
    else
      for await (const source of sourcesOf(shell, policies, file, options))
        yield source instanceof FileError ? unusable(source) : source;
  }
}
