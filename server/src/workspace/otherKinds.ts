import { type Localized, localized } from '../core/localized';
import { closedArchiveExtensions, extensionAmong, extensions } from './workspace';

/** Files that are not read but may well be reports, or hold some: it is said that they were not checked. */
const kinds: readonly (readonly [RegExp, Localized])[] = [
  [/\.(?:docx?|docm|wps|rtf|odt)$/i, notText('Word 文件', 'a Word file')],
  [/\.(?:pdf|ofd)$/i, notText('PDF、OFD 文件', 'a PDF or OFD file')],
  [/\.(?:xlsx?|xlsm|et|ods)$/i, notText('Excel 文件', 'an Excel file')],
];

const closedArchive = localized(
  '没有核对：.rar、.7z 压缩文件读不了。请解压，或改用 .zip。',
  'not checked: archives of this kind (.rar, .7z) cannot be read. Unpack it, or use .zip.',
);

function notText(zh: string, en: string): Localized {
  return localized(
    `没有核对：这是 ${zh}。请另存为纯文本（编码选 UTF-8）再核对。`,
    `not checked: it is ${en}. Save it as plain text (UTF-8).`,
  );
}

const called = localized(
  '没有核对：文件名像是年报，但只看 .txt、.md、.ogi 文件。请把内容存成这样的文本文件。',
  'not checked: it is called a report, but only .txt, .md and .ogi files are looked at. Save its text as one of these.',
);

/** Why a file that was found is not checked, where somebody may think that it was; nothing of all others. */
export function otherKind(path: string): Localized | undefined {
  // Hidden, or put beside a file by a program that has it open.
  if (/(?:^|[/\\])(?:\.|~\$)[^/\\]*$/.test(path)) return undefined;
  if (isClosedArchive(path)) return closedArchive;
  return kinds.find(([pattern]) => pattern.test(path))?.[1] ?? (saysReport(path) ? called : undefined);
}

/** Whether the name of a file says that it is an annual report. */
const saysReport = (path: string): boolean => /(?:年度报告|年报)[^/\\]*$/.test(path);

/** Whether somebody would believe that a file was checked: it is called a report, or holds what was handed in. */
export const isMissed = (path: string): boolean => saysReport(path) || isClosedArchive(path);

const isClosedArchive = (path: string): boolean => extensionAmong(path, closedArchiveExtensions) !== undefined;

/** What a file of another kind is called once somebody has saved its text. */
export const savedAs = (path: string): string[] =>
  [path, path.replace(/\.[^./\\]*$/, '')].flatMap((name) => extensions.map((extension) => name + extension));
