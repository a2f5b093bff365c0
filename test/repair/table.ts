import { applyEdits, type Edit, shiftEdits, splitLines } from '../../server/src/core/text';
import { bindReport } from '../../server/src/forms/bind/bindReport';
import type { PlacedTable } from '../../server/src/forms/model';
import { parseFixture } from '../support/fixture';

/** The table of a text that has a row on a line, marks taken out; the first table where no line is given. */
export function tableIn(text: string, line?: number): PlacedTable {
  const { tables } = bindReport(splitLines(parseFixture(text).text));
  const found = tables.find(
    ({ table, startLine }) => line === undefined || (startLine <= line && line < startLine + table.lines.length),
  );
  if (!found) throw new Error('no table there');
  return found;
}

export const applyIn = (text: string, { startLine }: PlacedTable, edits: readonly Edit[]): string =>
  applyEdits(text, shiftEdits(edits, startLine));
