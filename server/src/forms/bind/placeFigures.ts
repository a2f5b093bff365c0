import type { Cell } from '../../core/cells';

/** Which cells behind the labels carry the figures. */
export interface Placement {
  readonly cells: readonly Cell[];
  /** Below 0: so many cells are missing; above 0: so many are too many. Then no cell has a sure place. */
  readonly surplus: number;
}

/**
 * The figures of a row follow its labels, blanks included, and padding follows the figures: positions are never counted
 * from the right. Only where padding stands between label and figures, as when a merged label is written out as blank
 * cells, the figures begin behind it. `lost`: cells that the row has fewer than its neighbours.
 */
export function placeFigures(cells: readonly Cell[], from: number, count: number, lost: number): Placement {
  const behind = cells.slice(from);
  const extra = behind.length - count;
  if (extra < 0) return { cells: behind, surplus: extra };
  let trailing = 0;
  while (trailing < behind.length && behind[behind.length - 1 - trailing]!.text === '') trailing++;
  if (lost > 0 && trailing > extra) return { cells: behind, surplus: -Math.min(lost, trailing - extra) };
  if (trailing >= extra) return { cells: behind.slice(0, count), surplus: 0 };
  let leading = 0;
  while (leading < extra && behind[leading]!.text === '') leading++;
  const shift = extra - trailing;
  if (leading >= shift) return { cells: behind.slice(shift, shift + count), surplus: 0 };
  const written = behind.slice(0, behind.length - trailing);
  if (count === 1 && written.every((cell) => cell.text === written[0]!.text))
    return { cells: written.slice(0, 1), surplus: 0 };
  return { cells: behind, surplus: shift - leading };
}
