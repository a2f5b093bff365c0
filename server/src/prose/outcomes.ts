import type { ReportModel } from '../forms/model';
import { enterprises, ofApplicant, others, otherThan, registered } from './applicants';
import type { Claim, Meaning, Scope } from './claim';
import { minus, ofRequests, type Quantity, sum } from './quantity';
import { chosen, isOfEach, says, type Words, wordsOf } from './reader';
import {
  all,
  always,
  granted,
  inFullOrPart,
  intakes,
  meaning,
  otherHandling,
  outcomeOf,
  outcomesIn,
  outcomeTotal,
  told,
} from './requestQuantities';
import { applicants, type Concept, handled, type Outcome, outcomes, received } from './words';

/** 予以公开(含部分公开): what a bracket without a number adds to an outcome; absent where it says something else. */
export function withNote(words: Words, note: Words, { hasWhole }: Scope): Words | undefined {
  const added = chosen(note, outcomes);
  const isPublished = hasWhole && words.concepts.has('publish');
  // 非公开类(不予公开、无法提供)73件
  const isGroup = added.length > 1 && says(words, [], ['which', 'answer', 'publish', 'other']);
  const isOutcome = isPublished || isGroup || chosen(words, outcomes).length > 0;
  if (!isOutcome || added.length === 0 || !note.isUnderstood || !says(note, added, ['include'])) return undefined;
  const concepts = new Set<Concept>([...words.concepts, ...added, ...(isPublished ? (['granted'] as const) : [])]);
  if (isPublished) concepts.delete('publish');
  concepts.delete('other');
  return { ...words, concepts };
}

/** Outcomes, single items of them, and kinds of applicants. */
export function part(words: Words, isOpen: boolean, scope: Scope): Meaning | undefined {
  const { topic, hasWhole, listed, outcome } = scope;
  if (!isOpen) return undefined;
  const kinds = chosen(words, outcomes);
  // 公开类答复92件 are those published in part, too.
  const areBoth = /(?<!不)公开类/.test(words.text) && says(words, ['publish'], ['which', 'answer']);
  if (topic === 'requests' && hasWhole && areBoth) return meaning([inFullOrPart], [granted]);
  const isPublished = /公开/.test(words.text) && says(words, ['publish'], ['which']);
  if (topic === 'requests' && hasWhole && isPublished)
    return {
      ...meaning([granted], [inFullOrPart]),
      opens: { topic: 'requests', listed: [...outcomesIn(listed), 'granted'] },
    };
  const may: Concept[] = [...always, ...handled, 'request', 'decide', 'rest'];
  // 全部或部分公开58件
  if (
    /全部(?:(?:予以|同意)?公开)?(?:或者?|和|及|、)部分/.test(words.text) &&
    says(words, ['partiallyGranted'], ['granted', ...may])
  )
    return told(inFullOrPart, undefined, [...outcomesIn(listed), 'granted', 'partiallyGranted']);
  const row = words.rows[0];
  // 收到327件(含重复申请12件): some count them with those that came in.
  const isInList = kinds.length > 0 || outcome !== undefined || outcomesIn(listed).length > 0;
  if (row === 'notProcessed.duplicate' && !isInList) return undefined;
  if (row !== undefined) return says(words, [], [...may, ...outcomes]) ? items(words, kinds, listed) : undefined;
  if (kinds.length > 0) {
    // 不予公开、无法提供、不予处理等情形7件: more kinds than are named, perhaps.
    if (!says(words, kinds, may) || (kinds.length > 1 && words.text.includes('等'))) return undefined;
    const counted = told(all(kinds), kinds.length === 1 ? kinds[0] : undefined, [...outcomesIn(listed), ...kinds]);
    const tolerated = [all(['granted', 'partiallyGranted']), outcomeTotal];
    return disclosing.test(words.text) ? { ...counted, tolerated } : counted;
  }
  if (others.test(words.text) && listed.length > 1) return otherThan(listed);
  if (others.test(words.text) && listed.length === 0 && outcome === 'otherHandling') return meaning(...miscellaneous);
  const [applicant] = chosen(words, applicants);
  if (!applicant) return enterprises(words, scope);
  if (registered.test(words.text) || !says(words, [applicant], [...always, ...received, 'receiveNew', 'request']))
    return undefined;
  const counts = ofApplicant(applicant);
  return { ...counts, opens: { ...counts.opens, listed: [...listed, applicant] } };
}

/** 公开答复274件: those that were granted, in part too, or all that were answered. */
const disclosing = /(?<![以意部分全])公开答复/;

