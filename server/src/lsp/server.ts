import {
  CodeActionKind,
  type Connection,
  type Disposable,
  ErrorCodes,
  type InitializeError,
  type InitializeResult,
  ResponseError,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { Document } from '../engine/document';
import { knownReports } from '../engine/knownReports';
import type { Policy } from '../engine/policy';
import { sourceKinds } from '../features/codeActions';
import { tokenModifiers, tokenTypes } from '../features/semanticTokens';
import { handleCheckAll } from './checkAll';
import { askClient, type Files, lookIn } from './configFiles';
import { handleLanguageFeatures } from './languageFeatures';
import { OpenDocuments } from './openDocuments';
import { Preferences } from './preferences';
import { backgroundProgress } from './progress';
import { type Settings, type WorkspaceStatusParams, workspaceStatusNotification } from './protocol';
import { handleDocuments } from './publish';
import { refresher } from './refresh';
import { filesOfClient, filesOnDisk } from './reportFiles';
import { handleRequests } from './requests';
import { Session } from './session';
import { folderOperations, watchFiles } from './watchFiles';
import { WorkspaceDiagnostics } from './workspaceDiagnostics';
import { WorkspaceReports } from './workspaceReports';

export interface Environment {
  /** Where the pages of the rules lie, for clients that do not say. */
  readonly rulePageBase: string;
  readonly version: string;
  /** Where files are looked for, for clients that do not look for them themselves; absent where there is no file system. */
  readonly files?: Files;
}

/**
 * Answers the protocol on a connection, from the initialization to the shutdown. It keeps nothing that opening the documents
 * again would not bring back.
 */
export function startServer(connection: Connection, environment: Environment): void {
  let handlers: Disposable[] = [refuse(connection, ErrorCodes.ServerNotInitialized, 'not initialized')];
  let session: Session | undefined;
  const end = () => {
    for (const handler of handlers) handler.dispose();
  };

  connection.onInitialize((params): InitializeResult | ResponseError<InitializeError> => {
    if (session) return new ResponseError(ErrorCodes.InvalidRequest, 'initialized already', { retry: false });
    session = new Session(params, environment.rulePageBase);
    end();
    handlers = serve(connection, session, environment);
    return {
      serverInfo: { name: 'gouji', version: environment.version },
      capabilities: capabilitiesFor(session),
    };
  });
  connection.onShutdown(() => {
    end();
    handlers = [refuse(connection, ErrorCodes.InvalidRequest, 'shut down')];
  });
  connection.listen();
}

/** Answers every request for which there is no handler with an error. */
const refuse = (connection: Connection, code: number, message: string): Disposable =>
  connection.onRequest(() => new ResponseError<void>(code, message));

/** Serves one client. Gives the handlers of its requests. */
function serve(connection: Connection, session: Session, environment: Environment): Disposable[] {
  const log = (message: string) => connection.console.error(message);
  const disk = environment.files && filesOnDisk(environment.files);
  const look = environment.files && lookIn(environment.files);
  const preferences = new Preferences(connection, session, session.findsConfig ? askClient(connection) : look, log);
  const known = knownReports();
  const documentOf = (text: string, policy?: Policy) => new Document(text, policy, known);
  const workspace = new WorkspaceReports(
    session.readsFiles ? filesOfClient(connection) : disk,
    documentOf,
    (uri, ofScan) => preferences.of(uri, ofScan),
    log,
    (files) => {
      documents.hear(files);
      stored.changed(files);
    },
  );
  workspace.expect(session.folders);
  const onClose = (uri: string) => void workspace.close(uri).then(() => stored.closed(uri));
  const refresh = refresher(connection, session, log);
  const publish = (uri: string) => published.publish(uri);
  const documents = new OpenDocuments(session, workspace, preferences, documentOf, { publish, refresh }, log);
  const published = handleDocuments(connection, session, workspace, documents, refresh, onClose, log);
  const stored = new WorkspaceDiagnostics(connection, session, workspace);
  const watch = watchFiles(connection, session, workspace, { rescan: scan, reconfigure }, log);
  const configNow = (uri: string) => preferences.configNow(uri);

  connection.onInitialized(() => {
    void takeSettings().then(scan);
    watch.register();
  });
  connection.onDidChangeConfiguration(async ({ settings }) => {
    await takeSettings(settings?.gouji);
    await reconfigure();
  });

  /**
   * Asks the client for its settings; one that cannot be asked sends them along when they change. What is about single
   * documents is asked for each of them.
   */
  async function takeSettings(sent?: Settings): Promise<void> {
    try {
      const settings: Settings = session.configurable ? await connection.workspace.getConfiguration('gouji') : sent;
      if (session.configure(settings)) published.publishAll();
    } catch (error) {
      log(`configuration: ${error}`);
    }
  }

  /** What is wanted of files may have changed, of any. */
  async function reconfigure(): Promise<void> {
    await documents.reload();
    stored.changedAll();
    scan();
  }

  /** Reads the reports of the workspace's folders, while nobody waits. */
  function scan(): void {
    const { folders, showsAll } = session;
    workspace.expect(folders);
    documents.tellWorkspace();
    const progress = backgroundProgress(connection, session);
    workspace
      .scan(folders, showsAll, progress)
      .finally(progress.done)
      .then(() => {
        const { limit, size } = workspace;
        const status: WorkspaceStatusParams = { reports: size, ...(limit !== undefined && { limit }) };
        if (session.wantsStatus) return connection.sendNotification(workspaceStatusNotification, status);
        if (limit !== undefined) connection.console.warn(`only the first ${limit} files of the workspace were read`);
      })
      .catch((error) => log(`reading the workspace: ${error}`));
  }

  return [
    published,
    stored,
    ...handleLanguageFeatures(connection, session, workspace, documents.ready, configNow, log),
    ...handleRequests(connection, session, workspace, documents.ready, configNow, log),
    handleCheckAll(connection, session, workspace, documents.ready, scan),
  ];
}

const capabilitiesFor = ({
  asksTokensInView,
  pulls,
  folders,
  followsFolders,
  followsFiles,
}: Session): InitializeResult['capabilities'] => ({
  positionEncoding: 'utf-16',
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
  hoverProvider: true,
  signatureHelpProvider: { triggerCharacters: ['|', '\t'] },
  definitionProvider: true,
  referencesProvider: true,
  documentHighlightProvider: true,
  documentSymbolProvider: true,
  foldingRangeProvider: true,
  selectionRangeProvider: true,
  codeLensProvider: {},
  codeActionProvider: {
    codeActionKinds: [CodeActionKind.QuickFix, ...sourceKinds],
  },
  semanticTokensProvider: {
    legend: { tokenTypes: [...tokenTypes], tokenModifiers: [...tokenModifiers] },
    ...(asksTokensInView ? { range: true } : { full: true }),
  },
  documentFormattingProvider: true,
  documentRangeFormattingProvider: true,
  ...((followsFolders || followsFiles) && {
    workspace: {
      ...(followsFolders && { workspaceFolders: { supported: true, changeNotifications: true } }),
      ...(followsFiles && { fileOperations: { didDelete: folderOperations, didRename: folderOperations } }),
    },
  }),
  ...(pulls && {
    diagnosticProvider: {
      identifier: 'gouji',
      interFileDependencies: folders.length > 0,
      workspaceDiagnostics: folders.length > 0,
    },
  }),
});
