import type { Locale } from '../core/localized';
import { type Range, shiftRange } from '../core/text';
import type { DocumentReport } from '../engine/document';
import { ruleOf } from '../rules/registry';
import type { Finding, Related } from '../rules/rule';
import { findingsAt } from './findingsAt';

/** A way to the other place of a contradiction: from a number in a sentence to its cell, or to last year's report. */
export interface Way {
  readonly title: string;
  readonly code: string;
  /** Where the finding stands. */
  readonly range: Range;
  /** The file in which the other place is, if that is another one. */
  readonly file?: string;
  readonly target: Range;
}

/** A sum of more figures than these is looked up through the related places of the finding. */
const maxWays = 3;

export function ways(reports: readonly DocumentReport[], range: Range, locale: Locale): Way[] {
  const all = findingsAt(reports, range)
    .filter(({ finding }) => ruleOf(finding.code)?.contradicts)
    .flatMap(({ finding, startLine }) =>
      finding.related.slice(0, maxWays).map((related) => wayTo(related, finding, startLine, locale)),
    );
  return [...new Map(all.map((way) => [placeOf(way), way])).values()].slice(0, maxWays);
}

const placeOf = ({ file = '', target: { start } }: Way): string => `${file}:${start.line}:${start.character}`;

function wayTo(
  { file, fileName, range: there, message }: Related,
  { code, range: here }: Finding,
  startLine: number,
  locale: Locale,
): Way {
  const what = locale === 'zh' ? `「${message.zh}」` : `"${message.en}"`;
  const where = fileName === undefined ? what : `${fileName} ${what}`;
  return {
    title: locale === 'zh' ? `转到${fileName === undefined ? '' : ' '}${where}` : `Go to ${where}`,
    code,
    range: shiftRange(here, startLine),
    ...(file === undefined ? { target: shiftRange(there, startLine) } : { file, target: there }),
  };
}
