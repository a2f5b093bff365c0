import { once } from '../core/memo';
import { byName } from '../core/order';
import {
  figureAt,
  leavesOfKey,
  nothingTold,
  type ReportFacts,
  type ToldByOtherYears,
  type ToldFigure,
  toldByOtherYears,
} from '../forms/ogi/facts';
import { identify, pathOfEach, type ReportIdentity } from '../forms/ogi/identify';
import { type KeptFacts, readFacts } from '../forms/ogi/keptFacts';
import type { Neighbours, OtherReport } from '../rules/neighbours';
import { rules } from '../rules/registry';
import { type Finding, shiftReport } from '../rules/rule';
import type { FoundAcross } from './acrossFiles';
import { namesIn, type Place } from './exceptions';
import { type Comments, filterFindings } from './filterFindings';
import { noPolicy, type Policy } from './policy';
import type { ReportSummary } from './summary';

/** Copies beyond these are only counted. */
const shownReports = 10;

const neighbourRules = rules.filter((rule) => rule.scope === 'neighbours');

/** What is known of a report of a file. */
interface IndexedReport {
  readonly file: string;
  readonly path: string;
  /** What of that may tell whose report it is. */
  readonly pathTold: string;
  readonly startLine: number;
  readonly facts: KeptFacts;
  readonly comments: Comments;
  readonly policy: Policy;
  readonly identity: ReportIdentity;
}

/** Reports of a file with what is compared: of them only facts and places are kept. */
export interface FactSource {
  readonly startLine: number;
  readonly summary: Pick<ReportSummary, 'facts' | 'comments'>;
}

/** What the path of a file tells of each report in it. */
export const pathOfEachIn = (reports: readonly FactSource[], path: string): string =>
  pathOfEach(path, reports.filter(({ summary }) => summary.facts).length);

const nothing: Pick<FoundAcross, 'findings' | 'suppressed'> = { findings: [], suppressed: [] };
const nothingFound: FoundAcross = { startLine: 0, ...nothing };

/**
 * The reports of many files by organ and year, kept up file by file: what reports of different files say of each other.
 * It knows no text and no file, only what it is told.
 */
export class WorkspaceIndex {
  readonly #files = new Map<string, readonly (IndexedReport | undefined)[]>();
  readonly #byOrganAndYear = new Map<string, IndexedReport[]>();

  /**
   * Takes the reports of a file as they now are. `path` is what its folders and its name say, beside the text, `policy` what
   * is wanted of it. Answers the other files of which findings may have changed.
   */
  set(file: string, path: string, reports: readonly FactSource[], policy = noPolicy): Set<string> {
    const before = this.#files.get(file) ?? [];
    const ofFile = { file, path, pathTold: pathOfEachIn(reports, path), policy };
    const now = reports.map((report, i) => known(before[i], report, ofFile) ?? indexed(before[i], report, ofFile));
    // Of thousands of reports in a file an edit changes one.
    const [old, fresh] = [before.filter((one, i) => one !== now[i]), now.filter((one, i) => one !== before[i])];
    const gone = without(old, fresh);
    const added = without(fresh, old);
    this.#files.set(file, now);
    this.#forget(gone);
    for (const report of added) this.#add(report);
    return this.#around(file, [...gone, ...added]);
  }

  /** Forgets a file. Answers the other files of which findings may have changed. */
  delete(file: string): Set<string> {
    const before = this.#files.get(file) ?? [];
    this.#forget(before);
    this.#files.delete(file);
    return this.#around(file, before);
  }

