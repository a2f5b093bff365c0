import type { CancellationToken, Connection } from 'vscode-languageserver';
import type { Ready } from './guard';
import { progressFor } from './progress';
import { type CheckAllParams, type CheckAllResult, checkAllRequest } from './protocol';
import type { Session } from './session';
import type { WorkspaceReports } from './workspaceReports';

/** Answers `gouji/checkAll`. What it has found stays in view and is kept up, as if the scope were the workspace. */
export function handleCheckAll(
  connection: Connection,
  session: () => Session,
  workspace: () => WorkspaceReports,
  ready: Ready,
): void {
  connection.onRequest(
    checkAllRequest,
    async (params: CheckAllParams | null, token: CancellationToken): Promise<CheckAllResult> => {
      session().checksAll = true;
      await workspace().scan(session().folders, true, progressFor(connection, params?.workDoneToken), token);
      await workspace().scanned();
      await Promise.all([...session().open.keys()].map(ready));
      return workspace().summary(session().open);
    },
  );
}
