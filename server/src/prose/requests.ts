import type { ReportModel } from '../forms/model';
import type { Claim, Meaning, Scope } from './claim';
import { isOtherYear, speaksOfRequests } from './context';
import { isSameQuantity, minus, ofRequests, type Quantity, sum } from './quantity';
import { chosen, isOfEach, says, type Words, wordsOf } from './reader';
import { applicants, type Concept, handled, type Outcome, outcomes, received } from './words';

export const newReceived = ofRequests('newReceived');
const carriedOver = ofRequests('carriedOver');
const carriedForward = ofRequests('carriedForward');
const granted = ofRequests('granted');
export const outcomeTotal = ofRequests('outcomeTotal');
/** 予以公开 may include 部分公开. */
export const inFullOrPart = sum(granted, ofRequests('partiallyGranted'));
export const otherHandling = ofRequests('otherHandling');

/** In 办结94件,其中上年结转3件、本年新收91件: the new ones that were done. */
const newAndDone = minus(outcomeTotal, carriedOver);

/** Both are called 受理 or 收到: the new requests, and all that there were to handle. */
export const intakes: readonly Quantity[] = [newReceived, sum(newReceived, carriedOver)];

const always: readonly Concept[] = [
  'which',
  'include',
  'all',
  'whole',
  'members',
  'everyone',
  'government',
  'organ',
  'thisYear',
  'disclosure',
  'case',
  'inTime',
];

const whole = {
  topic: 'requests',
  isDoubtful: false,
  hasWhole: true,
  last: 'whole',
  outcome: undefined,
  listed: [],
} as const;

const all = (kinds: readonly Outcome[]): Quantity => sum(...kinds.map((kind) => ofRequests(kind)));

const outcomesIn = (listed: Scope['listed']): readonly Outcome[] => outcomes.filter((kind) => listed.includes(kind));

/** What of section 三 a number counts; absent where it may be something else. */
export function requestMeaning(words: Words, scope: Scope): Meaning | undefined {
  if (words.text.includes('争议')) return undefined;
  const named =
    words.concepts.has('request') && (scope.topic !== 'foreign' || scope.isTitled || speaksOfRequests.test(words.text));
  const isOpen = !scope.isDoubtful && (scope.topic === undefined || scope.topic === 'requests');
  if (!named && !isOpen) return undefined;
  const known = part(words, isOpen, scope) ?? altogether(words, scope) ?? afterOtherYears(words, scope);
  if (known) return known;
  const isAbout = named || scope.topic === 'requests' || answersOf(words);
  const carried = carry(words);
  if (carried) return isAbout || !scope.isVague ? carried : { ...carried, isTentative: true };
  const found = flow(words, scope, isOpen);
  return found && (isAbout ? found : { ...found, isTentative: true });
}

/** 予以公开(含部分公开): what a bracket without a number adds to an outcome; absent where it says something else. */
export function withNote(words: Words, note: Words, { hasWhole }: Scope): Words | undefined {
  const added = chosen(note, outcomes);
  const isPublished = hasWhole && words.concepts.has('publish');
  // 非公开类(不予公开、无法提供)73件
  const isGroup = added.length > 1 && says(words, [], ['which', 'answer', 'publish']);
  const isOutcome = isPublished || isGroup || chosen(words, outcomes).length > 0;
  if (!isOutcome || added.length === 0 || !note.isUnderstood || !says(note, added, ['include'])) return undefined;
  const concepts = new Set<Concept>([...words.concepts, ...added, ...(isPublished ? (['granted'] as const) : [])]);
  if (isPublished) concepts.delete('publish');
  return { ...words, concepts };
}

/** 其中属于政府信息公开申请的86件, behind a number of requests of all kinds. */
export const isAboutInformation = (words: Words): boolean =>
  says(words, ['which', 'request'], ['disclosure']) && /信息公开/.test(words.text);

/** 政府信息公开答复99件: only requests are answered. */
const answersOf = ({ concepts }: Words): boolean => concepts.has('disclosure') && concepts.has('answer');

const meaning = (readings: readonly Quantity[], tolerated: readonly Quantity[] = []): Meaning => ({
  topic: 'requests',
  readings,
  tolerated,
  opens: { topic: 'requests' },
});

const those = (carried: Quantity, ...tolerated: readonly Quantity[]): Meaning => ({
  ...meaning([carried], tolerated),
  opens: { topic: 'requests', last: 'carried' },
});

/** 转来6件, 继续办理9件, 顺延答复22件: from where or to when is not told. */
const fromOrTo = /^(?!.*(?:结转|跨年)).*(?:转来|继续|接续|(?:顺延|延续)答复)/;

