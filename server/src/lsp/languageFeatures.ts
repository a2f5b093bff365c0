import type { Connection } from 'vscode-languageserver';
import { type ActionKind, codeActions } from '../features/codeActions';
import { hover } from '../features/hover';
import { definition, highlights, references } from '../features/navigation';
import { folding, outline } from '../features/outline';
import { toCodeAction, toHighlight, toLocation, toSymbol } from './convert';
import { guarded, type Log } from './guard';
import type { OpenDocument, Session } from './session';

interface OfDocument {
  readonly textDocument: { readonly uri: string };
}

/** What editors ask about a document: each answer is a feature's plain result as the protocol's types. */
export function handleLanguageFeatures(connection: Connection, session: () => Session, log: Log): void {
  const ofDocument = <Params extends OfDocument, Result>(
    name: string,
    answer: (opened: OpenDocument, params: Params) => Result,
  ) =>
    guarded<Params, Result | null>(log, name, null, (params) => {
      const opened = session().open.get(params.textDocument.uri);
      return opened ? answer(opened, params) : null;
    });

  connection.onHover(
    ofDocument('hover', ({ document }, { position }) => {
      const found = hover(document, position, session().locale);
      return found ? { contents: { kind: 'markdown' as const, value: found.markdown }, range: found.range } : null;
    }),
  );
  connection.onDefinition(
    ofDocument('definition', ({ document }, { textDocument: { uri }, position }) =>
      definition(document, position).map((range) => toLocation(uri, range)),
    ),
  );
  connection.onReferences(
    ofDocument('references', ({ document }, { textDocument: { uri }, position }) =>
      references(document, position).map((range) => toLocation(uri, range)),
    ),
  );
  connection.onDocumentHighlight(
    ofDocument('documentHighlight', ({ document }, { position }) => highlights(document, position).map(toHighlight)),
  );
  connection.onDocumentSymbol(
    ofDocument('documentSymbol', ({ document }) => outline(document, session().locale).map(toSymbol)),
  );
  connection.onFoldingRanges(
    ofDocument('foldingRange', ({ document }) =>
      folding(document).map(({ start, end }) => ({ startLine: start, endLine: end })),
    ),
  );
  connection.onCodeAction(
    ofDocument('codeAction', ({ document, version }, { textDocument: { uri }, range, context }) => {
      const wants = (kind: ActionKind) =>
        context.only ? context.only.some((only) => covers(only, kind)) : kind === 'quickfix';
      return codeActions(document, range, session().locale, wants).map((action) =>
        toCodeAction(action, uri, version, context.diagnostics),
      );
    }),
  );
}

/** A kind covers itself and all below it: `source` covers `source.fixAll.gouji`. */
const covers = (only: string, kind: string): boolean => only === '' || kind === only || kind.startsWith(`${only}.`);
