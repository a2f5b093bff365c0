import { separatorOf } from '../../core/cells';
import { isSuppression } from '../../core/suppression';
import { isTitle, sectionOfLine } from './headings';

/**
 * What a line means for where a report begins. Each line is judged by itself, so that an edit concerns its own lines.
 * A number of 0 or more is a section heading.
 */
export type LineKind = number;

const text = -1;
const title = -2;
/** A table row, or a line of one number, in which some figure stands. */
const figures = -3;

const overview = 0;
const requestHandling = 2;
const reviewLitigation = 3;
const lastSection = 5;

export function lineKindOf(line: string): LineKind {
  if (line.length < 1 || isSuppression(line)) return text;
  if (separatorOf(line)) return sectionOfLine(line) ?? (/\d/.test(line) ? figures : text);
  if (isTitle(line)) return title;
  return sectionOfLine(line) ?? (line.length < 16 && /^\s*\d+\s*$/.test(line) ? figures : text);
}

/**
 * Where the reports of a text begin. A new one begins at a title, or at 一、总体情况 where the report before already has
 * figures in section 三 or 四 or a section 六. The scan is a fold, so it can go on from the start of any report.
 */
export class ReportBoundary {
  #section: number | undefined;
  #hasContent = false;
  #complete = false;

  /** Takes the next line; whether a new report begins at it. */
  next(kind: LineKind): boolean {
    if (kind === text) return false;
    const begins = kind === title ? this.#hasContent : kind === overview && this.#complete;
    if (begins) {
      this.#section = undefined;
      this.#hasContent = false;
      this.#complete = false;
    }
    if (kind === figures) {
      this.#hasContent = true;
      if (this.#section === requestHandling || this.#section === reviewLitigation) this.#complete = true;
    } else if (kind >= 0) {
      this.#hasContent = true;
      this.#section = kind;
      if (kind === lastSection) this.#complete = true;
    }
    return begins;
  }
}
