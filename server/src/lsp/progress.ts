import { type Connection, WorkDoneProgress, type WorkDoneProgressServerReporter } from 'vscode-languageserver';
import { inBoth } from '../core/localized';
import type { Session } from './session';
import type { Progress } from './workspaceReports';

/** Between two messages, in files. */
const step = 20;
/** Fewer files are read before anyone could look. */
const worthTelling = 200;

const isTold = (done: number, all: number) => done % step === 0 || done === all;

/** Progress for the request that carries this token. */
export function progressFor(connection: Connection, token: string | number | undefined): Progress {
  return (done, all) => {
    if (token === undefined || !isTold(done, all)) return;
    const report = { kind: 'report' as const, message: `${done}/${all}`, percentage: percentage(done, all) };
    void connection.sendProgress(WorkDoneProgress.type, token, report).catch(() => undefined);
  };
}

/** Progress of work that nobody asked for, where the client shows such and it takes a while. */
export function backgroundProgress(connection: Connection, session: Session): Progress & { done(): void } {
  let reporter: Promise<WorkDoneProgressServerReporter> | undefined;
  const tell = (action: (reporter: WorkDoneProgressServerReporter) => void) =>
    void reporter?.then(action).catch(() => undefined);
  const progress = (done: number, all: number) => {
    if (!session.showsProgress || all < worthTelling || !isTold(done, all)) return;
    if (!reporter) {
      reporter = connection.window.createWorkDoneProgress();
      tell((it) => it.begin(title[session.locale], 0));
    }
    tell((it) => it.report(percentage(done, all), `${done}/${all}`));
  };
  return Object.assign(progress, { done: () => tell((it) => it.done()) });
}

const percentage = (done: number, all: number): number => Math.floor((done / all) * 100);

const title = inBoth((locale) => (locale === 'zh' ? 'Gouji：读入工作区的年报' : 'Gouji: reading the annual reports'));
