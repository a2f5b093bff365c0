import type { Meaning, Scope } from './claim';
import { ofOneReason, ofThoseCases } from './context';
import { minus, ofCases, type Quantity, sum } from './quantity';
import { chosen, isOfEach, says, type Words, without } from './reader';
import { outcomeTotal } from './requestQuantities';
import { type CaseKind, type Concept, caseKinds, type Result, results } from './words';

const always: readonly Concept[] = [
  'which',
  'include',
  'all',
  'each',
  'whole',
  'everyone',
  'government',
  'thisYear',
  'disclosure',
  'case',
  'request',
];

/** The groups of section 四 that a kind of cases takes; of two kinds, one in the other, the narrower is meant. */
export function groupsOf(kinds: readonly CaseKind[]): string[] {
  const isNarrowed = kinds.some((kind) => kind.startsWith('litigation.'));
  return kinds.flatMap((kind) =>
    kind !== 'litigation' ? [kind] : isNarrowed ? [] : ['litigation.direct', 'litigation.afterReview'],
  );
}

const counted = (kinds: readonly CaseKind[], column: Result | 'total'): Quantity =>
  sum(...groupsOf(kinds).map((group) => ofCases(`${group}.${column}`)));

const intake: readonly Concept[] = ['receive', 'accept', 'case', 'thisYear', 'whole'];

const everything: readonly CaseKind[] = ['review', 'litigation'];

/** 其他 is a result where results are told, but not in 其他案件31件. */
const resultsIn = (words: Words): Result[] => [
  ...new Set([
    ...chosen(words, results),
    ...(words.concepts.has('other') &&
    !/其[他它](?:类|领域|方面|事项)?(?:的?(?:行政)?(?:应诉|诉讼|复议))?(?:案件|领域)/.test(words.text)
      ? (['otherResult'] as const)
      : []),
    // 1件尚在办理, of cases.
    ...(words.concepts.has('unfinished') && !words.concepts.has('request') ? (['pending'] as const) : []),
  ]),
];

const meaning = (readings: readonly Quantity[], tolerated: readonly Quantity[], opens: Partial<Scope>): Meaning => ({
  topic: 'cases',
  readings,
  tolerated,
  opens: { topic: 'cases', ...opens },
});

const narrower: readonly CaseKind[] = ['litigation.direct', 'litigation.afterReview'];

/** 行政复议3件(维持): the cases that ended so; absent where the bracket says something else. */
export function endedAs(words: Words, note: Words): Words | undefined {
  const way = chosen(note, narrower);
  const isOneWay = way.length === 1 && words.concepts.has('litigation') && note.isUnderstood;
  // 行政诉讼1件(复议后起诉)
  if (isOneWay && says(note, way, ['all', 'case'])) return { ...words, concepts: new Set([...words.concepts, ...way]) };
  const [result] = chosen(note, results);
  const areCases = chosen(words, caseKinds).length > 0;
  if (!areCases || !result || !note.isUnderstood || !says(note, [result], ['all', 'case'])) return undefined;
  return { ...words, concepts: new Set([...words.concepts, result]) };
}

/** 涉及行政复议的申请5件, 行政复议信息2件: what is counted stands last. */
const onlyAbout = /(?:复议|诉讼|起诉)[^,;。]*的[^,;。]*申请\s|(?:复议|诉讼)类?(?:政府)?信息\s/;

/** 信息公开申请办理中引发行政复议. */
const ofItsRequests = /(?:信息公开|依)申请.*(?:引|产生|导致|发生).*(?:复议|诉讼)/;

/** 因政府信息公开引发行政争议15件: of reviews and suits together. */
const areDisputes = (words: Words): boolean =>
  /(?:(?:公开|申请)[^,;。]*(?:引|产生|导致|发生)[^,;。]*争议|公开的?复议诉讼案件|公开类?的?行政争议(?:案件)?)(?:全年|共|共计)?\s/.test(
    words.text,
  ) && says(words, ['case'], ['disclosure', 'request', 'whole', 'thisYear']);

