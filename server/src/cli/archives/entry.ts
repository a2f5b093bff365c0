import { localized } from '../../core/localized';
import { FileError } from '../../workspace/workspace';
import { controls } from '../terminal';

/** A file inside an archive. Nothing of an archive is ever written to disk. */
export interface ArchiveEntry {
  /** As the archive calls it, only to be shown: it is never used as a path. */
  readonly name: string;
  /** Absent where only the name is wanted. */
  readonly bytes?: Uint8Array;
}

/** What is wanted of a file of an archive, by its name within it. */
export type WantedOf = (name: string) => 'bytes' | 'name' | undefined;

/**
 * Reads the wanted entries of an archive one after another. An entry that cannot be read gives an error in its place; what
 * is thrown is wrong with the archive as a whole.
 */
export type ArchiveReader = (
  bytes: Uint8Array,
  wantedOf: WantedOf,
  allowance: Allowance,
) => AsyncIterable<ArchiveEntry | FileError>;

/** No report is longer; what claims to be is no report but an attack on the memory. */
const maxEntryBytes = 64 * 1024 * 1024;
/** Of all entries together. */
const maxUnpackedBytes = 4 * 1024 * 1024 * 1024;

/** Counts what an archive unpacks to with all that is in it, so that a small file cannot become an endless one. */
export class Allowance {
  #left = maxUnpackedBytes;

  spend(bytes: number): void {
    this.#left -= bytes;
    if (this.#left < 0) throw new FileError('', endless);
  }
}

export const tooLarge = (name: string, size: number): FileError | undefined =>
  size > maxEntryBytes ? new FileError(name, entryTooLarge) : undefined;

/** Whatever stands in a name, a terminal is to show it and not to obey it. */
export const shown = (name: string): string => name.replace(/^\.\//, '').replace(controls, '\ufffd');

const endless = localized(
  '解压后超过 4 GB，没有再往下读。请分成几个压缩文件。',
  'unpacks to more than 4 GB; the rest was not read. Split it up.',
);
const entryTooLarge = localized(
  '解压后超过 64 MB，没有读：年报没有这么大；是压缩文件的，请先取出来再核对。',
  'unpacks to more than 64 MB and was not read: no report is so long; an archive has to be taken out first.',
);
