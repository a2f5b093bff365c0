import type { Words } from './reader';
import { type Concept, caseKinds, decisions, documentChanges, documents, outcomes, results } from './words';

/** Words without what is told besides what is counted, as far as the other numbers of a paragraph can bear that out. */

type Change = (concepts: Set<Concept>, words: Words) => void;

const changed = (words: Words, change: Change): Words => {
  const concepts = new Set(words.concepts);
  change(concepts, words);
  return { ...words, concepts };
};

/** 其余54件均已答复, 因不存在等无法提供的8件, 企业申请3件. */
export const aboutRequests = (words: Words): Words =>
  changed(words, (concepts, { text, unknown }) => {
    const remove = (...besides: readonly Concept[]) => {
      for (const concept of besides) concepts.delete(concept);
    };
    // 其余17件在期限内继续办理
    if ((concepts.has('rest') || concepts.has('still')) && concepts.has('carry') && /继续/.test(text))
      concepts.add('unfinished');
    remove('rest', 'all');
    // 未结1件, 结案16件, of requests.
    if (concepts.has('pending')) concepts.add('unfinished');
    if (concepts.has('settled')) concepts.add('conclude');
    remove('pending', 'settled');
    // 答复中公开的10件
    if (concepts.has('publish') && !outcomes.some((outcome) => concepts.has(outcome)))
      remove('answer', 'handle', 'conclude', 'thisYear');
    // 公开目录调整33件 are no requests.
    if (unknown !== '' && !/公开(?:[的了仅有共]*\s|$)|\s\S{0,4}公开/.test(text)) remove('publish');
    if (concepts.has('publish') && concepts.has('partiallyGranted')) {
      remove('publish');
      concepts.add('granted');
    }
    if (outcomes.some((outcome) => concepts.has(outcome))) remove('withdrawn', 'ended', 'none', 'whole', 'publish');
    if (concepts.has('otherHandling')) remove('other');
    // 在本机关网站公开答复11件
    if (concepts.has('noCell') && /(?:网站|平台|公众号)[^,;]{0,4}公开/.test(text)) remove('granted', 'publish');
    // 属于已主动公开、予以公开的7件
    if (concepts.has('granted')) remove('alreadyPublic', 'noCell');
    // 申请人撤回5件,列入其他处理
    if (concepts.has('withdrawn')) {
      remove('withdrawn');
      concepts.add('otherHandling');
    }
    if (concepts.has('unableToProvide')) remove('notHeld');
    // 占全年办结37件的75.7%
    if (text.startsWith('占')) remove('share');
    if (concepts.has('carry') && concepts.has('nextYear')) remove('still', 'noCell');
    // 自然人9件,法人2件: of all organisations, it seems.
    if (concepts.has('noCell') && /^[,、\s]*法人(?:申请|提出)?(?:的|\s)*$/.test(text)) {
      remove('noCell');
      concepts.add('legalEntity');
    }
    if (isOfEnterprises({ concepts, text })) {
      remove('organisation');
      concepts.add('legalEntity');
    }
  });

/** 企业14件 may be all organisations. */
export const isOfEnterprises = ({ concepts, text }: Pick<Words, 'concepts' | 'text'>): boolean =>
  concepts.has('organisation') && /(?<!商业)企业/.test(text);

const ofCases: ReadonlySet<Concept> = new Set<Concept>([
  ...caseKinds,
  ...results,
  'which',
  'other',
  'receive',
  'accept',
  'handle',
  'settled',
  'case',
  'disclosure',
  'request',
  'each',
  'all',
  'carry',
  'lastYear',
  'thisYear',
  'dismissed',
]);

/** 其中4件复议机关维持了我局答复, 责令重新答复1件. */
export const aboutCases = (words: Words): Words =>
  changed(words, (concepts, { text }) => {
    if (concepts.has('overturned')) concepts.add('corrected');
    // 其余两件尚未审结或作其他处理
    if (concepts.has('otherHandling')) concepts.add('otherResult');
    // 胜诉3件
    if (/胜诉/.test(text)) concepts.add('upheld');
    // 复议终止2件
    if (concepts.has('ended')) concepts.add('otherResult');
    // 1件没有审结
    if (concepts.has('settled') && concepts.has('none')) concepts.add('pending');
    if (/一审|二审|再审/.test(text)) concepts.delete('corrected');
    for (const concept of concepts) if (!ofCases.has(concept)) concepts.delete(concept);
    if (results.some((result) => concepts.has(result))) concepts.delete('settled');
  });

const ofDocuments: ReadonlySet<Concept> = new Set<Concept>([
  ...documents,
  ...documentChanges,
  ...decisions,
  'which',
  'publish',
  'alreadyPublic',
  'expired',
  'revised',
  'decide',
  'whole',
]);

const makes = /(?:印发|制[发定]|出台|下发|发布).*(?:文件|公文)/;

const decisionWords: readonly (readonly [RegExp, Concept])[] = [
  [/许可/, 'licensing'],
  [/处罚/, 'penalties'],
  [/强制(?:措施|决定|[三各]?类|\s|$)/, 'coerciveMeasures'],
];

/** 许可842件,处罚1511件 */
export const namesDecisions = ({ text }: Words): boolean =>
  /执法决定/.test(text) || decisionWords.some(([pattern]) => pattern.test(text));

/** What is not known besides the names of decisions. */
export const unknownBesides = (unknown: string): string => unknown.replace(/许可|处罚|强制措施|强制/g, '');

/** Whether words may tell of a part; 处罚1511件 does so only among other matters or behind all of them. */
export function isKnownInPart({ unknown, concepts }: Words, isAmongOthers: boolean): boolean {
  const besides = unknownBesides(unknown);
  // 信息不存在无法提供3件: for one reason.
  if (concepts.has('notHeld') && concepts.has('unableToProvide')) return true;
  return besides !== '' || (unknown !== '' && (isAmongOthers || concepts.has('noCell') || concepts.has('which')));
}

/** 至年底继续有效的有96件, 作出准予许可决定318件; 发布规范性文件33件, or 其中规范性文件9件 behind 印发文件62件, were made. */
export const aboutDocuments = (words: Words, textBefore: string): Words =>
  changed(words, (concepts, { text }) => {
    const isChanged = documentChanges.some((change) => concepts.has(change));
    const areMade =
      (concepts.has('publish') && !/公报|网站|平台|公众号/.test(text)) ||
      ((concepts.has('which') || /^属/.test(text)) && makes.test(textBefore));
    if (documents.some((kind) => concepts.has(kind)) && !isChanged && areMade) {
      concepts.add('issued');
      concepts.delete('publish');
    }
    // 公开规范性文件制发8件
    if (isChanged && /(?:制[发定]|废止|有效)[数量件]*\s*$/.test(text)) concepts.delete('publish');
    // 因行政处罚引发行政复议61件
    const areCases = caseKinds.some((kind) => concepts.has(kind));
    for (const [pattern, decision] of decisionWords) if (pattern.test(text)) concepts.add(decision);
    for (const concept of concepts) if (areCases || !ofDocuments.has(concept)) concepts.delete(concept);
  });
