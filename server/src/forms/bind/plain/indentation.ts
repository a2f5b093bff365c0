import { looksLikeFigure } from '../../../core/figure';
import { blanked } from './blanked';

const tab = '\t';
const isAround = (line: string): boolean => line.startsWith(tab) && line.endsWith(tab) && line.trim() !== '';

/** In front of the cell and behind it stand tabs, and none within: 0 as the cell of a page that indents its tags. */
function loneCell(line: string): string | undefined {
  const cell = line.trim();
  return cell !== '' && !cell.includes(tab) && line.slice(0, line.indexOf(cell)).includes(tab) ? cell : undefined;
}

/** Fewer cells are none of a table. */
const fewestCells = 8;
const fewestFigures = 2;

/**
 * Lines of one cell each without the tabs around it, where no line beside them has several: what was written between
 * the tags of a page has become tabs with them, and parts nothing.
 */
export function withoutIndentation(lines: readonly string[]): readonly string[] {
  if (!lines.some(isAround)) return lines;
  const plain = [...lines];
  for (let from = 0; from < lines.length; from++) {
    if (!isAround(lines[from]!)) continue;
    let to = from;
    const cells: string[] = [];
    for (; to < lines.length; to++) {
      const cell = loneCell(lines[to]!);
      if (cell !== undefined) cells.push(cell);
      else if (lines[to]!.trim() !== '') break;
    }
    const isTable = cells.length >= fewestCells && cells.filter(looksLikeFigure).length >= fewestFigures;
    if (isTable) for (let at = from; at < to; at++) plain[at] = withoutTabs(lines[at]!);
    from = to;
  }
  return plain;
}

const withoutTabs = (line: string): string => line.replace(/\t+/g, blanked);
