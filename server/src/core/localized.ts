/** Everything a person reads exists in both languages; the caller chooses. */
export type Locale = 'zh' | 'en';

export type Localized = Readonly<Record<Locale, string>>;

export const localized = (zh: string, en: string): Localized => ({ zh, en });

/** The same text built in both languages. */
export const inBoth = (build: (locale: Locale) => string): Localized => ({ zh: build('zh'), en: build('en') });

/**
 * A message may have lines: what is wrong, then what explains it or is to be done. This is the same where there is no room
 * for them; sentences of Chinese follow each other without a blank.
 */
export const inOneLine = (text: Localized, locale: Locale): string =>
  text[locale].replaceAll('\n', locale === 'zh' ? '' : ' ');

/** Asks whether one of those was meant that are alike; where there are none, says something else. */
export const isItOneOf = (similar: readonly string[], otherwise: Localized): Localized =>
  similar.length > 0 ? localized(`是不是 ${similar.join('、')}？`, `Is it ${similar.join(', ')}?`) : otherwise;
