import type { Locale } from '../core/localized';
import type { Range } from '../core/text';
import { type Comparison, isMet } from '../prose/compare';
import { comparisonAt, type Place } from './locate';
import { escapeMarkdown, lines } from './markdown';

/** What a number or a few words of the prose are compared with. */
export function aboutProse(
  place: Place,
  locale: Locale,
): { readonly markdown: string; readonly range: Range } | undefined {
  const comparison = comparisonAt(place);
  return comparison && { markdown: lines(...told(comparison, locale)), range: comparison.claim.range };
}

/** ✓ marks the reading that fits; where only a rare one does, it is said so. */
function told({ claim, fits, reads }: Comparison, locale: Locale): string[] {
  const zh = locale === 'zh';
  const readings = reads();
  const isTrue = (value: number) => (claim.kind === 'share' ? fits : isMet(claim, value));
  const each = readings.map(({ name, value, shown }) => {
    const text = `${escapeMarkdown(name[locale])}${zh ? '：' : ': '}${shown}`;
    return `${isTrue(value) ? '✓' : fits ? '○' : '✗'} ${text}`;
  });
  const rarely = fits && !readings.some(({ value }) => isTrue(value));
  return [
    zh ? '**与表格核对**' : '**Compared with the tables**',
    ...each,
    ...(rarely ? [zh ? '按另一种口径与表格一致。' : 'It agrees with the tables in another reading.'] : []),
  ];
}
