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

/** Keeps the open documents and gives their findings, by push or by pull, from one computation. */
export function handleDocuments(connection: Connection, session: () => Session, log: Log): { publishAll(): void } {
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
  });
  connection.languages.diagnostics.on(answering(log, 'diagnostic', emptyReport, pull));

  /** Keeps a text as it now is. One that cannot be kept is forgotten: better no findings than those of another text. */
  function take(uri: string, version: number, text: () => Document): void {
    const document = guarded(log, `text of ${uri}`, undefined, text);
    if (document) session().open.set(uri, { document, version });
    else session().open.delete(uri);
    publish(uri, version, document);
  }

  /** Every version gets an answer, if only an empty one. */
  function publish(uri: string, version: number, document: Document | undefined): void {
    const { pulls, wantsStatus } = session();
    if (pulls && !wantsStatus) return;
    const found = guarded(log, `findings of ${uri}`, noFindings, () =>
      document ? findingsOf(document, uri, session()) : noFindings,
    );
    if (!pulls) send(connection.sendDiagnostics({ uri, version, diagnostics: [...found.items] }));
    if (wantsStatus) send(connection.sendNotification(statusNotification, statusOf(uri, version, found)));
  }

  function pull({ textDocument, previousResultId }: DocumentDiagnosticParams): DocumentDiagnosticReport {
    demandUri(textDocument?.uri);
    const opened = session().open.get(textDocument.uri);
    if (!opened) return emptyReport;
    const { items } = findingsOf(opened.document, textDocument.uri, session());
    const resultId = resultIdOf(items);
    if (resultId === previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
    return { kind: DocumentDiagnosticReportKind.Full, resultId, items: [...items] };
  }

  return {
    publishAll() {
      for (const [uri, { version, document }] of session().open) publish(uri, version, document);
    },
  };
}

const emptyReport: DocumentDiagnosticReport = { kind: DocumentDiagnosticReportKind.Full, items: [] };

/** A client that is gone hears nothing, and nothing follows from that. */
const send = (sent: Promise<void>): void => void sent.catch(() => undefined);
