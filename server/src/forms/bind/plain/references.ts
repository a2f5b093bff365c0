import { blanked } from './blanked';

/** A letter as a web page writes it by its number, and the two signs that it may write by name. */
const reference = /&(?:#(\d{1,5})|#x([0-9a-f]{1,4})|(plus|minus));/gi;
const signs: Readonly<Record<string, string>> = { plus: '+', minus: '-' };

/** A letter that parts cells is none of a cell. */
function letterOf(written: string, decimal?: string, hex?: string, sign?: string): string {
  const code = decimal ? Number(decimal) : Number.parseInt(hex ?? '', 16);
  const letter = sign ? signs[sign.toLowerCase()]! : code > 0x20 && code !== 0x7c ? String.fromCharCode(code) : '';
  return letter.trim() === '' ? blanked(written) : letter.padStart(written.length);
}

/** With the letters themselves, each where the reference to it ends: a sign stands right in front of its figure. */
export const withLetters = (text: string): string => text.replace(reference, letterOf);

/** Where the reference begins that ends with a semicolon at a place; absent where there is none. */
export function referenceStart(line: string, semicolon: number): number | undefined {
  return line[semicolon] === ';' ? endingReference.exec(line.slice(0, semicolon + 1))?.index : undefined;
}
const endingReference = /&#?\w+(?=;$)/;

export const withoutReferences = (lines: readonly string[]): readonly string[] =>
  lines.some((line) => line.includes('&')) ? lines.map(withLetters) : lines;
