import { comparePositions } from '../core/text';
import type { ReportModel } from '../forms/model';
import { areApplicantsOfSome, isWithinSome, noOrganisation } from './applicants';
import {
  allUpheld,
  casesOfAllMatters,
  casesSpokenOf,
  isAboutDisclosure,
  isWholeOfThose,
  noCase,
  noneOfCases,
  someOfCases,
} from './cases';
import type { Claim, Meaning, Scope } from './claim';
import { nothingSaid } from './claim';
import { type Piece, piecesOf, pointsBack } from './clauses';
import {
  asReviewer,
  countsAnew,
  cumulative,
  disputes,
  exceptsCases,
  foreign,
  goesOnWithSentence,
  halfYear,
  handlesReviews,
  isOf,
  isOfSomeRequests,
  isOtherYear,
  isRemark,
  leavesOut,
  ofAllCases,
  ofGovernment,
  ofMembers,
  ofMembersToo,
  ofOneYear,
  ofOwnLevel,
  ofThose,
  othersWithout,
  overlaps,
  ownAmongAll,
  planned,
  reductions,
  refersBack,
  restricting,
  restricts,
  speaksOfRequests,
  tellsContents,
  tellsNet,
  upTo,
} from './context';
import { areChanges, documentsSpokenOf, feeMeaning, noDecision, noDocument, noFee } from './documents';
import { withGist } from './gist';
import { isOfOtherYear, isRise, noRequest, nothingLeft } from './intake';
import { Ledger } from './ledger';
import { noneClaim, numberClaim, shareClaim } from './makeClaim';
import { meaningsOf } from './meanings';
import { withNamedRequests } from './namedRequests';
import { isChangedTo, type Quantifier } from './numbers';
import { hasOutcome, isRanked, outcomeBehindShare, outcomeShared, tellsSource, wholesOf } from './outcomes';
import { areOutcomes, goesOnAbout, isCountedBy, isResultOnly, saysNoMatter, topicOf } from './parts';
import { decidesReviews, isOffice } from './places';
import { Portions } from './portions';
import type { Quantity } from './quantity';
import { chosen, ownNameIn, says, type Words, withoutOwnNames, wordsOf } from './reader';
import { inFullOrPart, intakes, outcomeOf } from './requestQuantities';
import { casesOfForm, sameCases, withWayTold } from './sameCases';
import type { Span } from './span';
import { isNext, isNumberOf, ofThisYear, subjectOf } from './subject';
import { applicants, type Concept, caseKinds, decisions, outcomes, results } from './words';

/** In 占办结申请总数的35.4%: what the whole may be called. */
const wordsForAll: readonly Concept[] = [
  'which',
  'request',
  'conclude',
  'answer',
  'handle',
  'accept',
  'receive',
  'receiveNew',
];

/** 当面申请20件, 法人申请9件, 延期答复9件: without a number of all before it, what follows may be of these. */
const ofSome: readonly Concept[] = ['noCell', 'organisation', 'legalEntity', 'late'];

/** 未发生一起 has a number, and says that there is none. */
const isNotOne = ({ written }: Quantifier, { concepts }: Words): boolean => written === '一' && concepts.has('none');

/** 主动公开各类信息312条; but not 公开处罚决定12件. */
const tellsPublication = (words: Words): boolean =>
  words.isUnderstood &&
  says(words, [], ['publish', 'alreadyPublic', 'disclosure', 'whole', 'thisYear', 'noCell', 'which']);

const areMore = ({ concepts, isUnderstood }: Words): boolean => isUnderstood && concepts.has('growth');

/** 5件逾期未补正 are handled, but some count them apart. */
const isOverdue = ({ rows, concepts }: Words): boolean =>
  rows.some((row) => row.startsWith('otherHandling.')) && !concepts.has('which');

