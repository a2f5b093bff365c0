import type { ReportModel } from '../forms/model';
import { areApplicantsOfSome, isWithinSome } from './applicants';
import { caseMeaning, someOfCases } from './cases';
import { type Claim, type Meaning, nothingSaid, type Scope, type ToldNumber } from './claim';
import { beginsSentence, type Piece, pointsBack } from './clauses';
import {
  answeredToo,
  countsAnew,
  disputes,
  foreign,
  isOfSomeRequests,
  isOtherYear,
  ofOneReason,
  restricts,
} from './context';
import { documentMeanings } from './documents';
import { aboutCases, aboutDocuments, aboutRequests, isOfEnterprises } from './essence';
import { numberClaim } from './makeClaim';
import { requestUnits } from './meanings';
import type { Quantifier } from './numbers';
import { withNote } from './outcomes';
import { isResultOnly } from './parts';
import { Portions } from './portions';
import { ofRequests, sum } from './quantity';
import { chosen, type Words, without, wordsOf } from './reader';
import { intakes, outcomeTotal } from './requestQuantities';
import { requestMeaning } from './requests';
import { type Concept, caseKinds, decisions, documents, outcomes, received } from './words';

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
  let scope = opened;
  let portions = new Portions();
  let isElsewhere = false;
  /** 承办建议62件,办复62件: of other matters. */
  let isOfOthers = false;
  let sentence = 0;
  let isUnknown = false;
  let isBehindUnknown = false;
  let sentenceOfLast = 0;
  const areAllWritten = !pieces.some(({ span }) => otherWays.test(span.text));
  for (const [i, whole] of pieces.entries()) {
    const piece = withOutcomeBehind(withoutContents(whole), pieces[i + 1], report);
    const { number, opens } = piece;
    const textBefore = pieces[i - 1]?.span.text ?? '';
    if (opens === 'sentence') {
      isBehindUnknown = isUnknown && sentenceOfLast !== sentence;
      sentence++;
      isUnknown = false;
      scope = opened;
      portions = new Portions();
    }
    if (opens === 'sentence' || opens === 'part') {
      isElsewhere = false;
      isOfOthers = false;
    }
    const read = wordsWithNote(piece, scope, report);
    const words = areAllWritten && writtenRequest.test(read.text) ? inWriting(read) : read;
    isUnknown ||= words.unknown !== '';
    isElsewhere ||= isFromOtherYear(words) && piece.around === undefined;
    if (disputes.test(piece.span.text)) scope = { ...scope, hasOtherDisputes: true };
    if (!isResultOnly(words)) isOfOthers = answeredToo.test(piece.span.text);
    if (!number) {
      isElsewhere ||= restricts(piece.span.text) || isOfSomeRequests(piece.span.text);
      const kinds = chosen(words, documents);
      if (kinds.length > 0) scope = { ...scope, topic: 'documents', documents: kinds };
    }
    if (number?.kind !== 'count' && (words.unknown !== '' || words.concepts.has('noCell')))
      scope = { ...scope, hasAside: true };
    if (number?.kind !== 'count' || number.written === '一') continue;
    sentenceOfLast = sentence;
    const previous = numbers.at(-1);
    isElsewhere ||= pointsBack(piece) && isToldOfPart(number.value, numbers);
    isElsewhere ||= previous !== undefined && !portions.isAll(previous.value) && isOfSome(words, scope, previous);
    // 收到131件次,合并后120件
    const isCountedAnew = countsAnew.test(pieces[i + 1]?.before ?? '');
    const mayBe = mayBeOthers(piece, words);
    // 前三季度收到申请190件,予以公开57件: what follows is of those.
    isElsewhere ||= mayBe && ([...received, 'receiveNew'] as const).some((concept) => words.concepts.has(concept));
    const isOther = isElsewhere || isOfOthers || isCountedAnew || mayBe || areApplicantsOfSome(words, scope);
    // 当面递交26件,共57件: a sum of what is not known.
    const isSum = words.concepts.size === 0 && previous !== undefined;
    const isSumOfUnknown = isSum && (!previous.claim || words.unknown !== '');
    const meaning = isOther || isSumOfUnknown ? undefined : meaningOf(piece, words, scope, textBefore);
    if (meaning?.opens?.last === 'whole') portions.tellAll(number.value);
    if (meaning) scope = { ...scope, last: 'part', hasAside: false, ...meaning.opens, hasWhole: true };
    const sure = told.find(({ kind, range }) => kind === 'count' && number.range && isSame(range, number.range));
    const claim =
      sure ??
      repetitionOf(piece) ??
      totalOf(number, words, pieces[i - 1]?.number ? numbers : [], sentence) ??
      (meaning && partlyKnown(number, words, meaning));
    // 同比减少21件 is none of those that are counted.
    if (!claim && words.concepts.has('growth') && words.unknown === '') continue;
    const isInBrackets = piece.around !== undefined;
    numbers.push({
      value: number.value,
      sentence,
      isInBrackets,
      isFirst: beginsSentence(piece),
      isAfterUnknown: isUnknown,
      isBehindUnknown,
      ...(claim && { claim }),
    });
  }
  return numbers;
}

