import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { type ClientHooks, clientOptions } from '../clientOptions.js';

export function createClient(context: ExtensionContext, hooks: ClientHooks): LanguageClient {
  const module = Uri.joinPath(context.extensionUri, 'dist/server/node.js').fsPath;
  const run = { module, transport: TransportKind.ipc };
  const debug = { ...run, options: { execArgv: ['--nolazy', '--inspect=6009', '--enable-source-maps'] } };
  return new LanguageClient('gouji', 'Gouji', { run, debug }, clientOptions(hooks));
}
