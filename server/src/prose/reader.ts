import { memoized } from '../core/memo';
import { forms } from '../forms/catalog';
import { nodesOf } from '../forms/layout';
import type { ReportModel } from '../forms/model';
import { type Concept, fillers, wordings } from './words';

/** What a few words say, as far as each of them is known. */
export interface Words {
  readonly text: string;
  readonly concepts: ReadonlySet<Concept>;
  /** Ids of rows that are named by the form's own wording (属于国家秘密). */
  readonly rows: readonly string[];
  /** Whether every word is known; nothing may be concluded from words of which some are not. */
  readonly isUnderstood: boolean;
}

type Meaning = { readonly concept?: Concept; readonly row?: string };
type Dictionary = ReadonlyMap<string, readonly (readonly [string, Meaning])[]>;

/** By first letter, the longest word first. */
function dictionaryOf(entries: Iterable<readonly [string, Meaning]>): Dictionary {
  const words = new Map<string, (readonly [string, Meaning])[]>();
  for (const entry of entries) {
    const first = entry[0][0];
    if (first === undefined) continue;
    const list = words.get(first);
    if (list) list.push(entry);
    else words.set(first, [entry]);
  }
  for (const list of words.values()) list.sort((a, b) => b[0].length - a[0].length);
  return words;
}

function* commonWords(): Generator<[string, Meaning]> {
  for (const [concept, words] of Object.entries(wordings))
    for (const word of words.split(/\s+/)) yield [word, { concept: concept as Concept }];
  for (const word of fillers.split(/\s+/)) yield [word, {}];
  for (const { sections } of forms)
    for (const { tables } of sections)
      for (const { rows } of tables)
        for (const { id, label, short, aliases = [] } of nodesOf(rows))
          if (/^(?:denied|unableToProvide|notProcessed|otherHandling)\..*(?<!miscellaneous)$/.test(id))
            for (const wording of [label, ...(short ? [short] : []), ...aliases]) yield [asRead(wording), { row: id }];
}

const asRead = (wording: string): string => wording.normalize('NFKC').replace(/[\s“”"]/g, '');

const common = dictionaryOf(commonWords());

/** What the organ calls itself: its name, and the end of it behind the place it belongs to. */
const ownWords = memoized(({ organ: { name = '' } }: ReportModel): Dictionary => {
  const full = asRead(name);
  const short = full.replace('人民政府', '政府');
  const ends = [full, short].flatMap((each) => [
    each,
    ...each.split(/(?<=[省市县区州盟旗])/).map((_, i, all) => all.slice(i).join('')),
  ]);
  const places = /人民政府$/.test(full) ? [full.replace(/人民政府$/, '')] : [];
  return dictionaryOf(
    [...ends, ...places].filter((word) => word.length > 1 && !/^(?:人民)?政府$/.test(word)).map((word) => [word, { concept: 'whole' }]),
  );
});

const year = /(20\d\d)年(?:度)?/y;
const nothing = /(?:\s|1月1日|12月31日|《[^》]*》|\d{1,2}个工作日内?|[一二三四五六七八九]是)/y;

/** Reads words of a report from left to right, always the longest that is known. */
export function wordsOf(text: string, report: ReportModel): Words {
  const concepts = new Set<Concept>();
  const rows = new Set<string>();
  let isUnderstood = true;
  for (let at = 0; at < text.length; ) {
    year.lastIndex = at;
    nothing.lastIndex = at;
    const ofYear = year.exec(text);
    if (ofYear) {
      concepts.add(yearConcept(Number(ofYear[1]), report.year));
      at = year.lastIndex;
    } else if (nothing.test(text)) at = nothing.lastIndex;
    else {
      const own = longest(ownWords(report), text, at);
      const known = longest(common, text, at);
      const found = own && own[0].length >= (known?.[0].length ?? 0) ? own : known;
      if (found?.[1].concept) concepts.add(found[1].concept);
      if (found?.[1].row) rows.add(found[1].row);
      if (!found) isUnderstood = false;
      at += found?.[0].length ?? 1;
    }
  }
  return {
    text,
    concepts,
    rows: [...rows],
    isUnderstood: isUnderstood && (!concepts.has('members') || concepts.has('whole')),
  };
}

const longest = (words: Dictionary, text: string, at: number) =>
  words.get(text[at]!)?.find(([word]) => text.startsWith(word, at));

function yearConcept(year: number, own: number | undefined): Concept {
  if (own === undefined || year === own) return 'thisYear';
  if (year === own - 1) return 'lastYear';
  return year === own + 1 ? 'nextYear' : 'otherYear';
}

/** Whether words say all of `needs` and nothing but what `may` be said besides. */
export const says = ({ concepts }: Words, needs: readonly Concept[], may: readonly Concept[]): boolean =>
  needs.every((concept) => concepts.has(concept)) &&
  [...concepts].every((concept) => needs.includes(concept) || may.includes(concept));

export const chosen = <Kind extends Concept>({ concepts }: Words, kinds: readonly Kind[]): Kind[] =>
  kinds.filter((kind) => concepts.has(kind));
