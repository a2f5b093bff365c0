/** A client of the language server that is not VS Code: it notes what the server says, and waits for what a test wants. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { PassThrough } from 'node:stream';
import {
  type ClientCapabilities,
  CodeLensRefreshRequest,
  ConfigurationRequest,
  createConnection,
  createProtocolConnection,
  type Diagnostic,
  DiagnosticRefreshRequest,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  InitializedNotification,
  InitializeRequest,
  type InitializeResult,
  LogMessageNotification,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  type Registration,
  RegistrationRequest,
  SemanticTokensRefreshRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type TextDocumentContentChangeEvent,
} from 'vscode-languageserver/node';
import {
  type ConfigParams,
  type ConfigResult,
  configRequest,
  type InitializationOptions,
  type Settings,
  type StatusParams,
  statusNotification,
} from '../../server/src/lsp/protocol';
import { startServer } from '../../server/src/lsp/server';
import { serverFile } from './serverFile';

export interface ClientOptions {
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: InitializationOptions;
  /** The display language of the editor. */
  readonly locale?: string;
  /** What the client answers to `workspace/configuration`. */
  readonly settings?: Settings;
  readonly config?: ConfigResult;
  /** URIs of the folders of the workspace. */
  readonly workspaceFolders?: readonly string[];
  /** Answers what the server asks of our own client. */
  readonly answers?: Readonly<Record<string, (params: never) => unknown>>;
}

