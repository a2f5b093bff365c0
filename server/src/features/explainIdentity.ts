import { difference } from '../core/count';
import type { Locale } from '../core/localized';
import type { Row } from '../forms/form';
import { hasUnknown, isUnknown, judge, sumOf, type Verdict } from '../forms/judge';
import { columnOf, type Identity, rowOf } from '../forms/layout';
import { type BoundTable, countOf, type Figure, isBlankFigure } from '../forms/model';
import { columnLabel, ordinalOf, rowLabel, statedCount } from '../forms/names';
import { escapeMarkdown } from './markdown';

/** What is asked about: the identity, and the cell of it under the cursor, which is set in bold. */
interface Asked {
  readonly table: BoundTable;
  readonly identity: Identity;
  readonly locale: Locale;
  readonly here?: number;
}

/** A sum with more figures that are not 0 is told by its groups, so that a hover stays a few lines. */
const maxTerms = 6;

const marks = { held: '✓', failed: '✗', notAssessable: '○' };
const order = { failed: 0, notAssessable: 1, held: 2 };

/**
 * Identities with the values now in the document, what is wrong first. Each is a line: ✓, ✗ or ○, the total and its
 * terms, the difference, and whether the form prints it.
 */
export function explainIdentities(
  table: BoundTable,
  identities: readonly Identity[],
  locale: Locale,
  here?: number,
): string[] {
  const verdicts = judge(table).filter(({ identity }) => identities.includes(identity));
  return [...verdicts]
    .sort((a, b) => order[a.status] - order[b.status])
    .map((verdict) =>
      explain(verdict, { table, identity: verdict.identity, locale, ...(here !== undefined && { here }) }),
    );
}

function explain(verdict: Verdict, asked: Asked): string {
  const { identity, locale } = asked;
  const isSum = identity.totals.length === 1;
  const colon = locale === 'zh' ? '：' : ': ';
  const begin = `${marks[verdict.status]} ${place(asked)}${colon}`;
  const due = isSum ? toFillIn(verdict) : undefined;
  if (due !== undefined)
    return `${begin}${stillBlank(asked, due)}${colon}${sum(asked, identity.parts)} *${grounds(asked)}*`;
  const equals = verdict.status === 'failed' ? '≠' : '=';
  const equation = isSum
    ? `${sum(asked, identity.totals)} ${equals} ${sum(asked, identity.parts)}${worth(verdict, verdict.expected)}`
    : `${sum(asked, identity.parts)}${worth(verdict, verdict.expected)} ${equals} ${sum(asked, identity.totals)}${worth(verdict, verdict.stated)}`;
  return `${begin}${equation}${outcome(verdict, asked)} *${grounds(asked)}*`;
}

/** What a side comes to, where the two differ. */
const worth = ({ status }: Verdict, value: number | undefined): string =>
  status === 'failed' && value !== undefined ? ` = ${value}` : '';

/** What the parts of a total come to that is not filled in yet. */
function toFillIn({ table, identity: { parts, totals } }: Verdict): number | undefined {
  const total = table.figures[totals[0]!];
  const isComplete = parts.every((cell) => table.figures[cell]) && !hasUnknown(table, parts);
  return isComplete && total !== undefined && isUnknown(table, total) ? sumOf(table, parts) : undefined;
}

/** Somebody who fills in the total wants to know what it comes to, not that it cannot be checked. */
function stillBlank(asked: Asked, due: number): string {
  const name = escapeMarkdown(termName(asked, asked.identity.totals[0]!, true));
  return asked.locale === 'zh'
    ? `各项合计 **${due}**，${name}还没有填`
    : `the parts come to **${due}**, "${name}" is not filled in yet`;
}

/** The row or the column in which it runs; where a row has no label, the group of columns. */
function place({ table: { layout }, identity, locale }: Asked): string {
  const [row, column] = locale === 'zh' ? ['本行', '本列'] : ['Row', 'Column'];
  if ('column' in identity.along) return column;
  if (layout.rows[identity.along.row]!.node.label !== '') return row;
  const { path } = layout.columns[columnOf(layout, identity.at)]!;
  return escapeMarkdown(path.map((group) => columnLabel(group, locale)).join(' · '));
}

function outcome(verdict: Verdict, asked: Asked): string {
  const zh = asked.locale === 'zh';
  if (verdict.status === 'held') return '';
  if (verdict.status === 'notAssessable') return `${zh ? '，' : '; '}${whyOpen(asked)}`;
  const { expected = 0, stated = 0, identity } = verdict;
  if (identity.totals.length === 1) return `${zh ? '，' : ', '}**${difference(stated, expected)[asked.locale]}**`;
  const by = Math.abs(stated - expected);
  return zh ? `，**相差 ${by}**` : `, **they differ by ${by}**`;
}

