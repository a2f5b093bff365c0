import type { Locale } from '../core/localized';
import { type Tally, tallyOfTables } from '../engine/checkReport';
import type { BoundTable } from '../forms/model';

/** How the identities of some tables fare, in a line. */
export const fareOf = (tables: readonly BoundTable[], locale: Locale): string =>
  fareText(tallyOfTables(tables), locale);

export function fareText({ held, failed, notAssessable }: Tally, locale: Locale): string {
  const all = held + failed + notAssessable;
  if (all === 0) return '';
  const mark = failed > 0 ? '✗' : notAssessable > 0 ? '○' : '✓';
  if (locale === 'zh') return `${mark} ${all} 项勾稽：${held} 成立、${failed} 不成立、${notAssessable} 无法核对`;
  return `${mark} ${all} identities: ${held} hold, ${failed} fail, ${notAssessable} cannot be checked`;
}
