import { commands, type TextDocument, window, workspace } from 'vscode';
import { l10n } from '../locale.js';

/** An ordinary window shows about as many columns beside its side bar. */
const columnsShown = 100;

/** The editor does not tell whether wrapping has been switched off by hand, so each document is asked about once. */
const asked = new WeakSet<TextDocument>();

/** Columns that were brought under each other are not where rows are wrapped: offers to switch that off. Does not wait for the answer. */
export function offerUnwrapped(document: TextDocument): void {
  if (asked.has(document) || !isWrapped(document) || widest(document.getText()) <= columnsShown) return;
  asked.add(document);
  const unwrap = l10n.t('Do Not Wrap');
  const message = l10n.t('Some rows are wider than the window and are wrapped.');
  void window.showInformationMessage(message, unwrap).then(async (answer) => {
    if (answer !== unwrap || document.isClosed) return;
    await window.showTextDocument(document);
    await commands.executeCommand('editor.action.toggleWordWrap');
  });
}

const isWrapped = (document: TextDocument): boolean =>
  workspace.getConfiguration('editor', document).get('wordWrap') !== 'off';

/** In columns, of which letters of Chinese take two. Paragraphs are long anyway: only rows of tables count. */
const widest = (text: string): number =>
  rowsOf(text).reduce((most, row) => Math.max(most, row.trimEnd().replace(/[^ -~]/g, '__').length), 0);

const rowsOf = (text: string): readonly string[] => text.match(/^.*\|.*$/gm) ?? [];
