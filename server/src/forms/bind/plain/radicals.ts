/** Radicals of Unicode: programs that read PDF files write them for the letters they look like. */
export const radicalLetters = '\\u2e80-\\u2fdf';
const radical = new RegExp(`[${radicalLetters}]`);
const every = new RegExp(radical, 'g');

/** Of the radicals that stand beside those of Kangxi, Unicode says of two only which letter they are. */
const unnamed = '⺠⺩⻁⻄⻅⻆⻉⻋⻑⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻧⻨⻩⻬⻮⻰';
const letters = '民王虎西见角贝车長长门青韦页风飞食马骨鬼鱼鸟卤麦黄齐齿龙';

function letterOf(found: string): string {
  const at = unnamed.indexOf(found);
  const letter = at < 0 ? found.normalize('NFKC') : letters[at]!;
  return letter.length === 1 ? letter : found;
}

/** With the letters for the radicals. */
export const withoutRadicals = (lines: readonly string[]): readonly string[] =>
  lines.some((line) => radical.test(line)) ? lines.map((line) => line.replace(every, letterOf)) : lines;
