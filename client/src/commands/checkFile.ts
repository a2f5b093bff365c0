import { commands, type TextDocument, window } from 'vscode';
import {
  type IsCheckableParams,
  type IsCheckableResult,
  isCheckableRequest,
  type StatusParams,
} from '../../../server/src/lsp/protocol.js';
import { makeReport } from '../detect/watch.js';
import { isReport, isWorkingCopy } from '../documents.js';
import { l10n } from '../locale.js';
import type { Session } from '../session.js';
import { showProblems } from '../status/items.js';
import { countFindings, findingCounts, summary } from '../status/summary.js';
import { checked, sayNoReport, sayWrongEncoding } from './checked.js';
import type { Gouji } from './command.js';

/** Checks the active file, whatever language it has, and says in one message how it fares; a text that is no report keeps its language. */
export async function checkFile({ session, choices }: Gouji): Promise<StatusParams | undefined> {
  let document = window.activeTextEditor?.document;
  if (!document || !isWorkingCopy(document.uri)) {
    sayNoReport();
    return undefined;
  }
  if (!isReport(document)) {
    if (!(await isCheckable(session, document))) {
      sayNothing();
      return undefined;
    }
    document = await makeReport(document);
    await choices.set(document.uri, 'report');
  }
  await session.client();
  const status = await checked(session, document);
  if (!status) {
    window.showWarningMessage(l10n.t('The check is not done yet: see the language status in the status bar.'));
  } else if (status.wrongEncoding) {
    void sayWrongEncoding();
  } else if (countFindings(status) === 0 && status.reports.every(({ form }) => form === undefined)) {
    sayNothing();
  } else {
    void sayResult(status);
  }
  return status;
}

async function isCheckable(session: Session, document: TextDocument): Promise<boolean> {
  const client = await session.client();
  const params: IsCheckableParams = { text: document.getText() };
  return (await client.sendRequest<IsCheckableResult>(isCheckableRequest, params)).isCheckable;
}

function sayNothing(): void {
  window.showInformationMessage(l10n.t('This file has no table of an annual report: nothing was checked.'));
}

async function sayResult(status: StatusParams): Promise<void> {
  const message = `${summary(status)}${l10n.t('; ')}${findingCounts(status)}`;
  if (countFindings(status) === 0) {
    window.showInformationMessage(message);
    return;
  }
  const { command, title } = showProblems();
  const show = status.findings.error > 0 ? window.showWarningMessage : window.showInformationMessage;
  if ((await show(message, title)) === title) await commands.executeCommand(command);
}
