import { textForBlank } from '../core/cells';
import { type Edit, rangeOnLine } from '../core/text';
import { type Figure, figureRange } from '../forms/model';

/** The edit that writes a figure into its cell; the padding of the row stays as it is. */
export function setFigure(lines: readonly string[], figure: Figure, text: string): Edit {
  const { cell, line, separator } = figure;
  if (cell.text !== '') return { range: figureRange(figure), newText: text };
  return (
    inPlaceOfMarks(lines[line]!, figure, text) ?? {
      range: figureRange(figure),
      newText: textForBlank(lines[line]!, cell, separator, text),
    }
  );
}

/** A blank cell may be written `&nbsp;` or `<br>`. */
function inPlaceOfMarks(written: string, { cell, line, separator }: Figure, text: string): Edit | undefined {
  const marks = separator === '|' ? written.slice(cell.from, cell.to) : '';
  if (marks.trim() === '') return undefined;
  const start = cell.from + marks.length - marks.trimStart().length;
  return { range: rangeOnLine(line, start, start + marks.trim().length), newText: text };
}

/** A unit behind the digits (12件), brackets or stars around them. */
const written = /^([^\p{N}+\-−–—.]{0,3})\d+([^\p{N}.]{0,4})$/u;

/** The edit that gives a figure another value; what stands around its digits stays. */
export function setValue(lines: readonly string[], figure: Figure, value: number): Edit {
  const { cell, reading } = figure;
  const [, front = '', unit = ''] = (reading.kind === 'number' && written.exec(cell.text)) || [];
  return setFigure(lines, figure, front + value + unit);
}
