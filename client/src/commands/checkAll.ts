import { commands, ProgressLocation, window, workspace } from 'vscode';
import type {
  ProgressType,
  WorkDoneProgressBegin,
  WorkDoneProgressEnd,
  WorkDoneProgressReport,
} from 'vscode-languageclient';
import { type CheckAllParams, type CheckAllResult, checkAllRequest } from '../../../server/src/lsp/protocol.js';
import { l10n } from '../locale.js';
import { countFindings, findingCounts } from '../status/summary.js';
import type { Gouji } from './command.js';

/** So many times all reports were checked: progress is told of each time by itself. */
let times = 0;

/** Only its type matters; the library's own value would bring the whole language client into this bundle. */
const workDone = {} as ProgressType<WorkDoneProgressBegin | WorkDoneProgressReport | WorkDoneProgressEnd>;

/** Checks every report of the workspace, shows what is found in Problems, and says in one message how they fare. */
export async function checkAll({ session }: Gouji): Promise<CheckAllResult | undefined> {
  if (!workspace.workspaceFolders?.length) {
    window.showInformationMessage(l10n.t('Open the folder with the annual reports first.'));
    return undefined;
  }
  const client = await session.client();
  const title = l10n.t('Checking all annual reports');
  const options = { location: ProgressLocation.Notification, title, cancellable: true };
  const result = await window.withProgress(options, async (progress, token) => {
    const workDoneToken = `gouji.checkAll ${++times}`;
    let reached = 0;
    const listener = client.onProgress(workDone, workDoneToken, (value) => {
      if (value.kind !== 'report') return;
      const { message = '', percentage = reached } = value;
      progress.report({ message, increment: percentage - reached });
      reached = percentage;
    });
    try {
      const params: CheckAllParams = { workDoneToken };
      const checked = await client.sendRequest<CheckAllResult>(checkAllRequest, params, token);
      return token.isCancellationRequested ? undefined : checked;
    } catch (error) {
      if (token.isCancellationRequested) return undefined;
      throw error;
    } finally {
      listener.dispose();
    }
  });
  if (result) void sayResult(result);
  return result;
}

async function sayResult(result: CheckAllResult): Promise<void> {
  const { files, reports, findings, limit } = result;
  if (reports === 0) {
    window.showInformationMessage(l10n.t('No annual report was found in this workspace.'));
    return;
  }
  const counted = l10n.t('{0} reports in {1} files checked: {2}', reports, files, findingCounts(result));
  const message =
    limit === undefined
      ? counted
      : `${counted}${l10n.t('; ')}${l10n.t('only the first {0} files were looked at', limit)}`;
  if (countFindings(result) === 0) {
    window.showInformationMessage(message);
    return;
  }
  const problems = l10n.t('Problems');
  const show = findings.error > 0 ? window.showWarningMessage : window.showInformationMessage;
  if ((await show(message, problems)) === problems) await commands.executeCommand('workbench.actions.view.problems');
}
