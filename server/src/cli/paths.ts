import { basename, dirname, isAbsolute, normalize, relative, resolve, sep } from 'node:path';
import picomatch from 'picomatch';
import { localized } from '../core/localized';
import { otherKind, savedAs } from '../workspace/otherKinds';
import { FileError, isArchive, mayBeReport, type Workspace } from '../workspace/workspace';
import type { Shell } from './shell';

/** A file to be read. `named`: by its own path; of a folder or a pattern it is one among others. */
export interface Listed {
  readonly path: string;
  readonly kind: 'file' | 'archive' | 'standardInput' | 'other';
  readonly named: boolean;
}

const standardInput = '-';

/**
 * The files that the paths of a command line mean, each once and in their order; an error stands where one cannot be read.
 * What comes on standard input counts instead of the file that it is called.
 */
export async function* listed(
  shell: Shell,
  paths: readonly string[],
  stdinFilename?: string,
): AsyncGenerator<Listed | FileError> {
  // A single path means no file twice.
  const seen = paths.length > 1 ? new Set<string>() : undefined;
  if (stdinFilename !== undefined && paths.includes(standardInput)) seen?.add(resolve(stdinFilename));
  for (const path of paths) {
    try {
      for await (const file of behind(shell, path)) {
        if (file instanceof FileError) yield file;
        else if (!seen?.has(resolve(file.path))) {
          seen?.add(resolve(file.path));
          yield file;
        }
      }
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      yield error;
    }
  }
}

/**
 * The folder below which names of folders count, however the paths were typed: the working folder, or where that does not
 * hold all that was typed, the folder that does.
 */
export function rootOf(paths: readonly string[]): string {
  const here = resolve();
  const folders = paths.map((path) => resolve(path)).map((path) => (isWithin(here, path) ? path : dirname(path)));
  const [first = here, ...others] = folders;
  const root = others.reduce(sharedFolder, first);
  return isWithin(root, here) ? here : root;
}

function sharedFolder(one: string, other: string): string {
  const above = dirname(one);
  return above === one || isWithin(other, one) ? one : sharedFolder(above, other);
}

function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

async function* behind({ workspace }: Shell, path: string): AsyncGenerator<Listed | FileError> {
  if (path === standardInput) {
    yield { path, kind: 'standardInput', named: true };
    return;
  }
  const pattern = await patternOf(workspace, path);
  if (!pattern && (await workspace.kindOf(path)) === 'file') {
    yield fileAt(path, true);
    return;
  }
  let found = 0;
  for await (const file of pattern ? matching(workspace, pattern) : below(workspace, path)) {
    if (!isOther(file)) found++;
    yield file;
  }
  if (found === 0) throw new FileError(path, pattern ? nothingMatches : nothingBelow);
}

async function* matching(workspace: Workspace, { folder, matches }: Pattern): AsyncGenerator<Listed | FileError> {
  for await (const file of workspace.walk(folder, () => true)) {
    if (file instanceof FileError) yield file;
    else if (matches(slashed(file))) yield fileAt(file, false);
  }
}

async function* below(workspace: Workspace, folder: string): AsyncGenerator<Listed | FileError> {
  const isRead = (name: string) => mayBeReport(name) || isArchive(name);
  for await (const file of workspace.walk(folder, (name) => isRead(name) || otherKind(name) !== undefined)) {
    if (file instanceof FileError) yield file;
    else if (isRead(basename(file))) yield fileAt(file, false);
    else if (!(await isSavedAsText(workspace, file))) yield { path: file, kind: 'other', named: false };
  }
}

const isOther = (file: Listed | FileError): boolean => !(file instanceof FileError) && file.kind === 'other';

/** Nobody misses what stands beside it as a text. */
async function isSavedAsText(workspace: Workspace, path: string): Promise<boolean> {
  for (const text of savedAs(path)) {
    try {
      if ((await workspace.kindOf(text)) === 'file') return true;
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
    }
  }
  return false;
}

const fileAt = (path: string, named: boolean): Listed => ({ path, kind: isArchive(path) ? 'archive' : 'file', named });

interface Pattern {
  /** Where the files that match can only be. */
  readonly folder: string;
  readonly matches: (path: string) => boolean;
}

/** A path with `*`, `?`, `[…]` or `{…}` is a pattern, unless something is called so. The shell of Windows leaves it to us. */
async function patternOf(workspace: Workspace, path: string): Promise<Pattern | undefined> {
  // As the paths of what is found are written, whatever dots and slashes scripts have put together.
  const { base, glob, isGlob } = picomatch.scan(slashed(normalize(path)));
  if (!isGlob) return undefined;
  try {
    await workspace.kindOf(path);
    return undefined;
  } catch {
    const folder = base || '.';
    const isMatch = picomatch(glob);
    const from = base === '' || base.endsWith('/') ? base.length : base.length + 1;
    return { folder, matches: (file) => isMatch(file.slice(from)) };
  }
}

const slashed = (path: string): string => (sep === '\\' ? path.replaceAll('\\', '/') : path);

const nothingMatches = localized(
  '没有符合的文件。请检查写法（** 表示逐层查找），并加上引号。',
  'no file matches. Look at the pattern (** goes through folders), and put it in quotes.',
);
const nothingBelow = localized(
  '文件夹里没有 .txt、.md、.ogi 文件，也没有 .zip、.tar.gz 压缩文件。请检查路径。',
  'there is no .txt, .md or .ogi file in this folder, and no .zip or .tar.gz archive. Look at the path.',
);
