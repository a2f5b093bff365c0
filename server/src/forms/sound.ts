import { judge } from './judge';
import type { BoundTable, Figure } from './model';

/** Whether everything of a table is in order: each row in its place, each figure a plain number, every identity holds. */
export const isSound = (table: BoundTable): boolean =>
  isFilledIn(table) && judge(table).every(({ status }) => status === 'held');

/** Whether each row is in its place, and each figure a plain number. */
export const isFilledIn = (table: BoundTable): boolean =>
  table.missingRows.length === 0 &&
  table.unknownRows.length === 0 &&
  table.rows.every(({ surplus, duplicateOf }) => surplus === 0 && !duplicateOf) &&
  table.figures.every(isPlainNumber);

const isPlainNumber = (figure: Figure | undefined): boolean =>
  figure?.reading.kind === 'number' && figure.reading.plain === undefined;
