import { startsWithPipe } from '../../core/cells';
import { looksLikeFigure } from '../../core/figure';
import type { Layout } from '../layout';
import type { BoundRow, UnknownRow } from '../model';
import { linesOfCells, rowRange, unknownRow, withCopies, withoutStrays } from './boundRow';
import { joinBroken } from './brokenRow';
import type { TableBlock } from './gatherTables';
import { withoutOwnColumns } from './ownColumns';
import { type Padding, placeFigures } from './placeFigures';
import type { RowLine } from './rowLine';

const noPadding: Padding = { width: undefined, inFront: false, bareFrom: new Set(), grid: undefined };

/** Section 四 has one row without a label: fifteen figures, perhaps behind a word or two of the office's own. */
export function unlabelledRows(block: TableBlock, layout: Layout): (BoundRow | UnknownRow)[] {
  const count = layout.columns.length;
  const leaf = layout.rows[0]!;
  let first: BoundRow | undefined;
  const filled = block.rows.filter(({ cells }) => cells.some(({ text }) => text !== ''));
  const written = (filled.length > 0 ? filled : block.rows)
    .filter((row) => !isWords(row) && !endsHeader(row, block, count))
    .map((row) => withFirstBlank(withoutStrays(row, 0, count), block, count));
  const isShifted = block.headers.length > 1 && block.headers.every(({ cells }) => cells[0]?.text === '');
  const from = (row: RowLine) => (isShifted && row.cells[0]?.text === '' ? 1 : wordsBefore(row, count));
  const rows = joinBroken(written, block.headers, layout).map((row) => ({ row, match: { figuresFrom: from(row) } }));
  return withoutOwnColumns(rows, block.headers, count).flatMap<BoundRow | UnknownRow>(({ row, match }, at) => {
    const isLoose = beginsAnywhere(row, count);
    const { cells, surplus } = isLoose
      ? { cells: row.cells, surplus: row.cells.length - count }
      : placeFigures({ cells: row.cells, from: match.figuresFrom }, count, noPadding);
    if (first && cells.every((cell) => !/\d/.test(cell.text))) return unknownRow(row);
    const placed: BoundRow = {
      leaf,
      line: row.line,
      separator: row.separator,
      labels: [],
      range: rowRange(row),
      surplus,
      cells,
      ...linesOfCells(row, cells),
      ...(isLoose && { unsure: true }),
      ...(first && { duplicateOf: first }),
    };
    const bound = withCopies(placed, rows[at]!.row);
    first ??= bound;
    return [bound];
  });
}

/** Whether a row put together from pieces has blanks at both ends of which some are padding, nobody knows which. */
function beginsAnywhere({ cells, pieced }: RowLine, count: number): boolean {
  const first = cells.findIndex(({ text }) => text !== '');
  if (!pieced || cells.length <= count || first <= 0) return false;
  const behind = cells.length - 1 - cells.findLastIndex(({ text }) => text !== '');
  return behind > 0 && first + behind > cells.length - count;
}

/** A pipe in front of a row is one of Markdown, or behind a blank cell where the header has none. */
function withFirstBlank(row: RowLine, { headers, lines }: TableBlock, count: number): RowLine {
  const [first] = row.cells;
  if (row.cells.length !== count - 1 || row.lines || row.separator !== '|' || !first) return row;
  const isBare = ({ line, lines: own }: RowLine) => !own && !startsWithPipe(lines[line]!);
  if (first.from === 0 || !headers.some(isBare)) return row;
  const start = first.from - 1;
  return { ...row, cells: [{ from: start, to: start, text: '', start, end: start }, ...row.cells] };
}

const wordsBefore = ({ cells }: RowLine, count: number): number =>
  cells.length > count && !looksLikeFigure(cells[0]!.text) ? 1 : 0;

/** The pipes behind a header whose words stand each on a line. */
const endsHeader = ({ cells }: RowLine, { headers }: TableBlock, count: number): boolean =>
  cells.length < count &&
  cells.every(({ text }) => text === '') &&
  headers.length > 1 &&
  headers.every((header) => header.cells.length === 1);

/** A header in words that no form has, or a note. */
function isWords({ cells }: RowLine): boolean {
  const written = cells.filter((cell) => cell.text !== '');
  return written.filter((cell) => looksLikeFigure(cell.text)).length * 2 < written.length;
}
