import { type Edit, rangeOnLine } from '../core/text';
import { widthOf } from '../core/width';

/** The cells of a line that stand over some columns, counted from 0: one cell, or all labels of a row. */
export interface CellSpan {
  readonly cells: readonly Place[];
  readonly first: number;
  readonly last: number;
  /** Figures stand on the right of their column; `rule`: the dashes below a header of Markdown. */
  readonly kind: 'text' | 'figure' | 'rule';
}

/** What is written in a cell, in UTF-16 units of the line; where a blank cell is filled in, without length. */
interface Place {
  readonly start: number;
  readonly end: number;
}

/** A line of a table of which it is known what stands under which column. */
export interface PlacedLine {
  readonly line: number;
  readonly text: string;
  /** A pipe stands in front of its first cell. */
  readonly leads: boolean;
  /** From left to right, none over another. */
  readonly spans: readonly CellSpan[];
}

/** `aligned`: with all columns under each other; `compact`: with one blank on each side of a pipe. */
export type Style = 'aligned' | 'compact';

/**
 * The edits that write the lines of a block in a style, one a line at the most. Only blanks change, and the dashes of a
 * rule: a line in which anything else would, stays as it is.
 */
export function layOut(block: readonly PlacedLine[], style: Style): Edit[] {
  const widths = style === 'aligned' ? widthsOf(block) : undefined;
  return block.flatMap((line) => {
    const runs = runsOf(line, widths);
    return runs.every((run) => keepsText(line.text, run)) ? editOf(line, runs) : [];
  });
}

const between = ' | ';

/** Fonts for Chinese, which such a file is read in, have quotation marks and dashes as wide as letters. */
const widthOfText = (text: string): number => widthOf(text, { ambiguousAsWide: true });

/** A column is as wide as the widest of what stands over it alone. */
function widthsOf(block: readonly PlacedLine[]): number[] {
  const widths: number[] = [];
  for (const line of block)
    for (const span of line.spans) {
      while (widths.length <= span.last) widths.push(0);
      if (span.first === span.last) widths[span.first] = Math.max(widths[span.first]!, widthOfSpan(line, span));
    }
  return widths;
}

function widthOfSpan(line: PlacedLine, span: CellSpan): number {
  const { text } = line;
  const written = span.cells.map(({ start, end }) => text.slice(start, end));
  if (span.kind === 'rule') return ruleOf(written[0]!, 0).length;
  return widthOfText((span === line.spans[0] ? indentOf(line) : '') + written.join(between));
}

/** The blanks in front of labels, which stay. */
function indentOf({ text, leads, spans: [first] }: PlacedLine): string {
  const isIndented = !leads && first?.kind === 'text' && first.first === 0;
  return isIndented ? text.slice(0, first.cells[0]!.start) : '';
}

/** A run of a line between what is written in two cells, or the dashes of a rule, and what stands there instead. */
interface Run extends Place {
  readonly newText: string;
  readonly isRule?: true;
}

function runsOf(line: PlacedLine, widths: readonly number[] | undefined): Run[] {
  const { text, leads, spans } = line;
  const runs: Run[] = [];
  let done = 0;
  let column = 0;
  let front = leads ? text.slice(0, text.indexOf('|')) + between.trimStart() : indentOf(line);
  for (const span of spans) {
    const width = widths ? sum(widths, span.first, span.last + 1) + (span.last - span.first) * between.length : 0;
    const fill = ' '.repeat(Math.max(0, width - widthOfSpan(line, span)));
    if (widths) front += ' '.repeat(sum(widths, column, span.first) + (span.first - column) * between.length);
    if (span.kind === 'figure') front += fill;
    for (const { start, end } of span.cells) {
      runs.push({ start: done, end: start, newText: front });
      if (span.kind === 'rule') runs.push({ start, end, newText: ruleOf(text.slice(start, end), width), isRule: true });
      done = end;
      front = between;
    }
    if (span.kind === 'text') front = fill + between;
    column = span.last + 1;
  }
  const pipe = text.indexOf('|', done);
  if (pipe >= 0) runs.push({ start: done, end: pipe, newText: front.slice(0, -between.trimStart().length) });
  return runs;
}

const sum = (widths: readonly number[], from: number, to: number): number =>
  widths.slice(from, to).reduce((total, width) => total + width, 0);

/** Dashes of a width, with the colons of the ones there; never fewer than three. */
function ruleOf(text: string, width: number): string {
  const left = text.startsWith(':') ? ':' : '';
  const right = text.endsWith(':') ? ':' : '';
  return left + '-'.repeat(Math.max(3, width - left.length - right.length)) + right;
}

const keepsText = (text: string, { start, end, newText, isRule }: Run): boolean =>
  isRule === true || withoutBlanks(text.slice(start, end)) === withoutBlanks(newText);

const withoutBlanks = (text: string): string => text.replace(/\s+/g, '');

/** From the first run that changes to the last. */
function editOf({ line, text }: PlacedLine, runs: readonly Run[]): Edit[] {
  const changes = runs.filter(({ start, end, newText }) => text.slice(start, end) !== newText);
  const [first, last] = [changes[0], changes.at(-1)];
  if (!first || !last) return [];
  let newText = '';
  let done = first.start;
  for (const change of changes) {
    newText += text.slice(done, change.start) + change.newText;
    done = change.end;
  }
  return [{ range: rangeOnLine(line, first.start, last.end), newText }];
}
