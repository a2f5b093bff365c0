import { inOneLine, type Locale } from '../core/localized';
import { comparePositions, type Range, shiftRange } from '../core/text';
import type { DocumentReport } from '../engine/document';
import type { Suppressed } from '../engine/filterFindings';
import { ruleTitle } from '../rules/registry';

/** A finding that is not shown, and why. */
export interface SuppressedFinding extends Pick<Suppressed, 'by' | 'reason'> {
  /** Title of the rule. */
  readonly rule: string;
  readonly message: string;
  readonly range: Range;
}

/** Nobody looks through more of them in a list. */
const mostListed = 1000;

/** The findings that comments, exceptions and settings keep from being shown, in the order of the text: what somebody has written down first. */
export function suppressedFindings(reports: readonly DocumentReport[], locale: Locale): SuppressedFinding[] {
  const all = reports.flatMap(({ startLine, summary: { suppressed } }) =>
    suppressed.map(({ finding: { code, message, range }, by, reason }) => ({
      rule: ruleTitle(code, locale),
      message: inOneLine(message, locale),
      range: shiftRange(range, startLine),
      by,
      reason,
    })),
  );
  const weight = ({ by }: SuppressedFinding) => (by === 'setting' ? 1 : 0);
  return all
    .sort((a, b) => weight(a) - weight(b) || comparePositions(a.range.start, b.range.start))
    .slice(0, mostListed);
}
