import { widthOf } from '../core/width';

/** The text of a cell, or of all labels of a row, and the columns over which it stands, counted from 0. */
export interface Piece {
  readonly text: string;
  readonly first: number;
  readonly last: number;
  /** Figures stand on the right of their column; `rule`: the dashes below a header of Markdown. */
  readonly kind: 'text' | 'figure' | 'rule';
}

/** A line of a table of which it is known what stands under which column. */
export interface PlacedLine {
  readonly line: number;
  readonly startsWithPipe: boolean;
  /** From left to right, none over another. */
  readonly pieces: readonly Piece[];
  /** What follows them, from the pipe behind the last on. */
  readonly rest: string;
}

/** `aligned`: with all columns under each other; `compact`: with one blank on each side of a pipe. */
export type Style = 'aligned' | 'compact';

/** The lines of a block as they are written in a style. */
export function writeLines(block: readonly PlacedLine[], style: Style): { line: number; text: string }[] {
  const widths = style === 'aligned' ? widthsOf(block) : undefined;
  return block.map((placed) => ({ line: placed.line, text: write(placed, widths) }));
}

const between = ' | ';

/** Fonts for Chinese, which such a file is read in, have quotation marks and dashes as wide as letters. */
const widthOfText = (text: string): number => widthOf(text, { ambiguousAsWide: true });

/** A column is as wide as the widest of what stands over it alone. */
function widthsOf(block: readonly PlacedLine[]): number[] {
  const pieces = block.flatMap((line) => line.pieces);
  const widths = Array<number>(Math.max(0, ...pieces.map(({ last }) => last + 1))).fill(0);
  for (const { text, first, last, kind } of pieces)
    if (first === last) widths[first] = Math.max(widths[first]!, widthOfText(kind === 'rule' ? rule(text, 0) : text));
  return widths;
}

function write({ startsWithPipe, pieces, rest }: PlacedLine, widths: readonly number[] | undefined): string {
  let text = startsWithPipe ? '| ' : '';
  let column = 0;
  for (const [at, piece] of pieces.entries()) {
    if (at > 0) text += between;
    if (widths) {
      text += ' '.repeat(widthFrom(widths, column, piece.first) + (piece.first - column) * between.length);
      const width = widthFrom(widths, piece.first, piece.last + 1) + (piece.last - piece.first) * between.length;
      text += pad(piece, width, rest === '' && at === pieces.length - 1);
      column = piece.last + 1;
    } else text += piece.kind === 'rule' ? rule(piece.text, 0) : piece.text;
  }
  return rest === '' ? text : `${text} ${rest}`;
}

const widthFrom = (widths: readonly number[], from: number, to: number): number =>
  widths.slice(from, to).reduce((sum, width) => sum + width, 0);

function pad({ text, kind }: Piece, width: number, isLast: boolean): string {
  if (kind === 'rule') return rule(text, width);
  const blanks = ' '.repeat(Math.max(0, width - widthOfText(text)));
  if (kind === 'figure') return blanks + text;
  return isLast ? text : text + blanks;
}

/** Dashes of a width, with the colons of the ones there; never fewer than three. */
function rule(text: string, width: number): string {
  const left = text.startsWith(':') ? ':' : '';
  const right = text.endsWith(':') ? ':' : '';
  return left + '-'.repeat(Math.max(3, width - left.length - right.length)) + right;
}
