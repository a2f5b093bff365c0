import type { Locale } from '../core/localized';
import { withFindings } from '../engine/acrossFiles';
import type { Document, DocumentReport } from '../engine/document';
import type { Policy } from '../engine/policy';
import { named } from '../engine/summary';
import { pathOfEachIn, WorkspaceIndex } from '../engine/workspaceIndex';
import { isFound } from '../workspace/workspace';
import { takeSteps } from './checks';
import { guarded, type Log, nextTurn } from './guard';
import { passedOver } from './passedOver';
import { type Answers, noPreference, type Preferences } from './preferences';
import type { CheckAllResult } from './protocol';
import { Queue } from './queue';
import { Readings } from './readings';
import { mayHoldReport, type ReportFiles } from './reportFiles';
import { folderOf, pathIn, plainUri } from './uris';

/** So many files of the workspace are looked at. */
const maxFiles = 10_000;
/** A larger file is checked when it is opened. */
const maxBytes = 4 * 1024 * 1024;
const readAtOnce = 8;

/** A file of the workspace that is not open, with the findings of its reports where they are wanted. */
export interface StoredFile {
  readonly uri: string;
  readonly reports: readonly DocumentReport[];
  /** How many findings are shown. */
  readonly limit: number;
}

/** The documents that are open, by their URI. */
type OpenTexts = Iterable<readonly [uri: string, { readonly document: Document }]>;

export type Progress = (done: number, all: number) => void;

/**
 * The reports of the workspace's folders, open or not: what they say of each other, and the findings of those that are not
 * open. What is open goes before what is stored. Files are named by their plain URI.
 */
