import { isSuppression } from '../core/suppression';
import type { Edit } from '../core/text';
import type { Document } from '../engine/document';

/** The edits that take the comments which silence findings out of a text, so that it can be handed in. */
export function removeComments(document: Document): Edit[] {
  const edits: Edit[] = [];
  for (let line = 0; line < document.lineCount; line++) {
    if (!isSuppression(document.lineAt(line))) continue;
    const range = { start: { line, character: 0 }, end: { line: line + 1, character: 0 } };
    edits.push({ range, newText: '' });
  }
  return edits;
}
