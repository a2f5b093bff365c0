import {
  type Connection,
  type Disposable,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver';
import { Recent } from '../core/recent';
import { findingsOf, noFindings, resultIdOf } from './findings';
import { answering, guarded, type Log } from './guard';
import type { OpenDocuments, Tell } from './openDocuments';
import { demandUri } from './params';
import { statusNotification } from './protocol';
import type { OpenDocument, Session } from './session';
import { statusOf } from './status';
import { plainUri } from './uris';
import type { WorkspaceReports } from './workspaceReports';

/** So many documents that are not open are remembered to have been asked about. */
const mostEarly = 1000;

/** Gives the findings of open documents, by push or by pull, from one computation. `dispose`: none are given any more. */
export interface Published extends Disposable {
  /** Every version gets an answer, if only an empty one; of one that is not ready that comes when it is. */
  publish(uri: string, version?: number): void;
  publishAll(): void;
}

/** Takes what the editor says of its documents, and gives their findings. */
export function handleDocuments(
  connection: Connection,
  session: Session,
  workspace: WorkspaceReports,
  documents: OpenDocuments,
  refresh: Tell['refresh'],
  onClose: (uri: string) => void,
  log: Log,
): Published {
  /** Documents that were asked about before they were opened, as VS Code does when the server is started again. */
  const early = new Recent(mostEarly);

  connection.onDidOpenTextDocument(({ textDocument: { uri, version, text } }) => {
    if (!documents.open(uri, version, text)) return publish(uri, version);
    // The client has its answer for this version, which was about nothing, and would not ask again by itself.
    if (early.delete(uri)) refresh();
  });
  connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
    if (session.open.has(uri) && !documents.change(uri, version, contentChanges)) publish(uri, version);
  });
  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
    documents.close(uri);
    if (!session.pulls) send(connection.sendDiagnostics({ uri, diagnostics: [] }));
    onClose(uri);
  });
  const isReady = (params: DocumentDiagnosticParams) => documents.ready(params?.textDocument?.uri);
  const pulled = connection.languages.diagnostics.on(
    answering(log, 'diagnostic', emptyReport, pull, isReady, retriggered),
  );

  function findings(uri: string, { document, preference: { limit } }: OpenDocument) {
    const reports = workspace.reportsOf(uri, document);
    return findingsOf({ reports, limit }, uri, session, workspace.uriOf);
  }

  function publish(uri: string, version = session.open.get(uri)?.version): void {
    const { pulls, wantsStatus, open } = session;
    if (version === undefined || !documents.isReady(uri) || (pulls && !wantsStatus)) return;
    const opened = open.get(uri);
    const found = guarded(log, `findings of ${uri}`, noFindings, () => (opened ? findings(uri, opened) : noFindings));
    if (!pulls) send(connection.sendDiagnostics({ uri, version, diagnostics: [...found.items] }));
    if (wantsStatus) send(connection.sendNotification(statusNotification, statusOf(uri, version, found)));
  }

  function pull({ textDocument, previousResultId }: DocumentDiagnosticParams): DocumentDiagnosticReport {
    demandUri(textDocument?.uri);
    const { uri } = textDocument;
    const opened = session.open.get(uri);
    if (!opened) {
      early.add(uri);
      return stored(uri);
    }
    const { items } = findings(uri, opened);
    const resultId = resultIdOf(items);
    if (resultId === previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
    return { kind: DocumentDiagnosticReportKind.Full, resultId, items: [...items] };
  }

  function stored(uri: string): DocumentDiagnosticReport {
    const file = workspace.storedAt(plainUri(uri));
    if (!file) return emptyReport;
    const { items } = findingsOf(file, uri, session, workspace.uriOf);
    return { kind: DocumentDiagnosticReportKind.Full, items: [...items] };
  }

  return {
    dispose: () => pulled.dispose(),
    publish,
    publishAll() {
      for (const uri of session.open.keys()) publish(uri);
      refresh();
    },
  };
}

/** What only diagnostics may be answered: the client asks again by itself. */
const retriggered = () =>
  new ResponseError<unknown>(LSPErrorCodes.ServerCancelled, 'the text has changed', { retriggerRequest: true });

const emptyReport: DocumentDiagnosticReport = { kind: DocumentDiagnosticReportKind.Full, items: [] };

/** A client that is gone hears nothing, and nothing follows from that. */
const send = (sent: Promise<void>): void => void sent.catch(() => undefined);
