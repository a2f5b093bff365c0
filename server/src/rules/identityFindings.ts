import { difference } from '../core/count';
import { inBoth, type Locale, type Localized, localized } from '../core/localized';
import { judge, type Verdict } from '../forms/judge';
import { type BoundTable, countOf, type Figure, figureRange, isBlankFigure } from '../forms/model';
import { columnLabel, figureName, rowName } from '../forms/names';
import { setValue } from '../repair/setFigure';
import { culpritText, groupOf, isBlamedElsewhere, repairFixes } from './repairTexts';
import type { Fix, Related, Report } from './rule';

/** The failing identities of one rule, each reported once on its total. */
export function* failedSums(
  table: BoundTable,
  code: string,
  message: (verdict: Verdict) => Localized,
): Generator<Report> {
  for (const verdict of judge(table)) {
    if (verdict.identity.rule !== code || verdict.status !== 'failed') continue;
    const at = table.figures[verdict.identity.at]!;
    const culprit = culpritText(table, verdict);
    yield {
      range: figureRange(at),
      message: inBoth((locale) => message(verdict)[locale] + culprit[locale]),
      related: relatedFigures(verdict),
      fixes: withRepairs(table, verdict, [recompute(verdict)]),
    };
  }
}

/** 总计应为 5,现为 6(多 1):自然人 2 + 商业企业 3 = 5。 */
export function sumMessage(verdict: Verdict, what: Localized): Localized {
  const { expected = 0, stated = 0 } = verdict;
  const by = difference(stated, expected);
  const sum = sumText(verdict, expected);
  // Where another cell is the culprit, the total is not what should change.
  if (isBlamedElsewhere(verdict))
    return localized(
      `${what.zh}现为 ${stated}，分项合计是 ${expected}（${by.zh}）：${sum.zh}。`,
      `${what.en} is ${stated}, but its parts add up to ${expected} (${by.en}): ${sum.en}.`,
    );
  return localized(
    `${what.zh}应为 ${expected}，现为 ${stated}（${by.zh}）：${sum.zh}。`,
    `${what.en} should be ${expected}, but is ${stated} (${by.en}): ${sum.en}.`,
  );
}

/** 自然人 2 + 商业企业 3 = 5; of a single term, that the others are 0. */
function sumText(verdict: Verdict, expected: number): Localized {
  const sum = terms(verdict);
  const figures = verdict.identity.parts.map((cell) => verdict.table.figures[cell]!);
  const others = figures.filter((figure) => countOf(figure) === 0);
  if (others.length !== figures.length - 1) return localized(`${sum.zh} = ${expected}`, `${sum.en} = ${expected}`);
  const blank = others.filter(isBlankFigure).length;
  const rest = blank === 0 ? '是 0' : blank === others.length ? '空白' : '是 0 或空白';
  return localized(`只有${sum.zh}，其余各项${rest}`, `only ${sum.en} is not 0`);
}

/** The parts that are not 0, named along the identity: a row names its columns, a column its rows. */
function terms({ table, identity }: Verdict): Localized {
  const name = (figure: Figure, locale: Locale) =>
    'row' in identity.along ? columnLabel(figure.column.node, locale) : rowName(figure.row, locale);
  return inBoth((locale) => {
    const written = identity.parts
      .map((cell) => table.figures[cell]!)
      .filter((figure) => countOf(figure) !== 0)
      .map((figure) => `${name(figure, locale)} ${countOf(figure)}`);
    if (written.length > 0) return written.join(' + ');
    return locale === 'zh' ? '各项都是 0，合计' : 'all parts are 0, sum';
  });
}

/** The repairs of an identity before the other fixes; a fix that does what a repair does is left out. */
export function withRepairs(table: BoundTable, verdict: Verdict, others: readonly Fix[]): Fix[] {
  const group = groupOf(table, verdict);
  const repairs = group ? repairFixes(table, group) : [];
  const known = new Set(repairs.map(({ edits }) => JSON.stringify(edits)));
  return [...repairs, ...others.filter(({ edits }) => !known.has(JSON.stringify(edits)))];
}

function relatedFigures({ table, identity }: Verdict): Related[] {
  const others = [...identity.parts, ...identity.totals].filter((cell) => cell !== identity.at);
  return others
    .map((cell) => table.figures[cell]!)
    .filter((figure) => countOf(figure) !== 0)
    .map((figure) => ({
      range: figureRange(figure),
      message: inBoth((locale) => `${figureName(figure, locale)}: ${countOf(figure)}`),
    }));
}

function recompute({ table, identity, expected = 0, stated }: Verdict): Fix {
  const figure = table.figures[identity.at]!;
  return {
    title: localized(
      `把「${figureName(figure, 'zh')}」按合计改为 ${expected}（原为 ${stated}）`,
      `Recompute "${figureName(figure, 'en')}": ${stated} → ${expected}`,
    ),
    edits: setValue(table.lines, figure, expected),
    preferred: false,
    safe: false,
  };
}
