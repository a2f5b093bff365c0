import { separatorOf } from '../../core/cells';
import { labelOf } from '../../core/label';
import { once } from '../../core/memo';
import { rowKeys } from '../vocabulary';

/** No label is longer. */
const longestHalf = 60;

/** Every beginning and every end of the label of a row; the whole label may stand behind its ordinal. */
const halves = once(() => {
  const all = new Set<string>();
  for (const key of rowKeys()) for (let at = 0; at < key.length; at++) all.add(key.slice(0, at + 1)).add(key.slice(at));
  return all;
});

const ordinal = /^\s*(?:[(（][一二三四五六七][)）]|[一二三四]、|\d[.．])\s*$/;

/** Whether a line has half of a row's label and nothing else: the other half, with the figures, stands on another line. */
export const isHalfLabel = (line: string): boolean =>
  line.length < longestHalf &&
  separatorOf(line) === undefined &&
  (halves().has(labelOf(line).bare) || ordinal.test(line));
