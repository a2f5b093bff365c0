import type { Locale } from '../core/localized';
import { type Tally, tallyOfTable } from '../engine/checkReport';
import type { BoundTable } from '../forms/model';

/** How the identities of some tables fare, in a line. */
export function fareOf(tables: readonly BoundTable[], locale: Locale): string {
  const tallies = tables.map(tallyOfTable);
  const sum = (status: keyof Tally) => tallies.reduce((total, tally) => total + tally[status], 0);
  return fareText({ held: sum('held'), failed: sum('failed'), notAssessable: sum('notAssessable') }, locale);
}

export function fareText({ held, failed, notAssessable }: Tally, locale: Locale): string {
  const all = held + failed + notAssessable;
  if (all === 0) return '';
  const mark = failed > 0 ? '✗' : notAssessable > 0 ? '○' : '✓';
  if (locale === 'zh') return `${mark} ${all} 项勾稽：${held} 成立、${failed} 不成立、${notAssessable} 无法核对`;
  return `${mark} ${all} identities: ${held} hold, ${failed} fail, ${notAssessable} cannot be checked`;
}
