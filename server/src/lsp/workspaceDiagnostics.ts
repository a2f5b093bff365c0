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

/** `dispose`: no findings are given any more. */
export interface WorkspaceDiagnostics extends Disposable {
  /** The findings of these files may have changed, or what is known of the workspace as a whole. */
  changed(files: ReadonlySet<string>): void;
  /** A document was closed: its findings as such are to go, also where those of files that are not open are not shown. */
  closed(uri: string): void;
  /** All findings are to be made anew: a setting has changed. */
  changedAll(): void;
}

interface Told {
  readonly items: WorkspaceDocumentDiagnosticReport & { readonly kind: 'full' };
  readonly resultId: string;
}

/**
 * Findings of files that are not open. By pull: an answer is held until there is something new, since VS Code asks again
 * two seconds after each answer; by push otherwise. Open documents are not among them, whichever way theirs come.
 */
export function handleWorkspaceDiagnostics(
  connection: Connection,
  session: Session,
  workspace: WorkspaceReports,
): WorkspaceDiagnostics {
  const told = new Map<string, Told>();
  const pushed = new Set<string>();
  /** Documents that were closed since the last answer. */
  const closed = new Map<string, string>();
  let closings = 0;
  const waiting = new Set<() => void>();
  let isAsked = false;
  let wasAnswered = false;

  const asking = connection.languages.diagnostics.onWorkspace(async (params, token, _progress, partial) => {
    demand(Array.isArray(params?.previousResultIds), 'previousResultIds');
    isAsked = true;
    return answer(params, token, partial);
  });

  async function answer(
    { previousResultIds }: WorkspaceDiagnosticParams,
    token: CancellationToken,
    partial: ResultProgressReporter<WorkspaceDiagnosticReportPartialResult> | undefined,
  ): Promise<WorkspaceDiagnosticReport> {
    const known = new Map(previousResultIds.map((one) => [plainUri(one.uri), one]));
    const streamed = new Set<string>();
    while (!token.isCancellationRequested) {
      const isReady = workspace.isReady;
      const reports = reportsSince(known);
      const news = reports.filter(({ kind }) => kind === DocumentDiagnosticReportKind.Full);
      if (isReady && (news.length + streamed.size > 0 || !wasAnswered)) {
        wasAnswered = true;
        closed.clear();
        if (!partial) return { items: reports };
        return stream(
          reports.filter(({ kind, uri }) => kind === DocumentDiagnosticReportKind.Full || !streamed.has(uri)),
          partial,
        );
      }
      if (partial && news.length > 0) {
        stream(news, partial);
        closed.clear();
        for (const { uri, resultId } of news) {
          streamed.add(uri);
          if (resultId === undefined) known.delete(plainUri(uri));
          else known.set(plainUri(uri), { uri, value: resultId });
        }
      }
      await nextChange(token);
    }
    throw cancelled('workspace/diagnostic');
  }

  /** What is new to somebody who knows these results; files without findings that nobody has heard of are left out. */
  function reportsSince(known: ReadonlyMap<string, { uri: string; value: string }>) {
    const reports: WorkspaceDocumentDiagnosticReport[] = [];
    const open = new Set([...session.open.keys()].map(plainUri));
    const found = new Set<string>();
    for (const [file] of workspace.stored()) {
      if (open.has(file)) continue;
      const { items, resultId } = resultOf(file);
      if (items.items.length === 0) continue;
      found.add(file);
      if (known.get(file)?.value !== resultId) reports.push(items);
      else reports.push({ kind: DocumentDiagnosticReportKind.Unchanged, uri: items.uri, version: null, resultId });
    }
    const others = new Map([...closed, ...[...known].map(([file, { uri }]) => [file, uri] as const)]);
    for (const [file, uri] of others)
      if (!found.has(file) && !open.has(file))
        reports.push({ kind: DocumentDiagnosticReportKind.Full, uri, version: null, items: [] });
    return reports;
  }

  /** Kept until it may have changed. A file that was open meanwhile is told again: its findings were told as a document's. */
  function resultOf(file: string): Told {
    const known = told.get(file);
    if (known) return known;
    const stored = workspace.storedAt(file)!;
    const { uri } = stored;
    const { items } = findingsOf(stored, uri, session, workspace.uriOf);
    const resultId = closed.has(file) ? `${resultIdOf(items)}:${++closings}` : resultIdOf(items);
    const result: Told = {
      resultId,
      items: { kind: DocumentDiagnosticReportKind.Full, uri, version: null, resultId, items: [...items] },
    };
    told.set(file, result);
    return result;
  }

  function push(file: string): void {
    if (session.pulls) return;
    if (session.open.has(workspace.uriOf(file))) return void pushed.delete(file);
    const stored = workspace.storedAt(file);
    const diagnostics = stored ? resultOf(file).items.items : [];
    if (diagnostics.length === 0 && !pushed.delete(file)) return;
    if (diagnostics.length > 0) pushed.add(file);
    void connection.sendDiagnostics({ uri: workspace.uriOf(file), diagnostics }).catch(() => undefined);
  }

  function wake(): void {
    for (const go of waiting) go();
    waiting.clear();
  }

  function nextChange(token: CancellationToken): Promise<void> {
    return new Promise((resolve) => {
      const go = () => setTimeout(finish, pause);
      const listening = token.onCancellationRequested(() => finish());
      const finish = () => {
        waiting.delete(go);
        listening.dispose();
        resolve();
      };
      waiting.add(go);
    });
  }

  return {
    dispose: () => asking.dispose(),
    changed(files) {
      for (const file of files) {
        told.delete(file);
        push(file);
      }
      wake();
    },
    closed(uri) {
      if (!isAsked) return;
      closed.set(plainUri(uri), uri);
      told.delete(plainUri(uri));
      wake();
    },
    changedAll() {
      told.clear();
      for (const file of new Set([...pushed, ...[...workspace.stored()].map(([stored]) => stored)])) push(file);
      wake();
    },
  };
}

function stream(
  reports: readonly WorkspaceDocumentDiagnosticReport[],
  partial: ResultProgressReporter<WorkspaceDiagnosticReportPartialResult>,
): WorkspaceDiagnosticReport {
  for (let at = 0; at < reports.length; at += filesAtOnce)
    partial.report({ items: reports.slice(at, at + filesAtOnce) });
  return { items: [] };
}
