import type { Piece } from './piece';

/** Blanks, and marks that do not matter in a label. Others stay as they are written. */
const entities = /&(?:nbsp|ensp|emsp|thinsp|ldquo|rdquo|quot|middot|#160|#xa0|#12288|#x3000);/gi;

const blank = (text: string): string => text.replace(/[^\n]/g, ' ');

/**
 * The cells of an HTML table each ended with a pipe, tags and entities as blanks: every character that is left stands
 * where it stood.
 */
export function withoutTags(lines: readonly string[]): string[] | undefined {
  const text = lines.join('\n');
  if (!/<t[dh][\s>]/i.test(text)) return undefined;
  return text
    .replaceAll('|', ' ')
    .replace(/<\/?[a-z!][^<>]*>/gi, (tag) => (/^<\/t[dh]\b/i.test(tag) ? `|${blank(tag.slice(1))}` : blank(tag)))
    .replace(entities, blank)
    .split('\n');
}

/** A blank cell belongs behind its opening tags, not between the tags of its neighbours. */
export function betweenTags(pieces: readonly Piece[], lines: readonly string[]): Piece[] {
  return pieces.map((piece) => {
    if (piece.text !== '') return piece;
    const closing = /(?:<\/[a-z]+>\s*)*<$/i.exec(lines[piece.line]!.slice(0, piece.to + 1));
    const start = closing?.index ?? piece.start;
    return { ...piece, start, end: start };
  });
}
