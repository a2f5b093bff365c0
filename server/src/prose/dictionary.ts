import { once } from '../core/memo';
import { simplified } from '../core/simplified';
import { forms } from '../forms/catalog';
import { nodesOf } from '../forms/layout';
import {
  applicants,
  type Concept,
  caseKinds,
  decisions,
  documents,
  fillers,
  outcomes,
  rowWordings,
  rowWordingsWithin,
  wordings,
} from './words';

/** What a word means: a concept, a row of the form by its id, or nothing that changes what is said. */
export interface Sense {
  readonly concept?: Concept;
  readonly row?: string;
  /** The word names the row only beside the outcome that the row is of. */
  readonly isWithin?: true;
}

/** Known words letter by letter. */
export interface Letters {
  next?: Map<string, Letters>;
  sense?: Sense;
}

export function lettersOf(words: Iterable<readonly [string, Sense]>): Letters {
  const root: Letters = {};
  for (const [word, sense] of words) {
    let node = root;
    for (const letter of word) {
      node.next ??= new Map();
      let next = node.next.get(letter);
      if (!next) {
        next = {};
        node.next.set(letter, next);
      }
      node = next;
    }
    if (node !== root) node.sense ??= sense;
  }
  return root;
}

function* commonWords(): Generator<[string, Sense]> {
  for (const concept of Object.keys(wordings) as Concept[])
    for (const word of wordsFor(concept)) yield [word, { concept }];
  for (const concept of outcomes)
    for (const word of wordsFor(concept)) for (const told of [`告知${word}`, `${word}告知`]) yield [told, { concept }];
  for (const word of fillers.split(/\s+/)) yield [word, {}];
  yield* rowWords();
  for (const [row, words] of Object.entries(rowWordingsWithin))
    for (const word of words.split(' ')) yield [word, { row, isWithin: true }];
}

const wordsFor = (concept: Concept): string[] => wordings[concept]?.split(/\s+/) ?? [];

function* rowWords(): Generator<[string, Sense]> {
  for (const { sections } of forms)
    for (const { tables } of sections)
      for (const { rows } of tables)
        for (const { id, label, short, aliases = [] } of nodesOf(rows))
          if (/^(?:denied|unableToProvide|notProcessed|otherHandling)\..*(?<!miscellaneous)$/.test(id))
            for (const wording of [label, ...(short ? [short] : []), ...aliases])
              for (const told of ['', '告知']) yield [told + asRead(wording), { row: id }];
  for (const [row, words] of Object.entries(rowWordings))
    for (const word of words.split(/\s+/)) for (const wording of [word, `告知${word}`]) yield [wording, { row }];
}

/** As paragraphs are read. */
export const asRead = (wording: string): string => simplified(wording.normalize('NFKC').replace(/[\s“”"]/g, ''));

/** The words that every office uses. */
export const common = once(() => lettersOf(commonWords()));

const countedConcepts: readonly Concept[] = [
  'request',
  'carry',
  'unfinished',
  'nextYear',
  'fee',
  ...outcomes,
  ...applicants,
  ...caseKinds,
  ...documents,
  ...decisions,
];

/** Finds a word for something that the tables count; a paragraph without any of them claims nothing. */
export const counted = once(() =>
  anyOf([...countedConcepts.flatMap(wordsFor), ...[...rowWords()].map(([word]) => word)]),
);

/** Words that another one is a part of are not needed. */
function anyOf(words: readonly string[]): RegExp {
  const shortest = words.filter((word) => !words.some((other) => other !== word && word.includes(other)));
  return new RegExp([...new Set(shortest)].join('|'));
}

export type Offer = (next: number, sense: Sense) => void;

/** Offers every word that begins at a letter of a text. */
export function offerWords(words: Letters, text: string, from: number, offer: Offer): void {
  let node: Letters | undefined = words;
  for (let at = from; at < text.length; ) {
    node = node.next?.get(text[at++]!);
    if (!node) return;
    if (node.sense) offer(at, node.sense);
  }
}
