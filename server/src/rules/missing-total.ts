import { inBoth, type Locale, localized } from '../core/localized';
import { hasUnknown, isUnknown, sumOf, sumsOf } from '../forms/judge';
import type { Identity } from '../forms/layout';
import { type BoundTable, countOf, type Figure, figureRange } from '../forms/model';
import { figureName } from '../forms/names';
import { setFigure } from '../repair/setFigure';
import { defineRule, type Report } from './rule';

export const missingTotal = defineRule({
  code: 'missing-total',
  severity: 'warning',
  grounds: 'structure',
  fix: 'choice',
  documentation: {
    title: localized('总计没填', 'Missing total'),
    summary: localized('分项不为 0 时，总计不能空着。', 'A 总计 is not blank while one of its parts is not 0.'),
    why: localized(
      '空白一般按 0 理解，但分项不为 0 的总计空着，既不能按 0 算，也不能替填报单位认定，所以与它有关的勾稽都无法核对。',
      'A blank usually means 0, but a blank total of parts that are not 0 can be taken neither for 0 nor for their sum, so no identity with it can be checked.',
    ),
    wrong: '(一)予以公开 | 12 | 3 | 0 | 0 | 0 | 0 | ⟦missing-total:⟧ | ||',
    right: '(一)予以公开 | 12 | 3 | 0 | 0 | 0 | 0 | 15 | ||',
    howToFix: localized('用快速修复填入各分项之和。', 'Fill in the sum of its parts by quick fix.'),
  },
  scope: 'table',
  *check(table) {
    for (const figure of table.figures) if (figure && isUnknown(table, figure)) yield finding(table, figure);
  },
});

function finding(table: BoundTable, figure: Figure): Report {
  const identities = sumsOf(table, figure.index);
  const sums = identities.flatMap(({ along, parts }) => {
    const value = sumOf(table, parts);
    return value === undefined || hasUnknown(table, parts) ? [] : [{ along, value }];
  });
  const values = [...new Set(sums.map(({ value }) => value))];
  const parts = identities
    .flatMap(({ parts }) => parts.map((part) => table.figures[part]))
    .filter((part) => part && countOf(part) !== 0);
  return {
    range: figureRange(figure),
    message: inBoth((locale) => {
      const name = figureName(figure, locale);
      const sum = sumText(sums, values, locale);
      return locale === 'zh'
        ? `「${name}」没有填，而分项不为 0${sum}。有关的勾稽因此无法核对。`
        : `"${name}" is blank while its parts are not 0${sum}. The identities with it cannot be checked.`;
    }),
    related: parts.map((part) => ({
      range: figureRange(part!),
      message: inBoth((locale) => `${figureName(part!, locale)}: ${part!.cell.text}`),
    })),
    fixes: values.map((value) => ({
      title: localized(
        `在「${figureName(figure, 'zh')}」填入 ${value}`,
        `Fill in "${figureName(figure, 'en')}": ${value}`,
      ),
      edits: setFigure(table.lines, figure, String(value)),
      preferred: values.length === 1,
      safe: false,
    })),
  };
}

type Sum = Pick<Identity, 'along'> & { readonly value: number };

/** What the parts add up to: by row and by column, where these differ. */
function sumText(sums: readonly Sum[], [value, other]: readonly number[], locale: Locale): string {
  const zh = locale === 'zh';
  if (value === undefined) return '';
  if (other === undefined) return zh ? `，合计是 ${value}` : `; they add up to ${value}`;
  return sums
    .map(({ along, value }) => {
      const isRow = 'row' in along;
      if (zh) return `，${isRow ? '按行' : '按列'}合计是 ${value}`;
      return `; those of its ${isRow ? 'row' : 'column'} add up to ${value}`;
    })
    .join('');
}
