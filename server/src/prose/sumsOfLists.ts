import type { ReportModel } from '../forms/model';
import type { Claim, Meaning, ToldNumber } from './claim';
import type { Piece } from './clauses';
import { numberClaim } from './makeClaim';
import type { Quantifier } from './numbers';
import { sum } from './quantity';
import { chosen, says, type Words, wordsOf } from './reader';
import { all, intakes, meaning, otherHandling, outcomeOf, outcomeTotal } from './requestQuantities';
import { type Outcome, outcomes } from './words';

/** Outcomes are never told in a longer list. */
const longest = 6;

/** 其余27件分别为:无法提供17件、不予处理6件、其他处理4件; 未公开类12件(不予公开5件、无法提供7件): all that the list behind it counts. */
export function sumOfList(pieces: readonly Piece[], at: number, report: ReportModel): Meaning | undefined {
  const { around, after } = pieces[at]!;
  const behind = pieces.slice(at + 1, at + 2 + longest);
  const inBrackets = behind[0]?.around;
  const isInBrackets = around === undefined && inBrackets !== undefined;
  if (!isInBrackets && !/(?:分别[为是]?|包括|即)$/.test(after)) return undefined;
  const isMember = (piece: Piece) => (isInBrackets ? piece.around === inBrackets : piece.opens !== 'sentence');
  const end = behind.findIndex((piece) => !isMember(piece));
  const members = end < 0 ? behind : behind.slice(0, end);
  const told = members.map((member) => outcomeOfMember(member, report));
  const kinds = told.filter((kind) => kind !== undefined);
  return kinds.length > 1 && kinds.length === told.length && new Set(kinds).size === kinds.length
    ? meaning([all(kinds)])
    : undefined;
}

function outcomeOfMember({ number, before, after }: Piece, report: ReportModel): Outcome | undefined {
  if (number?.kind !== 'count') return undefined;
  const words = wordsOf(`${before} ${after}`, report);
  const [kind, ...others] = chosen(words, outcomes);
  return words.isUnderstood && kind && others.length === 0 && says(words, [kind], ['which']) ? kind : undefined;
}

/** 予以公开9件、信访类不予处理2件、无法提供7件、其他3件: behind items of outcomes it may be of the last, unless the list says what it is. */
export function lastOfList(
  number: Quantifier,
  { text, unknown }: Words,
  before: readonly ToldNumber[],
  sentence: number,
): Claim | undefined {
  if (unknown !== '' || !/^[、\s]*其[他它](?:类|情形)?\s*$/.test(text) || number.isRough) return undefined;
  const told = before.filter((other) => other.sentence === sentence).flatMap(({ claim }) => outcomeTold(claim) ?? []);
  if (new Set(told).size < 3 || told.includes('otherHandling')) return undefined;
  const said = numberClaim(number, { topic: 'requests', readings: [otherHandling] }, undefined);
  return said && { ...said, needsList: true as const };
}

const outcomeTold = (claim: Claim | undefined): Outcome | undefined => {
  const [part, ...others] = claim?.readings[0] ?? [];
  return part && others.length === 0
    ? outcomes.find((kind) => kind === part.row || kind === outcomeOf(part.row))
    : undefined;
};

/** 申请内容主要为征地补偿,共13件; but 收到的申请主要为征地补偿类,共57件 may be all. */
export const isOfContents = (before: Piece | undefined): boolean =>
  before !== undefined &&
  !before.number &&
  /申请|主要|集中|涉及/.test(before.span.text) &&
  /内容|事项|涉及|主要|集中/.test(before.span.text) &&
  !/收到|受理|接收|登记|收悉/.test(before.span.text);

/** Of whatever the numbers in front count. */
export function totalOf(
  number: Quantifier,
  words: Words,
  before: readonly ToldNumber[],
  sentence: number,
): Claim | undefined {
  if (!tellsSum(words) || number.isRough) return undefined;
  const parts = sumOf(before, sentence);
  if (!parts && isBareSum.test(words.text)) return undefined;
  const said = numberClaim(number, parts ?? allRequests, undefined);
  return said && { ...said, isSumOfOthers: true as const };
}

/** 直接起诉4件、复议后起诉8件,共12件; 予以公开36件、部分公开4件,共40件, unless all requests are meant. */
function sumOf(before: readonly ToldNumber[], sentence: number): Meaning | undefined {
  const topic = before.at(-1)?.claim?.topic;
  if (topic === undefined) return undefined;
  const isMember = ({ claim, sentence: its }: ToldNumber) =>
    its === sentence && claim?.topic === topic && !claim.isSumOfOthers && claim.readings[0]!.length < 3;
  const from = before.findLastIndex((told) => !isMember(told)) + 1;
  // 不予公开64件,延期答复12件,无法提供48件,共124件: the list began before what is none of it.
  const inFront = before[from - 1];
  if (inFront && inFront.sentence === sentence && inFront.claim?.topic !== topic) return undefined;
  const parts = before.slice(from).flatMap(({ claim }) => claim!.readings.slice(0, 1));
  if (parts.length < 2) return undefined;
  const readings = parts.slice(0, -1).map((_, at) => sum(...parts.slice(at)));
  return { topic, readings, ...(topic === 'requests' && { tolerated: allRequests.readings }) };
}

export const allRequests: Meaning = { topic: 'requests', readings: [...intakes, outcomeTotal] };

/** 维持7件、纠正2件,计9件: of nothing but what stands in front of it. */
const isBareSum = /^[,、\s]*计\s*$/;

/** 合计65件, 全年共54件. */
const tellsSum = ({ text, concepts, unknown }: Words): boolean =>
  unknown === '' &&
  (/[合总共]|全年|相加|之和|加起来/.test(text) || isBareSum.test(text)) &&
  [...concepts].every((concept) => concept === 'whole' || concept === 'thisYear' || concept === 'receive');