/** 收到书面申请5件, 书面申请公开5件 are all where nothing is told of other ways. */
const inWriting = (words: Words): Words => {
  const said = without(words, ['noCell']);
  return /申请公开/.test(words.text)
    ? { ...said, concepts: new Set<Concept>([...without(said, ['publish']).concepts, 'request']) }
    : said;
};
const writtenRequest = /书面(?:的)?申请/;
const otherWays = /口头|(?:网[上络]|在线|线上|邮件|当面|现场|信函|邮寄)申请/;

function partlyKnown(number: Quantifier, words: Words, meaning: Meaning): Claim | undefined {
  const said = number.isRough ? undefined : numberClaim(number, meaning, undefined);
  return (
    said && {
      ...said,
      ...((words.unknown !== '' || /累计/.test(words.text)) && { mayBePart: true as const }),
      ...((isWithdrawn(words) || isOfOneReason(words)) && { needsList: true as const }),
    }
  );
}

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

/** Of whatever the numbers in front count. */
function totalOf(number: Quantifier, words: Words, before: readonly ToldNumber[], sentence: number): Claim | undefined {
  if (!tellsSum(words) || number.isRough) return undefined;
  const said = numberClaim(number, sumOfCases(before, sentence) ?? allRequests, undefined);
  return said && { ...said, isSumOfOthers: true as const };
}

/** 直接起诉4件、复议后起诉8件,共12件. */
function sumOfCases(before: readonly ToldNumber[], sentence: number): Meaning | undefined {
  const from = before.findLastIndex((told) => told.sentence !== sentence || told.claim?.topic !== 'cases') + 1;
  const parts = before.slice(from).flatMap(({ claim }) => claim!.readings.slice(0, 1));
  if (parts.length < 2) return undefined;
  return { topic: 'cases', readings: parts.slice(0, -1).map((_, at) => sum(...parts.slice(at))) };
}

const allRequests: Meaning = { topic: 'requests', readings: [...intakes, outcomeTotal] };

/** 合计65件, 全年共54件. */
const tellsSum = ({ text, concepts, unknown }: Words): boolean =>
  unknown === '' &&
  /[合总共]|全年/.test(text) &&
  [...concepts].every((concept) => concept === 'whole' || concept === 'thisYear' || concept === 'receive');

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
  const areOthers = (/案|诉|纠纷/.test(words.text) && chosen(words, outcomes).length === 0) || isHandedOver(words);
  if (areOthers || !requestUnits.test(unit)) return undefined;
  const meaning = requestMeaning(aboutRequests(words), { ...scope, topic: 'requests' });
  if (!meaning || !isOfEnterprises(words)) return meaning;
  return { ...meaning, tolerated: [...(meaning.tolerated ?? []), enterprises] };
}

/** 收到事故调查报告、处罚文书等公开申请25件: whatever they ask for, or whoever asks. */
function withoutContents(piece: Piece): Piece {
  const before = piece.before.replace(contents, (said) => (organs.test(said) || restricts(said) ? said : '…'));
  return before === piece.before ? piece : { ...piece, before };
}