/** 驳回起诉等其他结果1件, 申请人撤回作其他结果2件: examples of the result. */
function withoutExamples(words: Words): Words {
  const areExamples = /(?:等|作为?|[计列归]入)其[他它]结果/.test(words.text);
  return areExamples ? without(words, ['dismissed', 'ended', 'overturned', 'withdrawn']) : words;
}

/** 已审结案件中结果维持21件: what is settled has a result. */
const amongSettled = (words: Words): Words =>
  ofThoseCases.test(words.text) && resultsIn(words).length > 0 ? without(words, ['settled']) : words;

/** 行政诉讼9件,未经复议的6件,经过复议的3件: of suits. */
function behindSuits(words: Words, { cases }: Scope): Words {
  const [, not] = /^(?:其中)?(?:(未)?经过?)?(?:行政)?复议后?的?\s*$/.exec(words.text) ?? [];
  const isOfSuits = /经|后/.test(words.text) && says(words, ['review'], ['which', 'none']);
  if (!isOfSuits || !cases.some((kind) => kind.startsWith('litigation'))) return words;
  return { ...words, concepts: new Set([not ? 'litigation.direct' : 'litigation.afterReview']) };
}

/** 全部行政复议案件146件: those about other matters too. */
const ofAllMatters = /(?:全部|所有|各类)的?(?:行政)?(?:复议|诉讼|应诉)/;

/** 其他行政复议6件: of other matters. */
const ofOthers = /其[他它](?:类|领域|方面)?的?(?:行政)?(?:复议|诉讼|应诉)/;

/** The words around a number, and what has been said before them. */
interface Said {
  readonly words: Words;
  readonly scope: Scope;
  /** The kinds of cases that the words name, and those that are spoken of already. */
  readonly kinds: readonly CaseKind[];
  readonly about: readonly CaseKind[];
  readonly result: Result | undefined;
  /** They are plainly cases about requests for information. */
  readonly isOurs: boolean;
}

/** What of section 四 a number counts. Cases that the organ itself decides are not in the form. */
export function caseMeaning(said: Words, scope: Scope): Meaning[] {
  const words = behindSuits(amongSettled(withoutExamples(said)), scope);
  if (ofOthers.test(words.text)) return [];
  const [result, ...others] = resultsIn(words);
  if (others.length > 0 || words.rows.length > 0) return [];
  const all: Said = {
    words,
    scope,
    kinds: chosen(words, caseKinds),
    about: scope.topic === 'cases' && !scope.isDoubtful ? scope.cases : [],
    result,
    isOurs: words.concepts.has('disclosure') || ofItsRequests.test(words.text),
  };
  return resultMeaning(all) ?? settledMeaning(all) ?? totalMeaning(all);
}

/** 维持3件: of cases that ended so; absent where the words say more than that. */
function resultMeaning({ words, scope, kinds, about, result, isOurs }: Said): Meaning[] | undefined {
  const besides: readonly Concept[] = ['other', 'decide', 'still', 'rest', 'unfinished'];
  if (!result || !says(words, [], [...always, ...kinds, result, ...besides])) return undefined;
  if (scope.hasOtherDisputes && !isOurs && about.length === 0) return [];
  if (kinds.length > 0) return [meaning([counted(kinds, result)], [], { cases: kinds })];
  if (about.length === 0) return [];
  return [
    meaning(
      [counted(about, result)],
      about.map((kind) => counted([kind], result)),
      {},
    ),
  ];
}

