import { writeHanOrdinal } from '../core/hanNumber';
import { type Locale, type Localized, localized } from '../core/localized';
import type { Basis, Column, Form, Row, Standing } from '../forms/form';
import { escapeMarkdown, lines } from './markdown';

/** What is counted, and the law behind it, each said to be no surer than it is. */

const standings: Record<Standing, Localized> = {
  official: localized('', ''),
  structure: localized('（由表结构推出）', ' (follows from the structure)'),
  common: localized('（通行理解，未见官方口径）', ' (common practice; no official wording seen)'),
  unsettled: localized('（各地口径不一，未见官方说明）', ' (practice differs; no official wording seen)'),
};

type Noted = Pick<Row | Column, 'label' | 'en' | 'note'>;

/** The notes of a row, a column or a section; of several each is told with what it is about. */
export function aboutNotes(items: readonly Noted[], locale: Locale): string {
  const noted = items.filter(({ note }) => note?.[locale]);
  if (noted.length === 0) return '';
  const texts = noted.map(({ note, label, en }) => {
    const about = noted.length > 1 ? (locale === 'zh' ? `${label}：` : `${en}: `) : '';
    return `${escapeMarkdown(about + note![locale])}${standings[note!.standing][locale]}`;
  });
  return (locale === 'zh' ? '**口径**：' : '**Counts**: ') + lines(...texts);
}

/** Dates, each on a line of its own behind what it is. */
export const aboutTerms = (items: readonly Noted[], locale: Locale): string =>
  lines(
    ...items.map(({ note, label, en }) => {
      const text = escapeMarkdown(note![locale]) + standings[note!.standing][locale];
      return locale === 'zh' ? `**${label}**：${text}` : `**${en[0]!.toUpperCase()}${en.slice(1)}**: ${text}`;
    }),
  );

/** The articles, one a line; those of one law that say it in the same words are told together. */
export function aboutLaw(bases: readonly Basis[], { laws }: Form, locale: Locale): string {
  const cited = new Map<string, Basis[]>();
  for (const basis of bases) {
    const key = `${basis.law} ${basis.article} ${basis.paragraph} ${basis.certainty}`;
    cited.set(key, [...(cited.get(key) ?? []), basis]);
  }
  let law: string | undefined;
  const texts = [...cited.values()].map((group) => {
    const first = group[0]!;
    const title = first.law === law ? '' : lawTitle(laws[first.law]!.title, locale);
    law = first.law;
    const items = group.flatMap(({ item }) => item ?? []);
    const sentence = first.article === undefined ? undefined : laws[first.law]!.articles[first.article]?.[locale];
    const says = sentence ? escapeMarkdown(citedPart(sentence, first.paragraph, items)) : '';
    const certainty = first.certainty === 'interpretive' ? interpretive[locale] : '';
    const where =
      locale === 'zh' ? title + place(first, items) : [title, placeEn(first, items)].filter(Boolean).join(', ');
    return where + (says && (locale === 'zh' ? `：${says}` : `: ${says}`)) + certainty;
  });
  if (texts.length === 0) return '';
  return (locale === 'zh' ? '**依据**：' : '**Law**: ') + lines(...texts);
}

const interpretive = localized(
  '（通行的对应，条文没有用表上的词）',
  ' (customary mapping; the article does not use the form’s words)',
);

/** 《政府信息公开条例》: as it is called, without the name of the state and the year of its text. */
const lawTitle = (title: Localized, locale: Locale): string =>
  locale === 'zh'
    ? `《${title.zh.replace(/^中华人民共和国|[（(][^（(]*[）)]$/g, '')}》`
    : title.en.replace(/ \([^(]*\)$/, '');

function place({ article, paragraph }: Basis, items: readonly number[]): string {
  if (article === undefined) return '';
  return `第${article}条${paragraph ? `第${paragraph}款` : ''}${items.length > 0 ? `第${items.join('、')}项` : ''}`;
}

function placeEn({ article, paragraph }: Basis, items: readonly number[]): string {
  if (article === undefined) return '';
  return `art. ${article}${paragraph ? `(${paragraph})` : ''}${items.map((item) => `(${item})`).join(', ')}`;
}

/**
 * What an article's sentence says of the paragraph and the items that are cited: 「第2款：…」, or the words that lead in
 * with 「(四)…」 and 「(五)…」 of the items it lists.
 */
function citedPart(sentence: string, paragraph: number | undefined, items: readonly number[]): string {
  const [, ...paragraphs] = sentence.split(/(?:^|[;；])第(\d+)款(?:第\d+项)?[:：]/);
  const at = paragraphs.indexOf(`${paragraph}`);
  const text = at >= 0 ? paragraphs[at + 1]! : sentence;
  const [leadIn, ...listed] = text.split(/[;；、]?[(（]([一二三四五六七八九十])[)）]/);
  const chosen = items.flatMap((item) => {
    const found = listed.indexOf(writeHanOrdinal(item)!);
    return found >= 0 ? `（${listed[found]}）${listed[found + 1]!.replace(/(?:等)?。$/, '')}` : [];
  });
  const part =
    chosen.length > 0
      ? leadIn! + chosen.join('；')
      : text.replace(/^(?:第\d+项[:：]|(?:Para \d+ item|Item) \d+: )/, '');
  return /[。.]$/.test(part) ? part : `${part}。`;
}
