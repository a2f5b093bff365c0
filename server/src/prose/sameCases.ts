import { groupsOf } from './cases';
import type { Claim, Scope } from './claim';
import { ofThoseCases } from './context';
import { chosen, says, type Words } from './reader';
import { type CaseKind, caseKinds } from './words';

/** 行政复议36件,其中信息公开类12件: the cases may be those of all matters. */
const ofAllMatters = /其中[^,;。]*信息公开/;

/**
 * 行政复议:结果维持3件,结果纠正1件,其他结果1件,尚未审结2件: a heading, and all columns of the form in its own words, are the
 * cases that it counts.
 */
export function casesOfForm(heading: Words, text: string): readonly CaseKind[] {
  if (!columnsOfForm.every((column) => text.includes(column))) return [];
  const kinds = chosen(heading, caseKinds);
  return heading.isUnderstood && says(heading, kinds, ['disclosure', 'case', 'thisYear']) ? kinds : [];
}

const columnsOfForm = ['结果维持', '结果纠正', '其他结果', '尚未审结'];

/** The kinds of those cases; none where the paragraph has told of others, too. */
export function sameCases(text: string, scope: Scope, claims: readonly Claim[], paragraph: string): CaseKind[] {
  const { topic, cases, isElsewhere, isDoubtful, hasOtherDisputes } = scope;
  if (topic !== 'cases' || isElsewhere || isDoubtful || hasOtherDisputes) return [];
  if (!ofThoseCases.test(text) || ofAllMatters.test(paragraph)) return [];
  // 行政诉讼12件,其中复议后起诉3件: those, or all.
  const ways = cases.filter((kind) => kind.startsWith('litigation.'));
  if (ways.length === 1 && cases.length > 1 && cases.includes('litigation')) return [];
  const kinds = caseKinds.filter(
    (kind) => cases.includes(kind) && !(kind.startsWith('litigation.') && cases.includes('litigation')),
  );
  const groups = groupsOf(kinds);
  const columns = claims
    .filter((claim) => claim.topic === 'cases')
    .flatMap(({ readings }) => readings.flatMap((parts) => parts.map(({ column }) => column)));
  return columns.every((column) => groups.some((group) => column.startsWith(`${group}.`))) ? kinds : [];
}
