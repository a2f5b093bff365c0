import { type Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient, WorkspaceEdit } from 'vscode-languageclient';
import { addExceptionRequest, type SilenceArguments } from '../../../server/src/lsp/protocol.js';
import { configName } from '../configFiles.js';
import { openDocument } from '../documents.js';
import { l10n } from '../locale.js';
import type { Gouji } from './command.js';

/** Makes the edit of an action that silences a finding, with a reason that the user is asked for. Answers whether it did. */
export async function silence({ session }: Gouji, argument?: unknown, givenReason?: unknown): Promise<boolean> {
  const wanted = argument as SilenceArguments;
  const reason = typeof givenReason === 'string' ? givenReason : await askReason(wanted.code);
  if (reason === undefined) return false;

  const client = await session.client();
  const edit = await editWith(client, wanted, reason.replaceAll('-->', '→').replace(/\s+/g, ' '));
  if (!edit) {
    window.showWarningMessage(l10n.t('Nothing was written to {0}: see whether there are mistakes in it.', configName));
    return false;
  }
  const made = await client.protocol2CodeConverter.asWorkspaceEdit(edit);
  if (!isCurrent(client, edit) || !(await workspace.applyEdit(made))) {
    window.showWarningMessage(l10n.t('The text changed meanwhile: nothing was written. Try again.'));
    return false;
  }
  await Promise.all(made.entries().map(([uri]) => isConfig(uri) && saved(uri)));
  return true;
}

/** A comment, or what the server makes of the config file as it is now that the reason is known. */
async function editWith(
  client: BaseLanguageClient,
  { edit, exception: wanted, placeholder }: SilenceArguments,
  reason: string,
): Promise<WorkspaceEdit | null> {
  if (!wanted) return JSON.parse(JSON.stringify(edit), (_key, value: unknown) => filled(value, placeholder, reason));
  const exception = { ...wanted.exception, reason };
  return client.sendRequest<WorkspaceEdit | null>(addExceptionRequest, { ...wanted, exception });
}

const filled = (value: unknown, placeholder: string, reason: string): unknown =>
  typeof value === 'string' ? value.replaceAll(placeholder, () => reason) : value;

/** The open documents that are edited are those for which the edit was made. */
const isCurrent = (client: BaseLanguageClient, { documentChanges = [] }: WorkspaceEdit): boolean =>
  documentChanges.every((change) => {
    if (!('textDocument' in change) || change.textDocument.version === null) return true;
    const { uri, version } = change.textDocument;
    return openDocument(client.protocol2CodeConverter.asUri(uri))?.version === version;
  });

async function askReason(code: string): Promise<string | undefined> {
  const answer = await window.showInputBox({
    title: l10n.t('Ignore “{0}”', code),
    prompt: l10n.t('Why is it right as it is? Whoever reads the report next will see this.'),
    placeHolder: l10n.t('for example: verified with the office, as in the original'),
    ignoreFocusOut: true,
    validateInput: (text) => (text.trim() ? undefined : l10n.t('Please give a reason.')),
  });
  return answer?.trim();
}

const isConfig = ({ path }: Uri): boolean => path.endsWith(`/${configName}`);

/** The server reads what is on disk. */
const saved = async (uri: Uri): Promise<boolean> => (await workspace.openTextDocument(uri)).save();
