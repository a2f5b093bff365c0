import { otherBars } from '../../../core/cells';
import { looksLikeFigure } from '../../../core/figure';
import { passedOver } from '../../../core/suppression';
import { isUnlabelledCount, kindOfText } from '../../vocabulary';
import { blanked } from './blanked';

/** So many rows one behind the other are numbered by a column of the office's own. */
const fewestRows = 5;

/** The number of a row with what parts it from the labels behind it, or alone on the line above them. */
const rowNumber = new RegExp(`^[\\s"]*([1-9]\\d?)["\\s]*?(?:[|,;，\\t${otherBars}]|$)`);
/** Digits, blanks and quotes come before it; most lines begin with a letter of Chinese. */
const nine = '9'.charCodeAt(0);
/** The first words of a line, behind blank cells. */
const firstWords = new RegExp(
  `^[\\s",;，|${otherBars}]*([^\\s\\d",;，|${otherBars}][^",;，|\\t${otherBars}]*|\\d\\.[^",;，|\\t${otherBars}]+)`,
);

/** `一 | 本年新收…`: the form's own ordinals stand in that column. */
const ordinalAlone = new RegExp(`^[\\s"]*[(（]?[一二三四五六七][)）]?["\\s]*[|,;，\\t${otherBars}]`);

interface Numbered {
  readonly line: number;
  readonly number: number;
  /** Nothing else stands on its line. */
  readonly isAlone: boolean;
  readonly isRow: boolean;
}

/** The lines that a number begins which has words behind it. */
function* numberedLines(lines: readonly string[]): Generator<Numbered> {
  for (const [line, text] of lines.entries()) {
    const match = text.charCodeAt(0) <= nine ? rowNumber.exec(text) : null;
    if (!match) continue;
    const own = text.slice(match[0].length);
    const isAlone = isBlank(own);
    const [, words] = firstWords.exec(isAlone ? (lines[line + 1] ?? '') : own) ?? [];
    if (words) yield { line, number: Number(match[1]), isAlone, isRow: kindOfText(words) === 'row' };
  }
}

const isBlank = (text: string): boolean => !/[\p{L}\p{N}]/u.test(text);

/** Those of which each is one more than that before. */
function countedRows(numbered: readonly Numbered[]): readonly Numbered[] {
  const counts: Numbered[][] = [];
  for (const each of numbered) {
    const count = counts.at(-1);
    if (count && each.number === count.at(-1)!.number + 1) count.push(each);
    else counts.push([each]);
  }
  return counts.filter((count) => count.filter(({ isRow }) => isRow).length >= fewestRows).flat();
}

const separators = new RegExp(`[|,;，\\t${otherBars}]`);

/** Whether a line has this number and behind it just the figures of a row without a label. */
function isUnlabelledRow(line: string | undefined, number: number): boolean {
  const match = rowNumber.exec(line ?? '');
  if (!match || Number(match[1]) !== number) return false;
  const cells = line!.slice(match[0].length).split(separators);
  if (cells.at(-1)!.trim() === '' && !isUnlabelledCount(cells.length)) cells.pop();
  return isUnlabelledCount(cells.length) && cells.every((cell) => looksLikeFigure(cell.trim()));
}

/**
 * Without the numbers that an office has put in front of the labels of its rows. On a line of its own a number may be the
 * last figure of the row above.
 */
export function withoutRowNumbers(lines: readonly string[]): readonly string[] {
  const numbered = [...numberedLines(lines)];
  const counted = countedRows(numbered);
  if (counted.length === 0 || lines.some((line) => ordinalAlone.test(line))) return lines;
  const plain = [...lines];
  for (const each of numbered) {
    if (each.isAlone && !counted.includes(each)) continue;
    plain[each.line] = each.isAlone ? passedOver : lines[each.line]!.replace(rowNumber, blanked);
    const below = each.line + 1;
    if (!each.isAlone && isUnlabelledRow(lines[below], each.number + 1))
      plain[below] = lines[below]!.replace(rowNumber, blanked);
  }
  return plain;
}
