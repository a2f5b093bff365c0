import type { CancellationToken, Connection, Disposable } from 'vscode-languageserver';
import { cancelled, type Ready, unlessCancelled } from './guard';
import { progressFor } from './progress';
import { type CheckAllParams, type CheckAllResult, checkAllRequest } from './protocol';
import type { Session } from './session';
import type { WorkspaceReports } from './workspaceReports';

/**
 * Answers `gouji/checkAll`. What it has found stays in view and is kept up, as if the scope were the workspace. Where it is
 * cancelled, `rescan` reads what is then still wanted, since it has taken the place of the scan before.
 */
export function handleCheckAll(
  connection: Connection,
  session: Session,
  workspace: WorkspaceReports,
  ready: Ready,
  rescan: () => void,
): Disposable {
  return connection.onRequest(
    checkAllRequest,
    async (params: CheckAllParams | null, token: CancellationToken): Promise<CheckAllResult> => {
      const { folders, open } = session;
      const progress = progressFor(connection, session, params?.workDoneToken);
      const pending = () => [...open.keys()].map(ready).filter((event) => event !== undefined);
      const checked = async () => {
        await workspace.scan(folders, true, (done, all) => token.isCancellationRequested || progress(done, all));
        await workspace.scanned();
        while (pending().length > 0 && !token.isCancellationRequested) await Promise.all(pending());
      };
      session.checking++;
      await unlessCancelled(token, checked()).finally(() => {
        session.checking--;
        progress.done();
        if (token.isCancellationRequested) rescan();
      });
      if (token.isCancellationRequested) throw cancelled('checkAll');
      session.checksAll = true;
      return workspace.summary([...open].filter(([uri]) => !ready(uri)));
    },
  );
}
