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
import type { Session } from './session';
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
  const isReady = (params: protocol.ReviewTextParams | protocol.EditsParams | protocol.SuppressedParams) =>
    ready(params?.uri);

  const notCheckable: protocol.IsCheckableResult = { isCheckable: false };
  const nothingToReview: protocol.ReviewTextResult = { text: '', findings: 0, unlisted: 0 };
  const nothingSuppressed: protocol.SuppressedResult = { findings: [] };
  const noReport: protocol.NewReportResult = { text: '', told: 0 };
  const noOrgans: protocol.OrgansResult = { organs: [] };
  /** Nobody waits longer for the folders to be read; what is not read by then is not told. */
  const scanned = () => atMost(patience, workspace.scanned()).then(yes, yes);
  const toldOfNew = (organ: string, year: number) => {
    const paths = session.folders.map(plainUri).map((folder) => pathIn(`${folder}/new`, folder));
    return paths.map((path) => workspace.index.toldOfNew(organ, year, path)).find(({ length }) => length > 0) ?? [];
  };
  const noEdits: protocol.EditsResult = { version: -1, edits: [] };
  const noFigures: protocol.FillInResult | null = null;
  const noException: WorkspaceEdit | null = null;
  const noRules: protocol.RulesResult = { rules: [] };
  const noPage: protocol.RulePageResult | null = null;
  return [
    connection.onRequest(
      protocol.isCheckableRequest,
      answering(log, 'isCheckable', notCheckable, ({ text }: protocol.IsCheckableParams) => {
        demand(typeof text === 'string', 'text');
        return { isCheckable: isCheckable(text) };
      }),
    ),
    connection.onRequest(
      protocol.reviewTextRequest,
      answering(
        log,
        'reviewText',
        nothingToReview,
        ({ uri }: protocol.ReviewTextParams) => {
          demandUri(uri);
          const opened = session.open.get(uri);
          return opened ? reviewText(workspace.reportsOf(uri, opened.document), session.locale) : nothingToReview;
        },
        isReady,
      ),
    ),
    connection.onRequest(
      protocol.suppressedRequest,
      answering(
        log,
        'suppressed',
        nothingSuppressed,
        ({ uri }: protocol.SuppressedParams) => {
          demandUri(uri);
          const opened = session.open.get(uri);
          if (!opened) return nothingSuppressed;
          return { findings: suppressedFindings(workspace.reportsOf(uri, opened.document), session.locale) };
        },
        isReady,
      ),
    ),
    connection.onRequest(
      protocol.newReportRequest,
      answering(
        log,
        'newReport',
        noReport,
        ({ organ, year }: protocol.NewReportParams) => {
          demand(typeof organ === 'string' && Number.isInteger(year), 'organ and year');
          const told = toldOfNew(organ, year);
          return { text: newReport(organ, year, told), told: told.length };
        },
        scanned,
      ),
    ),
    connection.onRequest(
      protocol.organsRequest,
      answering(log, 'organs', noOrgans, () => ({ organs: workspace.index.organs() }), scanned),
    ),
    connection.onRequest(
      protocol.editsRequest,
      answering(
        log,
        'edits',
        noEdits,
        ({ uri, kind }: protocol.EditsParams) => {
          demandUri(uri);
          demand(Object.hasOwn(editsOf, kind), 'kind of edits');
          const opened = session.open.get(uri);
          return opened ? { version: opened.version, edits: editsOf[kind](opened.document).map(toTextEdit) } : noEdits;
        },
        isReady,
      ),
    ),
    connection.onRequest(
      protocol.fillInRequest,
      answering(log, 'fillIn', noFigures, ({ uri, position }: protocol.FillInParams) => {
        demandUri(uri);
        demandPosition(position);
        const opened = session.open.get(uri);
        const found = opened && fillIn(opened.document, position);
        return found ? { version: opened.version, ...found } : noFigures;
      }),
    ),
    connection.onRequest(
      protocol.addExceptionRequest,
      answering(log, 'addException', noException, async ({ uri, exception }: protocol.AddExceptionParams) => {
        demandUri(uri);
        demand(typeof exception?.code === 'string' && typeof exception.reason === 'string', 'exception');
        return exceptionEdit(uri, exception, await configNow(uri), session) ?? noException;
      }),
    ),
    connection.onRequest(
      protocol.rulesRequest,
      answering(log, 'rules', noRules, () => ({
        rules: rules.map(({ code, documentation }) => ({ code, title: documentation.title[session.locale] })),
      })),
    ),
    connection.onRequest(
      protocol.rulePageRequest,
      answering(log, 'rulePage', noPage, ({ code }: protocol.RulePageParams) => {
        demand(typeof code === 'string', 'code of the rule');
        const markdown = rulePage(code, session.locale);
        return markdown === undefined ? noPage : { markdown };
      }),
    ),
  ];
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
