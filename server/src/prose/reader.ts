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

type Sense = { readonly concept?: Concept; readonly row?: string };
type Dictionary = ReadonlyMap<string, readonly (readonly [string, Sense])[]>;

/** By first letter, the longest word first. */
function dictionaryOf(entries: Iterable<readonly [string, Sense]>): Dictionary {
  const words = new Map<string, (readonly [string, Sense])[]>();
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

function* commonWords(): Generator<[string, Sense]> {
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
    ...each.split(/(?=[省市县区州盟旗])|(?<=[省市县区州盟旗])/).map((_, i, all) => all.slice(i).join('')),
  ]);
  const places = /人民政府$/.test(full) ? [full.replace(/人民政府$/, '')] : [];
  return dictionaryOf(
    [...ends, ...places]
      .filter((word) => word.length > 1 && !/^(?:人民)?政府$/.test(word))
      .map((word) => [word, { concept: 'whole' }]),
  );
});

const year = /(20\d\d)年(?:度)?/y;
/** Words of any length that change nothing: 通过信函、网络等方式 names all ways together. */
const nothing =
  /(?:\s|通过[^,;。\d]{2,30}等[\u4e00-\u9fff]{0,4}(?:方式|渠道|途径|形式)|1月1日|12月31日|《[^》]*》|\d{1,2}个工作日内?|[一二三四五六七八九]是)/y;

/** How the text from some letter on is best cut into words. */
interface Cut {
  /** Letters that belong to no word, and words. */
  readonly cost: number;
  readonly next: number;
  readonly sense: Sense | undefined;
}

const unknownCost = 1000;

/**
 * Reads words of a report. Of all ways to cut them (在办结 is 在 and 办结, not 在办 and 结) the one that leaves the fewest
 * letters unknown and has the fewest words.
 */
export function wordsOf(text: string, report: ReportModel): Words {
  const cuts: Cut[] = [];
  cuts[text.length] = { cost: 0, next: text.length, sense: undefined };
  for (let at = text.length - 1; at >= 0; at--) {
    let best: Cut = { cost: cuts[at + 1]!.cost + unknownCost, next: at + 1, sense: undefined };
    for (const [length, sense] of wordsAt(text, at, report)) {
      const cost = cuts[at + length]!.cost + 1;
      if (cost < best.cost) best = { cost, next: at + length, sense };
    }
    cuts[at] = best;
  }
  const concepts = new Set<Concept>();
  const rows = new Set<string>();
  for (let at = 0; at < text.length; at = cuts[at]!.next) {
    const { concept, row } = cuts[at]!.sense ?? {};
    if (concept) concepts.add(concept);
    if (row) rows.add(row);
  }
  const isUnderstood = cuts[0]!.cost < unknownCost && (!concepts.has('members') || concepts.has('whole'));
  return { text, concepts, rows: [...rows], isUnderstood };
}

/** The words that begin at a letter, the longest of each dictionary first. */
function* wordsAt(text: string, at: number, report: ReportModel): Generator<readonly [number, Sense]> {
  year.lastIndex = at;
  nothing.lastIndex = at;
  const ofYear = year.exec(text);
  if (ofYear) yield [ofYear[0].length, { concept: yearConcept(Number(ofYear[1]), report.year) }];
  const ofNothing = nothing.exec(text);
  if (ofNothing) yield [ofNothing[0].length, {}];
  for (const words of [ownWords(report), common])
    for (const [word, sense] of words.get(text[at]!) ?? []) if (text.startsWith(word, at)) yield [word.length, sense];
}

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
