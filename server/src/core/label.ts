import { readHan } from './hanNumber';
import { Pool } from './memo';
import { simplified } from './simplified';

/** Labels and headings as they are compared: in simplified characters, without blanks, width, quotes and punctuation. */

export interface Ordinal {
  /** `han`: 一、 `paren`: (一) `digit`: 1. */
  readonly kind: 'han' | 'paren' | 'digit';
  readonly number: number;
}

export interface Label {
  readonly ordinal?: Ordinal;
  /** Letters and digits only, without the ordinal. */
  readonly key: string;
  /** The key without what stands in parentheses. */
  readonly bare: string;
}

const ordinals: readonly (readonly [Ordinal['kind'], RegExp])[] = [
  ['paren', /^\(([一二三四五六七八九十]{1,3})\)[、.]?/],
  ['han', /^([一二三四五六七八九十]{1,3})[、.,:]/],
  ['digit', /^\(?(\d{1,2})(?:[、.,:)]|(?=\D))/],
];

const labels = new Pool<Label>(4096);
const longestKnown = 100;

/** Takes a label apart. The same few hundred labels recur in every report, so they are remembered. */
export function labelOf(text: string): Label {
  if (text.length > longestKnown) return readLabel(text);
  return labels.get(text, readLabel);
}

/** 經(jīng): some mirrors explain a character that has several readings. */
const pinyin = /[(（][a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{1,6}[)）]/g;

/** A line break in a cell of Markdown, its **bold** letters, and the quotes and blanks of HTML. */
const markup = /<[a-z/][^<>]*>|\*\*|__|&(?:[lr][ds]quo|quot|nbsp|e[nm]sp|#(?:3[49]|160|822[01]|12288));/gi;

/** Quotes and ticks in front of a label, and the number of a note behind it. */
const around = /^[^\p{L}\p{N}(（㈠-㈩⑴-⒇①-⑳]+|(?<=\p{L}|[)）”"])[①-⑳]$/gu;

function readLabel(text: string): Label {
  const own = simplified(text.slice(0, 200)).replace(markup, '');
  const plain = own.replace(around, '').normalize('NFKC').replace(pinyin, '').replace(/\s+/g, '');
  const [ordinal, rest] = takeOrdinal(plain);
  const key = keyOf(rest);
  const bare = keyOf(rest.replace(/\([^()]*\)?/g, ''));
  return { ...(ordinal && { ordinal }), key, bare: bare || key };
}

/** Full-width and half-width, blanks, quotes and punctuation make no difference between labels; 其它 is 其他. */
export const keyOf = (text: string): string =>
  simplified(text)
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replaceAll('其它', '其他');

function takeOrdinal(text: string): [Ordinal | undefined, string] {
  for (const [kind, pattern] of ordinals) {
    const match = pattern.exec(text);
    if (!match) continue;
    const rest = text.slice(match[0].length);
    if (rest === '') break;
    const number = kind === 'digit' ? Number(match[1]) : readHan(match[1]!);
    return [number === undefined ? undefined : { kind, number }, rest];
  }
  return [undefined, text];
}

export const sameOrdinal = (a: Ordinal | undefined, b: Ordinal | undefined): boolean =>
  a?.kind === b?.kind && a?.number === b?.number;
