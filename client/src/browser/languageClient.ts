import { type ExtensionContext, Uri } from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import { type ClientHooks, clientOptions } from '../clientOptions.js';

export function createClient(context: ExtensionContext, hooks: ClientHooks): LanguageClient {
  const script = Uri.joinPath(context.extensionUri, 'dist/server/browser.js').toString(true);
  let worker: Worker | undefined;
  // Not the worker itself: VS Code's own `Worker` is none for `instanceof`, by which the client would know it.
  const startWorker = async () => {
    worker?.terminate();
    worker = new Worker(script, { name: 'Gouji' });
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  };
  return new LanguageClient('gouji', 'Gouji', startWorker, clientOptions(hooks));
}
