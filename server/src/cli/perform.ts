import { type Locale, type Localized, localized } from '../core/localized';
import type { EncodingName } from '../workspace/decode';
import { FileError, textOf, type Workspace } from '../workspace/workspace';
import { checkText } from './checkText';
import { extractFigures } from './extractFigures';
import type { Job } from './job';
import { type Notice, noticeOf, unusable } from './notices';
import type { Source } from './sources';

/** What is said of a text by a command. It runs in whichever thread is free, so it gets and gives plain data. */
const jobs = {
  check: checkText,
  extract: extractFigures,
} satisfies Record<string, (job: Job) => unknown>;

export type JobName = keyof typeof jobs;
export type ResultOf<Name extends JobName> = NonNullable<ReturnType<(typeof jobs)[Name]>>;

export interface Settings {
  readonly locale: Locale;
  /** Absent: found out for each file. */
  readonly encoding?: EncodingName;
}

export type Outcome<Result> = { readonly kind: 'done'; readonly result: Result } | Notice;

/** Does a job on a source. Never throws: one file less is better than none of thousands. */
export async function perform<Name extends JobName>(
  workspace: Workspace,
  name: Name,
  { path, named, bytes, policy }: Source,
  { locale, encoding }: Settings,
): Promise<Outcome<ResultOf<Name>>> {
  try {
    const { text } = bytes ? textOf(path, bytes, encoding) : await workspace.read(path, encoding);
    const result = jobs[name]({ path, text, policy, locale });
    if (result) return { kind: 'done', result: result as ResultOf<Name> };
    return noticeOf(named ? 'unusable' : 'passedOver', { path, reason: noReport(text) });
  } catch (error) {
    return unusable(error instanceof FileError ? error : new FileError(path, defect(error)));
  }
}

export const noReport = (text: string): Localized =>
  text.trim() === ''
    ? localized('文件是空的。', 'the file is empty.')
    : localized(
        '没有找到年报：文中没有“一、总体情况”这样的标题，也没有年报的表格。',
        'no report in it: there is no heading such as 一、总体情况 and no table of the form.',
      );

function defect(error: unknown): Localized {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return localized(`内部错误，请告诉开发者：\n${stack}`, `internal error, please report it:\n${stack}`);
}