export class WorkspaceReports {
  readonly #index = new WorkspaceIndex();
  readonly #open = new Set<string>();
  readonly #stored = new Map<string, StoredFile>();
  /** As the client writes them. */
  readonly #uris = new Map<string, string>();
  readonly #readings = new Readings();
  readonly #queue = new Queue(readAtOnce);
  readonly #files: ReportFiles | undefined;
  readonly #documentOf: (text: string, policy: Policy) => Document;
  readonly #preferenceOf: Preferences['of'];
  readonly #log: Log;
  /** Files of which the findings may have changed, those that are gone among them. */
  readonly #onChange: (files: ReadonlySet<string>) => void;
  #folders: readonly string[] = [];
  #keepsFindings = false;
  #scan = 0;
  #latest: Promise<void> | undefined;
  #begin: () => void = () => undefined;
  /** The first scan has begun. */
  readonly #begun = new Promise<void>((resolve) => {
    this.#begin = resolve;
  });
  /** One file is checked after the other, so that what they keep waiting is one turn. */
  #checking = Promise.resolve();
  #more = false;
  /** Until the first scan is over nobody knows. */
  #scanning = true;

  constructor(
    files: ReportFiles | undefined,
    documentOf: (text: string, policy: Policy) => Document,
    preferenceOf: Preferences['of'],
    log: Log,
    onChange: (files: ReadonlySet<string>) => void,
  ) {
    this.#files = files;
    this.#documentOf = documentOf;
    this.#preferenceOf = preferenceOf;
    this.#log = log;
    this.#onChange = onChange;
  }

  /** Every file has been read. */
  get isReady(): boolean {
    return !this.#scanning;
  }

  /** How many files with a report there are. */
  get size(): number {
    return this.#stored.size + this.#open.size;
  }

  /** The folders there are, for documents that are opened before they are scanned. */
  expect(folders: readonly string[]): void {
    this.#folders = folders.map(plainUri);
    for (const file of this.#open) {
      if (folderOf(file, this.#folders)) continue;
      this.#open.delete(file);
      this.#lose(file);
    }
  }

  /** How many files were looked at, where there are more. */
  get limit(): number | undefined {
    return this.#more ? maxFiles : undefined;
  }

  readonly uriOf = (file: string): string => this.#uris.get(file) ?? file;

  /** The reports of a document, with what other files make of them and what the name of the file tells. */
  reportsOf(uri: string, document: Document): readonly DocumentReport[] {
    const file = plainUri(uri);
    const all = document.reports();
    const pathTold = pathOfEachIn(all, file);
    const reports = all.map((report) => {
      const summary = named(report.summary, pathTold);
      return summary === report.summary ? report : { ...report, summary };
    });
    return withFindings(reports, this.#index.findings(file));
  }

  /** Tells a document what other files have of its figures; whether that was news. */
  tell(uri: string, document: Document): boolean {
    return document.hear(this.#index.told(plainUri(uri)));
  }

  get index(): Pick<WorkspaceIndex, 'organs' | 'toldOfNew'> {
    return this.#index;
  }

  /** The files that are not open, with their findings where those are kept. */
  stored(): Iterable<[file: string, StoredFile]> {
    return this.#keepsFindings ? this.#stored : [];
  }

  storedAt(file: string): StoredFile | undefined {
    const stored = this.#keepsFindings ? this.#stored.get(file) : undefined;
    return stored && { ...stored, reports: withFindings(stored.reports, this.#index.findings(file)) };
  }

  /** Takes an open document as it now is. */
  take(uri: string, document: Document): void {
    const file = plainUri(uri);
    const folder = folderOf(file, this.#folders);
    if (!folder) return;
    this.#readings.drop(file);
    const isNew = !this.#open.has(file);
    this.#open.add(file);
    this.#uris.set(file, uri);
    this.#stored.delete(file);
    const affected = this.#index.set(file, pathIn(file, folder), document.reports(), document.policy);
    this.#changed(affected, isNew && file);
  }

  /** A document is closed: what is stored counts again. */
  async close(uri: string): Promise<void> {
    const file = plainUri(uri);
    if (this.#open.delete(file)) await (this.#searchedFolder(file) ? this.read(uri) : this.#lose(file));
    else if (this.#stored.has(file)) this.#changed(new Set(), file);
  }

  /** The folder in which the search finds such a file; others count only while they are open. */
  #searchedFolder(file: string): string | undefined {
    const folder = this.#files && folderOf(file, this.#folders);
    return folder && isFound(file.slice(folder.length + 1)) ? folder : undefined;
  }

  /** Reads a file again, unless it is open; where many are read, when it is its turn. */
  read(uri: string, ofScan?: Answers): Promise<void> {
    return this.#queue.run(() => this.#readNow(uri, ofScan));
  }

  async #readNow(uri: string, ofScan?: Answers): Promise<void> {
    const file = plainUri(uri);
    const folder = this.#searchedFolder(file);
    if (!folder || !this.#files || this.#open.has(file)) return;
    const counts = this.#readings.begin(file);
    const text = await this.#files.read(uri, maxBytes).catch((error) => this.#log(`reading ${uri}: ${error}`));
    const { policy, limit } = mayHoldReport(text || '') ? await this.#preferenceOf(uri, ofScan) : noPreference;
    const reports = await this.#check(uri, text || '', policy);
    if (!counts() || this.#searchedFolder(file) !== folder) return;
    if (reports.length === 0) return this.forget(uri);
    this.#uris.set(file, uri);
    this.#stored.set(file, { uri, limit, reports: this.#keepsFindings ? reports : [] });
    this.#changed(this.#index.set(file, pathIn(file, folder), reports, policy), file);
  }

  /** The reports of a text with a table of a form; text that only tells of reports has none. */
  async #check(uri: string, text: string, policy: Policy): Promise<readonly DocumentReport[]> {
    if (!mayHoldReport(text)) return [];
    const document = guarded(this.#log, `text of ${uri}`, undefined, () => this.#documentOf(text, policy));
    if (!document) return [];
    this.#checking = this.#checking.then(() => takeSteps(document.steps()));
    await this.#checking;
    const reports = guarded(this.#log, `findings of ${uri}`, [], () => document.reports());
    return reports.some(({ summary }) => summary.form !== undefined) ? reports : [];
  }

  /** A file, or whatever lies below a folder, is gone. */
  forget(uri: string): void {
    const gone = plainUri(uri);
    const files = [...this.#stored.keys()].filter((file) => file === gone || file.startsWith(`${gone}/`));
    for (const file of this.#open.has(gone) ? files : new Set([...files, gone])) {
      this.#readings.drop(file);
      this.#stored.delete(file);
      this.#lose(file);
    }
  }

  /**
   * Reads every file of the folders. `keepsFindings`: findings of files that are not open are shown. A later scan ends an
   * earlier one.
   */
  scan(folders: readonly string[], keepsFindings: boolean, progress: Progress = () => undefined): Promise<void> {
    this.#latest = this.#readAll(folders, keepsFindings, progress);
    this.#begin();
    return this.#latest;
  }

  /** The latest scan is over; the first one begins soon after the server. */
  async scanned(): Promise<void> {
    await this.#begun;
    for (let latest: Promise<void> | undefined; latest !== this.#latest; ) {
      latest = this.#latest;
      await latest;
    }
  }

  async #readAll(folders: readonly string[], keepsFindings: boolean, progress: Progress): Promise<void> {
    const scan = ++this.#scan;
    const isOver = () => scan !== this.#scan;
    this.expect(folders);
    this.#keepsFindings = keepsFindings;
    this.#scanning = true;
    try {
      await this.#readFound(folders, isOver, progress);
    } finally {
      if (!isOver()) {
        this.#scanning = false;
        this.#onChange(new Set());
      }
    }
  }

  async #readFound(folders: readonly string[], isOver: () => boolean, progress: Progress): Promise<void> {
    const found = (folders.length > 0 && (await this.#files?.find(folders, maxFiles, isOver))) || {
      uris: [],
      more: false,
    };
    if (isOver()) return;
    this.#more = found.more;
    this.#dropAllBut(new Set(found.uris.map(plainUri)));
    const answers: Answers = new Map();
    let next = 0;
    let done = 0;
    const reader = async () => {
      while (next < found.uris.length && !isOver()) {
        await this.read(found.uris[next++]!, answers);
        progress(++done, found.uris.length);
        await nextTurn();
      }
    };
    await Promise.all(Array.from({ length: readAtOnce }, reader));
  }

  /** The files that were not checked though their names say that there was something to check. */
  async passedOver(
    folders: readonly string[],
    open: OpenTexts,
    isOver: () => boolean,
    locale: Locale,
  ): Promise<CheckAllResult['passedOver']> {
    const withReport = new Set(this.#stored.keys());
    for (const [uri, { document }] of open)
      if (document.reports().some(({ summary }) => summary.form !== undefined)) withReport.add(plainUri(uri));
    return this.#files ? passedOver(this.#files, folders, (file) => withReport.has(file), isOver, locale) : [];
  }

  /** The reports of each file; of the open documents, those of the folders count. */
  *all(open: OpenTexts): Generator<readonly DocumentReport[]> {
    for (const [uri, { document }] of open) if (this.#open.has(plainUri(uri))) yield this.reportsOf(uri, document);
    for (const [file] of this.stored()) yield this.storedAt(file)!.reports;
  }

  #dropAllBut(files: ReadonlySet<string>): void {
    for (const [file, { uri }] of this.#stored) if (!files.has(file)) this.forget(uri);
  }

  #lose(file: string): void {
    this.#changed(this.#index.delete(file), file);
    this.#uris.delete(file);
  }

  #changed(affected: ReadonlySet<string>, file: string | false): void {
    if (file || affected.size > 0) this.#onChange(file ? new Set([...affected, file]) : affected);
  }
}