/** What VS Code can do, as far as the server asks. */
export const modern: ClientCapabilities = {
  workspace: { configuration: true, workspaceEdit: { documentChanges: true } },
  textDocument: {
    codeAction: { disabledSupport: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    hover: { contentFormat: ['markdown'] },
  },
};

/** The same with diagnostics by pull. */
export const pulling: ClientCapabilities = {
  workspace: { ...modern.workspace, diagnostics: { refreshSupport: true } },
  textDocument: { ...modern.textDocument, diagnostic: {} },
};

/** The protocol allows marked-up messages; this server sends plain ones. */
export const messageOf = ({ message }: Diagnostic): string => (typeof message === 'string' ? message : message.value);

const patience = 15_000;

export class Client {
  readonly connection: ProtocolConnection;
  readonly #process: ChildProcess | undefined;
  readonly published: PublishDiagnosticsParams[] = [];
  readonly statuses: StatusParams[] = [];
  readonly logs: string[] = [];
  refreshes = 0;
  /** What else the client is to ask for again. */
  readonly viewsRefreshed: string[] = [];
  settings: Settings | undefined;
  /** What the client answers to `gouji/config`. */
  config: ConfigResult | null = null;
  /** For which documents it was asked. */
  readonly configAsked: string[] = [];
  readonly registrations: Registration[] = [];
  initialized!: InitializeResult;
  #waiting: (() => void)[] = [];
  #files = 0;

  /** Over standard input and output, to the bundle. */
  static async start(options: ClientOptions = {}): Promise<Client> {
    return (await Client.connect()).#initialize(options);
  }

  /** The same before it has initialized the server. */
  static async connect(): Promise<Client> {
    const child = spawn(process.execPath, [await serverFile(), '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const connection = createProtocolConnection(
      new StreamMessageReader(child.stdout!),
      new StreamMessageWriter(child.stdin!),
    );
    return new Client(connection, child);
  }

  /** To a server in this process, whose parts a test can break. */
  static inProcess(options: ClientOptions = {}): Promise<Client> {
    const [there, back] = [new PassThrough(), new PassThrough()];
    startServer(createConnection(new StreamMessageReader(there), new StreamMessageWriter(back)), {
      version: '0.0.0',
      rulePageBase: 'rules:/',
    });
    const connection = createProtocolConnection(new StreamMessageReader(back), new StreamMessageWriter(there));
    return new Client(connection).#initialize(options);
  }

  private constructor(connection: ProtocolConnection, child?: ChildProcess) {
    this.connection = connection;
    this.#process = child;
    const note =
      <Params>(list: Params[]) =>
      (params: Params) => {
        list.push(params);
        for (const look of this.#waiting) look();
      };
    connection.onNotification(PublishDiagnosticsNotification.type, note(this.published));
    connection.onNotification(statusNotification, note(this.statuses));
    const log = note(this.logs);
    connection.onNotification(LogMessageNotification.type, ({ message }) => log(message));
    connection.onRequest(ConfigurationRequest.type, ({ items }) => items.map(() => this.settings ?? null));
    connection.onRequest(configRequest, ({ uri }: ConfigParams) => {
      this.configAsked.push(uri);
      return this.config;
    });
    const register = note(this.registrations);
    connection.onRequest(RegistrationRequest.type, ({ registrations }) => registrations.forEach(register));
    connection.onRequest(DiagnosticRefreshRequest.type, () => {
      this.refreshes++;
      for (const look of this.#waiting) look();
    });
    const refresh = note(this.viewsRefreshed);
    connection.onRequest(CodeLensRefreshRequest.type, () => refresh('code lenses'));
    connection.onRequest(SemanticTokensRefreshRequest.type, () => refresh('semantic tokens'));
    connection.onError(() => undefined);
    connection.listen();
  }

  async #initialize({
    capabilities = modern,
    initializationOptions,
    locale,
    settings,
    config,
    workspaceFolders,
    answers = {},
  }: ClientOptions): Promise<Client> {
    for (const [method, answer] of Object.entries(answers)) this.connection.onRequest(method, answer);
    this.settings = settings;
    this.config = config ?? null;
    this.initialized = await this.connection.sendRequest(InitializeRequest.type, {
      processId: null,
      rootUri: null,
      capabilities,
      ...(initializationOptions && { initializationOptions }),
      ...(locale && { locale }),
      ...(workspaceFolders && { workspaceFolders: workspaceFolders.map((uri) => ({ uri, name: uri })) }),
    });
    await this.connection.sendNotification(InitializedNotification.type, {});
    return this;
  }

  /** Opens a text under a new name. */
  async open(text: string, version = 1, uri = `file:///test/${++this.#files}.ogi`): Promise<string> {
    const textDocument = { uri, languageId: 'ogi-report', version, text };
    await this.connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
    return uri;
  }

  change(uri: string, version: number, ...contentChanges: TextDocumentContentChangeEvent[]): Promise<void> {
    const params = { textDocument: { uri, version }, contentChanges };
    return this.connection.sendNotification(DidChangeTextDocumentNotification.type, params);
  }

  close(uri: string): Promise<void> {
    return this.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
  }

  request<Result = unknown>(method: string, params: unknown): Promise<Result> {
    return this.connection.sendRequest(method, params);
  }

  /** What is published of a version of a document. */
  async diagnostics(uri: string, version = 1): Promise<Diagnostic[]> {
    const of = () => this.published.findLast((one) => one.uri === uri && one.version === version);
    return (await this.waitFor(`findings of ${uri} ${version}`, of)).diagnostics;
  }

  async waitFor<Value>(what: string, ask: () => Value | undefined | false): Promise<Value> {
    const asked = () => {
      const answer = ask();
      return answer === undefined || answer === false ? undefined : { answer };
    };
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => finish(new Error(`${what}: not within ${patience} ms`)), patience);
      const finish = (result: { answer: Value } | Error) => {
        clearTimeout(timer);
        this.#waiting = this.#waiting.filter((one) => one !== look);
        if (result instanceof Error) reject(result);
        else resolve(result.answer);
      };
      const look = () => {
        const found = asked();
        if (found) finish(found);
      };
      this.#waiting.push(look);
      look();
    });
  }

  /** Everything that was sent before has been answered. */
  async settled(): Promise<void> {
    await this.request('gouji/rulePage', { code: 'row-total' });
  }

  /** Bytes as they are. */
  send(bytes: string): void {
    this.#process!.stdin!.write(bytes);
  }

  closeInput(): void {
    this.#process!.stdin!.end();
  }

  async exit(): Promise<number | null> {
    const child = this.#process!;
    if (child.exitCode === null) await once(child, 'exit');
    return child.exitCode;
  }

  /** Ends the server as the protocol prescribes; the exit code of its process. */
  async stop(): Promise<number | null> {
    if (!this.#process) {
      this.connection.dispose();
      return 0;
    }
    if (this.#process.exitCode !== null) return this.#process.exitCode;
    await this.connection.sendRequest(ShutdownRequest.type);
    await this.connection.sendNotification('exit');
    const code = await this.exit();
    this.connection.dispose();
    return code;
  }
}
