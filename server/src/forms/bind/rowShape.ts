import type { Cell, Separator } from '../../core/cells';
import { looksLikeFigure } from '../../core/figure';
import { Pool } from '../../core/memo';
import { kindOfText, namesLeafOnly } from '../vocabulary';
import { labelsApart } from './labelsApart';
import { isOrdinal } from './layouts/piece';
import { isDigit, longestNumber } from './plainRow';
import { labelAt, type Role, roleOf } from './rowRole';

/** What a row is apart from its numbers: rows of all reports that differ in nothing else share one. */
export interface RowShape {
  readonly id: number;
  readonly role: Role;
  /** Whether it begins with words that are no row's label by themselves. */
  readonly isRest: boolean;
  /** Whether it has its whole label and figures. */
  readonly isWhole: boolean;
  /** Whether its label stands behind nothing but groups, so that it may go on in the next row. */
  readonly mayEndWithLabel: boolean;
  /** How many cells stand behind its labels, up to the last that is not blank. */
  readonly width: number;
  /** Whether its first cell has the labels of its groups too, one behind the other. */
  readonly hasLabelsInOne: boolean;
}

/** Forms and the habits of offices come to a few hundred. */
const shapes = new Pool<RowShape>(4096);
let last = 0;

export function shapeOf(cells: readonly Cell[], separator: Separator): RowShape {
  const key = separator + keyOf(cells);
  return shapes.get(key, () => readShape(cells));
}

function readShape(cells: readonly Cell[]): RowShape {
  const apart = labelsApart(cells);
  const role = roleOf(apart);
  const label = apart[labelAt(apart) ?? -1];
  const isRest = role.kind === 'other' && label !== undefined;
  const isWhole = label !== undefined && isWholeLabel(label.text) && hasFigures(apart);
  return {
    id: ++last,
    role,
    isRest,
    isWhole,
    mayEndWithLabel: mayEndWithLabel(apart),
    width: widthOf(cells),
    hasLabelsInOne: apart !== cells,
  };
}

/** In front of a label that goes on stand groups; words behind the label of a row with figures were meant as a figure (46.). */
export function mayEndWithLabel(cells: readonly Cell[]): boolean {
  const at = labelAt(cells);
  return at !== undefined && !cells.slice(0, at).some(({ text }) => namesLeafOnly(text));
}

/** The whole label of a row: where a bracket is still open, it goes on. */
export const isWholeLabel = (text: string): boolean => kindOfText(text) === 'row' && !/[(（][^()（）]*$/.test(text);

export const hasFigures = (cells: readonly Cell[]): boolean =>
  cells.some(({ text }) => text !== '' && looksLikeFigure(text) && !isOrdinal(text));

/** The texts of a row on lines of their own, with blank lines for its numbers. */
function keyOf(cells: readonly Cell[]): string {
  let key = '';
  let numbers = 0;
  for (const { text } of cells) {
    if (isNumber(text)) {
      numbers++;
    } else {
      key += numbers > 0 ? `\n\n${numbers}\n${text}` : `\n${text}`;
      numbers = 0;
    }
  }
  return `${key}\n\n${numbers}`;
}

/** A number without anything around it, as most cells have it. */
function isNumber(text: string): boolean {
  if (text.length === 0 || text.length > longestNumber) return false;
  for (let at = 0; at < text.length; at++) if (!isDigit(text.charCodeAt(at))) return false;
  return true;
}

/** Labels are the first words, and what is known as a label behind them. */
function widthOf(cells: readonly Cell[]): number {
  const isWritten = ({ text }: Cell) => text !== '';
  let from = cells.findIndex(isWritten);
  if (from < 0) return 0;
  if (!looksLikeFigure(cells[from]!.text)) from++;
  while (from < cells.length && kindOfText(cells[from]!.text) === 'row') from++;
  return cells.findLastIndex(isWritten) + 1 - from;
}
