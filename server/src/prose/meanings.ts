import type { ReportModel } from '../forms/model';
import { caseMeaning, casesOfDisclosure, endedAs, isAboutDisclosure } from './cases';
import type { Claim, Meaning, Scope } from './claim';
import type { Piece } from './clauses';
import { disputes, speaksOfRequests } from './context';
import { documentMeanings } from './documents';
import type { Ledger } from './ledger';
import { eachOutcome, withNote } from './outcomes';
import { decidesReviews } from './places';
import type { Portions } from './portions';
import { chosen, type Words, wordsOf } from './reader';
import { isAboutInformation, requestMeaning } from './requests';
import { type CaseKind, caseKinds, decisions, documents, handled, outcomes, received, results } from './words';

/** What has been told so far, on which it depends what a number means. */
export interface Told {
  readonly report: ReportModel;
  readonly scope: Scope;
  readonly ledger: Ledger;
  readonly portions: Portions;
  /** What the number before claims, in the same clause. */
  readonly before: Claim | undefined;
}

/** 条 and 项 are pieces of information, not requests. */
export const requestUnits = /^(?:|件\/次|件次|件|份|宗|起|例|个)$/;

/** What a number may count, by the words around it; claims that it shows to be of other matters are taken back. */
export function meaningsOf({ number, note }: Piece, words: Words, told: Told): Meaning[] {
  const { report, scope, ledger, portions } = told;
  if (!words.isUnderstood) return [];
  const noted = note === '' ? undefined : wordsOf(note, report);
  const whole = noted && withNote(words, noted, scope);
  if (whole) return asOne(requestMeaning(whole, scope), requestMeaning(words, scope));
  const ended = noted && endedAs(words, noted);
  if (ended) return asOne(caseMeaning(ended, scope)[0], caseMeaning(words, scope)[0]);
  if (noted && (changes(noted, words) || disputes.test(note))) return [];
  // Those that a government decides are not told in its tables.
  const ofAll = words.concepts.has('which') && !decidesReviews(report) ? scope.ofAllMatters : undefined;
  // 其中涉及信息公开的直接起诉6件: of one kind of them.
  const namesOthers = (of: readonly CaseKind[]) => chosen(words, caseKinds).some((kind) => !of.includes(kind));
  if (ofAll && isAboutDisclosure(words) && !namesOthers(ofAll))
    return casesOfDisclosure({ ...scope, cases: ofAll, last: 'whole' }).map((meaning) => ({
      ...meaning,
      opens: { ...meaning.opens, hasOtherDisputes: false },
    }));
  if (isAboutDisclosure(words) && ledger.withdraw('cases') && !namesOthers(scope.cases))
    return casesOfDisclosure(scope);
  if (isAboutInformation(words) && ledger.withdraw('requests')) return [];
  const cases = caseMeaning(words, scope);
  if (cases.length > 0) return cases;
  const unit = number!.unit.replace('万', '');
  const found = documentMeanings(words, scope, { unit, unitBefore: told.before?.unit });
  if (found.length > 0) return found;
  // 受理申请36.8万件 are those of a hall of services, unless they are said to be for information.
  const mayBeOthers = number!.precision && scope.topic !== 'requests' && !speaksOfRequests.test(words.text);
  const areRequests = !mayBeOthers && (requestUnits.test(unit) || areCountedIn(unit, words, told));
  const each = areRequests ? eachOutcome(words, scope) : [];
  if (each.length > 0) return [...each];
  const mayBeOfOneWay = scope.topic === 'requests' && portions.mayBeOfLastWay(number!.value);
  const requests = areRequests && !mayBeOfOneWay ? requestMeaning(words, scope) : undefined;
  return requests ? [requests] : [];
}

/** What a bracket adds may be meant to be counted or not. */
const asOne = (whole: Meaning | undefined, without: Meaning | undefined): Meaning[] =>
  whole ? [{ ...whole, tolerated: [...(whole.tolerated ?? []), ...(without?.readings ?? [])] }] : [];

/** 收到政府信息公开申请4条,答复4条: an office may count requests in pieces. */
function areCountedIn(unit: string, { concepts, text }: Words, { scope, ledger }: Told): boolean {
  if (unit !== '条' && unit !== '项') return false;
  if (!concepts.has('request')) return scope.hasWhole && ledger.claims.at(-1)?.unit === unit;
  const isAbout = speaksOfRequests.test(text);
  if (concepts.has('receiveNew') || received.some((concept) => concepts.has(concept))) return unit === '条' || isAbout;
  // 依申请公开信息42条 were published.
  const isDone = handled.some((concept) => concepts.has(concept));
  return unit === '条' && isAbout && isDone && (scope.isTitled ? !/涉及/.test(text) : !/信息\s/.test(text));
}

/** A bracket that adds something to what is counted: 予以公开(含部分公开). */
function changes(note: Words, { concepts }: Words): boolean {
  if (/^(?:含|包括|包含)/.test(note.text) && [...decisions, ...documents].some((kind) => concepts.has(kind)))
    return true;
  return [...outcomes, ...results, ...caseKinds].some((kind) => note.concepts.has(kind) && !concepts.has(kind));
}
