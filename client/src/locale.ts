import { l10n as editor, Uri, workspace } from 'vscode';
import type { InitializationOptions } from '../../server/src/lsp/protocol.js';

type Messages = Readonly<Record<string, string>>;
type Argument = string | number;

/** Messages of the language that `gouji.locale` asks for; absent while the editor's language decides. */
let messages: Messages | undefined;

export const l10n = {
  t(message: string, ...args: Argument[]): string {
    return messages ? fill(messages[message] ?? message, args) : editor.t(message, ...args);
  },
};

export function chosenLocale(): NonNullable<InitializationOptions['locale']> {
  const locale = workspace.getConfiguration('gouji').get('locale');
  return locale === 'zh-cn' || locale === 'en' ? locale : 'auto';
}

export async function loadMessages(extensionUri: Uri): Promise<void> {
  const locale = chosenLocale();
  messages = locale === 'auto' ? undefined : locale === 'en' ? {} : await readBundle(extensionUri);
}

async function readBundle(extensionUri: Uri): Promise<Messages> {
  const file = Uri.joinPath(extensionUri, 'l10n/bundle.l10n.zh-cn.json');
  return JSON.parse(new TextDecoder().decode(await workspace.fs.readFile(file)));
}

const fill = (message: string, args: readonly Argument[]): string =>
  message.replace(/\{(\d+)\}/g, (hole, index) => String(args[index] ?? hole));
