import { type Locale, type Localized, localized } from '../core/localized';
import { isMissed, otherKind, savedAs } from '../workspace/otherKinds';
import { isArchive, mayBeReport, missedGlob } from '../workspace/workspace';
import type { CheckAllResult } from './protocol';
import type { ReportFiles, Search } from './reportFiles';
import { nameOf, plainUri } from './uris';

const maxFiles = 10_000;

const search: Search = { glob: missedGlob, wants: (name) => isMissed(name) || isArchive(name) };

const inArchive = localized(
  '没有核对：编辑器不看压缩文件里的报告。请解压，或用命令行核对。',
  'not checked: the editor does not look into archives. Unpack it, or use the command line.',
);
const noReport = localized(
  '没有核对：没有读出年报的表（可能是空文件、不是文本、太大，或设为不识别）。',
  'not checked: no table of a report was read (it may be empty, no text, too large, or not to be recognised).',
);

/**
 * The files of the folders that somebody may believe were checked, by their names, and that were not. `isChecked` is asked
 * by plain URI; nobody misses what stands beside a checked text of its name.
 */
export async function passedOver(
  files: ReportFiles,
  folders: readonly string[],
  isChecked: (file: string) => boolean,
  isOver: () => boolean,
  locale: Locale,
): Promise<CheckAllResult['passedOver']> {
  const { uris } = await files.find(folders, maxFiles, isOver, search);
  return uris.flatMap((uri) => {
    const file = plainUri(uri);
    const why = reasonOf(nameOf(uri));
    return why && ![file, ...savedAs(file)].some(isChecked) ? [{ uri, reason: why[locale] }] : [];
  });
}

function reasonOf(name: string): Localized | undefined {
  if (mayBeReport(name)) return noReport;
  return isArchive(name) ? inArchive : otherKind(name);
}