  /** What the reports of other files make of those of a file, report by report. */
  findings(file: string): readonly FoundAcross[] {
    const isAlone = this.#files.size < 2;
    return (this.#files.get(file) ?? []).map((report) =>
      report ? { startLine: report.startLine, ...(isAlone ? nothing : this.#wanted(report)) } : nothingFound,
    );
  }

  /** What the reports of the years before and after say of each report of a file. */
  told(file: string): (startLine: number) => ToldByOtherYears {
    const reports = once(() => new Map(this.#files.get(file)?.map((report) => [report?.startLine, report])));
    return (startLine) => {
      const report = reports().get(startLine);
      if (!report) return nothingTold;
      const { identity, facts: own } = report;
      const factsOf = (later: number) => {
        const facts = only(this.#others(file, identity, later))?.facts;
        return facts && readFacts(facts);
      };
      return toldByOtherYears(own, factsOf(-1), factsOf(1));
    };
  }

  /** What the report of the year before has of the figures of one that is to be written at a path. */
  toldOfNew(organ: string, year: number, path: string): readonly ToldFigure[] {
    const identity = identify({ title: { organ, year }, prose: {} }, path);
    const lastYear = identity && only(this.#byOrganAndYear.get(keyOf({ ...identity, year: year - 1 })) ?? []);
    return toldByOtherYears({ counts: '' }, lastYear && readFacts(lastYear.facts), undefined).figures;
  }

  /** The organs of its reports, those with the most first. */
  organs(): string[] {
    const reports = new Map<string, number>();
    for (const all of this.#byOrganAndYear.values())
      for (const { identity } of all) reports.set(identity.name, (reports.get(identity.name) ?? 0) + 1);
    return [...reports].sort(([, a], [, b]) => b - a).map(([name]) => name);
  }

  /** As comments, exceptions and settings have it. */
  #wanted(report: IndexedReport): Pick<FoundAcross, 'findings' | 'suppressed'> {
    const { comments, policy } = report;
    const found = this.#check(report);
    if (found.length === 0) return nothing;
    const { shown, suppressed } = filterFindings(found, policy, comments, (finding) => placeOf(report, finding));
    return { findings: shown, suppressed };
  }

  #check(report: IndexedReport): Finding[] {
    const { facts, identity } = report;
    const sameYear = this.#others(report.file, identity, 0).filter((other) => other.identity.stated && identity.stated);
    const lastYear = only(this.#others(report.file, identity, -1));
    if (!lastYear && sameYear.length === 0) return [];
    const neighbours: Neighbours = {
      facts: readFacts(facts),
      organ: identity.name,
      year: identity.year,
      sameYear: sameYear.slice(0, shownReports).map((other) => toOther(other, report.path)),
      reportsOfYear: sameYear.length + 1,
      ...(lastYear && { lastYear: toOther(lastYear, report.path) }),
    };
    return neighbourRules.flatMap(({ code, severity, check }) =>
      [...check(neighbours)].map((found) => shiftReport({ code, severity, ...found }, 0) as Finding),
    );
  }

  /** Reports of the same organ, so many years later, in other files. */
  #others(file: string, { organ, year }: ReportIdentity, later: number): IndexedReport[] {
    const all = this.#byOrganAndYear.get(keyOf({ organ, year: year + later })) ?? [];
    return all.filter((report) => report.file !== file);
  }

  #add(report: IndexedReport): void {
    const key = keyOf(report.identity);
    const all = [...(this.#byOrganAndYear.get(key) ?? []), report];
    this.#byOrganAndYear.set(
      key,
      all.sort((a, b) => byName(a.path, b.path)),
    );
  }

  #forget(reports: readonly (IndexedReport | undefined)[]): void {
    for (const report of reports) {
      if (!report) continue;
      const key = keyOf(report.identity);
      const left = this.#byOrganAndYear.get(key)!.filter((other) => other !== report);
      if (left.length > 0) this.#byOrganAndYear.set(key, left);
      else this.#byOrganAndYear.delete(key);
    }
  }

  #around(file: string, reports: readonly (IndexedReport | undefined)[]): Set<string> {
    const files = reports.flatMap((report) =>
      report ? [-1, 0, 1].flatMap((later) => this.#others(file, report.identity, later)) : [],
    );
    return new Set(files.map((other) => other.file));
  }
}

function without<Report extends object>(
  reports: readonly (Report | undefined)[],
  others: readonly (Report | undefined)[],
): Report[] {
  const known = new Set(others);
  return reports.filter((report): report is Report => report !== undefined && !known.has(report));
}

const keyOf = ({ organ, year }: Pick<ReportIdentity, 'organ' | 'year'>): string => `${year} ${organ}`;

type OfFile = Pick<IndexedReport, 'file' | 'path' | 'pathTold' | 'policy'>;

/** A report that says what it said: facts and comments of a text that did not change are the same objects. */
const known = (
  before: IndexedReport | undefined,
  { startLine, summary: { facts, comments } }: FactSource,
  { pathTold, policy }: OfFile,
) =>
  before?.facts === facts &&
  before?.startLine === startLine &&
  before?.comments === comments &&
  before?.pathTold === pathTold &&
  before?.policy === policy
    ? before
    : undefined;

/** The organ is not looked for again in thousands of reports of a text when a line is typed above them. */
function indexed(
  before: IndexedReport | undefined,
  { startLine, summary: { facts, comments } }: FactSource,
  ofFile: OfFile,
): IndexedReport | undefined {
  if (!facts) return undefined;
  const isSame = before?.facts === facts && before.pathTold === ofFile.pathTold;
  const identity = isSame ? before.identity : identify(facts.says, ofFile.pathTold);
  return identity && { ...ofFile, startLine, facts, comments, identity };
}

/** Of several reports of a year nobody knows which one counts, unless they say the same. */
function only([first, ...others]: readonly IndexedReport[]): IndexedReport | undefined {
  if (!first || others.length === 0) return first;
  const facts = readFacts(first.facts);
  return others.every((other) => sameFigures(facts, readFacts(other.facts))) ? first : undefined;
}

const sameFigures = (a: ReportFacts, b: ReportFacts): boolean =>
  a.form === b.form &&
  a.figures.length === b.figures.length &&
  a.figures.every(({ key, value }) => b.figures.find((other) => other.key === key)?.value === value);

/** From the facts alone, since the text may be gone: an exception that names a text of the line is not met. */
function placeOf({ facts, identity }: IndexedReport, { range }: Finding): Place {
  const figure = figureAt(readFacts(facts), range);
  const leaves = figure && leavesOfKey(figure.key, facts.form);
  return { organs: [identity.name], years: [identity.year], ...namesIn(leaves ?? {}), text: '' };
}

function toOther({ file, path, startLine, facts }: IndexedReport, from: string): OtherReport {
  return { file, name: shortName(path, from), startLine, facts: readFacts(facts) };
}

/** The name of a file with those of its folders that the other one is not in. */
function shortName(path: string, other: string): string {
  const [names, others] = [path, other].map((one) => one.split(/[/\\]/)) as [string[], string[]];
  const shared = names.slice(0, -1).findIndex((name, i) => name !== others[i]);
  return names.slice(shared < 0 ? -1 : shared).join('/');
}
