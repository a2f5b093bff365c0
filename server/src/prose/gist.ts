import type { ReportModel } from '../forms/model';
import { areApplicantsOfSome, isWithinSome } from './applicants';
import { caseMeaning, someOfCases } from './cases';
import { type Claim, type Meaning, nothingSaid, type Scope, type ToldNumber } from './claim';
import { beginsSentence, behindInSentence, type Piece, pointsBack } from './clauses';
import { answeredToo, countsAnew, disputes, isOfSomeRequests, ofOneReason, ownAmongAll, restricts } from './context';
import { documentMeanings } from './documents';
import {
  aboutCases,
  aboutDocuments,
  aboutRequests,
  isKnownInPart,
  isOfEnterprises,
  namesDecisions,
  unknownBesides,
} from './essence';
import { loosely } from './looseWords';
import { numberClaim } from './makeClaim';
import { requestUnits } from './meanings';
import type { Quantifier } from './numbers';
import { isFromOtherYear, mayBeOthers, organs } from './otherMatters';
import { withNote } from './outcomes';
import { isResultOnly } from './parts';
import { plainPiece } from './plainPieces';
import { Portions } from './portions';
import { ofRequests } from './quantity';
import { chosen, type Words, without, wordsOf } from './reader';
import { requestMeaning } from './requests';
import { allRequests, isOfContents, lastOfList, sumOfList, totalOf } from './sumsOfLists';
import { type Concept, caseKinds, decisions, documentChanges, documents, outcomes, received } from './words';

/**
 * What a paragraph claims, with the numbers whose words are known only in part: these claim nothing, unless the other
 * numbers of the paragraph bear it out.
 */
export function withGist(told: readonly Claim[], pieces: readonly Piece[], report: ReportModel): readonly Claim[] {
  if (pieces.length > longest) return told;
  const numbers = numbersIn(pieces, told, report);
  const places = new Map(numbers.flatMap(({ claim }, at) => (claim ? [[claim, at] as const] : [])));
  const sure = new Set(told);
  const areSomeCases = pieces.some(({ span }) => someOfCases.test(span.text));
  const unsure = [...places.keys()].filter((claim) => !sure.has(claim) && !(areSomeCases && claim.topic === 'cases'));
  const placed = (claim: Claim): Claim => {
    const at = places.get(claim);
    return at === undefined ? claim : { ...claim, among: { numbers, at } };
  };
  return [...told.map(placed), ...unsure.map((claim) => ({ ...placed(claim), isUnsure: true as const }))];
}

/** In pieces; of a longer paragraph each number would be weighed against hundreds. */
const longest = 80;

