import type { Localized } from '../core/localized';
import { memoizedLast } from '../core/memo';
import type { Suppression } from '../core/suppression';
import { type Edit, type Range, shiftEdits, shiftRange } from '../core/text';
import type { BoundTable, ReportModel } from '../forms/model';
import type { Neighbours } from './neighbours';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** An edit that a person may choose. */
export interface Fix {
  /** Says what changes: 「总计」6 → 5. */
  readonly title: Localized;
  readonly edits: readonly Edit[];
  /** The one to take if the finding is right. */
  readonly preferred: boolean;
  /** Keeps every value, and so may be applied together with others without asking for each. */
  readonly safe: boolean;
  /** Changes figures, but the sums leave no doubt of it; applied together with others too. */
  readonly unique?: true;
  /** Why this repair is offered: what it costs to believe, how likely it is among its likes (0 to 1), and each change. */
  readonly repair?: { readonly bits: number; readonly share: number; readonly reasons: readonly Localized[] };
}

export interface Related {
  /** The file in which it stands, if that is another one; its lines then count from that file's first. */
  readonly file?: string;
  /** As much of that file's path as tells it from this one. */
  readonly fileName?: string;
  readonly range: Range;
  readonly message: Localized;
}

/** What a rule reports; the engine adds code and severity. */
export interface Report {
  /** `heading`: where the table is named. */
  readonly range: Range | 'heading';
  /** Where it weighs less than what the rule finds otherwise. */
  readonly severity?: Severity;
  readonly message: Localized;
  readonly related?: readonly Related[];
  readonly fixes?: readonly Fix[];
}

export interface Finding extends Required<Report> {
  readonly range: Range;
  readonly code: string;
  readonly severity: Severity;
}

/**
 * How sure a rule can be. `printed`: the form says it; `structure`: it follows from what the table is; `law`: an article
 * says it; `format`: how a figure or a table is written; `practice`: common sense or practice, no official text
 * seen.
 */
export type Grounds = 'printed' | 'structure' | 'law' | 'format' | 'practice';

export interface Documentation {
  /** What it is called where people choose; its code is what is written. */
  readonly title: Localized;
  /** One line: what must hold. */
  readonly summary: Localized;
  /** Why, and where that is said. */
  readonly why: Localized;
  /** A piece of a report with the finding marked ⟦code:text⟧, and the same without it. Both run as tests. */
  readonly wrong: string;
  readonly right: string;
  readonly howToFix: Localized;
}

interface RuleBase {
  readonly code: string;
  readonly severity: Severity;
  readonly grounds: Grounds;
  /**
   * `safe`: fixes keep every value; `repair`: what fails is repaired, by a person's choice unless the sums leave no
   * doubt; `choice`: a person decides; `none`: the text has to be looked at.
   */
  readonly fix: 'safe' | 'repair' | 'choice' | 'none';
  readonly documentation: Documentation;
  /** Its findings only explain others: those at their related figures. */
  readonly explains?: true;
  /** Its findings disagree with what stands at their related places, and an action leads there. */
  readonly contradicts?: true;
}

/** Judges one table by itself; lines count from the table's first. What it finds is kept as long as the table's text. */
export interface TableRule extends RuleBase {
  readonly scope: 'table';
  /** It may have something to say even of a table in which everything is in order (`isSound`): others are not asked there. */
  readonly doubtsSound?: true;
  check(table: BoundTable): Iterable<Report>;
}

/** Judges a report as a whole; lines count from the report's first. */
export interface ReportRule extends RuleBase {
  readonly scope: 'report';
  check(report: ReportModel): Iterable<Report>;
}

/** Judges a report against those of the same organ in other files; lines count from the report's first. */
export interface NeighboursRule extends RuleBase {
  readonly scope: 'neighbours';
  check(report: Neighbours): Iterable<Report>;
}

/** A part of a comment that silences nothing. */
export interface IdleSuppression {
  readonly suppression: Suppression;
  /** Which of its codes; absent where it has none. */
  readonly code?: { readonly code: string; readonly range: Range };
  /** Whether a rule is called so, and which are called alike. */
  readonly known: boolean;
  readonly similar: readonly string[];
}

/** Judges the comments that silence findings, after all other rules have reported. */
export interface SuppressionRule extends RuleBase {
  readonly scope: 'suppression';
  check(idle: readonly IdleSuppression[]): Iterable<Report>;
}

export type Rule = TableRule | ReportRule | NeighboursRule | SuppressionRule;

/** Declares a rule; the registry lists it. */
export const defineRule = <R extends Rule>(rule: R): R => rule;

/** The same report with its lines counted from `lines` lines further up. */
export const shiftReport = <R extends Report>(report: R, lines: number): R => ({
  ...report,
  range: report.range === 'heading' ? 'heading' : shiftRange(report.range, lines),
  related: (report.related ?? []).map((related) => shiftRelated(related, lines)),
  fixes: (report.fixes ?? []).map((fix) => shiftFix(fix, lines)),
});

/** What stands in another file stays where it is. */
const shiftRelated = (related: Related, lines: number): Related =>
  related.file === undefined ? { range: shiftRange(related.range, lines), message: related.message } : related;

/** A fix that many findings offer (fill in all blanks) is shifted once for them all. */
const shiftFix = memoizedLast(
  (fix: Fix, lines: number): Fix => (lines === 0 ? fix : { ...fix, edits: shiftEdits(fix.edits, lines) }),
);
