import { type Edit, type Range, rangeOnLine } from '../core/text';
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
  for (const { startLine, lineCount } of document.reports()) {
    if (within && (startLine + lineCount <= within.start.line || within.end.line < startLine)) continue;
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
const reaches = ({ start, end }: Range, { start: { line } }: Range): boolean =>
  start.line <= line && (line < end.line || (line === end.line && (end.character > 0 || start.line === end.line)));
