import { type Edit, inTextOrder, intersects, type Range, shiftEdits } from '../core/text';
import type { Document } from '../engine/document';

export interface FixAll {
  readonly edits: readonly Edit[];
  /** How many of the edits change a figure: those of repairs that the sums leave no doubt of. */
  readonly repaired: number;
}

/**
 * Every repair that the sums leave no doubt of, unless they are not wanted, and every fix that keeps all values. Of two that
 * touch the first is made, and each as a whole: half of a repair is another figure. Where nothing parts the figures of a row,
 * the edits of one repair touch.
 */
export function fixAll(document: Document, { withRepairs = true } = {}): FixAll {
  const fixes = document
    .reports()
    .flatMap(({ startLine, summary }) =>
      summary.findings.flatMap((finding) =>
        finding.fixes.map((fix) => ({ ...fix, edits: shiftEdits(fix.edits, startLine) })),
      ),
    );
  const made: EditsByLine = new Map();
  const repairs = fixes.flatMap(({ unique, edits }) => (unique && withRepairs ? madeOf(edits, made) : []));
  const others = fixes.flatMap(({ safe, edits }) => (safe ? madeOf(edits, made) : []));
  return { edits: [...repairs, ...others].sort(inTextOrder), repaired: repairs.length };
}

type EditsByLine = Map<number, Edit[]>;

/** The edits of a fix, which are made from now on; none where one of them touches what is made already. */
function madeOf(edits: readonly Edit[], made: EditsByLine): readonly Edit[] {
  const isTaken = ({ range }: Edit) =>
    linesOf(range).some((line) => made.get(line)?.some((other) => intersects(other.range, range)));
  if (edits.some(isTaken)) return [];
  for (const edit of edits) for (const line of linesOf(edit.range)) made.set(line, [...(made.get(line) ?? []), edit]);
  return edits;
}

const linesOf = ({ start, end }: Range): number[] =>
  Array.from({ length: end.line - start.line + 1 }, (_, i) => start.line + i);
