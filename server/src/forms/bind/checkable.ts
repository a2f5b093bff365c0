import { hasLostLetter, rangeOnLine } from '../../core/text';
import { sections } from '../catalog';
import type { BoundRow, BoundTable, Heading, PlacedTable, Uncheckable } from '../model';
import { hasOtherOrder } from './columnOrder';
import { areBlanksLeftOut, hasGaps } from './cutBlanks';
import type { ReadStretch } from './findTables';
import { isInGroups, isPart } from './halves';
import { isScattered } from './scatteredHeader';
import { fewAmong, isDoubtful, isPieced, sectionsToldByLabels } from './toldByLabels';

/** The tables whose figures are in place, and those that say nothing sure. */
export interface TablesApart {
  readonly checkable: readonly PlacedTable[];
  readonly uncheckable: readonly PlacedTable[];
  /** Those of the checkable ones of which some rows were not read. */
  readonly torn: readonly PlacedTable[];
}

/** The parts of a table follow each other, and are no more. */
const fewParts = 2;

/**
 * Sets apart the tables whose figures cannot be placed. In a table that is not written a row a line, a row that is short
 * or lacking is told from one that was read badly only if nearly all others are in place, here and in the other tables.
 * Of tables with titles, which have a row or two each, all those of the section count together.
 */
export function setTablesApart(
  tables: readonly PlacedTable[],
  lines: readonly string[],
  areLettersLost: boolean,
): TablesApart {
  const told = sectionsToldByLabels(tables, lines);
  const isReadable = (table: BoundTable) => told.has(table.section.id) || hasFewDefects(table);
  const isBad = tables.some(({ table }) => isPieced(table) && !isReadable(table));
  const tooWide = onlyMany(tables.filter(isTooWide), ({ rows }) => rows.length, fewestRows);
  const unreadable = onlyMany(tables.filter(isUnreadable), unreadableFigures, fewestUnreadable);
  const isLost = areLettersLost ? hasLostLetters : () => false;
  const areDamaged = tables.some((placed) => isDamaged(placed) || isLost(placed));
  const lacksBlanks = areBlanksLeftOut(tables) ? hasGaps : () => false;
  const checkable: PlacedTable[] = [];
  const uncheckable: PlacedTable[] = [];
  const torn: PlacedTable[] = [];
  for (const [at, placed] of tables.entries()) {
    const { table, isEmptied, isTorn: isAllTorn } = placed;
    if (isEmptied) continue;
    const can = isPieced(table)
      ? !isMostlyUnread(table) && isReadable(table) && !(isBad && hasDefects(table))
      : isAllTorn || isRowPerLine(table);
    const isOther =
      isPart(placed, tables.slice(Math.max(0, at - fewParts), at + fewParts + 1)) ||
      hasOtherOrder(table) ||
      isScattered(table) ||
      isOdd(table) ||
      isLost(placed) ||
      (areDamaged && (hasDefects(table) || unreadableFigures(table) > 0)) ||
      isInGroups(table) ||
      tooWide.includes(placed) ||
      unreadable.includes(placed);
    if (!can || isOther || lacksBlanks(table)) {
      uncheckable.push(placed);
    } else {
      const read = hasLostRow(table) ? { ...placed, table: { ...table, missingRows: [], unknownRows: [] } } : placed;
      if (read !== placed || hasUnread(table)) torn.push(read);
      checkable.push(read);
    }
  }
  return { checkable: withLacking(checkable, uncheckable, tables), uncheckable, torn };
}

/**
 * Licences and penalties are counted elsewhere too: outside of a report a table with a title is that of a form if its title,
 * its header or the figures of a row say so.
 */
export const isOfForm = ({ headers, rows, layout }: BoundTable): boolean =>
  layout.table.title === undefined || headers.length > 0 || rows.some(({ surplus }) => surplus === 0);

/** Where nothing but blanks or ends of lines parts the cells, words that name no row are of one that was not found. */
const hasLostRow = ({ rows, unknownRows, layout }: BoundTable): boolean =>
  unknownRows.length > 0 &&
  rows.some(({ separator }) => separator.trim() === '' && separator !== '\t') &&
  new Set(rows.map(({ leaf }) => leaf)).size < layout.rows.length;

/** A row that is taken for one of the office's own is said to be that. */
const hasUnread = ({ unreadRows, unknownRows }: BoundTable): boolean =>
  unreadRows !== undefined && unknownRows.every(({ isPiece }) => isPiece);

/** A table that has lost all its rows is known for one only where the others of its section could be read. */
function withLacking(
  checkable: readonly PlacedTable[],
  uncheckable: readonly PlacedTable[],
  tables: readonly PlacedTable[],
): readonly PlacedTable[] {
  if (!tables.some(({ isEmptied }) => isEmptied)) return checkable;
  const unread = new Set(uncheckable.map(({ table }) => table.section.id));
  const lacking = tables.filter(({ isEmptied, table }) => isEmptied && !unread.has(table.section.id));
  return [...checkable, ...lacking].sort((a, b) => a.startLine - b.startLine);
}

