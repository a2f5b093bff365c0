import { commands, ProgressLocation, Uri, window, workspace } from 'vscode';
import type {
  ProgressType,
  WorkDoneProgressBegin,
  WorkDoneProgressEnd,
  WorkDoneProgressReport,
} from 'vscode-languageclient';
import { type CheckAllParams, type CheckAllResult, checkAllRequest } from '../../../server/src/lsp/protocol.js';
import { l10n } from '../locale.js';
import { showProblems } from '../status/items.js';
import { countFindings, findingCounts } from '../status/summary.js';
import type { Gouji } from './command.js';

/** So many times all reports were checked: progress is told of each time by itself. */
let times = 0;

/** Only its type matters; the library's own value would bring the whole language client into this bundle. */
const workDone = {} as ProgressType<WorkDoneProgressBegin | WorkDoneProgressReport | WorkDoneProgressEnd>;

/** Checks every report of the workspace, shows what is found in Problems, and says in one message how they fare. */
export async function checkAll({ session, choices, output }: Gouji): Promise<CheckAllResult | undefined> {
  if (!workspace.workspaceFolders?.length) {
    window.showInformationMessage(l10n.t('Open the folder with the annual reports first.'));
    return undefined;
  }
  const client = await session.client();
  const isMissed = ({ uri }: { uri: string }) => choices.get(client.protocol2CodeConverter.asUri(uri)) !== 'text';
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
      if (token.isCancellationRequested) return undefined;
      return { ...checked, passedOver: checked.passedOver.filter(isMissed) };
    } catch (error) {
      if (token.isCancellationRequested) return undefined;
      throw error;
    } finally {
      listener.dispose();
    }
  });
  if (result) void sayResult(result, output);
  return result;
}

async function sayResult(result: CheckAllResult, output: Gouji['output']): Promise<void> {
  const { files, reports, findings, limit, passedOver } = result;
  const counted =
    reports === 0
      ? l10n.t('No annual report was found in this workspace.')
      : l10n.t('{0} reports in {1} files checked: {2}', reports, files, findingCounts(result));
  const message = [
    counted,
    ...(limit === undefined ? [] : [l10n.t('only the first {0} files were looked at', limit)]),
    ...(passedOver.length === 0 ? [] : [notChecked(passedOver)]),
  ].join(l10n.t('; '));
  for (const { uri, reason } of passedOver) output().info(`${pathOf(uri)} ${reason}`);

  const problems = showProblems();
  const others = l10n.t('Not Checked');
  const buttons = [...(countFindings(result) > 0 ? [problems.title] : []), ...(passedOver.length > 0 ? [others] : [])];
  const show = findings.error + passedOver.length > 0 ? window.showWarningMessage : window.showInformationMessage;
  const answer = await show(message, ...buttons);
  if (answer === problems.title) await commands.executeCommand(problems.command);
  if (answer === others) output().show();
}

const namesInMessage = 3;

function notChecked(passedOver: CheckAllResult['passedOver']): string {
  const names = passedOver.slice(0, namesInMessage).map(({ uri }) => nameIn(pathOf(uri)));
  const more = passedOver.length > names.length ? ' …' : '';
  return l10n.t(
    '{0} files that look like reports were not checked: {1}',
    passedOver.length,
    names.join(l10n.t(', ')) + more,
  );
}

const pathOf = (uri: string): string => workspace.asRelativePath(Uri.parse(uri));
const nameIn = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
