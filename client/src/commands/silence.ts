import { commands, type Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient, OptionalVersionedTextDocumentIdentifier, WorkspaceEdit } from 'vscode-languageclient';
import { addExceptionRequest, type SilenceArguments } from '../../../server/src/lsp/protocol.js';
import { configName, isConfig } from '../configFiles.js';
import { openDocument } from '../documents.js';
import { l10n } from '../locale.js';
import type { Session } from '../session.js';
import type { Gouji } from './command.js';

/** Makes the edit of an action that silences a finding, with a reason that the user is asked for. Answers whether it did. */
export async function silence({ session }: Gouji, argument?: unknown, givenReason?: unknown): Promise<boolean> {
  const wanted = argument as SilenceArguments;
  const reason = typeof givenReason === 'string' ? givenReason : await askReason(wanted.rule);
  if (reason === undefined) return false;

  const client = await session.client();
  const edit = await editWith(client, wanted, reason.replaceAll('-->', '→').replace(/\s+/g, ' '));
  if (!edit) {
    window.showWarningMessage(l10n.t('Nothing was written to {0}: see whether there are mistakes in it.', configName));
    return false;
  }
  const made = await client.protocol2CodeConverter.asWorkspaceEdit(edit);
  // Nothing is to be made where the config file says so already, but was not saved or not read.
  const apply = async () => made.size === 0 || workspace.applyEdit(made);
  if (!isCurrent(client, edit) || !(await apply())) {
    window.showWarningMessage(l10n.t('The text changed meanwhile: nothing was written. Try again.'));
    return false;
  }
  const edited = editedIn(edit).map(({ uri }) => client.protocol2CodeConverter.asUri(uri));
  const configs = edited.filter(isConfig);
  await Promise.all(configs.map((uri) => save(session, uri)));
  for (const uri of configs) void sayWritten(wanted.rule, reason, uri);
  return true;
}

/** The config file need not be in view, nor be there before. */
async function sayWritten(rule: string, reason: string, uri: Uri): Promise<void> {
  const open = l10n.t('Open');
  const file = workspace.asRelativePath(uri);
  const message = l10n.t('Exception written to {0}: “{1}” is not shown here any more ({2}).', file, rule, reason);
  if ((await window.showInformationMessage(message, open)) === open) await commands.executeCommand('vscode.open', uri);
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
const isCurrent = (client: BaseLanguageClient, edit: WorkspaceEdit): boolean =>
  editedIn(edit).every(
    ({ uri, version }) =>
      version === null || openDocument(client.protocol2CodeConverter.asUri(uri))?.version === version,
  );

const editedIn = ({ documentChanges = [] }: WorkspaceEdit): OptionalVersionedTextDocumentIdentifier[] =>
  documentChanges.flatMap((change) => ('textDocument' in change ? [change.textDocument] : []));

async function askReason(rule: string): Promise<string | undefined> {
  const answer = await window.showInputBox({
    title: l10n.t('Ignore “{0}”', rule),
    prompt: l10n.t('Why is it right as it is? Whoever reads the report next will see this.'),
    placeHolder: l10n.t('for example: verified with the office, as in the original'),
    ignoreFocusOut: true,
    validateInput: (text) => (text.trim() ? undefined : l10n.t('Please give a reason.')),
  });
  return answer?.trim();
}

/** The server reads what is on disk. */
async function save(session: Session, uri: Uri): Promise<void> {
  const document = await workspace.openTextDocument(uri);
  await (document.isDirty ? document.save() : session.tellOfConfig(uri));
}
