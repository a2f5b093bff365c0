import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { version } from '../../../package.json';
import { startServer } from '../lsp/server';

declare const self: DedicatedWorkerGlobalScope;

/** The language server in a Web Worker. */
startServer(createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self)), {
  version,
  rulePageBase: '',
});
