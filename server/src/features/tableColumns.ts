import { type Cell, cellsOf, isDelimiterRow, isPipe, startsWithPipe } from '../core/cells';
import { looksLikeFigure } from '../core/figure';
import { passedOver } from '../core/suppression';
import type { Column } from '../forms/form';
import type { BoundRow, BoundTable, HeaderCell, PlacedTable, ReportModel } from '../forms/model';
import type { CellSpan, PlacedLine } from './alignment';

/**
 * The tables of a report that are written a row a line with pipes, each as the lines of which it is known what stands under
 * which column. Lines count from the report's first. In a table of Markdown the place of a cell says it; elsewhere the form
 * does, however many blank cells stand for merged ones.
 */
export function placedBlocks({ lines, tables }: ReportModel): PlacedLine[][] {
  const written = tables.filter(({ table }) => !table.plain);
  const grids = gridsOf(lines).filter((grid) => written.some((table) => meets(grid, table)));
  const others = written.filter((table) => !grids.some((grid) => meets(grid, table)));
  return [
    ...grids.map((grid) => placedGrid(lines, grid)),
    ...others.map(({ table, startLine }) =>
      placedTable(table).map((placed) => ({ ...placed, line: placed.line + startLine })),
    ),
  ];
}

/** Whether the rows of a table stand each on a line of its own, with pipes. */
export const isRowALine = ({ plain, rows }: BoundTable): boolean =>
  !plain && rows.every(({ separator, cellLines }) => separator === '|' && !cellLines);

/** The lines of a table of Markdown, from its header to its last row. */
interface Grid {
  readonly from: number;
  readonly to: number;
}

const meets = ({ from, to }: Grid, { table, startLine }: PlacedTable): boolean =>
  from < startLine + table.lines.length && startLine < to;

function gridsOf(lines: readonly string[]): Grid[] {
  const rules = lines.flatMap((line, at) => (isDelimiterRow(line) ? [at] : []));
  return rules.map((rule, i) => {
    const next = (rules[i + 1] ?? lines.length + 1) - 1;
    let to = rule + 1;
    while (to < next && (lines[to]!.includes('|') || lines[to] === passedOver)) to++;
    return { from: lines[rule - 1]?.includes('|') ? rule - 1 : rule, to };
  });
}

function placedGrid(lines: readonly string[], { from, to }: Grid): PlacedLine[] {
  const placed: PlacedLine[] = [];
  for (let line = from; line < to; line++) {
    const text = lines[line]!;
    if (text === passedOver) continue;
    const leads = startsWithPipe(text);
    const isRule = isDelimiterRow(text);
    const spans = cellsOf(text, '|', leads).map((cell, column): CellSpan => {
      const kind = isRule && cell.text !== '' ? 'rule' : looksLikeFigure(cell.text) ? 'figure' : 'text';
      return { cells: [cell], first: column, last: column, kind };
    });
    placed.push({ line, text, leads, spans });
  }
  return placed;
}

function placedTable(table: BoundTable): PlacedLine[] {
  const { lines } = table;
  const rows = writtenRows(table);
  const leads = rows.every(({ line, cells: [first] }) => startsWithPipe(lines[line]!) && first!.from > 0);
  const labelsOf = ({ line, cells: [first] }: BoundRow) =>
    cellsOf(lines[line]!, '|', leads).filter(({ from }) => from < first!.from);
  const offset = rows.some((row) => labelsOf(row).length > 0) ? 1 : 0;
  const placedRows = rows.map((row): PlacedLine => {
    const labels = labelsOf(row);
    const figures = cellsInText(row).map(
      (cell, i): CellSpan => ({ cells: [cell], first: i + offset, last: i + offset, kind: 'figure' }),
    );
    const label: CellSpan = { cells: labels, first: 0, last: 0, kind: 'text' };
    const spans = labels.length > 0 ? [label, ...figures] : figures;
    return { line: row.line, text: lines[row.line]!, leads, spans };
  });
  return rows.length === 0 ? [] : [...placedHeaders(table, leads, offset), ...placedRows];
}

/** Rows that have a line to themselves, each figure next to the one before. */
function writtenRows({ rows, lines }: BoundTable): BoundRow[] {
  const taken = new Map<number, number>();
  for (const { line } of rows) taken.set(line, (taken.get(line) ?? 0) + 1);
  return rows.filter((row) => {
    const { separator, surplus, cellLines, line } = row;
    const cells = cellsInText(row);
    return (
      separator === '|' &&
      surplus === 0 &&
      !cellLines &&
      taken.get(line) === 1 &&
      cells.length > 0 &&
      cells.every(
        ({ from, start, end, text }, i) =>
          lines[line]!.slice(start, end) === text &&
          (i === 0 || (from === cells[i - 1]!.to + 1 && isPipe(lines[line]![from - 1]!))),
      )
    );
  });
}

/** Without those that were cut off its end. */
const cellsInText = ({ cells }: BoundRow): readonly Cell[] => cells.filter((cell) => !('cutOff' in cell));

/** Lines of the header of which every cell has its columns: its own, those of the labels, or all others if no more follows. */
function placedHeaders({ lines, headers, layout }: BoundTable, leads: boolean, offset: number): PlacedLine[] {
  const { columns } = layout;
  const spanOf = (column: Column): [number, number] => {
    const own = columns.filter(({ node, path }) => node === column || path.includes(column)).map(({ index }) => index);
    return [own[0]! + offset, own.at(-1)! + offset];
  };
  const byLine = new Map<number, HeaderCell[]>();
  for (const header of headers) byLine.set(header.line, [...(byLine.get(header.line) ?? []), header]);
  const placed: PlacedLine[] = [];
  for (const [line, own] of byLine) {
    const text = lines[line]!;
    const cells = cellsOf(text, '|', leads);
    const written = cells.slice(0, cells.findLastIndex((cell) => cell.text !== '') + 1);
    const spans = written.flatMap((cell, i): CellSpan[] => {
      const spanOver = (first: number, last: number): CellSpan => ({ cells: [cell], first, last, kind: 'text' });
      const column = own.find((header) => header.cell.start === cell.start)?.column;
      if (column) return [spanOver(...spanOf(column))];
      if (i === 0 && offset > 0) return [spanOver(0, 0)];
      return i === offset && written.length === i + 1 ? [spanOver(offset, columns.length - 1 + offset)] : [];
    });
    const isOrdered = spans.every(({ first }, i) => i === 0 || first > spans[i - 1]!.last);
    const hasColumn = spans.length > 0 && spans.at(-1)!.last >= offset;
    if (spans.length === written.length && hasColumn && isOrdered) placed.push({ line, text, leads, spans });
  }
  return placed;
}
