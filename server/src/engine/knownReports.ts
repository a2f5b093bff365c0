import { memoized, Pool } from '../core/memo';
import type { Given } from '../forms/bind/bindReport';
import type { CheckedReport } from './summary';

/** Of all texts together. */
const maxCharacters = 4 * 1024 * 1024;

/**
 * What was found in the reports that were checked last, by their text: what an edit took away and the next brings back, and
 * the reports of a file that is opened after it was read to be compared with others, need not be checked again.
 */
export class KnownReports {
  /** Those of which the same is said from outside. */
  readonly of = memoized((_given: Given) => new Pool<CheckedReport>(maxCharacters, (text) => text.length));
}
