import type { Meaning, Scope } from './claim';
import { isOtherYear } from './context';
import { type Quantity, sum } from './quantity';
import { says, type Words } from './reader';
import {
  all,
  always,
  answered,
  carriedForward,
  carriedOver,
  granted,
  inFullOrPart,
  intakes,
  meaning,
  newAndDone,
  newReceived,
  outcomesIn,
  outcomeTotal,
  whole,
} from './requestQuantities';
import { type Concept, handled, received } from './words';

const those = (carried: Quantity, ...tolerated: readonly Quantity[]): Meaning => ({
  ...meaning([carried], tolerated),
  opens: { topic: 'requests', last: 'carried', isCarriedOver: carried === carriedOver && tolerated.length === 0 },
});

/** 转来6件, 继续办理9件, 顺延答复22件: from where or to when is not told. */
const fromOrTo = /^(?!.*(?:结转|跨年)).*(?:转来|继续|接续|(?:顺延|延续)答复)/;

/** 全年待办223件 are all that there were to handle; 待办12件 may be those that are left. */
const toHandle = /待(?:办理?|处理|答复)/;
const toHandleInAll = /(?:全年|年度|年内|实际|合计|[共总]计?|累计)[^,;。]{0,4}待(?:办理?|处理|答复)/;

/** 年末结转12件, 其余12件按规定结转: to the next year, and not from the last. */
const atEnd = /[年期][末底终]/;

/** 未到答复期限即办结的186件 are done, and not left. */
const early = /未(?:到|届满?|满|至)[^,;。\s]{0,10}(?:[即便就已前]|时(?!限)|提前|先行|办结|答复(?!期|时)|完成)/;

export function carry(words: Words): Meaning | undefined {
  const has = (concept: Concept) => words.concepts.has(concept);
  const may: Concept[] = [
    ...always,
    ...handled,
    ...received,
    'request',
    'rest',
    'other',
    'carry',
    'unfinished',
    'still',
    'intent',
  ];
  // 转我局办理7件, 转为政府信息公开申请12件
  if (/转[为成作](?![下次来翌明]|20)/.test(words.text)) return undefined;
  if (/转(?:交|给|办|送|由)?(?:我|本(?!年))/.test(words.text)) return undefined;
  const isUnderWay = has('unfinished') || (has('still') && handled.some(has));
  if (!has('carry') && !isUnderWay && !has('nextYear')) return undefined;
  if (early.test(words.text)) return undefined;
  // 年末留存案件8件
  if (has('case') && !has('request')) return undefined;
  const isCarriedOver = has('carry') || has('unfinished') || !/[年期]初/.test(words.text);
  if (says(words, ['lastYear'], may) && isCarriedOver) return those(carriedOver);
  // 2025年1月答复21件 may be those of two years, 另21件于次年1月答复 are carried forward.
  const areLeft = has('carry') || has('rest') || isUnderWay || has('still') || has('intent') || /另/.test(words.text);
  if (says(words, ['nextYear'], may) && areLeft) return those(carriedForward);
  if (!says(words, [], may) || received.some(has)) return undefined;
  const isBare = !has('carry') && !has('rest') && !has('still') && !has('which') && toHandle.test(words.text);
  if (isBare && !atEnd.test(words.text))
    return toHandleInAll.test(words.text)
      ? { ...meaning(intakes.toReversed(), [outcomeTotal, carriedForward]), opens: whole }
      : those(carriedForward, ...intakes);
  if (!has('carry')) return those(carriedForward);
  if (!has('unfinished') && fromOrTo.test(words.text)) return undefined;
  // 其余17件在期限内继续办理
  if (has('unfinished') && /继续/.test(words.text)) return those(carriedForward);
  if (has('unfinished') || has('rest') || has('still') || atEnd.test(words.text)) return those(carriedForward);
  return has('include') || /结转而来|^(?:连同|加上?)/.test(words.text)
    ? those(carriedOver, carriedForward)
    : those(carriedForward, carriedOver);
}

/** 合计191件, 三者共191件, 两项加起来191件: of what was listed. */
const ofThoseListed = /[合共总小]计|[两二三四五六](?:者|项|类)(?:之和|共|合|总|加|相加)/;

/** 共计135件, behind the new requests and those carried over. */
export function altogether({ text, concepts }: Words, scope: Scope): Meaning | undefined {
  const { topic, isDoubtful, hasWhole, last, listed, hasAside, isCarriedOver = false } = scope;
  if (hasAside) return undefined;
  const kinds = outcomesIn(listed);
  const isList = topic === 'requests' && !isDoubtful && kinds.length > 1 && kinds.length === listed.length;
  if (isList && concepts.size === 0 && ofThoseListed.test(text))
    return meaning([all(kinds)], [outcomeTotal, ...intakes]);
  if (
    topic !== 'requests' ||
    // 新收214件。上年结转9件,合计223件
    !(hasWhole || (last === 'carried' && isCarriedOver)) ||
    last === 'part' ||
    concepts.size > 0 ||
    !/[共总达]|合(?:计|起来|在一起)|之和/.test(text)
  )
    return undefined;
  return meaning([sum(newReceived, carriedOver)], [newReceived, outcomeTotal, inFullOrPart]);
}

/** 2022年收到申请107件, before 2023年为128件. */
export const isOfOtherYear = (words: Words, { hasOtherYear }: Scope): boolean =>
  isOtherYear(words) &&
  isOfAll(words) &&
  (hasOtherYear || words.concepts.has('request')) &&
  says(words, [], ['request', 'receiveNew', 'lastYear', 'otherYear', ...handled, ...always, ...received]);

