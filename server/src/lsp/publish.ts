import {
  type CancellationToken,
  type Connection,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver';
import type { Document } from '../engine/document';
import { Checks } from './checks';
import { documentOf } from './documentOf';
import { findingsOf, noFindings, resultIdOf } from './findings';
import { answering, answeringNow, guarded, type Log } from './guard';
import { demandUri } from './params';
import { noPreference, type Preferences } from './preferences';
import { statusNotification } from './protocol';
import type { OpenDocument, Session } from './session';
import { statusOf } from './status';
import { plainUri } from './uris';
import type { WorkspaceReports } from './workspaceReports';

/** Refreshes within this time are one. */
const pause = 100;

/** How long the findings of a document that was just opened wait for what is wanted of it, in milliseconds. */
const patience = 1000;

export interface Documents {
  /** Asks anew what is wanted of every document, and publishes where that changes anything. */
  reload(): Promise<void>;
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
  preferences: Preferences,
  log: Log,
): Documents {
  /** Documents just opened, whose first findings wait, and the requests that wait with them. */
  const waiting = new Map<string, (() => void)[]>();
  const checks = new Checks();
  /** Documents that were asked about before they were opened, as VS Code does when the server is started again. */
  const early = new Set<string>();
  /** One question about a document after the other, so that no answer overtakes a later one. */
  const questions = new WeakMap<Document, Promise<boolean>>();

  connection.onDidOpenTextDocument(({ textDocument: { uri, version, text } }) => {
    if (!take(uri, version, () => documentOf(text))) return publish(uri, version);
    check(uri, () => undefined);
    // The client has its answer for this version, which was about nothing, and would not ask again by itself.
    if (early.delete(uri) && session().refreshes) refreshSoon();
    const timer = setTimeout(() => publishFirst(uri), patience);
    waiting.set(uri, []);
    void settle(uri).then((changed) => {
      clearTimeout(timer);
      if (!publishFirst(uri) && changed) republish([uri]);
    });
  });
  connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
    const document = session().open.get(uri)?.document;
    if (!document) return;
    publishFirst(uri);
    take(uri, version, () => {
      document.apply(contentChanges);
      return document;
    });
    check(uri, () => publish(uri, version));
  });
  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
    publishFirst(uri);
    checks.stop(uri);
    session().open.delete(uri);
    if (!session().pulls) send(connection.sendDiagnostics({ uri, diagnostics: [] }));
    onClose(uri);
  });
  const pullLater = answering(log, 'diagnostic', emptyReport, pull);
  const pullNow = answeringNow(log, 'diagnostic', emptyReport, pull);
  connection.languages.diagnostics.on((params, token) => {
    const uri = params?.textDocument?.uri;
    const held = waiting.get(uri);
    if (!held)
      return checks.running(uri)?.then((finished) => pullChecked(finished, params, token)) ?? pullLater(params, token);
    // An answer that comes with a change of the text is about the text before it.
    return new Promise((resolve, reject) =>
      held.push(() => {
        try {
          resolve(pullNow(params, token));
        } catch (error) {
          reject(error);
        }
      }),
    );
  });

  /** Keeps a text as it now is. One that cannot be kept is forgotten: better no findings than those of another text. */
  function take(uri: string, version: number, text: () => Document): boolean {
    const { open } = session();
    const document = guarded(log, `text of ${uri}`, undefined, text);
    if (document) open.set(uri, { document, version, preference: open.get(uri)?.preference ?? noPreference });
    else open.delete(uri);
    return document !== undefined;
  }

  /** Checks a text as it now is, unless it changes before that is done. */
  function check(uri: string, done: () => void): void {
    const document = session().open.get(uri)?.document;
    checks.start(uri, document ? document.steps() : none(), () => {
      if (document) beside(uri, document);
      done();
    });
  }

  /** What is asked of a text that has changed meanwhile is asked again by the client. */
  function pullChecked(finished: boolean, params: DocumentDiagnosticParams, token: CancellationToken) {
    if (!finished)
      throw new ResponseError(LSPErrorCodes.ServerCancelled, 'diagnostic: the text has changed', {
        retriggerRequest: true,
      });
    return pullNow(params, token);
  }

  /** Learns what is wanted of a document; whether that is something else than before. */
  function settle(uri: string): Promise<boolean> {
    const document = session().open.get(uri)?.document;
    if (!document) return Promise.resolve(false);
    const settled = (questions.get(document) ?? Promise.resolve()).then(() => ask(uri, document));
    questions.set(document, settled);
    return settled;
  }

  async function ask(uri: string, document: Document): Promise<boolean> {
    const preference = await preferences.of(uri);
    const opened = session().open.get(uri);
    if (opened?.document !== document || opened.preference.key === preference.key) return false;
    document.policy = preference.policy;
    session().open.set(uri, { ...opened, preference });
    beside(uri, document);
    return true;
  }

  /** Publishes what has been waiting; whether it has. */
  function publishFirst(uri: string): boolean {
    const held = waiting.get(uri);
    const opened = session().open.get(uri);
    waiting.delete(uri);
    if (!held || !opened) return false;
    publish(uri, opened.version);
    for (const answer of held) answer();
    return true;
  }

  /** What the files beside it say of a document, and it of them, may change with it. */
  function beside(uri: string, document: Document): void {
    guarded(log, `reports beside ${uri}`, undefined, () => workspace().take(uri, document));
  }

  function findings(uri: string, { document, preference: { limit } }: OpenDocument) {
    const reports = workspace().reportsOf(uri, document);
    return findingsOf({ reports, limit }, uri, session(), workspace().uriOf);
  }

  /** Every version gets an answer, if only an empty one. */
  function publish(uri: string, version: number): void {
    const { pulls, wantsStatus, open } = session();
    if (pulls && !wantsStatus) return;
    const opened = open.get(uri);
    const found = guarded(log, `findings of ${uri}`, noFindings, () => (opened ? findings(uri, opened) : noFindings));
    if (!pulls) send(connection.sendDiagnostics({ uri, version, diagnostics: [...found.items] }));
    if (wantsStatus) send(connection.sendNotification(statusNotification, statusOf(uri, version, found)));
  }

  function republish(uris: Iterable<string>): void {
    const { open, pulls, refreshes } = session();
    for (const uri of uris) if (!publishFirst(uri)) publish(uri, open.get(uri)!.version);
    if (pulls && refreshes) send(connection.languages.diagnostics.refresh());
  }

  function pull({ textDocument, previousResultId }: DocumentDiagnosticParams): DocumentDiagnosticReport {
    demandUri(textDocument?.uri);
    const { uri } = textDocument;
    const opened = session().open.get(uri);
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
    const file = workspace().storedAt(plainUri(uri));
    if (!file) return emptyReport;
    const { items } = findingsOf(file, uri, session(), workspace().uriOf);
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
    async reload() {
      preferences.forget();
      const uris = [...session().open.keys()];
      const changed = await Promise.all(uris.map(settle));
      const concerned = uris.filter((uri, i) => changed[i] && session().open.has(uri));
      if (concerned.length > 0) republish(concerned);
    },
    publishAll() {
      republish([...session().open.keys()].filter((uri) => !waiting.has(uri)));
    },
    publish(files) {
      const { open, pulls, refreshes } = session();
      const affected = [...open].filter(([uri]) => files.has(plainUri(uri)) && !waiting.has(uri));
      for (const [uri, { version }] of affected) publish(uri, version);
      if (affected.length > 0 && pulls && refreshes) refreshSoon();
    },
  };
}

function* none(): Generator<void, void> {}

const emptyReport: DocumentDiagnosticReport = { kind: DocumentDiagnosticReportKind.Full, items: [] };

/** A client that is gone hears nothing, and nothing follows from that. */
const send = (sent: Promise<void>): void => void sent.catch(() => undefined);
