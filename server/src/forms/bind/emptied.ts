import { cellsOf, isDelimiterRow, separatorOf, startsWithPipe } from '../../core/cells';
import { keyOf, labelOf } from '../../core/label';
import { memoized } from '../../core/memo';
import { rangeOnLine } from '../../core/text';
import { tableOfTitle, type Variant, variantsOf } from '../vocabulary';
import type { TableBlock, TableDraft } from './gatherTables';
import { withoutTags } from './layouts/html';
import { isPageMark } from './layouts/piece';
import type { RowLine } from './rowLine';

/** A table of which only the title and the header below it stand: its rows were deleted. */
export const isEmptied = ({ id, headers, rows }: TableBlock): boolean =>
  rows.length === 0 && headers.length > 1 && tableOfTitle(headers[0]!.cells[0]?.text ?? '') === id;

/** Whether something that is no row stands below the header: a row that was not read, or its picture. */
export function isFollowedByWords({ block, startLine }: TableDraft, lines: readonly string[], to: number): boolean {
  const below = lines.slice(startLine + block.lines.length, to);
  const next = below.find((line) => line.trim() !== '' && !isDelimiterRow(line) && !isPageMark(line));
  return next !== undefined && separatorOf(next) === undefined;
}

/** With the delimiter line of Markdown below the header, behind which rows belong. */
export function withDelimiter(draft: TableDraft, lines: readonly string[]): TableDraft {
  const end = draft.startLine + draft.block.lines.length;
  const below = lines[end];
  if (below === undefined || !isDelimiterRow(below)) return draft;
  return { ...draft, block: { ...draft.block, lines: [...draft.block.lines, below] } };
}

/**
 * Tables of which only title and header stand, on lines that belong to no other table, whichever way they are written: up
 * to the next table or title there are the words of the header and nothing else.
 */
export function emptiedOnLines(
  lines: readonly string[],
  from: number,
  to: number,
  others: readonly TableDraft[],
): TableDraft[] {
  const taken = new Set<number>();
  for (const { startLine, block } of others)
    for (let line = 0; line < block.lines.length; line++) taken.add(startLine + line);
  const isEnd = (line: number): boolean => line >= to || taken.has(line) || tableOfTitle(lines[line]!) !== undefined;
  const found: TableDraft[] = [];
  for (let line = from; line < to; line++) {
    const id = taken.has(line) ? undefined : tableOfTitle(lines[line]!);
    if (id === undefined) continue;
    let end = line + 1;
    while (!isEnd(end)) end++;
    const below = lines.slice(line + 1, end);
    if (variantsOf(id).some((variant) => isHeaderOf(variant, below))) found.push(titleAlone(id, lines, line, end));
  }
  return found;
}

/** Whether lines have the words of a table's header and nothing else, wherever they are parted. */
const isHeaderOf = (variant: Variant, lines: readonly string[]): boolean =>
  headerPattern(variant).test(lines.map((line) => (isPageMark(line) ? '' : labelOf(line).key)).join(''));

const headerPattern = memoized(({ layout: { table, columns } }: Variant): RegExp => {
  const wordings = columns.map(({ node: { label, aliases = [] } }) => [label, ...aliases].map(keyOf));
  const names = table.header.flat().map(keyOf);
  const own = names.map((name) => wordings.find((wording) => wording.includes(name)) ?? [name]);
  return new RegExp(`^${own.map((wording) => `(?:${wording.join('|')})`).join('')}$`);
});

function titleAlone(id: string, lines: readonly string[], startLine: number, end: number): TableDraft {
  const own = lines.slice(startLine, end);
  const written = own.filter((line) => line.trim() !== '').length;
  const block = { id, lines: own.slice(0, own.findLastIndex((line) => line.trim() !== '') + 1), rows: [] };
  const title = rowOn(own, 0);
  const [cell] = title.cells;
  const header =
    written === 2
      ? rowOn(
          own,
          own.findIndex((line, at) => at > 0 && line.trim() !== ''),
        )
      : undefined;
  const headers = header && header.cells.length > 1 ? [title, header] : [title];
  return { block: { ...block, headers }, startLine, heading: rangeOnLine(startLine, cell!.start, cell!.end) };
}

/** The words on a line. */
function rowOn(lines: readonly string[], line: number): RowLine {
  const [text = ''] = withoutTags([lines[line]!]) ?? [lines[line]!];
  const separator = separatorOf(text) ?? '|';
  const cells = cellsOf(text, separator, startsWithPipe(text)).filter((cell) => cell.text !== '');
  return { line, separator, cells };
}
