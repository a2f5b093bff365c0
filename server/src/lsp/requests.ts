import type { Connection, Disposable, WorkspaceEdit } from 'vscode-languageserver';
import type { Edit } from '../core/text';
import { Document } from '../engine/document';
import { fillIn } from '../features/fillIn';
import { formatTables } from '../features/formatting';
import { newReport } from '../features/newReport';
import { recomputeEdits } from '../features/recompute';
import { offeredRemovals } from '../features/removeComments';
import { reviewText } from '../features/reviewText';
import { rewriteTables } from '../features/rewriteTables';
import { rulePage } from '../features/rulePage';
import { suppressedFindings } from '../features/suppressed';
import { rules } from '../rules/registry';
import { toTextEdit } from './convert';
import { answering, atMost, type Log, type Ready } from './guard';
import { demand, demandPosition, demandUri } from './params';
import * as protocol from './protocol';
import { mayHoldReport } from './reportFiles';
import type { OpenDocument, Session } from './session';
import { exceptionEdit } from './silenceActions';
import { pathIn, plainUri } from './uris';
import type { WorkspaceReports } from './workspaceReports';

/** Gouji's own requests. Gives the handlers. */
export function handleRequests(
  connection: Connection,
  session: Session,
  workspace: WorkspaceReports,
  ready: Ready,
  configNow: (uri: string) => Promise<protocol.ConfigResult | undefined>,
  log: Log,
): Disposable[] {
  const on = <Params, Result>(
    method: string,
    empty: Result,
    answer: (params: Params) => Result | Promise<Result>,
    isReady?: (params: Params) => ReturnType<Ready>,
  ) => connection.onRequest(method, answering<Params, unknown>(log, method, empty, answer, isReady));
  /** The answer about an open document; `empty` where it is not open. */
  const about =
    <Params extends OfDocument, Result>(
      empty: Result,
      answer: (opened: OpenDocument, params: Params) => Result,
      demands?: (params: Params) => void,
    ) =>
    (params: Params) => {
      demandUri(params.uri);
      demands?.(params);
      const opened = session.open.get(params.uri);
      return opened ? answer(opened, params) : empty;
    };
  /** The same of what takes the findings of the whole document: while it is still being checked, other messages go on. */
  const onceChecked = <Params extends OfDocument, Result>(
    method: string,
    empty: Result,
    answer: (opened: OpenDocument, params: Params) => Result,
    demands?: (params: Params) => void,
  ) => on<Params, Result>(method, empty, about(empty, answer, demands), (params) => ready(params?.uri));
  /** Nobody waits longer for the folders to be read; what is not read by then is not told. */
  const onceScanned = () => atMost(patience, workspace.scanned()).then(yes, yes);
  const toldOfNew = (organ: string, year: number) => {
    const paths = session.folders.map(plainUri).map((folder) => pathIn(`${folder}/new`, folder));
    return paths.map((path) => workspace.index.toldOfNew(organ, year, path)).find(({ length }) => length > 0) ?? [];
  };

  return [
    on<protocol.IsCheckableParams, protocol.IsCheckableResult>(
      protocol.isCheckableRequest,
      { isCheckable: false },
      ({ text }) => {
        demand(typeof text === 'string', 'text');
        return { isCheckable: isCheckable(text) };
      },
    ),
    onceChecked<protocol.ReviewTextParams, protocol.ReviewTextResult>(
      protocol.reviewTextRequest,
      { text: '', findings: 0, unlisted: 0 },
      ({ document }, { uri }) => reviewText(workspace.reportsOf(uri, document), session.locale),
    ),
    onceChecked<protocol.SuppressedParams, protocol.SuppressedResult>(
      protocol.suppressedRequest,
      { findings: [] },
      ({ document }, { uri }) => ({
        findings: suppressedFindings(workspace.reportsOf(uri, document), session.locale),
      }),
    ),
    on<protocol.NewReportParams, protocol.NewReportResult>(
      protocol.newReportRequest,
      { text: '', told: 0 },
      ({ organ, year }) => {
        demand(typeof organ === 'string' && Number.isInteger(year), 'organ and year');
        const told = toldOfNew(organ, year);
        return { text: newReport(organ, year, told), told: told.length };
      },
      onceScanned,
    ),
    on<unknown, protocol.OrgansResult>(
      protocol.organsRequest,
      { organs: [] },
      () => ({ organs: workspace.index.organs() }),
      onceScanned,
    ),
    onceChecked<protocol.EditsParams, protocol.EditsResult>(
      protocol.editsRequest,
      { version: -1, edits: [] },
      ({ document, version }, { kind }) => ({ version, edits: editsOf[kind](document).map(toTextEdit) }),
      ({ kind }) => demand(Object.hasOwn(editsOf, kind), 'kind of edits'),
    ),
    on<protocol.FillInParams, protocol.FillInResult | null>(
      protocol.fillInRequest,
      null,
      about(
        null,
        ({ document, version }, { position }) => {
          const found = fillIn(document, position);
          return found ? { version, ...found } : null;
        },
        ({ position }) => demandPosition(position),
      ),
    ),
    on<protocol.AddExceptionParams, WorkspaceEdit | null>(
      protocol.addExceptionRequest,
      null,
      async ({ uri, exception }) => {
        demandUri(uri);
        demand(typeof exception?.code === 'string' && typeof exception.reason === 'string', 'exception');
        return exceptionEdit(uri, exception, await configNow(uri), session) ?? null;
      },
    ),
    on<unknown, protocol.RulesResult>(protocol.rulesRequest, { rules: [] }, () => ({
      rules: rules.map(({ code, documentation }) => ({ code, title: documentation.title[session.locale] })),
    })),
    on<protocol.RulePageParams, protocol.RulePageResult | null>(protocol.rulePageRequest, null, ({ code }) => {
      demand(typeof code === 'string', 'code of the rule');
      const markdown = rulePage(code, session.locale);
      return markdown === undefined ? null : { markdown };
    }),
  ];
}

interface OfDocument {
  readonly uri: string;
}

const patience = 3000;
const yes = () => true;

/** What is no report may be a log of many megabytes. Tables of 二 and 四 alone do not say 公开. */
const mayBeCheckable = (text: string): boolean => mayHoldReport(text) || /行政|\ufffd/.test(text);

const isCheckable = (text: string): boolean =>
  mayBeCheckable(text) &&
  new Document(text).reports().some(({ summary: { form, findings } }) => form !== undefined || findings.length > 0);

const editsOf: Readonly<Record<protocol.EditsKind, (document: Document) => Edit[]>> = {
  recomputeTotals: recomputeEdits,
  alignTables: (document) => formatTables(document, 'aligned'),
  compactTables: (document) => formatTables(document, 'compact'),
  rewriteTables,
  removeComments: (document) => offeredRemovals(document),
};
