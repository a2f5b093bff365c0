import { dirname } from 'node:path';
import { localized } from '../core/localized';
import { nameIn } from '../core/path';
import type { Policy } from '../engine/policy';
import { otherKind, savedAs } from '../workspace/otherKinds';
import { FileError, isArchive, mayBeReport } from '../workspace/workspace';
import { entriesOf } from './archives/archive';
import { type Notice, noticeOf, notRead } from './notices';
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
  { stdinFilename = '<stdin>' }: SourceOptions,
): AsyncGenerator<Source | Notice | FileError> {
  // Standard input is what it is called.
  const path = listed.kind === 'standardInput' ? stdinFilename : listed.path;
  for await (const text of textsBehind(shell, { ...listed, path })) {
    if (text instanceof FileError || 'kind' in text) {
      yield text;
      continue;
    }
    const { policy, problems } = await policies.of(text.path, dirname(path));
    for (const problem of problems) yield noticeOf('misconfigured', problem);
    yield { ...text, policy };
  }
}

type Text = Omit<Source, 'policy'>;

async function* textsBehind({ workspace, input }: Shell, { path, kind, named }: Listed) {
  const isInput = kind === 'standardInput';
  if (kind === 'other') yield notRead(path);
  else if (isArchive(path)) yield* insideArchive(path, named, () => (isInput ? input() : workspace.readBytes(path)));
  else yield { path, named, ...(isInput && { bytes: await input() }) };
}

async function* insideArchive(
  path: string,
  named: boolean,
  read: () => Promise<Uint8Array>,
): AsyncGenerator<Text | Notice | FileError> {
  const texts = new Set<string>();
  const others: string[] = [];
  let errors = 0;
  try {
    for await (const entry of entriesOf(path, await read(), wantedOf)) {
      if (entry instanceof FileError) {
        errors++;
        yield entry;
      } else if (entry.bytes) {
        texts.add(entry.path);
        yield { path: entry.path, bytes: entry.bytes, named: false };
      } else others.push(entry.path);
    }
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    errors++;
    yield error;
  }
  if (texts.size + errors === 0 && named) yield new FileError(path, nothingInside);
  for (const other of others) if (!savedAs(other).some((text) => texts.has(text))) yield notRead(other);
}

function wantedOf(path: string): 'bytes' | 'name' | undefined {
  if (isHidden(path)) return undefined;
  if (mayBeReport(nameIn(path)) || isArchive(path)) return 'bytes';
  return otherKind(path) && 'name';
}

/** Hidden files and folders, and what macOS puts into archives beside the files. */
const isHidden = (name: string): boolean =>
  name.split('/').some((part) => part === '__MACOSX' || /^\.[^./]/.test(part));

const nothingInside = localized(
  '压缩文件里没有 .txt、.md、.ogi 文件。',
  'there is no .txt, .md or .ogi file in the archive.',
);
