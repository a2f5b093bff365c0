import {
  type CancellationToken,
  type Connection,
  type Disposable,
  DocumentDiagnosticReportKind,
  type ResultProgressReporter,
  type WorkspaceDiagnosticParams,
  type WorkspaceDiagnosticReport,
  type WorkspaceDiagnosticReportPartialResult,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { findingsOf, resultIdOf } from './findings';
import { cancelled } from './guard';
import { demand } from './params';
import type { Session } from './session';
import { plainUri } from './uris';
import type { WorkspaceReports } from './workspaceReports';

/** Changes within this time are told together. */
const pause = 100;
/** So many files are told in one partial result. */
const filesAtOnce = 100;

interface Told {
  readonly items: WorkspaceDocumentDiagnosticReport & { readonly kind: 'full' };
  readonly resultId: string;
}

/** What a client has of a file, by its own name for it. */
interface Known {
  readonly uri: string;
  readonly value: string;
}

type PartialResults = ResultProgressReporter<WorkspaceDiagnosticReportPartialResult>;

/**
 * Findings of files that are not open. By pull: an answer is held until there is something new, since VS Code asks again
 * two seconds after each answer; by push otherwise. Open documents are not among them, whichever way theirs come.
 */
export class WorkspaceDiagnostics implements Disposable {
  readonly #connection: Connection;
  readonly #session: Session;
  readonly #workspace: WorkspaceReports;
  readonly #asking: Disposable;
  readonly #told = new Map<string, Told>();
  readonly #pushed = new Set<string>();
  /** Documents that were closed since the last answer. */
  readonly #closed = new Map<string, string>();
  #closings = 0;
  readonly #waiting = new Set<() => void>();
  #isAsked = false;
  #wasAnswered = false;

  constructor(connection: Connection, session: Session, workspace: WorkspaceReports) {
    this.#connection = connection;
    this.#session = session;
    this.#workspace = workspace;
    this.#asking = connection.languages.diagnostics.onWorkspace(async (params, token, _progress, partial) => {
      demand(Array.isArray(params?.previousResultIds), 'previousResultIds');
      this.#isAsked = true;
      return this.#answer(params, token, partial);
    });
  }

  /** No findings are given any more. */
  dispose(): void {
    this.#asking.dispose();
  }

  /** The findings of these files may have changed, or what is known of the workspace as a whole. */
  changed(files: ReadonlySet<string>): void {
    for (const file of files) {
      this.#told.delete(file);
      this.#push(file);
    }
    this.#wake();
  }

  /** A document was closed: its findings as such are to go, also where those of files that are not open are not shown. */
  closed(uri: string): void {
    if (!this.#isAsked) return;
    this.#closed.set(plainUri(uri), uri);
    this.#told.delete(plainUri(uri));
    this.#wake();
  }

  /** All findings are to be made anew: a setting has changed. */
  changedAll(): void {
    this.#told.clear();
    for (const file of new Set([...this.#pushed, ...[...this.#workspace.stored()].map(([stored]) => stored)]))
      this.#push(file);
    this.#wake();
  }

  async #answer(
    { previousResultIds }: WorkspaceDiagnosticParams,
    token: CancellationToken,
    partial: PartialResults | undefined,
  ): Promise<WorkspaceDiagnosticReport> {
    const known = new Map<string, Known>(previousResultIds.map((one) => [plainUri(one.uri), one]));
    const streamed = new Set<string>();
    while (!token.isCancellationRequested) {
      const { isReady } = this.#workspace;
      const reports = this.#reportsSince(known);
      const news = reports.filter(isFull);
      if (isReady && (news.length + streamed.size > 0 || !this.#wasAnswered)) {
        this.#wasAnswered = true;
        this.#closed.clear();
        if (!partial) return { items: reports };
        stream(
          reports.filter((report) => isFull(report) || !streamed.has(report.uri)),
          partial,
        );
        return { items: [] };
      }
      if (partial && news.length > 0) {
        stream(news, partial);
        this.#closed.clear();
        for (const { uri, resultId } of news) {
          streamed.add(uri);
          if (resultId === undefined) known.delete(plainUri(uri));
          else known.set(plainUri(uri), { uri, value: resultId });
        }
      }
      await this.#nextChange(token);
    }
    throw cancelled('workspace/diagnostic');
  }

  /** What is new to somebody who knows these results; files without findings that nobody has heard of are left out. */
  #reportsSince(known: ReadonlyMap<string, Known>): WorkspaceDocumentDiagnosticReport[] {
    const reports: WorkspaceDocumentDiagnosticReport[] = [];
    const open = new Set([...this.#session.open.keys()].map(plainUri));
    const found = new Set<string>();
    for (const [file] of this.#workspace.stored()) {
      if (open.has(file)) continue;
      const { items, resultId } = this.#resultOf(file);
      if (items.items.length === 0) continue;
      found.add(file);
      if (known.get(file)?.value !== resultId) reports.push(items);
      else reports.push({ kind: DocumentDiagnosticReportKind.Unchanged, uri: items.uri, version: null, resultId });
    }
    const others = new Map([...this.#closed, ...[...known].map(([file, { uri }]) => [file, uri] as const)]);
    for (const [file, uri] of others)
      if (!found.has(file) && !open.has(file))
        reports.push({ kind: DocumentDiagnosticReportKind.Full, uri, version: null, items: [] });
    return reports;
  }

  /** Kept until it may have changed. A file that was open meanwhile is told again: its findings were told as a document's. */
  #resultOf(file: string): Told {
    const known = this.#told.get(file);
    if (known) return known;
    const stored = this.#workspace.storedAt(file)!;
    const { uri } = stored;
    const { items } = findingsOf(stored, uri, this.#session, this.#workspace.uriOf);
    const resultId = this.#closed.has(file) ? `${resultIdOf(items)}:${++this.#closings}` : resultIdOf(items);
    const result: Told = {
      resultId,
      items: { kind: DocumentDiagnosticReportKind.Full, uri, version: null, resultId, items: [...items] },
    };
    this.#told.set(file, result);
    return result;
  }

  #push(file: string): void {
    if (this.#session.pulls) return;
    const uri = this.#workspace.uriOf(file);
    if (this.#session.open.has(uri)) return void this.#pushed.delete(file);
    const stored = this.#workspace.storedAt(file);
    const diagnostics = stored ? this.#resultOf(file).items.items : [];
    if (diagnostics.length === 0 && !this.#pushed.delete(file)) return;
    if (diagnostics.length > 0) this.#pushed.add(file);
    void this.#connection.sendDiagnostics({ uri, diagnostics }).catch(() => undefined);
  }

  #wake(): void {
    for (const go of this.#waiting) go();
    this.#waiting.clear();
  }

  #nextChange(token: CancellationToken): Promise<void> {
    return new Promise((resolve) => {
      const go = () => setTimeout(finish, pause);
      const listening = token.onCancellationRequested(() => finish());
      const finish = () => {
        this.#waiting.delete(go);
        listening.dispose();
        resolve();
      };
      this.#waiting.add(go);
    });
  }
}

const isFull = ({ kind }: WorkspaceDocumentDiagnosticReport): boolean => kind === DocumentDiagnosticReportKind.Full;

function stream(reports: readonly WorkspaceDocumentDiagnosticReport[], partial: PartialResults): void {
  for (let at = 0; at < reports.length; at += filesAtOnce)
    partial.report({ items: reports.slice(at, at + filesAtOnce) });
}
