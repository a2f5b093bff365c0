import type { Range } from '../core/text';
import type { Quantity } from './quantity';
import type { Applicant, CaseKind, DocumentChange, DocumentKind, Outcome } from './words';

/** What a sentence of the report says that a table says too. */
export interface Claim {
  readonly topic: Topic;
  /** Of the number, or of the words that say there is none. */
  readonly range: Range;
  /** As it is written: 12, １２, 十二, 35.4, 未收到. */
  readonly text: string;
  /** `share`: a percentage; `amount`: of money; `none`: words that say 0. */
  readonly kind: 'count' | 'share' | 'amount' | 'none';
  readonly value: number;
  /** By how much less than this the number may be off: 100 in 31.24万件; absent where it is exact. */
  readonly precision?: number;
  /** What is counted by it: 件, 万元; empty for words. */
  readonly unit: string;
  /** What it may be; the sentence is right if one of them fits. The usual readings come first. */
  readonly readings: readonly Quantity[];
  /** Readings that are possible too, but not those a person would think of first. */
  readonly tolerated: readonly Quantity[];
  /** Of a share: what it may be a share of, and the shares that the sentence's own numbers make. */
  readonly wholes: readonly Quantity[];
  readonly ownShares: readonly number[];
  /** Whom it is said of, where that may be another organ than the one that reports: 市政府. */
  readonly saidOf?: string;
  /** Other numbers of its sentence that count the same. If one of them is right, this one is of a part. */
  readonly rivals: readonly number[];
  /** Numbers of its sentence that it may leave out: 收到86件,撤回3件,办理83件. */
  readonly apart: readonly number[];
  /** Words around it are not known, so that the other numbers of its paragraph have to bear it out. */
  readonly isUnsure?: true;
  /** These words may tell that it is of a part: 当场公开5件. */
  readonly mayBePart?: true;
  /** It need not be counted there: 撤回5件, of 其他处理; the other numbers have to give its figure. */
  readonly needsList?: true;
  /** It is said to be the sum of the numbers in front of it, whatever they count: 线上51件、线下14件,合计65件. */
  readonly isSumOfOthers?: true;
  /** 上述43件, 这30件中: a number that was told before is told again. */
  readonly isRepetition?: true;
  /** The numbers of its paragraph, and which of them it is. */
  readonly among?: { readonly numbers: readonly ToldNumber[]; readonly at: number };
}

/** A number of a paragraph that counts something, and what it claims as far as that can be told. */
export interface ToldNumber {
  readonly value: number;
  /** Which sentence of the paragraph it stands in. */
  readonly sentence: number;
  readonly isInBrackets: boolean;
  /** Whether it is said to be what is left: 其余7件. */
  readonly isRest: boolean;
  /** Whether the sentence begins with what it counts. */
  readonly isFirst: boolean;
  /** Whether words of the sentence, up to it, are not known. */
  readonly isAfterUnknown: boolean;
  /** Whether the sentence before tells no number, in words that are not known: 县长信箱运行平稳。 */
  readonly isBehindUnknown: boolean;
  readonly claim?: Claim;
}

/** `requests` section 三, `cases` section 四, `documents` section 二. */
export type Topic = 'requests' | 'cases' | 'documents';

/** What the words around a number may count. */
export interface Meaning {
  readonly topic: Topic;
  readonly readings: readonly Quantity[];
  readonly tolerated?: readonly Quantity[];
  /** The words alone do not say that it is about requests; others of the sentence have to. */
  readonly isTentative?: boolean;
  /** What it leaves open for the words that follow. */
  readonly opens?: Partial<Scope>;
}

/** What the sentence has said so far, as far as later words depend on it. */
export interface Scope {
  readonly topic?: Topic | 'foreign';
  /** What is foreign is how much was made public: 公开各类信息312条. */
  readonly isOfPublication?: boolean;
  /** Words were not understood, so that those without a noun of their own may be about anything. */
  readonly isDoubtful: boolean;
  /** The sentence began with words that were not understood. */
  readonly isVague: boolean;
  /** The sentence has said how many requests there were, so that 其中 are requests. */
  readonly hasWhole: boolean;
  /** What the number before counted: all requests or cases, those carried over or forward, or some of them. */
  readonly last?: 'whole' | 'carried' | 'part';
  /** Those carried are from the year before. */
  readonly isCarriedOver?: boolean;
  /** The kinds of cases and documents that were counted. */
  readonly cases: readonly CaseKind[];
  /** Of which the number before told those about all matters: 各类行政复议案件63件. */
  readonly ofAllMatters?: readonly CaseKind[] | undefined;
  readonly documents: readonly DocumentKind[];
  readonly change?: DocumentChange;
  /** The outcome that was told last: what follows may be items of it. */
  readonly outcome?: Outcome | undefined;
  /** Outcomes or kinds of applicants that are told one after another, so that 其他 ends their list. */
  readonly listed: readonly (Outcome | Applicant)[];
  /** The sentence has told decisions of all: those that follow are of all, too, whatever is told in between. */
  readonly hasDecisions?: boolean;
  /** The sentence has told the requests of another year, so that 2023年为128件 are requests. */
  readonly hasOtherYear: boolean;
  /** Words without a number have told what was handled: 办理情况:新收98件. */
  readonly tellsDone?: boolean;
  /** Something else was told since the last number, so that 共38件 may be of that: 收到41件,通过邮寄答复,共38件. */
  readonly hasAside: boolean;
  /** 上半年, 2020年, 乡镇方面: nothing in this part of the sentence is what the tables count. */
  readonly isElsewhere: boolean;
  /** The paragraph begins with the name of requests: (二)依申请公开。 */
  readonly isTitled: boolean;
  /** The paragraph is about a part of the organs: (一)乡镇办理情况。 */
  readonly isOfMembers: boolean;
  /** What was told last of this topic was of a part: 县公安局收到申请31件。 */
  readonly partly?: Topic;
  /** The sentence has named this year. */
  readonly isDated: boolean;
  /** It tells of disputes about other matters: 因行政处罚引发行政复议9件. */
  readonly hasOtherDisputes: boolean;
}

export const nothingSaid: Scope = {
  isDoubtful: false,
  isVague: false,
  hasWhole: false,
  cases: [],
  documents: [],
  listed: [],
  hasOtherYear: false,
  hasAside: false,
  isElsewhere: false,
  isTitled: false,
  isOfMembers: false,
  isDated: false,
  hasOtherDisputes: false,
};
