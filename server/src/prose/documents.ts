import type { Meaning, Scope } from './claim';
import { minus, ofDocuments, type Quantity, sum } from './quantity';
import { chosen, isOfEach, says, type Words } from './reader';
import {
  type Concept,
  type Decision,
  type DocumentChange,
  type DocumentKind,
  decisions,
  documentChanges,
  documents,
} from './words';

const always: readonly Concept[] = ['which', 'whole', 'members', 'everyone', 'government', 'thisYear', 'all', 'still'];

/** The form of 2019 counts what was made, not what is in force. */
const olderColumns: Partial<Record<DocumentChange, readonly string[]>> = { issued: ['newlyMade', 'newlyPublished'] };

const count = (kinds: readonly DocumentKind[], column: string): Quantity =>
  sum(...kinds.map((kind) => ofDocuments('art20-1', kind, column)));

/** By what a number counts, and the one before it in its clause. */
export interface Units {
  readonly unit: string;
  readonly unitBefore: string | undefined;
}

/** What of section 二 a number counts. What is published is not what was made, and is not in the form. */
export function documentMeanings(words: Words, scope: Scope, units: Units): Meaning[] {
  const counted = documentCounts(words, scope);
  return counted.length > 0 ? counted : decisionCounts(words, scope, units);
}

/** 新增规范性文件 are issued ones. */
function changesIn(words: Words, named: readonly DocumentKind[]): readonly DocumentChange[] {
  const said = chosen(words, documentChanges);
  return said.length === 0 && named.length > 0 && words.concepts.has('receiveNew') ? ['issued'] : said;
}

const atBeginning = (kinds: readonly DocumentKind[]): Quantity =>
  sum(minus(count(kinds, 'inForce'), count(kinds, 'issued')), count(kinds, 'repealed'));

function documentCounts(words: Words, scope: Scope): Meaning[] {
  const named = chosen(words, documents);
  const said = changesIn(words, named);
  const goesOn = scope.topic === 'documents' && !scope.isDoubtful;
  const kinds = named.length > 0 ? named : said.length > 0 && goesOn ? scope.documents : [];
  const changes = said.length === 0 && goesOn && scope.change ? [scope.change] : said;
  const isEach = isOfEach(words);
  if (kinds.length === 0 || changes.length === 0 || (changes.length > 1 && !isEach)) return [];
  // 市政府、市政府办公室制发规范性文件各1件
  if (isEach && (words.organ !== undefined || kinds.length * changes.length === 1)) return [];
  // 制发6件,其中县政府制发2件; but 现行有效68件,其中当年新制定9件
  const areOfThisYear =
    goesOn && scope.change === 'inForce' && changes[0] === 'issued' && words.concepts.has('thisYear');
  if (words.concepts.has('which') && named.length === 0 && !areOfThisYear) return [];
  if (!says(words, [], [...always, 'each', ...named, ...said, ...(named.length > 0 ? (['receiveNew'] as const) : [])]))
    return [];
  const meaning = (those: readonly DocumentKind[], change: DocumentChange): Meaning => {
    // 新出台5件,继续有效36件 may be those that were there before.
    const before = change === 'inForce' && /继续|保留|仍|存量/.test(words.text);
    const older = (olderColumns[change] ?? []).map((column) => count(those, column));
    return {
      topic: 'documents',
      readings: [count(those, change), ...older.slice(0, 1)],
      tolerated: [
        ...older.slice(1),
        ...(named.length === 0 ? [count(documents, change)] : []),
        // 公布规章51件 may be all that there are.
        ...(change === 'issued' && /公布/.test(words.text) ? [count(those, 'inForce')] : []),
        // 存量226件,新增26件,废止19件: at the beginning.
        ...(change === 'inForce' && /存量|[年期]初|原有/.test(words.text) ? [atBeginning(those)] : []),
        ...(before ? [minus(count(those, 'inForce'), count(those, 'issued'))] : []),
      ],
      opens: { topic: 'documents', isDoubtful: false, documents: kinds, change },
    };
  };
  return isEach
    ? changes.flatMap((change) => kinds.map((kind) => meaning([kind], change)))
    : [meaning(kinds, changes[0]!)];
}

/** 行政规范性文件: the documents of which it is told what became of them. */
export const documentsSpokenOf = (words: Words): readonly DocumentKind[] => {
  const kinds = chosen(words, documents);
  const isHeading = heading.test(words.text);
  return isHeading || (words.isUnderstood && says(words, kinds, always)) ? kinds : [];
};

/** 行政规范性文件制定清理情况: what follows counts them. */
const heading = /^(?:行政)?规范性文件[^,;。\d]{0,10}(?:情况|工作|方面)\s*$/;

