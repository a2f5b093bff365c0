import {
  CodeLensRefreshRequest,
  type Connection,
  type Disposable,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver';
import { Recent } from '../core/recent';
import type { Document } from '../engine/document';
import { Checks } from './checks';
import { findingsOf, noFindings, resultIdOf } from './findings';
import { answering, guarded, type Log, type Ready } from './guard';
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

/** So many documents that are not open are remembered to have been asked about. */
const mostEarly = 1000;

/** `dispose`: no findings are given any more. */
export interface Documents extends Disposable {
  /** Asks anew what is wanted of every document, and publishes where that changes anything. */
  reload(): Promise<void>;
  publishAll(): void;
  /** Tells again of the open documents among some files. */
  publish(files: ReadonlySet<string>): void;
  /** Tells the workspace of every document that is open. */
  tellWorkspace(): void;
  readonly ready: Ready;
}

/** Keeps the open documents and gives their findings, by push or by pull, from one computation. */
export function handleDocuments(
  connection: Connection,
  session: Session,
  workspace: WorkspaceReports,
  documentOf: (text: string) => Document,
  onClose: (uri: string) => void,
  preferences: Preferences,
  log: Log,
): Documents {
  /** Documents that were just opened, until it is known what is wanted of them. */
  const unsettled = new Map<string, Promise<void>>();
  const checks = new Checks();
  /** Documents that were asked about before they were opened, as VS Code does when the server is started again. */
  const early = new Recent(mostEarly);
  /** How often it was asked what is wanted of a document: only the last answer counts. */
  const questions = new WeakMap<Document, number>();

  connection.onDidOpenTextDocument(({ textDocument: { uri, version, text } }) => {
    if (!take(uri, version, () => documentOf(text))) return publish(uri, version);
    // The client has its answer for this version, which was about nothing, and would not ask again by itself.
    if (early.delete(uri)) refreshSoon();
    const settled = atMost(patience, settle(uri)).then(() => {
      if (unsettled.get(uri) !== settled) return;
      unsettled.delete(uri);
      publish(uri);
    });
    unsettled.set(uri, settled);
    check(uri);
  });
  connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
    const document = session.open.get(uri)?.document;
    if (!document) return;
    const isKept = take(uri, version, () => {
      document.apply(contentChanges);
      return document;
    });
    if (isKept) return check(uri);
    forget(uri);
    publish(uri, version);
  });
  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
    forget(uri);
    session.open.delete(uri);
    if (!session.pulls) send(connection.sendDiagnostics({ uri, diagnostics: [] }));
    onClose(uri);
  });
  const pulled = connection.languages.diagnostics.on(
    answering(log, 'diagnostic', emptyReport, pull, (params) => ready(params?.textDocument?.uri), retriggered),
  );

  /** Keeps a text as it now is. One that cannot be kept is forgotten: better no findings than those of another text. */
  function take(uri: string, version: number, text: () => Document): boolean {
    const { open } = session;
    const document = guarded(log, `text of ${uri}`, undefined, text);
    if (document) open.set(uri, { document, version, preference: open.get(uri)?.preference ?? noPreference });
    else open.delete(uri);
    return document !== undefined;
  }

  function forget(uri: string): void {
    unsettled.delete(uri);
    checks.stop(uri);
  }

  /** Checks a text as it now is, and publishes what is found unless it changes before that is done. */
  function check(uri: string): void {
    const { document } = session.open.get(uri)!;
    run(uri, steps(uri, document));
  }

  /** A finding that cannot be published is a line in the log. */
  function run(uri: string, own: Generator<void, void>): void {
    checks.start(uri, own, () => guarded(log, `publishing ${uri}`, undefined, () => publish(uri)));
  }

  function* steps(uri: string, document: Document): Generator<void, void> {
    yield* document.steps();
    beside(uri, document);
    yield* hearing(uri, document);
  }

  /** Checks again the reports of which the files beside it tell something new. */
  function* hearing(uri: string, document: Document): Generator<void, void> {
    const isNews = () => guarded(log, `told of ${uri}`, false, () => workspace.tell(uri, document));
    while (isNews()) yield* document.steps();
  }

  function ready(uri: string): Promise<boolean> | undefined {
    if (!unsettled.has(uri) && !checks.running(uri)) return undefined;
    return untilReady(uri, session.open.get(uri)?.version);
  }

  async function untilReady(uri: string, version: number | undefined): Promise<boolean> {
    for (;;) {
      if (session.open.get(uri)?.version !== version) return false;
      const event = unsettled.get(uri) ?? checks.running(uri);
      if (!event) return true;
      await event;
    }
  }

  /** Learns what is wanted of a document. */
  function settle(uri: string): Promise<void> {
    const { document } = session.open.get(uri)!;
    const question = (questions.get(document) ?? 0) + 1;
    questions.set(document, question);
    return ask(uri, document, () => questions.get(document) === question);
  }

  async function ask(uri: string, document: Document, isLast: () => boolean): Promise<void> {
    const preference = await preferences.of(uri);
    const opened = session.open.get(uri);
    if (!isLast() || opened?.document !== document || opened.preference.key === preference.key) return;
    document.policy = preference.policy;
    session.open.set(uri, { ...opened, preference });
    check(uri);
    if (!unsettled.has(uri)) refreshSoon();
  }

  /** What the files beside it say of a document, and it of them, may change with it. */
  function beside(uri: string, document: Document): void {
    guarded(log, `reports beside ${uri}`, undefined, () => workspace.take(uri, document));
  }

  function findings(uri: string, { document, preference: { limit } }: OpenDocument) {
    const reports = workspace.reportsOf(uri, document);
    return findingsOf({ reports, limit }, uri, session, workspace.uriOf);
  }

  /** Every version gets an answer, if only an empty one; of one that is not ready that comes when it is. */
  function publish(uri: string, version = session.open.get(uri)?.version): void {
    const { pulls, wantsStatus, open } = session;
    if (version === undefined || unsettled.has(uri) || checks.running(uri) || (pulls && !wantsStatus)) return;
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

  /** Clients are to ask again for what they have asked for themselves. */
  let refreshing: ReturnType<typeof setTimeout> | undefined;
  function refreshSoon(): void {
    if (refreshing) return;
    refreshing = setTimeout(() => {
      refreshing = undefined;
      const { pulls, refreshes } = session;
      const { languages } = connection;
      const asked = [
        ...(pulls && refreshes.diagnostics ? [languages.diagnostics] : []),
        ...(refreshes.codeLenses ? [{ refresh: () => connection.sendRequest(CodeLensRefreshRequest.type) }] : []),
        ...(refreshes.semanticTokens ? [languages.semanticTokens] : []),
      ];
      for (const view of asked) view.refresh().catch((error) => log(`refresh: ${error}`));
    }, pause);
  }

  return {
    ready,
    dispose: () => pulled.dispose(),
    async reload() {
      preferences.forget();
      await Promise.all([...session.open.keys()].map((uri) => atMost(patience, settle(uri))));
    },
    publishAll() {
      for (const uri of session.open.keys()) publish(uri);
      refreshSoon();
    },
    publish(files) {
      // A check that is running hears of it when it comes to its end.
      const affected = [...session.open].filter(([uri]) => files.has(plainUri(uri)) && !checks.running(uri));
      for (const [uri, { document }] of affected) run(uri, hearing(uri, document));
      if (affected.length > 0) refreshSoon();
    },
    tellWorkspace() {
      for (const [uri, { document }] of session.open) if (!checks.running(uri)) beside(uri, document);
    },
  };
}

/** Waits for something, but no longer than that. */
async function atMost(milliseconds: number, event: Promise<void>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, milliseconds);
  });
  await Promise.race([event, late]);
  clearTimeout(timer);
}

/** What only diagnostics may be answered: the client asks again by itself. */
const retriggered = () =>
  new ResponseError<unknown>(LSPErrorCodes.ServerCancelled, 'the text has changed', { retriggerRequest: true });

const emptyReport: DocumentDiagnosticReport = { kind: DocumentDiagnosticReportKind.Full, items: [] };

/** A client that is gone hears nothing, and nothing follows from that. */
const send = (sent: Promise<void>): void => void sent.catch(() => undefined);
