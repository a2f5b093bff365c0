import {
  type Connection,
  WorkDoneProgress,
  type WorkDoneProgressBegin,
  type WorkDoneProgressEnd,
  type WorkDoneProgressReport,
  type WorkDoneProgressServerReporter,
} from 'vscode-languageserver';
import { localized } from '../core/localized';
import type { Session } from './session';
import type { Progress } from './workspaceReports';

/** Between two messages, in files. */
const step = 20;
/** Fewer files are read before anyone could look. */
const worthTelling = 200;

const isTold = (done: number, all: number) => done % step === 0 || done === all;

/** Progress for the request that carries this token; it begins at once. */
export function progressFor(
  connection: Connection,
  { locale }: Session,
  token: string | number | undefined,
): Progress & { done(): void } {
  const tell = (value: WorkDoneProgressBegin | WorkDoneProgressReport | WorkDoneProgressEnd) => {
    if (token !== undefined) void connection.sendProgress(WorkDoneProgress.type, token, value).catch(() => undefined);
  };
  tell({ kind: 'begin', title: checking[locale], percentage: 0 });
  const progress = (done: number, all: number) => {
    if (isTold(done, all)) tell({ kind: 'report', message: `${done}/${all}`, percentage: percentage(done, all) });
  };
  return Object.assign(progress, { done: () => tell({ kind: 'end' }) });
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
      tell((it) => it.begin(reading[session.locale], 0));
    }
    tell((it) => it.report(percentage(done, all), `${done}/${all}`));
  };
  return Object.assign(progress, { done: () => tell((it) => it.done()) });
}

const percentage = (done: number, all: number): number => Math.floor((done / all) * 100);

const checking = localized('Gouji：核对所有年报', 'Gouji: checking all annual reports');
const reading = localized('Gouji：读入工作区的年报', 'Gouji: reading the annual reports');
