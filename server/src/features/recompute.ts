import { type Edit, shiftEdits } from '../core/text';
import type { Document } from '../engine/document';
import { recomputeTotals } from '../repair/recomputeTotals';

/** The edits that make every 总计 of the document the sum of its parts. */
export function recomputeEdits(document: Document): Edit[] {
  return document.reports().flatMap(({ startLine }) => {
    const { tables, replacementCharacter } = document.reportAt(startLine)!.model;
    if (replacementCharacter) return [];
    return tables.flatMap((placed) => shiftEdits(recomputeTotals(placed.table), startLine + placed.startLine));
  });
}
