import { keyOf, labelOf } from '../core/label';
import { once } from '../core/memo';
import { forms } from './catalog';
import type { Column, Form, Row, Section, Table } from './form';
import { type Layout, layoutOf, nodesOf } from './layout';

/** One table as one form has it. */
export interface Variant {
  readonly form: Form;
  readonly section: Section;
  readonly layout: Layout;
  /** Keys of every wording of its rows and groups, header cells and columns. */
  readonly rows: ReadonlyMap<string, readonly Row[]>;
  readonly columns: ReadonlyMap<string, Column>;
  readonly headers: ReadonlySet<string>;
}

/** Keys that stand in many tables, also in those of prose: alone they open no table. */
const generic = new Set(['总计', '合计', '其他', '企业', '个人', '公民', '维持', '纠正']);

const add = <Value>(map: Map<string, Value[]>, key: string, value: Value) => {
  const list = map.get(key);
  if (!list) map.set(key, [value]);
  else if (!list.includes(value)) list.push(value);
};

function wordingsOf(item: { readonly label: string; readonly aliases?: readonly string[] }): Set<string> {
  const keys = new Set<string>();
  for (const wording of [item.label, ...(item.aliases ?? [])]) {
    const { key, bare } = labelOf(wording);
    if (key) keys.add(key).add(bare);
  }
  return keys;
}

function variantOf(form: Form, section: Section, table: Table): Variant {
  const rows = new Map<string, Row[]>();
  for (const row of nodesOf(table.rows)) for (const key of wordingsOf(row)) add(rows, key, row);
  const columns = new Map<string, Column>();
  const headers = new Set(table.header.flat().map((text) => labelOf(text).key));
  for (const column of nodesOf(table.columns)) {
    for (const key of wordingsOf(column)) {
      headers.add(key);
      if (!columns.has(key)) columns.set(key, column);
    }
  }
  return { form, section, layout: layoutOf(table), rows, columns, headers };
}

interface Vocabulary {
  /** The tables of all forms by their id, the current form first. */
  readonly variants: ReadonlyMap<string, readonly Variant[]>;
  /** Which tables have a row, a header cell or a title of this wording. */
  readonly rowTables: ReadonlyMap<string, readonly string[]>;
  readonly headerTables: ReadonlyMap<string, readonly string[]>;
  readonly titleTables: ReadonlyMap<string, string>;
}

const vocabulary = once((): Vocabulary => {
  const variants = new Map<string, Variant[]>();
  const rowTables = new Map<string, string[]>();
  const headerTables = new Map<string, string[]>();
  const titleTables = new Map<string, string>();
  for (const form of forms) {
    for (const section of form.sections) {
      for (const table of section.tables) {
        const variant = variantOf(form, section, table);
        add(variants, table.id, variant);
        for (const key of variant.rows.keys()) add(rowTables, key, table.id);
        for (const key of variant.headers) add(headerTables, key, table.id);
        for (const title of [table.title, ...(table.titleAliases ?? [])])
          if (title) titleTables.set(keyOf(title), table.id);
      }
    }
  }
  return { variants, rowTables, headerTables, titleTables };
});

/** The table of an id as each form has it, the current form first. */
export const variantsOf = (id: string): readonly Variant[] => vocabulary().variants.get(id) ?? [];

export const tableIds = (): readonly string[] => [...vocabulary().variants.keys()];

const allVariants = once(() => tableIds().flatMap(variantsOf));

/** The table with this title row (第二十条第(一)项). */
export const tableOfTitle = (text: string): string | undefined => vocabulary().titleTables.get(labelOf(text).key);

/** The table that has such a row, where the label says so by itself. */
export function tableOfRow(text: string): string | undefined {
  const { key, bare } = labelOf(text);
  if (generic.has(bare)) return undefined;
  const { rowTables } = vocabulary();
  const tables = rowTables.get(key) ?? rowTables.get(bare);
  return tables?.length === 1 ? tables[0] : undefined;
}

/** Whether some table of a form has a row of this wording. */
export const isRowLabel = (text: string): boolean => {
  const { key, bare } = labelOf(text);
  const { rowTables } = vocabulary();
  return rowTables.has(key) || rowTables.has(bare);
};

/** Every wording of every row. */
export const rowKeys = (): Iterable<string> => vocabulary().rowTables.keys();

/** Every wording of every header cell and title. */
export function* headerKeys(): Generator<string> {
  yield* vocabulary().headerTables.keys();
  yield* vocabulary().titleTables.keys();
}

/** Another form whose table of this kind has such a row. */
export const otherFormWithRow = (text: string, id: string, form: Form): Form | undefined =>
  variantsOf(id).find((variant) => variant.form !== form && variant.rows.has(labelOf(text).key))?.form;

export const tablesOfHeader = (text: string): readonly string[] =>
  vocabulary().headerTables.get(labelOf(text).key) ?? [];

/** What a piece of text may be in a table of a form: by itself, whatever stands around it. */
export function kindOfText(text: string): 'title' | 'row' | 'header' | undefined {
  const { key, bare, ordinal } = labelOf(text);
  const { titleTables, rowTables, headerTables } = vocabulary();
  if (titleTables.has(key)) return 'title';
  const isRow = rowTables.has(key) || rowTables.has(bare);
  if (isRow && (ordinal || !generic.has(bare))) return 'row';
  return isRow || headerTables.has(key) ? 'header' : undefined;
}

/** Whether a label names a row that carries figures, not only a group of rows. */
export function namesLeaf(text: string): boolean {
  if (kindOfText(text) !== 'row') return false;
  const { key, bare } = labelOf(text);
  return allVariants().some(({ rows }) => (rows.get(key) ?? rows.get(bare) ?? []).some((row) => !row.children));
}

/** Whether a label names a row that carries figures and, in no form, a group of rows. */
export function namesLeafOnly(text: string): boolean {
  if (kindOfText(text) !== 'row') return false;
  const { key, bare } = labelOf(text);
  return allVariants().every(({ rows }) => (rows.get(key) ?? rows.get(bare) ?? []).every((row) => !row.children));
}

/** How many figures the rows of a table have, in each form that has it. */
export const columnCounts = (id: string): readonly number[] =>
  variantsOf(id).map(({ layout }) => layout.columns.length);

/** How many figures the rows of this wording have, in each table that has one. */
export function countsOfRow(text: string): readonly number[] {
  const { key, bare } = labelOf(text);
  const { rowTables } = vocabulary();
  return (rowTables.get(key) ?? rowTables.get(bare) ?? []).flatMap(columnCounts);
}

/** Whether a label names a group of rows in which the row of another label stands, or may stand if no form knows it. */
export function namesGroupOf(group: string, label: string): boolean {
  const own = labelOf(label);
  const { key, bare } = labelOf(group);
  return allVariants().some(({ rows }) => {
    const named = rows.get(own.key) ?? rows.get(own.bare);
    const groups = rows.get(key) ?? rows.get(bare) ?? [];
    return groups.some(
      ({ children }) => children && (!named || [...nodesOf(children)].some((row) => named.includes(row))),
    );
  });
}

/** Whether the rows of a table have no labels in front of them. */
export const isUnlabelled = (id: string): boolean =>
  variantsOf(id).every(({ layout }) => layout.table.labelColumns === 0);

const unlabelledCounts = once(() => new Set(tableIds().filter(isUnlabelled).flatMap(columnCounts)));

/** Whether a row without a label has so many figures: so many blank cells are one, and not what pads a header. */
export const isUnlabelledCount = (cells: number): boolean => unlabelledCounts().has(cells);
