import { localized } from '../../core/localized';
import { FileError } from '../../workspace/workspace';
import { type ArchiveReader, type IsWanted, shown } from './entry';
import { tarEntries } from './tar';
import { zipEntries } from './zip';

const readers: readonly (readonly [RegExp, ArchiveReader])[] = [
  [/\.zip$/i, zipEntries],
  [/\.(?:tar\.gz|tgz)$/i, tarEntries],
];

const readerOf = (path: string): ArchiveReader | undefined => readers.find(([pattern]) => pattern.test(path))?.[1];

export const isArchive = (path: string): boolean => readerOf(path) !== undefined;

/**
 * The wanted files of an archive, one after another; what cannot be read gives an error in its place. Paths are those of
 * the archive with `!/` and the name.
 */
export async function* entriesOf(path: string, bytes: Uint8Array, isWanted: IsWanted) {
  try {
    for await (const entry of readerOf(path)!(bytes, isWanted)) {
      if (entry instanceof FileError) yield new FileError(entryPath(path, entry.path), entry.reason);
      else yield { path: entryPath(path, entry.name), bytes: entry.bytes };
    }
  } catch (error) {
    yield error instanceof FileError ? new FileError(path, error.reason) : new FileError(path, damaged);
  }
}

const entryPath = (archive: string, name: string): string => `${archive}!/${shown(name)}`;

const damaged = localized(
  '压缩文件已损坏或不是这种格式，读不全。请重新压缩或重新下载。',
  'the archive is damaged or of another kind. Make it again or download it again.',
);
