import {
  type Connection,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
} from 'vscode-languageserver';
import { Document } from '../engine/document';
import { findingsOf, noFindings, resultIdOf } from './findings';
import { answering, guarded, type Log } from './guard';
import { demandUri } from './params';
import { statusNotification } from './protocol';
import type { Session } from './session';
import { statusOf } from './status';
import { plainUri } from './uris';
import type { WorkspaceReports } from './workspaceReports';

/** Refreshes within this time are one. */
const pause = 100;

export interface Documents {
  /** Everything is told again: a setting has changed. */
  publishAll(): void;
  /** Tells again of the open documents among some files. */
  publish(files: ReadonlySet<string>): void;
}

/** Keeps the open documents and gives their findings, by push or by pull, from one computation. */
export function handleDocuments(
  connection: Connection,
  session: () => Session,
  workspace: () => WorkspaceReports,
  onClose: (uri: string) => void,
  log: Log,
): Documents {
  connection.onDidOpenTextDocument(({ textDocument: { uri, version, text } }) => {
    take(uri, version, () => new Document(text));
  });
  connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
    const document = session().open.get(uri)?.document;
    if (!document) return;
    take(uri, version, () => {
      document.apply(contentChanges);
      return document;
    });
  });
  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
    session().open.delete(uri);
    if (!session().pulls) send(connection.sendDiagnostics({ uri, diagnostics: [] }));
    onClose(uri);
  });
  connection.languages.diagnostics.on(answering(log, 'diagnostic', emptyReport, pull));

  /** Keeps a text as it now is. One that cannot be kept is forgotten: better no findings than those of another text. */
  function take(uri: string, version: number, text: () => Document): void {
    const document = guarded(log, `text of ${uri}`, undefined, text);
    if (document) session().open.set(uri, { document, version });
    else session().open.delete(uri);
    guarded(log, `reports beside ${uri}`, undefined, () => document && workspace().take(uri, document));
    publish(uri, version, document);
  }

  const findings = (uri: string, document: Document) =>
    findingsOf(workspace().reportsOf(uri, document), uri, session(), workspace().uriOf);

  /** Every version gets an answer, if only an empty one. */
  function publish(uri: string, version: number, document: Document | undefined): void {
    const { pulls, wantsStatus } = session();
    if (pulls && !wantsStatus) return;
    const found = guarded(log, `findings of ${uri}`, noFindings, () =>
      document ? findings(uri, document) : noFindings,
    );
    if (!pulls) send(connection.sendDiagnostics({ uri, version, diagnostics: [...found.items] }));
    if (wantsStatus) send(connection.sendNotification(statusNotification, statusOf(uri, version, found)));
  }

  function pull({ textDocument, previousResultId }: DocumentDiagnosticParams): DocumentDiagnosticReport {
    demandUri(textDocument?.uri);
    const { uri } = textDocument;
    const opened = session().open.get(uri);
    if (!opened) return stored(uri);
    const { items } = findings(uri, opened.document);
    const resultId = resultIdOf(items);
    if (resultId === previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
    return { kind: DocumentDiagnosticReportKind.Full, resultId, items: [...items] };
  }

  function stored(uri: string): DocumentDiagnosticReport {
    const file = workspace().storedAt(plainUri(uri));
    if (!file) return emptyReport;
    const { items } = findingsOf(file.reports, uri, session(), workspace().uriOf);
    return { kind: DocumentDiagnosticReportKind.Full, items: [...items] };
  }

  let refreshing: ReturnType<typeof setTimeout> | undefined;
  function refreshSoon(): void {
    if (refreshing) return;
    refreshing = setTimeout(() => {
      refreshing = undefined;
      connection.languages.diagnostics.refresh().catch((error) => log(`refresh: ${error}`));
    }, pause);
  }

  return {
    publishAll() {
      for (const [uri, { version, document }] of session().open) publish(uri, version, document);
    },
    publish(files) {
      const { open, pulls, refreshes } = session();
      const affected = [...open].filter(([uri]) => files.has(plainUri(uri)));
      for (const [uri, { version, document }] of affected) publish(uri, version, document);
      if (affected.length > 0 && pulls && refreshes) refreshSoon();
    },
  };
}

const emptyReport: DocumentDiagnosticReport = { kind: DocumentDiagnosticReportKind.Full, items: [] };

/** A client that is gone hears nothing, and nothing follows from that. */
const send = (sent: Promise<void>): void => void sent.catch(() => undefined);
