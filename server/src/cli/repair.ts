import { type Locale, type Localized, localized } from '../core/localized';
import { applyEdits, type Edit, withLineEnd } from '../core/text';
import { Document } from '../engine/document';
import type { Policy } from '../engine/policy';
import { fixAll } from '../features/fixAll';
import { placeAt, targetAt } from '../features/locate';
import { recomputeEdits } from '../features/recompute';
import { removeComments } from '../features/removeComments';
import type { Figure } from '../forms/model';
import { figureName, rowName } from '../forms/names';

/** What a repair changes: a cell, named, or else a piece of text. */
export interface Change {
  readonly line: number;
  readonly name: Localized;
  /** The row of the cell, empty where rows have no names. */
  readonly row?: Localized;
  readonly before: string;
  readonly after: string;
}

export interface Repaired {
  readonly text: string;
  readonly changes: readonly Change[];
}

/** Writes every figure as it should be written, and repairs what has one smallest repair only or, if asked, every total. */
export function repair(text: string, policy: Policy, { totals }: { readonly totals: boolean }): Repaired {
  const normalised = step(
    { text, changes: [] },
    policy,
    (document) => fixAll(document, { withRepairs: !totals }).edits,
  );
  return totals ? step(normalised, policy, recomputeEdits) : normalised;
}

/** Takes out the comments that silence findings. */
export const withoutComments = (text: string, policy: Policy): Repaired =>
  step({ text, changes: [] }, policy, removeComments);

function step({ text, changes }: Repaired, policy: Policy, editsOf: (document: Document) => readonly Edit[]): Repaired {
  const document = new Document(text, policy);
  const edits = withLineEnd(editsOf(document), document.lineEnd);
  const made = edits.map((edit) => describe(document, edit));
  return { text: applyEdits(text, edits), changes: merge(changes, made) };
}

function describe(document: Document, { range: { start, end }, newText }: Edit): Change {
  const place = placeAt(document, start);
  const target = place && targetAt(place);
  const before = document.lineAt(start.line).slice(start.character, end.line > start.line ? undefined : end.character);
  return {
    line: start.line,
    ...(target?.kind === 'figure' ? namesOf(target.figure) : { name: localized('文字', 'text') }),
    before: before.trim(),
    after: newText.trim(),
  };
}

function namesOf(figure: Figure): Pick<Change, 'name' | 'row'> {
  const quoted = (nameIn: (locale: Locale) => string) =>
    nameIn('zh') === '' ? localized('', '') : localized(`「${nameIn('zh')}」`, `"${nameIn('en')}"`);
  return {
    name: quoted((locale) => figureName(figure, locale)),
    row: quoted((locale) => (figure.row.node.label === '' ? '' : rowName(figure.row, locale))),
  };
}

/** A cell that is written anew and then recomputed is one change. */
function merge(first: readonly Change[], second: readonly Change[]): Change[] {
  const key = ({ line, name }: Change) => `${line} ${name.zh}`;
  const changes = new Map(first.map((change) => [key(change), change]));
  for (const change of second) {
    const earlier = changes.get(key(change));
    changes.set(key(change), earlier ? { ...change, before: earlier.before } : change);
  }
  return [...changes.values()].sort((a, b) => a.line - b.line);
}
