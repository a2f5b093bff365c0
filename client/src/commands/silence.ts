import { type Uri, window, workspace } from 'vscode';
import type { WorkspaceEdit } from 'vscode-languageclient';
import type { SilenceArguments } from '../../../server/src/lsp/protocol.js';
import { configName } from '../configFiles.js';
import { l10n } from '../locale.js';
import type { Gouji } from './command.js';

/** Makes the edit of an action that silences a finding, with a reason that the user is asked for. Answers whether it did. */
export async function silence({ session }: Gouji, argument?: unknown, givenReason?: unknown): Promise<boolean> {
  const { edit, placeholder, code } = argument as SilenceArguments;
  const reason = typeof givenReason === 'string' ? givenReason : await askReason(code);
  if (reason === undefined) return false;

  const client = await session.client();
  const filled: WorkspaceEdit = JSON.parse(fill(edit, placeholder, reason));
  const made = await client.protocol2CodeConverter.asWorkspaceEdit(filled);
  if (!(await workspace.applyEdit(made))) {
    window.showWarningMessage(l10n.t('The text changed meanwhile: nothing was written. Try again.'));
    return false;
  }
  await Promise.all(made.entries().map(([uri]) => isConfig(uri) && saved(uri)));
  return true;
}

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

/** A comment cannot hold its own end; the text of a config file is JSON within JSON. */
function fill(edit: unknown, placeholder: string, reason: string): string {
  const plain = reason.replaceAll('-->', '→').replace(/\s+/g, ' ');
  return JSON.stringify(edit, (_key, value: unknown) => {
    if (typeof value !== 'string') return value;
    const inJson = value.includes(`"${placeholder}"`);
    return value.replaceAll(placeholder, () => (inJson ? JSON.stringify(plain).slice(1, -1) : plain));
  });
}

const isConfig = ({ path }: Uri): boolean => path.endsWith(`/${configName}`);

/** The server reads what is on disk. */
const saved = async (uri: Uri): Promise<boolean> => (await workspace.openTextDocument(uri)).save();
