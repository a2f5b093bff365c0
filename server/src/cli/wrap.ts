import { widthOf } from '../core/width';

/**
 * What must not be torn apart: a word or figure, and punctuation with what it belongs to: opening punctuation with what
 * follows, closing with what precedes, also across blanks where it is Chinese.
 */
const piece =
  /(?:[（「『《〈【“‘([]\s*)*(?:[\x21-\x7e]*[\x21-\x27\x29-\x5a\x5c-\x7e]|.)(?:\s*[，。：；）」』》〉】！？、”’]|[)\],.;:!?])*\s*/gu;

/** Breaks text into lines of at most `width` columns, as Chinese is broken: anywhere but inside such a piece. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const [part] of text.matchAll(piece)) {
    if (used > 0 && used + widthOf(part.trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = '';
      used = 0;
    }
    line += part;
    used += widthOf(part);
  }
  return [...lines, line.trimEnd()];
}
