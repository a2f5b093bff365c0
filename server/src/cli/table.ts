import { padStartTo, padTo, widthOf } from '../core/width';
import type { Shell } from './shell';

/** A table on a terminal: texts to the left, figures to the right, aligned also where characters are two columns wide. */
export function tableLines(
  { colors }: Shell,
  header: readonly string[],
  rows: readonly (readonly (string | number)[])[],
) {
  const widths = header.map((title, column) =>
    Math.max(widthOf(title), ...rows.map((row) => widthOf(String(row[column])))),
  );
  const line = (cells: readonly (string | number)[], isFigure: (column: number) => boolean) =>
    cells
      .map((cell, column) => (isFigure(column) ? padStartTo : padTo)(String(cell), widths[column]!))
      .join('  ')
      .trimEnd();
  const isFigure = (column: number) => rows.every((row) => typeof row[column] === 'number');
  return [colors.bold(line(header, isFigure)), ...rows.map((row) => line(row, isFigure))];
}
