import { Uri, window } from 'vscode';
import type { GoToArguments } from '../../../server/src/lsp/protocol.js';
import type { Gouji } from './command.js';

/** Shows the place that an action leads to. */
export async function goTo({ session }: Gouji, argument?: unknown): Promise<void> {
  const { uri, range } = argument as GoToArguments;
  const client = await session.client();
  const selection = client.protocol2CodeConverter.asRange(range);
  await window.showTextDocument(Uri.parse(uri), { selection, preview: false });
}
