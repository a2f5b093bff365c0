import { Pool } from '../core/memo';
import type { Given } from '../forms/bind/bindReport';
import type { ToldFigure } from '../forms/ogi/facts';
import type { CheckedReport } from './summary';

/** Of all texts together. */
const maxCharacters = 4 * 1024 * 1024;

/**
 * What was found in the reports that were checked last: what an edit took away and the next brings back, and the reports of
 * a file that is opened after it was read to be compared with others, need not be checked again.
 */
export type KnownReports = Pick<Pool<CheckedReport>, 'find' | 'keep'>;

export const knownReports = (): KnownReports => new Pool<CheckedReport>(maxCharacters, (key) => key.length);

/** All that a check depends on. */
export const keyOfReport = (
  lines: readonly string[],
  given: Given,
  told: readonly ToldFigure[] | undefined = [],
): string => [JSON.stringify([given, told]), ...lines].join('\n');
