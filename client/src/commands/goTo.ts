import { commands, type TextDocumentShowOptions } from 'vscode';
import type { GoToArguments } from '../../../server/src/lsp/protocol.js';
import type { Gouji } from './command.js';

/** Shows the place that an action leads to. */
export async function goTo({ session }: Gouji, argument?: unknown): Promise<void> {
  const { uri, range } = argument as GoToArguments;
  const client = await session.client();
  const options: TextDocumentShowOptions = { selection: client.protocol2CodeConverter.asRange(range), preview: false };
  // Not showTextDocument: a document that was opened by it stays open for minutes after its editor is closed.
  await commands.executeCommand('vscode.open', client.protocol2CodeConverter.asUri(uri), options);
}
