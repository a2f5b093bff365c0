import { blankCell } from './blank-cell';
import { carryContinuity } from './carry-continuity';
import { caseTotal } from './case-total';
import { duplicateReport } from './duplicate-report';
import { duplicateRow } from './duplicate-row';
import { extraCell } from './extra-cell';
import { flowBalance } from './flow-balance';
import { missingCell } from './missing-cell';
import { missingRow } from './missing-row';
import { missingTotal } from './missing-total';
import { notACount } from './not-a-count';
import { numberFormat } from './number-format';
import { outcomeTotal } from './outcome-total';
import { rowTotal } from './row-total';
import type { Rule } from './rule';
import { rulesNoPower } from './rules-no-power';
import { stockRollforward } from './stock-rollforward';
import { suspectCell } from './suspect-cell';
import { unknownRow } from './unknown-row';
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
  rulesNoPower,
  carryContinuity,
  stockRollforward,
  yearJump,
  duplicateReport,
  wrongEncoding,
];

export const ruleOf = (code: string): Rule | undefined => rules.find((rule) => rule.code === code);
