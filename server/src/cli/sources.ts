import { dirname } from 'node:path';
import { localized } from '../core/localized';
import type { Policy } from '../engine/policy';
import { FileError, mayBeReport } from '../workspace/workspace';
import { entriesOf, isArchive } from './archives/archive';
import type { Listed } from './paths';
import type { Policies } from './policies';
import type { Shell } from './shell';

/** A text to be read, wherever it comes from. Plain data: it may be sent to another thread. */
export interface Source {
  /** What is shown; also where it is read, unless `bytes` are given. */
  readonly path: string;
  /** By itself, so that it should be a report. */
  readonly named: boolean;
  readonly bytes?: Uint8Array;
  /** What is wanted for it. */
  readonly policy: Policy;
}

export interface SourceOptions {
  /** What standard input is called. */
  readonly stdinFilename?: string;
}

/** What is read of a listed file: itself, or what is in the archive, for which the folder of the archive counts. */
export async function* sourcesOf(
  shell: Shell,
  policies: Policies,
  listed: Listed,
  options: SourceOptions,
): AsyncGenerator<Source | FileError> {
  for await (const text of textsOf(shell, listed, options)) {
    if (text instanceof FileError) {
      yield text;
      continue;
    }
    const folder = dirname(listed.kind === 'archive' ? listed.path : text.path);
    const { policy, problems } = await policies.of(text.path, folder);
    yield* problems;
    yield { ...text, policy };
  }
}

type Text = Omit<Source, 'policy'>;

async function* textsOf(
  shell: Shell,
  { path, kind, named }: Listed,
  { stdinFilename = '<stdin>' }: SourceOptions,
): AsyncGenerator<Text | FileError> {
  if (kind === 'file') yield { path, named };
  if (kind === 'standardInput') yield { path: stdinFilename, named, bytes: await shell.input() };
  if (kind === 'archive') yield* insideArchive(shell, path, named);
}

async function* insideArchive({ workspace }: Shell, path: string, named: boolean): AsyncGenerator<Text | FileError> {
  let found = 0;
  try {
    for await (const entry of entriesOf(path, await workspace.readBytes(path), isWanted)) {
      found++;
      yield entry instanceof FileError ? entry : { ...entry, named: false };
    }
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    found++;
    yield error;
  }
  if (found === 0 && named) yield new FileError(path, nothingInside);
}

const isWanted = (name: string): boolean =>
  (mayBeReport(name.slice(name.lastIndexOf('/') + 1)) || isArchive(name)) && !isHidden(name);

/** Hidden files and folders, and what macOS puts into archives beside the files. */
const isHidden = (name: string): boolean =>
  name.split('/').some((part) => part === '__MACOSX' || /^\.[^./]/.test(part));

const nothingInside = localized(
  '压缩文件里没有 .txt、.md、.ogi 文件。',
  'there is no .txt, .md or .ogi file in the archive.',
);
