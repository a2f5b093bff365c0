import { looksLikeFigure } from '../../core/figure';
import { kindOfText } from '../vocabulary';
import { type JoinedCell, join, type Piece } from './layouts/piece';
import type { ScannedRow } from './rowLine';
import { labelAt, roleOf } from './rowRole';
import { hasFigures, isWholeLabel } from './rowShape';

type Placed = JoinedCell & { readonly line: number };

/** Where so many stretches have the figures of one row, lines are drawn between all rows. */
const fewestRuled = 3;

/** Longer stretches are of tables that have lines at their header only. */
const mostLines = 40;

/**
 * A table drawn with lines has its rows between them: what stands in a column of a stretch without lines is the text of
 * one cell. The words of a cell that is higher than its row, as that of a group is, stand in any of its rows, and in the
 * lines.
 */
export function joinRuled(stretches: readonly (readonly ScannedRow[])[]): readonly ScannedRow[] {
  const joined = stretches.map(joinStretch);
  const isRuled = joined.filter((row) => row && hasFigures(row.cells)).length >= fewestRuled;
  return stretches.flatMap((rows, at) => {
    const row = joined[at];
    const isNamedOnce = isRuled && rows.filter(isNamed).length < 2;
    const isSure = row && (row.role.kind !== 'other' || row.cells.some(isInParts) || isNamedOnce);
    if (isSure) return [row];
    return (isRuled && rows.length <= mostLines && splitStretch(rows)) || rows;
  });
}

/**
 * Where lines are lacking between rows, each has its figures and as many lines as make its label. `failed`: how many rows
 * are left where it is known that they cannot be split.
 */
function splitStretch(rows: readonly ScannedRow[], failed = new Set<number>()): readonly ScannedRow[] | undefined {
  if (rows.length === 0) return [];
  if (failed.has(rows.length)) return undefined;
  for (let end = 1; end <= rows.length; end++) {
    const row = joinStretch(rows.slice(0, end));
    if (!row) break;
    const label = labelAt(row.cells);
    if (label === undefined || !isWholeLabel(row.cells[label]!.text) || !hasFigures(row.cells)) continue;
    const rest = splitStretch(rows.slice(end), failed);
    if (rest) return [row, ...rest];
  }
  failed.add(rows.length);
  return undefined;
}

const isNamed = ({ role }: ScannedRow): boolean => role.kind === 'row';

/** The one row that the rows of a stretch are; nothing where a column has several figures, or the rows other columns. */
function joinStretch(rows: readonly ScannedRow[]): ScannedRow | undefined {
  const [first] = rows;
  if (!first) return undefined;
  if (rows.length === 1) return withoutFragments(first, placed(first));
  if (rows.some(({ cells }) => cells.length !== first.cells.length)) return undefined;
  const carrier = rows.find(({ cells }) => hasFigures(cells)) ?? first;
  const cells: Placed[] = [];
  for (let column = 0; column < first.cells.length; column++) {
    const written = rows.flatMap((row): Piece[] => {
      const cell = row.cells[column]!;
      return cell.text === '' ? [] : [{ ...cell, line: row.line }];
    });
    if (written.length > 1 && !isOneText(written) && !(goesOnBelow(rows) && areDigits(written))) return undefined;
    cells.push(written.length > 0 ? join(written) : { ...carrier.cells[column]!, line: carrier.line });
  }
  const label = labelAt(cells);
  if (label !== undefined && cells.some(isInParts) && !isWholeLabel(cells[label]!.text)) return undefined;
  return withoutFragments({ line: carrier.line, separator: carrier.separator, role: first.role, cells }, cells);
}

/** Whether below the figures of a row stand fewer, which are no row, but the rest of those that its columns were too narrow for. */
const goesOnBelow = ([first, ...below]: readonly ScannedRow[]): boolean =>
  below.every(({ cells }) => figuresIn(cells) < figuresIn(first!.cells));

const figuresIn = (cells: ScannedRow['cells']): number => cells.filter(({ text }) => digits.test(text)).length;

const digits = /^\d+$/;
const areDigits = (pieces: readonly Piece[]): boolean => pieces.every(({ text }) => digits.test(text));
export const isInParts = ({ text, parts }: JoinedCell): boolean => parts !== undefined && digits.test(text);

/** Whether there is no figure among the pieces but the number of a label below it, or an amount that goes on. */
function isOneText(pieces: readonly Piece[]): boolean {
  const [first, ...below] = pieces;
  const text = pieces.map((piece) => piece.text).join('\n');
  const isLabel =
    (!looksLikeFigure(first!.text) || number.test(text)) && !below.some((piece) => looksLikeFigure(piece.text));
  return isLabel || amount.test(text);
}

/** 3.⏎其他 or 3⏎.其他. */
const number = /^\d\n?[.．、)）]\n?[^\s\d]/;

/** 160.⏎5964⏎万元. */
const amount = /^(?:\d+\.\n)?\d[\d.]*万?(?:\n万?元)?$/;

const placed = ({ line, cells }: ScannedRow): readonly Placed[] => cells.map((cell) => ({ ...cell, line }));

/** Without the words in front of a row's label that are a part of a higher cell. */
function withoutFragments(row: ScannedRow, cells: readonly Placed[]): ScannedRow {
  const label = labelAt(cells);
  const isFragment = ({ text }: Placed, at: number) =>
    label !== undefined && at < label && text !== '' && kindOfText(text) !== 'row';
  const isLabelled = label !== undefined && kindOfText(cells[label]!.text) === 'row';
  const kept = isLabelled ? cells.filter((cell, at) => !isFragment(cell, at)) : cells;
  if (kept.length === row.cells.length && kept.every(({ parts, line }) => !parts && line === row.line)) return row;
  return {
    line: row.line,
    separator: row.separator,
    cells: kept,
    lines: kept.map(({ line }) => line),
    role: roleOf(kept),
  };
}
