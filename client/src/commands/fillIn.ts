import { commands, type Range, SnippetString, type TextEditor, window } from 'vscode';
import { type FillInParams, type FillInResult, fillInRequest } from '../../../server/src/lsp/protocol.js';
import { isReport } from '../documents.js';
import { l10n } from '../locale.js';
import { checked, sayNoReport, sayTextChanged, sayWrongEncoding } from './checked.js';
import type { Gouji } from './command.js';
import { offerRewriting } from './edits.js';

/** Makes every figure of the active report a place to fill in, from the cursor on: Tab leads to the next one. */
export async function fillIn(gouji: Gouji): Promise<boolean> {
  const editor = window.activeTextEditor;
  if (!editor || !isReport(editor.document)) {
    sayNoReport();
    return false;
  }
  if ((await checked(gouji.session, editor.document))?.wrongEncoding) {
    await sayWrongEncoding();
    return false;
  }
  const filling = await fillInFrom(gouji, editor);
  if (filling === 'text changed') sayTextChanged();
  if (filling === 'no figures') {
    await offerRewriting(
      gouji,
      'fillIn',
      l10n.t('Nothing to fill in: no table is written a row a line with | between the cells.'),
    );
  }
  return filling === 'begun';
}

type Filling = 'begun' | 'no figures' | 'text changed';

/** By the editor's own snippets, so that a key pressed at once after Tab already belongs to the next figure. */
export async function fillInFrom({ session }: Gouji, editor: TextEditor): Promise<Filling> {
  const { document, selection } = editor;
  const client = await session.client();
  const params: FillInParams = {
    uri: client.code2ProtocolConverter.asUri(document.uri),
    position: client.code2ProtocolConverter.asPosition(selection.active),
  };
  const found = await client.sendRequest<FillInResult | null>(fillInRequest, params);
  if (!found) return 'no figures';
  if (found.version !== document.version) return 'text changed';
  const range = client.protocol2CodeConverter.asRange(found.range);
  if (!(await insertAsItIs(editor, new SnippetString(found.snippet), range))) return 'text changed';
  // It follows the cursor from figure to figure, and tells in which column that is.
  await commands.executeCommand('editor.action.triggerParameterHints');
  return 'begun';
}

/** Blanks at the beginning of a snippet's line become the editor's indentation: tabs, where it indents with them. */
async function insertAsItIs(editor: TextEditor, snippet: SnippetString, range: Range): Promise<boolean> {
  const { insertSpaces = 'auto' } = editor.options;
  editor.options = { insertSpaces: true };
  try {
    return await editor.insertSnippet(snippet, range);
  } finally {
    editor.options = { insertSpaces };
  }
}
