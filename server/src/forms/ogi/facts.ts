import { type Localized, localized } from '../../core/localized';
import { memoized } from '../../core/memo';
import { detached, linesIn, type Range, rangeOnLine } from '../../core/text';
import { statedAmount } from '../amountUnit';
import { forms } from '../catalog';
import { judge } from '../judge';
import { cellAt, type Layout, layoutOf } from '../layout';
import type { BoundTable, Figure, ReportModel } from '../model';
import { figureName } from '../names';
import { copiedFrom, countsOf } from './copied';
import { nameInTitle } from './nameInTitle';
import { periodsIn, yearInTitle } from './year';

/** The few things of a report that reports of other files are compared with. Lines count from the report's first. */
export interface ReportFacts {
  readonly says: Statements;
  readonly form?: string;
  /** The title, or what the report begins with. */
  readonly title: Range;
  readonly figures: readonly FigureFact[];
  /** Those of section 三, as `countsOf` writes them. */
  readonly counts: string;
}

/** Who reports on which year, as far as the text says it, and where. */
export interface Statements {
  readonly title: Statement;
  readonly prose: Statement;
  /** The year of the reporting period. */
  readonly period?: number;
}

export interface Statement {
  readonly organ?: string;
  readonly year?: number;
}

export interface FigureFact {
  /** `carriedOver/naturalPerson`: the ids of its row and column. */
  readonly key: string;
  readonly value: number;
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

export const factRange = ({ line, start, end }: FigureFact): Range => rangeOnLine(line, start, end);

export function factsOf(model: ReportModel): ReportFacts {
  const { lines, title, form, headings } = model;
  return {
    says: statementsOf(model),
    title: title ?? headings[0]?.range ?? rangeOnLine(0, 0, lines[0]?.length ?? 0),
    figures: figuresOf(model),
    counts: countsOf(model),
    ...(form && { form: form.id }),
  };
}

export function statementsOf({ lines, title, organ, year, tables }: ReportModel): Statements {
  const titleText = title ? linesIn(lines, title).join('') : '';
  const inTitle = statement(nameInTitle(titleText), yearInTitle(titleText)?.year);
  const period = lines
    .slice(0, tables[0]?.startLine)
    .flatMap(periodsIn)
    .find(({ from, to }) => !to || to.year === from.year)?.from.year;
  return {
    title: inTitle,
    prose: statement(inTitle.organ ? undefined : organ.name, inTitle.year ? undefined : year),
    ...(period !== undefined && { period }),
  };
}

export const statement = (organ: string | undefined, year: number | undefined): Statement => ({
  ...(organ !== undefined && { organ: detached(organ) }),
  ...(year !== undefined && { year }),
});

/** A figure that stands twice with different values says nothing. */
function figuresOf({ tables }: ReportModel): FigureFact[] {
  const found = new Map<string, FigureFact | undefined>();
  for (const { table, startLine } of tables)
    for (const { key, value, line, start, end } of figuresIn(table)) {
      const before = found.get(key);
      if (!found.has(key)) found.set(key, { key, value, line: startLine + line, start, end });
      else if (before?.value !== value) found.set(key, undefined);
    }
  return [...found.values()].filter((fact) => fact !== undefined);
}

/** Lines count from the table's first. */
const figuresIn = memoized((table: BoundTable): readonly FigureFact[] => {
  const facts: FigureFact[] = [];
  for (const [index, key] of comparedCells(table.layout)) {
    const figure = table.figures[index];
    const value = figure && statedValue(table, figure);
    if (value === undefined) continue;
    const { line, cell } = figure!;
    facts.push({ key, value, line, start: cell.start, end: cell.end });
  }
  return facts;
});

/** The cells of a table that are compared, with their keys. */
export const comparedCells = memoized((layout: Layout): readonly (readonly [number, string])[] =>
  layout.rows.flatMap(({ node: row, index }) =>
    layout.columns
      .filter(({ node }) => isCompared(layout.table.id, row.id, node.id))
      .map((column) => [cellAt(layout, index, column.index), `${row.id}/${column.node.id}`] as const),
  ),
);

/** The cell of a table that a key names; absent where it names one of another table. */
export function cellOfKey(layout: Layout, key: string): number | undefined {
  return comparedCells(layout).find(([, own]) => own === key)?.[0];
}

export const figureOf = ({ figures }: ReportFacts, key: string): FigureFact | undefined =>
  figures.find((figure) => figure.key === key);

/** The figure that a finding stands on. */
export const figureAt = ({ figures }: ReportFacts, { start }: Range): FigureFact | undefined =>
  figures.find((figure) => figure.line === start.line && figure.start === start.character);

/** 「行政处罚的本年处理决定数量」, as the form of the report calls it. */
export function factName(key: string, form: string | undefined): Localized {
  const leaves = leavesOfKey(key, form);
  return leaves ? localized(figureName(leaves, 'zh'), figureName(leaves, 'en')) : localized(key, key);
}

/** The row and the column of the form that a key stands for. */
export function leavesOfKey(key: string, form: string | undefined): Pick<Figure, 'row' | 'column'> | undefined {
  const [rowId, columnId] = key.split('/');
  for (const { id, sections } of forms) {
    if (form !== undefined && id !== form) continue;
    for (const table of sections.flatMap(({ tables }) => tables)) {
      const { rows, columns } = layoutOf(table);
      const row = rows.find(({ node }) => node.id === rowId);
      const column = columns.find(({ node }) => node.id === columnId);
      if (row && column) return { row, column };
    }
  }
  return undefined;
}

const isCompared = (table: string, row: string, column: string): boolean =>
  table.startsWith('art20-') ||
  row === 'carriedOver' ||
  row === 'carriedForward' ||
  (row === 'newReceived' && column === 'total') ||
  (row === 'cases' && column.endsWith('.total'));

/** A blank counts as 0 only where the total of its row agrees: what was never filled in states nothing. */
function statedValue(table: BoundTable, figure: Figure): number | undefined {
  const { reading, index } = figure;
  if (reading.kind === 'unreadable') return undefined;
  if (reading.kind === 'number')
    return (statedAmount(table, figure)?.unit ?? '万元') === '万元' ? reading.value : undefined;
  return judge(table).some(
    ({ identity, status }) => status === 'held' && identity.parts.includes(index) && 'row' in identity.along,
  )
    ? 0
    : undefined;
}

/** A figure of a report as that of the year before or after has it. */
export interface ToldFigure extends Pick<FigureFact, 'key' | 'value'> {
  readonly source: 'lastYear' | 'nextYear';
}

/** What the reports of the years before and after say of one. */
export interface ToldByOtherYears {
  readonly figures: readonly ToldFigure[];
  /** Most of it is last year’s still: what its figures say of each other is no witness of what they should be. */
  readonly isCopied: boolean;
}

export const nothingTold: ToldByOtherYears = { figures: [], isCopied: false };

/** What is carried over was carried forward the year before. */
export const toldByOtherYears = (
  now: Pick<ReportFacts, 'counts' | 'form'>,
  lastYear: ReportFacts | undefined,
  nextYear: ReportFacts | undefined,
): ToldByOtherYears => ({
  figures: [
    ...told('lastYear', lastYear, 'carriedForward/', 'carriedOver/'),
    ...told('nextYear', nextYear, 'carriedOver/', 'carriedForward/'),
  ],
  isCopied: lastYear !== undefined && copiedFrom(now, lastYear) !== undefined,
});

const told = (
  source: ToldFigure['source'],
  facts: ReportFacts | undefined,
  there: string,
  here: string,
): ToldFigure[] =>
  (facts?.figures ?? [])
    .filter(({ key }) => key.startsWith(there))
    .map(({ key, value }) => ({ source, key: key.replace(there, here), value }));
