import type { Cell, Separator } from '../core/cells';
import type { Reading } from '../core/figure';
import type { Position, Range } from '../core/text';
import type { Column, Form, Row, Section } from './form';
import type { Layout, Leaf } from './layout';
import type { Organ } from './ogi/organ';

/**
 * A report bound to its form. Lines count from the first line of the report, and within a table from its own first line,
 * so that what is known of a table stays true wherever it moves.
 */
export interface ReportModel {
  readonly lines: readonly string[];
  /** The form of section 二, or the one of the report's year; absent where no table of a form was found. */
  readonly form?: Form;
  readonly title?: Range;
  readonly organ: Organ;
  readonly year?: number;
  readonly headings: readonly Heading[];
  readonly tables: readonly PlacedTable[];
  /** Parts of the report whose figures could not be placed; nothing in them is judged. */
  readonly uncheckable: readonly Uncheckable[];
  /** The first U+FFFD: the file was read in the wrong encoding. */
  readonly replacementCharacter?: Position;
}

export interface Heading {
  readonly section: Section;
  readonly range: Range;
}

/**
 * `figures`: they fit in more than one way or in none; `rows`: those of some rows do; `order`: the columns stand in another
 * order than the form's; `unreadable`: most of them are no numbers; `absent`: no table stands in the text; `onOneLine`: all
 * of it does.
 */
export interface Uncheckable {
  readonly why: 'figures' | 'rows' | 'order' | 'unreadable' | 'absent' | 'onOneLine';
  readonly section?: Section;
  /** Where the part is named. */
  readonly range: Range;
}

export interface PlacedTable {
  readonly table: BoundTable;
  readonly startLine: number;
  /** Where the table is named: its title row, the heading of its section, or its first row. */
  readonly heading: Range;
  /** All its rows are gone: title and header stand. */
  readonly isEmptied?: true;
  /** Of all its rows a number goes on in the next line: they could not be read, the other tables of its section could. */
  readonly isTorn?: true;
}

/** A table bound to that of a form. Tables of the same text are one object. */
export interface BoundTable {
  readonly form: Form;
  readonly section: Section;
  readonly layout: Layout;
  readonly lines: readonly string[];
  /** The lines as they are read, with pipes between their cells, where some are written otherwise. */
  readonly plain?: readonly string[];
  readonly headers: readonly HeaderCell[];
  readonly rows: readonly BoundRow[];
  readonly unknownRows: readonly UnknownRow[];
  /** Rows of the form that the table does not have. */
  readonly missingRows: readonly Leaf<Row>[];
  /** Those whose label stands there, but not as a row that can be read. */
  readonly unreadRows?: readonly Leaf<Row>[];
  /** By cell of the layout; absent where the row is missing or its figures could not be placed. */
  readonly figures: readonly (Figure | undefined)[];
  /** The table of a report that differs from it at most in its numbers: what is true of the labels of one is true of both. */
  readonly alike?: BoundTable;
  /** Where identities fail: what else is known of its figures, and the table without that. */
  readonly told?: {
    readonly bare: BoundTable;
    readonly testimony: readonly Testimony[];
    /** Most of the report is last year’s still, so that nobody can tell what its figures should be. */
    readonly isCopied: boolean;
  };
}

/** What some figures of a table come to, as it is said elsewhere: in the report's sentences or its neighbours in time. */
export interface Testimony {
  readonly source: 'prose' | 'lastYear' | 'nextYear';
  readonly value: number;
  /** The sums that it may be about. */
  readonly readings: readonly (readonly Term[])[];
  /** What the sentence says (3件), and where; lines count from the table's first, also above it. */
  readonly said?: { readonly text: string; readonly range: Range };
}

/** A cell of a layout in a sum. */
export interface Term {
  readonly cell: number;
  readonly sign: 1 | -1;
}

export interface HeaderCell {
  readonly line: number;
  readonly cell: Cell;
  readonly column?: Column;
}

export interface LabelCell {
  readonly line: number;
  readonly cell: Cell;
  readonly node: Row;
}

export interface BoundRow {
  readonly leaf: Leaf<Row>;
  /** The line of its first figure. */
  readonly line: number;
  readonly separator: Separator;
  readonly labels: readonly LabelCell[];
  /** From the label to the last cell that is not padding. */
  readonly range: Range;
  /** How many figures the row has too few (negative) or too many; 0 where every figure has its place. */
  readonly surplus: number;
  /** One cell a column; where `surplus` is not 0, every cell behind the labels, padding included. */
  readonly cells: readonly Cell[];
  /** The line of each cell, in a table that is not written a row a line. */
  readonly cellLines?: readonly number[];
  /** By column: where the text of its cell stands once more, as that of a merged cell does in each of its columns. */
  readonly copies?: readonly (readonly FigurePlace[])[];
  /** A blank cell leaves no trace here, so that a row with fewer figures need not have lost one. */
  readonly unsure?: true;
  /** The first row of the same place, if this is not the first. */
  readonly duplicateOf?: BoundRow;
}

export interface UnknownRow {
  readonly line: number;
  readonly range: Range;
  readonly text: string;
  /** What it is called is a piece of a row's label: that row was not read. */
  readonly isPiece?: true;
}

/**
 * `cutOff`: a blank cell that was cut off the end of its row: it stands there after so many others; `rest`: where the end of a
 * figure stands that goes on in the next line.
 */
export interface CutCell extends Cell {
  readonly cutOff?: number;
  readonly rest?: { readonly line: number; readonly start: number; readonly end: number };
}

/** Where a figure is written. */
export interface FigurePlace {
  readonly line: number;
  readonly separator: Separator;
  readonly cell: CutCell;
}

/** A cell that carries a figure, blank or not. */
export interface Figure extends FigurePlace {
  readonly index: number;
  readonly row: Leaf<Row>;
  readonly column: Leaf<Column>;
  readonly reading: Reading;
  /** Where it stands once more, with the same text: in a merged cell that is written out, in a row that stands twice. */
  readonly copies?: readonly FigurePlace[];
}

export const figureRange = ({ line, cell }: FigurePlace): Range => ({
  start: { line, character: cell.start },
  end: { line, character: cell.end },
});

/** The value, with a blank counting as 0; absent where the figure cannot be read. */
export const countOf = ({ reading }: Pick<Figure, 'reading'>): number | undefined =>
  reading.kind === 'number' ? reading.value : reading.kind === 'blank' ? 0 : undefined;

export const isBlankFigure = (figure: Figure): boolean => figure.reading.kind === 'blank';
