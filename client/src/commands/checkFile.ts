import { commands, window } from 'vscode';
import type { StatusParams } from '../../../server/src/lsp/protocol.js';
import { makeReport } from '../detect/watch.js';
import { isReport, isWorkingCopy } from '../documents.js';
import { l10n } from '../locale.js';
import { countFindings, findingCounts, summary } from '../status/summary.js';
import { checked, sayWrongEncoding } from './checked.js';
import type { Gouji } from './command.js';

/** Checks the active file, whatever language it has, and says in one message how it fares. */
export async function checkFile({ session, choices }: Gouji): Promise<StatusParams | undefined> {
  let document = window.activeTextEditor?.document;
  if (!document || !isWorkingCopy(document.uri)) {
    window.showInformationMessage(l10n.t('Open an annual report first.'));
    return undefined;
  }
  if (!isReport(document)) {
    document = await makeReport(document);
    await choices.set(document.uri, 'report');
  }
  await session.client();
  const status = await checked(session, document);
  if (!status) {
    window.showWarningMessage(l10n.t('The check is not done yet: see the language status in the status bar.'));
  } else if (status.wrongEncoding) {
    void sayWrongEncoding();
  } else {
    void sayResult(status);
  }
  return status;
}

async function sayResult(status: StatusParams): Promise<void> {
  const message = `${summary(status)}${l10n.t('; ')}${findingCounts(status)}`;
  if (countFindings(status) === 0) {
    window.showInformationMessage(message);
    return;
  }
  const problems = l10n.t('Problems');
  const show = status.findings.error > 0 ? window.showWarningMessage : window.showInformationMessage;
  if ((await show(message, problems)) === problems) await commands.executeCommand('workbench.actions.view.problems');
}
