import { simplified } from '../core/simplified';
import type { Position } from '../core/text';

/** Text as it is read: simplified, in half width, without blanks, quotes and Markdown's marks; each letter knows where it stands. */
export interface Span {
  readonly text: string;
  /** Where letters stand, each as one number (`positionOf`); that of the first letter of `text` at `from`. */
  readonly places: readonly number[];
  readonly from: number;
}

const lineWorth = 2 ** 20;

export const positionOf = ({ places, from }: Span, letter: number): Position => {
  const place = places[from + letter]!;
  return { line: Math.floor(place / lineWorth), character: place % lineWorth };
};

export const slice = ({ text, places, from }: Span, start: number, end = text.length): Span => ({
  text: text.slice(start, end),
  places,
  from: from + start,
});

export function joined(a: Span, b: Span): Span {
  if (a.text === '') return b;
  const places = (span: Span) => span.places.slice(span.from, span.from + span.text.length);
  return { text: a.text + b.text, places: places(a).concat(places(b)), from: 0 };
}

export const noText: Span = { text: '', places: [], from: 0 };

const unread = /[\s\u200b"“”'‘’「」『』*#>`]/;
/** “部分公开”“不予公开” are members of a list. */
const opensQuote = /[“「『]/;
const closesQuote = /[”」』]/;
const isHan = (letter: string): boolean => letter >= '\u4e00' && letter < '\ua000';

/** The text of a paragraph, its lines counted from 0. */
export function spanOf(lines: readonly string[]): Span {
  let text = '';
  const places: number[] = [];
  for (const [number, line] of lines.entries()) {
    for (let character = 0; character < line.length; character++) {
      const letter = line[character]!;
      const isListed = opensQuote.test(letter) && closesQuote.test(line[character - 1] ?? '');
      if (!isListed && !isHan(letter) && unread.test(letter)) continue;
      const narrow = isListed ? '、' : isHan(letter) ? letter : inHalfWidth(letter);
      text += narrow;
      for (let i = 0; i < narrow.length; i++) places.push(number * lineWorth + character);
    }
  }
  return { text: simplified(text), places, from: 0 };
}

/** A circled number is the mark of an item; in half width it would join the number behind it. */
function inHalfWidth(letter: string): string {
  if (letter < '\u2000' || (letter >= '\u3400' && letter < '\ua000')) return letter;
  return /\p{No}/u.test(letter) ? ',' : letter.normalize('NFKC');
}