const contents = /(?<=(?:收到|受理|接到|接收)了?)(?!其[中他])[^,;。\d]{2,40}?(?=(?:政府)?(?:信息)?公开(?:类|的)?申请$)/;

/** 7件实为信访诉求,按条例不予处理; 另有1件延长期限,结转下年度办理: what became of them is told in a clause of its own. */
function withOutcomeBehind(piece: Piece, next: Piece | undefined, report: ReportModel): Piece {
  const { number, before, after } = piece;
  if (!number || !isSubjectless.test(before) || after === '' || next?.opens !== 'clause' || next.number) return piece;
  const own = wordsOf(after, report);
  const behind = wordsOf(next.before, report);
  const isToNextYear = behind.concepts.has('carry') && behind.concepts.has('nextYear');
  const isOutcome = chosen(behind, outcomes).length === 1 || isToNextYear;
  const isOpen = chosen(own, [...outcomes, ...caseKinds, 'carry', 'conclude', 'answer']).length === 0;
  return isOutcome && isOpen && !disputed.test(after)
    ? { ...piece, after: `…${next.before.replace(/(?<=.)并.*/, '')}` }
    : piece;
}

const isSubjectless = /^(?:其中|其余|剩余|余下|另|另有|还有|尚有|有)*$/;
const disputed = /案|诉讼|复议/;

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
  concepts.has('carry') && !concepts.has('nextYear') && !concepts.has('lastYear') && !/结转|顺延|跨年/.test(text);

const enterprises = ofRequests('newReceived', 'commercialEnterprise');

/** 上年收到20件, but not 上年未办结的8件. */
const isFromOtherYear = (words: Words): boolean => isOtherYear(words) && !words.concepts.has('unfinished');

/** 自然人77件,其中予以公开34件. */
const isOfSome = (words: Words, scope: Scope, { claim }: ToldNumber): boolean =>
  claim?.topic === 'requests' && isWithinSome(words, scope, claim.readings[0]!);

/** So many letters may say anything. */
const longestUnknown = 10;

/** 不准许公开 is the contrary of what is known of it. */
const turning = /[不未非无没否]/;

/** 到期应答复的183件 are not all. */
const due = /(?<!未)到期/;

/** What is done for another organ. */
const helps = /协助|协同|代拟|代为|配合|协办|会办/;

/** Other organs than the one that reports. */
const organs =
  /部门(?!规章)|下属|直属|所属|乡镇|镇街|各街道|中心|分局|[县区市]局|[局委厅]属|[局委厅署镇乡院所站办](?:20\d\d年度?|全年|本年度?|共计?|累计|总共|依法|新|已)*(?:收|受理|接|办|处理|答复|作出|制[定发]|印发|出台)/;

const oneWay = /(?:网[上络]|在线|线[上下]|信函|邮寄|邮件|当面|现场|窗口)(?:提交|提出)?(?:的)?(?:政府信息公开)?申请/;

/** What the tables count as well is foreign only behind requests: 行政许可. */
const notForeign = /(?:行政)?(?:许可|处罚|强制)/g;

function mayBeOthers({ before, after, note, around }: Piece, words: Words): boolean {
  if (isFromOtherYear(words) || turning.test(words.unknown)) return true;
  if (words.unknown.length > longestUnknown || helps.test(before) || due.test(before)) return true;
  const isOutcome = chosen(words, outcomes).length > 0 || words.concepts.has('unfinished') || isOfEnterprises(words);
  const isForeign = (text: string) => !isOutcome && foreign.test(text.replace(notForeign, ''));
  if ([before, after, note, around ?? ''].some((text) => isForeign(text) || restricts(text))) return true;
  // 网上申请予以公开30件
  if (oneWay.test(before) && chosen(words, outcomes).length > 0) return true;
  return organs.test(before) && !words.concepts.has('whole');
}

const isSame = (a: Claim['range'], b: Claim['range']): boolean =>
  a.start.line === b.start.line && a.start.character === b.start.character;
