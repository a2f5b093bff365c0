import * as fs from 'node:fs';
import { basename, relative, resolve } from 'node:path';
import { createColors } from 'picocolors';
import { type Localized, localized } from '../core/localized';
import { attempt, FileError, isArchive, mayBeReport } from '../workspace/workspace';
import { complain, complainOf, type ExitCode, exitCodes, type Shell, widthFor } from './shell';

export interface OutputOptions {
  /** A file for the results; absent: standard output. */
  readonly output?: string;
}

/** How much is gathered before it is written. */
const enough = 1 << 16;

/**
 * Runs a command whose results go to a file where one is named: what a terminal redirects may come out in another encoding
 * (PowerShell 5.1). It is tried before anything is read, so that nobody waits for a run whose results cannot be kept; what
 * stands in it is replaced when there are results.
 */
export async function withOutput(
  shell: Shell,
  inputs: readonly string[],
  { output }: OutputOptions,
  run: (shell: Shell) => Promise<ExitCode>,
): Promise<ExitCode> {
  if (output === undefined || output === '-') return run(shell);
  try {
    if (output === '') throw new FileError('-o', localized('后面要写文件名。', 'needs the name of a file.'));
    if (inputs.some((input) => isRead(input, output))) throw new FileError(output, isInput);
    const file = attemptToWrite(output, () => new OutputFile(output));
    const code = await file.write((out) => run({ ...shell, out, colors: createColors(false), width: widthFor({}) }));
    if (file.isKept) await complain(shell, localized(`结果已写入 ${output}。`, `results written to ${output}.`));
    return code;
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    await complainOf(shell, error);
    return exitCodes.failed;
  }
}

/** Whether a file is one that is to be read, by whatever name, or a report in a folder that is. */
function isRead(input: string, output: string): boolean {
  const own = real(output);
  const given = real(input);
  if (own === undefined || given === undefined) return resolve(input) === resolve(output);
  const isBelow = fs.statSync(given).isDirectory() && !relative(given, own).startsWith('..');
  return own === given || (isBelow && (mayBeReport(basename(own)) || isArchive(own)));
}

function real(path: string): string | undefined {
  try {
    return fs.realpathSync(path);
  } catch {
    return undefined;
  }
}

/** What is written is kept beside the file until all of it is there; devices are written to as they are. */
class OutputFile {
  readonly #path: string;
  readonly #partial: string;
  readonly #file: number;
  #lines = 0;
  isKept = false;

  constructor(path: string) {
    const known = fs.statSync(path, { throwIfNoEntry: false });
    const isPlain = !known || known.isFile() || known.isDirectory();
    if (known && isPlain) fs.closeSync(fs.openSync(path, 'r+'));
    this.#path = path;
    this.#partial = isPlain ? `${path}.part` : path;
    this.#file = fs.openSync(this.#partial, 'w');
  }

  async write(run: (out: Shell['out']) => Promise<ExitCode>): Promise<ExitCode> {
    let gathered = '';
    const writeAll = () => {
      const text = gathered;
      gathered = '';
      attemptToWrite(this.#path, () => fs.writeFileSync(this.#file, text));
    };
    let isDone = false;
    try {
      const code = await run(async (text) => {
        this.#lines += text.split('\n').length - 1;
        gathered += text;
        if (gathered.length >= enough) writeAll();
      });
      writeAll();
      // A header without a line below it, since nothing could be read.
      isDone = this.#lines > (code === exitCodes.failed ? 1 : 0);
      return code;
    } finally {
      fs.closeSync(this.#file);
      this.#keep(isDone);
    }
  }

  #keep(isDone: boolean): void {
    if (this.#partial !== this.#path)
      attemptToWrite(this.#path, () => (isDone ? fs.renameSync(this.#partial, this.#path) : fs.rmSync(this.#partial)));
    this.isKept = isDone;
  }
}

const attemptToWrite = <Result>(path: string, action: () => Result): Result => attempt(path, action, unwritten);

const isInput = localized(
  '要读的文件，结果不能写在里面。请另取一个文件名。',
  'a file that is to be read; the results need another one.',
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
