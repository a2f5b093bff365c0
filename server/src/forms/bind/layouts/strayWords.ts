import { labelOf } from '../../../core/label';
import { isNearlyRow } from '../../mistyped';
import { kindOfText } from '../../vocabulary';
import { writtenIn } from './countBlanks';
import type { Entry } from './entries';

/**
 * The rows, those joined between whose cells words stand that no form has, as those of a watermark or of the foot of a
 * page: what is written behind them is just what the row lacks.
 */
export function withoutStrayWords(
  entries: readonly Entry[],
  fits: (entry: Entry, cells: number) => boolean,
): readonly Entry[] {
  const joined: Entry[] = [];
  for (const entry of entries) {
    const above = joined.at(-1);
    const whole = above && isStray(entry) ? withCells(above, entry) : undefined;
    if (above && whole && !fits(above, writtenIn(above.cells).length) && fits(above, whole.cells.length))
      joined[joined.length - 1] = whole;
    else joined.push(entry);
  }
  return joined;
}

const isStray = ({ label, group, rest }: Entry): boolean =>
  label !== undefined &&
  !group &&
  rest.length === 0 &&
  kindOfText(label.text) === undefined &&
  labelOf(label.text).ordinal === undefined &&
  !isNearlyRow(label.text);

const withCells = (above: Entry, { cells, nextLine, onOneLine }: Entry): Entry => ({
  ...above,
  cells: writtenIn([...above.cells, ...cells]),
  nextLine,
  onOneLine,
  sure: false,
});
