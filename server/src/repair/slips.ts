/**
 * How figures come to be wrong, as probabilities. No statistics of slips in annual reports are known, so every kind is
 * taken to be equally frequent, and within a kind every place and every digit. The kinds are those of Damerau (1964) and
 * those that Scholtus (2009) found in statistical returns.
 */

export type SlipKind =
  /** One digit stands for another: 12 → 17. */
  | 'digitReplaced'
  /** Two neighbouring digits changed places: 12 → 21. */
  | 'digitsSwapped'
  | 'digitLost'
  | 'digitAdded'
  /** One too many or too few: counted wrongly, not typed. */
  | 'offByOne'
  /** 0 or nothing stands where a figure should: a total not filled in, a cell overlooked. */
  | 'leftAtZero'
  /** A total that is not the sum of its parts in any of the ways above. */
  | 'addedUpWrongly'
  /** Two cells have each other's figures; where one of them is 0, a figure stands in the wrong cell. */
  | 'exchanged'
  /** A few items are counted in one cell that belong in another. */
  | 'itemsMoved'
  /** A figure that is wrong by any of these slips, and a total that was added up from it. */
  | 'inTotalToo'
  /** The figures of a row stand one column too far to the left or right. */
  | 'shifted'
  /** A row was passed over when a total was added up, and what is left over was written into the row below it. */
  | 'rowPassedOver'
  | 'unexplained';

/** A slip with what it costs to believe in it, in bits: the negative binary logarithm of its probability. */
export interface Slip {
  readonly kind: SlipKind;
  readonly bits: number;
}

/** A cell that should be `to` and is `from`. */
export interface Change {
  readonly from: number;
  readonly to: number;
  readonly row: number;
  readonly column: number;
  readonly isTotal: boolean;
  /** Nothing stands in the cell, where a 0 is written in others. */
  readonly isOverlooked: boolean;
}

const kinds = 8;
/** One cell in so many is mistyped: what a slip more costs, whatever its kind. */
const oneIn = 256;

/** So many times as likely as a 0 is a blank cell to be one that was passed over. */
const overlooked = 8;

const bitsOf = (probability: number): number => -Math.log2(probability / (kinds * oneIn));

const singles: readonly { readonly kind: SlipKind; probability(to: string, from: string, change: Change): number }[] = [
  {
    kind: 'leftAtZero',
    probability: (_to, from, { isOverlooked }) => (from === '0' ? (isOverlooked ? overlooked : 1) : 0),
  },
  { kind: 'digitsSwapped', probability: swapped },
  { kind: 'digitLost', probability: (to, from) => waysToLose(to, from) / to.length },
  { kind: 'digitAdded', probability: (to, from) => waysToLose(from, to) / ((to.length + 1) * 10) },
  { kind: 'offByOne', probability: (to, from) => (Math.abs(Number(to) - Number(from)) === 1 ? 1 / 2 : 0) },
  { kind: 'digitReplaced', probability: replaced },
  { kind: 'addedUpWrongly', probability: (_to, from, { isTotal }) => (isTotal ? 1 / 100 / 10 ** from.length : 0) },
  { kind: 'unexplained', probability: (_to, from) => 1 / 1000 / 10 ** from.length },
];

/** The likeliest slip by which one cell came to be wrong. */
export function slipOf(change: Change): Slip {
  const [to, from] = [String(change.to), String(change.from)];
  let best: Slip = { kind: 'unexplained', bits: Number.POSITIVE_INFINITY };
  for (const { kind, probability } of singles) {
    const bits = bitsOf(probability(to, from, change));
    if (bits < best.bits) best = { kind, bits };
  }
  return best;
}

function replaced(to: string, from: string): number {
  if (to.length !== from.length) return 0;
  const differing = [...to].filter((digit, i) => digit !== from[i]).length;
  return differing === 1 ? 1 / (to.length * 9) : 0;
}

