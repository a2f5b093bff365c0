import type { Edit } from '../core/text';
import type { Identity } from '../forms/layout';
import { type BoundTable, countOf, type Figure } from '../forms/model';
import { type FigureChange, setValues } from './setFigure';

/**
 * Every 总计 of a table that is not the sum of its parts, with what it should say. Totals along rows come before those
 * along columns, so that (七)总计 sums totals that are already right. A total with an unreadable part is left alone, and so
 * is a blank one whose parts are all 0, and one that is to be kept.
 */
export function wrongTotals(table: BoundTable, isKept: (figure: Figure) => boolean = () => false): FigureChange[] {
  const values = table.figures.map((figure) => figure && countOf(figure));
  const changes: FigureChange[] = [];
  const settled = new Set<number>();
  const recompute = ({ parts, totals }: Identity) => {
    const total = totals[0]!;
    const figure = table.figures[total];
    const terms = parts.map((part) => values[part]);
    if (!figure || isKept(figure) || settled.has(total) || terms.some((term) => term === undefined)) return;
    settled.add(total);
    const value = (terms as number[]).reduce((sum, term) => sum + term, 0);
    if (values[total] === value) return;
    values[total] = value;
    changes.push({ figure, value });
  };
  const sums = table.layout.identities.filter(({ totals, printed }) => totals.length === 1 && !printed);
  const rowSums = sums.filter(({ along }) => 'row' in along);
  const columnSums = sums.filter(({ along }) => 'column' in along);
  const columnTotals = new Set(columnSums.map(({ totals }) => totals[0]!));
  for (const identity of rowSums) if (!columnTotals.has(identity.totals[0]!)) recompute(identity);
  for (const identity of [...columnSums, ...rowSums]) recompute(identity);
  return changes;
}

/** The edits that make every 总计 of a table the sum of its parts. */
export const recomputeTotals = (table: BoundTable, isKept?: (figure: Figure) => boolean): Edit[] =>
  setValues(table.lines, wrongTotals(table, isKept));