function numbersIn(pieces: readonly Piece[], told: readonly Claim[], report: ReportModel): ToldNumber[] {
  const numbers: ToldNumber[] = [];
  let scope: Scope = { ...opened, ...documentsIn(pieces, 0, report) };
  let portions = new Portions();
  let isElsewhere = false;
  /** 承办建议62件,办复62件: of other matters. */
  let isOfOthers = false;
  let sentence = 0;
  let isUnknown = false;
  let isBehindUnknown = false;
  /** 抽检食品3120批次,处罚85件: of what was told before, it may be. */
  let isAmongOthers = false;
  let sentenceOfLast = 0;
  const areOurs = pieces.some(({ span }) => span.text.includes('公开'));
  const areAllWritten = !pieces.some(({ span }) => otherWays.test(span.text));
  for (const i of pieces.keys()) {
    const piece = plainPiece(pieces, i, report);
    const { number, opens } = piece;
    const textBefore = pieces[i - 1]?.span.text ?? '';
    if (opens === 'sentence') {
      isBehindUnknown = isUnknown && sentenceOfLast !== sentence;
      sentence++;
      isUnknown = false;
      isAmongOthers = false;
      scope = { ...opened, ...documentsIn(pieces, i, report) };
      portions = new Portions();
    }
    if (opens === 'sentence' || opens === 'part') {
      isElsewhere = false;
      isOfOthers = false;
    }
    const read = wordsWithNote(piece, scope, report);
    const said = loosely(areAllWritten && writtenRequest.test(read.text) ? inWriting(read) : read, scope);
    const words = isCarriedOver(said, pieces, i) ? { ...said, concepts: new Set([...said.concepts, lastYear]) } : said;
    isUnknown ||= words.unknown !== '';
    isElsewhere ||= isFromOtherYear(words) && piece.around === undefined;
    if (disputes.test(piece.span.text)) scope = { ...scope, hasOtherDisputes: true };
    const areDocuments = scope.topic === 'documents' && chosen(words, documentChanges).length > 0;
    // 热线转办191件,办结180件,其余11件正在办理
    if (!isResultOnly(without(words, ['unfinished', 'still'])))
      isOfOthers = answeredToo.test(piece.span.text) && !areDocuments;
    if (!number) {
      isElsewhere ||= restricts(piece.span.text) || isOfSomeRequests(piece.span.text);
      const cases = chosen(words, caseKinds);
      if (cases.length > 0 && areOurs && words.unknown === '') scope = { ...scope, topic: 'cases', cases };
      const kinds = chosen(words, documents);
      if (kinds.length > 0) scope = { ...scope, topic: 'documents', documents: kinds };
    }
    if (number?.kind !== 'count' && (unknownBesides(words.unknown) !== '' || words.concepts.has('noCell')))
      scope = { ...scope, hasAside: true };
    isAmongOthers ||= number?.kind === 'foreign' && words.unknown !== '';
    if (number?.kind !== 'count' || number.written === '一') continue;
    sentenceOfLast = sentence;
    const previous = numbers.at(-1);
    isElsewhere ||= pointsBack(piece) && isToldOfPart(number.value, numbers);
    isElsewhere ||= previous !== undefined && !portions.isAll(previous.value) && isOfSome(words, scope, previous);
    // 收到131件次,合并后120件
    const next = pieces[i + 1]?.before ?? '';
    const isCountedAnew = countsAnew.test(next) || ownAmongAll.test(next);
    const mayBe = mayBeOthers(piece, words);
    // 前三季度收到申请190件,予以公开57件: what follows is of those.
    const isIntake = ([...received, 'receiveNew'] as const).some((concept) => words.concepts.has(concept));
    isElsewhere ||= mayBe && (isIntake || (namesDecisions(words) && organs.test(piece.before)));
    const isOther = isElsewhere || isOfOthers || isCountedAnew || mayBe || areApplicantsOfSome(words, scope);
    // 当面递交26件,共57件: a sum of what is not known; 合同审查57件: none.
    const isSum = words.concepts.size === 0 && !namesDecisions(words);
    const isSumOfUnknown = isSum && (words.unknown !== '' || (previous !== undefined && !previous.claim));
    const meaning = isOther || isSumOfUnknown ? undefined : meaningOf(piece, words, scope, textBefore);
    if (meaning?.opens?.last === 'whole') portions.tellAll(number.value);
    if (meaning) scope = { ...scope, last: 'part', hasAside: false, ...meaning.opens, hasWhole: true };
    const sure = told.find(({ kind, range }) => kind === 'count' && number.range && isSame(range, number.range));
    const claim =
      sure ??
      repetitionOf(piece) ??
      (isFirstIntake(words, numbers) || isOfContents(pieces[i - 1])
        ? undefined
        : totalOf(number, words, pieces[i - 1]?.number ? numbers : [], sentence)) ??
      (meaning && partlyKnown(number, words, meaning, isAmongOthers || isOfOneMatter(previous)));
    const list = claim || isOther || isElsewhere || words.unknown !== '' ? undefined : sumOfList(pieces, i, report);
    const own =
      claim ??
      (list && !number.isRough ? numberClaim(number, list, undefined) : lastOfList(number, words, numbers, sentence));
    // 同比减少21件 is none of those that are counted.
    if (!own && words.concepts.has('growth') && words.unknown === '') continue;
    const isInBrackets = piece.around !== undefined;
    numbers.push({
      value: number.value,
      sentence,
      isInBrackets,
      isRest: words.concepts.has('rest'),
      isFirst: beginsSentence(piece),
      isAfterUnknown: isUnknown,
      isBehindUnknown,
      ...(own && { claim: own }),
    });
  }
  return numbers;
}

/** 申请21件、结转2件、办结22件、结转下年1件: from the year before, as what is carried forward is told by itself. */
function isCarriedOver({ concepts, text }: Words, pieces: readonly Piece[], at: number): boolean {
  if (!concepts.has('carry') || !/结转/.test(text) || concepts.has('nextYear') || concepts.has('lastYear'))
    return false;
  return behindInSentence(pieces, at).some(({ span }) => toNextYear.test(span.text));
}

const toNextYear = /(?:转|延|留)[^,;。]{0,3}[下次来翌]一?年/;
const lastYear: Concept = 'lastYear';

/** 文件清理后,废止11件、现行有效36件规范性文件: what a sentence that tells more than one of their numbers is about. */
function documentsIn(pieces: readonly Piece[], from: number, report: ReportModel): Partial<Scope> {
  const text = [...pieces.slice(from, from + 1), ...behindInSentence(pieces, from)].map(({ span }) => span.text).join();
  if (!/文件/.test(text) || /规章/.test(text) || otherDocuments.test(text)) return {};
  const changes = chosen(wordsOf(text, report), documentChanges);
  return changes.length > 1 ? { topic: 'documents', documents: ['normativeDocuments'] } : {};
}

const otherDocuments = /公文|党[委内]|政策(?:性)?文件|[红白]头/;

/** 收到书面申请5件, 书面申请公开5件 are all where nothing is told of other ways. */
const inWriting = (words: Words): Words => {
  const said = without(words, ['noCell']);
  return /申请公开/.test(words.text)
    ? { ...said, concepts: new Set<Concept>([...without(said, ['publish']).concepts, 'request']) }
    : said;
};
const writtenRequest = /书面(?:的)?申请/;
const otherWays = /口头|(?:网[上络]|在线|线上|邮件|当面|现场|信函|邮寄)申请/;

