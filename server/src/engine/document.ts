import { finish } from '../core/memo';
import { spliceAll } from '../core/splice';
import { readSuppressions } from '../core/suppression';
import { lineEndOf, type Position, type Range, splitKeepingMark, splitLines } from '../core/text';
import { bindReport } from '../forms/bind/bindReport';
import { areUnread, type LineKind, lineKindOf, ReportBoundary, withComments } from '../forms/bind/slices';
import { fails } from '../forms/judge';
import type { ReportModel } from '../forms/model';
import { nothingTold, type ToldByOtherYears } from '../forms/ogi/facts';
import { pathOfEach } from '../forms/ogi/identify';
import { repairsOf } from '../repair/repairsOf';
import { type KnownReports, keyOfReport } from './knownReports';
import { noPolicy, type Policy } from './policy';
import { type CheckedReport, checkedReport, type ReportSummary, summarise } from './summary';
import { fileWideOf, nothingFileWide } from './suppressions';
import { withTestimony } from './withTestimony';

/** A change of the text, as editors send it; without a range the whole text is replaced. */
export interface Change {
  readonly range?: Range;
  readonly text: string;
}

/** A report of the document: which lines it takes and what its check gave. Its positions count from `startLine`. */
export interface DocumentReport {
  readonly startLine: number;
  readonly lineCount: number;
  readonly summary: ReportSummary;
}

/**
 * A run of lines that is one report. What was found in it is kept until one of its lines changes; what is shown of that,
 * as long as the comments on the whole file stay the same, too.
 */
interface Slice {
  length: number;
  /** What the reports of other years say of it. */
  told?: ToldByOtherYears;
  checked?: CheckedReport;
  summary?: ReportSummary;
}

/**
 * A text under edit. It is kept as lines, and the unit of check is a report of it: an edit costs the report it touches,
 * not the text. Models are not kept but bound again when a feature asks for one, which takes less than a millisecond.
 */
export class Document {
  #lines: string[] = [];
  #lineEnd: string | undefined;
  #kinds: LineKind[] = [];
  #slices: Slice[] = [];
  #starts: readonly number[] | undefined;
  /** Until the text, the policy or what is told of it changes. */
  #reports: readonly DocumentReport[] | undefined;
  #model: { readonly slice: Slice; readonly model: ReportModel } | undefined;
  #policy: Policy;
  #fileWide = nothingFileWide;
  /** What the path of the policy tells of each report. */
  #pathTold = '';
  readonly #known: KnownReports | undefined;

  /** `known`: reports that need not be checked again. */
  constructor(text: string, policy = noPolicy, known?: KnownReports) {
    this.#policy = policy;
    this.#known = known;
    this.#replaceAll(text);
  }

  get policy(): Policy {
    return this.#policy;
  }

  /** Everything is checked anew only where the policy says otherwise whose report it is or by which form. */
  set policy(policy: Policy) {
    const isSameGiven = isSame(this.#policy.given, policy.given);
    this.#policy = policy;
    this.#slices = this.#slices.map(({ length, told, checked }) =>
      isSameGiven ? { length, ...(told && { told }), ...(checked && { checked }) } : { length },
    );
    this.#reports = undefined;
    this.#model = undefined;
  }

  /** What the first line ends with. */
  get lineEnd(): string {
    return this.#lineEnd ?? '\n';
  }

  get lineCount(): number {
    return this.#lines.length;
  }

  lineAt(line: number): string {
    return this.#lines[line] ?? '';
  }

  /** Every report with its findings; those whose lines have changed are checked now. */
  reports(): readonly DocumentReport[] {
    this.#reports ??= this.#summarised();
    return this.#reports;
  }

