import { comparePositions, type Edit, type Range, rangeOnLine } from '../core/text';
import type { Document } from '../engine/document';
import { type Style, writeLines } from './alignment';
import { placedBlocks } from './tableColumns';

/**
 * The edits that bring the figures of every table under their columns, or take out again the blanks that did. Only blanks
 * beside pipes change; a line of which it is not known what stands under which column stays as it is. `within`: only the
 * lines of this range, with the widths of the whole table.
 */
export function formatTables(document: Document, style: Style, within?: Range): Edit[] {
  const edits: Edit[] = [];
  for (const { startLine } of document.reports()) {
    const { model } = document.reportAt(startLine)!;
    if (model.replacementCharacter) continue;
    for (const { line, text } of placedBlocks(model).flatMap((block) => writeLines(block, style))) {
      const before = document.lineAt(startLine + line);
      const range = rangeOnLine(startLine + line, 0, before.length);
      if (text !== before && (!within || reaches(within, range))) edits.push({ range, newText: text });
    }
  }
  return edits;
}

/** A selection that ends where a line begins does not reach it. */
const reaches = (within: Range, line: Range): boolean =>
  comparePositions(within.start, line.end) <= 0 &&
  (within.end.line > line.start.line ||
    (within.end.line === line.start.line && (within.end.character > 0 || within.start.line === within.end.line)));
