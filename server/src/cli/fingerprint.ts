import { createHash } from 'node:crypto';
import { nameIn } from '../core/path';
import type { Range } from '../core/text';
import type { Figure } from '../forms/model';

interface Parts {
  readonly code: string;
  /** Who reports; where nobody knows, the name of the file counts, wherever it lies. */
  readonly organ: string | undefined;
  readonly path: string;
  readonly year: number | undefined;
  readonly figure: Figure | undefined;
  /** The line of the finding, and where in it. */
  readonly text: string;
  readonly range: Range;
}

/**
 * Tells a finding again in another run: by its rule, by who reports of which year, and by the cell and what stands in it
 * (elsewhere by its line). Lines may move, tables may be written otherwise and messages reworded; a figure that was changed
 * and is still wrong is a new finding.
 */
export function fingerprintOf({ code, organ, path, year, figure, text, range }: Parts): string {
  const { start, end } = range;
  const marked = text.slice(start.character, end.line === start.line ? end.character : undefined);
  const place = figure
    ? [figure.row.node.id, figure.column.node.id, marked]
    : [withoutBlanks(text), withoutBlanks(text.slice(0, start.character)).length];
  const parts = JSON.stringify([code, organ ?? nameIn(path), year ?? null, ...place]);
  return createHash('sha256').update(parts).digest('hex').slice(0, 16);
}

const withoutBlanks = (text: string): string => text.replace(/[\s|]/g, '');
