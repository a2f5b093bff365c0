import type { ReportModel } from '../forms/model';
import { caseMeaning } from './cases';
import { type Claim, type Meaning, nothingSaid, type Scope, type ToldNumber } from './claim';
import type { Piece } from './clauses';
import { foreign, isOtherYear, ofMembersToo, restricts } from './context';
import { numberClaim } from './makeClaim';
import { requestUnits } from './meanings';
import { type Words, wordsOf } from './reader';
import { requestMeaning } from './requests';
import { caseKinds } from './words';

/** What numbers say whose words are known only in part: nothing, unless the other numbers of the paragraph bear it out. */
export function gistOf(pieces: readonly Piece[], told: readonly Claim[], report: ReportModel): Claim[] {
  const numbers: ToldNumber[] = [];
  const unsure = new Set<number>();
  let scope = opened;
  let isOfOtherYear = false;
  for (const piece of pieces) {
    const { number, opens } = piece;
    if (opens === 'sentence') scope = opened;
    if (opens === 'sentence' || opens === 'part') isOfOtherYear = false;
    const words = asIfUnderstood(wordsOf(`${piece.before} ${piece.after}`, report));
    isOfOtherYear ||= isOtherYear(words) && piece.around === undefined;
    if (number?.kind !== 'count') continue;
    const meaning = isOfOtherYear || mayBeOthers(piece, words) ? undefined : meaningOf(words, scope);
    if (meaning) scope = { ...scope, ...meaning.opens, hasWhole: true };
    const sure = told.find(({ range }) => number.range && isSame(range, number.range));
    const mayBeRequest = !number.isRough && requestUnits.test(number.unit);
    const claim = sure ?? (meaning && mayBeRequest ? numberClaim(number, meaning, undefined) : undefined);
    if (claim && !sure) unsure.add(numbers.length);
    numbers.push(claim ? { value: number.value, claim } : { value: number.value });
  }
  if (numbers.length < fewest) return [];
  return [...unsure].map((at) => ({ ...numbers[at]!.claim!, among: { numbers, at } }));
}

const opened: Scope = { ...nothingSaid, topic: 'requests', hasWhole: true };

/** With fewer numbers in a paragraph none bears out another. */
const fewest = 3;

const asIfUnderstood = (words: Words): Words => ({ ...words, isUnderstood: true });

function meaningOf(words: Words, scope: Scope): Meaning | undefined {
  const isOfCases = caseKinds.some((kind) => words.concepts.has(kind));
  const [ofCases] = isOfCases || scope.topic === 'cases' ? caseMeaning(words, { ...scope, isDoubtful: false }) : [];
  return ofCases ?? (isOfCases ? undefined : requestMeaning(words, { ...scope, topic: 'requests' }));
}

const mayBeOthers = ({ before, after, note, around }: Piece, words: Words): boolean =>
  isOtherYear(words) ||
  [before, after, note, around ?? ''].some((text) => foreign.test(text) || restricts(text)) ||
  ofMembersToo.test(before);

const isSame = (a: Claim['range'], b: Claim['range']): boolean =>
  a.start.line === b.start.line && a.start.character === b.start.character;
