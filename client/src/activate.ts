import { type ExtensionContext, type LogOutputChannel, type TextDocument, type Uri, window, workspace } from 'vscode';
import type { StatusParams } from '../../server/src/lsp/protocol.js';
import { registerCommands } from './commands/index.js';
import { Choices } from './detect/choices.js';
import { watchDocuments } from './detect/watch.js';
import { isReport, openReports } from './documents.js';
import { loadMessages } from './locale.js';
import { registerRulePages } from './rulePages.js';
import { type LoadClient, Session } from './session.js';
import { showStatus } from './status/items.js';

/** What `activate` answers: for tests, and for extensions that want to know how a report fares. */
export interface GoujiApi {
  readonly session: Session;
  statusOf(uri: Uri): StatusParams | undefined;
}

let session: Session | undefined;

export async function activateGouji(context: ExtensionContext, loadClient: LoadClient): Promise<GoujiApi> {
  await loadMessages(context.extensionUri);
  let channel: LogOutputChannel | undefined;
  const output = () => {
    channel ??= window.createOutputChannel('Gouji 勾稽', { log: true });
    return channel;
  };
  const choices = new Choices(context.workspaceState);
  const started = new Session(context, loadClient, output, choices);
  session = started;
  const startFor = (document: TextDocument) => isReport(document) && started.ensureStarted();

  context.subscriptions.push(
    started,
    { dispose: () => channel?.dispose() },
    showStatus(started),
    registerRulePages(started),
    registerCommands({ context, session: started, choices, output }),
    workspace.onDidOpenTextDocument(startFor),
    workspace.onDidCloseTextDocument(({ uri }) => started.forget(uri)),
    workspace.onDidSaveTextDocument(({ uri }) => started.tellOfConfig(uri)),
    workspace.onDidChangeConfiguration(async (event) => {
      if (event.affectsConfiguration('gouji.scope') && showsWorkspace()) started.ensureStarted();
      if (!event.affectsConfiguration('gouji.locale')) return;
      await loadMessages(context.extensionUri);
      if (started.state !== 'idle') await started.restart();
    }),
    watchDocuments(choices),
  );
  openReports().forEach(startFor);
  if (showsWorkspace()) started.ensureStarted();
  return { session: started, statusOf: (uri) => started.statusOf(uri) };
}

/** Whether findings of reports that are not open are wanted. */
const showsWorkspace = (): boolean =>
  workspace.getConfiguration('gouji').get('scope') === 'workspace' && workspace.workspaceFolders !== undefined;

export async function deactivateGouji(): Promise<void> {
  await session?.stop();
}
