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
  const stops = (place?.model.tables.flatMap(stopsOf) ?? []).sort((a, b) => inTextOrder(a.edit, b.edit));
  const [first, last] = [stops[0], stops.at(-1)];
  if (!place || !first || !last) return undefined;
  const from = place.startLine + first.edit.range.start.line;
  const to = place.startLine + last.edit.range.start.line;
  const lines = Array.from({ length: to - from + 1 }, (_, i) => document.lineAt(from + i));
  // Editors take a tab at the beginning of a snippet's line for an indentation, not for a cell.
  if (lines.some((line) => /^ *\t/.test(line))) return undefined;
  const here = stops.findIndex(({ edit }) => comparePositions(edit.range.end, place.position) >= 0);
  const begin = Math.max(0, here);
  const stopsByLine = lines.map((): NumberedStop[] => []);
  for (const [i, stop] of stops.entries()) {
    const number = ((i - begin + stops.length) % stops.length) + 1;
    stopsByLine[place.startLine + stop.edit.range.start.line - from]!.push({ ...stop, number });
  }
  return {
    range: { start: { line: from, character: 0 }, end: { line: to, character: lines.at(-1)!.length } },
    snippet: lines.map((line, i) => withStops(line, stopsByLine[i]!)).join('\n'),
  };
}

/** Where a figure is written, as `mark`, and what stands there. */
interface Stop {
  readonly edit: Edit;
  readonly text: string;
}

interface NumberedStop extends Stop {
  readonly number: number;
}

const mark = '\0';

function stopsOf({ table, startLine }: PlacedTable): Stop[] {
  if (table.plain) return [];
  const figures = table.figures.filter((figure) => figure?.separator === '|' && figure.cell.cutOff === undefined);
  return figures.map((figure) => ({
    edit: shiftEdits([setFigure(table.lines, figure!, mark)], startLine)[0]!,
    text: figure!.cell.text,
  }));
}

function withStops(line: string, stops: readonly NumberedStop[]): string {
  let snippet = '';
  let done = 0;
  for (const { edit, text, number } of stops) {
    const { start, end } = edit.range;
    const stop = text === '' ? `\${${number}}` : `\${${number}:${literally(text)}}`;
    snippet += literally(line.slice(done, start.character)) + edit.newText.replace(mark, () => stop);
    done = end.character;
  }
  return snippet + literally(line.slice(done));
}

const literally = (text: string): string => text.replace(/[\\$}]/g, '\\$&');
