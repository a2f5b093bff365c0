import type { Separator } from '../../../core/cells';
import { labelOf } from '../../../core/label';
import {
  columnCounts,
  isRowLabel,
  isUnlabelled,
  tableOfRow,
  tableOfTitle,
  tablesOfHeader,
  variantsOf,
} from '../../vocabulary';
import { areColumnsInOrder, areGroupsInOrder } from '../columnOrder';
import type { TableBlock } from '../gatherTables';
import { linesOfRow, placeRow, type RowLine } from '../rowLine';
import type { Entry } from './entries';
import type { Named } from './labels';
import type { JoinedCell } from './piece';

type Placed = JoinedCell & { readonly line: number };

interface OpenBlock {
  readonly id: string;
  readonly headers: RowLine[];
  readonly rows: RowLine[];
  /** The words in front of each row. */
  readonly words: (readonly string[])[];
}

/** A table that was put together; `first` is its first line among those that were read. */
export interface PiecedTable {
  readonly first: number;
  readonly block: TableBlock;
}

/** The lines of a section, and which of them were read: comments that silence findings were not. */
export interface SectionLines {
  readonly all: readonly string[];
  /** Where each line that was read stands. */
  readonly read: readonly number[];
}

/** Sorts rows into the tables they belong to: by title, by label, or because the section has no other table. */
export function tablesOf(
  entries: readonly Entry[],
  ids: readonly string[],
  separator: Separator,
  lines: SectionLines,
): PiecedTable[] {
  const blocks = new Map<string, OpenBlock>();
  let current = ids.length === 1 ? ids[0] : undefined;
  for (const entry of entries) {
    for (const named of entry.rest) current = tableOf(named, ids) ?? current;
    const own = entry.label && tableOfRow(entry.label.text);
    if (own !== undefined && ids.includes(own)) current = own;
    if (current === undefined) continue;
    const block = blocks.get(current) ?? { id: current, headers: [], rows: [], words: [] };
    blocks.set(current, block);
    block.headers.push(...headerRows(behindLastTable(entry.rest)));
    if (isUnlabelled(current)) {
      block.rows.push(rowOf({ ...entry, label: undefined, group: undefined }, separator));
      block.words.push(wordsOf(entry));
    } else {
      const row = withoutPageNumber(entry, current);
      if (isRow(row, current)) block.rows.push(rowOf(row, separator));
    }
  }
  return [...blocks.values()]
    .map(withOneRow)
    .filter(({ rows }) => rows.length > 0)
    .map((block) => closed(block, lines));
}

const wordsOf = ({ rest, group, label }: Entry): string[] => [
  ...rest.map(({ cell }) => cell.text),
  ...[group, label].flatMap((cell) => cell?.text ?? []),
];

/** The header in front of a row: above its title may stand those of tables that have no rows. */
const behindLastTable = (rest: readonly Named[]): readonly Named[] =>
  rest.slice(
    Math.max(
      0,
      rest.findLastIndex(({ kind }) => kind === 'title'),
    ),
  );

function tableOf({ cell, kind }: Named, ids: readonly string[]): string | undefined {
  const tables = kind === 'title' ? [tableOfTitle(cell.text)!] : kind === 'header' ? tablesOfHeader(cell.text) : [];
  return tables.length === 1 && ids.includes(tables[0]!) ? tables[0] : undefined;
}

/** Tables of fewer columns have rows of one figure. */
const fewestOnLine = 4;

/** The row without the number of a page on the line above all of its figures, and without a letter of its group in front of them: 无 2 0 0 …. */
function withoutPageNumber(entry: Entry, id: string): Entry {
  const { cells, onOneLine } = entry;
  const last = cells.at(-1)!.line;
  if (!onOneLine || columnCounts(id).includes(cells.length)) return entry;
  const line = cells.filter((cell) => cell.line === last);
  const own = /^\p{L}$/u.test(line[0]!.text) ? line.slice(1) : line;
  return own.length >= fewestOnLine && columnCounts(id).includes(own.length) ? { ...entry, cells: own } : entry;
}

