/**
 * Which identities of a report fail, found out by itself from what the form is: nothing here comes from the server. Rows
 * and columns count from 0 within their section.
 */
import { outcomeTotalRow, type ReportFigures, type Value } from './figures';

export type Section = 'requests' | 'cases';

/** A cell of section 三 or 四: `requests 23 6`. */
export type Cell = `${Section} ${number} ${number}`;

export interface Judgement {
  /** `row-total at requests 4 6`: the rule, and the cell on which it is reported. */
  readonly failing: readonly string[];
  /** Blank totals of parts that are not 0. */
  readonly missingTotals: readonly Cell[];
  /** How many identities there are, whatever became of them. */
  readonly count: number;
}

interface Sum {
  readonly code: string;
  readonly parts: readonly Cell[];
  readonly totals: readonly Cell[];
  readonly at: Cell;
}

const cell = (section: Section, row: number, column: number): Cell => `${section} ${row} ${column}`;

function sumsOf(figures: ReportFigures): Sum[] {
  const sums: Sum[] = [];
  const outcomes = outcomeTotalRow(figures);
  const last = outcomes + 1;
  for (let row = 0; row <= last; row++) {
    const total = cell('requests', row, 6);
    sums.push({
      code: 'row-total',
      parts: range(0, 6).map((c) => cell('requests', row, c)),
      totals: [total],
      at: total,
    });
  }
  for (let column = 0; column < 7; column++) {
    const total = cell('requests', outcomes, column);
    const forward = cell('requests', last, column);
    const leaves = range(2, outcomes).map((row) => cell('requests', row, column));
    const received = [cell('requests', 0, column), cell('requests', 1, column)];
    sums.push({ code: 'outcome-total', parts: leaves, totals: [total], at: total });
    sums.push({ code: 'flow-balance', parts: received, totals: [total, forward], at: forward });
  }
  for (const first of [0, 5, 10]) {
    const total = cell('cases', 0, first + 4);
    sums.push({
      code: 'case-total',
      parts: range(first, first + 4).map((c) => cell('cases', 0, c)),
      totals: [total],
      at: total,
    });
  }
  return sums;
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, i) => from + i);

export function judgeFigures(figures: ReportFigures): Judgement {
  const sums = sumsOf(figures);
  const value = (at: Cell): Value => {
    const [section, row, column] = at.split(' ') as [Section, string, string];
    const values = section === 'cases' ? figures.cases : figures.requests[Number(row)]!;
    return values[Number(column)]!;
  };
  const isBlank = (at: Cell) => value(at) === null;
  const missing = new Set<Cell>();
  for (const { parts, totals } of sums) {
    const [total] = totals;
    if (totals.length === 1 && isBlank(total!) && parts.some((part) => !isBlank(part) && value(part) !== 0))
      missing.add(total!);
  }
  const failing: string[] = [];
  for (const { code, parts, totals, at } of sums) {
    const cells = [...parts, ...totals];
    if (cells.some((each) => missing.has(each) || typeof value(each) === 'string') || cells.every(isBlank)) continue;
    const sum = (summands: readonly Cell[]) => summands.reduce((total, each) => total + Number(value(each) ?? 0), 0);
    if (sum(parts) !== sum(totals)) failing.push(`${code} at ${at}`);
  }
  return { failing: failing.sort(), missingTotals: [...missing].sort(), count: sums.length };
}
