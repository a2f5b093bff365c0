import type { Piece } from './clauses';
import { chosen, says, type Words, without } from './reader';
import { applicants, type Concept, caseKinds, decisions, outcomes } from './words';

/** What a clause speaks of before the next one gives its number: 行政复议案件较上年减少5件,为11件. */

/** Of what a clause speaks, but for the change or the share; absent where that is a part, or of two kinds. */
export function subjectOf(words: Words): Words | undefined {
  const { concepts, isUnderstood, text, rows } = words;
  // 申请主体以自然人为主
  const [applicant, ...others] = chosen(words, applicants);
  if (!isUnderstood && applicant && others.length === 0) return { ...words, concepts: new Set([applicant]) };
  const isPart = concepts.has('which') || concepts.has('noCell') || /[中里]\s*$|口头|书面/.test(text);
  if (!isUnderstood || concepts.size + rows.length === 0 || isPart || chosen(words, caseKinds).length > 1)
    return undefined;
  const besides: readonly Concept[] = concepts.has('growth') ? ['growth', 'share', 'lastYear'] : ['share'];
  return without(words, besides);
}

/** 为11件, 达到37件, or 28件 in the brackets of 予以公开占46.7%(28件): the number of what was spoken of. */
export function isNumberOf(subject: Words, said: Words, { around }: Piece): boolean {
  const { text, concepts, isUnderstood } = said;
  if (chosen(subject, applicants).length === 1 && /提[出交]/.test(text) && says(said, ['request'], []))
    return isUnderstood;
  // 申请人以自然人为主,有75件
  const isMainly = chosen(subject, applicants).length === 1 && mainly.test(subject.text);
  if (isMainly && isAmount(text)) return isUnderstood;
  // 行政事业性收费方面,全年收费312万元
  if (subject.concepts.has('fee') && says(said, ['charge'], ['thisYear', 'whole'])) return isUnderstood;
  // 行政许可:处理决定1193件
  if (chosen(subject, decisions).length === 1 && says(said, ['decide'], ['thisYear', 'whole'])) return isUnderstood;
  // 行政复议方面,以我局为被申请人的信息公开案件19件
  const isBureau = /[我本](?:[局厅委]|单位)作?为被(?:申请人|告)/.test(text);
  if (isBureau && chosen(subject, caseKinds).length === 1 && says(said, ['disclosure', 'case'], ['thisYear', 'whole']))
    return isUnderstood;
  // 对信访事项,依规不予处理,全年计9件
  const isOfOutcome = chosen(subject, outcomes).length === 1 && subject.concepts.size === 1;
  if (isOfOutcome && /^(?:全年|年内|当年|本年度?)计\s*$/.test(text)) return isUnderstood && subject.isUnderstood;
  if (/^仍[为是]\s*$/.test(text) && /持平/.test(subject.text)) return isUnderstood && subject.isUnderstood;
  if (!subject.isUnderstood || !isUnderstood || concepts.size > 0) return false;
  if (text.trim() === '')
    return (around !== undefined || isNext(subject)) && chosen(subject, [...outcomes, ...applicants]).length === 1;
  return isAmount(text);
}

const mainly = /^(?:政府信息公开)?申请(?:人|主体)[^,;。]{0,4}以[^,;。]{2,12}为主/;

/** 予以公开次之,22件, behind what was told first. */
export const isNext = ({ text }: Words): boolean => /(?:次之|其次)\s*$/.test(text);

const isAmount = (text: string): boolean =>
  /^(?:(?:[总件]?数量?)?[已总共均]*(?:计|为|达到?|有)|共|即|[升降增减](?:至|为|到))\s*$/.test(text);

/** 由上年的275件增至338件, of what was spoken of if it says nothing else. */
export function ofThisYear(words: Words, subject: Words | undefined): Words {
  const now = without(words, ['lastYear']);
  return now.concepts.size === 0 && subject ? subject : now;
}
