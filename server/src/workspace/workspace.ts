import type { Localized } from '../core/localized';
import { type Decoders, decode, type EncodingName, NotText, type TextFile } from './decode';

/** Finding, reading and writing files. Paths are the caller's words and are never changed: what was given is printed. */
export interface Workspace {
  /** What stands at a path. Throws a `FileError` where nothing does, or where that cannot be told. */
  kindOf(path: string): Promise<'file' | 'folder'>;
  /**
   * The files below a folder whose names are wanted (those that may be reports), in the order of their names; a folder
   * that cannot be read gives an error in its place. Links that lead in a circle do no harm.
   */
  walk(folder: string, isWanted?: (name: string) => boolean): AsyncIterable<string | FileError>;
  /** The file of this name in a folder or in the nearest one above it. */
  nearest(folder: string, name: string): Promise<string | undefined>;
  /** Of a file, in bytes; 0 where that cannot be told. */
  sizeOf(path: string): Promise<number>;
  /** Throws a `FileError` where the file cannot be read. */
  readBytes(path: string): Promise<Uint8Array>;
  /** The same as text, in the encoding asked for or the one found out; a `FileError` where it is none. */
  read(path: string, asked?: EncodingName): Promise<TextFile>;
  /** Replaces the content of a file as a whole or not at all; a file that is not there is made. */
  write(path: string, file: TextFile): Promise<void>;
}

/** Why a file cannot be read or written, and what to do about it. */
export class FileError extends Error {
  readonly path: string;
  readonly reason: Localized;

  constructor(path: string, reason: Localized) {
    super(`${path}: ${reason.en}`);
    this.path = path;
    this.reason = reason;
  }
}

/** What is done to a file; throws a `FileError` with what the code of an error means. */
export function attempt<Result>(path: string, action: () => Result, describe: (code: string) => Localized): Result {
  try {
    return action();
  } catch (error) {
    throw new FileError(path, describe((error as { readonly code?: string }).code ?? String(error)));
  }
}

/** The text that the bytes of a file are; throws a `FileError` where they are none. */
export function textOf(path: string, bytes: Uint8Array, asked?: EncodingName, decoders?: Decoders): TextFile {
  try {
    return decode(bytes, asked, decoders);
  } catch (error) {
    throw error instanceof NotText ? new FileError(path, error.reason) : error;
  }
}

/** What the names of files that may be reports end in, in letters of either case. */
export const extensions = ['.txt', '.md', '.ogi'] as const;
/** The same of archives that are looked into, and of those that cannot be read. */
export const archiveExtensions = ['.zip', '.tgz', '.tar.gz'] as const;
export const closedArchiveExtensions = ['.rar', '.7z'] as const;

/** Which of these the name of a file ends in. */
export function extensionAmong<Extension extends string>(
  name: string,
  among: readonly Extension[],
): Extension | undefined {
  const lower = name.toLowerCase();
  return among.find((extension) => lower.endsWith(extension));
}

/** Whether a file found in a folder may be a report. A file that is named explicitly need not be called so. */
export const mayBeReport = (name: string): boolean =>
  extensionAmong(name, extensions) !== undefined && !name.startsWith('.');

/** Whether a file is an archive that the command line looks into. */
export const isArchive = (name: string): boolean => extensionAmong(name, archiveExtensions) !== undefined;

/** Whether the folders below a folder are searched as well. */
export const isSearched = (name: string): boolean => name !== 'node_modules' && !name.startsWith('.');

/** Both, of a path below the folder that is searched. */
export function isFound(path: string): boolean {
  const names = path.split('/');
  return mayBeReport(names.at(-1)!) && names.slice(0, -1).every(isSearched);
}

/** The same for editors, which find and watch files by patterns; hidden files are left out when they are read. */
export const reportGlob = `**/*.{${extensions.map((extension) => inEitherCase(extension.slice(1))).join()}}`;
export const unsearchedGlob = '**/{node_modules,.*}/**';

/** Files that somebody may believe were checked (`isMissed`), and archives. */
export const missedGlob = `**/{*年报*,*年度报告*,${[...closedArchiveExtensions, ...archiveExtensions].map((end) => `*${inEitherCase(end)}`).join()}}`;

/** A file system may tell letters of either case apart. */
function inEitherCase(text: string): string {
  return text.replace(/[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}]`);
}
