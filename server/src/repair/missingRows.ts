import { pipeOf, separatorOf, startsWithPipe, withPlainPipes } from '../core/cells';
import { type Edit, rangeOnLine } from '../core/text';
import type { Row } from '../forms/form';
import type { Leaf } from '../forms/layout';
import type { BoundRow, BoundTable } from '../forms/model';
import { labelsOf, writeRow } from '../forms/write';
import { drawRows, isRuled } from './drawnRows';
import { noOwnCells, ownCellsBeside } from './ownCells';

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

type Header = Pick<BoundRow, 'line' | 'separator'>;

/**
 * Writes the rows of a gap in the way their neighbour is written, if that is a row a line with pipes or tabs. Their figures are
 * blank, unless it is one row of which they are known.
 */
export function insertRows(table: BoundTable, { missing, after }: Gap, figures?: readonly number[]): Edit | undefined {
  if (isRuled(table)) return after && drawRows(table, missing, after);
  const beside = after ?? table.rows[0];
  const neighbour = beside ?? headerOf(table);
  const number = beside?.cellLines && numberInFront(table, beside);
  if (!neighbour || (beside?.cellLines && !number)) return undefined;
  const written = table.lines[neighbour.line]!;
  const line = (table.plain ?? table.lines)[neighbour.line]!;
  const front = written.slice(0, line.length - line.trimStart().length);
  const [own] = withPlainPipes([written.slice(front.length)]);
  if (own !== line.slice(front.length)) return undefined;
  const leadingPipe = neighbour.separator === '|' && startsWithPipe(line);
  const width = widthOf(table, neighbour);
  const rows = missing.map((leaf, i) => {
    const labels = labelsOf(leaf, table.layout.rows[leaf.index - 1]);
    const below = after ? i + 1 : i - missing.length;
    const own = beside && !number ? ownCellsBeside(table, beside, below, labels.length) : noOwnCells;
    const numbered = number ? [number(below, missing.length)] : [];
    const texts = [
      ...numbered,
      ...labels,
      ...own.before,
      ...table.layout.columns.map(({ index }) => String(figures?.[index] ?? '')),
      ...own.behind,
    ];
    const row = writeRow(texts, { separator: neighbour.separator, leadingPipe, width });
    return front + row.replaceAll('|', pipeOf(written.slice(front.length)));
  });
  const text = rows.join('\n');
  const before = after ? after.line : table.rows.length === 0 ? table.lines.length - 1 : undefined;
  if (before === undefined) return { range: rangeOnLine(neighbour.line, 0, 0), newText: `${text}\n` };
  const end = table.lines[before]!.length;
  return { range: rangeOnLine(before, end, end), newText: `\n${text}` };
}

/**
 * How rows are numbered in front of their labels, where they stand each on a line and are read from pieces only for that:
 * the number of a row so many rows below this one, or a blank where the rows below have been counted without it.
 */
function numberInFront(table: BoundTable, row: BoundRow): ((below: number, rows: number) => string) | undefined {
  const own = numberOf(table, row);
  if (own === undefined) return undefined;
  const next = table.rows[table.rows.indexOf(row) + 1];
  const end = (next && numberOf(table, next)) ?? Number.POSITIVE_INFINITY;
  return (below, rows) => {
    const isFree = below < 0 ? own + below > 0 : own + rows < end;
    return isFree ? String(own + below) : '';
  };
}

function numberOf({ lines, plain = lines }: BoundTable, row: BoundRow): number | undefined {
  const [label] = row.labels;
  const isOnLine = (line: number) => line === row.line;
  if (!label || row.separator !== '|' || row.surplus !== 0) return undefined;
  if (!row.labels.every(({ line }) => isOnLine(line)) || !row.cellLines?.every(isOnLine)) return undefined;
  const digits = /^\s*\|?\s*(\d{1,3})\s*\|\s*$/.exec(plain[row.line]!.slice(0, label.cell.start))?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/** The last row of the header, where a table has no other; a word by itself is no row. */
function headerOf({ headers, lines, plain = lines }: BoundTable): Header | undefined {
  const line = headers.at(-1)?.line;
  const isRow = headers.filter((cell) => cell.line === line).length > 1;
  const separator = line === undefined || !isRow ? undefined : separatorOf(plain[line]!);
  return line === undefined || !separator ? undefined : { line, separator };
}

/** How many cells most rows have, or the neighbour where there are few: those of a padded table have as many. */
function widthOf(table: BoundTable, neighbour: Header): number {
  const own = cellsOn(table, neighbour);
  const counts = new Map<number, number>([[own, 0]]);
  for (const row of table.rows) {
    const cells = row.cellLines ? own : cellsOn(table, row);
    counts.set(cells, (counts.get(cells) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]![0];
}

function cellsOn({ lines, plain = lines }: BoundTable, { line, separator }: Header): number {
  const text = plain[line]!;
  const separators = text.split(separator).length - 1;
  return separator === '\t' ? separators + 1 : separators - (separator === '|' && startsWithPipe(text) ? 1 : 0);
}