function carry(words: Words): Meaning | undefined {
  const has = (concept: Concept) => words.concepts.has(concept);
  const may: Concept[] = [
    ...always,
    ...handled,
    ...received,
    'request',
    'rest',
    'other',
    'carry',
    'unfinished',
    'still',
    'intent',
  ];
  // 转我局办理7件, 转为政府信息公开申请12件
  if (/转[为成作](?![下次来翌明]|20)/.test(words.text)) return undefined;
  if (/转(?:交|给|办|送|由)?(?:我|本(?!年))/.test(words.text)) return undefined;
  const isUnderWay = has('unfinished') || (has('still') && handled.some(has));
  if (!has('carry') && !isUnderWay && !has('nextYear')) return undefined;
  if (says(words, ['lastYear'], may) && (has('carry') || !/[年期]初/.test(words.text))) return those(carriedOver);
  // 2025年1月答复21件 may be those of two years, 另21件于次年1月答复 are carried forward.
  const areLeft = has('carry') || has('rest') || isUnderWay || has('still') || /另/.test(words.text);
  if (says(words, ['nextYear'], may) && areLeft) return those(carriedForward);
  if (!says(words, [], may) || received.some(has)) return undefined;
  if (!has('carry')) return those(carriedForward);
  if (!has('unfinished') && fromOrTo.test(words.text)) return undefined;
  return has('include') ? those(carriedOver, carriedForward) : those(carriedForward, carriedOver);
}

/** 合计191件, 三者共191件, 两项加起来191件: of what was listed. */
const ofThoseListed = /[合共总小]计|[两二三四五六](?:者|项|类)(?:之和|共|合|总|加|相加)/;

/** 共计135件, behind the new requests and those carried over. */
function altogether({ text, concepts }: Words, scope: Scope): Meaning | undefined {
  const { topic, isDoubtful, hasWhole, last, listed, hasAside } = scope;
  if (hasAside) return undefined;
  const kinds = outcomesIn(listed);
  const isList = topic === 'requests' && !isDoubtful && kinds.length > 1 && kinds.length === listed.length;
  if (isList && concepts.size === 0 && ofThoseListed.test(text))
    return meaning([all(kinds)], [outcomeTotal, ...intakes]);
  if (topic !== 'requests' || !hasWhole || last === 'part' || concepts.size > 0 || !/[共合总达]|之和/.test(text))
    return undefined;
  return meaning([sum(newReceived, carriedOver)], [newReceived, outcomeTotal, inFullOrPart]);
}

/** 2022年收到申请107件, before 2023年为128件. */
export const isOfOtherYear = (words: Words, { hasOtherYear }: Scope): boolean =>
  isOtherYear(words) &&
  isOfAll(words) &&
  (hasOtherYear || words.concepts.has('request')) &&
  says(words, [], ['request', 'receiveNew', 'lastYear', 'otherYear', ...handled, ...always, ...received]);

const afterOtherYears = (words: Words, { topic, hasOtherYear, isDoubtful }: Scope): Meaning | undefined =>
  hasOtherYear && topic === 'requests' && !isDoubtful && says(words, ['thisYear'], ['whole'])
    ? { ...meaning(intakes, [outcomeTotal]), opens: whole }
    : undefined;

