/** The year a report is about: from the title, the reporting period, or the first sentence. */

const years = String.raw`(20\d\d)`;

export function yearOf(title: string | undefined, prose: readonly string[]): number | undefined {
  return (title === undefined ? undefined : yearInTitle(title)) ?? periodOf(prose) ?? yearInOpening(prose);
}

/** The year that a title or the name of a file names. */
export function yearInTitle(title: string): number | undefined {
  const digits = new RegExp(`${years}年?度?`).exec(narrow(title));
  if (digits) return Number(digits[1]);
  const han = /二[〇○零](?:[〇○零一二三四五六七八九])(?:[〇○零一二三四五六七八九])/.exec(title);
  if (!han) return undefined;
  return Number([...han[0]].map((digit) => Math.max(0, '〇一二三四五六七八九'.indexOf(digit))).join(''));
}

/** The year whose first and last day the text names as the reporting period. */
export function periodOf(prose: readonly string[]): number | undefined {
  for (const line of prose) {
    const period = new RegExp(`${years}年1月1日[^。]{0,12}?${years}年12月31日`).exec(narrow(line));
    if (period && period[1] === period[2]) return Number(period[1]);
  }
  return undefined;
}

function yearInOpening(prose: readonly string[]): number | undefined {
  const opening = prose.map((line) => new RegExp(`^[^。]{0,40}?${years}年`).exec(narrow(line))).find((match) => match);
  return opening ? Number(opening[1]) : undefined;
}

const narrow = (text: string): string => text.slice(0, 4000).normalize('NFKC').replace(/\s/g, '');
