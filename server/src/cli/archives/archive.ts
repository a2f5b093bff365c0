import { localized } from '../../core/localized';
import { archiveExtensions, extensionAmong, FileError } from '../../workspace/workspace';
import { Allowance, type ArchiveReader, shown, type WantedOf } from './entry';
import { tarEntries } from './tar';
import { zipEntries } from './zip';

const readers: Readonly<Record<(typeof archiveExtensions)[number], ArchiveReader>> = {
  '.zip': zipEntries,
  '.tgz': tarEntries,
  '.tar.gz': tarEntries,
};

function readerOf(path: string): ArchiveReader | undefined {
  const extension = extensionAmong(path, archiveExtensions);
  return extension && readers[extension];
}

/** 全市.zip of 各县.zip of 各乡镇.zip: as offices hand on what was handed in to them. */
const mostNested = 3;

interface Unpacked {
  readonly path: string;
  readonly bytes?: Uint8Array;
}

/**
 * The wanted files of an archive and of the archives in it, one after another; what cannot be read gives an error in its
 * place. Paths are those of the archive with `!/` and the name.
 */
export const entriesOf = (path: string, bytes: Uint8Array, wantedOf: WantedOf): AsyncGenerator<Unpacked | FileError> =>
  entriesWithin({ path, bytes, read: readerOf(path)! }, wantedOf, new Allowance(), 1);

interface Archive {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly read: ArchiveReader;
}

async function* entriesWithin(
  { path, bytes, read }: Archive,
  wantedOf: WantedOf,
  allowance: Allowance,
  depth: number,
): AsyncGenerator<Unpacked | FileError> {
  const numbered = numbering();
  try {
    for await (const entry of read(bytes, wantedOf, allowance)) {
      if (entry instanceof FileError) {
        yield new FileError(entryPath(path, entry.path), entry.reason);
        continue;
      }
      const inside = numbered(entryPath(path, entry.name));
      const archive = readerOf(entry.name);
      if (!entry.bytes || !archive) yield { path: inside, ...(entry.bytes && { bytes: entry.bytes }) };
      else if (depth < mostNested)
        yield* entriesWithin({ path: inside, bytes: entry.bytes, read: archive }, wantedOf, allowance, depth + 1);
      else yield new FileError(inside, tooDeep);
    }
  } catch (error) {
    yield error instanceof FileError ? new FileError(path, error.reason) : new FileError(path, damaged);
  }
}

const entryPath = (archive: string, name: string): string => `${archive}!/${shown(name)}`;

/** Some archives have files of one name, where one was put in again; what is found in them is to be told apart. */
function numbering(): (path: string) => string {
  /** The last number of each name that was given, 1 for none. */
  const numbers = new Map<string, number>();
  return (path) => {
    let number = numbers.get(path) ?? 1;
    let free = path;
    while (numbers.has(free)) free = withNumber(path, ++number);
    numbers.set(free, 1);
    numbers.set(path, number);
    return free;
  };
}

/** Before the extension, which tells what the file is: 年报 (2).txt, 各县 (2).tar.gz. */
const withNumber = (path: string, number: number): string => path.replace(/(?:(?:\.tar)?\.[^./]+)?$/, ` (${number})$&`);

const tooDeep = localized(
  '压缩文件一层套一层，太深了，没有再打开。请先解压。',
  'archives stand in archives in archives; this one was not opened. Unpack it first.',
);
const damaged = localized(
  '压缩文件已损坏或不是这种格式，读不全。请重新压缩或重新下载。',
  'the archive is damaged or of another kind. Make it again or download it again.',
);