/** 审结5件: all but those that are still pending; absent where nothing is said to be settled. */
function settledMeaning({ words, scope, kinds, about }: Said): Meaning[] | undefined {
  // 行政复议9件,办结8件; but requests may be meant.
  const isConcluded =
    scope.last === 'whole' && about.length > 0 && says(words, ['conclude'], ['all', 'which', 'thisYear']);
  if (!isConcluded && !words.concepts.has('settled')) return undefined;
  const isNamed = kinds.length > 0 && words.concepts.has('disclosure');
  const those = isNamed ? kinds : scope.last === 'whole' ? about : [];
  if (those.length === 0 || !says(words, [], ['settled', 'conclude', ...always, ...kinds])) return [];
  const settled = (of: readonly CaseKind[]) => minus(counted(of, 'total'), counted(of, 'pending'));
  const strictly = minus(settled(those), counted(those, 'otherResult'));
  return [
    meaning(
      [settled(those)],
      [strictly, ...those.map((kind) => settled([kind])), ...(isConcluded ? [outcomeTotal] : [])],
      {
        isDoubtful: false,
        cases: those,
      },
    ),
  ];
}

/** 行政复议6件: of all cases of a kind. */
function totalMeaning({ words, scope, kinds, about, result, isOurs }: Said): Meaning[] {
  const goesOn = scope.topic === 'cases' && scope.last === 'whole';
  // 诉讼36件,直接起诉8件,聘请律师6名,复议后起诉28件,维持24件: of all suits again, it may be.
  const areSuits = kinds.every((kind) => kind.startsWith('litigation.'));
  const suits = areSuits ? scope.cases.filter((kind) => kind === 'litigation') : [];
  const opens = {
    isDoubtful: false,
    cases: goesOn ? [...new Set([...scope.cases, ...kinds])] : [...kinds, ...suits],
    hasWhole: false,
    last: 'whole',
    ...(isOurs && { hasOtherDisputes: false }),
  } as const;
  const areBehindReviews = about.length === 1 && about[0] === 'review' && !kinds.includes('review');
  // 涉诉案件213件 are of all matters.
  if (/(?<!公开)涉诉/.test(words.text) && !isOurs && !areBehindReviews) return [];
  if (onlyAbout.test(words.text) || ofOneReason.test(words.text.trim()) || (ofAllMatters.test(words.text) && !isOurs))
    return [];
  if (scope.hasOtherDisputes && !isOurs) return [];
  // 行政许可842件,引发行政复议8件
  if (scope.topic === 'documents' && !isOurs && /引发|产生|导致/.test(words.text)) return [];
  // 直接起诉4件、复议后起诉3件,合计7件
  if (about.length > 1 && scope.last === 'whole' && words.concepts.size === 0 && /[合共总]计/.test(words.text))
    return [meaning([counted(about, 'total')], [counted(everything, 'total')], {})];
  // (一)政府信息公开行政复议:受理6件,维持3件
  const isIntake = words.concepts.has('receive') || words.concepts.has('accept');
  if (about.length > 0 && scope.last === undefined && isIntake && says(words, [], intake))
    return [meaning([counted(about, 'total')], [], { ...opens, cases: about })];
  if (kinds.length === 0) {
    const isAll =
      !scope.hasOtherDisputes &&
      about.length === 0 &&
      says(words, ['case', 'disclosure'], ['which', 'whole', 'thisYear']);
    return (isAll && scope.topic === 'cases') || areDisputes(words)
      ? [meaning([counted(everything, 'total')], [], opens)]
      : [];
  }
  const may: Concept[] = [
    ...always,
    // 办理行政诉讼5件, behind 办理信息公开行政复议3件
    ...(isOurs || areBehindReviews ? (['receive', 'handle'] as const) : []),
    // 因申请答复引发的行政复议, not 行政复议答复.
    ...(/答复.*(?:复议|诉)/.test(words.text) ? (['answer'] as const) : []),
  ];
  if (result || !says(words, kinds, may) || (scope.isDoubtful && !isOurs)) return [];
  if (isOfEach(words)) return kinds.map((kind) => meaning([counted([kind], 'total')], [], opens));
  return [meaning([counted(kinds, 'total')], [], opens)];
}

/** 政府信息公开行政复议案件中: the cases of which results are told. */
export const casesSpokenOf = (words: Words): readonly CaseKind[] => {
  const kinds = chosen(words, caseKinds);
  return says(words, kinds, always) ? kinds : [];
};

