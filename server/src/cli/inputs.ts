import { localized } from '../core/localized';
import { Document } from '../engine/document';
import type { Policy } from '../engine/policy';
import type { EncodingName, TextFile } from '../workspace/decode';
import { FileError } from '../workspace/workspace';
import {
  type Notice,
  type NoticeOptions,
  type Notices,
  noticeOf,
  notRead,
  tell,
  tellOfNothing,
  unusable,
} from './notices';
import { type Listed, listed } from './paths';
import { noReport } from './perform';
import { Policies } from './policies';
import type { Shell } from './shell';

/** A file with at least one report in it, which may be written anew. */
export interface Input {
  readonly path: string;
  readonly file: TextFile;
  readonly policy: Policy;
}

export interface InputOptions extends NoticeOptions {
  readonly encoding?: EncodingName;
}

/**
 * Reads the reports behind the paths of a command line, one file after another, to write them back. What is none is
 * counted in `notices`, and people are told of it.
 */
export async function* inputs(
  shell: Shell,
  paths: readonly string[],
  options: InputOptions,
  notices: Notices,
): AsyncGenerator<Input> {
  const policies = new Policies(shell.workspace);
  let found = 0;
  for await (const file of listed(shell, paths)) {
    for await (const one of file instanceof FileError ? [unusable(file)] : readable(shell, policies, file, options)) {
      if ('kind' in one) await tell(shell, notices, one, options);
      else {
        found++;
        yield one;
      }
    }
  }
  if (found === 0) await tellOfNothing(shell, notices, paths);
}

async function* readable(
  { workspace }: Shell,
  policies: Policies,
  { path, kind, named }: Listed,
  { encoding }: InputOptions,
): AsyncGenerator<Input | Notice> {
  try {
    if (kind === 'archive' || kind === 'standardInput') throw new FileError(path, unwritable[kind]);
    if (kind === 'other') {
      yield notRead(path);
      return;
    }
    const file = await workspace.read(path, encoding);
    const { policy, problems } = await policies.of(path);
    for (const problem of problems) yield noticeOf('misconfigured', problem);
    if (hasReport(file.text)) yield { path, file, policy };
    else yield noticeOf(named ? 'unusable' : 'passedOver', { path, reason: noReport(file.text) });
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    yield unusable(error);
  }
}

const hasReport = (text: string): boolean => new Document(text).reports().some(({ summary }) => summary.isReport);

const unwritable = {
  archive: localized(
    '压缩文件里的年报不能直接改。请先解压。',
    'reports in an archive cannot be changed. Unpack it first.',
  ),
  standardInput: localized(
    '标准输入没有地方写回。请先存成文件，再写文件名（文件就叫“-”的，写 ./-）。',
    'standard input cannot be written back. Save the text as a file and name that (a file called "-" is ./-).',
  ),
};
