import type { Cell } from '../../core/cells';
import { looksLikeFigure, readCount } from '../../core/figure';
import { labelOf } from '../../core/label';
import { isRowLabel, tableOfRow, tableOfTitle, tablesOfHeader } from '../vocabulary';
import { isOrdinal } from './layouts/piece';

/** What a row is by itself, and the tables of the forms that it may belong to. */
export type Role =
  | { readonly kind: 'title' | 'header' | 'row'; readonly tables: readonly string[] }
  /** Figures without a label, a label that many tables have, or nothing of a form. */
  | { readonly kind: 'other' };

const other: Role = { kind: 'other' };

export function roleOf(cells: readonly Cell[]): Role {
  const written = cells.filter((cell) => cell.text !== '');
  const first = written[0];
  if (!first) return other;
  if (written.every((cell) => cell.text === first.text || isStandIn(cell))) {
    const table = tableOfTitle(first.text);
    if (table) return { kind: 'title', tables: [table] };
  }
  if (looksLikeFigure(first.text)) return other;
  const table =
    tableOfRow(first.text) ?? (written[1] && isRowLabel(first.text) ? tableOfRow(written[1].text) : undefined);
  if (table) return { kind: 'row', tables: [table] };
  const header = headerOf(written);
  return header ? { kind: 'header', tables: header } : other;
}

/** What programs and people write where a merged cell leaves a blank. */
const isStandIn = ({ text }: Cell): boolean => looksLikeFigure(text) && readCount(text).kind === 'blank';

/** Where the last of the words in front of the figures stands. */
export function labelAt(cells: readonly Cell[]): number | undefined {
  let last: number | undefined;
  for (let at = 0; at < cells.length; at++) {
    const { text } = cells[at]!;
    if (text === '') continue;
    if (looksLikeFigure(text) && !isOrdinal(text)) return last;
    last = at;
  }
  return last;
}

/**
 * The tables that a header row may belong to: no figure in it, and at least half of its cells are known header cells; one that
 * is written out in each of its columns counts once.
 */
function headerOf(cells: readonly Cell[]): string[] | undefined {
  const written = cells.filter((cell) => !isStandIn(cell));
  if (written.some((cell) => looksLikeFigure(cell.text))) return undefined;
  if (written.length < 2 && written.length < cells.length) return undefined;
  const votes = new Map<string, number>();
  let known = 0;
  const texts = new Set(written.map(({ text }) => text));
  for (const text of texts) {
    const tables = labelOf(text).ordinal ? [] : tablesOfHeader(text);
    if (tables.length > 0) known++;
    for (const table of tables) votes.set(table, (votes.get(table) ?? 0) + 1);
  }
  if (known === 0 || known * 2 < texts.size) return undefined;
  const most = Math.max(...votes.values());
  return [...votes].filter(([, count]) => count === most).map(([table]) => table);
}
