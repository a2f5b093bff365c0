import type { Meaning, Scope } from './claim';
import { isSameQuantity, minus, ofRequests, type Quantity, sum } from './quantity';
import { chosen, says, type Words } from './reader';
import {
  all,
  always,
  carriedOver,
  intakes,
  meaning,
  otherHandling,
  outcomesIn,
  outcomeTotal,
} from './requestQuantities';
import { applicants, handled, outcomes, received } from './words';

export function ofApplicant(column: string): Meaning {
  const of = (row: string) => ofRequests(row, column);
  return meaning([of('newReceived')], [sum(of('newReceived'), of('carriedOver')), of('outcomeTotal')]);
}

/** 商业企业登记13件: who was registered, not who asked. */
export const registered = /(?:企业|机构|组织|法人)登记/;

/**
 * 收到申请9件,其中企业提出2件: right behind all requests, or behind the natural persons, all organisations or those of the
 * form's column. 法人31件(企业20件), 企业等其他组织5件 are some of them.
 */
export function enterprises(words: Words, { hasWhole, last, listed }: Scope): Meaning | undefined {
  const isBehindPersons = listed.at(-1) === 'naturalPerson';
  const isOpen = hasWhole && (last === 'whole' || isBehindPersons) && outcomesIn(listed).length === 0;
  const isAlone = listed.every((kind) => kind === 'naturalPerson');
  const named = isBehindPersons ? /企业|公司|单位|法人/ : /企业|公司|事业单位|法人/;
  if (
    !isOpen ||
    !isAlone ||
    !named.test(words.text) ||
    /等|涉|关于|有关|针对|因/.test(words.text) ||
    registered.test(words.text)
  )
    return undefined;
  if (!says(words, ['organisation'], [...always, ...received, 'receiveNew', 'request'])) return undefined;
  const ofAll = ofApplicant('legalEntity');
  const ofColumn = ofApplicant('commercialEnterprise');
  const counts = meaning(ofAll.readings, [...ofAll.tolerated!, ...ofColumn.readings, ...ofColumn.tolerated!]);
  return { ...counts, opens: { ...counts.opens, listed: [...listed, 'legalEntity' as const] } };
}

export const others = /^[、\s]*(?:为|来自|归入|列入)?其[他它](?:组织)?(?:类|的|申请|提出|为|情形|\s)*$/;

/** 其他10件, at the end of a list: the kind that is called so, or whatever is left. */
export function otherThan(listed: Scope['listed']): Meaning | undefined {
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
