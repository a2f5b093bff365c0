import { widthOf } from '../../core/width';
import type { BoundRow, BoundTable, PlacedTable } from '../model';
import { figuresOf } from './bindTable';
import type { JoinedCell } from './layouts/piece';

/**
 * The tables without the rows of which a number goes on in the next line, as where a text was cut into lines of one width,
 * or a column is narrower than its figures: what stands on either line is no figure, and no place for one. Where a row
 * that is short or ends with a blank goes on there, nobody knows what it lacks.
 */
export function withoutTornNumbers(tables: readonly PlacedTable[], lines: readonly string[]): readonly PlacedTable[] {
  const isFull = fullLines(lines);
  const goesOn = (line: number): boolean => {
    const own = lines[line] ?? '';
    const below = lines[line + 1] ?? '';
    return (figureFirst.test(below) || pipeFirst.test(own.slice(-1) + below)) && isFull(own);
  };
  const isCut = (line: number): boolean =>
    numberEnd.test(lines[line] ?? '') && numberFirst.test(lines[line + 1] ?? '') && goesOn(line);
  return tables.map((placed) => {
    const isTorn = (row: BoundRow) => {
      const own = [row.line, ...(row.cellLines ?? [])].map((line) => placed.startLine + line);
      return (
        row.cells.some(isInParts) || own.some(isCut) || (isUnsure(row) && own.some((l) => goesOn(l) || goesOn(l - 1)))
      );
    };
    const torn = placed.table.rows.filter(isTorn);
    return torn.length > 0 ? { ...placed, table: without(placed.table, torn) } : placed;
  });
}

const numberEnd = /[\d.]$/;
const numberFirst = /^\d/;
const figureFirst = /^\s*\d+\s*(?:[|\t]|$)/;
/** The blank in front of a pipe stands on this line or on that above it. */
const pipeFirst = /^(?:[^|] | )\|[\s|\d]*$|^.[\s|]*\|\s*$/;

const isInParts = ({ text, parts }: JoinedCell): boolean => parts !== undefined && /^\d+$/.test(text);

const isUnsure = ({ surplus, duplicateOf, cells }: BoundRow): boolean =>
  surplus !== 0 || duplicateOf !== undefined || cells.at(-1)?.text === '';

/** So many lines as wide as the widest were cut at that width. */
const fewestFull = 5;

/** Tells the lines that are as wide as any may be; a letter of Chinese that takes two columns may just not have fitted. */
function fullLines(lines: readonly string[]): (line: string) => boolean {
  const longest = lines.reduce((most, { length }) => Math.max(most, length), 0);
  const lengthOf = ({ length }: string) => length;
  const isFullBy = (measure: (line: string) => number, line: string): boolean => {
    const widest = lines.reduce((most, each) => Math.max(most, measure(each)), 0) - 1;
    return measure(line) >= widest && lines.filter((each) => measure(each) >= widest).length >= fewestFull;
  };
  return (line) => line.length * 2 >= longest && (isFullBy(lengthOf, line) || isFullBy((each) => widthOf(each), line));
}

function without(table: BoundTable, torn: readonly BoundRow[]): BoundTable {
  const rows = table.rows.filter((row) => !torn.includes(row));
  const ends = new Set(torn.map(({ line }) => line + 1));
  return {
    ...table,
    rows,
    unknownRows: table.unknownRows.filter(({ line }) => !ends.has(line)),
    unreadRows: [...(table.unreadRows ?? []), ...new Set(torn.map(({ leaf }) => leaf))],
    figures: figuresOf(rows, table.layout),
  };
}
