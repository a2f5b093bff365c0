import { isUtf8, transcode } from 'node:buffer';
import { randomUUID } from 'node:crypto';
import * as fs from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type Localized, localized } from '../core/localized';
import { byName } from '../core/order';
import { type Decoders, type EncodingName, encode, type TextFile } from './decode';
import { attempt, FileError, isSearched, mayBeReport, textOf, type Workspace } from './workspace';

/** Larger files do not fit in a string. */
const maxBytes = 400 * 1024 * 1024;

/**
 * The files of this machine. It reads synchronously behind its promises: for thousands of small files one after another
 * that is several times faster. On the command line nobody waits meanwhile; the language server takes turns between files.
 */
export class NodeWorkspace implements Workspace {
  async kindOf(path: string): Promise<'file' | 'folder'> {
    const stats = attemptToRead(path, () => fs.statSync(path));
    if (stats.isDirectory()) return 'folder';
    if (stats.isFile()) return 'file';
    throw new FileError(
      path,
      localized(
        '不是普通文件（是设备或管道）。请先存成文件再核对。',
        'not a regular file but a device or a pipe. Save the text as a file first.',
      ),
    );
  }

  async *walk(folder: string, isWanted = mayBeReport): AsyncIterable<string | FileError> {
    let root: string;
    try {
      root = attemptToRead(folder, () => fs.realpathSync(folder));
    } catch (error) {
      yield error as FileError;
      return;
    }
    yield* below(folder, root, { root: root.endsWith(sep) ? root : root + sep, isWanted, linked: new Set() });
  }

  async nearest(folder: string, name: string): Promise<string | undefined> {
    let at = resolve(folder);
    while (true) {
      const path = join(at, name);
      if (isFile(path)) return shortest(path);
      const above = dirname(at);
      if (above === at) return undefined;
      at = above;
    }
  }

  async sizeOf(path: string): Promise<number> {
    return statsOf(path)?.size ?? 0;
  }

  async readBytes(path: string): Promise<Uint8Array> {
    return bytesAt(path, fs.readFileSync);
  }

  async read(path: string, asked?: EncodingName): Promise<TextFile> {
    return textOf(path, bytesAt(path, readInPlace), asked, quicker);
  }

  async write(path: string, file: TextFile): Promise<void> {
    attempt(path, () => replaceFile(fs.existsSync(path) ? fs.realpathSync(path) : path, encode(file)), unwritten);
  }
}

/** Node.js takes UTF-8 to the UTF-16 of its strings five times as fast as its `TextDecoder` does with Chinese. */
const quicker: Decoders = {
  'utf-8': {
    decode(bytes) {
      if (!isUtf8(bytes)) throw new TypeError('not UTF-8');
      return transcode(bytes, 'utf8', 'utf16le').toString('utf16le');
    },
  },
};

/** Where files are read that are not kept as bytes: thousands of buffers would cost more than reading into them. */
const shortFile = Buffer.allocUnsafeSlow(256 * 1024);

function bytesAt(path: string, read: (path: string) => Uint8Array): Uint8Array {
  const bytes = attemptToRead(path, () => read(path));
  if (bytes.length > maxBytes) throw new FileError(path, tooLarge);
  return bytes;
}

/** The bytes of a file, of a short one until the next is read. */
function readInPlace(path: string): Uint8Array {
  const file = fs.openSync(path, 'r');
  try {
    let length = 0;
    while (length < shortFile.length) {
      const count = fs.readSync(file, shortFile, length, shortFile.length - length, null);
      if (count === 0) return shortFile.subarray(0, length);
      length += count;
    }
    return Buffer.concat([shortFile, fs.readFileSync(file)]);
  } finally {
    fs.closeSync(file);
  }
}

