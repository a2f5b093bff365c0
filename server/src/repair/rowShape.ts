import type { Cell } from '../core/cells';
import { type Edit, type Range, rangeOnLine } from '../core/text';
import { readers } from '../forms/bind/bindTable';
import { judge } from '../forms/judge';
import { cellAt } from '../forms/layout';
import { type BoundRow, type BoundTable, countOf, type Figure } from '../forms/model';

/** How a row with one figure too few or too many becomes a row of the form. */
export interface ShapeRepair {
  readonly edit: Edit;
  /** The figure that is put in or put together again, and the leaf column it then stands in. */
  readonly text: string;
  readonly column: number;
}

/**
 * The only way in which a row with one figure too few or too many satisfies its own sum and the sums of every column: a
 * figure put in, or two neighbours joined that were one figure. Nothing where no way or several are left.
 */
export function shapeRepair(table: BoundTable, row: BoundRow): ShapeRepair | undefined {
  const candidates = row.surplus === -1 ? insertions(table, row) : row.surplus === 1 ? joins(table, row) : [];
  const fitting = candidates.filter(({ texts }) => fits(table, row, texts));
  // A 0 lost among zeros can be put back at several places, all of which give the same row.
  const outcomes = new Set(fitting.map(({ texts }) => texts.join(' ')));
  return outcomes.size === 1 ? fitting[0]!.repair : undefined;
}

interface Candidate {
  readonly texts: readonly string[];
  readonly repair: ShapeRepair;
}

/** The figure that the row's own sum asks for, at each place. */
function insertions(table: BoundTable, row: BoundRow): Candidate[] {
  const count = table.layout.columns.length;
  const cells = row.cells.slice(0, count - 1);
  const sums = table.layout.identities.filter(({ along }) => 'row' in along && along.row === row.leaf.index);
  const [sum] = sums;
  if (sums.length !== 1 || cells.length !== count - 1) return [];
  const total = sum!.totals[0]! % count;
  return table.layout.columns.flatMap(({ index }) => {
    const stated = (column: number) => statedIn(cells[column < index ? column : column - 1]!.text, table, column);
    const parts = sum!.parts.map((part) => part % count).filter((column) => column !== index);
    const others = parts.reduce((total, column) => total + stated(column), 0);
    const value = index === total ? others : stated(total) - others;
    if (!Number.isSafeInteger(value) || value < 0) return [];
    const texts = cells.map(({ text }) => text);
    texts.splice(index, 0, String(value));
    const edit = insertCell(table, row, index, String(value));
    return edit ? [{ texts, repair: { text: String(value), column: index, edit } }] : [];
  });
}

/** Whether the last figure of a row with one too few is its total, since the others do not come to more: one of those is lost. */
export function endsWithTotal(table: BoundTable, { cells }: BoundRow): boolean {
  if (!table.layout.table.columnTotalRule) return false;
  const last = table.layout.columns.length - 1;
  const stated = cells.slice(0, last).map(({ text }) => statedIn(text, table, last));
  const total = stated.pop()!;
  return total > 0 && total >= stated.reduce((sum, each) => sum + each, 0);
}

/** What a cell says in a column, a blank counting as 0; NaN where it cannot be read. */
const statedIn = (text: string, { layout }: BoundTable, column: number): number =>
  countOf({ reading: readers[layout.columns[column]!.node.value ?? 'count'](text) }) ?? Number.NaN;

/** Two neighbours written as one. */
function joins(table: BoundTable, row: BoundRow): Candidate[] {
  const count = table.layout.columns.length;
  const cells = row.cells.slice(0, count + 1);
  return cells.slice(1).flatMap((right, before) => {
    const left = cells[before]!;
    if (!/^[1-9]\d*$/.test(left.text) || !/^\d+$/.test(right.text)) return [];
    const text = left.text + right.text;
    const texts = cells.map((cell) => cell.text);
    texts.splice(before, 2, text);
    return [
      {
        texts,
        repair: { text, column: before, edit: { range: rangeOf(row, before, before + 1), newText: text } },
      },
    ];
  });
}

/** Whether every cell then is a figure, and identities say that the figures are right. */
function fits(table: BoundTable, row: BoundRow, texts: readonly string[]): boolean {
  const { layout } = table;
  const figures = [...table.figures];
  const concerned = new Set<string>();
  for (const column of layout.columns) {
    const index = cellAt(layout, row.leaf.index, column.index);
    const text = texts[column.index]!;
    const cell: Cell = { from: 0, to: 0, start: 0, end: 0, text };
    const reading = readers[column.node.value ?? 'count'](text);
    if (reading.kind === 'unreadable') return false;
    figures[index] = {
      index,
      row: row.leaf,
      column,
      line: row.line,
      separator: row.separator,
      cell,
      reading,
    } satisfies Figure;
    for (const { id } of layout.identitiesOf[index]!) concerned.add(id);
  }
  const verdicts = judge({ ...table, figures }).filter(({ identity }) => concerned.has(identity.id));
  return verdicts.length > 0 && verdicts.every(({ status }) => status === 'held');
}

/** From the text of one cell of a row to that of another. */
const rangeOf = ({ cells, cellLines, line }: BoundRow, from: number, to: number): Range => ({
  start: { line: cellLines?.[from] ?? line, character: cells[from]!.start },
  end: { line: cellLines?.[to] ?? line, character: cells[to]!.end },
});

/** Puts a cell in front of the figure that stands at `column` now, or behind the last one, if it is known what parts cells. */
export function insertCell(table: BoundTable, row: BoundRow, column: number, text: string): Edit | undefined {
  if (row.cellLines || table.plain) return insertBetween(table, row, column, text);
  const line = table.lines[row.line]!;
  const next = row.cells[column];
  const at = next ? next.from : (row.cells.at(-1)?.to ?? line.length) + 1;
  const behindEnd = at > line.length;
  const inserted =
    row.separator === '\t' ? (behindEnd ? `\t${text}` : `${text}\t`) : behindEnd ? ` | ${text}` : ` ${text} |`;
  const character = Math.min(at, line.length);
  return { range: rangeOnLine(row.line, character, character), newText: inserted };
}

/** The same where cells stand on lines of their own or are not parted by plain pipes: parted as the first two cells of the row are. */
function insertBetween(table: BoundTable, row: BoundRow, column: number, text: string): Edit | undefined {
  const places = row.cells.map((_, at) => rangeOf(row, at, at));
  const [first, second] = places.length < 2 ? [...row.labels.slice(-1).map(placeOfLabel), ...places] : places;
  if (!first || !second) return undefined;
  const between = textIn(table.lines, { start: first.end, end: second.start });
  const { start, end } = places[Math.min(column, places.length - 1)]!;
  if (column < places.length) return { range: { start, end: start }, newText: text + between };
  return { range: { start: end, end }, newText: between + text };
}

const placeOfLabel = ({ line, cell }: BoundRow['labels'][number]): Range => rangeOnLine(line, cell.start, cell.end);

function textIn(lines: readonly string[], { start, end }: Range): string {
  const own = lines.slice(start.line, end.line + 1);
  const text = own.join('\n');
  return text.slice(start.character, text.length - (own.at(-1)!.length - end.character));
}
