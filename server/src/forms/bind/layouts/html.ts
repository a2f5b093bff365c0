import { cellEnd, cellStart } from '../cellTags';
import type { Piece } from './piece';

/** Those by name are blanks and quotes, which do not matter in a label; a number may stand for any character. */
const entities = /&(?:[a-z]{2,8}|#(\d{1,5})|#x([0-9a-f]{1,4}));/gi;

function characterOf(entity: string, decimal?: string, hex?: string): string {
  const code = decimal ? Number(decimal) : Number.parseInt(hex ?? '', 16);
  const isPlain = code > 0x20 && code !== 0x7c;
  return isPlain ? String.fromCharCode(code).padEnd(entity.length) : blank(entity);
}

const blank = (text: string): string => text.replace(/[^\n]/g, ' ');

/**
 * The cells of an HTML table each ended with a pipe, tags and entities as blanks: every character that is left stands
 * where it stood.
 */
export function withoutTags(lines: readonly string[]): string[] | undefined {
  const text = lines.join('\n');
  if (!cellStart.test(text)) return undefined;
  return text
    .replaceAll('|', ' ')
    .replace(/<\/?[a-z!][^<>]*>/gi, (tag) => (cellEnd.test(tag) ? `|${blank(tag.slice(1))}` : blank(tag)))
    .replace(entities, characterOf)
    .split('\n');
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
