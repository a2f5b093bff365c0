import { resolve } from 'node:path';
import { localized } from '../core/localized';
import { Document, type DocumentReport } from '../engine/document';
import type { TextFile } from '../workspace/decode';
import { FileError } from '../workspace/workspace';
import { Policies } from './policies';
import { complainOf, type Shell } from './shell';

/** A file with at least one report in it. */
export interface Input {
  readonly path: string;
  readonly file: TextFile;
  readonly document: Document;
  readonly reports: readonly DocumentReport[];
}

export interface InputTotals {
  /** Files of a folder in which there is no report. */
  passedOver: number;
  /** What could not be read, and files named explicitly in which there is no report. */
  unusable: number;
}

/**
 * Reads the reports behind the paths of a command line, one file after another. What cannot be used is complained of and
 * counted in `totals`.
 */
export async function* inputs(shell: Shell, paths: readonly string[], totals: InputTotals): AsyncGenerator<Input> {
  const policies = new Policies(shell, (error) => unusable(shell, error, totals));
  for await (const { path, named } of files(shell, paths, totals)) {
    try {
      const file = await shell.workspace.read(path);
      const document = new Document(file.text, await policies.of(path));
      const reports = document.reports().filter(({ summary }) => summary.isReport);
      if (reports.length > 0) yield { path, file, document, reports };
      else if (named) throw new FileError(path, noReport(file.text));
      else totals.passedOver++;
    } catch (error) {
      await unusable(shell, error, totals);
    }
  }
}

/** Every file once, however often its path is given. */
async function* files(shell: Shell, paths: readonly string[], totals: InputTotals) {
  const seen = new Set<string>();
  const isNew = (path: string) => {
    const known = seen.has(resolve(path));
    seen.add(resolve(path));
    return !known;
  };
  for (const path of paths) {
    try {
      if (path === '-') throw new FileError(path, standardInput);
      if ((await shell.workspace.kindOf(path)) === 'file') {
        if (isNew(path)) yield { path, named: true };
        continue;
      }
      for await (const found of shell.workspace.walk(path)) {
        if (found instanceof FileError) await unusable(shell, found, totals);
        else if (isNew(found)) yield { path: found, named: false };
      }
    } catch (error) {
      await unusable(shell, error, totals);
    }
  }
}

async function unusable(shell: Shell, error: unknown, totals: InputTotals): Promise<void> {
  if (!(error instanceof FileError)) throw error;
  totals.unusable++;
  await complainOf(shell, error);
}

const standardInput = localized(
  '还不能从标准输入读。请先存成文件，再写文件名（文件就叫“-”的，写 ./-）。',
  'standard input cannot be read yet. Save the text as a file and name that (a file called "-" is ./-).',
);

const noReport = (text: string) =>
  text.trim() === ''
    ? localized('文件是空的。', 'the file is empty.')
    : localized(
        '没有找到年报：文中没有“一、总体情况”这样的标题，也没有年报的表格。',
        'no report in it: there is no heading such as 一、总体情况 and no table of the form.',
      );
