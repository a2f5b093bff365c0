import { comparePositions, type Edit, inTextOrder, type Position, type Range, shiftEdits } from '../core/text';
import type { Document } from '../engine/document';
import type { PlacedTable } from '../forms/model';
import { setFigure } from '../repair/setFigure';
import { placeAt } from './locate';

/** Lines of a report as a snippet in which every figure is a place to fill in. */
export interface FillIn {
  readonly range: Range;
  readonly snippet: string;
}

/**
 * The rows of a report with pipes as a snippet: Tab leads from figure to figure, beginning with the one at the position or
 * behind it, and from the last to the first. Absent where there is none.
 */
export function fillIn(document: Document, position: Position): FillIn | undefined {
  const place = placeAt(document, position);
  if (place?.model.replacementCharacter) return undefined;
  const stops = (place?.model.tables.flatMap(stopsOf) ?? []).sort((a, b) => inTextOrder(a.edits[0]!, b.edits[0]!));
  const all = stops.flatMap(({ edits }) => edits).sort(inTextOrder);
  const [first, last] = [all[0], all.at(-1)];
  if (!place || !first || !last) return undefined;
  const from = place.startLine + first.range.start.line;
  const to = place.startLine + last.range.start.line;
  const lines = Array.from({ length: to - from + 1 }, (_, i) => document.lineAt(from + i));
  // Editors take a tab at the beginning of a snippet's line for an indentation, not for a cell.
  if (lines.some((line) => /^ *\t/.test(line))) return undefined;
  const here = stops.findIndex(({ edits }) => comparePositions(edits.at(-1)!.range.end, place.position) >= 0);
  const begin = Math.max(0, here);
  const stopsByLine = lines.map((): NumberedStop[] => []);
  for (const [i, stop] of stops.entries()) {
    const number = ((i - begin + stops.length) % stops.length) + 1;
    for (const edit of stop.edits)
      stopsByLine[place.startLine + edit.range.start.line - from]!.push({ edit, text: stop.text, number });
  }
  return {
    range: { start: { line: from, character: 0 }, end: { line: to, character: lines.at(-1)!.length } },
    snippet: lines.map((line, i) => withStops(line, stopsByLine[i]!)).join('\n'),
  };
}

/** Where a figure is written, as `mark`, and what stands there. */
interface Stop {
  readonly edits: readonly Edit[];
  readonly text: string;
}

/** One of its places; an editor writes what is typed into all that have the same number. */
interface NumberedStop {
  readonly edit: Edit;
  readonly text: string;
  readonly number: number;
}

const mark = '\0';

function stopsOf({ table, startLine }: PlacedTable): Stop[] {
  if (table.plain) return [];
  const figures = table.figures.filter((figure) => figure?.separator === '|' && figure.cell.cutOff === undefined);
  return figures.map((figure) => ({
    edits: shiftEdits(setFigure(table.lines, figure!, mark), startLine),
    text: figure!.cell.text,
  }));
}

function withStops(line: string, stops: readonly NumberedStop[]): string {
  let snippet = '';
  let done = 0;
  for (const { edit, text, number } of [...stops].sort((a, b) => inTextOrder(a.edit, b.edit))) {
    const { start, end } = edit.range;
    const stop = text === '' ? `\${${number}}` : `\${${number}:${literally(text)}}`;
    snippet += literally(line.slice(done, start.character)) + edit.newText.replace(mark, () => stop);
    done = end.character;
  }
  return snippet + literally(line.slice(done));
}

const literally = (text: string): string => text.replace(/[\\$}]/g, '\\$&');
