import { SnippetString, type TextEditor, window } from 'vscode';
import { type FillInParams, type FillInResult, fillInRequest } from '../../../server/src/lsp/protocol.js';
import { isReport } from '../documents.js';
import { l10n } from '../locale.js';
import { checked, sayWrongEncoding } from './checked.js';
import type { Gouji } from './command.js';

/** Makes every figure of the active report a place to fill in, from the cursor on: Tab leads to the next one. */
export async function fillIn(gouji: Gouji): Promise<boolean> {
  const editor = window.activeTextEditor;
  if (!editor || !isReport(editor.document)) {
    window.showInformationMessage(l10n.t('Open an annual report first.'));
    return false;
  }
  if ((await checked(gouji.session, editor.document))?.wrongEncoding) {
    await sayWrongEncoding();
    return false;
  }
  if (await fillInFrom(gouji, editor)) return true;
  window.showInformationMessage(
    l10n.t('Nothing to fill in: no table is written a row a line with | between the cells.'),
  );
  return false;
}

/** By the editor's own snippets, so that a key pressed at once after Tab already belongs to the next figure. */
export async function fillInFrom({ session }: Gouji, editor: TextEditor): Promise<boolean> {
  const { document, selection } = editor;
  const client = await session.client();
  const params: FillInParams = {
    uri: client.code2ProtocolConverter.asUri(document.uri),
    position: client.code2ProtocolConverter.asPosition(selection.active),
  };
  const found = await client.sendRequest<FillInResult | null>(fillInRequest, params);
  if (found?.version !== document.version) return false;
  return editor.insertSnippet(new SnippetString(found.snippet), client.protocol2CodeConverter.asRange(found.range));
}
