import { comparePositions, type Edit, inTextOrder, intersects, shiftEdits, withoutOverlaps } from '../core/text';
import type { Document } from '../engine/document';

export interface FixAll {
  readonly edits: readonly Edit[];
  /** How many of the edits change a figure: those of repairs that the sums leave no doubt of. */
  readonly repaired: number;
}

/**
 * Every repair that the sums leave no doubt of, unless they are not wanted, and every edit that keeps all values. Of two that
 * touch the first is made.
 */
export function fixAll(document: Document, { withRepairs = true } = {}): FixAll {
  const fixes = document
    .reports()
    .flatMap(({ startLine, summary }) =>
      summary.findings.flatMap((finding) =>
        finding.fixes.map((fix) => ({ ...fix, edits: shiftEdits(fix.edits, startLine) })),
      ),
    );
  const repairs = withoutOverlaps(fixes.filter(({ unique }) => unique && withRepairs).flatMap(({ edits }) => edits));
  const others = withoutOverlaps(fixes.filter(({ safe }) => safe).flatMap(({ edits }) => edits));
  return { edits: [...repairs, ...apartFrom(repairs, others)].sort(inTextOrder), repaired: repairs.length };
}

/** Those of `others` that touch none of `edits`; both stand in the order of the text. */
function apartFrom(edits: readonly Edit[], others: readonly Edit[]): Edit[] {
  let next = 0;
  return others.filter(({ range }) => {
    while (next < edits.length && comparePositions(edits[next]!.range.end, range.start) < 0) next++;
    return next === edits.length || !intersects(edits[next]!.range, range);
  });
}
