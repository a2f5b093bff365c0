import { isPipe, otherBars, textForBlank } from '../core/cells';
import { annotationOf } from '../core/figure';
import { type Edit, type Range, rangeOnLine } from '../core/text';
import { measures } from '../core/width';
import { referenceStart } from '../forms/bind/plain/references';
import { type Figure, figureRange } from '../forms/model';

/** The edits that write a figure into its cell, and wherever it stands once more; the padding of the row stays as it is. */
export const setFigure = (lines: readonly string[], figure: Figure, text: string): Edit[] =>
  everywhere(figure).flatMap((each) => setWhole(lines, each, text));

const setWhole = (lines: readonly string[], figure: Figure, text: string): Edit[] => [
  setOnce(lines, figure, text),
  ...withoutRest(figure),
];

/** What of the figure stands on the line below is blanked out. */
const withoutRest = ({ cell: { rest } }: Figure): Edit[] =>
  rest ? [{ range: rangeOnLine(rest.line, rest.start, rest.end), newText: ' '.repeat(rest.end - rest.start) }] : [];

/** A figure left as it was in one of its places would be another one there. */
const everywhere = (figure: Figure): Figure[] => [
  figure,
  ...(figure.copies ?? []).map((copy) => ({ ...figure, ...copy })),
];

function setOnce(lines: readonly string[], figure: Figure, text: string): Edit {
  const { cell, line, separator } = figure;
  if (cell.cutOff !== undefined) return atRowEnd(lines[line]!, figure, [...Array<string>(cell.cutOff).fill(''), text]);
  if (isAligned(lines[line]!, figure)) return inColumn(lines, figure, text);
  if (cell.text !== '') {
    const range = writtenRange(lines[line]!, figure);
    return { range, newText: text + tagsIn(lines[line]!.slice(range.start.character, range.end.character)) };
  }
  return (
    inPlaceOfMarks(lines[line]!, figure, text) ?? {
      range: figureRange(figure),
      newText: textForBlank(lines[line]!, cell, separator, text),
    }
  );
}

/** Those between the letters of a figure (`1</span><span>1`) stay, so that each that is opened is closed. */
const tagsIn = (written: string): string => (written.includes('<') ? (written.match(tag) ?? []).join('') : '');
const tag = /<[^<>]*>/g;

/** Whether blanks stand where cells are parted: the columns of the table are told by where they stand under a ruler. */
const isAligned = (written: string, { cell: { from, to, text }, separator }: Figure): boolean =>
  separator === '|' &&
  (written[to] === ' ' || written[from - 1] === ' ') &&
  (text !== '' || written.slice(from, to).trim() === '');

/** The edit that leaves what stands behind the cell in its place, where there is room, as the columns are counted there. */
function inColumn(lines: readonly string[], { cell: { start, end, to }, line }: Figure, text: string): Edit {
  const measure = measureOf(lines, line);
  const more = measure(text) - measure(lines[line]!.slice(start, end));
  const newText = text + ' '.repeat(Math.max(0, -more));
  const behind = lines[line]!.slice(end, Math.max(end, to));
  const room = behind.length - behind.trimStart().length;
  return { range: rangeOnLine(line, start, end + Math.min(Math.max(0, more), room)), newText };
}

/** How the columns of a table are counted: by that by which more of its lines are as long as this one. */
function measureOf(lines: readonly string[], line: number): (text: string) => number {
  const [byLetters, byWidth] = measures.map((measure) => {
    const own = measure(lines[line]!);
    return { measure, alike: lines.filter((other) => measure(other) === own).length };
  });
  return byLetters!.alike > byWidth!.alike ? byLetters!.measure : byWidth!.measure;
}

/** A sign stands where the reference ends by which a web page writes it: `&#43;3`. */
function writtenRange(written: string, figure: Figure): Range {
  const { start, end } = figureRange(figure);
  return { start: { ...start, character: referenceStart(written, start.character) ?? start.character }, end };
}

/** What may part the cells of a row: what of it stands within cells comes last. */
const separators = [`|${otherBars}`, '\t', '&', ';', ',', '，'].map((each) => new RegExp(`[${each}](?=[^${each}]*$)`));
/** 1,204 and what else stands in quotes. */
const withinCells = /"[^"]*"|(?<=\d)[,，](?=\d{3}(?!\d))/g;

