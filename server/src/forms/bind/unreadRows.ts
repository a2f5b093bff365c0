import { separatorOf } from '../../core/cells';
import { keyOf } from '../../core/label';
import type { Row } from '../form';
import type { Leaf } from '../layout';
import { allowedSlips } from '../mistyped';
import type { BoundTable } from '../model';
import { namesLeaf } from '../vocabulary';

/** A shorter label may stand in another one. */
const shortestLabel = 5;

/** Rows of the form that a table seems to lack: not even the label of the missing ones stands there. */
export interface Absent {
  readonly missing: readonly Leaf<Row>[];
  readonly unread: readonly Leaf<Row>[];
}

/** Where the label of a row stands in a table, on two lines, cut off or mistyped, the row was not read. */
export function setUnreadApart(absent: readonly Leaf<Row>[], lines: readonly string[]): Absent {
  if (absent.length === 0) return { missing: absent, unread: absent };
  const words = lines.map(withoutFigures).join('').split(/[|\t]/).filter(hasLetters);
  const text = words.map(keyOf).join('|');
  const stands = (row: Row): boolean => {
    const key = keyOf(row.label);
    const whole = keyOf(row.ordinal + row.label);
    if (text.includes(key.length < shortestLabel ? whole : key)) return true;
    if (whole.length < shortestLabel) return false;
    // The rest of a label may be cut off.
    const half = whole.slice(0, Math.max(shortestLabel, Math.ceil(whole.length / 2)));
    return text.includes(half) || slipsWithin(text, whole) <= allowedSlips(key);
  };
  // (六)其他处理 is one row of an older form.
  const isOneRow = ({ path }: Leaf<Row>): boolean => {
    const group = path.at(-1);
    return group?.children !== undefined && namesLeaf(group.label) && group.children.every(isAbsent) && stands(group);
  };
  const isAbsent = (row: Row): boolean => absent.some(({ node }) => node === row);
  const own = absent.filter((leaf) => !isOneRow(leaf));
  const unread = own.filter(({ node }) => stands(node));
  return { missing: own.filter((leaf) => !unread.includes(leaf)), unread };
}

/** A row that fell out of its table has its figures behind the first line of its label: 2.申请人逾 7 0 0 0 0 0 7. */
const withoutFigures = (line: string): string =>
  line.length > longestRow || separatorOf(line) ? line : line.replace(figures, '');
const figures = /(?:\s+\d[\d.]*){2,}\s*$/;

/** No more lines below a table are looked at, and none as long as a paragraph. */
const mostBelow = 6;
const longestRow = 100;

/** What is remarked below a table may name rows as well. */
const note = /^\s*(?:注|说明|备注)\s*[:：]/;

/** The table, with those of its missing rows as unread that stand below its last one without anything between their cells. */
export function withUnreadBelow(table: BoundTable, below: readonly string[]): BoundTable {
  const lines = below.filter((line) => line.trim() !== '' && !separatorOf(line)).slice(0, mostBelow);
  const end = lines.findIndex((line) => line.length > longestRow || line.includes('。') || note.test(line));
  const { missing, unread } = setUnreadApart(table.missingRows, end < 0 ? lines : lines.slice(0, end));
  return unread.length === 0
    ? table
    : { ...table, missingRows: missing, unreadRows: [...(table.unreadRows ?? []), ...unread] };
}

const hasLetters = (cell: string): boolean => /\p{L}/u.test(cell);

/** How many slips of the pen lie between a label and the part of a text that is most like it; a swap counts once. */
function slipsWithin(text: string, label: string): number {
  let row = Array.from({ length: label.length + 1 }, (_, at) => at);
  let above = row;
  let before = '';
  let fewest = label.length;
  for (const letter of text) {
    const next = [0];
    for (let at = 1; at <= label.length; at++) {
      const same = row[at - 1]! + (letter === label[at - 1] ? 0 : 1);
      const isSwap = at > 1 && letter === label[at - 2] && before === label[at - 1];
      const swapped = isSwap ? above[at - 2]! + 1 : label.length;
      next.push(Math.min(same, swapped, row[at]! + 1, next[at - 1]! + 1));
    }
    above = row;
    row = next;
    before = letter;
    fewest = Math.min(fewest, row[label.length]!);
  }
  return fewest;
}
