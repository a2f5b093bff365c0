import { comparePositions, type Edit, type Position, type Range, shiftEdits } from '../core/text';
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
  const stops = place?.model.tables.flatMap(stopsOf) ?? [];
  const [first, last] = [stops[0], stops.at(-1)];
  if (!place || !first || !last) return undefined;
  const [from, to] = [first.edit.range.start.line, last.edit.range.start.line];
  const lines = place.model.lines.slice(from, to + 1).map((_, i) => document.lineAt(place.startLine + from + i));
  // Editors take a tab at the beginning of a snippet's line for an indentation, not for a cell.
  if (lines.some((line) => line.startsWith('\t'))) return undefined;
  const behind = stops.findIndex(({ edit }) => comparePositions(edit.range.end, place.position) >= 0);
  const begin = Math.max(0, behind);
  const numbered = stops.map((stop, i) => ({ ...stop, number: ((i - begin + stops.length) % stops.length) + 1 }));
  const snippet = lines.map((line, i) =>
    withStops(
      line,
      numbered.filter(({ edit }) => edit.range.start.line === from + i),
    ),
  );
  const range = {
    start: { line: place.startLine + from, character: 0 },
    end: { line: place.startLine + to, character: lines.at(-1)!.length },
  };
  return { range, snippet: snippet.join('\n') };
}

/** Where `here` is written in a figure's cell, and what stands in it. */
interface Stop {
  readonly edit: Edit;
  readonly text: string;
}

const here = '\0';

function stopsOf({ table, startLine }: PlacedTable): Stop[] {
  if (table.plain) return [];
  const figures = table.figures.filter((figure) => figure?.separator === '|' && figure.cell.cutOff === undefined);
  return figures
    .map((figure) => ({
      edit: shiftEdits([setFigure(table.lines, figure!, here)], startLine)[0]!,
      text: figure!.cell.text,
    }))
    .sort((a, b) => comparePositions(a.edit.range.start, b.edit.range.start));
}

function withStops(line: string, stops: readonly (Stop & { readonly number: number })[]): string {
  let snippet = '';
  let done = 0;
  for (const { edit, text, number } of stops) {
    const { start, end } = edit.range;
    const stop = text === '' ? `\${${number}}` : `\${${number}:${literally(text)}}`;
    snippet += literally(line.slice(done, start.character)) + edit.newText.replace(here, () => stop);
    done = end.character;
  }
  return snippet + literally(line.slice(done));
}

const literally = (text: string): string => text.replace(/[\\$}]/g, '\\$&');