/** 施工许可512件,处罚85件: of the one as of the other. */
const isOfOneMatter = (previous: ToldNumber | undefined): boolean =>
  previous?.claim?.topic === 'documents' && previous.claim.mayBePart === true;

function partlyKnown(number: Quantifier, words: Words, meaning: Meaning, isAmongOthers: boolean): Claim | undefined {
  const said = number.isRough ? undefined : numberClaim(number, meaning, undefined);
  return (
    said && {
      ...said,
      ...((isKnownInPart(words, isAmongOthers) || isOtherwiseCounted(words, meaning)) && { mayBePart: true as const }),
      ...(meaning.topic === 'documents' && ofKindsBefore.test(words.text) && { isSumOfOthers: true as const }),
      ...((isWithdrawn(words) || isOfOneReason(words)) && { needsList: true as const }),
    }
  );
}

/** 施工许可312件、排水许可85件,合计行政许可397件: only where these make it up. */
const ofKindsBefore = /^(?:合计|共计|总计)(?:[作做]出|办理|实施)?行政(?:许可|处罚|强制)/;

/** 累计9件, 受理行政许可申请3501件, 行政处罚案件121件: not this year's, nor decisions. */
const isOtherwiseCounted = ({ text }: Words, { topic }: Meaning): boolean =>
  /累计/.test(text) || (topic === 'documents' && /申请|受理|案/.test(text));

/** 其中网上申请40件。这40件申请中: of those alone. */
const isToldOfPart = (value: number, numbers: readonly ToldNumber[]): boolean =>
  numbers.some((told) => told.value === value && !told.claim);

/** Of all requests, if it is of those. */
function repetitionOf(piece: Piece): Claim | undefined {
  const { number } = piece;
  if (!pointsBack(piece) || number!.isRough || number!.kind !== 'count') return undefined;
  const said = numberClaim(number!, allRequests, undefined);
  return said && { ...said, isRepetition: true as const };
}

/** 全年收到31件, with nothing in front of it that it could be the sum of. */
const isFirstIntake = ({ concepts }: Words, before: readonly ToldNumber[]): boolean =>
  before.length === 0 && concepts.has('receive');

const opened: Scope = { ...nothingSaid, topic: 'requests', hasWhole: true };

function meaningOf({ number }: Piece, words: Words, scope: Scope, textBefore: string): Meaning | undefined {
  const unit = number!.unit.replace('万', '');
  const ofDocuments = aboutDocuments(words, textBefore);
  const areDocuments = chosen(ofDocuments, [...documents, ...decisions]).length > 0;
  if (areDocuments || scope.topic === 'documents') {
    const [meaning] = documentMeanings(ofDocuments, scope, { unit, unitBefore: undefined });
    if (meaning || areDocuments) return meaning;
  }
  const areCases = words.concepts.has('case') || chosen(words, caseKinds).length > 0;
  if (areCases || scope.topic === 'cases') {
    const areOthers = scope.hasOtherDisputes && !words.concepts.has('disclosure');
    const [meaning] = areOthers ? [] : caseMeaning(withoutReason(aboutCases(words)), scope);
    if (meaning || areCases) return meaning;
  }
  const areOthers =
    (/(?<!结)案(?![情由])|诉|纠纷/.test(words.text) && chosen(words, outcomes).length === 0) || isHandedOver(words);
  if (areOthers || !requestUnits.test(unit)) return undefined;
  const meaning = requestMeaning(aboutRequests(words), { ...scope, topic: 'requests' });
  if (!meaning || !isOfEnterprises(words)) return meaning;
  return { ...meaning, tolerated: [...(meaning.tolerated ?? []), enterprises] };
}

/** As if all of them were known. */
function wordsWithNote({ before, after, note }: Piece, scope: Scope, report: ReportModel): Words {
  const words = { ...wordsOf(`${before} ${after}`, report), isUnderstood: true };
  return (note !== '' && withNote(words, wordsOf(note, report), scope)) || words;
}

const isOfOneReason = ({ text }: Words): boolean => ofOneReason.test(text.trim());

/** 因不服答复申请行政复议的9件 may be all. */
const withoutReason = (words: Words): Words =>
  isOfOneReason(words) ? { ...words, text: words.text.replace(/的\s*$/, '') } : words;

const isWithdrawn = (words: Words): boolean => words.concepts.has('withdrawn') && chosen(words, outcomes).length === 0;

/** 转出至城管局办理17件, not to another year. */
const isHandedOver = ({ concepts, text }: Words): boolean =>
  concepts.has('carry') && !concepts.has('nextYear') && !concepts.has('lastYear') && !/结转|顺延|跨年|继续/.test(text);

const enterprises = ofRequests('newReceived', 'commercialEnterprise');

/** 自然人77件,其中予以公开34件. */
const isOfSome = (words: Words, scope: Scope, { claim }: ToldNumber): boolean =>
  claim?.topic === 'requests' && isWithinSome(words, scope, claim.readings[0]!);

const isSame = (a: Claim['range'], b: Claim['range']): boolean =>
  a.start.line === b.start.line && a.start.character === b.start.character;
