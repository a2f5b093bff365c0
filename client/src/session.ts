import {
  type Disposable,
  EventEmitter,
  type ExtensionContext,
  type LogOutputChannel,
  type Uri,
  workspace,
} from 'vscode';
import type { BaseLanguageClient, DidChangeWatchedFilesParams } from 'vscode-languageclient';
import {
  type ConfigParams,
  configRequest,
  type StatusParams,
  statusNotification,
  type WorkspaceStatusParams,
  workspaceStatusNotification,
} from '../../server/src/lsp/protocol.js';
import type { ClientHooks } from './clientOptions.js';
import { findConfig, isConfig } from './configFiles.js';
import type { Choices } from './detect/choices.js';
import { serveFiles } from './workspaceFiles.js';

/** Reads the bundle that holds the language client. */
export type LoadClient = () => Promise<{
  createClient(context: ExtensionContext, hooks: ClientHooks): BaseLanguageClient;
}>;

export type SessionState = 'idle' | 'starting' | 'running' | 'failed';

/** As the protocol has them; the library's own values would bring the whole language client into this bundle. */
const watchedFilesChanged = 'workspace/didChangeWatchedFiles';
const changed = 2;

/** The language client and its server, started when first asked for, and what the server last said of each document. */
export class Session implements Disposable {
  readonly #context: ExtensionContext;
  readonly #loadClient: LoadClient;
  readonly #output: () => LogOutputChannel;
  readonly #choices: Choices;
  readonly #statuses = new Map<string, StatusParams>();
  readonly #changed = new EventEmitter<void>();
  readonly #started = new EventEmitter<void>();
  #client: Promise<BaseLanguageClient> | undefined;
  #stopping: Promise<void> | undefined;
  #state: SessionState = 'idle';
  #workspace: WorkspaceStatusParams | undefined;

  /** The state, or what is known of a document, changed. */
  readonly onDidChange = this.#changed.event;
  /** The server runs, the first or another, which may speak another language. */
  readonly onDidStart = this.#started.event;

  constructor(context: ExtensionContext, loadClient: LoadClient, output: () => LogOutputChannel, choices: Choices) {
    this.#context = context;
    this.#loadClient = loadClient;
    this.#output = output;
    this.#choices = choices;
  }

  get state(): SessionState {
    return this.#state;
  }

  /** What the server said last of a document that is open. */
  statusOf(uri: Uri): StatusParams | undefined {
    return this.#statuses.get(uri.toString());
  }

  /** What the server said last of the reports of the workspace. */
  get workspace(): WorkspaceStatusParams | undefined {
    return this.#workspace;
  }

  /** Tells the server that a config file was written outside of the workspace, where the editor watches no files. */
  async tellOfConfig(uri: Uri): Promise<void> {
    if (!isConfig(uri) || workspace.getWorkspaceFolder(uri)) return;
    const client = await this.#client?.catch(() => undefined);
    if (!client?.isRunning()) return;
    const change = { uri: client.code2ProtocolConverter.asUri(uri), type: changed } as const;
    await client.sendNotification(watchedFilesChanged, { changes: [change] } satisfies DidChangeWatchedFilesParams);
  }

  /** The running client. */
  client(): Promise<BaseLanguageClient> {
    this.#client ??= this.#start().catch((error) => {
      this.#client = undefined;
      this.#setState('failed');
      this.#output().error(error);
      throw error;
    });
    return this.#client;
  }

  /** Starts the client; a failure is told by the state and the log. */
  ensureStarted(): void {
    this.client().catch(() => undefined);
  }

  /** Ends the server. One that is asked for meanwhile starts afterwards. */
  stop(): Promise<void> {
    this.#stopping ??= this.#stop().finally(() => {
      this.#stopping = undefined;
    });
    return this.#stopping;
  }

  async restart(): Promise<void> {
    await this.stop();
    await this.client();
  }

  forget(uri: Uri): void {
    this.#statuses.delete(uri.toString());
  }

  dispose(): void {
    this.#changed.dispose();
    this.#started.dispose();
  }

  async #stop(): Promise<void> {
    const client = await this.#client?.catch(() => undefined);
    this.#client = undefined;
    this.#statuses.clear();
    this.#workspace = undefined;
    await client?.dispose().catch((error) => this.#output().warn(error));
    if (!this.#client) this.#setState('idle');
  }

  async #start(): Promise<BaseLanguageClient> {
    this.#setState('starting');
    await this.#stopping;
    const { createClient } = await this.#loadClient();
    const client = createClient(this.#context, {
      output: this.#output(),
      onGaveUp: () => {
        this.#client = undefined;
        this.#setState('failed');
      },
    });
    client.onDidChangeState(() => {
      if (this.#state !== 'failed') this.#setState(client.isRunning() ? 'running' : 'starting');
    });
    client.onNotification(statusNotification, (status: StatusParams) => {
      this.#statuses.set(client.protocol2CodeConverter.asUri(status.uri).toString(), status);
      this.#changed.fire();
    });
    client.onNotification(workspaceStatusNotification, (status: WorkspaceStatusParams) => {
      this.#workspace = status;
      this.#changed.fire();
    });
    serveFiles(client, this.#choices);
    client.onRequest(configRequest, (params: ConfigParams) =>
      findConfig(params, (uri) => client.code2ProtocolConverter.asUri(uri)),
    );
    await client.start();
    this.#started.fire();
    return client;
  }

  #setState(state: SessionState): void {
    this.#state = state;
    this.#changed.fire();
  }
}
