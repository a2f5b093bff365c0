import { isSuppression } from '../core/suppression';
import { type Edit, hasLostLetter, type Range, removalOfLine } from '../core/text';
import type { Document } from '../engine/document';

/** The edits that take the comments which silence findings out of a text, so that it can be handed in; or those of the lines of a range. */
export function removeComments(document: Document, range?: Range): Edit[] {
  const edits: Edit[] = [];
  const last = Math.min(range?.end.line ?? Number.POSITIVE_INFINITY, document.lineCount - 1);
  for (let line = range?.start.line ?? 0; line <= last; line++)
    if (isSuppression(document.lineAt(line))) edits.push(removalOfLine(line));
  return edits;
}

/** The same as editors may offer it: nothing of a text that was read in the wrong encoding, since saving it would destroy the original. */
export function offeredRemovals(document: Document, range?: Range): Edit[] {
  const edits = removeComments(document, range);
  return edits.length > 0 && isMisread(document) ? [] : edits;
}

function isMisread(document: Document): boolean {
  for (let line = 0; line < document.lineCount; line++) if (hasLostLetter(document.lineAt(line))) return true;
  return false;
}
