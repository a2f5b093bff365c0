import { cellStart } from '../cellTags';
import { blanked } from './blanked';
import { withJoints } from './joints';

/** Tags within a line, as web editors leave them in Markdown. */
const tags = /<\/?(?:p|br|u|b|i|s|em|strong|span|font|code|a|sup|sub|div|center)\b[^<>]*>/gi;
/** Blanks by their names, which nobody types. */
const blanks = /&(?:nbsp|ensp|emsp|#160|#xa0|#12288|#x3000);/gi;
/** `1\.`, `\(一\)`: letters that Markdown would take for marks. */
const escaped = /\\(?=[.()[\]*_#+|-])/g;
/** A footnote's number or the address of a link behind a word, and the marks of code around one. */
const attached = /(?<=[\p{L})）”"])\[\d{1,2}\]|\]\([^()\s]*\)|`/gu;

const mayBeMarked = (line: string): boolean => /[<&\\`[]/.test(line);
/** Where fewer lines have such marks they were typed, and are shown as they stand. */
const fewestLines = 5;

/** Without the tags, entities and marks that an editor puts around words and figures. */
export function withoutInlineMarks(lines: readonly string[]): readonly string[] {
  const areTyped = lines.filter(mayBeMarked).length < fewestLines;
  if (areTyped && !lines.some((line) => line.includes('&'))) return lines;
  if (lines.some((line) => cellStart.test(line))) return lines;
  return lines.map((line) => {
    if (!mayBeMarked(line)) return line;
    const plain = line.replace(blanks, blanked);
    if (areTyped) return plain;
    const own = line.includes('|') ? withJoints(plain) : plain;
    return own.replace(tags, blanked).replace(escaped, ' ').replace(attached, blanked);
  });
}

/** `[1]{style="…"}`, as pandoc keeps what a word processor has set. */
const span = /\[([^[\]]*)\]\{[^{}]*\}/g;
const hasSpan = (line: string): boolean => line.includes(']{');

/** Styles stand in each other no deeper. */
const mostNested = 4;

function withoutSpansOf(line: string, nested = mostNested): string {
  const plain = line.replace(span, (all, text: string) => ` ${text}${blanked(all.slice(text.length + 1))}`);
  return plain === line || nested === 0 ? plain : withoutSpansOf(plain, nested - 1);
}

/** Without what pandoc writes around words and figures with a style, also beside tables that it leaves in HTML. */
export const withoutSpans = (lines: readonly string[]): readonly string[] =>
  lines.filter(hasSpan).length < fewestLines
    ? lines
    : lines.map((line) => (hasSpan(line) ? withoutSpansOf(line) : line));