/** The tables, if what is counted of them comes to so much together. */
const onlyMany = (tables: readonly PlacedTable[], countOf: (table: BoundTable) => number, fewest: number) =>
  tables.reduce((sum, { table }) => sum + countOf(table), 0) >= fewest ? tables : [];

/** Every row has more cells than figures: with so many of them the office has drawn a column of its own. */
const isTooWide = ({ table: { rows } }: PlacedTable): boolean =>
  rows.length > 0 && rows.every(({ surplus }) => surplus > 0);

/** Most rows have not the figures of the form: what would be said of each is said of the table. */
function isOdd({ rows }: BoundTable): boolean {
  const misfits = rows.filter(({ surplus }) => surplus !== 0).length;
  return misfits >= fewestRows && misfits * 2 > rows.length;
}

/** So many rows that no form has, beside most of the form's that lack: text recognition has garbled their labels. */
const fewestGarbled = 3;

const isDamaged = ({ table: { rows, missingRows, unknownRows, layout } }: PlacedTable): boolean =>
  missingRows.length * 2 >= layout.rows.length &&
  rows.length >= fewestGarbled &&
  unknownRows.filter(({ isPiece }) => !isPiece).length >= fewestGarbled;

/** A program that has lost letters in so many rows (`5.属于三类内部|0�信|8__`) has written words over figures, too. */
const fewestLost = 3;

function hasLostLetters({ table: { lines } }: PlacedTable): boolean {
  const lost = lines.filter(hasLostLetter).length;
  return lost >= fewestLost && lost * 3 >= lines.length;
}

/** So many figures that cannot be read are written in a way of their own, or are none. */
const fewestUnreadable = 10;

const isUnreadableFigure = (figure: BoundTable['figures'][number]): boolean => figure?.reading.kind === 'unreadable';

function unreadableFigures({ figures }: BoundTable): number {
  let count = 0;
  for (const figure of figures) if (isUnreadableFigure(figure)) count++;
  return count;
}

/** Most figures, or most of those of more than one letter: one letter is written the same everywhere. */
function isUnreadable({ table }: PlacedTable): boolean {
  if (unreadableFigures(table) === 0) return false;
  const written = table.figures.filter((figure) => figure !== undefined);
  return areMostlyUnreadable(written) || areMostlyUnreadable(written.filter(({ cell }) => cell.text.length > 1));
}

const areMostlyUnreadable = (figures: readonly BoundTable['figures'][number][]): boolean =>
  figures.filter(isUnreadableFigure).length * 2 > figures.length;

/** Where most rows lack most figures or have far too many, the rows are not those of the form, and nothing can be said. */
function isRowPerLine({ rows, layout }: BoundTable): boolean {
  const count = layout.columns.length;
  const filled = rows.filter(
    ({ cells }) => cells.length * 2 >= count && cells.length <= 2 * Math.max(count, wide),
  ).length;
  return filled > 0 && filled * 2 >= rows.length;
}

/** Narrower tables are padded to this width. */
const wide = 4;

const hasDefects = ({ rows, missingRows }: BoundTable): boolean =>
  missingRows.length > 0 || rows.some(({ surplus }) => surplus !== 0);

/** A table of fewer rows does not tell a lost figure from a blank that left no trace. */
const fewestRows = 5;

/** Of a table put together from pieces of which most rows could not be read, the others are not sure. */
const isMostlyUnread = ({ unreadRows, layout }: BoundTable): boolean =>
  unreadRows !== undefined && layout.rows.length >= fewestRows && unreadRows.length * 2 > layout.rows.length;

function hasFewDefects({ rows, missingRows, layout, lines }: BoundTable): boolean {
  const count = layout.rows.length;
  const odd = rows.filter(({ surplus }) => surplus !== 0);
  const others = missingRows.length + rows.filter(({ duplicateOf }) => duplicateOf).length;
  // Figures that run together may be read in several ways.
  if (odd.some(({ separator }) => separator === '')) return false;
  if (odd.some((row) => hasFigureInLabel(row, lines))) return false;
  if (odd.some(({ surplus }) => Math.abs(surplus) > Math.min(2, layout.columns.length / 3))) return false;
  if (odd.some(isDoubtful)) return odd.length === 1 && odd[0]!.surplus === -1 && others === 0 && count >= fewestRows;
  if (others > 0 && count < fewestRows) return false;
  return odd.length + others <= fewAmong(count);
}

/** Whether one of the figures of a row stands behind a line of its label that the others do not share. */
const hasFigureInLabel = ({ separator, labels, line }: BoundRow, lines: readonly string[]): boolean =>
  separator === ' ' && labels.some((label) => label.line !== line && /\s\d[\d,.]*\s*$/.test(lines[label.line] ?? ''));

