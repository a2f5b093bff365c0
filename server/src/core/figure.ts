import { readHan } from './hanNumber';

/** A figure as it is written in a cell, read exactly. */

/** Counts of more digits are refused, so that every sum of a table is exact in a double. */
export const maxDigits = 14;

export type Reading =
  /** `plain`: how the value is written with digits alone, where it is written otherwise. */
  | { readonly kind: 'number'; readonly value: number; readonly plain?: string }
  | { readonly kind: 'blank'; readonly token: string }
  | { readonly kind: 'unreadable'; readonly why: Defect; readonly guess?: string };

export type Defect = 'negative' | 'fraction' | 'tooLong' | 'notANumber';

/** Written where 0 is meant. */
const zeroTokens = new Set(['/', '\\', '-', '--', '-'.repeat(3), '—', '——', '–', '无', '不适用']);
/** Other strokes and dashes of a Chinese keyboard: in full width, and those that look like 一 or —. */
for (const stroke of '\uff0f\uff3c\uff0d\u2015\u2500') zeroTokens.add(stroke).add(stroke.repeat(2));

/** What a cell looks like that nobody has filled in: programs write a blank with emphasis, the blank of LaTeX, no value. */
const emptyTokens = new Set(['', '**', '****', '~', 'nan', 'NaN', 'None', 'null', 'NA', '#N/A']);
/** The line on which a form wants something written. */
const longestLine = 16;
for (let length = 1; length <= longestLine; length++) emptyTokens.add('_'.repeat(length));

const isBlank = (text: string): boolean => emptyTokens.has(text) || zeroTokens.has(text);

/** Whether what stands in a cell that counts as 0 is somebody's word for 0, and not what an empty cell looks like. */
export const saysZero = (text: string): boolean => zeroTokens.has(text);

/** Units that may stand behind a count without changing it. */
const countUnits = /(?:件次|件|条|项|次|宗|份|个|起)$/;

/**
 * Whether a cell is written as a figure or a blank rather than as a label. `1.属于国家秘密` is a label, `1O` a mistyped
 * figure.
 */
export const looksLikeFigure = (text: string): boolean =>
  /^\\?[+\-−–—－＋]?[\d０-９]|^\*{1,3}\d+\*{1,3}$/.test(text) || figureWithin(text) !== undefined
    ? !/^\d{1,2}\s*[.、．,)]\s*[^\d\s]/.test(text)
    : isBlank(text);

/** What most cells of most reports say. */
const zero: Reading = { kind: 'number', value: 0 };

/** Reads a count: 0, 1, 2 … Other ways of writing one (１２, 1,234, 12件, 12.0) are read too and said in `plain`. */
export function readCount(text: string): Reading {
  if (text === '0') return zero;
  if (/^[1-9]\d{0,13}$/.test(text)) return { kind: 'number', value: Number(text) };
  if (isBlank(text)) return { kind: 'blank', token: text };
  const emphasised = emphasis.exec(text)?.[2];
  if (emphasised !== undefined) return readCount(emphasised);
  return readWhole(text, false) ?? noted(text, readCount) ?? unreadable(plainCount(text), text);
}

const plainCount = (text: string): string => plainNumber(text).replace(countUnits, '');

/** A whole number in whatever way it is written; nothing where it is none. */
function readWhole(text: string, mayHaveSign: boolean): Reading | undefined {
  const match = text.length > longestFigure ? null : /^([+-]?)(\d+)(?:\.(\d+))?$/.exec(plainCount(text));
  if (!match) return undefined;
  const [, sign = '', whole = '', decimals = ''] = match;
  const digits = whole.replace(/^0+(?=\d)/, '');
  if (/[1-9]/.test(decimals)) return { kind: 'unreadable', why: 'fraction' };
  if (!mayHaveSign && sign === '-' && digits !== '0') return { kind: 'unreadable', why: 'negative' };
  if (digits.length > maxDigits) return { kind: 'unreadable', why: 'tooLong' };
  const plain = mayHaveSign ? sign + digits : digits;
  return { kind: 'number', value: Number(plain) || 0, ...(withPlainSign(text) !== plain && { plain }) };
}

/** Any dash is a minus, and a sign may be escaped: neither is another way of writing the number. */
const withPlainSign = (text: string): string =>
  text.replace(/^\\?([+\-−–—－＋])/, (_, sign: string) => (sign === '+' || sign === '＋' ? '+' : '-'));

