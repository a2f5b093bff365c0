import { CodeActionKind, type Connection, type InitializeResult, TextDocumentSyncKind } from 'vscode-languageserver';
import { handleLanguageFeatures } from './languageFeatures';
import type { Settings } from './protocol';
import { handleDocuments } from './publish';
import { handleRequests } from './requests';
import { Session } from './session';
import { warmUp } from './warmUp';

export interface Environment {
  /** Where the pages of the rules lie, for clients that do not say. */
  readonly rulePageBase: string;
  readonly version: string;
}

/** Answers the protocol on a connection. It keeps nothing that opening the documents again would not bring back. */
export function startServer(connection: Connection, environment: Environment): void {
  let session = new Session({ capabilities: {}, processId: null, rootUri: null }, environment.rulePageBase);
  const current = () => session;
  const log = (message: string) => connection.console.error(message);
  const documents = handleDocuments(connection, current, log);
  handleLanguageFeatures(connection, current, log);
  handleRequests(connection, current, log);

  connection.onInitialize((params): InitializeResult => {
    session = new Session(params, environment.rulePageBase);
    return {
      serverInfo: { name: 'gouji', version: environment.version },
      capabilities: capabilitiesFor(session),
    };
  });
  connection.onInitialized(() => {
    void configure();
    warmUp(log);
  });
  connection.onDidChangeConfiguration(({ settings }) => void configure(settings?.gouji));

  /** Asks the client for its settings; one that cannot be asked sends them along when they change. */
  async function configure(sent?: Settings): Promise<void> {
    try {
      const settings: Settings = session.configurable ? await connection.workspace.getConfiguration('gouji') : sent;
      if (!session.configure(settings)) return;
      documents.publishAll();
      if (session.pulls && session.refreshes) await connection.languages.diagnostics.refresh();
    } catch (error) {
      log(`configuration: ${error}`);
    }
  }

  connection.listen();
}

const capabilitiesFor = ({ pulls }: Session): InitializeResult['capabilities'] => ({
  positionEncoding: 'utf-16',
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
  hoverProvider: true,
  definitionProvider: true,
  referencesProvider: true,
  documentHighlightProvider: true,
  documentSymbolProvider: true,
  foldingRangeProvider: true,
  codeActionProvider: {
    codeActionKinds: [CodeActionKind.QuickFix, 'source.fixAll.gouji', 'source.recomputeTotals.gouji'],
  },
  ...(pulls && {
    diagnosticProvider: { identifier: 'gouji', interFileDependencies: false, workspaceDiagnostics: false },
  }),
});
