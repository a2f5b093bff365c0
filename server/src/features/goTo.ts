import type { Locale } from '../core/localized';
import { type Range, shiftRange } from '../core/text';
import type { DocumentReport } from '../engine/document';
import { ruleOf } from '../rules/registry';
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
      finding.related.slice(0, maxWays).map(({ file, range: target, message }): Way => {
        const what = locale === 'zh' ? `「${message.zh}」` : `"${message.en}"`;
        const where = file === undefined ? what : `${nameOf(file)} ${what}`;
        const title = locale === 'zh' ? `转到${file === undefined ? '' : ' '}${where}` : `Go to ${where}`;
        const common = { title, code: finding.code, range: shiftRange(finding.range, startLine) };
        return file === undefined ? { ...common, target: shiftRange(target, startLine) } : { ...common, file, target };
      }),
    );
  return [...new Map(all.map((way) => [way.title, way])).values()].slice(0, maxWays);
}

const nameOf = (file: string): string => decodeURIComponent(file.split('/').at(-1)!);
