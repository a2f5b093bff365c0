import type { Range } from '../../core/text';
import { isOrgan } from '../ogi/nameInTitle';
import { isTitle, titleText } from './headings';

const year = '(?:20\\d\\d|二[〇○零0].{2})年?度?';
const aYear = new RegExp(year);
const onlyYear = new RegExp(`^\\(?${year}\\)?$`);
const yearAtEnd = new RegExp(`${year}$`);
/** A title that tells no organ. */
const isBare = new RegExp(`^(?:${year})?政(?:府信息|务)公开`);

const firstHalf = /政府信息$|公开(?:工作)?$/;
const secondHalf = /^(?:公开)?(?:工作)?(?:情况)?的?(?:年度?(?:工作)?报告|(?:工作)?报告)$/;

/**
 * The lines before `end` that make up the title: the first that is one, with the organ's name and the year above it where
 * it does not begin with them, and a year below.
 */
export function titleOf(lines: readonly string[], end: number): Range | undefined {
  const filled: number[] = [];
  for (let line = 0; line < end; line++) if (lines[line]!.trim() !== '') filled.push(line);
  const said = (at: number): string => (at in filled ? titleText(lines[filled[at]!]!) : '');
  for (let at = 0; at < filled.length; at++) {
    const isWhole = isTitle(lines[filled[at]!]!);
    if (!isWhole && !isInHalves(said(at), said(at + 1))) continue;
    const { from, to, hasYear } = withNeighbours(said, at, isWhole ? at : at + 1);
    if (!isWhole && !hasYear) continue;
    const [start, last] = [filled[from]!, filled[to]!];
    return { start: { line: start, character: 0 }, end: { line: last, character: lines[last]!.trimEnd().length } };
  }
  return undefined;
}

const isInHalves = (first: string, second: string): boolean =>
  firstHalf.test(first) && secondHalf.test(second) && isTitle(first + second);

/** Without a year neither organ nor title belong together: such words also stand in menus. */
function withNeighbours(said: (at: number) => string, first: number, last: number) {
  let from = first;
  if (isBare.test(said(first))) {
    while (onlyYear.test(said(from - 1))) from--;
    if (isOrgan(said(from - 1).replace(yearAtEnd, ''))) from--;
  }
  const to = onlyYear.test(said(last + 1)) ? last + 1 : last;
  let text = '';
  for (let at = from; at <= to; at++) text += said(at);
  return aYear.test(text) ? { from, to, hasYear: true } : { from: first, to: last, hasYear: false };
}