/** The value of a figure with a note, which is not to be written without it. */
function noted(text: string, read: (figure: string) => Reading): Reading | undefined {
  const note = noteOf(text);
  if (note === '') return undefined;
  const reading = read(text.slice(0, -note.length));
  return reading.kind === 'number' ? { kind: 'number', value: reading.value } : reading;
}

/** Reads a signed count: 本年增/减. `增3减1` is +2; a sign is no other way of writing it. */
export function readSignedCount(text: string): Reading {
  if (isBlank(text)) return { kind: 'blank', token: text };
  const emphasised = emphasis.exec(text)?.[2];
  if (emphasised !== undefined) return readSignedCount(emphasised);
  return (
    readWhole(text, true) ?? riseAndFall(text) ?? noted(text, readSignedCount) ?? unreadable(plainCount(text), text)
  );
}

function riseAndFall(text: string): Reading | undefined {
  const [words, rise = 0, fall = 0] = /^(?:(?:新?增加?)(\d{1,14}))?(?:减少?(\d{1,14}))?$/.exec(plainCount(text)) ?? [];
  return words ? { kind: 'number', value: Number(rise) - Number(fall) } : undefined;
}

/**
 * Reads an amount of money: decimal, may carry its unit. Separators and units are how money is written, so only full width
 * is another way. The value is only shown and never compared.
 */
export function readAmount(text: string): Reading {
  if (isBlank(text)) return { kind: 'blank', token: text };
  const narrow = plainAmount(text);
  if (/^-\d/.test(narrow)) return { kind: 'unreadable', why: 'negative' };
  const [, digits] = amountWithUnit.exec(narrow) ?? [];
  if (digits === undefined) return noted(text, readAmount) ?? unreadable(narrow, text);
  return { kind: 'number', value: Number(digits), ...(/[０-９．]/.test(text) && { plain: narrow }) };
}

const plainAmount = (text: string): string => plainNumber(text.replace(/^人民币\s*/, ''));

const moneyUnit = '(?:单位[:：])?(?:人民币)?(元|千元|万元?|亿元?)';
/** 43.788, 251000元, 251000(元). */
const amountWithUnit = new RegExp(`^\\+?(\\d+(?:\\.\\d+)?)(?:${moneyUnit}|\\(${moneyUnit}\\))?$`);

export type MoneyUnit = '元' | '千元' | '万元' | '亿元';

/** How many places the point moves to the right from a unit to 万元. */
const placesTo: Readonly<Record<MoneyUnit, number>> = { 元: -4, 千元: -1, 万元: 0, 亿元: 4 };

/** 万 is 万元. */
export const moneyUnitOf = (written: string): MoneyUnit =>
  (written.endsWith('元') ? written : `${written}元`) as MoneyUnit;

/** An amount of money that says what it is counted in. */
export interface StatedAmount {
  /** Without separators, with as many decimals as are written. */
  readonly digits: string;
  readonly unit: MoneyUnit;
  /** The same in units of ten thousand: 251000元 is 25.1. Exact, since only the point is moved. */
  readonly inTenThousands: string;
}

/**
 * The amount as its cell says it, without a note behind it; nothing where the cell names no unit, and none is given that
 * stands elsewhere.
 */
export function readStatedAmount(text: string, unitElsewhere?: MoneyUnit): StatedAmount | undefined {
  const plain = plainAmount(text.slice(0, text.length - annotationOf(text).length));
  const [, digits, behind, inBrackets] = amountWithUnit.exec(plain) ?? [];
  const written = behind ?? inBrackets;
  const unit = written === undefined ? unitElsewhere : moneyUnitOf(written);
  if (digits === undefined || !unit) return undefined;
  const [whole = '', decimals = ''] = digits.split('.');
  return { digits, unit, inTenThousands: movePoint(whole, decimals, placesTo[unit]) };
}

function movePoint(whole: string, decimals: string, places: number): string {
  const left = Math.max(decimals.length - places, 0);
  const digits = (whole + decimals.padEnd(places, '0')).padStart(left + 1, '0');
  const point = digits.length - left;
  const integer = digits.slice(0, point).replace(/^0+(?=\d)/, '');
  const fraction = digits.slice(point).replace(/0+$/, '');
  return fraction === '' ? integer : `${integer}.${fraction}`;
}

/** Markdown's **12** for a total. */
const emphasis = /^(\*{1,3}|_{1,3})([^*_]+)\1$/;