const overdue = ['otherHandling.correctionOverdue', 'otherHandling.feeOverdue'].map((row) => ofRequests(row));

/** Behind one of the other items of 其他处理: the last of them, or what is left. */
const miscellaneous = [
  [ofRequests('otherHandling.miscellaneous')],
  [...overdue, sum(...overdue)].map((those) => minus(otherHandling, those)),
] as const;

/** Of several items only where their outcome is named too: 因不掌握或需另行制作无法提供12件. */
function items({ rows, text }: Words, kinds: readonly Outcome[], listed: Scope['listed']): Meaning | undefined {
  const [row, ...others] = rows;
  const kind = outcomeOf(row!);
  const isAmongOthers = kinds.length > 0 && text.includes('等');
  if (others.length === 0 && !isAmongOthers) return told(ofRequests(row!), kind);
  if (kinds.length !== 1 || rows.some((each) => outcomeOf(each) !== kinds[0])) return undefined;
  // 因国家秘密等不予公开2件: for any reason where it stands in a list of outcomes, elsewhere for some perhaps.
  if (isAmongOthers && outcomesIn(listed).every((each) => each === kinds[0])) return undefined;
  const those = sum(...rows.map((each) => ofRequests(each)));
  return { ...told(all(kinds), kinds[0], [...outcomesIn(listed), ...kinds]), tolerated: [those] };
}

/** Whether words that mean a row only beside its outcome stand beside it: 不予处理11件,其中信访投诉类7件. */
export const hasOutcome = (words: Words, { outcome }: Scope): boolean =>
  !words.needOutcome ||
  words.rows.every((row) => {
    const kind = outcomeOf(row);
    return kind !== undefined && (kind === outcome || words.concepts.has(kind));
  });

/** 占无法提供类的82.4%: of one outcome; absent where no other whole is named than all requests. */
export function outcomeBehindShare(report: ReportModel, { text }: Words): Quantity | undefined {
  const at = text.indexOf('占');
  if (at < 0) return undefined;
  const kinds = chosen(wordsOf(text.slice(at), report), outcomes);
  return kinds.length === 0 ? undefined : all(kinds);
}

/** What a share of a number may be of: that of an item of 不予公开 also of all that were denied. */
export const wholesOf = ({ readings: [those] }: Claim): readonly Quantity[] => {
  const kinds = new Set(those!.flatMap(({ row }) => outcomeOf(row) ?? []));
  return [outcomeTotal, ...intakes, ...[...kinds].map((kind) => ofRequests(kind))];
};

/** 予以公开占43.6%, of requests that were counted before. */
export function outcomeShared(words: Words, { topic, isDoubtful, isElsewhere, listed }: Scope): Meaning | undefined {
  const isSum = /^\s*[合共总]计?占比?为?\s*$/.test(words.text);
  if (isSum && listed.length > 1 && outcomesIn(listed).length === listed.length)
    return meaning([all(outcomesIn(listed))]);
  const kinds = chosen(words, outcomes);
  const isOpen = topic === 'requests' && !isDoubtful && !isElsewhere && words.isUnderstood;
  if (!isOpen || kinds.length === 0 || !says(words, ['share', ...kinds], ['which', 'request', 'all'])) return undefined;
  return meaning([all(kinds)]);
}

/** 予以公开和无法提供各4件: the same of each. */
export function eachOutcome(words: Words, { topic, isDoubtful, hasWhole, last, listed }: Scope): readonly Meaning[] {
  const kinds = chosen(words, outcomes);
  const isOpen = !isDoubtful && (topic === undefined || topic === 'requests');
  const isPublished = hasWhole && words.concepts.has('publish');
  const all = isPublished ? (['granted', ...kinds] as const) : kinds;
  if (!isOpen || all.length < 2 || !isOfEach(words) || last === 'carried' || (last === 'part' && listed.length === 0))
    return [];
  const may: readonly Concept[] = [...always, 'each', 'request', ...(isPublished ? (['publish'] as const) : [])];
  return says(words, kinds, may) ? all.map((kind) => told(ofRequests(kind), undefined)) : [];
}

/** 无法提供最多,为12件 */
export const isRanked = (words: Words): boolean =>
  words.isUnderstood &&
  chosen(words, outcomes).length + words.rows.length === 1 &&
  /(?<!申请中.*)最[多高大]$/.test(words.text);

/** 予以公开21件(本年19件、上年结转2件): where they came from. */
export const tellsSource = ({ concepts }: Words): boolean => concepts.has('carry') || concepts.has('receiveNew');
