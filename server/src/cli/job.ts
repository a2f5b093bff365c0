import type { Locale } from '../core/localized';
import type { Policy } from '../engine/policy';

/** A text that has been read, what is wanted for it, and the language in which something is to be said of it. */
export interface Job {
  readonly path: string;
  readonly text: string;
  readonly policy: Policy;
  readonly locale: Locale;
}
