import {
  type Connection,
  DidChangeWatchedFilesNotification,
  DidChangeWorkspaceFoldersNotification,
  DidDeleteFilesNotification,
  DidRenameFilesNotification,
  FileChangeType,
} from 'vscode-languageserver';
import { configName } from '../engine/config';
import { reportGlob } from '../workspace/workspace';
import type { Log } from './guard';
import type { Session } from './session';
import type { WorkspaceReports } from './workspaceReports';

/** What is deleted or renamed as a folder is not told file by file. */
export const folderOperations = { filters: [{ pattern: { glob: '**', matches: 'folder' as const } }] };

/**
 * Keeps what is known of the workspace's files up with what happens to them. `rescan` reads all of them again,
 * `reconfigure` also what is wanted of the open documents.
 */
export function watchFiles(
  connection: Connection,
  session: Session,
  workspace: WorkspaceReports,
  { rescan, reconfigure }: { readonly rescan: () => void; readonly reconfigure: () => Promise<void> },
  log: Log,
): { register(): void } {
  connection.onDidChangeWatchedFiles(({ changes }) => {
    if (changes.some(({ uri }) => uri.endsWith(`/${configName}`)))
      reconfigure().catch((error) => log(`${configName}: ${error}`));
    for (const { uri, type } of changes) {
      if (type === FileChangeType.Deleted) workspace.forget(uri);
      else void workspace.read(uri);
    }
  });
  connection.onNotification(DidDeleteFilesNotification.type, ({ files }) => {
    for (const { uri } of files) workspace.forget(uri);
  });
  connection.onNotification(DidRenameFilesNotification.type, rescan);
  connection.onNotification(DidChangeWorkspaceFoldersNotification.type, ({ event: { added, removed } }) => {
    const gone = new Set(removed.map(({ uri }) => uri));
    session.folders = [...session.folders.filter((uri) => !gone.has(uri)), ...added.map(({ uri }) => uri)];
    rescan();
  });
  return {
    register() {
      if (!session.watchesFiles) return;
      connection.client
        .register(DidChangeWatchedFilesNotification.type, {
          watchers: [{ globPattern: reportGlob }, { globPattern: `**/${configName}` }],
        })
        .catch((error) => log(`watching files: ${error}`));
    },
  };
}