  #summarised(): DocumentReport[] {
    this.#check();
    const policy = { ...this.#policy, path: this.#pathTold };
    const reports: DocumentReport[] = [];
    let startLine = 0;
    for (const slice of this.#slices) {
      const from = startLine;
      slice.summary ??= summarise(slice.checked!, policy, this.#fileWide, () => this.#bound(slice, from));
      const { isReport, findings, suppressed } = slice.summary;
      if (isReport || findings.length + suppressed.length > 0)
        reports.push({ startLine, lineCount: slice.length, summary: slice.summary });
      startLine += slice.length;
    }
    return reports;
  }

  /** Runs the rules where lines have changed, and sees whether what holds for all reports has. */
  #check(): void {
    finish(this.steps());
    const checked = this.#slices.map((slice) => slice.checked!);
    const fileWide = fileWideOf(checked);
    const pathTold = pathOfEach(this.#policy.path ?? '', checked.filter(({ about }) => about.isReport).length);
    if (fileWide.key !== this.#fileWide.key || pathTold !== this.#pathTold)
      for (const slice of this.#slices) delete slice.summary;
    this.#fileWide = fileWide;
    this.#pathTold = pathTold;
  }

  /**
   * Runs the rules where lines have changed, in steps between which it can be given up. What has been checked by then stays
   * so; once the text has changed, the steps must not be taken further.
   */
  *steps(): Generator<void, void> {
    let startLine = 0;
    for (const slice of this.#slices) {
      slice.checked ??= yield* this.#checked(slice, startLine);
      startLine += slice.length;
    }
  }

  *#checked(slice: Slice, startLine: number): Generator<void, CheckedReport> {
    const written = this.#linesOf(slice, startLine);
    const key = this.#known && keyOfReport(written, this.#policy.given, slice.told);
    const known = key === undefined ? undefined : this.#known?.find(key);
    if (known) return known;
    const { lines, suppressions } = readSuppressions(written);
    const model = this.#modelOf(slice, lines);
    for (const { table } of model.tables) if (fails(table)) yield* repairsOf.steps(table);
    const checked = checkedReport(model, suppressions);
    this.#model = { slice, model };
    if (key !== undefined) this.#known?.keep(key, checked);
    yield;
    return checked;
  }

  /**
   * Hears what reports of other years say of a report in which identities fail, which helps to tell the figure that is
   * wrong; it is forgotten when a line of the report changes. Answers whether there was news, of which the
   * next steps make what follows.
   */
  hear(toldOf: (startLine: number) => ToldByOtherYears): boolean {
    const starts = this.#startLines();
    const heard = this.#slices.map((slice, i) => {
      // What it has heard may change before it is checked with it.
      if (!slice.told && !slice.checked?.about.tally.failed) return slice;
      const told = toldOf(starts[i]!);
      return isSame(slice.told ?? nothingTold, told) ? slice : { length: slice.length, told };
    });
    if (heard.every((slice, i) => slice === this.#slices[i])) return false;
    this.#slices = heard;
    this.#reports = undefined;
    this.#model = undefined;
    return true;
  }

  /** The report in which a line stands, bound to its form. */
  reportAt(line: number): { readonly startLine: number; readonly model: ReportModel } | undefined {
    if (line >= this.#lines.length) return undefined;
    const starts = this.#startLines();
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= line) low = middle;
      else high = middle - 1;
    }
    return { startLine: starts[low]!, model: this.#bound(this.#slices[low]!, starts[low]!) };
  }

  /** The first line of every slice; made when asked for, until the text changes. */
  #startLines(): readonly number[] {
    if (!this.#starts) {
      let line = 0;
      this.#starts = this.#slices.map(({ length }) => {
        line += length;
        return line - length;
      });
    }
    return this.#starts;
  }

  apply(changes: readonly Change[]): void {
    this.#reports = undefined;
    for (const { range, text } of changes) {
      if (range) this.#replace(this.#clamp(range.start), this.#clamp(range.end), text);
      else this.#replaceAll(text);
    }
  }

  #replaceAll(text: string): void {
    this.#lines = splitLines(text);
    this.#lineEnd = lineEndOf(text);
    this.#kinds = this.#lines.map(lineKindOf);
    this.#slices = [];
    this.#recut(0, 0, this.#kinds.length);
    this.#starts = undefined;
    this.#model = undefined;
  }

  #clamp({ line, character }: Position): Position {
    const last = this.#lines.length - 1;
    if (line > last) return { line: last, character: this.#lines[last]!.length };
    return { line, character: Math.min(character, this.#lines[line]!.length) };
  }

  #replace(start: Position, end: Position, text: string): void {
    const before = this.#lines[start.line]!.slice(0, start.character);
    const after = this.#lines[end.line]!.slice(end.character);
    // A \r in front of the \n of its line is a part of that end.
    const isEnd = after === '' && end.line < this.#lines.length - 1 && this.#lineEnd === '\n';
    const inserted = splitKeepingMark(before + (isEnd ? text.replace(/\r$/, '') : text) + after);
    this.#lineEnd ??= lineEndOf(text);
    const removed = end.line - start.line + 1;
    spliceAll(this.#lines, start.line, removed, inserted);
    spliceAll(this.#kinds, start.line, removed, inserted.map(lineKindOf));
    this.#recut(start.line, removed, inserted.length);
    this.#starts = undefined;
    this.#model = undefined;
  }

  /**
   * Cuts the reports around an edit anew, from the start of the report it stands in (or of the one before, if it changes
   * where that report begins), until a boundary behind the edit falls where one was before.
   */
  #recut(line: number, removed: number, inserted: number): void {
    let first = 0;
    let start = 0;
    while (first < this.#slices.length - 1 && start + this.#slices[first]!.length <= line)
      start += this.#slices[first++]!.length;
    if (first > 0 && areUnread(this.#kinds.slice(start, line))) start -= this.#slices[--first]!.length;
    let next = first;
    let oldEnd = start;
    while (next < this.#slices.length && oldEnd < line + removed) oldEnd += this.#slices[next++]!.length;
    const shift = inserted - removed;
    const boundary = new ReportBoundary();
    const fresh: Slice[] = [];
    let from = start;
    for (let at = start; at < this.#kinds.length; at++) {
      if (!boundary.next(this.#kinds[at]!)) continue;
      const to = withComments(this.#kinds, at);
      fresh.push({ length: to - from });
      from = to;
      while (next < this.#slices.length && oldEnd + shift < to) oldEnd += this.#slices[next++]!.length;
      if (to === oldEnd + shift && next < this.#slices.length) {
        spliceAll(this.#slices, first, next - first, fresh);
        return;
      }
    }
    fresh.push({ length: this.#kinds.length - from });
    spliceAll(this.#slices, first, this.#slices.length - first, fresh);
  }

  #bound(slice: Slice, startLine: number): ReportModel {
    if (this.#model?.slice !== slice) this.#model = { slice, model: this.#bind(slice, startLine) };
    return this.#model.model;
  }

  #bind(slice: Slice, startLine: number): ReportModel {
    return this.#modelOf(slice, readSuppressions(this.#linesOf(slice, startLine)).lines);
  }

  #modelOf({ told }: Slice, lines: readonly string[]): ReportModel {
    return withTestimony(bindReport(lines, this.#policy.given), told);
  }

  #linesOf({ length }: Slice, startLine: number): readonly string[] {
    return this.#lines.slice(startLine, startLine + length);
  }
}

const isSame = <Data>(a: Data, b: Data): boolean => JSON.stringify(a) === JSON.stringify(b);
