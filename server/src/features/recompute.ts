import { type Edit, shiftEdits, shiftRange } from '../core/text';
import { confirmedFigures } from '../engine/confirmed';
import type { Document } from '../engine/document';
import type { ReportSummary } from '../engine/summary';
import { type Figure, figureRange, type PlacedTable } from '../forms/model';
import { recomputeTotals } from '../repair/recomputeTotals';

/** The edits that make every 总计 of the document the sum of its parts, but for those that somebody has confirmed. */
export function recomputeEdits(document: Document): Edit[] {
  return document.reports().flatMap(({ startLine, summary }) => {
    const { tables, replacementCharacter } = document.reportAt(startLine)!.model;
    if (replacementCharacter) return [];
    return tables.flatMap((placed) =>
      shiftEdits(recomputeTotals(placed.table, confirmedIn(placed, summary)), startLine + placed.startLine),
    );
  });
}

/** Whether somebody has confirmed a figure of a table. */
export function confirmedIn({ startLine }: PlacedTable, { suppressed }: ReportSummary): (figure: Figure) => boolean {
  const isConfirmed = confirmedFigures(suppressed);
  return (figure) => isConfirmed(shiftRange(figureRange(figure), startLine));
}
