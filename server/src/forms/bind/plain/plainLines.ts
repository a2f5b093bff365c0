import { withPlainPipes } from '../../../core/cells';
import { withoutLineEnds } from './lineEnds';
import { withoutBullets, withoutLineNumbers, withoutMarks } from './prefixes';

/**
 * The lines of a report as if nothing stood in front of them and their cells were parted by pipes. Every character that
 * is left keeps its place; the same array where there is nothing to do.
 */
export const plainLines = (written: readonly string[]): readonly string[] =>
  withPlainPipes(withoutLineEnds(withoutBullets(withoutMarks(withoutLineNumbers(written)))));
