/** Everything a person reads exists in both languages; the caller chooses. */
export type Locale = 'zh' | 'en';

export type Localized = Readonly<Record<Locale, string>>;

export const localized = (zh: string, en: string): Localized => ({ zh, en });

/** The same text built in both languages. */
export const inBoth = (build: (locale: Locale) => string): Localized => ({ zh: build('zh'), en: build('en') });
