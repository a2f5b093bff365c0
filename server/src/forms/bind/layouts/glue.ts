import { nextLabel } from '../labelsApart';
import { isPageMark, type Piece } from './piece';

/**
 * Labels and figures with nothing between them. `countOf` tells how many figures a row has; digits are taken apart where
 * they can be read as that many in one way only.
 */
export function readGlued(lines: readonly string[], countOf: (label: string) => number | undefined): Piece[] {
  return lines.flatMap((text, line) => {
    const match = isPageMark(text) ? null : /^(.*?)(\d[\d.]*)?\s*$/.exec(text.slice(0, 400));
    if (!match || (match[1] && !/\p{L}/u.test(match[1]))) return [];
    const [, label = '', digits = ''] = match;
    const pieces: Piece[] = [];
    let from = 0;
    for (const part of label.split(nextLabel)) {
      const start = from + part.length - part.trimStart().length;
      const end = from + part.trimEnd().length;
      if (end > start) pieces.push({ line, from, to: from + part.length, start, end, text: text.slice(start, end) });
      from += part.length;
    }
    const count = digits && countOf(pieces.at(-1)?.text ?? '');
    if (!count) return pieces;
    let at = label.length;
    const parts = count > 1 && isFirstOfSeveral(lines, line) ? [] : (partsOf(digits, count) ?? anyParts(digits, count));
    for (const figure of parts) {
      pieces.push({ line, from: at, to: at + figure.length, start: at, end: at + figure.length, text: figure });
      at += figure.length;
    }
    // A row that was not read must not become one with the digits of the next.
    const last = pieces.pop();
    return last && digits ? [...pieces, { ...last, endsRow: true }] : last ? [...pieces, last] : [];
  });
}

const apart = /\S\s+\d[\d.]*\s*$/;
const figureAlone = /^\s*\d[\d.]*\s*$/;

/** Whether a blank parts the digits of a line from its label, and figures stand alone below them: 行政规范性文件 564⏎⏎5⏎⏎984. */
function isFirstOfSeveral(lines: readonly string[], line: number): boolean {
  if (!apart.test(lines[line]!)) return false;
  let next = line + 1;
  while (next < lines.length && lines[next]!.trim() === '') next++;
  return figureAlone.test(lines[next] ?? '');
}

/** Parts of which a row never has so many, since no way to read it is known. */
const anyParts = (digits: string, count: number): string[] => (count === 1 ? [] : [...digits]);

/** The only way to read digits as so many figures; none begins with a 0 but 0 itself. */
function partsOf(digits: string, count: number): string[] | undefined {
  if (count === 1) return /^(?:0|[1-9]\d*)(?:\.\d+)?$/.test(digits) ? [digits] : undefined;
  if (digits.length > 60 || /\D/.test(digits)) return undefined;
  /** By place and figures left: in how many ways the rest can be read, two standing for more. */
  const ways = Array.from({ length: digits.length + 1 }, () => new Array<number>(count + 1).fill(0));
  ways[digits.length]![0] = 1;
  const ends = (from: number): number => (digits[from] === '0' ? from + 1 : digits.length);
  for (let left = 1; left <= count; left++)
    for (let from = 0; from < digits.length; from++)
      for (let to = from + 1; to <= ends(from); to++)
        ways[from]![left] = Math.min(2, ways[from]![left]! + ways[to]![left - 1]!);
  if (ways[0]![count] !== 1) return undefined;
  const parts: string[] = [];
  for (let from = 0, left = count; left > 0; left--) {
    let to = from + 1;
    while (ways[to]![left - 1] === 0) to++;
    parts.push(digits.slice(from, to));
    from = to;
  }
  return parts;
}
