/** Mistypes figures as people do, the same ones for the same numbers. */

type Random = (below: number) => number;
type Rows = number[][];

const write = (rows: Rows, row: number, column: number, value: string | number): boolean => {
  const changed = Number(value) !== rows[row]![column];
  rows[row]![column] = Number(value);
  return changed;
};

/** Each does one slip at a cell; whether it could be done and changed something. */
const slips: readonly ((rows: Rows, row: number, column: number, random: Random) => boolean)[] = [
  function digitReplaced(rows, row, column, random) {
    const digits = String(rows[row]![column]);
    const at = random(digits.length);
    return write(
      rows,
      row,
      column,
      digits.slice(0, at) + ((Number(digits[at]) + 1 + random(9)) % 10) + digits.slice(at + 1),
    );
  },
  function digitsSwapped(rows, row, column, random) {
    const digits = String(rows[row]![column]);
    const at = random(digits.length - 1);
    const swapped = digits.slice(0, at) + (digits[at + 1] ?? '') + digits[at] + digits.slice(at + 2);
    return digits.length > 1 && write(rows, row, column, swapped);
  },
  function digitLost(rows, row, column, random) {
    const digits = String(rows[row]![column]);
    const at = random(digits.length);
    return digits.length > 1 && write(rows, row, column, digits.slice(0, at) + digits.slice(at + 1));
  },
  function digitAdded(rows, row, column, random) {
    const digits = String(rows[row]![column]);
    const at = random(digits.length + 1);
    return write(rows, row, column, digits.slice(0, at) + random(10) + digits.slice(at));
  },
  function offByOne(rows, row, column, random) {
    const value = rows[row]![column]!;
    return write(rows, row, column, value > 0 && random(2) === 0 ? value - 1 : value + 1);
  },
  function leftAtZero(rows, row, column) {
    return write(rows, row, column, 0);
  },
  /** Into the next column or the next row, if nothing stands there: two cells are wrong. */
  function moved(rows, row, column, random) {
    const [toRow, toColumn] = random(2) === 0 ? [row, column + 1] : [row + 1, column];
    const value = rows[row]![column]!;
    if (value === 0 || rows[toRow]?.[toColumn] !== 0) return false;
    return write(rows, row, column, 0) && write(rows, toRow, toColumn, value);
  },
];

/** A copy in which so many slips were made, each at cells of its own. */
export function mistype(figures: readonly (readonly number[])[], count: number, random: Random): Rows {
  const rows = figures.map((row) => [...row]);
  for (let left = count; left > 0; ) {
    const [row, column] = [random(rows.length), random(7)];
    const isUntouched = (r: number, c: number) => rows[r]?.[c] === figures[r]?.[c];
    if (!isUntouched(row, column) || !isUntouched(row, column + 1) || !isUntouched(row + 1, column)) continue;
    if (slips[random(slips.length)]!(rows, row, column, random)) left--;
  }
  return rows;
}
