import { groupsOf } from './cases';
import type { Claim, Scope } from './claim';
import type { Piece } from './clauses';
import { ofThoseCases } from './context';
import { chosen, says, type Words } from './reader';
import { type CaseKind, caseKinds } from './words';

/** 行政复议36件,其中信息公开类12件: the cases may be those of all matters. */
const namesDisclosureApart = /其中[^,;。]*信息公开/;

/**
 * 行政复议:结果维持3件,结果纠正1件,其他结果1件,尚未审结2件: a heading, and all columns of the form in its own words, are the
 * cases that it counts.
 */
export function casesOfForm(heading: Words, text: string): readonly CaseKind[] {
  if (!columnsOfForm.every((column) => text.includes(column)) && !inOrderOfForm.test(text)) return [];
  const kinds = chosen(heading, caseKinds);
  return heading.isUnderstood && says(heading, kinds, ['disclosure', 'case', 'thisYear']) ? kinds : [];
}

const columnsOfForm = ['结果维持', '结果纠正', '其他结果', '尚未审结'];

/** 维持3、纠正2、其他1、未结1: all of them, and nothing else, in their order. */
const inOrderOfForm =
  /^[^,]*,(?:结果)?维持\d+件?[,、](?:结果)?纠[正错]\d+件?[,、]其他(?:结果)?\d+件?[,、](?:尚?未审?结|在审)\d+件?(?:[,、]|$)/;

/** 诉讼(未经复议):维持2件: a heading that tells in brackets which suits it is about. */
export function withWayTold(piece: Piece): Piece {
  if (piece.number || piece.note === '' || !/^(?:行政)?诉讼(?:案件)?$/.test(piece.before)) return piece;
  const way = ways.find(([pattern]) => pattern.test(piece.note))?.[1];
  return way === undefined ? piece : { ...piece, before: way, note: '' };
}

const ways: readonly (readonly [RegExp, string])[] = [
  [/^(?:未经|不经)(?:行政)?复议(?:直接起诉)?$|^直接起诉$/, '未经复议直接起诉'],
  [/^(?:已?经|先经)(?:行政)?复议后?(?:再?起诉)?$|^复议后(?:再?起诉)?$/, '复议后起诉'],
];

/** The kinds of those cases; none where the paragraph has told of others, too. */
export function sameCases(text: string, scope: Scope, claims: readonly Claim[], paragraph: string): CaseKind[] {
  const { topic, cases, isElsewhere, isDoubtful, hasOtherDisputes } = scope;
  if (topic !== 'cases' || isElsewhere || isDoubtful || hasOtherDisputes) return [];
  // 上述案件中,市政府作为被告的,维持14件: of some of them.
  if (/^[^,;。\d]{0,4},[^,;。\d]+[,:]/.test(paragraph.slice(paragraph.indexOf(text) + text.length))) return [];
  if (!ofThoseCases.test(text) || namesDisclosureApart.test(paragraph)) return [];
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
