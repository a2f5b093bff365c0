import { isSuppression } from '../core/suppression';
import { type Edit, type Range, removalOfLine } from '../core/text';
import type { Document } from '../engine/document';

/** The edits that take the comments which silence findings out of a text, so that it can be handed in; or those of the lines of a range. */
export function removeComments(document: Document, range?: Range): Edit[] {
  const edits: Edit[] = [];
  const last = Math.min(range?.end.line ?? Number.POSITIVE_INFINITY, document.lineCount - 1);
  for (let line = range?.start.line ?? 0; line <= last; line++)
    if (isSuppression(document.lineAt(line))) edits.push(removalOfLine(line));
  return edits;
}
