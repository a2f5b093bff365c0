import { type TextDocument, WorkspaceEdit, window, workspace } from 'vscode';
import { type EditsKind, type EditsParams, type EditsResult, editsRequest } from '../../../server/src/lsp/protocol.js';
import { activeReport } from '../documents.js';
import { l10n } from '../locale.js';
import { askAgain } from './askAgain.js';
import { checked, sayTextChanged, sayWrongEncoding } from './checked.js';
import type { Gouji } from './command.js';

/** Makes every 总计 of the active report the sum of its parts. Answers how many it changed. */
export const recomputeTotals = (gouji: Gouji): Promise<number | undefined> =>
  edit(gouji, 'recomputeTotals', {
    nothing: () => l10n.t('Every total agrees with its parts.'),
    done: (changes) => l10n.t('Totals recomputed: {0}.', changes),
  });

/** Brings the columns of its tables under each other. Answers how many lines it changed. */
export const alignTables = (gouji: Gouji): Promise<number | undefined> =>
  edit(gouji, 'alignTables', {
    nothing: () =>
      l10n.t(
        'No table to align: they are aligned, or not written a row a line with | between the cells, or their figures have no sure place.',
      ),
  });

/** Takes out the blanks that did. */
export const compactTables = (gouji: Gouji): Promise<number | undefined> =>
  edit(gouji, 'compactTables', {
    nothing: () => l10n.t('No table to compact: no more blanks than one stand beside any |.'),
  });

interface Says {
  readonly nothing: () => string;
  readonly done?: (changes: number) => string;
}

/** Changes the active report in one step to undo. */
async function edit({ session }: Gouji, kind: EditsKind, says: Says): Promise<number | undefined> {
  const document = activeReport();
  if (!document) {
    window.showInformationMessage(l10n.t('Open an annual report first.'));
    return undefined;
  }
  const client = await session.client();
  if ((await checked(session, document))?.wrongEncoding) return sayWrongEncoding();

  const params: EditsParams = { uri: client.code2ProtocolConverter.asUri(document.uri), kind };
  const { version, edits } = await askAgain(() => client.sendRequest<EditsResult>(editsRequest, params));
  if (edits.length === 0) {
    window.showInformationMessage(says.nothing());
    return 0;
  }
  if (!(version === document.version && (await apply(document, edits)))) {
    sayTextChanged();
    return undefined;
  }
  if (says.done) window.showInformationMessage(says.done(edits.length));
  return edits.length;

  function apply({ uri }: TextDocument, changes: EditsResult['edits']): Thenable<boolean> {
    const edit = new WorkspaceEdit();
    for (const { range, newText } of changes) edit.replace(uri, client.protocol2CodeConverter.asRange(range), newText);
    return workspace.applyEdit(edit);
  }
}
