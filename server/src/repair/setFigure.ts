import { textForBlank } from '../core/cells';
import type { Edit } from '../core/text';
import { type Figure, figureRange } from '../forms/model';

/** The edit that writes a figure into its cell; the padding of the row stays as it is. */
export function setFigure(lines: readonly string[], figure: Figure, text: string): Edit {
  const newText =
    figure.cell.text === '' ? textForBlank(lines[figure.line]!, figure.cell, figure.separator, text) : text;
  return { range: figureRange(figure), newText };
}

/** A unit behind the digits (12件), brackets or stars around them. */
const written = /^([^\p{N}+\-−–—.]{0,3})\d+([^\p{N}.]{0,4})$/u;

/** The edit that gives a figure another value; what stands around its digits stays. */
export function setValue(lines: readonly string[], figure: Figure, value: number): Edit {
  const { cell, reading } = figure;
  const [, front = '', unit = ''] = (reading.kind === 'number' && written.exec(cell.text)) || [];
  return setFigure(lines, figure, front + value + unit);
}
