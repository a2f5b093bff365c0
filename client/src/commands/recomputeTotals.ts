import { type TextDocument, WorkspaceEdit, window, workspace } from 'vscode';
import {
  type RecomputeTotalsParams,
  type RecomputeTotalsResult,
  recomputeTotalsRequest,
} from '../../../server/src/lsp/protocol.js';
import { activeReport } from '../documents.js';
import { l10n } from '../locale.js';
import { askAgain } from './askAgain.js';
import { checked, sayWrongEncoding } from './checked.js';
import type { Gouji } from './command.js';

/** Makes every 总计 of the active report the sum of its parts: one step to undo. Answers how many it changed. */
export async function recomputeTotals({ session }: Gouji): Promise<number | undefined> {
  const document = activeReport();
  if (!document) {
    window.showInformationMessage(l10n.t('Open an annual report first.'));
    return undefined;
  }
  const client = await session.client();
  if ((await checked(session, document))?.wrongEncoding) return sayWrongEncoding();

  const params: RecomputeTotalsParams = { uri: client.code2ProtocolConverter.asUri(document.uri) };
  const { version, edits } = await askAgain(() =>
    client.sendRequest<RecomputeTotalsResult>(recomputeTotalsRequest, params),
  );
  if (edits.length === 0) {
    window.showInformationMessage(l10n.t('Every total agrees with its parts.'));
    return 0;
  }
  if (!(version === document.version && (await apply(document, edits)))) {
    window.showWarningMessage(l10n.t('The text changed meanwhile: nothing was recomputed. Try again.'));
    return undefined;
  }
  window.showInformationMessage(l10n.t('Totals recomputed: {0}.', edits.length));
  return edits.length;

  function apply({ uri }: TextDocument, changes: RecomputeTotalsResult['edits']): Thenable<boolean> {
    const edit = new WorkspaceEdit();
    for (const { range, newText } of changes) edit.replace(uri, client.protocol2CodeConverter.asRange(range), newText);
    return workspace.applyEdit(edit);
  }
}
