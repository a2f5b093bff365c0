import { textForBlank } from '../core/cells';
import type { Edit } from '../core/text';
import { type Figure, figureRange } from '../forms/model';

/** The edit that writes a figure into its cell; the padding of the row stays as it is. */
export function setFigure(lines: readonly string[], figure: Figure, text: string): Edit {
  const newText =
    figure.cell.text === '' ? textForBlank(lines[figure.line]!, figure.cell, figure.separator, text) : text;
  return { range: figureRange(figure), newText };
}