/** The words of a number that is told of what was spoken of in front of it. */
const numberOf = (subject: Words, said: Words): Words => ({
  ...subject,
  isUnderstood: true,
  // 与上年的14件持平,仍为14件
  concepts: new Set([...subject.concepts, ...[...said.concepts].filter((concept) => concept !== 'still')]),
  text: `${subject.text} ${said.text}`,
});

const inOrder = (claims: readonly Claim[]): readonly Claim[] =>
  claims.toSorted((a, b) => comparePositions(a.range.start, b.range.start));

const withoutPart = ({ partly: _, ...scope }: Scope): Scope => scope;

/** Follows a paragraph from piece to piece, with what it has said so far. */
export class Narrator {
  readonly #report: ReportModel;
  readonly #paragraph: Span;
  #scope: Scope = nothingSaid;
  readonly #ledger = new Ledger();
  /** The numbers of the sentence. */
  #numbers: number[] = [];
  /** Those of the paragraph that nothing is claimed of. */
  readonly #uncounted = new Set<number>();
  /** Whether the organ was called by its name, and not all of its place since then. */
  #isByName = false;
  /** Of whom the claim before was made, if it may be another organ. */
  #saidOf: string | undefined;
  /** Whether the sentence has told what a part of the organ did: 市教育局组织考试12场. */
  #hasMembers = false;
  /** What the sentence has told of outcomes behind one kind of applicants. */
  #behindApplicants: Claim[] | undefined;
  /** What the number before claims: a percentage is of it, and 其中 is within it. */
  #previous: Claim | undefined;
  /** What the number before was a share of: 自然人107件,占89.2%,其中予以公开40件. */
  #shared: Claim | undefined;
  /** What was said in front of brackets. */
  #outside: { readonly scope: Scope; readonly previous: Claim | undefined } | undefined;
  /** What the last 其中 is within, to the end of its part of the sentence. */
  #around: Claim | undefined;
  /** Whether that is all requests. */
  #isWithinAll = false;
  #portions = new Portions();
  /** What was spoken of in front of 为11件. */
  #subject: Words | undefined;
  /** What 由203件 counted, in front of 上升至266件. */
  #former: Meaning[] = [];

  constructor(report: ReportModel, paragraph: Span) {
    this.#report = report;
    this.#paragraph = paragraph;
  }

