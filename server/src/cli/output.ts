import * as fs from 'node:fs';
import { resolve } from 'node:path';
import { createColors } from 'picocolors';
import { type Localized, localized } from '../core/localized';
import { FileError } from '../workspace/workspace';
import { complain, complainOf, type ExitCode, exitCodes, type Shell, widthFor } from './shell';

export interface OutputOptions {
  /** A file for the results; absent: standard output. */
  readonly output?: string;
}

/** How much is gathered before it is written. */
const enough = 1 << 16;

/**
 * Runs a command whose results go to a file where one is named: what a terminal redirects may come out in another encoding
 * (PowerShell 5.1). It is opened before anything is read, so that nobody waits for a run whose results cannot be kept.
 */
export async function withOutput(
  shell: Shell,
  paths: readonly string[],
  { output }: OutputOptions,
  run: (shell: Shell) => Promise<ExitCode>,
): Promise<ExitCode> {
  if (output === undefined) return run(shell);
  try {
    if (paths.some((path) => resolve(path) === resolve(output))) throw new FileError(output, isInput);
    const file = attempt(output, () => fs.openSync(output, 'w'));
    const code = await writeTo(file, output, (out) =>
      run({ ...shell, out, colors: createColors(false), width: widthFor({}) }),
    );
    if (fs.statSync(output).size > 0)
      await complain(shell, localized(`结果已写入 ${output}。`, `results written to ${output}.`));
    return code;
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    await complainOf(shell, error);
    return exitCodes.failed;
  }
}

async function writeTo(file: number, path: string, run: (out: Shell['out']) => Promise<ExitCode>): Promise<ExitCode> {
  let gathered = '';
  const writeAll = () => {
    const text = gathered;
    gathered = '';
    attempt(path, () => fs.writeFileSync(file, text));
  };
  try {
    const code = await run(async (text) => {
      gathered += text;
      if (gathered.length >= enough) writeAll();
    });
    writeAll();
    return code;
  } finally {
    fs.closeSync(file);
  }
}

function attempt<Result>(path: string, action: () => Result): Result {
  try {
    return action();
  } catch (error) {
    throw new FileError(path, unwritten((error as NodeJS.ErrnoException).code ?? String(error)));
  }
}

const isInput = localized(
  '要核对的文件，结果不能写在里面。请另取一个文件名。',
  'the file that is to be read; the results need another one.',
);

function unwritten(code: string): Localized {
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return localized('写不进去：没有这个文件夹。', 'cannot be written: there is no such folder.');
    case 'EISDIR':
      return localized('写不进去：这是文件夹，请写文件名。', 'cannot be written: it is a folder; name a file.');
    case 'EACCES':
    case 'EPERM':
    case 'EBUSY':
    case 'EROFS':
      return localized(
        '写不进去：没有权限，或正在别的程序（如 Excel）里打开。',
        'cannot be written: no permission, or it is open in another program such as Excel.',
      );
    case 'ENOSPC':
      return localized('写不进去：磁盘已满。', 'cannot be written: the disk is full.');
    default:
      return localized(`写不进去（${code}）。`, `cannot be written (${code}).`);
  }
}
