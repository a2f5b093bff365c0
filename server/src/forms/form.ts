import type { Localized } from '../core/localized';

/**
 * What a statutory form is, as data: sections, tables, a tree of columns and a tree of rows, with labels, law and the
 * sums that must hold. Nothing here knows which form it is.
 */

export interface Law {
  readonly title: Localized;
  /** By article number: what it says, in one sentence of ours. */
  readonly articles: Readonly<Record<number, Localized>>;
}

/** `express`: the article says it; `interpretive`: the customary mapping, the article does not use the form's words. */
export type Certainty = 'express' | 'interpretive';

export interface Basis {
  readonly law: string;
  readonly article?: number;
  readonly paragraph?: number;
  readonly item?: number;
  readonly certainty: Certainty;
}

/**
 * How far a note can be relied on. `official`: printed on the form or said by the law; `structure`: follows from the
 * table; `common`: common practice, no official text seen; `unsettled`: practice differs.
 */
export type Standing = 'official' | 'structure' | 'common' | 'unsettled';

export interface Note extends Localized {
  readonly standing: Standing;
}

/** What a figure may be. `count`: 0, 1, 2 …; `signedCount`: with sign; `amount`: decimal, may carry its unit. */
export type ValueKind = 'count' | 'signedCount' | 'amount';

interface Item {
  readonly id: string;
  readonly label: string;
  readonly en: string;
  /** Other wordings met in real reports, without blanks. */
  readonly aliases?: readonly string[];
  readonly basis?: readonly Basis[];
  readonly note?: Note;
  /** The sum of its siblings (a column) or of the leaves of its group (a row). */
  readonly total?: true;
}

export interface Column extends Item {
  /** Of a leaf; `count` where absent. */
  readonly value?: ValueKind;
  readonly children?: readonly Column[];
}

export interface Row extends Item {
  /** What messages call it, where the label is long. */
  readonly short?: string;
  /** As printed: 一、 or （一） or 1. or empty. */
  readonly ordinal: string;
  readonly children?: readonly Row[];
}

/** An identity printed on the form: in each column the rows of `left` add up to those of `right`. */
export interface Balance {
  readonly rule: string;
  readonly left: readonly string[];
  readonly right: readonly string[];
}

export interface Table {
  readonly id: string;
  /** The full-width title row, where the form prints one. */
  readonly title?: string;
  readonly titleAliases?: readonly string[];
  readonly en: string;
  readonly unit: string;
  /** Physical columns of the printed grid; rows are padded to it. */
  readonly gridColumns: number;
  /** How many of them are taken by labels. */
  readonly labelColumns: number;
  /** Header rows as printed, a merged cell once. */
  readonly header: readonly (readonly string[])[];
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly basis?: readonly Basis[];
  /** Code of the rule that holds because a 总计 column sums its siblings. */
  readonly columnTotalRule?: string;
  /** Code of the rule that holds because a 总计 row sums the leaves of its group. */
  readonly rowTotalRule?: string;
  readonly balances?: readonly Balance[];
}

export interface Section {
  readonly id: string;
  readonly ordinal: string;
  /** Without its ordinal. */
  readonly heading: string;
  readonly en: string;
  readonly aliases: readonly string[];
  /** A heading that holds all words of one of these lists is this section's, whatever else it says. */
  readonly keywords: readonly (readonly string[])[];
  readonly basis: readonly Basis[];
  readonly note?: Note;
  readonly tables: readonly Table[];
}

export interface Form {
  /** `2021`, `2019`: the year from which it is used. */
  readonly id: string;
  readonly title: Localized;
  readonly documentNumber: string;
  readonly issuer: string;
  readonly years: { readonly from: number; readonly to?: number };
  readonly sections: readonly Section[];
  readonly laws: Readonly<Record<string, Law>>;
}