/** 其中政府信息公开类15件, behind a number of cases. */
export const isAboutDisclosure = (words: Words): boolean =>
  says(words, ['disclosure'], ['which', 'include', 'case', ...caseKinds]) &&
  (words.concepts.has('which') || words.concepts.has('include') || chosen(words, caseKinds).length === 0);

/** 行政复议54件、行政诉讼61件,其中信息公开类分别为8件、3件: those counted before were about all matters. */
export const someOfCases = /其中[^,;。]*信息公开[^,;。]*(?:分别|占)|信息公开[^,;。]*占比/;
/** 均为林权纠纷,不涉及政府信息公开: none of them is. */
export const noneOfCases =
  /不涉及[^,;。]*信息公开|与[^,;。]*信息公开[^,;。]*无关|[无没未][^,;。]*信息公开类?案件(?!被?(?:纠错|纠正|败诉|撤销))/;

/** 引起行政复议2件,占全部行政复议3件的三分之二: of the kind of which the number before told, so that it was a part. */
export const isWholeOfThose = (words: Words, readings: readonly Quantity[]): boolean => {
  const columns = groupsOf(chosen(words, caseKinds)).map((group) => `${group}.total`);
  return /^占/.test(words.text) && readings.every((parts) => parts.every(({ column }) => columns.includes(column)));
};

/** The kinds of cases about all matters, of which 其中 may tell those about disclosure. */
export const casesOfAllMatters = (words: Words): readonly CaseKind[] | undefined => {
  const kinds = chosen(words, caseKinds);
  const isOfAll =
    words.isUnderstood && ofAllMatters.test(words.text) && says(words, kinds, ['case', 'whole', 'thisYear', 'all']);
  return isOfAll && kinds.length > 0 ? kinds : undefined;
};

/** What 其中信息公开类15件 counts, behind cases of all matters. */
export const casesOfDisclosure = ({ cases, last }: Scope): Meaning[] =>
  cases.length === 0 || last !== 'whole'
    ? []
    : [
        meaning(
          [counted(cases, 'total')],
          cases.map((kind) => counted([kind], 'total')),
          { cases, isDoubtful: false, last: 'whole' },
        ),
      ];

/** 未发生行政复议、行政诉讼; 无败诉. */
export function noCase(words: Words, scope: Scope): Meaning | undefined {
  const kinds = chosen(words, caseKinds);
  const [result] = chosen(words, results);
  const may: Concept[] = [...always, 'receive'];
  if (result) {
    const about = kinds.length > 0 ? kinds : scope.isDoubtful ? [] : decidedBy(words.text, scope.cases);
    if (about.length === 0 || !says(words, ['none', result], [...may, ...kinds])) return undefined;
    return meaning([counted(about, result)], [], { cases: about });
  }
  if (kinds.length === 0 || !says(words, ['none', ...kinds], may)) return undefined;
  return meaning([counted(kinds, 'total')], [], { cases: kinds });
}

/** 行政复议6件,行政诉讼2件,法院均判决维持: only those that a court decides. */
function decidedBy(text: string, cases: readonly CaseKind[]): readonly CaseKind[] {
  const isMeant = /法院|判决|裁定|败诉/.test(text)
    ? (kind: CaseKind) => kind !== 'review'
    : (kind: CaseKind) => !/复议/.test(text) || kind === 'review';
  return cases.some(isMeant) ? cases.filter(isMeant) : cases;
}

/** 均维持, said of all cases: there is no other result. */
export function allUpheld(words: Words, scope: Scope): Meaning | undefined {
  const cases = scope.topic === 'cases' && scope.last === 'whole' ? scope.cases : [];
  if (cases.length === 0 || !says(words, ['all', 'upheld'], ['case', 'decide'])) return undefined;
  const about = decidedBy(words.text, cases);
  return meaning(
    [sum(...(['corrected', 'otherResult', 'pending'] as const).map((one) => counted(about, one)))],
    [],
    {},
  );
}