export const afterOtherYears = (words: Words, { topic, hasOtherYear, isDoubtful }: Scope): Meaning | undefined =>
  hasOtherYear && topic === 'requests' && !isDoubtful && says(words, ['thisYear'], ['whole'])
    ? { ...meaning(intakes, [outcomeTotal]), opens: whole }
    : undefined;

/** 收到申请数量同比下降8.5%, before the number of them. */
export const isRise = (words: Words): boolean =>
  words.isUnderstood &&
  isOfAll(words) &&
  says(words, ['request', 'growth'], [...always, ...received, 'receiveNew', 'lastYear']);

/** Neither a part nor what another organ says of itself. */
const isOfAll = ({ concepts }: Words): boolean =>
  (['which', 'include', 'government', 'organ'] as const).every((concept) => !concepts.has(concept));

const arrivedLate = /(?:[年期][底末]|12月(?:底|末|[上中下]旬))(?:集中)?(?:新?收到|受理|提[交出]|收件|接收)的/;

/** How many came in, and how many were handled. */
export function flow(
  words: Words,
  { hasWhole, last, isCarriedOver, hasAside, tellsDone }: Scope,
  isOpen: boolean,
): Meaning | undefined {
  const has = (concept: Concept) => words.concepts.has(concept);
  const isPart = has('which') || has('include');
  const may: Concept[] = [...always, 'request'];
  // 其中市局新收19件, 其中在法定期限内答复81件: not all, whatever the organ calls itself.
  if (isPart && (has('whole') || has('organ') || has('inTime'))) return undefined;
  // 办结94件,其中本年新收91件 are those that were done; what a sentence tells first is not.
  const mayBeDone = hasWhole || last !== undefined || tellsDone;
  if (says(words, ['receiveNew'], [...may, ...received]))
    return !isPart || hasWhole ? { ...meaning([newReceived], mayBeDone ? [newAndDone] : []), opens: whole } : undefined;
  if (isPart && !hasWhole) return undefined;
  // 年底收到的5件在期限内办结
  if (arrivedLate.test(words.text)) return undefined;
  const isIn = received.some(has);
  const isDone = has('conclude') || has('answer');
  if (isIn && says(words, [], [...may, ...received, ...handled])) {
    if (isPart) return has('thisYear') ? { ...meaning([newReceived], [newAndDone]), opens: whole } : undefined;
    const tolerated = isDone ? [newAndDone] : /应|需/.test(words.text) ? [outcomeTotal, ...answered] : [];
    // 应办理163件: with those carried over.
    const usual = /应|需|待/.test(words.text) ? intakes.toReversed() : intakes;
    return { ...meaning(isDone || has('handle') ? [...usual, outcomeTotal] : usual, tolerated), opens: whole };
  }
  if (isDone && says(words, [], [...may, ...handled, ...(has('answer') ? (['decide'] as const) : [])])) {
    // 上年结转9件,共答复9件
    const those = last === 'carried' && isCarriedOver ? [carriedOver] : [];
    const tolerated = [newAndDone, ...(has('answer') ? answered : []), ...those];
    return { ...meaning([outcomeTotal], tolerated), opens: whole };
  }
  if (isPart) return undefined;
  // 作出处理决定169件
  if (hasWhole && isOpen && !hasAside && /处理决定/.test(words.text) && says(words, ['decide'], may))
    return { ...meaning([outcomeTotal], [newAndDone, ...answered]), opens: whole };
  if (last === 'whole' && words.concepts.size === 0 && /^[已共\s]*完成\s*$/.test(words.text))
    return { ...meaning([outcomeTotal], [newAndDone]), opens: whole };
  // 全年办件31203件 are those of a hall of services.
  const areOthers = /办件/.test(words.text) && !has('request');
  if (says(words, ['handle'], may) && !has('inTime') && !areOthers)
    return { ...meaning([outcomeTotal], [...intakes, newAndDone]), opens: whole };
  const areHandedIn = /(?:提[出交]|递交)的\s*申请/.test(words.text);
  // 依申请公开11件,主动公开102件 are documents.
  const areNamed = last === undefined && /公开申请|(?<!依)申请公开/.test(words.text);
  return (isOpen || areHandedIn || areNamed) && says(words, ['request'], may)
    ? {
        ...meaning(intakes, [outcomeTotal, newAndDone, granted, inFullOrPart]),
        opens: whole,
      }
    : undefined;
}

/** 均已办结, said of all requests: none is carried forward. */
export function nothingLeft(words: Words, scope: Scope): Meaning | undefined {
  const isWhole = scope.topic === 'requests' && scope.last === 'whole' && !scope.isDoubtful;
  return isWhole && says(words, ['all', 'conclude'], ['request', 'disclosure', 'inTime', 'thisYear'])
    ? meaning([carriedForward])
    : undefined;
}

/** 未收到申请, 无结转. */
export function noRequest(words: Words, { topic, isDoubtful }: Scope): Meaning | undefined {
  const may: Concept[] = ['request', 'disclosure', 'whole', 'government', 'thisYear'];
  const isNamed = words.concepts.has('request');
  if (!isNamed && (topic !== 'requests' || isDoubtful)) return undefined;
  if (says(words, ['none', 'carry', 'lastYear'], may)) return meaning([carriedOver]);
  if (says(words, ['none', 'carry', 'nextYear'], [...may, 'handle'])) return meaning([carriedForward]);
  if (says(words, ['none', 'carry'], may)) return meaning([carriedForward], [carriedOver]);
  return isNamed && says(words, ['none'], [...may, ...received, 'receiveNew']) ? meaning([newReceived]) : undefined;
}
