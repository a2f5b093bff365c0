import { editDistance } from '../core/editDistance';
import { keyOf } from '../core/label';
import { forms } from '../forms/catalog';
import { layoutOf } from '../forms/layout';
import { columnName, rowName } from '../forms/names';
import { namesIn } from './exceptions';

/** A row or column of a form: how messages call it, and every name that it answers to. */
interface Named {
  readonly called: string;
  readonly names: ReadonlySet<string>;
}

const layouts = forms.flatMap(({ sections }) => sections.flatMap(({ tables }) => tables.map(layoutOf)));

const all: Readonly<Record<'row' | 'column', readonly Named[]>> = {
  row: layouts.flatMap(({ rows }) => rows.map((row) => ({ called: rowName(row, 'zh'), names: namesIn({ row }).rows }))),
  column: layouts.flatMap(({ columns }) =>
    columns.map((column) => ({ called: columnName(column, 'zh'), names: namesIn({ column }).columns })),
  ),
};

/** Whether a row or column of any form has this name. */
export const isNameOf = (kind: 'row' | 'column', name: string): boolean =>
  all[kind].some(({ names }) => names.has(keyOf(name)));

/** What those are called whose names are alike, the likest first. */
export function similarNames(kind: 'row' | 'column', name: string): string[] {
  const wanted = keyOf(name);
  const found = all[kind].flatMap(({ called, names }) => {
    const likes = [...names].map((own) => (own.includes(wanted) && wanted.length > 1 ? 0 : editDistance(own, wanted)));
    const away = Math.min(...likes);
    return called !== '' && away <= Math.max(1, wanted.length / 4) ? [{ called, away }] : [];
  });
  const sorted = found.sort((a, b) => a.away - b.away).map(({ called }) => called);
  return [...new Set(sorted)].slice(0, 3);
}
