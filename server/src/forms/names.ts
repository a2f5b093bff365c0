import type { Locale } from '../core/localized';
import type { Column, Row, Section } from './form';
import type { Leaf } from './layout';
import { countOf, type Figure, isBlankFigure } from './model';

/** Rows and columns as a colleague would call them: with the groups they stand in, without the bracketed filling note. */

const withoutNote = (label: string): string => label.replace(/[(（].*[)）]$/, '');

/** 三、收到和处理政府信息公开申请情况, as the form heads a section. */
export const headingOf = ({ ordinal, heading }: Section): string => `${ordinal}、${heading}`;

/** As printed; in English with plain parentheses. */
export const ordinalOf = ({ ordinal }: Row, locale: Locale): string =>
  locale === 'zh' ? ordinal : ordinal.normalize('NFKC');

export const rowLabel = (row: Row, locale: Locale): string =>
  locale === 'zh'
    ? row.ordinal + (row.short ?? withoutNote(row.label))
    : [ordinalOf(row, locale), row.en].filter(Boolean).join(row.ordinal.endsWith('、') ? '' : ' ');

export const columnLabel = (column: Column, locale: Locale): string => (locale === 'zh' ? column.label : column.en);

/** The groups a row is named with: only those that its own ordinal needs to be understood ((三)不予公开 · 1.…). */
export function rowName({ node, path }: Leaf<Row>, locale: Locale): string {
  const group = /^\d/.test(node.ordinal) ? path.at(-1) : undefined;
  return [...(group ? [group] : []), node].map((row) => rowLabel(row, locale)).join(' · ');
}

/** A row as a sentence about it begins. */
export function thisRow(row: Leaf<Row>, locale: Locale): string {
  const name = rowName(row, locale);
  if (name === '') return locale === 'zh' ? '数据行' : 'The row of figures';
  return locale === 'zh' ? `「${name}」这一行` : `Row "${name}"`;
}

/** A total, and columns that several groups have, are named with their groups. */
export function columnName({ node, path }: Leaf<Column>, locale: Locale): string {
  const groups = node.id.includes('.') ? path : [];
  return [...groups, node].map((column) => columnLabel(column, locale)).join(' · ');
}

export const rowPath = ({ node, path }: Leaf<Row>, locale: Locale): string =>
  [...path, node].map((row) => (locale === 'zh' ? row.ordinal + row.label : rowLabel(row, locale))).join(' › ');

export const columnPath = ({ node, path }: Leaf<Column>, locale: Locale): string =>
  [...path, node].map((column) => columnLabel(column, locale)).join(' › ');

export function figureName(figure: Pick<Figure, 'row' | 'column'>, locale: Locale): string {
  const row = figure.row.node.label === '' ? '' : rowName(figure.row, locale);
  return [row, columnName(figure.column, locale)].filter(Boolean).join(locale === 'zh' ? '的' : ', ');
}

/** The figure as it stands; one that is left empty is called blank. */
export const statedCount = (figure: Figure, locale: Locale): string =>
  isBlankFigure(figure) ? figure.cell.text || (locale === 'zh' ? '空白' : 'blank') : String(countOf(figure) ?? '?');