/** Brackets or quotes around a figure: (12), [12], “12”. */
const around = /^(?:\(([^()]*)\)|（([^（）]*)）|\[([^[\]]*)\]|【([^【】]*)】|["“'‘]([^"“”'‘’]*)["”'’])$/;

const figureWithUnit = /^[+-]?\d[\d.,]*\D{0,4}$/;
/** Programs put every text in such quotes, also the label of a row: "3.其他". */
const quotedLabel = /^"\d{1,2}[.．、)]\s*\p{L}/u;

const figureWithin = (text: string): string | undefined => {
  const inner = around.exec(text)?.slice(1).find(Boolean);
  return inner !== undefined && figureWithUnit.test(inner) && !quotedLabel.test(text) ? inner : undefined;
};

/** 12① is twelve with a note: in half width it would be 121. */
const noteMark = /[\p{No}\u2160-\u2188]/u;

/**
 * A note behind a figure, or what points to one, stays there: `12[1]`, `12①`, `12¹`, `12※`, `12注1`, `22（其中修订16件）`;
 * `12（万元）` has none. A star may be one too much.
 */
const noteBehind =
  /(?<=[\d０-９]\D{0,4})(?:[[〔【](?:注\s?\d{0,2}|\d{1,2})[\]〕】]|注\s?\d{0,2}|[\u2460-\u2473※#＃△▲☆★†‡§]|[¹²³\u2070-\u2079⁽⁾]+|[(（](?![^()（）\d]{0,6}元[)）])[^()（）]+[)）])$/;
const longestNoted = 200;

/** A note behind a figure; empty where there is none. */
const noteOf = (text: string): string => (text.length > longestNoted ? '' : (noteBehind.exec(text)?.[0] ?? ''));

/** All that stands behind a figure and is none of it: 16件（其中补录1件）①. */
export function annotationOf(text: string): string {
  const note = noteOf(text);
  return note === '' ? '' : annotationOf(text.slice(0, -note.length)) + note;
}

const starBehind = /(?<=^[+-]?\d{1,14})\*{1,3}$/;

/** No figure is longer; a longer text is not read, not even its beginning. */
const longestFigure = 64;

/** Half width, without blanks and without separators of thousands. A blank between digits stays: 12 3 may be two figures. */
function plainNumber(text: string): string {
  if (text.length > longestFigure) return text;
  const narrow = (noteMark.test(text) ? text : (figureWithin(text) ?? text).normalize('NFKC'))
    .replace(emphasis, '$2')
    .replace(starBehind, '')
    .replace(/^\\(?=[+-])/, '')
    .replace(/[−–—]/g, '-')
    .trim();
  if (/\d[\s\u200b]+\d/.test(narrow)) return narrow;
  return withoutSeparators(narrow.replace(/[\s\u200b]+/g, ''));
}

function withoutSeparators(narrow: string): string {
  return /^[+-]?\d{1,3}(?:,\d{3})+(?:[^\d,].*)?$/.test(narrow) ? narrow.replaceAll(',', '') : narrow;
}

/** Letters typed for the digits they look like. */
const lookAlikes: Readonly<Record<string, string>> = { O: '0', o: '0', Q: '0', l: '1', I: '1' };

/** The letters of a text that stand where digits should, each with its digit. */
export const lettersForDigits = (text: string): (readonly [letter: string, digit: string])[] =>
  Object.entries(lookAlikes).filter(([letter]) => text.normalize('NFKC').includes(letter));

/** Whether a cell says its figure in Chinese numerals: 三件, 十二. By itself 一 may be meant for a dash. */
export function isNumeral(text: string): boolean {
  const plain = plainCount(text);
  return plain !== '一' && readHan(plain) !== undefined;
}

/** What may be meant is only a guess: letters typed for digits (O for 0, l and I for 1), a blank or a mark too many. */
function unreadable(plain: string, text: string): Reading {
  if (text.length > longestFigure) return { kind: 'unreadable', why: /^\d+$/.test(text) ? 'tooLong' : 'notANumber' };
  const numeral = readHan(plain);
  if (numeral !== undefined) return { kind: 'unreadable', why: 'notANumber', guess: String(numeral) };
  const guess = plain
    .replace(/\s+|[.,、。;；*'"“”]+$|^['"“]+/g, '')
    .replace(/〇/g, '0')
    .replace(/[A-Za-z]/g, (letter) => lookAlikes[letter] ?? letter);
  return { kind: 'unreadable', why: 'notANumber', ...(guess !== plain && /^\d{1,14}$/.test(guess) && { guess }) };
}
