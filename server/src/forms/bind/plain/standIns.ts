import { blanked } from './blanked';

/** What programs write for a cell without a value, in front of the labels of a row: a merged cell has left it. */
const standIns = /^(?:[\s"|]*(?:None|null|nan|NA|#N\/A)[\s"]*[|\t,;])+/i;
const fewestRows = 5;
/** Most lines begin with a letter of Chinese. */
const bar = '|'.charCodeAt(0);
const word = /None|null|nan|NA|#N\/A/gi;

/** Without the words for nothing in front of labels. */
export const withoutStandIns = (lines: readonly string[]): readonly string[] =>
  lines.filter((line) => line.charCodeAt(0) <= bar && standIns.test(line)).length < fewestRows
    ? lines
    : lines.map((line) => line.replace(standIns, (found) => found.replace(word, blanked)));
