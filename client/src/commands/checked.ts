import { commands, type TextDocument, window } from 'vscode';
import type { StatusParams } from '../../../server/src/lsp/protocol.js';
import { l10n } from '../locale.js';
import type { Session } from '../session.js';
import { reopenWithEncoding } from '../status/items.js';

const patience = 15_000;

/** What the server says of the document as it is now; absent if it does not say so in time. */
export function checked(session: Session, document: TextDocument): Promise<StatusParams | undefined> {
  return new Promise((resolve) => {
    const current = () => {
      const status = session.statusOf(document.uri);
      return status && status.version >= document.version ? status : undefined;
    };
    const finish = () => {
      clearTimeout(timer);
      listener.dispose();
      resolve(current());
    };
    const timer = setTimeout(finish, patience);
    const listener = session.onDidChange(() => current() && finish());
    if (current()) finish();
  });
}

export const sayNoReport = (): void => void window.showInformationMessage(l10n.t('Open an annual report first.'));

export const sayTextChanged = (): void =>
  void window.showWarningMessage(l10n.t('The text changed meanwhile: nothing was changed. Try again.'));

export async function sayWrongEncoding(): Promise<undefined> {
  const { command, title } = reopenWithEncoding();
  const message = l10n.t(
    'The file was read in the wrong encoding: its figures cannot be trusted. Reopen it with the right one, for Chinese text mostly GB 18030 or UTF-8.',
  );
  if ((await window.showWarningMessage(message, title)) === title) await commands.executeCommand(command);
  return undefined;
}