/** A number that stands about is no row: it has no label, and rows have another number of figures. */
function isRow({ label, cells }: Entry, id: string): boolean {
  if (columnCounts(id).includes(cells.length)) return true;
  return label !== undefined && (isRowLabel(label.text) || labelOf(label.text).ordinal !== undefined);
}

/**
 * A table without labels has one row: the longest, or all together where they are as many figures as the row has, one or
 * more of its groups in each, and the words in front of them do not say otherwise; or one of its columns in each, as the
 * words in front of them say.
 */
function withOneRow(block: OpenBlock): OpenBlock {
  if (!isUnlabelled(block.id) || block.rows.length < 2) return block;
  const [count] = columnCounts(block.id);
  const cells = block.rows.flatMap((row) => row.cells);
  const lengths = block.rows.map((row) => row.cells.length);
  const fewest = Math.min(...lengths);
  // A number of one figure that stands about is none of its groups.
  const areGroups = lengths.every((length) => length === fewest || (fewest > 1 && length % fewest === 0));
  const isInOrder = variantsOf(block.id).every(({ layout }) =>
    fewest === 1 ? areColumnsInOrder(block.words, layout) : areGroupsInOrder(block.words, lengths, layout),
  );
  if (cells.length === count && areGroups && isInOrder) {
    const lines = block.rows.flatMap((row) => row.lines!);
    return { ...block, rows: [{ ...block.rows[0]!, cells, lines }] };
  }
  const longest = Math.max(...lengths);
  return { ...block, rows: block.rows.filter((row) => row.cells.length === longest) };
}

/** A title by itself, the words of a header together. */
function headerRows(named: readonly Named[]): RowLine[] {
  const rows: Placed[][] = [];
  let inHeader = false;
  for (const { cell, kind } of named) {
    if (kind !== 'title' && kind !== 'header') continue;
    if (kind === 'header' && inHeader) rows.at(-1)!.push(cell);
    else rows.push([cell]);
    inHeader = kind === 'header';
  }
  return rows.map((cells) => ({ ...placed(cells), separator: '' }));
}

function rowOf(
  entry: Omit<Entry, 'label' | 'group'> & Partial<Record<'label' | 'group', Placed | undefined>>,
  separator: Separator,
): RowLine {
  const labels = [entry.group, entry.label].filter((cell) => cell !== undefined);
  const [first] = entry.cells;
  const { label } = entry;
  const isBeside = label
    ? (label.parts ?? [label]).some(({ line }) => line === first!.line)
    : entry.labelLine === first!.line;
  const loose = entry.onOneLine && !isBeside;
  return {
    ...placed([...labels, ...entry.cells]),
    line: first!.line,
    separator,
    pieced: { labels: labels.length, loose, sure: entry.sure },
  };
}

const placed = (cells: readonly Placed[]): Required<Pick<RowLine, 'line' | 'cells' | 'lines'>> => ({
  line: cells[0]!.line,
  cells,
  lines: cells.map(({ line }) => line),
});

/** Lines count from the first of the block, also those of the parts of a label. */
function closed({ id, headers, rows }: OpenBlock, { all, read }: SectionLines): PiecedTable {
  const own = [...headers, ...rows].flatMap(linesOfRow);
  const first = read[own.reduce((least, line) => Math.min(least, line))]!;
  const last = read[own.reduce((most, line) => Math.max(most, line))]!;
  const from = (line: number): number => read[line]! - first;
  const relative = (row: RowLine): RowLine => placeRow(row, from);
  const block = {
    id,
    lines: all.slice(first, last + 1),
    above: all.slice(0, first),
    below: all.slice(last + 1),
    headers: headers.map(relative),
    rows: rows.map(relative),
  };
  return { first, block };
}