function separatorIn(written: string): string {
  const bare = written.replace(withinCells, '');
  for (const kind of separators) {
    const found = kind.exec(bare);
    if (found) return found[0];
  }
  return '|';
}

/** Cells that had been cut off the end of a row. */
function atRowEnd(written: string, { cell: { from }, line }: Figure, texts: readonly string[]): Edit {
  const separator = separatorIn(written.slice(0, from + 1));
  const space = isPipe(separator) || separator === '&' ? ' ' : '';
  const before = /\s$/.test(written.slice(0, from)) ? '' : space;
  const after = from < written.length ? space : '';
  return insertion(line, from, before + texts.map((text) => separator + space + text).join(space) + after);
}

/** How editors and web pages write a blank: `&nbsp;`, `<br>`. */
const blankMarks = /^(?:\s|&#?\w+;|<[^<>]*>)+$/;
/** Quotes or tags with nothing between them. */
const emptyPair = /(?:"(?=")|'(?=')|>(?=<\/))/;

/** A blank cell may have marks in it; in front of the first cell of a line and behind the last one stand those of the line. */
function inPlaceOfMarks(written: string, { cell, line, separator }: Figure, text: string): Edit | undefined {
  const { from, to } = cell;
  const marks = separator === '<' ? '' : written.slice(from, to);
  const start = from + marks.length - marks.trimStart().length;
  const end = from + marks.trimEnd().length;
  if (end <= start) return undefined;
  const pair = marks.search(emptyPair);
  if (pair >= 0) return insertion(line, from + pair + 1, text);
  if (blankMarks.test(marks)) return { range: rangeOnLine(line, start, end), newText: text };
  // The pipe that ends the cell of a wiki is double.
  const areBehind = from > 0 && (to === written.length || marks.trim() === '|');
  if (areBehind) return insertion(line, start > from ? from + 1 : from, text + (start - from === 1 ? ' ' : ''));
  const space = end < to ? '' : ' ';
  const closing = to - end < 2 && to < written.length && separator === '|' ? ' ' : '';
  return insertion(line, end < to ? end + 1 : end, space + text + closing);
}

const insertion = (line: number, at: number, newText: string): Edit => ({ range: rangeOnLine(line, at, at), newText });

/** Digits as a count may be written (1,234, １２, 12.0), a unit behind them, brackets or stars around them. */
const written = /^([^\p{N}+\-−–—＋－\\.]{0,3})\\?[+\-−–—＋－]?[\d０-９][\d０-９,，.．]*([^\p{N}.]{0,4})$/u;

/** The edits that give a figure another value; what stands around its digits stays. */
export const setValue = (lines: readonly string[], figure: Figure, value: number): Edit[] =>
  setFigure(lines, figure, textOf(figure, value));

function textOf({ cell, reading }: Figure, value: number): string {
  if (reading.kind !== 'number') return String(value);
  const annotation = annotationOf(cell.text);
  const [, front = '', unit = ''] = written.exec(cell.text.slice(0, cell.text.length - annotation.length)) ?? [];
  return front + value + unit + annotation;
}

export interface FigureChange {
  readonly figure: Figure;
  readonly value: number;
}

/** The edits that give figures other values; those that were cut off the end of one row are one edit. */
export function setValues(lines: readonly string[], changes: readonly FigureChange[]): Edit[] {
  const byLine = new Map<number, Map<number, FigureChange>>();
  const all = changes.flatMap(({ figure, value }) => everywhere(figure).map((each) => ({ figure: each, value })));
  for (const change of all) {
    const { line, cell } = change.figure;
    if (cell.cutOff !== undefined) byLine.set(line, (byLine.get(line) ?? new Map()).set(cell.cutOff, change));
  }
  const inPlace = all.filter(({ figure }) => figure.cell.cutOff === undefined);
  return [
    ...inPlace.flatMap(({ figure, value }) => setWhole(lines, figure, textOf(figure, value))),
    ...[...byLine].map(([line, cut]) => {
      const last = Math.max(...cut.keys());
      const texts = Array.from({ length: last + 1 }, (_, at) => String(cut.get(at)?.value ?? ''));
      return atRowEnd(lines[line]!, cut.get(last)!.figure, texts);
    }),
  ];
}