/** The same files by URI, for the language server. A URI without a drive is no file on Windows, one with a host none elsewhere. */
export const disk = {
  workspace: new NodeWorkspace(),
  pathOf(uri: string): string | undefined {
    try {
      return fileURLToPath(uri);
    } catch {
      return undefined;
    }
  },
  uriOf: (path: string): string => pathToFileURL(path).href,
};
const statsOf = (path: string): fs.Stats | undefined => {
  try {
    return fs.statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
};

/** Whether there is a file, as far as that can be told. */
const isFile = (path: string): boolean => statsOf(path)?.isFile() === true;

/** As a person would write it from where the command was started. */
function shortest(path: string): string {
  const within = relative(process.cwd(), path);
  return within.startsWith('..') ? path : within;
}

type Entry = fs.Dirent;

interface Walk {
  readonly root: string;
  readonly isWanted: (name: string) => boolean;
  /** Where links have led already. */
  readonly linked: Set<string>;
}

/** `real` is where the folder really lies. Links that lead below the root are passed over: what is there is met anyway. */
function* below(folder: string, real: string, walk: Walk): Generator<string | FileError> {
  let entries: Entry[];
  try {
    entries = attemptToRead(folder, () => fs.readdirSync(real, { withFileTypes: true }));
  } catch (error) {
    yield error as FileError;
    return;
  }
  for (const entry of entries.sort((a, b) => byName(a.name, b.name))) {
    const path = join(folder, entry.name);
    const realPath = join(real, entry.name);
    if (entry.isDirectory()) {
      if (isSearched(entry.name)) yield* below(path, realPath, walk);
    } else if (entry.isFile()) {
      if (walk.isWanted(entry.name)) yield path;
    } else if (entry.isSymbolicLink()) {
      yield* behindLink(path, realPath, walk);
    }
  }
}

function* behindLink(path: string, link: string, walk: Walk): Generator<string | FileError> {
  const { root, isWanted, linked } = walk;
  let target: string;
  let stats: fs.Stats;
  try {
    target = fs.realpathSync(link);
    stats = fs.statSync(target);
  } catch {
    return; // it leads nowhere
  }
  if (`${target}${sep}`.startsWith(root) || linked.has(target)) return;
  linked.add(target);
  const name = basename(path);
  if (stats.isFile() && isWanted(name)) yield path;
  if (stats.isDirectory() && isSearched(name)) yield* below(path, target, walk);
}

/**
 * Writes beside the file and puts the result in its place, so that a full disk or a power cut leaves the old text. A file
 * that would lose its owner or its other names by that is written itself, while the new text stands beside it.
 */
function replaceFile(path: string, bytes: Uint8Array): void {
  const before = fs.statSync(path, { throwIfNoEntry: false });
  if (before) fs.accessSync(path, fs.constants.W_OK);
  const temporary = join(dirname(path), `.gouji-${randomUUID()}.tmp`);
  try {
    fs.writeFileSync(temporary, bytes, { flag: 'wx', flush: true, ...(before && { mode: before.mode }) });
    if (!before || isLike(temporary, before)) fs.renameSync(temporary, path);
    else overwrite(path, bytes);
  } finally {
    fs.rmSync(temporary, { force: true });
  }
}

/** Whether a new file can be all that the old one is: its owner may be another, and it may have other names. */
function isLike(path: string, { nlink, uid, gid, mode }: fs.Stats): boolean {
  if (nlink > 1) return false;
  try {
    fs.chownSync(path, uid, gid);
    fs.chmodSync(path, mode);
    return true;
  } catch {
    return false;
  }
}

/** Writes into the file itself; where that fails, what was there is written back. */
function overwrite(path: string, bytes: Uint8Array): void {
  const before = fs.readFileSync(path);
  try {
    fs.writeFileSync(path, bytes, { flush: true });
  } catch (error) {
    fs.writeFileSync(path, before, { flush: true });
    throw error;
  }
}

const attemptToRead = <Result>(path: string, action: () => Result): Result => attempt(path, action, unread);

const tooLarge = localized(
  '文件超过 400 MB，读不进来。请分成几个文件。',
  'the file is larger than 400 MB. Split it up.',
);

const unread = (code: string): Localized => {
  if (code === 'ERR_FS_FILE_TOO_LARGE') return tooLarge;
  if (code === 'ENOENT' || code === 'ENOTDIR') return localized('没有这个文件或文件夹。', 'no such file or folder.');
  if (code === 'EACCES' || code === 'EPERM')
    return localized('没有读取的权限。请检查权限，或复制到别处再核对。', 'no permission to read it.');
  return localized(`读不了（${code}）。`, `cannot be read (${code}).`);
};

const unwritten = (code: string): Localized => {
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return localized(
      '没有写入的权限，文件没有改动。请检查文件是否只读。',
      'no permission to write; nothing was changed. See whether the file is read-only.',
    );
  if (code === 'ENOSPC') return localized('磁盘已满，文件没有改动。', 'the disk is full; nothing was changed.');
  return localized(`写不进去（${code}），文件没有改动。`, `cannot be written (${code}); nothing was changed.`);
};
