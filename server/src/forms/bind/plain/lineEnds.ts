import { looksLikeFigure } from '../../../core/figure';
import { kindOfText } from '../../vocabulary';
import { blanked } from './blanked';

/** A cell a line, and behind it what parts it from the next one or ends the line. */
const lineEnd =
  /^((?:[^,，;；\t]|[,，](?=[^()（）]{0,30}[)）])){0,59}[^,，;；\t\\])[ \u3000]*([,，;；\t\\]|<br[ ]?\/?>)[ \u3000]*$/i;
const lastLetters = new Set(',，;；\t\\> \u3000');
const fewestCells = 8;

const isCell = (text: string): boolean => looksLikeFigure(text.trim()) || kindOfText(text) !== undefined;

/** Without the commas, tabs or line breaks behind cells that stand each on its line. */
export function withoutLineEnds(lines: readonly string[]): readonly string[] {
  const cells = lines.filter((line) => lastLetters.has(line.at(-1)!) && isCell(lineEnd.exec(line)?.[1] ?? '?'));
  if (cells.length < fewestCells) return lines;
  return lines.map((line) => line.replace(lineEnd, (found, own: string) => own + blanked(found.slice(own.length))));
}
