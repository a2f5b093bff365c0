import type { Topic } from './claim';
import { chosen, says, type Words } from './reader';
import {
  applicants,
  type Concept,
  caseKinds,
  decisions,
  documentChanges,
  documents,
  handled,
  outcomes,
  received,
  results,
} from './words';

/** Numbers of a part of the requests, cases or documents, and whether the words behind them are still about it. */

const comeOrGo: readonly Concept[] = [...received, 'receiveNew', ...handled];

/** Of what a number is told in a claim. */
const countedBy: Readonly<Record<Topic, readonly Concept[]>> = {
  requests: [...comeOrGo, 'request'],
  cases: caseKinds,
  documents: [...documentChanges, ...decisions],
};

export const isCountedBy = ({ concepts }: Words, topic: Topic): boolean =>
  [...countedBy[topic], ...(topic === 'documents' ? documents : [])].some((concept) => concepts.has(concept));

/** 其他单位94件: of what the number before was told. */
export const saysNoMatter = (words: Words): boolean => says(words, [], ['members', 'other', 'rest', 'all']);

/** What a number of a part is told of: 县公安局收到申请31件. */
export function topicOf({ concepts }: Words): Topic | undefined {
  const has = (concept: Concept) => concepts.has(concept);
  if (caseKinds.some(has)) return 'cases';
  if (has('request') && comeOrGo.some(has)) return 'requests';
  return countedBy.documents.some(has) ? 'documents' : undefined;
}

const resultsAlone: readonly Concept[] = [...outcomes, ...results, 'conclude', 'answer', 'handle'];

/** 不予公开3件, behind 县公安局收到的申请中,予以公开9件;. */
export const isResultOnly = (words: Words): boolean =>
  words.concepts.size > 0 && says(words, [], [...resultsAlone, 'which', 'all', 'rest', 'decide', 'other', 'share']);

const goingOn: Readonly<Record<Topic, readonly Concept[]>> = {
  requests: [...resultsAlone, ...applicants, 'which', 'all', 'rest', 'decide', 'share'],
  cases: [...caseKinds, ...results, 'which', 'all', 'case'],
  documents: [...documents, ...documentChanges, ...decisions, 'which', 'all', 'decide'],
};

/** Whether a sentence may go on about the part of which the one before told; 开展培训 begins something else. */
export const goesOnAbout = (topic: Topic, words: Words): boolean =>
  (words.concepts.size > 0 || words.isUnderstood) && says(words, [], goingOn[topic]);

/** What may stand in front of a list of outcomes of all requests: 依申请公开办理结果, but not 网上申请办理结果. */
const ofAll: readonly Concept[] = [
  ...resultsAlone,
  'publish',
  'request',
  'disclosure',
  'thisYear',
  'whole',
  'which',
  'all',
  'decide',
  'rest',
  'share',
];

/** 予以公开24件,部分公开7件,无法提供14件: only requests end so; 公开 may begin the list only behind requests. */
export function areOutcomes(list: readonly Words[], first: Words, areRequests: boolean): boolean {
  const opening = chosen(first, areRequests ? [...outcomes, 'publish'] : outcomes);
  const told = new Set([...opening, ...list.flatMap((words) => chosen(words, outcomes))]);
  return (
    told.size > 2 &&
    told.has('unableToProvide') &&
    opening.length > 0 &&
    list.every(({ isUnderstood }) => isUnderstood) &&
    list.slice(0, list.indexOf(first) + 1).every((words) => says(words, [], ofAll))
  );
}
