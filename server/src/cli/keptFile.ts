import { resolve } from 'node:path';
import { hashOf } from '../core/hash';
import { memoized } from '../core/memo';
import type { Range } from '../core/text';
import type { Policy } from '../engine/policy';
import { type FactSource, pathOfEachIn } from '../engine/workspaceIndex';
import { identify } from '../forms/ogi/identify';
import type { KeptFacts } from '../forms/ogi/keptFacts';
import type { CheckedReport } from './checkText';

/** What is kept of a file to be compared with others. */
export interface Compared {
  /** As it was typed. */
  readonly path: string;
  readonly reports: readonly CheckedReport[];
  /** Report by report. */
  readonly facts: readonly FactSource[];
}

/** The same as text: of thousands of files objects would take ten times as much. */
export interface KeptFile {
  readonly text: string;
  /** What is wanted of the file, likewise: mostly the same for all. */
  readonly policy: string;
  /**
   * Whose reports are in it by text and whole path, as a hash: files that share none have nothing to say of each other, and
   * of those that do less of the path may tell.
   */
  readonly organs: readonly number[];
}

export function keepFile({ path, reports, facts }: Compared, policy: Policy): KeptFile {
  const pathTold = pathOfEachIn(facts, resolve(path));
  return {
    text: JSON.stringify([path, reports.map(packReport), facts.map(packFacts)] satisfies Packed),
    policy: packPolicy(policy),
    organs: [...new Set(facts.flatMap((source) => organOf(source, pathTold) ?? []))].map(hashOf),
  };
}

export function readKept(text: string): Compared {
  const [path, reports, facts]: Packed = JSON.parse(text);
  return { path, reports: reports.map(unpackReport), facts: facts.map(unpackFacts) };
}

const packPolicy = memoized(({ levels, exceptions, given }: Policy): string =>
  JSON.stringify({ levels: [...levels], exceptions, given }),
);

export function readPolicy(text: string): Policy {
  const { levels, ...rest } = JSON.parse(text);
  return { ...rest, levels: new Map(levels) };
}

/** Without most names of properties, which would take half of the room. */
type Packed = [path: string, reports: ReturnType<typeof packReport>[], facts: ReturnType<typeof packFacts>[]];

const packReport = ({ organ, year, form, range, identities: { held, failed, notAssessable } }: CheckedReport) =>
  [organ, year, form, packRange(range), held, failed, notAssessable] as const;

const unpackReport = ([organ, year, form, range, held, failed, notAssessable]: ReturnType<
  typeof packReport
>): CheckedReport => ({ organ, year, form, range: unpackRange(range), identities: { held, failed, notAssessable } });

const packFacts = ({ startLine, summary: { comments, facts } }: FactSource) =>
  [startLine, comments.suppressions, [...comments.fileWide], facts ? packKept(facts) : null] as const;

const unpackFacts = ([startLine, suppressions, fileWide, facts]: ReturnType<typeof packFacts>): FactSource => ({
  startLine,
  summary: {
    comments: { suppressions, fileWide: new Map(fileWide) },
    ...(facts && { facts: unpackKept(facts) }),
  },
});

const packKept = ({ says, title, form, figures, counts }: KeptFacts) =>
  [says, packRange(title), form ?? null, figures, counts] as const;

const unpackKept = ([says, title, form, figures, counts]: ReturnType<typeof packKept>): KeptFacts => ({
  says,
  title: unpackRange(title),
  figures,
  counts,
  ...(form !== null && { form }),
});

type PackedRange = readonly [startLine: number, startCharacter: number, endLine: number, endCharacter: number];

const packRange = ({ start, end }: Range): PackedRange => [start.line, start.character, end.line, end.character];

const unpackRange = ([startLine, startCharacter, endLine, endCharacter]: PackedRange): Range => ({
  start: { line: startLine, character: startCharacter },
  end: { line: endLine, character: endCharacter },
});

const organOf = ({ summary: { facts } }: FactSource, path: string): string | undefined =>
  facts && identify(facts.says, path)?.organ;
