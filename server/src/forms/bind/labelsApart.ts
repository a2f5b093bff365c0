import type { Cell } from '../../core/cells';
import { kindOfText } from '../vocabulary';

/** Where a label ends and the one below it begins: 三、本年度办理结果 / (三)不予公开 / 1.属于国家秘密. */
export const nextLabel = /(?<=[^\d.])(?=[(（][一二三四五六七][)）])|(?<=[^\d.])(?=\d[.．、]\p{L})/u;
const shortest = 10;

/** The cells of a row of which the first has the labels of its groups too, one behind the other: each becomes a cell. */
export function labelsApart(cells: readonly Cell[]): readonly Cell[] {
  const [first, ...rest] = cells;
  if (!first || first.text.length < shortest || !nextLabel.test(first.text)) return cells;
  const parts = first.text.split(nextLabel);
  if (!parts.every((part) => kindOfText(part) === 'row')) return cells;
  let at = first.start;
  const labels = parts.map((part): Cell => {
    const from = at;
    at += part.length;
    const text = part.trimEnd();
    return { from, to: at, text, start: from, end: from + text.length };
  });
  return [...labels, ...rest];
}
