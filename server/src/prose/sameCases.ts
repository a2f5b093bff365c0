import { groupsOf } from './cases';
import type { Claim, Scope } from './claim';
import { ofThoseCases } from './context';
import { type CaseKind, caseKinds } from './words';

/** 行政复议36件,其中信息公开类12件: the cases may be those of all matters. */
const ofAllMatters = /其中[^,;。]*信息公开/;

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
