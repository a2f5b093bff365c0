import { eastAsianWidth } from 'get-east-asian-width';

const mark = /\p{Mark}/u;

/**
 * How many columns a text takes where all letters of Latin script take one: those of Chinese take two. `ambiguousAsWide`:
 * so do quotation marks and dashes, as fonts for Chinese have them and terminals have not.
 */
export function widthOf(text: string, { ambiguousAsWide = false } = {}): number {
  let width = 0;
  for (const character of text) {
    if (character < '\u00a1') width += 1;
    else if (!mark.test(character)) width += eastAsianWidth(character.codePointAt(0)!, { ambiguousAsWide });
  }
  return width;
}

/** How programs count the columns of a line: by letters, or with two for one of Chinese. */
export const measures: readonly ((text: string) => number)[] = [({ length }) => length, (text) => widthOf(text)];

export const padTo = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - widthOf(text)));

export const padStartTo = (text: string, width: number): string =>
  ' '.repeat(Math.max(0, width - widthOf(text))) + text;
