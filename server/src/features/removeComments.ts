import { isSuppression } from '../core/suppression';
import { type Edit, removalOfLine } from '../core/text';
import type { Document } from '../engine/document';

/** The edits that take the comments which silence findings out of a text, so that it can be handed in. */
export function removeComments(document: Document): Edit[] {
  const edits: Edit[] = [];
  for (let line = 0; line < document.lineCount; line++) {
    if (isSuppression(document.lineAt(line))) edits.push(removalOfLine(line));
  }
  return edits;
}
