import type { CancellationToken, Connection, Disposable } from 'vscode-languageserver';
import { type Ready, unlessCancelled } from './guard';
import { progressFor } from './progress';
import { type CheckAllParams, type CheckAllResult, checkAllRequest } from './protocol';
import type { Session } from './session';
import type { WorkspaceReports } from './workspaceReports';

/** Answers `gouji/checkAll`. What it has found stays in view and is kept up, as if the scope were the workspace. */
export function handleCheckAll(
  connection: Connection,
  session: Session,
  workspace: WorkspaceReports,
  ready: Ready,
): Disposable {
  return connection.onRequest(
    checkAllRequest,
    async (params: CheckAllParams | null, token: CancellationToken): Promise<CheckAllResult> => {
      const { folders, open } = session;
      const progress = progressFor(connection, session, params?.workDoneToken);
      const pending = () => [...open.keys()].map(ready).filter((event) => event !== undefined);
      const checked = async () => {
        await workspace.scan(folders, true, progress, token);
        await workspace.scanned();
        while (pending().length > 0 && !token.isCancellationRequested) await Promise.all(pending());
      };
      session.checking++;
      await unlessCancelled(token, checked()).finally(() => {
        session.checking--;
        progress.done();
      });
      if (!token.isCancellationRequested) session.checksAll = true;
      return workspace.summary([...open].filter(([uri]) => !ready(uri)));
    },
  );
}
