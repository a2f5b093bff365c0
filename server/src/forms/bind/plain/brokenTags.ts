import { blanked } from './blanked';

/** A tag around words, not around a cell, that goes on in the next line. */
const openTag = /<\/?(?:h[1-6]|p|div|span|strong|b)(?:\s[^<>]*)?$/i;

/** No tag has more lines. */
const mostLines = 6;

const endsTag = /^[^<>]*>/;

/** Without the tags of headings and paragraphs that programs write on several lines: `<h2⏎id="三">三、…</h2⏎>`. */
export function withoutBrokenTags(lines: readonly string[]): readonly string[] {
  if (!lines.some((line) => openTag.test(line))) return lines;
  const plain = [...lines];
  for (let line = 0; line < plain.length; line++) {
    if (!openTag.test(plain[line]!)) continue;
    const behind = lines.slice(line + 1, line + 1 + mostLines).findIndex((text) => /[<>]/.test(text));
    const end = line + 1 + behind;
    if (behind < 0 || !endsTag.test(lines[end]!)) continue;
    plain[line] = plain[line]!.replace(openTag, blanked);
    for (let at = line + 1; at < end; at++) plain[at] = blanked(plain[at]!);
    plain[end] = plain[end]!.replace(endsTag, blanked);
  }
  return plain;
}
