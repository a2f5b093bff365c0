import { createConnection, ProposedFeatures, TextDocumentSyncKind, TextDocuments } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';

const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };

/** A server that answers every version of a document with one diagnostic, whose message `read` makes of the document. */
export function answerChanges(read) {
  const connection = createConnection(ProposedFeatures.all);
  const documents = new TextDocuments(TextDocument);
  connection.onInitialize(() => ({ capabilities: { textDocumentSync: TextDocumentSyncKind.Incremental } }));
  documents.onDidChangeContent(({ document }) => {
    const { uri, version } = document;
    connection.sendDiagnostics({ uri, version, diagnostics: [{ range, message: read(document), source: 'floor' }] });
  });
  documents.listen(connection);
  connection.listen();
}
