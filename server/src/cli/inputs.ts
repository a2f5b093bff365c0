import { localized } from '../core/localized';
import { Document } from '../engine/document';
import type { Policy } from '../engine/policy';
import type { EncodingName, TextFile } from '../workspace/decode';
import { FileError } from '../workspace/workspace';
import { listed } from './paths';
import { noReport } from './perform';
import { Policies } from './policies';
import { complainOf, type Shell } from './shell';
import type { TextTotals } from './texts';

/** A file with at least one report in it, which may be written anew. */
export interface Input {
  readonly path: string;
  readonly file: TextFile;
  readonly policy: Policy;
}

/**
 * Reads the reports behind the paths of a command line, one file after another, to write them back. What cannot be used is
 * complained of and counted in `totals`.
 */
export async function* inputs(
  shell: Shell,
  paths: readonly string[],
  encoding: EncodingName | undefined,
  totals: TextTotals,
): AsyncGenerator<Input> {
  const policies = new Policies(shell.workspace);
  const complainAndCount = async (error: FileError) => {
    totals.unusable++;
    await complainOf(shell, error);
  };
  for await (const one of listed(shell, paths)) {
    try {
      if (one instanceof FileError) throw one;
      const { path, kind, named } = one;
      if (kind !== 'file') throw new FileError(path, kind === 'archive' ? archive : standardInput);
      const file = await shell.workspace.read(path, encoding);
      const { policy, problems } = await policies.of(path);
      for (const problem of problems) await complainAndCount(problem);
      if (hasReport(file.text)) yield { path, file, policy };
      else if (named) throw new FileError(path, noReport(file.text));
      else totals.passedOver++;
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      await complainAndCount(error);
    }
  }
}

const hasReport = (text: string): boolean => new Document(text).reports().some(({ summary }) => summary.isReport);

const archive = localized(
  '压缩文件里的年报不能直接改。请先解压。',
  'reports in an archive cannot be changed. Unpack it first.',
);
const standardInput = localized(
  '标准输入没有地方写回。请先存成文件，再写文件名（文件就叫“-”的，写 ./-）。',
  'standard input cannot be written back. Save the text as a file and name that (a file called "-" is ./-).',
);