/** Outcomes, single items of them, and kinds of applicants. */
function part(words: Words, isOpen: boolean, { topic, hasWhole, listed, outcome }: Scope): Meaning | undefined {
  if (!isOpen) return undefined;
  const kinds = chosen(words, outcomes);
  // 公开类答复92件 are those published in part, too.
  const areBoth = /(?<!不)公开类/.test(words.text) && says(words, ['publish'], ['which', 'answer']);
  if (topic === 'requests' && hasWhole && areBoth) return meaning([inFullOrPart], [granted]);
  const isPublished = /公开/.test(words.text) && says(words, ['publish'], ['which']);
  if (topic === 'requests' && hasWhole && isPublished)
    return {
      ...meaning([granted], [inFullOrPart]),
      opens: { topic: 'requests', listed: [...outcomesIn(listed), 'granted'] },
    };
  const may: Concept[] = [...always, ...handled, 'request', 'decide', 'rest'];
  // 全部或部分公开58件
  if (
    /全部(?:(?:予以|同意)?公开)?(?:或者?|和|及|、)部分/.test(words.text) &&
    says(words, ['partiallyGranted'], ['granted', ...may])
  )
    return told(inFullOrPart, undefined, [...outcomesIn(listed), 'granted', 'partiallyGranted']);
  const row = words.rows[0];
  // 收到327件(含重复申请12件): some count them with those that came in.
  const isInList = kinds.length > 0 || outcome !== undefined || outcomesIn(listed).length > 0;
  if (row === 'notProcessed.duplicate' && !isInList) return undefined;
  if (row !== undefined) return says(words, [], [...may, ...outcomes]) ? items(words, kinds, listed) : undefined;
  if (kinds.length > 0) {
    if (!says(words, kinds, may)) return undefined;
    const counted = told(all(kinds), kinds.length === 1 ? kinds[0] : undefined, [...outcomesIn(listed), ...kinds]);
    const tolerated = [all(['granted', 'partiallyGranted']), outcomeTotal];
    return disclosing.test(words.text) ? { ...counted, tolerated } : counted;
  }
  if (others.test(words.text) && listed.length > 1) return otherThan(listed);
  if (others.test(words.text) && listed.length === 0 && outcome === 'otherHandling') return meaning(...miscellaneous);
  const [applicant] = chosen(words, applicants);
  if (!applicant || !says(words, [applicant], [...always, ...received, 'receiveNew', 'request'])) return undefined;
  const counts = ofApplicant(applicant);
  return { ...counts, opens: { ...counts.opens, listed: [...listed, applicant] } };
}

/** 公开答复274件: those that were granted, in part too, or all that were answered. */
const disclosing = /(?<![以意部分全])公开答复/;

function ofApplicant(column: string): Meaning {
  const of = (row: string) => ofRequests(row, column);
  return meaning([of('newReceived')], [sum(of('newReceived'), of('carriedOver')), of('outcomeTotal')]);
}

const overdue = ['otherHandling.correctionOverdue', 'otherHandling.feeOverdue'].map((row) => ofRequests(row));

/** Behind one of the other items of 其他处理: the last of them, or what is left. */
const miscellaneous = [
  [ofRequests('otherHandling.miscellaneous')],
  [...overdue, sum(...overdue)].map((those) => minus(otherHandling, those)),
] as const;

const others = /^\s*(?:为|来自)?其[他它](?:组织)?(?:类|的|申请|提出|为|情形|\s)*$/;

/** 其他10件, at the end of a list: the kind that is called so, or whatever is left. */
function otherThan(listed: Scope['listed']): Meaning | undefined {
  const kinds = outcomesIn(listed);
  if (kinds.length === listed.length)
    return kinds.length > 2 && !kinds.includes('otherHandling')
      ? meaning([otherHandling], [minus(outcomeTotal, all(kinds))])
      : undefined;
  const organisations = applicants.filter(
    (kind) => /(?:Org|Enterprise|Institution)$/.test(kind) && listed.includes(kind),
  );
  if (kinds.length > 0 || organisations.length < 2) return undefined;
  const { readings, tolerated = [] } = ofApplicant('otherOrg');
  const rest = intakes.map((intake) =>
    minus(intake, sum(...organisations.flatMap((kind) => ofApplicant(kind).readings))),
  );
  const withoutPersons = rest.map((one) => minus(one, sum(...ofApplicant('naturalPerson').readings)));
  return meaning(readings, [...tolerated, ...rest, ...withoutPersons]);
}

/** 自然人77件,其中予以公开34件; 上年结转4件,予以公开3件: of those that were counted last, unless they are all. */
export function isWithinSome(words: Words, { listed, last, hasWhole }: Scope, those: Quantity): boolean {
  const isDone = !hasWhole && handled.some((concept) => words.concepts.has(concept));
  if (chosen(words, outcomes).length === 0 && !isDone) return false;
  if (last === 'carried') return !isDone && !hasWhole && isSameQuantity(those, carriedOver);
  const kinds = applicants.filter((kind) => listed.includes(kind));
  // 收到申请315件,其中自然人289件;予以公开118件: of all again.
  const goesOn = last !== undefined || !hasWhole;
  return (kinds.length === 1 && goesOn) || (kinds.length > 0 && words.concepts.has('which'));
}

/** 结转下年度19件,其中自然人18件、法人1件; 不予公开24件;自然人20件: applicants of those, not of all. */
export const areApplicantsOfSome = (words: Words, { last, outcome }: Scope): boolean =>
  (last === 'carried' || outcome !== undefined) && chosen(words, applicants).length > 0;

/** 收到申请数量同比下降8.5%, before the number of them. */
export const isRise = (words: Words): boolean =>
  words.isUnderstood &&
  isOfAll(words) &&
  says(words, ['request', 'growth'], [...always, ...received, 'receiveNew', 'lastYear']);

