import { Pool } from '../core/memo';
import type { Given } from '../forms/bind/bindReport';
import { nothingTold, type ToldByOtherYears } from '../forms/ogi/facts';
import type { CheckedReport } from './summary';

/** Of all texts and what was found in them together, in characters: 64 megabytes. */
const maxWeight = 32 * 1024 * 1024;
/** What a finding or a fix weighs, with its texts in both languages, places and reasons: so much was measured. */
const foundWeight = 1300;

/**
 * What was found in the reports that were checked last: what an edit took away and the next brings back, and the reports of
 * a file that is opened after it was read to be compared with others, need not be checked again.
 */
export type KnownReports = Pick<Pool<CheckedReport>, 'find' | 'keep'>;

export const knownReports = (): KnownReports => new Pool<CheckedReport>(maxWeight, weightOf);

const weightOf = (key: string, { findings }: CheckedReport): number =>
  key.length + findings.reduce((sum, { fixes }) => sum + foundWeight * (1 + fixes.length), 0);

/** All that a check depends on. */
export const keyOfReport = (lines: readonly string[], given: Given, told: ToldByOtherYears = nothingTold): string =>
  [JSON.stringify([given, told]), ...lines].join('\n');