/** Why an identity cannot be checked. */
function whyOpen({ table, identity, locale }: Asked): string {
  const cells = [...identity.parts, ...identity.totals];
  const figures = cells.map((cell) => table.figures[cell]);
  const say = (zh: string, en: string) => (locale === 'zh' ? zh : en);
  if (cells.some((cell) => !table.figures[cell] && isRowMissing(table, cell)))
    return say('表上缺一行，无法核对', 'a row is missing; cannot be checked');
  if (figures.some((figure) => !figure))
    return say(
      '有一行的格数不对，各数属于哪一列不明，无法核对',
      'a row has not as many cells as the form, so which figure is which is not known; cannot be checked',
    );
  if (figures.some((figure) => countOf(figure!) === undefined))
    return say('有的数读不出，无法核对', 'a figure cannot be read; cannot be checked');
  if (figures.some((figure) => isUnknown(table, figure!)))
    return say('总计没有填，无法核对', 'a total is blank; cannot be checked');
  if (identity.parts.some((cell) => !isBlankFigure(table.figures[cell]!)))
    return identity.totals.length > 1
      ? say('还没有填到，无法核对', 'not filled in yet; cannot be checked')
      : say('总计空着', 'the total is blank');
  return say('还没有填', 'not filled in yet');
}

const grounds = ({ identity: { printed }, locale }: Asked): string => {
  if (locale === 'zh') return printed ? '（印在表上）' : '（由表结构推出）';
  return printed ? '(printed on the form)' : '(follows from the structure)';
};

function sum(asked: Asked, cells: readonly number[]): string {
  const { table, here } = asked;
  const isShown = (cell: number) => cell === here || !isZero(table.figures[cell]) || cells.length <= 2;
  const shown = cells.filter(isShown);
  if (shown.length > maxTerms) return sumOfGroups(asked, cells);
  const zeros = cells.filter((cell) => !isShown(cell));
  return [...shown.map((cell) => term(asked, cell)), ...zeroTerms(asked, zeros, shown.length > 0)].join(' + ');
}

const isZero = (figure: Figure | undefined): boolean => figure !== undefined && countOf(figure) === 0;

/** The terms that are 0 are only counted. */
function zeroTerms({ table, locale }: Asked, zeros: readonly number[], besides: boolean): string[] {
  const count = zeros.length;
  if (count === 0) return [];
  const blank = zeros.every((cell) => isBlankFigure(table.figures[cell]!));
  if (locale === 'en') return [`${count} ${besides ? 'others' : 'parts, all'} ${blank ? 'blank' : '0'}`];
  return [besides ? `其余 ${count} 项${blank ? '空' : ' 0'}` : `${count} 项都${blank ? '空着' : '是 0'}`];
}

/** The terms of a column by the groups of its rows: (三)不予公开 35(其中 4.保护第三方合法权益 10). */
function sumOfGroups(asked: Asked, cells: readonly number[]): string {
  const { table, identity, here, locale } = asked;
  const { rows } = table.layout;
  const depth = rows[rowOf(table.layout, identity.at)]!.path.length;
  const groups = new Map<Row, number[]>();
  for (const cell of cells) {
    const { node, path } = rows[rowOf(table.layout, cell)]!;
    const group = path[depth] ?? node;
    groups.set(group, [...(groups.get(group) ?? []), cell]);
  }
  const texts = [...groups].map(([group, members]) => {
    if (members.length === 1) return term(asked, members[0]!);
    const open = members.find((cell) => !table.figures[cell] || countOf(table.figures[cell]) === undefined);
    const total = open === undefined ? sumOf(table, members) : value(asked, open);
    const mine = here !== undefined && members.includes(here) ? term(asked, here, false) : '';
    const within = mine && (locale === 'zh' ? `（其中 ${mine}）` : ` (of which ${mine})`);
    return `${escapeMarkdown(shortLabel(group, locale))} ${total}${within}`;
  });
  return texts.join(' + ');
}

function term(asked: Asked, cell: number, withGroup = true): string {
  const text = escapeMarkdown(`${termName(asked, cell, withGroup)} ${value(asked, cell)}`);
  return cell === asked.here ? `**${text}**` : text;
}

/** A row names its columns, a column its rows: (三)4.保护第三方合法权益. */
function termName({ table: { layout }, identity, locale }: Asked, cell: number, withGroup: boolean): string {
  if ('row' in identity.along) return columnLabel(layout.columns[columnOf(layout, cell)]!.node, locale);
  const { node, path } = layout.rows[rowOf(layout, cell)]!;
  const group = withGroup && /^\d/.test(node.ordinal) ? ordinalOf(path.at(-1)!, locale) : '';
  return group + shortLabel(node, locale);
}

/** Without the bracketed note on how to fill in the row. */
const shortLabel = (row: Row, locale: Locale): string => rowLabel(row, locale).replace(/ \([^()]*\)$/, '');

/** Figures of a row that stands there, but has more or fewer cells than the form, may be of any column. */
function value({ table, locale }: Asked, cell: number): string {
  const figure = table.figures[cell];
  if (figure) return statedCount(figure, locale);
  if (isRowMissing(table, cell)) return locale === 'zh' ? '缺' : 'missing';
  return locale === 'zh' ? '不明' : 'unknown';
}

const isRowMissing = ({ layout, missingRows }: BoundTable, cell: number): boolean =>
  missingRows.includes(layout.rows[rowOf(layout, cell)]!);
