import { labelOf } from '../../../core/label';
import { isNearlyRow } from '../../mistyped';
import { isRowLabel, kindOfText, namesGroupOf } from '../../vocabulary';
import { type JoinedCell, join, type Piece } from './piece';

/** Pieces put together as far as they are words of a form. */
export interface Named {
  readonly cell: JoinedCell & { readonly line: number };
  readonly kind: 'title' | 'row' | 'header' | 'unknown';
}

/** 三、本年度办理结果 printed from top to bottom is nine pieces. */
const mostParts = 10;
const longestLabel = 80;

/** Puts the pieces of labels together: the longest that are a word of a form, from the first on. */
export function nameLabels(pieces: readonly Piece[]): Named[] {
  const named: Named[] = [];
  for (let at = 0; at < pieces.length; ) {
    const known = longestKnown(pieces, at);
    named.push(known ?? { cell: join([pieces[at]!]), kind: 'unknown' });
    at += known?.cell.parts?.length ?? 1;
  }
  return named;
}

function longestKnown(pieces: readonly Piece[], from: number): Named | undefined {
  let text = '';
  let best: Named | undefined;
  for (let to = from; to < Math.min(from + mostParts, pieces.length); to++) {
    text += pieces[to]!.text;
    if (text.length > longestLabel) break;
    const kind = kindOfText(text);
    if (kind) best = { cell: join(pieces.slice(from, to + 1)), kind };
  }
  return best;
}

/** What stands in front of the figures of a row: the label of the row, and the group named right before it. */
export interface RowLabels {
  readonly group?: Named['cell'];
  readonly label?: Named['cell'];
  /** Title and header cells in front of them. */
  readonly rest: readonly Named[];
}

/**
 * The last words in front of a row's figures are its label. What no form knows is put together from the last ordinal on,
 * as when a label is mistyped or only partly there.
 */
export function rowLabels(named: readonly Named[]): RowLabels {
  const last = named.findLastIndex(({ kind }) => kind !== 'unknown');
  const unknown = named.slice(last + 1);
  const first = unknown.findLastIndex(({ cell }) => labelOf(cell.text).ordinal !== undefined);
  if (first >= 0 || (unknown.length > 0 && (named[last]?.kind !== 'row' || isMistyped(unknown)))) {
    const parts = unknown.slice(Math.max(0, first)).flatMap(({ cell }) => cell.parts ?? [cell]);
    const label = join(parts);
    if (label.text.length <= longestLabel) return withGroup(named.slice(0, last + 1 + Math.max(0, first)), label);
    return { rest: named.slice(0, last + 1) };
  }
  const isLabel = named[last]?.kind === 'row' || isAlone(named);
  if (!isLabel) return { rest: named };
  return withGroup(named.slice(0, last), named[last]!.cell);
}

/** 其他 that has lost its number is called as a column is, but a header has more words. */
const isAlone = (named: readonly Named[]): boolean => named.length === 1 && isRowLabel(named[0]!.cell.text);

const isMistyped = (named: readonly Named[]): boolean => isNearlyRow(named.map(({ cell }) => cell.text).join(''));

function withGroup(before: readonly Named[], label: Named['cell']): RowLabels {
  const group = before.at(-1);
  return group?.kind === 'row' && namesGroupOf(group.cell.text, label.text)
    ? { group: group.cell, label, rest: before.slice(0, -1) }
    : { label, rest: before };
}
