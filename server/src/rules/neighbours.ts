import { type Localized, localized } from '../core/localized';
import { type Range, shiftRange } from '../core/text';
import { type FigureFact, factName, factRange, type ReportFacts } from '../forms/ogi/facts';
import type { Related } from './rule';

/** A report of another file. */
export interface OtherReport {
  readonly file: string;
  /** As much of the path as tells the files apart. */
  readonly name: string;
  readonly startLine: number;
  readonly facts: ReportFacts;
}

/** A report with those of the same organ in other files. */
export interface Neighbours {
  readonly facts: ReportFacts;
  readonly organ: string;
  readonly year: number;
  /** The report of the year before, if there is exactly one or all say the same. */
  readonly lastYear?: OtherReport;
  /** Others of the same year, the first of them. */
  readonly sameYear: readonly OtherReport[];
  /** How many reports of the year there are, this one included. */
  readonly reportsOfYear: number;
}

/** Where something stands in another file: 云溪街道2022.txt 第 58 行. */
export const placeIn = ({ name, startLine }: OtherReport, { start }: Range): Localized =>
  localized(`${name} 第 ${startLine + start.line + 1} 行`, `${name} line ${startLine + start.line + 1}`);

export const relatedIn = ({ file, name, startLine }: OtherReport, range: Range, message: Localized): Related => ({
  file,
  fileName: name,
  range: shiftRange(range, startLine),
  message,
});

export const relatedFigure = (other: OtherReport, figure: FigureFact): Related => {
  const name = factName(figure.key, other.facts.form);
  return relatedIn(other, factRange(figure), localized(`${name.zh}: ${figure.value}`, `${name.en}: ${figure.value}`));
};
