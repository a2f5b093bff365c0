import {
  type Connection,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  type Diagnostic as LspDiagnostic,
} from 'vscode-languageserver';
import { Document, type DocumentReport, severities } from '../engine/document';
import { diagnostics } from '../features/diagnostics';
import { toLspDiagnostic } from './convert';
import { guarded, type Log } from './guard';
import { type StatusParams, statusNotification } from './protocol';
import type { OpenDocument, Session } from './session';

const maxStatusReports = 50;

/** Keeps the open documents and gives their findings, by push or by pull, from one computation. */
export function handleDocuments(connection: Connection, session: () => Session, log: Log): { publishAll(): void } {
  connection.onDidOpenTextDocument(
    guarded(log, 'didOpen', undefined, ({ textDocument: { uri, version, text } }) => {
      session().open.set(uri, { document: new Document(text), version });
      publish(uri);
    }),
  );
  connection.onDidChangeTextDocument(
    guarded(log, 'didChange', undefined, ({ textDocument: { uri, version }, contentChanges }) => {
      const opened = session().open.get(uri);
      if (!opened) return;
      opened.version = version;
      opened.document.apply(contentChanges);
      publish(uri);
    }),
  );
  connection.onDidCloseTextDocument(
    guarded(log, 'didClose', undefined, ({ textDocument: { uri } }) => {
      session().open.delete(uri);
      if (!session().pulls) void connection.sendDiagnostics({ uri, diagnostics: [] });
    }),
  );
  connection.languages.diagnostics.on(
    guarded<DocumentDiagnosticParams, DocumentDiagnosticReport>(
      log,
      'diagnostic',
      { kind: DocumentDiagnosticReportKind.Full, items: [] },
      ({ textDocument: { uri }, previousResultId }) => {
        const opened = session().open.get(uri);
        if (!opened) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
        const { items } = check(uri, opened);
        const resultId = fingerprint(items);
        if (resultId === previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
        return { kind: DocumentDiagnosticReportKind.Full, resultId, items };
      },
    ),
  );

  function check(uri: string, { document }: OpenDocument) {
    const { locale, limit, rulePageBase } = session();
    const reports = document.reports();
    const { shown, hidden } = diagnostics(reports, locale, limit);
    return { reports, hidden, items: shown.map((one) => toLspDiagnostic(one, uri, rulePageBase)) };
  }

  function publish(uri: string): void {
    const { open, pulls, wantsStatus } = session();
    const opened = open.get(uri);
    if (!opened || (pulls && !wantsStatus)) return;
    const { version } = opened;
    const { reports, hidden, items } = check(uri, opened);
    if (!pulls) void connection.sendDiagnostics({ uri, version, diagnostics: items });
    if (wantsStatus) void connection.sendNotification(statusNotification, statusOf(uri, version, reports, hidden));
  }

  return {
    publishAll() {
      for (const uri of session().open.keys()) publish(uri);
    },
  };
}

/** Alike for alike findings. */
function fingerprint(items: readonly LspDiagnostic[]): string {
  let hash = 0;
  for (const { code, range, message } of items) {
    const text = `${code} ${range.start.line}:${range.start.character}-${range.end.character} ${message}`;
    for (let i = 0; i < text.length; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
  }
  return `${items.length}:${hash}`;
}

function statusOf(uri: string, version: number, all: readonly DocumentReport[], hidden: number): StatusParams {
  const findings = { error: 0, warning: 0, information: 0, hint: 0 };
  const total = { reports: 0, held: 0, failed: 0, notAssessable: 0 };
  for (const { summary } of all) {
    for (const severity of severities) findings[severity] += summary.bySeverity[severity];
    if (summary.isReport) total.reports++;
    total.held += summary.tally.held;
    total.failed += summary.tally.failed;
    total.notAssessable += summary.tally.notAssessable;
  }
  const reports = all.filter(({ summary }) => summary.isReport).slice(0, maxStatusReports);
  return {
    uri,
    version,
    findings,
    hidden,
    total,
    wrongEncoding: all.some(({ summary }) => summary.findings.some(({ code }) => code === 'wrong-encoding')),
    reports: reports.map(({ startLine, summary: { organ, year, form, tally } }) => ({
      startLine,
      identities: tally,
      ...(organ !== undefined && { organ }),
      ...(year !== undefined && { year }),
      ...(form !== undefined && { form }),
    })),
  };
}
