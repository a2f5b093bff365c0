import type { Cell, Separator } from '../../core/cells';
import type { JoinedCell } from './layouts/piece';
import type { Role } from './rowRole';
import type { RowShape } from './rowShape';

/** A row cut into cells, nearly always those of one line; `line` counts from the start of what holds the row. */
export interface RowLine {
  readonly line: number;
  readonly separator: Separator;
  readonly cells: readonly Cell[];
  /** The line of each cell, where they stand on several. */
  readonly lines?: readonly number[];
  /** Of a row that was put together from pieces (`layouts/`). */
  readonly pieced?: Pieced;
}

export interface Pieced {
  /** How many of its cells are labels, whether or not they name a row. */
  readonly labels: number;
  /** The label stands on another line than the figures and may belong to the row before. */
  readonly loose: boolean;
  /** Whether a blank cell would have been seen, so that a row with fewer figures has lost one. */
  readonly sure: boolean;
}

export interface ScannedRow extends RowLine {
  readonly role: Role;
  /** Absent where it was put together from several lines. */
  readonly shape?: RowShape;
  /** The same number in every row of the same text; absent where it has figures of its own. */
  readonly known?: number | undefined;
}

/** The row with its lines, and those of its cells and the parts of its labels, told otherwise. */
export function placeRow<Line extends RowLine>(row: Line, placed: (line: number) => number): Line {
  const { line, lines } = row;
  if (!lines) return { ...row, line: placed(line) };
  const cells = row.cells.map((cell: JoinedCell) =>
    cell.parts ? { ...cell, parts: cell.parts.map((part) => ({ ...part, line: placed(part.line) })) } : cell,
  );
  return { ...row, line: placed(line), lines: lines.map(placed), cells };
}

/** The lines on which a row stands. */
export const linesOfRow = ({ line, lines, cells }: RowLine): readonly number[] =>
  lines ? [line, ...lines, ...cells.flatMap(({ parts }: JoinedCell) => parts?.map((part) => part.line) ?? [])] : [line];