/** What of a report cannot be checked, each part once. */
export function uncheckableParts(report: {
  readonly lines: readonly string[];
  readonly headings: readonly Heading[];
  readonly stretches: readonly ReadStretch[];
  readonly tables: TablesApart;
}): Uncheckable[] {
  const { lines, headings, stretches, tables } = report;
  const read = new Set(tables.checkable.map(({ table }) => table.section.id));
  const found = stretches.flatMap(({ heading, from, to, hasTraces, hasLooseFigures, isPartial }): Uncheckable[] => {
    const isLoose = hasLooseFigures && read.size > 0 && !read.has(heading?.section.id ?? '');
    const isWithin = ({ startLine }: PlacedTable) => startLine >= from && startLine < to;
    const lost = tables.uncheckable.find((placed) => isWithin(placed) && hasCells(placed));
    const isRead = tables.checkable.some(isWithin);
    const torn = tables.torn.find(isWithin);
    const why = lost ? whyLost(lost) : torn ? 'rows' : 'figures';
    if (
      heading &&
      heading.section.tables.length > 0 &&
      (lost || isPartial || torn || isLoose || (hasTraces && !isRead))
    )
      return [{ why, section: heading.section, range: heading.range }];
    const placed = lost ?? torn;
    return placed ? [{ why, section: placed.table.section, range: placed.heading }] : [];
  });
  if (found.length > 0 || tables.checkable.length > 0) return found;
  const onOneLine = headingsOnOneLine(lines);
  return onOneLine ? [onOneLine] : absentTables(headings);
}

/**
 * The tables of which nothing is said but what is sure, where their section has said already that it was not checked.
 * Without those beside one that could not be read: what was put together of section 二, which has several, is not sure
 * either, and of a table that stands in two pieces each lacks the figures of the other.
 */
export function withoutDoubtful(
  tables: readonly PlacedTable[],
  uncheckable: readonly Uncheckable[],
): readonly PlacedTable[] {
  const sectionsOf = (isOf: (why: Uncheckable['why']) => boolean) =>
    new Set(uncheckable.flatMap(({ why, section }) => (isOf(why) && section ? [section.id] : [])));
  const told = sectionsOf((why) => why !== 'rows');
  const torn = sectionsOf((why) => why === 'rows');
  if (told.size + torn.size === 0) return tables;
  const lost = sectionsOf((why) => why === 'figures');
  /** A row on its line is short for sure, though others could not be read. */
  const isTold = ({ table }: PlacedTable) =>
    told.has(table.section.id) || (torn.has(table.section.id) && isPieced(table));
  const saysNothingSure = ({ table }: PlacedTable): boolean =>
    (table.layout.table.title !== undefined && isPieced(table)) ||
    (table.rows.length > 0 && table.rows.every(({ surplus }) => surplus < 0));
  return tables
    .filter((placed) => !lost.has(placed.table.section.id) || !saysNothingSure(placed))
    .map((placed) => (isTold(placed) ? { ...placed, table: withoutDefects(placed.table) } : placed));
}

/** Without the rows that are lacking, stand twice, are none of the form's or have not its figures. */
function withoutDefects(table: BoundTable): BoundTable {
  const rows = table.rows.filter(({ surplus, duplicateOf }) => surplus === 0 && !duplicateOf);
  const isWhole = rows.length === table.rows.length && table.missingRows.length + table.unknownRows.length === 0;
  return isWhole ? table : { ...table, rows, missingRows: [], unknownRows: [] };
}

function whyLost(placed: PlacedTable): Uncheckable['why'] {
  if (hasOtherOrder(placed.table)) return 'order';
  const isInPlace = !isPieced(placed.table) && placed.table.rows.every(({ surplus }) => surplus === 0);
  return isInPlace && isUnreadable(placed) ? 'unreadable' : 'figures';
}

/** Rows, or at least a header, or figures, of which no row is known. */
const hasCells = ({ table: { rows, headers, lines } }: PlacedTable): boolean =>
  rows.length > 0 || headers.length > 1 || lines.some((line) => /\d/.test(line));

/** A whole report, in none of whose sections a table stands: they were pictures. */
function absentTables(headings: readonly Heading[]): Uncheckable[] {
  const withTables = headings.filter(({ section }) => section.tables.length > 0);
  const present = headings.map(({ section }) => section.id);
  const inOrder = sections.map(({ id }) => id).filter((id) => present.includes(id));
  const [first, last] = [sections[0]!.id, sections.at(-1)!.id];
  if (present.join() !== inOrder.join() || present[0] !== first || present.at(-1) !== last) return [];
  if (!sections.every(({ id, tables }) => tables.length === 0 || present.includes(id))) return [];
  return withTables.map(({ section, range }) => ({ why: 'absent', section, range }));
}

/** A line that is shorter is no report. */
const shortestReport = 400;

/** A report without line ends: the heading of the first section with tables, where those of all others follow it. */
function headingsOnOneLine(lines: readonly string[]): Uncheckable | undefined {
  for (const [line, text] of lines.entries()) {
    if (text.length < shortestReport) continue;
    const rest = sections.slice(sections.findIndex(({ tables }) => tables.length > 0));
    const found = rest.map(({ heading, aliases }) => [heading, ...aliases].find((wording) => text.includes(wording)));
    const [first] = found;
    if (first === undefined || found.includes(undefined)) continue;
    const start = text.indexOf(first);
    return { why: 'onOneLine', range: rangeOnLine(line, start, start + first.length) };
  }
  return undefined;
}
