import type { Cell } from '../../core/cells';
import type { Position, Range } from '../../core/text';
import type {
  BoundRow,
  BoundTable,
  CutCell,
  Figure,
  FigurePlace,
  PlacedTable,
  ReportModel,
  UnknownRow,
} from '../model';
import type { BrokenLines } from './brokenLines';
import type { JoinedCell } from './layouts/piece';

type Place = (position: Position) => Position;

/**
 * The model of a text whose lines were broken, with everything where it stands in the text. Title and headings are left
 * out where they share a line: what a section says cannot be told from lines that hold several.
 */
export function unbroken(model: ReportModel, { lines, places }: BrokenLines, written: readonly string[]): ReportModel {
  const { title, replacementCharacter, ...rest } = model;
  const place: Place = ({ line, character }) => {
    const from = places[line] ?? { line: written.length, character: 0 };
    return { line: from.line, character: from.character + character };
  };
  const hasOwnLine = ({ start, end }: Range): boolean =>
    [start, end].every(({ line }) => lines[line] === written[places[line]!.line]);
  const areOwn = model.headings.every(({ range }) => hasOwnLine(range));
  return {
    ...rest,
    ...(title && areOwn && hasOwnLine(title) && { title: placedRange(title, place) }),
    lines: written,
    headings: areOwn ? model.headings.map((heading) => ({ ...heading, range: placedRange(heading.range, place) })) : [],
    tables: model.tables.map((placed) => placedTable(placed, place, written)),
    uncheckable: model.uncheckable.map((each) => ({ ...each, range: placedRange(each.range, place) })),
    ...(replacementCharacter && { replacementCharacter: place(replacementCharacter) }),
  };
}

const placedRange = ({ start, end }: Range, place: Place): Range => ({ start: place(start), end: place(end) });

function placedTable(placed: PlacedTable, place: Place, written: readonly string[]): PlacedTable {
  const { table, startLine, heading } = placed;
  const first = place({ line: startLine, character: 0 }).line;
  const last = place({ line: startLine + Math.max(0, table.lines.length - 1), character: 0 }).line;
  const within: Place = ({ line, character }) => {
    const at = place({ line: startLine + line, character });
    return { line: at.line - first, character: at.character };
  };
  return {
    ...placed,
    table: inPlace(table, within, written.slice(first, last + 1)),
    startLine: first,
    heading: placedRange(heading, place),
  };
}

/** Without the table that is like it, which is not broken so. */
function inPlace(table: BoundTable, place: Place, lines: readonly string[]): BoundTable {
  const { alike: _, plain, ...rest } = table;
  const rows = new Map(table.rows.map((row) => [row, placedRow(row, place)]));
  const rowOf = (row: BoundRow): BoundRow => {
    const own = rows.get(row)!;
    const first = row.duplicateOf && rows.get(row.duplicateOf);
    return first ? { ...own, duplicateOf: first } : own;
  };
  return {
    ...rest,
    lines,
    plain: lines,
    headers: table.headers.map((header) => ({ ...header, ...placedCell(header.line, header.cell, place) })),
    rows: table.rows.map(rowOf),
    unknownRows: table.unknownRows.map((row) => unknownRow(row, place)),
    figures: table.figures.map((figure) => figure && placedFigure(figure, place)),
  };
}

function placedCell<Own extends Cell>(line: number, cell: Own, place: Place): { line: number; cell: Own } {
  const { character } = place({ line, character: 0 });
  const { parts } = cell as JoinedCell;
  const { rest } = cell as CutCell;
  const restAt = rest && place({ line: rest.line, character: 0 });
  const own = {
    ...cell,
    from: cell.from + character,
    to: cell.to + character,
    start: cell.start + character,
    end: cell.end + character,
    ...(restAt && {
      rest: { line: restAt.line, start: rest.start + restAt.character, end: rest.end + restAt.character },
    }),
    ...(parts && {
      parts: parts.map((part) => {
        const at = placedCell(part.line, { ...part, parts: undefined }, place);
        return { ...at.cell, line: at.line };
      }),
    }),
  };
  return { line: place({ line, character: 0 }).line, cell: own };
}

function placedRow(row: BoundRow, place: Place): BoundRow {
  const { line, cells, cellLines, labels, range } = row;
  const placed = cells.map((cell, at) => placedCell(cellLines?.[at] ?? line, cell, place));
  return {
    ...row,
    line: place({ line, character: 0 }).line,
    cells: placed.map(({ cell }) => cell),
    cellLines: placed.map((each) => each.line),
    labels: labels.map((label) => ({ ...label, ...placedCell(label.line, label.cell, place) })),
    ...(row.copies && { copies: row.copies.map((copies) => placedCopies(copies, place)) }),
    range: placedRange(range, place),
  };
}

const placedFigure = (figure: Figure, place: Place): Figure => ({
  ...figure,
  ...placedCell(figure.line, figure.cell, place),
  ...(figure.copies && { copies: placedCopies(figure.copies, place) }),
});

/** Where the figures of a merged cell, or of a row that stands twice, are written once more. */
const placedCopies = (copies: readonly FigurePlace[], place: Place): FigurePlace[] =>
  copies.map((copy) => ({ ...copy, ...placedCell(copy.line, copy.cell, place) }));

function unknownRow(row: UnknownRow, place: Place): UnknownRow {
  return { ...row, line: place({ line: row.line, character: 0 }).line, range: placedRange(row.range, place) };
}
