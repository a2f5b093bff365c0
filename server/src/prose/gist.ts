import type { ReportModel } from '../forms/model';
import { caseMeaning } from './cases';
import { type Claim, type Meaning, nothingSaid, type Scope, type ToldNumber } from './claim';
import type { Piece } from './clauses';
import { disputes, foreign, isOtherYear, ofMembersToo, restricts } from './context';
import { documentMeanings } from './documents';
import { numberClaim } from './makeClaim';
import { requestUnits } from './meanings';
import { type Words, wordsOf } from './reader';
import { areApplicantsOfSome, isWithinSome, requestMeaning } from './requests';
import { caseKinds, decisions, documents } from './words';

/**
 * What a paragraph claims, with the numbers whose words are known only in part: these claim nothing, unless the other
 * numbers of the paragraph bear it out.
 */
export function withGist(told: readonly Claim[], pieces: readonly Piece[], report: ReportModel): readonly Claim[] {
  const numbers = numbersIn(pieces, told, report);
  const places = new Map(numbers.flatMap(({ claim }, at) => (claim ? [[claim, at] as const] : [])));
  const unsure = [...places.keys()].filter((claim) => !told.includes(claim));
  const placed = (claim: Claim): Claim => {
    const at = places.get(claim);
    return at === undefined ? claim : { ...claim, among: { numbers, at } };
  };
  return [...told.map(placed), ...unsure.map((claim) => ({ ...placed(claim), isUnsure: true as const }))];
}

function numbersIn(pieces: readonly Piece[], told: readonly Claim[], report: ReportModel): ToldNumber[] {
  const numbers: ToldNumber[] = [];
  let scope = opened;
  let isOfOtherYear = false;
  for (const piece of pieces) {
    const { number, opens } = piece;
    if (opens === 'sentence') scope = opened;
    if (opens === 'sentence' || opens === 'part') isOfOtherYear = false;
    const words = { ...wordsOf(`${piece.before} ${piece.after}`, report), isUnderstood: true };
    isOfOtherYear ||= isOtherYear(words) && piece.around === undefined;
    if (disputes.test(piece.span.text)) scope = { ...scope, hasOtherDisputes: true };
    if (number?.kind !== 'count' || number.written === '一') continue;
    const isOther = isOfOtherYear || mayBeOthers(piece, words) || isOfSome(words, scope, numbers.at(-1));
    const meaning = isOther ? undefined : meaningOf(piece, words, scope);
    if (meaning) scope = { ...scope, ...meaning.opens, hasWhole: true };
    const sure = told.find(({ kind, range }) => kind === 'count' && number.range && isSame(range, number.range));
    const claim = sure ?? (meaning && !number.isRough ? numberClaim(number, meaning, undefined) : undefined);
    numbers.push(claim ? { value: number.value, claim } : { value: number.value });
  }
  return numbers;
}

/** 自然人77件,其中予以公开34件; 结转下年度19件,其中自然人18件. */
const isOfSome = (words: Words, scope: Scope, previous: ToldNumber | undefined): boolean =>
  areApplicantsOfSome(words, scope) ||
  (words.concepts.has('which') &&
    previous?.claim?.topic === 'requests' &&
    isWithinSome(words, scope, previous.claim.readings[0]!));

const opened: Scope = { ...nothingSaid, topic: 'requests', hasWhole: true };

function meaningOf({ number }: Piece, words: Words, scope: Scope): Meaning | undefined {
  const unit = number!.unit.replace('万', '');
  const areDocuments = [...documents, ...decisions].some((kind) => words.concepts.has(kind));
  if (areDocuments || scope.topic === 'documents') {
    const [meaning] = documentMeanings(words, scope, { unit, unitBefore: undefined });
    if (meaning || areDocuments) return meaning;
  }
  const areCases = words.concepts.has('case') || caseKinds.some((kind) => words.concepts.has(kind));
  if (areCases || scope.topic === 'cases') {
    const [meaning] = caseMeaning(words, scope);
    if (meaning || areCases) return meaning;
  }
  const areOthers = /案|诉|纠纷/.test(words.text);
  return requestUnits.test(unit) && !areOthers
    ? requestMeaning(withoutRest(words), { ...scope, topic: 'requests' })
    : undefined;
}

/** 不准许公开 is the contrary of what is known of it. */
const turning = /[不未非无没否]/;

/** What the tables count as well is foreign only behind requests: 行政许可. */
const notForeign = /行政(?:许可|处罚|强制)/g;

const mayBeOthers = ({ before, after, note, around }: Piece, words: Words): boolean =>
  isOtherYear(words) ||
  turning.test(words.unknown) ||
  [before, after, note, around ?? ''].some((text) => foreign.test(text.replace(notForeign, '')) || restricts(text)) ||
  (ofMembersToo.test(before) && !words.concepts.has('whole'));

/** 其余54件均已答复: that there are others is told by them. */
const withoutRest = (words: Words): Words => ({
  ...words,
  concepts: new Set([...words.concepts].filter((concept) => concept !== 'rest' && concept !== 'all')),
});

const isSame = (a: Claim['range'], b: Claim['range']): boolean =>
  a.start.line === b.start.line && a.start.character === b.start.character;
