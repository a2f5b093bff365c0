import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import {
  createProtocolConnection,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  type Position,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';

const uri = 'file:///bench/report.ogi';
const patience = 120_000;

/** A language server as a process, and the document that is open in it. Every time it gives is in milliseconds. */
export class Client {
  readonly #process: ChildProcess;
  readonly #connection: ProtocolConnection;
  readonly #exited: Promise<void>;
  readonly #started = performance.now();
  #stderr = '';
  #version = 0;
  #heard: ((published: PublishDiagnosticsParams) => void) | undefined;

  /** `script`: the file that Node.js runs. */
  constructor(script: string) {
    const peak = join(import.meta.dirname, 'servers/peak.cjs');
    const child = spawn(process.execPath, ['--require', peak, script, '--stdio'], { stdio: 'pipe' });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      this.#stderr += text;
    });
    this.#process = child;
    this.#exited = new Promise((resolve) => child.once('close', () => resolve()));
    this.#connection = createProtocolConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    this.#connection.onNotification(PublishDiagnosticsNotification.type, (published) => this.#heard?.(published));
    this.#connection.onError(() => undefined);
    this.#connection.listen();
  }

  /** From the start of the process to the answer to `initialize`. */
  async initialize(): Promise<number> {
    const capabilities = { textDocument: { publishDiagnostics: { versionSupport: true, relatedInformation: true } } };
    const params = { processId: process.pid, rootUri: null, locale: 'zh-cn', capabilities };
    await this.#inTime(this.#connection.sendRequest(InitializeRequest.type, params));
    const took = performance.now() - this.#started;
    await this.#connection.sendNotification(InitializedNotification.type, {});
    return took;
  }

  /** From `didOpen` to its diagnostics. */
  open(text: string): Promise<number> {
    const textDocument = { uri, languageId: 'ogi-report', version: this.#next(), text };
    return this.#untilPublished(() =>
      this.#connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument }),
    );
  }

  /** From `didChange` to the diagnostics of that version: digits are typed in place of those of the edit before. */
  edit(at: Position, digits: string, before = ''): Promise<number> {
    const end = { line: at.line, character: at.character + before.length };
    const change = { range: { start: at, end }, text: digits };
    const textDocument = { uri, version: this.#next() };
    return this.#untilPublished(() =>
      this.#connection.sendNotification(DidChangeTextDocumentNotification.type, {
        textDocument,
        contentChanges: [change],
      }),
    );
  }

  /** Ends the server; its peak memory in MB. */
  async stop(): Promise<number> {
    await this.#inTime(this.#connection.sendRequest(ShutdownRequest.type));
    await this.#connection.sendNotification(ExitNotification.type);
    await this.#inTime(this.#exited);
    this.#connection.dispose();
    return Number(/peak (\d+) KB/.exec(this.#stderr)?.[1]) / 1024;
  }

  #next(): number {
    this.#version++;
    return this.#version;
  }

  async #untilPublished(send: () => Promise<void>): Promise<number> {
    const published = new Promise<void>((resolve) => {
      this.#heard = ({ version }) => version === this.#version && resolve();
    });
    const start = performance.now();
    await send();
    await this.#inTime(published);
    return performance.now() - start;
  }

  async #inTime<Value>(answer: Promise<Value>): Promise<Value> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => {
        this.#process.kill();
        reject(new Error(`no answer within ${patience} ms\n${this.#stderr}`));
      }, patience);
    });
    const ended = this.#exited.then(() => Promise.reject(new Error(`the server ended\n${this.#stderr}`)));
    ended.catch(() => undefined);
    try {
      return await Promise.race([answer, late, ...(answer === (this.#exited as Promise<unknown>) ? [] : [ended])]);
    } finally {
      clearTimeout(timer);
    }
  }
}
