import { type CodeActionContext, CodeActionTriggerKind, type Connection, type Disposable } from 'vscode-languageserver';
import type { Range } from '../core/text';
import type { Document } from '../engine/document';
import { type ActionKind, codeActions } from '../features/codeActions';
import { codeLenses } from '../features/codeLenses';
import { columnHint } from '../features/columnHint';
import { formatTables } from '../features/formatting';
import { hover } from '../features/hover';
import { definition, highlights, references } from '../features/navigation';
import { folding, outline } from '../features/outline';
import { selectionRanges } from '../features/selection';
import { semanticTokens } from '../features/semanticTokens';
import { silences } from '../features/silence';
import {
  toCodeAction,
  toCodeLens,
  toFlatSymbols,
  toFoldingRange,
  toHighlight,
  toHover,
  toLocation,
  toSelectionRange,
  toSignatureHelp,
  toSymbol,
  toTextEdit,
  toTokens,
} from './convert';
import { goToActions } from './goToActions';
import { answering, type Log, type Ready } from './guard';
import { demandPosition, demandPositions, demandRange, demandUri } from './params';
import type { ConfigResult } from './protocol';
import type { OpenDocument, Session } from './session';
import { silenceActions } from './silenceActions';
import type { WorkspaceReports } from './workspaceReports';

interface OfDocument {
  readonly textDocument: { readonly uri: string };
  readonly position?: unknown;
  readonly positions?: unknown;
  readonly range?: unknown;
}

