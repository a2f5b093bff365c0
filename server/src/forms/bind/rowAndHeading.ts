import { kindOfText } from '../vocabulary';
import { headingNumber, sectionOfLine } from './headings';
import type { Piece } from './runningText';

const pastLastCell = /[|\t][^|\t]*[况項项況題题][ \u3000|\t]*$/;
const separator = /[|\t]/;

/** A quick no for most lines. */
export const endsLikeHeading = (line: string): boolean => pastLastCell.test(line);

/** The cells of a line that have something in them. */
function writtenCells(line: string): Piece[] {
  const cells: Piece[] = [];
  let from = 0;
  for (const cell of line.split(separator)) {
    const text = cell.trim();
    if (text !== '') cells.push({ from: from + cell.indexOf(text), text });
    from += cell.length + 1;
  }
  return cells;
}

const isNumber = ({ text }: Piece): boolean => /^\d+$/.test(text);
const areSeveral = (cells: readonly Piece[]): boolean =>
  cells.some((_, at) => at > 1 && cells.slice(at - 2, at + 1).every(isNumber));
const isRowAndFigure = (cells: readonly Piece[]): boolean =>
  cells.length > 1 && kindOfText(cells[0]!.text) === 'row' && /\d/.test(cells.at(-1)!.text);

/**
 * A row of figures and the next heading, which a program that reads Word files writes behind it, since a table ends without
 * a paragraph: `…⇥0⇥36⇥⇥四、政府信息公开行政复议、行政诉讼情况`.
 */
export function rowAndHeading(line: string): readonly Piece[] | undefined {
  if (!endsLikeHeading(line)) return undefined;
  const cells = writtenCells(line);
  const heading = cells.pop();
  if (
    !heading ||
    cells.length === 0 ||
    sectionOfLine(heading.text) === undefined ||
    headingNumber(heading.text) === undefined
  )
    return undefined;
  if (!areSeveral(cells) && !isRowAndFigure(cells)) return undefined;
  return [...headerAndRow(line, cells), heading];
}

/** The row of section 四 may stand behind the last words of its header in turn: `总计 | |0 |0 …`. */
const casesInRow = 15;

function headerAndRow(line: string, cells: readonly Piece[]): readonly Piece[] {
  const { from, text } = cells.at(-1)!;
  const row = line.slice(0, from + text.length);
  const figures = cells.slice(-casesInRow);
  const above = cells.at(-casesInRow - 1);
  if (figures.length < casesInRow || !figures.every(isNumber) || !above || !/\p{L}$/u.test(above.text))
    return [{ from: 0, text: row }];
  const first = figures[0]!.from;
  return [
    { from: 0, text: row.slice(0, first) },
    { from: first, text: row.slice(first) },
  ];
}
