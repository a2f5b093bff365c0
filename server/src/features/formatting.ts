import { type Edit, type Range, shiftEdits } from '../core/text';
import type { Document } from '../engine/document';
import { layOut, type PlacedLine, type Style } from './alignment';
import { placedBlocks } from './tableColumns';

/**
 * The edits that bring the figures of every table under their columns, or take out again the blanks that did. Nothing but
 * blanks and the dashes of Markdown change; a line of which it is not known what stands under which column stays as it is.
 * `within`: only the lines of this range, with the widths of the whole table.
 */
export function formatTables(document: Document, style: Style, within?: Range): Edit[] {
  return document.reports().flatMap(({ startLine, lineCount }) => {
    if (within && (startLine + lineCount <= within.start.line || within.end.line < startLine)) return [];
    const { model } = document.reportAt(startLine)!;
    if (model.replacementCharacter) return [];
    const isAsWritten = ({ line, text }: PlacedLine) => document.lineAt(startLine + line) === text;
    const edits = placedBlocks(model).flatMap((block) =>
      shiftEdits(layOut(block.filter(isAsWritten), style), startLine),
    );
    return within ? edits.filter(({ range }) => reaches(within, range)) : edits;
  });
}

/** A selection that ends where a line begins does not reach it. */
const reaches = ({ start, end }: Range, { start: { line } }: Range): boolean =>
  start.line <= line && (line < end.line || (line === end.line && (end.character > 0 || start.line === end.line)));