/** What editors ask about a document: each answer is a feature's plain result as the protocol's types. Gives the handlers. */
export function handleLanguageFeatures(
  connection: Connection,
  session: Session,
  workspace: WorkspaceReports,
  ready: Ready,
  configNow: (uri: string) => Promise<ConfigResult | undefined>,
  log: Log,
): Disposable[] {
  /** The answer about an open document; `null` where it is not open. */
  const about = <Params extends OfDocument, Result>(
    name: string,
    needs: Need,
    answer: (opened: OpenDocument, params: Params) => Result | Promise<Result>,
    isReady?: (params: Params) => ReturnType<Ready>,
  ) =>
    answering<Params, Result | null>(
      log,
      name,
      null,
      (params) => {
        demandUri(params.textDocument?.uri);
        demands[needs](params);
        const opened = session.open.get(params.textDocument.uri);
        return opened ? answer(opened, params) : null;
      },
      isReady,
    );
  /** The same of what takes the findings of the whole document: while it is still being checked, other messages go on. */
  const aboutFindings: typeof about = (name, needs, answer) =>
    about(name, needs, answer, (params) => ready(params?.textDocument?.uri));

  return [
    connection.onHover(
      aboutFindings('hover', 'position', ({ document }, { textDocument: { uri }, position }) => {
        const found = hover(document, position, session.locale, workspace.reportsOf(uri, document));
        return found ? toHover(found, session.rendersMarkdown) : null;
      }),
    ),
    connection.onSignatureHelp(
      about('signatureHelp', 'position', ({ document }, { position }) => {
        const hint = columnHint(document, position, session.locale);
        return hint ? toSignatureHelp(hint, session.signatures) : null;
      }),
    ),
    connection.onDefinition(
      about('definition', 'position', ({ document }, { textDocument: { uri }, position }) =>
        definition(document, position).map((range) => toLocation(uri, range)),
      ),
    ),
    connection.onReferences(
      about('references', 'position', ({ document }, { textDocument: { uri }, position }) =>
        references(document, position).map((range) => toLocation(uri, range)),
      ),
    ),
    connection.onDocumentHighlight(
      about('documentHighlight', 'position', ({ document }, { position }) =>
        highlights(document, position).map(toHighlight),
      ),
    ),
    connection.onDocumentSymbol(
      aboutFindings('documentSymbol', 'document', ({ document }, { textDocument: { uri } }) => {
        const symbols = outline(document, session.locale, workspace.reportsOf(uri, document)).map(toSymbol);
        return session.nestsSymbols ? symbols : toFlatSymbols(symbols, uri);
      }),
    ),
    connection.onFoldingRanges(
      aboutFindings('foldingRange', 'document', ({ document }) => folding(document).map(toFoldingRange)),
    ),
    connection.onCodeLens(
      aboutFindings('codeLens', 'document', ({ document }, { textDocument: { uri } }) =>
        codeLenses(document, session.locale).map((lens) => toCodeLens(lens, uri, session.goesTo)),
      ),
    ),
    connection.onSelectionRanges(
      about('selectionRange', 'positions', ({ document }, { positions }) =>
        positions.map((position) => toSelectionRange(selectionRanges(document, position), position)),
      ),
    ),
    connection.languages.semanticTokens.onRange(
      about('semanticTokens/range', 'range', ({ document }, { range }) => toTokens(semanticTokens(document, range))),
    ),
    connection.languages.semanticTokens.on(
      about('semanticTokens/full', 'document', ({ document }) =>
        document.lineCount > maxLinesWithTokens ? null : toTokens(semanticTokens(document, wholeOf(document))),
      ),
    ),
    connection.onDocumentFormatting(
      aboutFindings('formatting', 'document', ({ document }) => formatTables(document, 'aligned').map(toTextEdit)),
    ),
    connection.onDocumentRangeFormatting(
      aboutFindings('rangeFormatting', 'range', ({ document }, { range }) =>
        formatTables(document, 'aligned', range).map(toTextEdit),
      ),
    ),
    connection.onCodeAction(
      aboutFindings('codeAction', 'range', async (opened, { textDocument: { uri }, range, context }) => {
        const { document, version, preference } = opened;
        const wants = (kind: ActionKind) => isWanted(kind, context, session);
        const { versionsEdits, showsDisabled } = session;
        const edited = { uri, lineEnd: document.lineEnd, ...(versionsEdits && { version }) };
        const reported = context.diagnostics ?? [];
        const reports = workspace.reportsOf(uri, document);
        const actions = codeActions(document, range, session.locale, wants, reports)
          .filter(({ disabled }) => showsDisabled || disabled === undefined)
          .map((action) => toCodeAction(action, edited, reported));
        if (!wants('quickfix')) return actions;
        const leading = goToActions(reports, uri, range, session, workspace.uriOf, reported);
        const found = silences(document, range, session.locale, reports);
        const silencing = await silenceActions(found, preference, edited, session, reported, configNow);
        return [...actions, ...leading, ...silencing];
      }),
    ),
  ];
}

/** Of longer ones no tokens are told to clients that ask for all at every change. */
const maxLinesWithTokens = 20_000;

const wholeOf = ({ lineCount }: Document): Range => ({
  start: { line: 0, character: 0 },
  end: { line: lineCount, character: 0 },
});

type Need = 'document' | 'position' | 'positions' | 'range';

const demands: Record<Need, (params: OfDocument) => void> = {
  document: () => undefined,
  position: ({ position }) => demandPosition(position),
  positions: ({ positions }) => demandPositions(positions),
  range: ({ range }) => demandRange(range),
};

/**
 * Where no kind is asked for, quick fixes; and what is done to the whole document where somebody, not the editor by itself,
 * wants to know what there is, and has no commands for it: not every editor can ask for a kind.
 */
function isWanted(kind: ActionKind, { only, triggerKind }: CodeActionContext, { hasCommands }: Session): boolean {
  if (only && only.length > 0) return only.some((one) => covers(one, kind));
  return kind === 'quickfix' || (triggerKind === CodeActionTriggerKind.Invoked && !hasCommands);
}

/** A kind covers itself and all below it: `source` covers `source.fixAll.gouji`. */
const covers = (only: string, kind: string): boolean => only === '' || kind === only || kind.startsWith(`${only}.`);
