import { pipeOf, startsWithPipe, withPlainPipes } from '../core/cells';
import type { Edit } from '../core/text';
import type { Row } from '../forms/form';
import type { Leaf } from '../forms/layout';
import type { BoundRow, BoundTable } from '../forms/model';
import { labelsOf, writeRow } from '../forms/write';

/** Neighbouring rows of the form that a table does not have, and the row behind which they belong. */
export interface Gap {
  readonly missing: readonly Leaf<Row>[];
  readonly after?: BoundRow;
}

export function gapsOf(table: BoundTable): Gap[] {
  const missing = new Set(table.missingRows);
  const gaps: Gap[] = [];
  let after: BoundRow | undefined;
  let run: Leaf<Row>[] = [];
  const close = () => {
    if (run.length > 0) gaps.push({ missing: run, ...(after && { after }) });
    run = [];
  };
  for (const leaf of table.layout.rows) {
    if (missing.has(leaf)) {
      run.push(leaf);
      continue;
    }
    close();
    after = table.rows.find((row) => row.leaf === leaf);
  }
  close();
  return gaps;
}

/** Writes the rows of a gap with blank figures, in the way their neighbour is written, if that is a row a line with pipes or tabs. */
export function insertRows(table: BoundTable, { missing, after }: Gap): Edit | undefined {
  const neighbour = after ?? table.rows[0]!;
  if (neighbour.cellLines) return undefined;
  const written = table.lines[neighbour.line]!;
  const line = (table.plain ?? table.lines)[neighbour.line]!;
  const front = written.slice(0, line.length - line.trimStart().length);
  const [own] = withPlainPipes([written.slice(front.length)]);
  if (own !== line.slice(front.length)) return undefined;
  const leadingPipe = neighbour.separator === '|' && startsWithPipe(line);
  const separators = line.split(neighbour.separator).length - 1;
  const cells = neighbour.separator === '\t' ? separators + 1 : separators - (leadingPipe ? 1 : 0);
  const width = Math.min(cells, table.layout.table.gridColumns);
  const rows = missing.map((leaf) => {
    const texts = [...labelsOf(leaf, table.layout.rows), ...table.layout.columns.map(() => '')];
    const row = writeRow(texts, { separator: neighbour.separator, leadingPipe, width });
    return front + row.replaceAll('|', pipeOf(written.slice(front.length)));
  });
  const at = after ? { line: after.line, character: line.length } : { line: neighbour.line, character: 0 };
  const text = rows.join('\n');
  return { range: { start: at, end: at }, newText: after ? `\n${text}` : `${text}\n` };
}
