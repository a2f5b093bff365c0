import { forms } from '../forms/catalog';
import { nodesOf } from '../forms/layout';
import { type Concept, fillers, wordings } from './words';

/** What a word means: a concept, a row of the form by its id, or nothing that changes what is said. */
export interface Sense {
  readonly concept?: Concept;
  readonly row?: string;
}

/** Known words letter by letter. */
export interface Letters {
  readonly next: Map<string, Letters>;
  sense?: Sense;
}

export function lettersOf(words: Iterable<readonly [string, Sense]>): Letters {
  const root: Letters = { next: new Map() };
  for (const [word, sense] of words) {
    let node = root;
    for (const letter of word) {
      let next = node.next.get(letter);
      if (!next) {
        next = { next: new Map() };
        node.next.set(letter, next);
      }
      node = next;
    }
    if (node !== root) node.sense ??= sense;
  }
  return root;
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

/** As paragraphs are read. */
export const asRead = (wording: string): string => wording.normalize('NFKC').replace(/[\s“”"]/g, '');

/** The words that every office uses. */
export const common = lettersOf(commonWords());

export type Offer = (next: number, sense: Sense) => void;

/** Offers every word that begins at a letter of a text. */
export function offerWords(words: Letters, text: string, from: number, offer: Offer): void {
  let node: Letters | undefined = words;
  for (let at = from; at < text.length; ) {
    node = node.next.get(text[at++]!);
    if (!node) return;
    if (node.sense) offer(at, node.sense);
  }
}
