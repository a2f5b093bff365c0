import { cellEnd, cellStart } from '../cellTags';
import { blanked } from '../plain/blanked';
import { withJoints } from '../plain/joints';
import { withLetters } from '../plain/references';
import type { Piece } from './piece';

/** They are blanks and quotes, which do not matter in a label. */
const entities = /&[a-z]{2,8};/gi;

/**
 * The cells of an HTML table each ended with a pipe, tags and entities as blanks: every character that is left stands
 * where it stood.
 */
export function withoutTags(lines: readonly string[]): string[] | undefined {
  const text = lines.join('\n');
  if (!cellStart.test(text)) return undefined;
  const plain = withJoints(text.replaceAll('|', ' ')).replace(/<\/?[a-z!][^<>]*>/gi, (tag) =>
    cellEnd.test(tag) ? `|${blanked(tag.slice(1))}` : blanked(tag),
  );
  return withLetters(plain).replace(entities, blanked).split('\n');
}

/** A blank cell belongs behind its opening tags, not between the tags of its neighbours. */
export function betweenTags(pieces: readonly Piece[], lines: readonly string[]): Piece[] {
  return pieces.map((piece) => {
    if (piece.text !== '') return piece;
    const closing = /(?:<\/[a-z:-]+>\s*)*<$/i.exec(lines[piece.line]!.slice(0, piece.to + 1));
    const start = closing?.index ?? piece.start;
    return { ...piece, start, end: start };
  });
}
