import type { BarePiece } from './clauses';
import { type Quantifier, quantifiersOf } from './numbers';
import { joined, type Span } from './span';

/** 行政许可、行政处罚上年分别为3件、2件: what stands behind the last name is said of all. */
const behindNouns = [
  /^.*?(?:复议后(?:再|又)?(?:提起)?(?:行政)?(?:起诉|诉讼)|直接(?:提起)?(?:行政)?(?:起诉|诉讼))(.*)$/,
  /^.*?(?:复议|诉讼|许可|处罚|强制|文件|规章|申请)(.*)$/,
  /^.*?(?:公开|提供|处理|制[发定]|出台|废止|有效|维持|纠正|法人|企业|组织)(.*)$/,
];

/** 制发、废止、现行有效行政规范性文件: what they are all of is told with the last. */
const sharedNoun = /(?:行政)?规范性文件|(?:政府)?规章/;

/** 未审结复议、诉讼案件分别为3件、2件: how they ended is told in front of the first. */
const endedSo = /^(?:尚?未审结|未结案?|尚?未办结|被?纠[正错]|(?:结果)?维持)的?(?=(?:行政)?(?:复议|诉讼))/;

const firstName =
  /新?制[发定]|出台|印发|废止|(?:行政)?(?:许可|处罚|强制|复议|诉讼)|予以公开|部分公开|不予|无法|自然人|法人|上年|新收|维持|纠正/;

/** 行政复议、行政诉讼分别为3件、2件, 予以公开、部分公开各3件、2件, 制发、废止规范性文件6件、3件: as many words as numbers. */
function distributed(span: Span, numbers: readonly Quantifier[]): BarePiece[] | undefined {
  if (numbers.length < 2) return undefined;
  const between = numbers.slice(1).map((number, i) => span.text.slice(numbers[i]!.to, number.from));
  const respectively = /分别|依次|各有?(?=\d)/.exec(span.text);
  const areTold = between.every((text) => /^[、和及与]$/.test(text));
  const at = respectively?.index ?? (areTold ? numbers[0]!.from : -1);
  if (at < 0) return undefined;
  const names = span.text.slice(0, at).split(/、|和|及|与/);
  if (respectively ? names.length < numbers.length : names.length !== numbers.length) return undefined;
  // 县直各部门、各乡镇2021年行政许可、行政处罚: whose they are is told in front of the first.
  names.splice(0, names.length - numbers.length + 1, names.slice(0, names.length - numbers.length + 1).join('、'));
  if (numbers[0]!.from < at || between.some((text) => !/^[、和及与]?$/.test(text))) return undefined;
  // 分别减少3件、2件: by how much.
  // 分别有9件和6件维持
  const behind = span.text.slice(numbers.at(-1)!.to);
  const after = span.text.slice(at + (respectively?.[0].length ?? 0), numbers[0]!.from) + behind;
  const last = names.at(-1)!;
  const tail = behindNouns.flatMap((noun) => noun.exec(last)?.[1] ?? [])[0] ?? '';
  const shared = names.slice(0, -1).some((name) => sharedNoun.test(name)) ? '' : (sharedNoun.exec(last)?.[0] ?? '');
  // 县住建局制发、废止规范性文件3件、2件: whose they are is told in front of the first.
  const whose = respectively
    ? (endedSo.exec(names[0]!)?.[0] ?? '')
    : names[0]!.slice(0, Math.max(0, names[0]!.search(firstName)));
  return numbers.map((number, i) => {
    const name = i === numbers.length - 1 ? last : names[i]! + shared + tail;
    return { span, before: i === 0 ? name : whose + name, after, number };
  });
}

/** The numbers of a list, each with its name; with none that is known where the names stand elsewhere. */
export const listed = (span: Span, numbers: readonly Quantifier[]): BarePiece[] | undefined =>
  distributed(span, numbers) ??
  (areOfOthers(span, numbers) ? numbers.map((number) => ({ span, before: '…', after: '', number })) : undefined);

/** 三类中结果维持的依次为8件、6件、2件. */
function areOfOthers({ text }: Span, numbers: readonly Quantifier[]): boolean {
  const [first, second] = numbers;
  if (!first || !second || !/(?:分别|依次)[为是有]?$/.test(text.slice(0, first.from))) return false;
  return /^[、和及与]$/.test(text.slice(first.to, second.from)) && !/各|每/.test(text);
}

/** Longer clauses are no list of names. */
const longestNames = 60;

/** 规章与规范性文件,制发数分别为2件、46件,废止数分别为1件、29件: a clause in front names what they are of. */
export function withNamesInFront<Clause extends { readonly span: Span; readonly opens: string }>(
  clauses: readonly Clause[],
): Clause[] {
  let names: Span | undefined;
  return clauses.map((clause) => {
    const { span, opens } = clause;
    if (opens === 'sentence' || opens === 'paragraph') names = undefined;
    const count = quantifiersOf(span).length;
    if (count === 0 && span.text.length < longestNames && /[、和与及]/.test(span.text)) names = span;
    if (!names || count < 2 || !/^[^、和与及]{0,8}(?:分别|依次)/.test(span.text)) return clause;
    const named = joined(names, span);
    return distributed(named, quantifiersOf(named)) ? { ...clause, span: named } : clause;
  });
}
