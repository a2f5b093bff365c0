import { editDistance } from '../core/editDistance';
import type { Locale } from '../core/localized';
import { blankCell } from './blank-cell';
import { carryContinuity } from './carry-continuity';
import { caseTotal } from './case-total';
import { duplicateReport } from './duplicate-report';
import { duplicateRow } from './duplicate-row';
import { duplicateTable } from './duplicate-table';
import { emptySection } from './empty-section';
import { extraCell } from './extra-cell';
import { flowBalance } from './flow-balance';
import { formYear } from './form-year';
import { labelTypo } from './label-typo';
import { missingCell } from './missing-cell';
import { missingRow } from './missing-row';
import { missingSection } from './missing-section';
import { missingTable } from './missing-table';
import { missingTotal } from './missing-total';
import { narrativeCases } from './narrative-cases';
import { narrativeDocuments } from './narrative-documents';
import { narrativeRequests } from './narrative-requests';
import { notACount } from './not-a-count';
import { notCheckable } from './not-checkable';
import { numberFormat } from './number-format';
import { outcomeTotal } from './outcome-total';
import { reportYear } from './report-year';
import { rowTotal } from './row-total';
import type { Rule } from './rule';
import { rulesNoPower } from './rules-no-power';
import { sameAsLastYear } from './same-as-last-year';
import { sectionNumber } from './section-number';
import { sectionOrder } from './section-order';
import { stockFloor } from './stock-floor';
import { stockRollforward } from './stock-rollforward';
import { suspectCell } from './suspect-cell';
import { templateLeftover } from './template-leftover';
import { unitWanYuan } from './unit-wan-yuan';
import { unknownRow } from './unknown-row';
import { unusedSuppression } from './unused-suppression';
import { wrongEncoding } from './wrong-encoding';
import { yearJump } from './year-jump';

/** Every rule, in the order in which they are documented. */
export const rules: readonly Rule[] = [
  rowTotal,
  outcomeTotal,
  flowBalance,
  caseTotal,
  suspectCell,
  missingTotal,
  notACount,
  numberFormat,
  blankCell,
  missingCell,
  extraCell,
  missingRow,
  duplicateRow,
  unknownRow,
  narrativeRequests,
  narrativeCases,
  narrativeDocuments,
  notCheckable,
  missingSection,
  sectionOrder,
  sectionNumber,
  missingTable,
  duplicateTable,
  emptySection,
  labelTypo,
  templateLeftover,
  formYear,
  reportYear,
  rulesNoPower,
  carryContinuity,
  stockRollforward,
  sameAsLastYear,
  yearJump,
  duplicateReport,
  stockFloor,
  unitWanYuan,
  wrongEncoding,
  unusedSuppression,
];

/** Codes that may have been meant by one that no rule has, the most likely first. */
export function similarCodes(code: string): string[] {
  const wanted = code.trim().toLowerCase();
  return rules
    .map((one) => ({ code: one.code, away: editDistance(one.code, wanted) }))
    .filter(({ code: one, away }) => away <= Math.max(2, one.length / 3) || (wanted.length > 2 && one.includes(wanted)))
    .sort((a, b) => a.away - b.away)
    .slice(0, 3)
    .map(({ code: one }) => one);
}

export const ruleOf = (code: string): Rule | undefined => rules.find((rule) => rule.code === code);

export const ruleTitle = (code: string, locale: Locale): string => ruleOf(code)!.documentation.title[locale];
