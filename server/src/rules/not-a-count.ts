import { annotationOf, type Defect, isNumeral, lettersForDigits, maxDigits } from '../core/figure';
import { inBoth, type Localized, localized } from '../core/localized';
import { hasLostLetter, shortened } from '../core/text';
import { type BoundTable, type Figure, figureRange } from '../forms/model';
import { figureName } from '../forms/names';
import { impliedFigure } from '../repair/impliedFigures';
import { setFigure } from '../repair/setFigure';
import { defineRule, type Fix } from './rule';

const shown = (text: string): string => shortened(text, 30);

const defects: Record<Defect, (text: string) => Localized> = {
  negative: (text) => localized(`${text} 是负数`, `${text} is negative`),
  fraction: (text) => localized(`${text} 不是整数`, `${text} is not a whole number`),
  tooLong: (text) => localized(`${text} 超过 ${maxDigits} 位`, `${text} has more than ${maxDigits} digits`),
  notANumber: (text) => localized(`「${text}」读不成数`, `"${text}" cannot be read as a number`),
};

/** In many fonts nobody sees the difference. */
function letterDefect(text: string): Localized | undefined {
  const found = lettersForDigits(text);
  if (found.length === 0) return undefined;
  const letters = found.map(([letter]) => letter);
  const digits = [...new Set(found.map(([, digit]) => digit))];
  const isAll = text.length === 1;
  return localized(
    `「${text}」${isAll ? '' : `里的 ${letters.join('、')} `}是字母，不是数字 ${digits.join('、')}`,
    `${isAll ? `"${text}" is a letter` : `in "${text}", ${letters.join(' and ')} ${letters.length > 1 ? 'are letters' : 'is a letter'}`}, not the digit${digits.length > 1 ? 's' : ''} ${digits.join(' and ')}`,
  );
}

const inNumerals = (text: string): Localized =>
  localized(`「${text}」是用汉字写的`, `"${text}" is written in Chinese numerals`);

export const notACount = defineRule({
  code: 'not-a-count',
  severity: 'error',
  grounds: 'format',
  fix: 'choice',
  documentation: {
    title: localized('读不成数', 'Not a count'),
    summary: localized(
      '件数是 0 或正整数；金额可以有小数，本年增/减可以有正负号。',
      'A count is 0 or a positive whole number; an amount may have decimals, 本年增/减 a sign.',
    ),
    why: localized(
      '申请、案件和文件都按件计，没有负数，也没有半件。读不成数的格无法核对，与它有关的勾稽都跳过，只报告这一格。“本年收费金额”和“采购总金额”可以有小数和单位，“本年增/减”可以是负数。',
      'Requests, cases and documents are counted one by one: no count is negative or a fraction. A cell that cannot be read is reported alone, and the identities with it are passed over. 本年收费金额 and 采购总金额 may have decimals and a unit, 本年增/减 may be negative.',
    ),
    wrong: '(一)予以公开 | ⟦not-a-count:1O⟧ | 3 | 0 | 0 | 0 | 0 | 13 | ||',
    right: '(一)予以公开 | 10 | 3 | 0 | 0 | 0 | 0 | 13 | ||',
    howToFix: localized(
      '改成阿拉伯数字写的件数。有关勾稽能算出这一格的，快速修复给出算出的数；用汉字写的（三件、十二），给出它说的数；字母 O、l 混作 0、1 时，给出可能的数，请核对后再用。',
      'Write the count in digits. Where the sums tell the figure, the quick fix offers that; for Chinese numerals (三件, 十二), what they say; where the letters O or l stand for 0 or 1, what may be meant. Check it first.',
    ),
  },
  scope: 'table',
  *check(table) {
    for (const figure of table.figures) {
      // A letter that could not be decoded (8�) was another one in the report: wrong-encoding says so.
      if (figure?.reading.kind !== 'unreadable' || hasLostLetter(figure.cell.text)) continue;
      const { why, guess } = figure.reading;
      const kind = figure.column.node.value ?? 'count';
      const wanted = isNumeral(figure.cell.text)
        ? localized('应写阿拉伯数字', 'digits are wanted')
        : kind === 'count'
          ? localized('应是 0 或正整数', 'a count is 0 or a positive whole number')
          : kind === 'amount'
            ? localized('应是金额', 'an amount is wanted')
            : localized('应是整数，可带正负号', 'a whole number, with or without sign, is wanted');
      yield {
        range: figureRange(figure),
        message: inBoth((locale) => {
          const text = shown(figure.cell.text);
          const written = isNumeral(text) ? inNumerals(text) : guess !== undefined && letterDefect(text);
          const defect = (written || defects[why](text))[locale];
          return locale === 'zh'
            ? `「${figureName(figure, 'zh')}」：${defect}，${wanted.zh}。`
            : `"${figureName(figure, 'en')}": ${defect}; ${wanted.en}.`;
        }),
        fixes: fixes(table, figure, guess === undefined ? undefined : Number(guess)),
      };
    }
  },
});

/** What the sums leave comes before what the letters look like, and is the one to take where two sums agree, or both do. */
function fixes(table: BoundTable, figure: Figure, guess: number | undefined): Fix[] {
  const implied = impliedFigure(table, figure.index);
  const replace = (value: number, why: Localized, preferred: boolean): Fix => ({
    title: localized(
      `把「${shown(figure.cell.text)}」改为 ${value}（${why.zh}）`,
      `Change "${shown(figure.cell.text)}" to ${value} (${why.en})`,
    ),
    edits: setFigure(table.lines, figure, value + annotationOf(figure.cell.text)),
    preferred,
    safe: false,
  });
  const isSaid = isNumeral(figure.cell.text);
  const guessed = (preferred: boolean) =>
    guess === undefined ? [] : [replace(guess, isSaid ? asSaid : onlyAGuess, preferred)];
  if (!implied) return guessed(isSaid);
  const isGuessed = implied.value === guess;
  const bySums = replace(implied.value, bySum, implied.identities > 1 || isGuessed);
  return isGuessed ? [bySums] : [bySums, ...guessed(false)];
}

const asSaid = localized('汉字写的就是这个数', 'what the numeral says');
const onlyAGuess = localized('只是猜测，请核对', 'only a guess, please check');
const bySum = localized('按有关勾稽算出', 'what the sums leave for it');