function swapped(to: string, from: string): number {
  const places = [...to].slice(1).flatMap((digit, i) => (digit !== to[i] ? [i] : []));
  const swaps = places.map((i) => to.slice(0, i) + to[i + 1] + to[i] + to.slice(i + 2));
  return swaps.filter((swap) => Number(swap) === Number(from)).length / Math.max(1, places.length);
}

/** At how many places a digit can be taken out of `longer` to leave `shorter`. */
function waysToLose(longer: string, shorter: string): number {
  if (longer.length !== shorter.length + 1) return 0;
  return [...longer].filter((_, i) => longer.slice(0, i) + longer.slice(i + 1) === shorter).length;
}

/** A cell has four neighbours; any other cell of its row or column is one of about thirty. */
const placeOf = (a: Change, b: Change): number => {
  const [rows, columns] = [Math.abs(a.row - b.row), Math.abs(a.column - b.column)];
  if (rows > 0 && columns > 0) return 0;
  return rows + columns === 1 ? 1 / 8 : 1 / 64;
};

const mostItems = 9;

/** The one slip by which two cells of a row or column came to be wrong together. */
export function slipOfPair(a: Change, b: Change): Slip | undefined {
  const place = placeOf(a, b);
  if (place === 0) return undefined;
  if (a.isTotal !== b.isTotal) return slipInTotal(a.isTotal ? b : a, a.isTotal ? a : b);
  if (a.to === b.from && b.to === a.from) return { kind: 'exchanged', bits: bitsOf(place) };
  const items = Math.abs(a.to - a.from);
  if (a.to - a.from !== b.from - b.to || items > mostItems) return undefined;
  return { kind: 'itemsMoved', bits: bitsOf(place / (items === 1 ? 2 : 2 * mostItems)) };
}

/** A wrong figure is added up into its total as often as the total is right. */
function slipInTotal(part: Change, total: Change): Slip | undefined {
  if (part.to - part.from !== total.to - total.from) return undefined;
  return { kind: 'inTotalToo', bits: slipOf(part).bits + 1 };
}

/** The one slip of `addedUp`. */
export const rowPassedOver: Slip = { kind: 'rowPassedOver', bits: bitsOf(1 / 64) };

/** What a cell says and should say, changed or not. */
export type Move = Pick<Change, 'from' | 'to'>;

/** Fewer figures than this do not tell a row that has moved from a figure in the wrong cell. */
const leastMoved = 3;

/**
 * The one slip by which all changes of a row were made: its figures moved by one column, with a 0 at the end left over. `row`:
 * all its cells, where all changes are of one row.
 */
export function slipOfRow(changes: readonly Change[], row: readonly Move[]): Slip | undefined {
  if (changes.length < leastMoved) return undefined;
  if (isMoved(row)) return shifted;
  const inOrder = [...changes].sort((a, b) => a.column - b.column);
  const [first] = inOrder;
  const isRun = inOrder.every(
    ({ row, column, isTotal }, i) => row === first!.row && column === first!.column + i && !isTotal,
  );
  const moved = (cells: readonly Change[]) =>
    cells[0]!.from === 0 && cells.at(-1)!.to === 0 && cells.slice(1).every(({ from }, i) => from === cells[i]!.to);
  return isRun && (moved(inOrder) || moved([...inOrder].reverse())) ? shifted : undefined;
}

const shifted: Slip = { kind: 'shifted', bits: bitsOf(1 / 64) };

/** The total has moved with the other figures: what fell off the end is gone, or stands at the beginning. */
function isMoved(row: readonly Move[]): boolean {
  if (row.filter(({ to }) => to !== 0).length < leastMoved) return false;
  const isBehind = (cells: readonly Move[]) =>
    cells.slice(1).every(({ from }, i) => from === cells[i]!.to) && [0, cells.at(-1)!.to].includes(cells[0]!.from);
  return isBehind(row) || isBehind([...row].reverse());
}
