import type { CancellationToken, Connection, Disposable } from 'vscode-languageserver';
import type { DocumentReport } from '../engine/document';
import { noSeverities, severities } from '../engine/summary';
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
      const opened = () => [...open].filter(([uri]) => !ready(uri));
      const isOver = () => token.isCancellationRequested;
      const checked = async () => {
        await workspace.scan(folders, true, (done, all) => isOver() || progress(done, all));
        await workspace.scanned();
        while (pending().length > 0 && !isOver()) await Promise.all(pending());
        return workspace.passedOver(folders, opened(), isOver, session.locale);
      };
      session.checking++;
      const passedOver = await unlessCancelled(token, checked()).finally(() => {
        session.checking--;
        progress.done();
        if (isOver()) rescan();
      });
      if (isOver()) throw cancelled('checkAll');
      session.checksAll = true;
      const { limit } = workspace;
      return {
        ...summaryOf(workspace.all(opened())),
        ...(limit !== undefined && { limit }),
        passedOver: passedOver ?? [],
      };
    },
  );
}

/** What the check of the reports of some files comes to. */
function summaryOf(files: Iterable<readonly DocumentReport[]>): Pick<CheckAllResult, 'files' | 'reports' | 'findings'> {
  const findings = noSeverities();
  const sum = { files: 0, reports: 0 };
  for (const reports of files) {
    sum.files++;
    sum.reports += reports.length;
    for (const { summary } of reports)
      for (const severity of severities) findings[severity] += summary.bySeverity[severity];
  }
  return { ...sum, findings };
}
