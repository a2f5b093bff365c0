import { commands, type TextDocument, WorkspaceEdit, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type EditsKind, type EditsParams, type EditsResult, editsRequest } from '../../../server/src/lsp/protocol.js';
import { activeReport } from '../documents.js';
import { l10n } from '../locale.js';
import { askAgain } from './askAgain.js';
import { checked, sayNoReport, sayTextChanged, sayWrongEncoding } from './checked.js';
import type { Gouji } from './command.js';
import { offerUnwrapped } from './wrapping.js';

/** Makes every 总计 of the active report the sum of its parts. Answers how many it changed. */
export const recomputeTotals = (gouji: Gouji): Promise<number | undefined> =>
  edit(gouji, 'recomputeTotals', {
    nothing: () => say(l10n.t('Every total agrees with its parts.')),
    done: (changes) => l10n.t('Totals recomputed: {0}.', changes),
  });

/** Brings the columns of its tables under each other. Answers how many lines it changed. */
export const alignTables = (gouji: Gouji): Promise<number | undefined> =>
  edit(gouji, 'alignTables', {
    nothing: () =>
      offerRewriting(
        gouji,
        'alignTables',
        l10n.t(
          'No table to align: they are aligned, or not written a row a line with | between the cells, or their figures have no sure place.',
        ),
      ),
    after: offerUnwrapped,
  });

/** Takes out the blanks that did. */
export const compactTables = (gouji: Gouji): Promise<number | undefined> =>
  edit(gouji, 'compactTables', {
    nothing: () => say(l10n.t('No table to compact: no more blanks than one stand beside any |.')),
  });

/** Writes tables that are parted otherwise a row a line with pipes. Answers how many. */
export const rewriteTables = (gouji: Gouji): Promise<number | undefined> =>
  edit(gouji, 'rewriteTables', {
    nothing: () =>
      say(
        l10n.t(
          'No table to rewrite: they are written a row a line with |, or hold more than labels and figures, or their figures have no sure place.',
        ),
      ),
    done: (tables) => l10n.t('Tables rewritten: {0}.', tables),
  });

/** Takes the comments that silence findings out of the active report, before it is handed in. Answers how many. */
export const removeComments = (gouji: Gouji): Promise<number | undefined> =>
  edit(gouji, 'removeComments', {
    nothing: () => say(l10n.t('There is no comment that silences findings.')),
    done: (comments) => l10n.t('Comments removed: {0}. What they silenced is shown again.', comments),
  });

/** Where a command finds no table of its kind: offers to rewrite the tables for it, or says why there is none. Does not wait for the answer. */
export async function offerRewriting({ session }: Gouji, command: string, otherwise: string): Promise<void> {
  const document = activeReport();
  if (!document) return;
  const { edits } = await askEdits(await session.client(), document, 'rewriteTables');
  if (edits.length === 0) return say(otherwise);
  const rewrite = l10n.t('Rewrite Tables');
  const message = l10n.t('The tables are not written a row a line with | between the cells.');
  void window.showInformationMessage(message, rewrite).then(async (answer) => {
    if (answer !== rewrite || document.isClosed) return;
    await window.showTextDocument(document);
    if (await commands.executeCommand('gouji.rewriteTables')) await commands.executeCommand(`gouji.${command}`);
  });
}

const say = (message: string): void => void window.showInformationMessage(message);

interface Says {
  readonly nothing: () => void | Promise<void>;
  readonly done?: (changes: number) => string;
  readonly after?: (document: TextDocument) => void;
}

/** Changes the active report in one step to undo. */
async function edit({ session }: Gouji, kind: EditsKind, says: Says): Promise<number | undefined> {
  const document = activeReport();
  if (!document) {
    sayNoReport();
    return undefined;
  }
  const client = await session.client();
  if ((await checked(session, document))?.wrongEncoding) return sayWrongEncoding();

  const { version, edits } = await askEdits(client, document, kind);
  if (edits.length === 0) {
    await says.nothing();
    return 0;
  }
  if (!(version === document.version && (await apply(document, edits)))) {
    sayTextChanged();
    return undefined;
  }
  if (says.done) window.showInformationMessage(says.done(edits.length));
  says.after?.(document);
  return edits.length;

  function apply({ uri }: TextDocument, changes: EditsResult['edits']): Thenable<boolean> {
    const edit = new WorkspaceEdit();
    for (const { range, newText } of changes) edit.replace(uri, client.protocol2CodeConverter.asRange(range), newText);
    return workspace.applyEdit(edit);
  }
}

function askEdits(client: BaseLanguageClient, { uri }: TextDocument, kind: EditsKind): Promise<EditsResult> {
  const params: EditsParams = { uri: client.code2ProtocolConverter.asUri(uri), kind };
  return askAgain(() => client.sendRequest<EditsResult>(editsRequest, params));
}
