import { judge } from './judge';
import type { BoundTable, Figure } from './model';

/** Whether everything of a table is in order: each row in its place, each figure a plain number, every identity holds. */
export const isSound = (table: BoundTable): boolean =>
  table.missingRows.length === 0 &&
  table.unknownRows.length === 0 &&
  table.rows.every(({ surplus, duplicateOf }) => surplus === 0 && !duplicateOf) &&
  table.figures.every(isPlainNumber) &&
  judge(table).every(({ status }) => status === 'held');

export const isPlainNumber = (figure: Figure | undefined): boolean =>
  figure?.reading.kind === 'number' && figure.reading.plain === undefined;
