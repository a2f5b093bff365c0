import { looksLikeFigure } from '../../core/figure';
import { once } from '../../core/memo';
import { measures } from '../../core/width';
import type { BoundRow, BoundTable, PlacedTable } from '../model';
import { figuresOf } from './bindTable';
import { isInGroups } from './halves';
import { goesOnInLooseFigures, looseFiguresOf, mayGoOn } from './looseFigures';
import { hasOneMore, isAlone, placesOfPageNumber } from './pageNumbers';
import { goesOnBesideTail, hasRest, numbersBesideTails, withRestsBelow } from './restsBelow';
import { sumsWithin } from './rowSums';
import { isInParts } from './ruledRows';

/**
 * The tables without the rows of which a number goes on in the next line, as where a text was cut into lines of one width,
 * or a column is narrower than its figures: what stands on either line is no figure, and no place for one. Where a row
 * that is short or ends with a blank goes on there, nobody knows what it lacks.
 */
export function withoutTornNumbers(tables: readonly PlacedTable[], lines: readonly string[]): readonly PlacedTable[] {
  const broken = cutLines(lines);
  const isCut = (line: number): boolean =>
    broken.has(line) && numberEnd.test(lines[line]!) && numberFirst.test(lines[line + 1]!);
  const isBroken = (line: number): boolean => broken.has(line) || broken.has(line - 1);
  const tails = numbersBesideTails(tables, lines);
  const alone = looseFiguresOf(tables, lines);
  const loose = tails.size === 0 ? alone : new Map([...alone, ...tails]);
  return withRestsBelow(tables, loose, lines).map((placed) => {
    if (isInGroups(placed.table)) return placed;
    const isTorn = (row: BoundRow): boolean => {
      if (hasRest(row)) return false;
      if (row.cellLines && row.cells.some(isInParts)) return true;
      if (isInTwoCells(row, placed.table) || goesOnBesideTail(row, placed, tails)) return true;
      if ((loose.size > 0 || row.cellLines) && goesOnInLooseFigures(row, placed, loose, lines)) return true;
      if (broken.size === 0) return false;
      const own = [row.line, ...(row.cellLines ?? [])].map((line) => placed.startLine + line);
      return own.some(isCut) || (isUnsure(row) && own.some(isBroken));
    };
    const torn = placed.table.rows.filter(isTorn);
    if (torn.length === 0) return placed;
    const table = without(placed.table, torn);
    return { ...placed, table, ...(table.rows.length === 0 && { isTorn: true }) };
  });
}

const numberEnd = /[\d.]$/;
const numberFirst = /^\d/;
const figureFirst = /^\s*\d+\s*(?:[|\t]|$)/;
/** The blank in front of a pipe stands on this line or on that above it. */
const pipeFirst = /^(?:[^|] | )\|[\s|\d]*$|^.[\s|]*\|\s*$/;

/**
 * Whether a row whose cells stand each on a line has one too many, which may be the number of a page. Where a row has no
 * sums, two of them may be one figure, too; where it has, they tell that it is so.
 */
function isInTwoCells(row: BoundRow, table: BoundTable): boolean {
  if (!hasOneMore(row, table)) return false;
  if (placesOfPageNumber(row, table).length > 0) return true;
  if (sumsWithin(table, row).length > 0) return false;
  const texts = row.cells.slice(0, table.layout.columns.length + 1).map(({ text }) => text);
  return texts.some((text, at) => mayGoOn(text) && /^\d+$/.test(texts[at + 1] ?? '') && isAlone(row, table, at));
}

const isUnsure = ({ surplus, duplicateOf, cells }: BoundRow): boolean =>
  surplus !== 0 || duplicateOf !== undefined || cells.at(-1)?.text === '';

/** So many lines as wide as the widest were cut at that width. */
const fewestFull = 5;

/**
 * The lines as wide as any may be, where figures or blank cells without a label stand below them. A letter of Chinese that
 * takes two columns may just not have fitted.
 */
function cutLines(lines: readonly string[]): ReadonlySet<number> {
  const longest = lines.reduce((most, line) => (line.length > most.length ? line : most), '');
  const widths = measures.map((measure) => ({
    measure,
    // Of most lines this is enough to tell that they are not as wide as any.
    most: once(() => measure(longest)),
    least: once(() => fullWidth(lines, measure)),
  }));
  const isBroken = (line: string, below: string): boolean =>
    line.length * 2 >= longest.length &&
    (figureFirst.test(below) || pipeFirst.test(line.slice(-1) + below)) &&
    widths.some(({ measure, most, least }) => measure(line) >= most() - 1 && measure(line) >= least());
  const broken = new Set<number>();
  for (let line = 0; line < lines.length - 1; line++) if (isBroken(lines[line]!, lines[line + 1]!)) broken.add(line);
  return broken;
}

/** How wide lines are that were cut; more than any is where none was. */
function fullWidth(lines: readonly string[], measure: (line: string) => number): number {
  const widths = lines.map(measure);
  const least = widths.reduce((most, width) => Math.max(most, width), 0) - 1;
  return widths.filter((width) => width >= least).length < fewestFull ? Number.POSITIVE_INFINITY : least;
}

/** What stands about below a torn row may be that of one that seems to be lacking. */
function without(table: BoundTable, torn: readonly BoundRow[]): BoundTable {
  const rows = table.rows.filter((row) => !torn.includes(row) && !(row.duplicateOf && torn.includes(row.duplicateOf)));
  const ends = new Set(torn.map(({ line }) => line + 1));
  return {
    ...table,
    rows,
    unknownRows: table.unknownRows.filter(({ line, text }) => !ends.has(line) && !looksLikeFigure(text)),
    missingRows: [],
    unreadRows: [...(table.unreadRows ?? []), ...new Set(torn.map(({ leaf }) => leaf))],
    figures: figuresOf(rows, table.layout),
  };
}
