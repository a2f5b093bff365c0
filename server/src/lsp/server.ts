import {
  CodeActionKind,
  type Connection,
  DidChangeWatchedFilesNotification,
  type InitializeResult,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { configName } from '../engine/config';
import { askClient, type Files, lookIn } from './configFiles';
import { handleLanguageFeatures } from './languageFeatures';
import { Preferences } from './preferences';
import type { Settings } from './protocol';
import { handleDocuments } from './publish';
import { handleRequests } from './requests';
import { Session } from './session';
import { warmUp } from './warmUp';

export interface Environment {
  /** Where the pages of the rules lie, for clients that do not say. */
  readonly rulePageBase: string;
  readonly version: string;
  /** Where config files are looked for, for clients that do not look for them themselves. */
  readonly files?: Files;
}

/** Answers the protocol on a connection. It keeps nothing that opening the documents again would not bring back. */
export function startServer(connection: Connection, environment: Environment): void {
  let session = new Session({ capabilities: {}, processId: null, rootUri: null }, environment.rulePageBase);
  const current = () => session;
  const log = (message: string) => connection.console.error(message);
  const ask = askClient(connection);
  const look = environment.files && lookIn(environment.files);
  const preferences = new Preferences(connection, current, () => (session.findsConfig ? ask : look), log);
  const documents = handleDocuments(connection, current, preferences, log);
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
    void takeLocale();
    void watchConfigFiles();
    warmUp(log);
  });
  connection.onDidChangeConfiguration(async ({ settings }) => {
    await takeLocale(settings?.gouji);
    await documents.reload();
  });

  /**
   * Asks the client for its settings; one that cannot be asked sends them along when they change. What is about single
   * documents is asked for each of them.
   */
  async function takeLocale(sent?: Settings): Promise<void> {
    try {
      const settings: Settings = session.configurable ? await connection.workspace.getConfiguration('gouji') : sent;
      if (session.configure(settings)) documents.publishAll();
    } catch (error) {
      log(`configuration: ${error}`);
    }
  }

  connection.onDidChangeWatchedFiles(({ changes }) => {
    if (changes.some(({ uri }) => uri.endsWith(`/${configName}`))) void documents.reload();
  });

  async function watchConfigFiles(): Promise<void> {
    if (!session.watchesFiles) return;
    const watchers = [{ globPattern: `**/${configName}` }];
    await connection.client
      .register(DidChangeWatchedFilesNotification.type, { watchers })
      .catch((error) => log(`watching ${configName}: ${error}`));
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
