import { withPlainPipes } from '../../../core/cells';
import { withoutLineEnds } from './lineEnds';
import { withoutLatex, withoutTextileMarks, withoutWikiMarks } from './markup';
import { withoutBullets, withoutEndMarks, withoutLineNumbers, withoutMarks } from './prefixes';
import { withoutCommas } from './separated';

/** In the order in which they are taken off: what stands in front of lines, what ends them, what parts their cells. */
const layers = [
  withoutLineNumbers,
  withoutMarks,
  withoutEndMarks,
  withoutBullets,
  withoutLineEnds,
  withoutWikiMarks,
  withoutTextileMarks,
  withoutLatex,
  withoutCommas,
  withPlainPipes,
];

/**
 * The lines of a report as if nothing stood in front of them and their cells were parted by pipes. Every character that
 * is left keeps its place; the same array where there is nothing to do.
 */
export const plainLines = (written: readonly string[]): readonly string[] =>
  layers.reduce((lines, without) => without(lines), written);
