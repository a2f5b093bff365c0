import { intersects, type Range, shiftRange } from '../core/text';
import type { DocumentReport } from '../engine/document';
import type { Finding } from '../rules/rule';

/** A finding with the first line of its report, from which its own lines count. */
export interface PlacedFinding {
  readonly finding: Finding;
  readonly startLine: number;
}

/** The findings of a document that share a position with a range of it. */
export const findingsAt = (reports: readonly DocumentReport[], range: Range): PlacedFinding[] =>
  reports.flatMap(({ startLine, summary }) => {
    const within = shiftRange(range, -startLine);
    return summary.findings
      .filter((finding) => intersects(finding.range, within))
      .map((finding) => ({ finding, startLine }));
  });
