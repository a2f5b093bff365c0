/** Counts written in Chinese numerals: 三, 两, 十二, 一百零三, 二十. */

const digits = '零一二三四五六七八九';
const units = ['', '十', '百', '千'];
const tenThousand = 10_000;
const numeral = /^(?:(\D)千)?零?(?:(\D)百)?零?(?:(\D?)十)?零?([^十百千])?$/;

/** The letters that a numeral is made of. */
export const hanLetters = '〇零一二两三四五六七八九十百千';

/** The value of a numeral below ten thousand; absent where the letters make none (一一, 十百). */
export function readHan(text: string): number | undefined {
  const plain = text.replaceAll('〇', '零').replaceAll('两', '二');
  if (plain === '零') return 0;
  const match = plain === '' ? null : numeral.exec(plain);
  if (!match) return undefined;
  const places = match.slice(1).map((digit) => (digit === undefined ? 0 : digit === '' ? 1 : digits.indexOf(digit)));
  if (places.includes(-1)) return undefined;
  const value = places.reduce((sum, digit) => sum * 10 + digit, 0);
  return value > 0 && inFull(writeHan(value)!) === inFull(plain) ? value : undefined;
}

/** 十二 is 一十二, and 两 is 二. */
const inFull = (text: string): string => text.replace(/^十/, '一十').replaceAll('两', '二');

/** How a number is written that only numbers: 第二, where two of them are 两; absent from ten thousand on. */
export const writeHanOrdinal = (number: number): string | undefined => (number === 2 ? '二' : writeHan(number));

/** How a count is said before a measure word: 两件, 十二件; absent from ten thousand on. */
export function writeHan(count: number): string | undefined {
  if (count >= tenThousand) return undefined;
  if (count === 2) return '两';
  if (count === 0) return '零';
  const written = String(count);
  let text = '';
  for (const [index, digit] of [...written].entries()) {
    if (digit !== '0') text += digits[Number(digit)]! + units[written.length - 1 - index]!;
    else if (!text.endsWith('零')) text += '零';
  }
  return text.replace(/零+$/, '').replace(/^一十/, '十');
}
