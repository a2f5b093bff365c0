import type { Localized } from '../core/localized';
import type { Edit, Range } from '../core/text';
import type { Verdict } from '../forms/judge';
import type { ReportModel } from '../forms/model';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** An edit that a person may choose. Positions count from the first line of the report, as everywhere below the engine. */
export interface Fix {
  /** Says what changes: 「总计」6 → 5. */
  readonly title: Localized;
  readonly edits: readonly Edit[];
  /** The one to take if the finding is right. */
  readonly preferred: boolean;
  /** Keeps every value, and so may be applied together with others without asking for each. */
  readonly safe: boolean;
}

export interface Related {
  readonly range: Range;
  readonly message: Localized;
}

/** What a rule reports; the engine adds code and severity. */
export interface Report {
  readonly range: Range;
  readonly message: Localized;
  readonly related?: readonly Related[];
  readonly fixes?: readonly Fix[];
}

export interface Finding extends Required<Report> {
  readonly code: string;
  readonly severity: Severity;
}

export interface RuleContext {
  readonly report: ReportModel;
  /** Every identity of every table, judged once for all rules. */
  readonly verdicts: readonly Verdict[];
}

/**
 * How sure a rule can be. `printed`: the form says it; `structure`: it follows from what the table is; `law`: an article
 * says it; `format`: how a figure or a table is written.
 */
export type Grounds = 'printed' | 'structure' | 'law' | 'format';

export interface Documentation {
  /** One line: what must hold. */
  readonly summary: Localized;
  /** Why, and where that is said. */
  readonly why: Localized;
  /** A piece of a report with the finding marked ⟦code:text⟧, and the same without it. Both run as tests. */
  readonly wrong: string;
  readonly right: string;
  readonly howToFix: Localized;
}

export interface Rule {
  readonly code: string;
  readonly severity: Severity;
  readonly since: string;
  readonly grounds: Grounds;
  /** `safe`: fixes keep every value; `choice`: a person decides; `none`: the text has to be looked at. */
  readonly fix: 'safe' | 'choice' | 'none';
  readonly documentation: Documentation;
  check(context: RuleContext): Iterable<Report>;
}

/** Declares a rule; the registry lists it. */
export const defineRule = (rule: Rule): Rule => rule;