/** Neither a part nor what another organ says of itself. */
const isOfAll = ({ concepts }: Words): boolean =>
  (['which', 'include', 'government', 'organ'] as const).every((concept) => !concepts.has(concept));

const told = (outcome: Quantity, kind: Outcome | undefined, listed: Scope['listed'] = []): Meaning => ({
  ...meaning([outcome]),
  opens: { topic: 'requests', outcome: kind, listed },
});

export const outcomeOf = (row: string) => outcomes.find((kind) => row.startsWith(`${kind}.`));

/** Of several items only where their outcome is named too: 因不掌握或需另行制作无法提供12件. */
function items({ rows, text }: Words, kinds: readonly Outcome[], listed: Scope['listed']): Meaning | undefined {
  const [row, ...others] = rows;
  const kind = outcomeOf(row!);
  const isAmongOthers = kinds.length > 0 && text.includes('等');
  if (others.length === 0 && !isAmongOthers) return told(ofRequests(row!), kind);
  if (kinds.length !== 1 || rows.some((each) => outcomeOf(each) !== kinds[0])) return undefined;
  // 因国家秘密等不予公开2件: for any reason where it stands in a list of outcomes, elsewhere for some perhaps.
  if (isAmongOthers && outcomesIn(listed).every((each) => each === kinds[0])) return undefined;
  const those = sum(...rows.map((each) => ofRequests(each)));
  return { ...told(all(kinds), kinds[0], [...outcomesIn(listed), ...kinds]), tolerated: [those] };
}

/** Whether words that mean a row only beside its outcome stand beside it: 不予处理11件,其中信访投诉类7件. */
export const hasOutcome = (words: Words, { outcome }: Scope): boolean =>
  !words.needOutcome ||
  words.rows.every((row) => {
    const kind = outcomeOf(row);
    return kind !== undefined && (kind === outcome || words.concepts.has(kind));
  });

/** 占无法提供类的82.4%: of one outcome; absent where no other whole is named than all requests. */
export function outcomeBehindShare(report: ReportModel, { text }: Words): Quantity | undefined {
  const at = text.indexOf('占');
  if (at < 0) return undefined;
  const kinds = chosen(wordsOf(text.slice(at), report), outcomes);
  return kinds.length === 0 ? undefined : all(kinds);
}

/** What a share of a number may be of: that of an item of 不予公开 also of all that were denied. */
export const wholesOf = ({ readings: [those] }: Claim): readonly Quantity[] => {
  const kinds = new Set(those!.flatMap(({ row }) => outcomeOf(row) ?? []));
  return [outcomeTotal, ...intakes, ...[...kinds].map((kind) => ofRequests(kind))];
};

/** 予以公开占43.6%, of requests that were counted before. */
export function outcomeShared(words: Words, { topic, isDoubtful, isElsewhere, listed }: Scope): Meaning | undefined {
  const isSum = /^\s*[合共总]计?占比?为?\s*$/.test(words.text);
  if (isSum && listed.length > 1 && outcomesIn(listed).length === listed.length)
    return meaning([all(outcomesIn(listed))]);
  const kinds = chosen(words, outcomes);
  const isOpen = topic === 'requests' && !isDoubtful && !isElsewhere && words.isUnderstood;
  if (!isOpen || kinds.length === 0 || !says(words, ['share', ...kinds], ['which', 'request', 'all'])) return undefined;
  return meaning([all(kinds)]);
}

