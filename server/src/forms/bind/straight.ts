import { isDelimiterRow, separatorOf } from '../../core/cells';
import { memoized } from '../../core/memo';
import { passedOver } from '../../core/suppression';
import { hasLostLetter } from '../../core/text';
import { sections } from '../catalog';
import type { BoundTable, Heading, PlacedTable } from '../model';
import { isFilledIn } from '../sound';
import { hasOtherOrder } from './columnOrder';
import { hasAllTables } from './findTables';
import type { TableDraft } from './gatherTables';
import { hasNoDress } from './plain/plainLines';

/**
 * Nearly all reports are straight: the six sections stand in order, each with its tables, every row is one line of the
 * form's labels and plain numbers, and nothing else in the text looks like a table. Nothing has to be taken off or mended
 * there, so nobody needs to look for it.
 */
export const mayBeStraight = (lines: readonly string[]): boolean =>
  hasNoDress(lines) && !lines.some((line) => hasLostLetter(line) || line.startsWith('||'));

/** Whether these are the headings of all sections, in order. */
export const areAllHeadings = (headings: readonly Heading[]): boolean =>
  headings.length === sections.length && headings.every(({ section }, at) => section === sections[at]);

/** Whether the tables stand in their sections, with nothing else there, and no other section has lines with cells. */
export function areAlone(
  drafts: readonly TableDraft[],
  headings: readonly Heading[],
  lines: readonly string[],
): boolean {
  let next = 0;
  let line = 0;
  for (let at = 0; at <= headings.length; at++) {
    const end = headings[at]?.range.start.line ?? lines.length;
    const own: TableDraft[] = [];
    while (next < drafts.length && drafts[next]!.startLine < end) own.push(drafts[next++]!);
    const section = headings[at - 1]?.section;
    const hasTables = section !== undefined && section.tables.length > 0;
    if (hasTables ? !hasAllTables(own, section) : own.length > 0) return false;
    const rows = linesOfRows(own);
    let row = 0;
    for (; line < end; line++) {
      if (line === rows[row]) row++;
      else if (hasTables ? !isEmpty(lines[line]!) : separatorOf(lines[line]!) !== undefined) return false;
    }
    line = end + 1;
  }
  return true;
}

/** In the order of the text, as long as no header stands below a row. */
function linesOfRows(drafts: readonly TableDraft[]): number[] {
  const found: number[] = [];
  for (const { block, startLine } of drafts) {
    for (const { line } of block.headers) found.push(startLine + line);
    for (const { line } of block.rows) found.push(startLine + line);
  }
  return found;
}

const isEmpty = (line: string): boolean => line === passedOver || line.trim() === '' || isDelimiterRow(line);

/** Whether the rows of a draft are just those of the form, each a line of plain numbers below their columns. */
export const isRegular = ({ block }: TableDraft, { table }: PlacedTable): boolean =>
  block.rows.length === table.rows.length && isFilledIn(table) && areRowsRegular(table.alike ?? table);

const areRowsRegular = memoized(
  (table: BoundTable): boolean =>
    table.unreadRows === undefined &&
    table.rows.every(({ cellLines, copies }) => !cellLines && !copies) &&
    !hasOtherOrder(table),
);
