import type { Scope } from './claim';
import { chosen, type Words } from './reader';
import { type Concept, documents } from './words';

/** Words that seem to say something where the rest of a paragraph bears it out. They are too common to be sure of. */
interface Loose {
  readonly pattern: RegExp;
  readonly concepts: readonly Concept[];
}

const ofRequests: readonly Loose[] = [
  { pattern: /旧存|[上去]年(?:余下|留下|留存|剩余|存量)/, concepts: ['lastYear', 'carry'] },
  { pattern: /^(?:连同|加上?)(?:[上去]年|20\d\d年)的?\s*$/, concepts: ['carry'] },
  {
    pattern: /^(?:其中)?(?:年[底末])?[共仍尚还]*(?:新结转|[剩余]|留存|留待下年)\s*$/,
    concepts: ['nextYear', 'carry'],
  },
  { pattern: /结案|结件|^已?结件?\s*$|^答\s*$|出具(?:书面)?(?:答复|告知)书?/, concepts: ['conclude'] },
  { pattern: /等其[他它]情形/, concepts: ['otherHandling'] },
  { pattern: /^(?:其中|已)?提供\s*$/, concepts: ['granted'] },
  {
    pattern:
      /^(?:其中)?(?:各类)?(?:单位|组织|机构|企业)(?:[或和及、等]*(?:机构|单位|组织|其[他它]组织))?(?:申请|提[出交]?|的)*\s*$/,
    concepts: ['legalEntity'],
  },
];

const ofDocuments: readonly Loose[] = [
  { pattern: /新(?:增|发|出|制|编)|^[增发]\s*$/, concepts: ['issued'] },
  { pattern: /退出|清退|作废|^[减废]\s*$/, concepts: ['repealed'] },
  { pattern: /保留|在用|在库|余存|保有|继续(?:执行|施行)|有效文件|^存\s*$/, concepts: ['inForce'] },
];

/** The same words with what they seem to say of requests, or of documents where the sentence is about them. */
export function loosely(words: Words, { topic, documents: told }: Scope): Words {
  const areDocuments = (topic === 'documents' && told.length > 0) || chosen(words, documents).length > 0;
  const concepts = new Set(words.concepts);
  let { unknown } = words;
  for (const { pattern, concepts: meant } of areDocuments ? ofDocuments : ofRequests) {
    const [said] = pattern.exec(words.text) ?? [];
    if (said === undefined) continue;
    for (const concept of meant) concepts.add(concept);
    unknown = [...unknown].filter((letter) => !said.includes(letter)).join('');
  }
  return { ...words, concepts, unknown };
}