/** How many came in, and how many were handled. */
function flow(words: Words, { hasWhole, last, hasAside }: Scope, isOpen: boolean): Meaning | undefined {
  const has = (concept: Concept) => words.concepts.has(concept);
  const isPart = has('which') || has('include');
  const may: Concept[] = [...always, 'request'];
  // 其中市局新收19件, 其中在法定期限内答复81件: not all, whatever the organ calls itself.
  if (isPart && (has('whole') || has('organ') || has('inTime'))) return undefined;
  if (says(words, ['receiveNew'], [...may, ...received]))
    return !isPart || hasWhole ? { ...meaning([newReceived], [newAndDone]), opens: whole } : undefined;
  if (isPart && !hasWhole) return undefined;
  const isIn = received.some(has);
  const isDone = has('conclude') || has('answer');
  if (isIn && says(words, [], [...may, ...received, ...handled])) {
    if (isPart) return has('thisYear') ? { ...meaning([newReceived], [newAndDone]), opens: whole } : undefined;
    const tolerated = isDone ? [newAndDone] : /应/.test(words.text) ? [outcomeTotal, ...answered] : [];
    // 应办理163件: with those carried over.
    const usual = /应|需|待/.test(words.text) ? intakes.toReversed() : intakes;
    return { ...meaning(isDone || has('handle') ? [...usual, outcomeTotal] : usual, tolerated), opens: whole };
  }
  if (isDone && says(words, [], [...may, ...handled, ...(has('answer') ? (['decide'] as const) : [])])) {
    const tolerated = [newAndDone, ...(has('answer') ? answered : [])];
    return { ...meaning([outcomeTotal], tolerated), opens: whole };
  }
  if (isPart) return undefined;
  // 作出处理决定169件
  if (hasWhole && isOpen && !hasAside && /处理决定/.test(words.text) && says(words, ['decide'], may))
    return { ...meaning([outcomeTotal], [newAndDone, ...answered]), opens: whole };
  if (last === 'whole' && words.concepts.size === 0 && /^[已共\s]*完成\s*$/.test(words.text))
    return { ...meaning([outcomeTotal], [newAndDone]), opens: whole };
  // 全年办件31203件 are those of a hall of services.
  const areOthers = /办件/.test(words.text) && !has('request');
  if (says(words, ['handle'], may) && !has('inTime') && !areOthers)
    return { ...meaning([outcomeTotal], [...intakes, newAndDone]), opens: whole };
  const areHandedIn = /(?:提[出交]|递交)的\s*申请/.test(words.text);
  return (isOpen || areHandedIn) && says(words, ['request'], may)
    ? {
        ...meaning(intakes, [outcomeTotal, newAndDone, granted, inFullOrPart]),
        opens: whole,
      }
    : undefined;
}

/** 予以公开和无法提供各4件: the same of each. */
export function eachOutcome(words: Words, { topic, isDoubtful, hasWhole, last, listed }: Scope): readonly Meaning[] {
  const kinds = chosen(words, outcomes);
  const isOpen = !isDoubtful && (topic === undefined || topic === 'requests');
  const isPublished = hasWhole && words.concepts.has('publish');
  const all = isPublished ? (['granted', ...kinds] as const) : kinds;
  if (!isOpen || all.length < 2 || !isOfEach(words) || last === 'carried' || (last === 'part' && listed.length === 0))
    return [];
  const may: readonly Concept[] = [...always, 'each', 'request', ...(isPublished ? (['publish'] as const) : [])];
  return says(words, kinds, may) ? all.map((kind) => told(ofRequests(kind), undefined)) : [];
}

/** Requests that were withdrawn or not processed got no answer in the strict sense. */
const answered: readonly Quantity[] = [
  minus(outcomeTotal, otherHandling),
  minus(outcomeTotal, sum(ofRequests('notProcessed'), otherHandling)),
];

/** 均为自然人: no request came from an organisation. */
export function noOrganisation(words: Words, scope: Scope): Meaning | undefined {
  const isOpen = !scope.isDoubtful && (scope.topic === undefined || scope.topic === 'requests');
  if (
    !isOpen ||
    (scope.last ?? 'whole') !== 'whole' ||
    words.rows.length > 0 ||
    !says(words, ['all', 'naturalPerson'], ['request', 'disclosure', ...received])
  )
    return undefined;
  return meaning([ofRequests('newReceived', 'legalEntity')]);
}

/** 均已办结, said of all requests: none is carried forward. */
export function nothingLeft(words: Words, scope: Scope): Meaning | undefined {
  const isWhole = scope.topic === 'requests' && scope.last === 'whole' && !scope.isDoubtful;
  return isWhole && says(words, ['all', 'conclude'], ['request', 'disclosure', 'inTime', 'thisYear'])
    ? meaning([carriedForward])
    : undefined;
}

/** 未收到申请, 无结转. */
export function noRequest(words: Words, { topic, isDoubtful }: Scope): Meaning | undefined {
  const may: Concept[] = ['request', 'disclosure', 'whole', 'government', 'thisYear'];
  const isNamed = words.concepts.has('request');
  if (!isNamed && (topic !== 'requests' || isDoubtful)) return undefined;
  if (says(words, ['none', 'carry', 'lastYear'], may)) return meaning([carriedOver]);
  if (says(words, ['none', 'carry', 'nextYear'], [...may, 'handle'])) return meaning([carriedForward]);
  if (says(words, ['none', 'carry'], may)) return meaning([carriedForward], [carriedOver]);
  return isNamed && says(words, ['none'], [...may, ...received, 'receiveNew']) ? meaning([newReceived]) : undefined;
}
