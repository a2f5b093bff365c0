import { type Localized, localized } from '../core/localized';
import { isMissed, otherKind } from '../workspace/otherKinds';
import { FileError } from '../workspace/workspace';
import { complainOf, type Shell } from './shell';

/** What is said of a file instead of a result. Plain data, so that it may come from another thread. */
export interface Notice {
  readonly kind: NoticeKind;
  readonly path: string;
  readonly reason: Localized;
}

export type NoticeKind =
  /** It could not be read, or there is no report in what was named. */
  | 'unusable'
  /** A mistake in a `.gouji.json`, the rest of which holds. */
  | 'misconfigured'
  /** A text of a folder or archive in which there is no report. */
  | 'passedOver'
  /** A file of a folder or archive that is not read, being of another kind. */
  | 'otherKind';

/** What a run came to besides results. */
export interface Notices {
  readonly noticed: Record<NoticeKind, number>;
  /** Those that people are told of. */
  readonly told: Notice[];
}

export const noNotices = (): Notices => ({
  noticed: { unusable: 0, misconfigured: 0, passedOver: 0, otherKind: 0 },
  told: [],
});

export interface NoticeOptions {
  /** Every file that was passed over is named, not only those whose names say that they are reports. */
  readonly listSkipped?: boolean;
}

export const noticeOf = (kind: NoticeKind, { path, reason }: Pick<FileError, 'path' | 'reason'>): Notice => ({
  kind,
  path,
  reason,
});

export const unusable = (error: FileError): Notice => noticeOf('unusable', error);

export const notRead = (path: string): Notice => noticeOf('otherKind', { path, reason: otherKind(path)! });

/** Counts a notice, and tells people of it where they would not expect it or have asked for it. */
export async function tell(shell: Shell, notices: Notices, notice: Notice, { listSkipped }: NoticeOptions) {
  notices.noticed[notice.kind]++;
  if (!isUnexpected(notice) && !listSkipped) return;
  notices.told.push(notice);
  await complainOf(shell, notice);
}

const isUnexpected = ({ kind, path }: Notice): boolean => isFailure(kind) || isMissed(path);

/** Whether something that was asked for was not done, so that the run has failed. */
export const isFailure = (kind: NoticeKind): boolean => kind === 'unusable' || kind === 'misconfigured';

/** Of a run without any result, says so for each of its paths, unless it has been said why. */
export async function tellOfNothing(shell: Shell, notices: Notices, paths: readonly string[]): Promise<void> {
  if (notices.noticed.unusable > 0) return;
  for (const path of paths) await tell(shell, notices, unusable(new FileError(path, nothingFound)), {});
}

const nothingFound = localized('没有找到任何年报。', 'no report was found.');

export const hasFailed = ({ told }: Notices): boolean => told.some(({ kind }) => isFailure(kind));
