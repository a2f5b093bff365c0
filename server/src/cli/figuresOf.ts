import { statedAmount } from '../forms/amountUnit';
import { formOfYear, forms } from '../forms/catalog';
import type { Section, Table } from '../forms/form';
import { layoutOf, rowOf } from '../forms/layout';
import type { BoundTable, Figure, ReportModel } from '../forms/model';
import { mayHoldTable, partsOf } from '../forms/parts';
import { figureNames } from './figureColumns';

/** The figures of a report by their names in `figureColumns`, and what became of those that are not there. */
export interface FiguresOf {
  /** Amounts of money in 万元 where their unit is known; null where the cell is blank. */
  readonly values: ReadonlyMap<string, number | null>;
  /** What stands in the text, but not so that the figure of the cell can be told. */
  readonly unreadable: ReadonlySet<string>;
  /** What does not stand in the text at all. */
  readonly missing: ReadonlySet<string>;
  /** Amounts of which neither form nor header nor cell says what they are counted in: they are as they were written. */
  readonly withoutUnit: ReadonlySet<string>;
}

export function figuresOf(model: ReportModel): FiguresOf {
  const values = new Map<string, number | null>();
  const unreadable = new Set<string>();
  const missing = new Set<string>();
  const withoutUnit = new Set<string>();
  const contradictory = new Set<string>();
  for (const { table } of model.tables) {
    const { section, layout, figures, missingRows } = table;
    const lacking = new Set(missingRows.map(({ index }) => index));
    for (const [cell, name] of figureNames(layout, section.id).entries()) {
      const figure = figures[cell];
      const value = figure && readValue(table, figure);
      if (value === undefined) (lacking.has(rowOf(layout, cell)) ? missing : unreadable).add(name);
      else if (values.has(name) && values.get(name) !== value) contradictory.add(name);
      else values.set(name, value);
      if (value && isWithoutUnit(table, figure!)) withoutUnit.add(name);
    }
  }
  for (const { section, table, stands } of tablesNotRead(model))
    for (const name of figureNames(layoutOf(table), section.id)) (stands ? unreadable : missing).add(name);
  // A table may stand twice.
  for (const name of values.keys()) unreadable.delete(name);
  for (const name of contradictory) {
    values.delete(name);
    withoutUnit.delete(name);
    unreadable.add(name);
  }
  for (const name of [...values.keys(), ...unreadable]) missing.delete(name);
  return { values, unreadable, missing, withoutUnit };
}

/** Nothing where it cannot be read. */
function readValue(table: BoundTable, figure: Figure): number | null | undefined {
  const { reading } = figure;
  if (reading.kind === 'unreadable') return undefined;
  if (reading.kind === 'blank') return null;
  const stated = statedAmount(table, figure);
  return stated ? Number(stated.inTenThousands) : reading.value;
}

const isWithoutUnit = (table: BoundTable, figure: Figure): boolean =>
  figure.column.node.value === 'amount' &&
  table.layout.table.unit !== '万元' &&
  statedAmount(table, figure) === undefined;

/** The tables of the report's form of which none was read, and whether they may stand in the text all the same. */
function* tablesNotRead(model: ReportModel): Iterable<{ section: Section; table: Table; stands: boolean }> {
  const { form, year, tables } = model;
  const read = new Set(tables.map(({ table }) => table.layout.table.id));
  const { sections } = form ?? formOfYear(year ?? 0) ?? forms[0]!;
  for (const section of sections)
    for (const table of section.tables)
      if (!read.has(table.id)) yield { section, table, stands: mayStandIn(section, model) };
}

function mayStandIn({ id }: Section, model: ReportModel): boolean {
  const doubts = model.uncheckable.filter(({ section }) => section === undefined || section.id === id);
  if (doubts.length > 0) return doubts.some(({ why }) => why !== 'absent');
  return partsOf(model).some((part) => part.section.id === id && mayHoldTable(model, part));
}
