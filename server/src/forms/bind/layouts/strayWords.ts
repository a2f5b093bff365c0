import { labelOf } from '../../../core/label';
import { isNearlyRow } from '../../mistyped';
import { kindOfText, tableOfRow } from '../../vocabulary';
import { writtenIn } from './countBlanks';
import type { Entry } from './entries';
import { isValue } from './piece';

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
  kindOfText(label.text.replace(numberBehind, '')) === undefined &&
  labelOf(label.text).ordinal === undefined &&
  !isNearlyRow(label.text);

/** The label of a row may have its figure behind it. */
const numberBehind = /\s+\d[\d.]*$/;

const withCells = (above: Entry, { cells, nextLine, onOneLine }: Entry): Entry => ({
  ...above,
  cells: writtenIn([...above.cells, ...cells]),
  nextLine,
  onOneLine,
  sure: false,
});

const pageNumber = /^\s*[1-9]\d{0,2}\s*$/;
const figuresBehind = /^\s*(\S.*?)((?:\s+[-+]?\d[\d.]*){2,})\s*$/;

const longestRow = 200;

/** The lines without the number of a page that stands between the halves of a label, of which the second has its figures. */
export const withoutPageLines = (lines: readonly string[]): readonly string[] =>
  lines.some((line) => pageNumber.test(line))
    ? lines.map((line, at) =>
        pageNumber.test(line) && isInLabel(lines[at - 1] ?? '', lines[at + 1] ?? '') ? '' : line,
      )
    : lines;

function isInLabel(above: string, below: string): boolean {
  const rest = below.length > longestRow ? undefined : figuresBehind.exec(below)?.[1];
  const start = above.trim().split(/\s+/).at(-1)!;
  if (rest === undefined || start === '' || isValue(start)) return false;
  return tableOfRow(start + rest) !== undefined && [start, rest].every((half) => tableOfRow(half) === undefined);
}
