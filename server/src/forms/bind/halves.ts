import { looksLikeFigure } from '../../core/figure';
import { labelOf } from '../../core/label';
import type { BoundTable, PlacedTable } from '../model';
import { isUnlabelled, type Variant, variantsOf } from '../vocabulary';
import type { TableBlock, TableDraft } from './gatherTables';
import { placeRow, type RowLine } from './rowLine';

/** A table that has some of the columns of a form, one beside the other, in all its rows at the same cells. */
interface Part {
  readonly draft: TableDraft;
  /** Its first column in the form, and the one behind its last. */
  readonly columns: readonly [number, number];
  /** The cell of its first column. */
  readonly start: number;
}

/**
 * The tables, those joined that are the halves of one: a wide table is printed with its first columns, and below them, with
 * the labels once more, with the others.
 */
export function withHalvesJoined(drafts: readonly TableDraft[], lines: readonly string[]): readonly TableDraft[] {
  if (!drafts.some(({ block }, at) => isBelowHalf(block, drafts[at - 1]?.block))) return drafts;
  const joined: TableDraft[] = [];
  for (let at = 0; at < drafts.length; ) {
    const parts = partsFrom(drafts, at);
    joined.push(parts ? join(parts, lines) : drafts[at]!);
    at += parts?.length ?? 1;
  }
  return joined;
}

const isBelowHalf = ({ id, rows, headers }: TableBlock, above: TableBlock | undefined): boolean =>
  above?.id === id && headers.length > 0 && rows.length === above.rows.length && !isUnlabelled(id);

/** The tables from this one on that have all columns of a form together. */
function partsFrom(drafts: readonly TableDraft[], from: number): readonly Part[] | undefined {
  for (const variant of variantsOf(drafts[from]!.block.id)) {
    const parts: Part[] = [];
    for (let at = from; at < drafts.length; at++) {
      const part = partOf(drafts[at]!, variant);
      if (!part || part.columns[0] !== (parts.at(-1)?.columns[1] ?? 0)) break;
      if (parts[0] && !haveSameRows(parts[0], part)) break;
      parts.push(part);
      if (parts.length > 1 && part.columns[1] === variant.layout.columns.length) return parts;
    }
  }
  return undefined;
}

function partOf(draft: TableDraft, { layout, columns }: Variant): Part | undefined {
  const { headers, rows, id } = draft.block;
  const width = rows[0]?.cells.length;
  if (id !== layout.table.id || rows.some(({ cells, lines }) => cells.length !== width || lines)) return undefined;
  const places = new Map<number, number>();
  for (const { cells } of headers)
    for (const [at, { text }] of cells.entries()) {
      const column = layout.columns.findIndex(({ node }) => node === columns.get(labelOf(text).key));
      if (cells.length === width && column >= 0) places.set(at, column);
    }
  const named = [...places].sort(([a], [b]) => a - b);
  const [start, first] = named[0] ?? [];
  if (start === undefined || first === undefined) return undefined;
  if (!named.every(([at, column], i) => at === start + i && column === first + i)) return undefined;
  const end = start + named.length;
  const isInPlace = ({ cells }: RowLine): boolean =>
    cells.every(({ text }, at) => text === '' || (at < end && looksLikeFigure(text) === at >= start));
  return rows.every(isInPlace) ? { draft, columns: [first, first + named.length], start } : undefined;
}

const haveSameRows = (a: Part, b: Part): boolean =>
  a.draft.block.rows.length === b.draft.block.rows.length &&
  a.draft.block.rows.every((row, at) => keyOf(a, row) === keyOf(b, b.draft.block.rows[at]!));

const keyOf = ({ start }: Part, { cells }: RowLine): string =>
  cells
    .slice(0, start)
    .map(({ text }) => labelOf(text).key)
    .join('/');

function join(parts: readonly Part[], lines: readonly string[]): TableDraft {
  const [first] = parts as [Part];
  const last = parts.at(-1)!.draft;
  const { startLine, block, heading } = first.draft;
  const placed = ({ draft }: Part, rows: readonly RowLine[]) =>
    rows.map((row) => placeRow(row, (line) => line + draft.startLine - startLine));
  const rows = parts.map((part) => placed(part, part.draft.block.rows));
  return {
    startLine,
    heading,
    block: {
      id: block.id,
      lines: lines.slice(startLine, last.startLine + last.block.lines.length),
      headers: parts.flatMap((part) => placed(part, part.draft.block.headers)),
      rows: rows[0]!.map((row, at) => {
        const own = parts.map((part, i) => cellsOf(part, rows[i]![at]!));
        const labels = row.cells.slice(0, first.start).filter(({ text }) => text !== '');
        const all = [...labels.map((cell) => ({ cell, line: row.line })), ...own.flat()];
        return { ...row, cells: all.map(({ cell }) => cell), lines: all.map(({ line }) => line) };
      }),
    },
  };
}

const cellsOf = ({ start, columns: [from, to] }: Part, { cells, line }: RowLine) =>
  cells.slice(start, start + to - from).map((cell) => ({ cell, line }));

/** Whether a table is a part of one: another names other columns of it, and none of its own. */
export function isPart({ table }: PlacedTable, all: readonly PlacedTable[]): boolean {
  const others = all.filter((other) => other.table !== table && other.table.layout === table.layout);
  if (others.length === 0) return false;
  const own = columnsNamed(table);
  return others.some((other) => {
    const named = columnsNamed(other.table);
    return own.size > 0 && named.size > 0 && [...named].every((column) => !own.has(column));
  });
}

const columnsNamed = ({ headers, layout }: BoundTable): Set<unknown> =>
  new Set(
    headers.flatMap(({ column }) => (column && layout.columns.some(({ node }) => node === column) ? [column] : [])),
  );

/** The only row of a table stands in pieces that do not make it up. */
export const isInGroups = ({ rows, layout }: BoundTable): boolean =>
  layout.rows.length === 1 &&
  rows.length > 1 &&
  rows.every(({ surplus, cells }) => surplus < 0 && cells.length >= fewestOfGroup);

/** Fewer figures are no group of columns. */
const fewestOfGroup = 4;