  claims(): readonly Claim[] {
    const pieces = piecesOf(this.#paragraph).map(withNamedRequests).map(withWayTold);
    for (const [i, piece] of pieces.entries()) {
      this.#enter(piece);
      const words = this.#read(piece);
      this.#open(piece, words);
      this.#openList(pieces, i);
      if (piece.number && !isNotOne(piece.number, words)) this.#count(piece, words);
      else this.#tell(piece, words);
    }
    const told = this.#ledger.end();
    return inOrder(withGist(told, pieces, this.#report));
  }

  /** A list of outcomes of its own is of all requests again, and only requests have kinds of applicants. */
  #openList(pieces: readonly Piece[], from: number): void {
    const { topic, hasWhole, isElsewhere, partly } = this.#scope;
    const { opens } = pieces[from]!;
    if (opens === undefined || opens === 'clause' || isElsewhere || partly) return;
    const goesOn = opens === 'part';
    let to = from + 1;
    while (to < pieces.length && pieces[to]!.opens !== 'sentence' && !(goesOn && pieces[to]!.opens === 'part')) to++;
    const list = pieces.slice(from, to);
    const first = list.findIndex(({ number }) => number);
    if (first < 0) return;
    const words = list.map((piece) => this.#read(piece));
    const text = list.map(({ span }) => span.text).join();
    if (!goesOn && areChanges(text, words))
      this.#set({ topic: 'documents', documents: ['normativeDocuments'], isDoubtful: false });
    const isHeaded = !goesOn && first === 1 && list[0]!.note === '';
    const cases = isHeaded ? casesOfForm(words[0]!, text) : [];
    if (cases.length > 0) this.#set({ topic: 'cases', cases, isDoubtful: false });
    const areRequests = topic === 'requests';
    if ((!goesOn || (areRequests && hasWhole)) && areOutcomes(words, words[first]!, areRequests))
      this.#set({ topic: 'requests', hasWhole: true, isDoubtful: false });
  }

  /** What is said in brackets holds only within them: 新收97件(2022年为106件),办结99件. */
  #enter({ around }: Piece): void {
    if (around === undefined) {
      if (this.#outside) {
        const { topic, last, isElsewhere, isDoubtful, cases } = this.#outside.scope;
        this.#previous = this.#outside.previous;
        // 诉讼26件(直接起诉7件),被纠错2件: of all suits.
        const isOfCases = topic === 'cases' && cases.length > 0;
        this.#set({
          isElsewhere,
          isDoubtful,
          ...(topic && { topic }),
          ...(last && { last }),
          ...(isOfCases && { cases }),
        });
      }
      this.#outside = undefined;
      return;
    }
    this.#outside ??= { scope: this.#scope, previous: this.#previous };
    const isOfOtherTime =
      halfYear.test(around) || (around.includes('年') && isOtherYear(wordsOf(around, this.#report)));
    if (isOfOtherTime) this.#set({ isElsewhere: true });
  }

  #read({ before, after }: Piece): Words {
    const words = wordsOf(`${before} ${after}`, this.#report);
    return hasOutcome(words, this.#scope) ? words : { ...words, isUnderstood: false };
  }

  #open({ opens, span, note, number }: Piece, words: Words): void {
    const { topic, isTitled, isOfMembers, partly } = this.#scope;
    if (opens === 'part' || opens === 'sentence') {
      const { last: _, ...scope } = this.#scope;
      // 收到申请52件,其中涉及征收21件;办结50件: of all again.
      const isOfAll = this.#isWithinAll && topic !== 'cases' && words.isUnderstood;
      this.#around = undefined;
      this.#isWithinAll = false;
      this.#portions.endPart();
      const goesOn = scope.isElsewhere && (isResultOnly(words) || refersBack(words));
      this.#scope = { ...scope, isElsewhere: goesOn, hasOtherDisputes: scope.hasOtherDisputes && topic === 'cases' };
      if (
        isOfAll &&
        (['conclude', 'answer', 'receiveNew', 'carry'] as const).some((concept) => words.concepts.has(concept))
      )
        this.#set({ topic: 'requests', hasWhole: true, isDoubtful: false });
    }
    if (opens === 'sentence' && !goesOnWithSentence(words)) {
      const { isOfPublication = false } = this.#scope;
      const goesOn = !this.#scope.isVague || this.#numbers.length > 0;
      const cases = sameCases(span.text, this.#scope, this.#ledger.claims, this.#paragraph.text);
      this.#scope = {
        ...nothingSaid,
        isOfPublication,
        isTitled,
        isOfMembers,
        ...(partly && { partly }),
        ...(topic && goesOn && { topic }),
        ...(cases.length > 0 && { topic: 'cases', cases }),
      };
      if (partly && goesOnAbout(partly, words)) this.#set({ isElsewhere: true });
      this.#ledger.endSentence();
      this.#saidOf = undefined;
      this.#isByName = false;
      this.#hasMembers = false;
      this.#behindApplicants = undefined;
      this.#numbers = [];
      this.#portions = new Portions();
    }
    if (words.concepts.has('thisYear') && !isOtherYear(words))
      this.#set({ isElsewhere: false, ...(!upTo.test(span.text) && { isDated: true }) });
    const isPlanned = planned.test(span.text) && !words.concepts.has('carry');
    if (isOfMembers || restricting.test(note) || isPlanned || asReviewer.test(span.text))
      this.#set({ isElsewhere: true });
    if (ofThose.test(span.text) || (opens === 'paragraph' && refersBack(words))) this.#set({ isElsewhere: true });
    if (number && handlesReviews.test(span.text) && decidesReviews(this.#report)) this.#set({ isElsewhere: true });
    if (cumulative.test(span.text) && !this.#scope.isDated && !ofOneYear.test(this.#paragraph.text))
      this.#set({ isElsewhere: true });
  }

  #set(change: Partial<Scope>): void {
    this.#scope = { ...this.#scope, ...change };
  }

  #count(piece: Piece, said: Words): void {
    const { kind, isRough, isFormer, value } = piece.number!;
    const subject = piece.opens === 'clause' ? this.#subject : undefined;
    const isInOrder = !subject || !isNext(subject) || this.#ledger.tellsOutcomes;
    const words = subject && isInOrder && isNumberOf(subject, said, piece) ? numberOf(subject, said) : said;
    // 分别增加3件、1件,达24件、4件: of two kinds.
    const isOfOne = piece.opens !== undefined || this.#subject === undefined;
    this.#subject = isOfOne && (kind === 'share' || areMore(said)) ? subjectOf(said) : undefined;
    if (kind === 'share' && (!said.isUnderstood || said.concepts.has('noCell'))) this.#set({ hasAside: true });
    const previous = this.#previous;
    const shared = piece.opens === 'part' || piece.opens === 'sentence' ? undefined : this.#shared;
    this.#previous = undefined;
    this.#shared = kind === 'share' ? previous : undefined;
    if (kind === 'share') {
      this.#countShare(piece, words, previous);
      return;
    }
    if (kind === 'money') {
      this.#countMoney(piece, words);
      return;
    }
    this.#numbers.push(value);
    // 其中网上申请40件。这40件申请中: of those alone.
    if (pointsBack(piece) && this.#uncounted.has(value)) this.#set({ isElsewhere: true });
    const isAnew = countsAnew.test(piece.before);
    if (previous && (isAnew || ownAmongAll.test(piece.before)) && piece.opens !== 'sentence') {
      this.#ledger.withdrawAll([previous]);
      this.#ledger.tellOtherwise(previous.value);
    }
    if (previous && value > previous.value && isWholeOfThose(words, previous.readings))
      this.#ledger.withdrawAll([previous]);
    this.#countWithin(words, value, previous, shared);
    if (someOfCases.test(piece.span.text)) this.#ledger.withdraw('cases');
    if (tellsNet.test(piece.before)) this.#ledger.tellOtherwise(value);
    const former = this.#former;
    const isOfLastYear = isFormer && /[由从]/.test(piece.before) && !words.concepts.has('otherYear');
    this.#former = isOfLastYear ? this.#meanings(piece, ofThisYear(words, subject), previous) : [];
    if (this.#former.length > 0) return;
    const isNow = former.length > 0 && isChangedTo(piece.before) && piece.after === '' && !isOtherYear(words);
    // 登记为信访件39件,登记为政府信息公开申请5件: of those that were sorted.
    const isSorted = previous === undefined && isAnew;
    const found = isSorted ? [] : isNow ? former : kind === 'count' ? this.#meanings(piece, words, previous) : [];
    // 合并后120件
    const goesOn = piece.opens !== 'sentence' && piece.after === '';
    const again = isAnew && previous?.topic === 'requests' && found.length === 0 && goesOn ? [previous] : found;
    const meanings: readonly Meaning[] = this.#scope.isElsewhere ? [] : again;
    this.#set({ ofAllMatters: undefined });
    if (meanings.length > 0) this.#set({ last: 'part', hasAside: false });
    else {
      this.#uncounted.add(value);
      this.#pass(piece, words);
    }
    this.#countApplicants(words);
    if (isOverdue(words)) this.#ledger.setApart(value);
    this.#widen(piece, words, meanings, previous);
    for (const meaning of meanings) {
      this.#set(meaning.opens ?? {});
      if (meaning.topic === 'requests' && meaning.opens?.last === 'whole') this.#portions.tellAll(value);
      if (meaning.topic === this.#scope.partly) this.#scope = withoutPart(this.#scope);
      if (!isRough) this.#add(piece, words, meaning);
    }
    // 上年结转的4件中已办结3件
    if (/[中里]$/.test(piece.after) && this.#scope.last === 'carried') this.#set({ isElsewhere: true });
    // 在10件不予公开决定中,有1件被提起行政复议: only those are told.
    if (/[中里]$/.test(piece.after) && meanings[0]?.topic !== 'cases') this.#set({ hasOtherDisputes: true });
  }

  /** What 其中 and kinds of applicants are within: of some only, nothing is compared. */
  #countWithin(words: Words, value: number, previous: Claim | undefined, shared: Claim | undefined): void {
    const within = previous ?? shared;
    const isPart = words.concepts.has('which');
    if (isPart || words.concepts.has('include')) {
      this.#around = within;
      this.#isWithinAll = this.#scope.topic === 'requests' && this.#scope.last === 'whole';
    }
    const those = isPart ? within : previous;
    if (those && !this.#portions.isAll(those.value) && isWithinSome(words, this.#scope, those.readings[0]!))
      this.#set({ isElsewhere: true });
    const around = this.#outside?.previous;
    if (around && isOf(around.readings, outcomes) && tellsSource(words)) this.#set({ isElsewhere: true });
    const isMore = previous !== undefined && value > previous.value;
    if (areApplicantsOfSome(words, this.#scope) && !isMore) this.#set({ isElsewhere: true });
  }

  /** A number may tell that the one before it counted more than its own words say. */
  #widen({ around }: Piece, words: Words, meanings: readonly Meaning[], previous: Claim | undefined): void {
    const tells = (row: string) => meanings.some(({ readings }) => isOf(readings, [row]));
    const done = previous ?? this.#ledger.lastTentative;
    if (tells('carriedForward') && done && words.concepts.has('which') && isOf(done.readings, ['outcomeTotal']))
      this.#ledger.widen(done, intakes);
    // 同意公开58件(全部公开45件、部分公开13件)
    const published = this.#around ?? (around === undefined ? undefined : this.#outside?.previous);
    if (!published || !isOf(published.readings, ['granted']) || !tells('partiallyGranted')) return;
    const both = this.#ledger.widen(published, [inFullOrPart]);
    if (this.#outside?.previous === published) this.#outside = { ...this.#outside, previous: both };
  }

  #countShare(piece: Piece, words: Words, previous: Claim | undefined): void {
    if (ofAllCases.test(piece.span.text)) this.#set({ hasOtherDisputes: true });
    if (someOfCases.test(piece.span.text)) this.#ledger.withdraw('cases');
    const whole = outcomeBehindShare(this.#report, words);
    const part = whole ? undefined : outcomeShared(words, this.#scope);
    if (part) this.#ledger.push(shareClaim(piece.number!, part, []));
    else if (previous?.topic === 'requests') this.#share(piece, words, previous, whole);
    else if (isRise(words)) this.#set({ topic: 'requests', hasWhole: true, last: 'whole', isDoubtful: false });
    // 自然人占89.6%,共190件: the number is that of the part.
    if (!words.concepts.has('growth')) this.#set({ last: 'part' });
  }

  #countMoney(piece: Piece, words: Words): void {
    const isOfMember = this.#hasMembers && !words.concepts.has('whole');
    const meaning = isOfMember ? undefined : feeMeaning(words, this.#scope);
    if (meaning && !piece.number!.isRough) this.#add(piece, words, meaning);
  }

  /** 自然人289件;予以公开110件;法人26件;予以公开8件: of each kind, as it turns out. */
  #countApplicants(words: Words): void {
    if (chosen(words, applicants).length === 0) return;
    if (this.#behindApplicants && this.#behindApplicants.length > 0) this.#ledger.withdrawAll(this.#behindApplicants);
    this.#behindApplicants = [];
  }

  #meanings(piece: Piece, words: Words, previous: Claim | undefined): Meaning[] {
    const told = {
      report: this.#report,
      scope: this.#scope,
      ledger: this.#ledger,
      portions: this.#portions,
      before: piece.opens === undefined ? previous : undefined,
    };
    return meaningsOf(piece, words, told);
  }

  /** A number that is not compared: what does it leave open for those that follow? */
  #pass(piece: Piece, words: Words): void {
    const { number, note } = piece;
    const has = (concept: Concept) => words.concepts.has(concept);
    // 收到315件,同比增加21件: still of all.
    if (!words.isUnderstood || !has('growth')) this.#set({ last: 'part' });
    this.#passPart(piece, words);
    const hasOtherYear = words.isUnderstood && isOfOtherYear(words, this.#scope);
    this.#set({ hasOtherYear, listed: [] });
    const isForeign = !words.isUnderstood && foreign.test(words.text);
    const isOfSome = ofSome.some(has) || (has('request') && !has('growth') && !has('withdrawn') && !isOtherYear(words));
    const cases = has('growth') || isOtherYear(words) ? [] : chosen(words, caseKinds);
    const areOtherCases = cases.length > 0 && !(has('disclosure') && words.isUnderstood && !has('noCell'));
    // 新发生行政复议3件,上年结转行政复议2件
    if (cases.length > 0 && has('carry')) this.#ledger.withdraw('cases');
    if (areOtherCases || (!words.isUnderstood && disputes.test(words.text))) this.#set({ hasOtherDisputes: true });
    const isPublication = has('alreadyPublic') && !this.#scope.hasWhole;
    // 涉及征收的维持9件,纠正1件: of those alone.
    const areOfSome = this.#scope.topic === 'cases' && !has('growth') && chosen(words, results).length > 0;
    if (cases.length > 0)
      this.#set({
        topic: 'cases',
        cases,
        hasWhole: false,
        isDoubtful: areOtherCases,
        ofAllMatters: casesOfAllMatters(words),
      });
    else if (areOfSome && words.isUnderstood) this.#set({ isDoubtful: true });
    else if (has('which') && this.#scope.topic === 'documents') this.#set({ topic: 'foreign' });
    else if (number!.kind === 'foreign' || isForeign || has('publish') || isPublication || decisions.some(has))
      this.#set({ topic: 'foreign', hasWhole: false, isOfPublication: tellsPublication(words) });
    else if (!words.isUnderstood || (isOfSome && !this.#scope.hasWhole)) this.#set({ isDoubtful: true });
    else if (isOtherYear(words) && has('request')) this.#set({ topic: 'requests' });
    if (!words.isUnderstood || has('publish')) this.#ledger.withdrawTentative();
    if (isOtherYear(words)) this.#set({ isElsewhere: true });
    const isLeftOut = has('withdrawn') || leavesOut.test(piece.span.text);
    if (isLeftOut && number!.kind === 'count') this.#ledger.setApart(number!.value);
    for (const [pattern, kinds] of reductions) if (pattern.test(piece.span.text)) this.#ledger.withdrawShared(kinds);
    const told = [...chosen(words, outcomes), ...words.rows.flatMap((row) => outcomeOf(row) ?? [])];
    if (!has('which')) for (const outcome of told) this.#ledger.withdrawOfSomeReasons(outcome);
    if (isPublication && number!.unit === '条') return;
    const noted = note === '' ? [] : chosen(wordsOf(note, this.#report), [...outcomes, ...results]);
    for (const [concept, kinds] of overlaps) {
      const isWithin = [this.#around, this.#outside?.previous].some((whole) => whole && isOf(whole.readings, kinds));
      // 驳回起诉1件(计入其他结果)
      const shared = noted.length === 0 ? kinds : noted.filter((kind) => kinds.includes(kind));
      if (has(concept) && !isWithin && shared.length > 0) this.#ledger.withdrawShared(shared);
    }
  }

  /** A number of a part: sentences that follow may be about it, too. */
  #passPart({ number, before, around }: Piece, words: Words): void {
    const { value, kind } = number!;
    const { concepts, isUnderstood } = words;
    const isCount = kind === 'count';
    const isOneWay = isUnderstood && (concepts.has('noCell') || concepts.has('organisation'));
    // 收到13件(含网上提交的9件),办结12件: of all again behind the bracket.
    if (isOneWay && around === undefined) this.#portions.tellWay(value);
    // 垃圾处理费等3项: what follows is of them.
    if (!isUnderstood && isCount && before.endsWith('等')) this.#set({ isElsewhere: true });
    if (concepts.has('which')) return;
    const { hasWhole, isTitled } = this.#scope;
    // 审核公文612件: 予以公开 may be of them.
    const isOther = !isUnderstood && !hasWhole && !isTitled;
    const partly = topicOf(words) ?? (isOther ? 'requests' : undefined);
    const isPart = !isUnderstood || this.#scope.isElsewhere || isOtherYear(words);
    if (partly && isPart && isCount) this.#set({ partly });
    if (isUnderstood) return;
    // 区政府本级收到34件;引发行政复议3件
    if (!concepts.has('whole') || ofOwnLevel.test(before))
      this.#saidOf = ofGovernment.exec(before)?.[0] ?? this.#saidOf;
    if (!ofMembersToo.test(before) || !ofMembersToo.test(withoutOwnNames(before, this.#report))) return;
    this.#hasMembers = true;
    if (isCount) this.#ledger.withdrawOfGovernment(({ topic }) => saysNoMatter(words) || isCountedBy(words, topic));
  }

  #add({ number }: Piece, words: Words, meaning: Meaning): void {
    const own = ownNameIn(words.text, this.#report);
    const saidOf = this.#organOf(words, own);
    if (own !== undefined || words.concepts.has('whole')) this.#isByName = own !== undefined;
    const claim = numberClaim(number!, meaning, saidOf);
    const manner = {
      isAboutDisclosure: isAboutDisclosure(words),
      isTentative: meaning.isTentative ?? false,
      isByName: this.#isByName,
    };
    this.#previous = claim && this.#ledger.add(claim, manner);
    this.#saidOf = saidOf;
    if (this.#previous && isOf(this.#previous.readings, [...outcomes, 'outcomeTotal']))
      this.#behindApplicants?.push(this.#previous);
  }

  /** Of whom a number is told, if that may be another organ; unless another is named it is that of the number before. */
  #organOf({ text, concepts, organ }: Words, own: string | undefined): string | undefined {
    const government = own && isOffice(this.#report) ? undefined : ofGovernment.exec(text)?.[0];
    if (concepts.has('whole')) return concepts.has('government') ? organ : government && (own ?? government);
    return organ ?? government ?? this.#saidOf;
  }

  /** A share of what was counted before. */
  #share({ number }: Piece, words: Words, previous: Claim, whole: Quantity | undefined): void {
    if (!words.isUnderstood || /[合共]/.test(words.text)) return;
    if (words.text.trim() !== '' && !says(words, ['share'], whole ? [...wordsForAll, ...outcomes] : wordsForAll))
      return;
    const part = previous.value;
    const before = this.#numbers.slice(0, -1).filter((one) => one > 0);
    const ownShares = before.map((one) => (part / one) * 100);
    this.#ledger.push(shareClaim(number!, previous, ownShares, whole ? [whole] : wholesOf(previous)));
  }

  /** Words without a number: that there is none, that all are alike, or what is spoken of. */
  #tell(piece: Piece, words: Words): void {
    const { concepts, isUnderstood } = words;
    const { text } = piece.span;
    this.#subject = subjectOf(words);
    // 不予处理2件。申请内容以征收为主,占75%
    if (piece.opens === 'sentence') this.#previous = undefined;
    if (!isUnderstood || concepts.has('noCell') || concepts.has('which') || concepts.has('each'))
      this.#set({ hasAside: true });
    if (noneOfCases.test(text)) this.#ledger.withdraw('cases');
    if (this.#scope.hasWhole && tellsContents(text)) {
      this.#set({ last: 'part' });
      return;
    }
    // 不含延期办结的,办结51件
    if (/^不(?:含|包含|包括)/.test(text)) {
      this.#set({ isElsewhere: true });
      return;
    }
    if (isRemark(text) && (this.#scope.topic === 'requests' || speaksOfRequests.test(text))) {
      this.#set({ topic: 'requests', isElsewhere: true });
      return;
    }
    if (isUnderstood && (concepts.has('none') || concepts.has('all'))) {
      // 市教育局收到申请31件,未发生行政诉讼
      const isOfMember = this.#hasMembers && !concepts.has('whole');
      const isPart = this.#scope.isElsewhere || isOfMember || concepts.has('which');
      const meaning = isPart ? undefined : this.#statement(words);
      if (meaning) this.#say(piece, words, meaning);
      return;
    }
    if (!isUnderstood && disputes.test(text)) this.#set({ hasOtherDisputes: true });
    // 行政复议案件审理从严,8件因中止审理结转下年
    if (!isUnderstood && chosen(words, caseKinds).length > 0 && this.#scope.topic === 'requests')
      this.#set({ isDoubtful: true });
    if (concepts.has('conclude') || concepts.has('answer')) this.#set({ tellsDone: true });
    const [outcome, ...others] = chosen(words, outcomes);
    if (outcome && others.length === 0) this.#set({ outcome });
    if (piece.opens === 'paragraph' && speaksOfRequests.test(text)) this.#set({ isTitled: true });
    const spokenOf = documentsSpokenOf(words);
    if (spokenOf.length > 0) this.#set({ topic: 'documents', documents: spokenOf, isDoubtful: false });
    else if (!isUnderstood && foreign.test(text)) this.#set({ topic: 'foreign' });
    else if (speaksOfRequests.test(text)) this.#set({ topic: 'requests', isDoubtful: false });
    else if (!isUnderstood) this.#set({ isVague: true });
    else {
      const cases = casesSpokenOf(words);
      const isOurs = concepts.has('disclosure') || this.#ledger.has('cases');
      if (cases.length > 0 && isOurs) this.#set({ topic: 'cases', cases, isDoubtful: false });
    }
    const isOfAll = concepts.has('whole') && !ofOwnLevel.test(text);
    if (piece.opens === 'paragraph' && !isOfAll && ofMembers.test(text)) this.#set({ isOfMembers: true });
    const isOfOthers = (restricts(text) && !isRanked(words)) || (othersWithout.test(text) && !concepts.has('whole'));
    const partly = isOfOthers ? topicOf(words) : undefined;
    const isOfSome = (!this.#scope.hasWhole || concepts.has('which')) && isOfSomeRequests(text);
    if (isOfSome || (isUnderstood && !concepts.has('noCell') ? isOtherYear(words) : isOfOthers))
      this.#set({ isElsewhere: true, ...(partly && { partly }) });
  }

  #statement(words: Words): Meaning | undefined {
    if (words.concepts.has('none'))
      return (
        (exceptsCases.test(this.#paragraph.text) ? undefined : noCase(words, this.#scope)) ??
        noDocument(words) ??
        noDecision(words) ??
        noFee(words) ??
        noRequest(words, this.#scope)
      );
    const leftOver = /结转|顺延|下年|次年|下一年|转下|除|目前|截[至止]/.test(this.#paragraph.text);
    return (
      allUpheld(words, this.#scope) ??
      noOrganisation(words, this.#scope) ??
      (leftOver ? undefined : nothingLeft(words, this.#scope))
    );
  }

  #say({ span }: Piece, words: Words, meaning: Meaning): void {
    this.#set(meaning.opens ?? {});
    const saidOf = words.organ ?? (words.concepts.has('whole') ? undefined : this.#saidOf);
    this.#ledger.push(noneClaim(span, meaning, saidOf));
  }
}
