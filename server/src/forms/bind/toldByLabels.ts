import { forms } from '../catalog';
import type { BoundRow, BoundTable, PlacedTable } from '../model';
import { isPageMark } from './layouts/piece';

export const isPieced = ({ rows }: BoundTable): boolean => rows.some(({ cellLines }) => cellLines !== undefined);

/** How many of so many rows may be amiss where the others are in place. */
export const fewAmong = (rows: number): number => Math.max(1, rows / 4);

/** A row that may be whole: a blank figure is not seen in it, or the number of a page stands among its lines. */
export const isDoubtful = ({ unsure, surplus, cellLines }: BoundRow): boolean =>
  unsure === true && (surplus < 0 || new Set(cellLines).size > 1);

/**
 * The sections that have all their tables, each with its title, and in them no row and no figure that is not in its place:
 * of a row that lacks there, or stands twice, the labels leave no doubt, even where tables are put together from pieces.
 */
export function sectionsToldByLabels(tables: readonly PlacedTable[], lines: readonly string[]): ReadonlySet<string> {
  const titled = tables.filter(({ table }) => table.layout.table.title !== undefined);
  const pieced = new Set(titled.flatMap(({ table }) => (isPieced(table) ? [table.section.id] : [])));
  const ofSection = (id: string) => titled.filter(({ table }) => table.section.id === id);
  return new Set([...pieced].filter((id) => areToldByLabels(ofSection(id), lines)));
}

function areToldByLabels(placed: readonly PlacedTable[], lines: readonly string[]): boolean {
  const tables = placed.map(({ table }) => table);
  const rows = tables.flatMap((table) => table.rows);
  const sum = (countOf: (table: BoundTable) => number) => tables.reduce((all, table) => all + countOf(table), 0);
  const others = sum(({ missingRows }) => missingRows.length) + rows.filter(({ duplicateOf }) => duplicateOf).length;
  return (
    others > 0 &&
    others <= fewAmong(sum(({ layout }) => layout.rows.length)) &&
    areAllOfSection(tables) &&
    rows.every((row) => row.surplus === 0 && !isDoubtful(row)) &&
    tables.every(({ unknownRows, unreadRows }) => unknownRows.length === 0 && unreadRows === undefined) &&
    !hasLooseFigure(placed, lines)
  );
}

function areAllOfSection(tables: readonly BoundTable[]): boolean {
  const ids = tables.map(({ layout }) => layout.table.id).join();
  return forms.some(({ sections }) => sections.some((section) => section.tables.map(({ id }) => id).join() === ids));
}

/** Whether a line in the tables or between them has figures alone and is none of their rows: its label is lost. */
function hasLooseFigure(placed: readonly PlacedTable[], lines: readonly string[]): boolean {
  const ofRows = new Set(
    placed.flatMap(({ table, startLine }) =>
      table.rows.flatMap(({ line, cellLines = [] }) => [line, ...cellLines].map((each) => startLine + each)),
    ),
  );
  const last = placed.at(-1)!;
  const [from, to] = [placed[0]!.startLine, last.startLine + last.table.lines.length];
  return lines.slice(from, to).some((text, at) => !ofRows.has(from + at) && !isPageMark(text) && isFigures(text));
}

const isFigures = (line: string): boolean => /\d/.test(line) && !/\p{L}/u.test(line.replace(/<[^<>]*>|&\w+;/g, ''));
