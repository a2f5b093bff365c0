import { resolve, sep } from 'node:path';
import picomatch from 'picomatch';
import { localized } from '../core/localized';
import { FileError, mayBeReport } from '../workspace/workspace';
import { isArchive } from './archives/archive';
import type { Shell } from './shell';

/** A file to be read. `named`: by its own path; of a folder or a pattern it is one among others. */
export interface Listed {
  readonly path: string;
  readonly kind: 'file' | 'archive' | 'standardInput';
  readonly named: boolean;
}

export const standardInput = '-';

/** The files that the paths of a command line mean, each once and in their order; an error stands where one cannot be read. */
export async function* listed(shell: Shell, paths: readonly string[]): AsyncGenerator<Listed | FileError> {
  // A single path means no file twice.
  const seen = paths.length > 1 ? new Set<string>() : undefined;
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
  const isWanted = pattern ? () => true : (name: string) => mayBeReport(name) || isArchive(name);
  let found = 0;
  for await (const file of workspace.walk(pattern?.folder ?? path, isWanted)) {
    if (file instanceof FileError) yield file;
    else if (!pattern || pattern.matches(slashed(file))) {
      found++;
      yield fileAt(file, false);
    }
  }
  if (pattern && found === 0) throw new FileError(path, nothingMatches);
}

const fileAt = (path: string, named: boolean): Listed => ({ path, kind: isArchive(path) ? 'archive' : 'file', named });

interface Pattern {
  /** Where the files that match can only be. */
  readonly folder: string;
  readonly matches: (path: string) => boolean;
}

/** A path with `*`, `?`, `[…]` or `{…}` is a pattern, unless something is called so. The shell of Windows leaves it to us. */
async function patternOf(workspace: Shell['workspace'], path: string): Promise<Pattern | undefined> {
  const { base, glob, isGlob } = picomatch.scan(slashed(path));
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
