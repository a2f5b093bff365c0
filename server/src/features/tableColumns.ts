import { type Cell, cellsOf, isDelimiterRow, startsWithPipe } from '../core/cells';
import { looksLikeFigure } from '../core/figure';
import { passedOver } from '../core/suppression';
import type { Column } from '../forms/form';
import type { BoundRow, BoundTable, ReportModel } from '../forms/model';
import type { Piece, PlacedLine } from './alignment';

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

/** The lines of a table of Markdown, from its header to its last row. */
interface Grid {
  readonly from: number;
  readonly to: number;
}

type Placed = ReportModel['tables'][number];

const meets = ({ from, to }: Grid, { table, startLine }: Placed): boolean =>
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
    const isRule = isDelimiterRow(text);
    const cells = cellsOf(text, '|', startsWithPipe(text));
    const pieces = cells.map((cell, column) =>
      pieceOf(cell.text, column, column, isRule ? 'rule' : looksLikeFigure(cell.text) ? 'figure' : 'text'),
    );
    placed.push(lineOf(text, line, startsWithPipe(text), pieces, cells.at(-1)));
  }
  return placed;
}

function placedTable(table: BoundTable): PlacedLine[] {
  const { lines, rows } = table;
  const written = rows.filter(
    (row) => isWritten(row, lines) && !rows.some((other) => other !== row && other.line === row.line),
  );
  const leads = written.every(({ line, cells: [first] }) => startsWithPipe(lines[line]!) && first!.from > 0);
  const labelsOf = ({ line, cells: [first] }: BoundRow) =>
    cellsOf(lines[line]!, '|', leads).filter(({ to }) => to < first!.from);
  const offset = written.some((row) => labelsOf(row).length > 0) ? 1 : 0;
  const placedRows = written.map((row) => {
    const labels = labelsOf(row).map(({ text }) => text);
    const cells = cellsInText(row);
    const figures = cells.map(({ text }, i) => pieceOf(text, i + offset, i + offset, 'figure'));
    const pieces = labels.length > 0 ? [pieceOf(labels.join(' | '), 0, 0, 'text'), ...figures] : figures;
    return lineOf(lines[row.line]!, row.line, leads, pieces, cells.at(-1));
  });
  return written.length === 0 ? [] : [...placedHeaders(table, leads, offset), ...placedRows];
}

/** Whether the row stands on one line, with each figure next to the one before. */
function isWritten(row: BoundRow, lines: readonly string[]): boolean {
  const { separator, surplus, cellLines, line } = row;
  if (separator !== '|' || surplus !== 0 || cellLines) return false;
  const cells = cellsInText(row);
  return cells.every(
    ({ from, start, end, text }, i) =>
      lines[line]!.slice(start, end) === text && (i === 0 || from === cells[i - 1]!.to + 1),
  );
}

/** Without those that were cut off its end. */
const cellsInText = ({ cells }: BoundRow): readonly Cell[] => cells.filter((cell) => !('cutOff' in cell));

/** Lines of the header of which every cell has its columns: its own, those of the labels, or all others if no more follows. */
function placedHeaders(
  { lines, headers, layout: { columns } }: BoundTable,
  leads: boolean,
  offset: number,
): PlacedLine[] {
  const spanOf = (column: Column): [number, number] => {
    const own = columns.filter(({ node, path }) => node === column || path.includes(column)).map(({ index }) => index);
    return [own[0]! + offset, own.at(-1)! + offset];
  };
  const placed: PlacedLine[] = [];
  for (const line of new Set(headers.map((header) => header.line))) {
    const cells = cellsOf(lines[line]!, '|', leads);
    const last = cells.findLastIndex(({ text }) => text !== '');
    const written = cells.slice(0, last + 1);
    const pieces = written.flatMap(({ text, start }, i) => {
      const column = headers.find((header) => header.line === line && header.cell.start === start)?.column;
      if (column) return [pieceOf(text, ...spanOf(column), 'text')];
      if (i === 0 && offset > 0) return [pieceOf(text, 0, 0, 'text')];
      return i === offset && written.length === i + 1
        ? [pieceOf(text, offset, columns.length - 1 + offset, 'text')]
        : [];
    });
    const isOrdered = pieces.every(({ first }, i) => i === 0 || first > pieces[i - 1]!.last);
    if (pieces.length === written.length && pieces.at(-1)!.last >= offset && isOrdered)
      placed.push(lineOf(lines[line]!, line, leads, pieces, written.at(-1)));
  }
  return placed;
}

const pieceOf = (text: string, first: number, last: number, kind: Piece['kind']): Piece => ({
  text,
  first,
  last,
  kind,
});

const lineOf = (
  text: string,
  line: number,
  leads: boolean,
  pieces: readonly Piece[],
  last: Cell | undefined,
): PlacedLine => ({ line, startsWithPipe: leads, pieces, rest: last ? text.slice(last.to).trimEnd() : '' });
