import type { BoundRow, BoundTable } from '../forms/model';

/** What an office has put between the label of a row and its figures, and behind them: blanks, numbers of rows, remarks. */
export interface OwnCells {
  readonly before: readonly string[];
  readonly behind: readonly string[];
}

export const noOwnCells: OwnCells = { before: [], behind: [] };

/** The own cells of a row so many rows below a row of the table: numbers are counted on, remarks are not taken over. */
export function ownCellsBeside(table: BoundTable, row: BoundRow, below: number, labels: number): OwnCells {
  if (row.surplus !== 0) return noOwnCells;
  const own = ownCellsOf(table, row);
  const at = table.rows.indexOf(row);
  const others = [table.rows[at - 1], table.rows[at + 1]].filter((other) => other !== undefined);
  const counted = (place: keyof OwnCells) =>
    own[place].map((text, i) => {
      const number = numberIn(text);
      const counts = others.some((other) => isCountedOn(table, row, other, place, i));
      return counts && number !== undefined ? text.replace(/\d+/, String(number + below)) : '';
    });
  const before = own.before.every((text) => text === '')
    ? Array<string>(Math.max(0, own.before.length + row.labels.length - labels)).fill('')
    : counted('before');
  return { before, behind: counted('behind') };
}

/** Whether a neighbour has the number that belongs to it, be the rows counted as they stand or as the form has them. */
function isCountedOn(table: BoundTable, row: BoundRow, other: BoundRow, place: keyof OwnCells, i: number): boolean {
  if (other.cellLines || other.surplus !== 0) return false;
  const numberOf = (each: BoundRow) => numberIn(ownCellsOf(table, each)[place][i] ?? '') ?? Number.NaN;
  const away = numberOf(other) - numberOf(row);
  return away === Math.sign(other.line - row.line) || away === other.leaf.index - row.leaf.index;
}

function ownCellsOf({ lines, plain = lines }: BoundTable, { line, separator, labels, cells }: BoundRow): OwnCells {
  const text = plain[line]!;
  const between = (from: number, to: number): string[] =>
    text[from] === separator && to > from
      ? text
          .slice(from + 1, to)
          .split(separator)
          .map((cell) => cell.trim())
      : [];
  const label = labels.at(-1)?.cell.to ?? Number.NaN;
  const behind = between(cells.at(-1)!.to, text.length);
  return {
    before: between(label, cells[0]!.from - 1),
    behind: behind.slice(0, behind.findLastIndex((cell) => cell !== '') + 1),
  };
}

/** The number of a row: 7, 第7行. */
const numberIn = (text: string): number | undefined => {
  const digits = /^[^\d\s]{0,2}(\d{1,3})[^\d\s]{0,2}$/.exec(text)?.[1];
  return digits === undefined ? undefined : Number(digits);
};
