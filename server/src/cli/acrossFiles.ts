import { relative, resolve } from 'node:path';
import { Groups } from '../core/groups';
import { inOneLine, type Locale } from '../core/localized';
import { nameIn } from '../core/path';
import { type Range, rangeOnLine } from '../core/text';
import type { Policy } from '../engine/policy';
import { type FactSource, WorkspaceIndex } from '../engine/workspaceIndex';
import { type FigureFact, figureAt, leavesOfKey } from '../forms/ogi/facts';
import { readFacts } from '../forms/ogi/keptFacts';
import { type Finding, shiftReport } from '../rules/rule';
import { type CheckedFile, type CheckedFinding, type CheckedReport, cellNamed, suppressionOf } from './checkText';
import { fingerprintOf } from './fingerprint';
import { type Compared, type KeptFile, readKept, readPolicy } from './keptFile';
import { PackedLines } from './packedLines';

/**
 * What the files of a run say of each other. It comes when all of them have been read, since the report of another year
 * may be the last one: until then only their facts are kept, packed, no text and no finding. Then they are compared organ
 * by organ.
 */
export class AcrossFiles {
  /** Folders above it do not tell whose reports are below. */
  readonly #root: string;
  readonly #files = new PackedLines();
  readonly #policies = new Map<string, number>();
  /** Of each file: the number of what is wanted of it. */
  readonly #policyOf: number[] = [];
  readonly #groups = new Groups();
  /** By hash of an organ: its first file, counted from 1. Organs with the same hash are looked at together. */
  readonly #firsts = new Int32Array(2 ** 20);

  constructor(root: string) {
    this.#root = root;
  }

  take({ text, policy, organs }: KeptFile): void {
    if (organs.length === 0) return;
    const file = this.#files.push(text);
    this.#policyOf.push(this.#numberOf(policy));
    this.#groups.add();
    for (const organ of organs) {
      const hash = organ % this.#firsts.length;
      if (this.#firsts[hash] === 0) this.#firsts[hash] = file + 1;
      else this.#groups.join(this.#firsts[hash]! - 1, file);
    }
  }

  /** The files of which others say something, with that alone: organ by organ, in the order in which they were read. */
  *found(locale: Locale): Generator<CheckedFile> {
    const policies = [...this.#policies.keys()];
    for (const group of this.#groups.several()) {
      const files = group.map((file) => ({
        ...readKept(this.#files.at(file)),
        policy: readPolicy(policies[this.#policyOf[file]!]!),
      }));
      yield* foundAmong(files, this.#root, locale);
    }
  }

  #numberOf(policy: string): number {
    const number = this.#policies.get(policy) ?? this.#policies.size;
    this.#policies.set(policy, number);
    return number;
  }
}

function* foundAmong(
  files: readonly (Compared & { readonly policy: Policy })[],
  root: string,
  locale: Locale,
): Generator<CheckedFile> {
  const index = new WorkspaceIndex();
  for (const { path, facts, policy } of files) index.set(path, relative(root, resolve(path)), facts, policy);
  for (const [path, { reports, facts }] of new Map(files.map((file) => [file.path, file]))) {
    const found = index.findings(path);
    const findings = found.flatMap(({ startLine, findings: inReport }, report) =>
      inReport.map((finding) => ({
        ...findingOf(shiftReport(finding, startLine), path, locale),
        ...cellOf(facts[report]!, finding, locale),
        report,
        fingerprint: fingerprintIn(reports[report]!, facts[report]!, finding, path),
      })),
    );
    const suppressed = found.flatMap(({ startLine, suppressed: inReport }, report) =>
      inReport.map((one) => ({
        ...suppressionOf({ ...one, finding: shiftReport(one.finding, startLine) }, report, locale),
        fingerprint: fingerprintIn(reports[report]!, facts[report]!, one.finding, path),
      })),
    );
    if (findings.length + suppressed.length > 0) yield { path, reports, findings, suppressed };
  }
}

const findingOf = (
  { code, severity, message, range, related }: Finding,
  path: string,
  locale: Locale,
): Omit<CheckedFinding, 'report' | 'fingerprint' | 'cell'> => ({
  code,
  severity,
  message: inOneLine(message, locale),
  range,
  related: related.map((one) => ({ path: one.file ?? path, range: one.range, message: one.message[locale] })),
  fixes: [],
});

const figureIn = (facts: FactSource['summary']['facts'], range: Range): FigureFact | undefined =>
  facts && figureAt(readFacts(facts), range);

function cellOf({ summary: { facts } }: FactSource, { range }: Finding, locale: Locale): Pick<CheckedFinding, 'cell'> {
  const figure = figureIn(facts, range);
  const leaves = figure && leavesOfKey(figure.key, facts?.form);
  return leaves ? { cell: cellNamed(leaves, locale) } : {};
}

/**
 * By the figures, since their lines are gone; the other file may be renamed and its lines move. Where there is no figure the
 * files themselves are meant.
 */
function fingerprintIn(
  { organ, year }: CheckedReport,
  { summary: { facts } }: FactSource,
  { code, range, related }: Finding,
  path: string,
): string {
  const figure = figureIn(facts, range);
  const about = figure ? [figure.key, figure.value] : [path, ...related.map(({ file }) => file ?? path)].map(nameIn);
  const text = JSON.stringify([...about, ...related.map(({ message }) => message.zh)]);
  const whose = { organ: organ ?? undefined, path, year: year ?? undefined };
  return fingerprintOf({ code, ...whose, figure: undefined, text, range: start });
}

const start = rangeOnLine(0, 0, 0);