/** Those that were cleared up may be of many years, or of some matters. */
const someOfDocuments = /清理|专项|名义|目录|历年/;

/** Whether a sentence that counts normative documents tells more than one of the form's numbers: 制发24件,废止31件,现行有效56件. */
export function areChanges(text: string, counted: readonly Words[]): boolean {
  const understood = counted.filter((words) => words.isUnderstood && !words.concepts.has('publish'));
  const kinds = new Set(understood.flatMap((words) => chosen(words, documents)));
  const changes = new Set(understood.flatMap((words) => chosen(words, documentChanges)));
  return changes.size > 1 && kinds.size === 1 && kinds.has('normativeDocuments') && !someOfDocuments.test(text);
}

const tables: Readonly<Record<Decision, string>> = {
  licensing: 'art20-5',
  penalties: 'art20-6',
  coerciveMeasures: 'art20-6',
};

/** 项 may be the number of powers on a list, so only decisions are counted. */
const decisionUnits = /^(?:|件|件次|次|起|宗|份|例)$/;

/** 行政许可、行政处罚两类决定合计317件 */
const sumOfDecisions = /[合共总]计?\s*$|[两二三](?:类|项|者)(?:决定)?(?:[合共总]计?|之和|相加)?\s*$/;

function decisionCounts(words: Words, scope: Scope, { unit, unitBefore }: Units): Meaning[] {
  const kinds = chosen(words, decisions);
  const isInFormsWords = /处理决定数量/.test(words.text);
  const isSum = kinds.length > 1 && !words.concepts.has('case') && sumOfDecisions.test(words.text);
  if (kinds.length === 0 || (kinds.length > 1 && !isOfEach(words) && !isSum)) return [];
  // 实施行政许可256项 are powers.
  const isDecided = unit === '项' && (/[作做]出/.test(words.text) || unitBefore === '项');
  if (!decisionUnits.test(unit) && !isInFormsWords && !isDecided) return [];
  // 行政许可办件530件 were handled, not decided.
  if (/办件/.test(words.text)) return [];
  // 检查企业3120户,作出行政处罚410件 may be those of one office; 全县作出 are all.
  const isBehindPublication = scope.isOfPublication && scope.last === undefined && !words.concepts.has('which');
  const areOfAll = words.concepts.has('whole') || scope.hasDecisions || isBehindPublication;
  const mayBeOthers = scope.topic === 'foreign' && !areOfAll && !isInFormsWords;
  if (mayBeOthers || (scope.isDoubtful && !areOfAll)) return [];
  if (!says(words, kinds, [...always, 'each', 'decide', 'handle', 'conclude', 'case'])) return [];
  const counts = kinds.map((kind) => ofDocuments(tables[kind], kind, 'decisions'));
  return (isSum ? [sum(...counts)] : counts).map((counted) => ({
    topic: 'documents',
    readings: [counted],
    opens: { topic: 'documents', documents: [], hasDecisions: true },
  }));
}

/** 未制发规范性文件. */
export function noDocument(words: Words): Meaning | undefined {
  const kinds = chosen(words, documents);
  const changes = chosen(words, documentChanges);
  if (kinds.length === 0 || changes.length === 0) return undefined;
  if (!says(words, ['none', ...changes, ...kinds], ['whole', 'thisYear', 'government'])) return undefined;
  return {
    topic: 'documents',
    readings: [sum(...changes.map((change) => count(kinds, change)))],
    opens: { topic: 'documents', documents: kinds },
  };
}

/** 未实施行政强制. */
export function noDecision(words: Words): Meaning | undefined {
  const kinds = chosen(words, decisions);
  if (kinds.length === 0 || !says(words, ['none', ...kinds], ['decide', 'case', 'whole', 'thisYear'])) return undefined;
  const counted = sum(...kinds.map((kind) => ofDocuments(tables[kind], kind, 'decisions')));
  return { topic: 'documents', readings: [counted], opens: { topic: 'documents', documents: [] } };
}

const fees = ofDocuments('art20-8', 'administrativeFees', 'feeAmount');

/** 收取行政事业性收费43.788万元. */
export function feeMeaning(words: Words, scope: Scope): Meaning | undefined {
  const isFee =
    !scope.isElsewhere && words.isUnderstood && says(words, ['fee'], ['charge', 'whole', 'government', 'thisYear']);
  return isFee ? { topic: 'documents', readings: [fees], opens: { topic: 'documents', documents: [] } } : undefined;
}

/** 未收取行政事业性收费. */
export function noFee(words: Words): Meaning | undefined {
  const isNone = says(words, ['none', 'fee'], ['charge', 'whole', 'government', 'thisYear']);
  return isNone ? { topic: 'documents', readings: [fees] } : undefined;
}
