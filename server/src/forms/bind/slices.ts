import { separatorOf } from '../../core/cells';
import { isSuppression } from '../../core/suppression';
import { yearInHan, yearInTitle } from '../ogi/year';
import { withoutDress, withoutLineNumber } from './dressedLine';
import { isTitle, sectionOfLine, titleText } from './headings';
import { isCutTitle, isPrintedByBrowser } from './pageFurniture';

/**
 * What a line means for where a report begins. Each line is judged by itself, so that an edit concerns its own lines.
 * A number of 0 or more is a section heading, a text is a title.
 */
export type LineKind = BareKind | Dressed;
type BareKind = number | string | CutTitle;

/** What the line means if programs have put something in front of every line of its report. */
interface Dressed {
  readonly behind: BareKind;
}

const text = -1;
const blank = -2;
/** A table row, or a line of one number, in which some figure stands. */
const figures = -3;
/** A row without a figure. */
const words = -4;
/** A comment that silences findings of the line below it. */
const comment = -5;

/** What a browser prints on each page beside the title: the time, the address or the number of the page. */
const printed = -6;

/** The first line of a title that the width of the page has cut: 柳河区2022年政府信息公开工/作年度报告. */
interface CutTitle {
  readonly cut: string;
}

const overview = 0;
const requestHandling = 2;
const reviewLitigation = 3;
const lastSection = 5;

export function lineKindOf(written: string): LineKind {
  if (written.length < 1) return blank;
  if (isSuppression(written)) return comment;
  const line = withoutDress(written);
  return line === written ? kindOf(line) : { behind: kindOf(line) };
}

function kindOf(line: string): BareKind {
  const separator = separatorOf(line);
  // The tab of a row, or only the one behind the number of a line.
  const own = separator === '|' ? line : withoutLineNumber(line);
  if (separator && separatorOf(own)) return sectionOfLine(own) ?? (/\d/.test(line) ? figures : words);
  if (isTitle(own)) return titleText(own);
  const section = sectionOfLine(own);
  if (section !== undefined) return section;
  const kind = line.length < 16 ? shortLine(line) : text;
  if (kind !== text) return kind;
  if (isPrintedByBrowser(line)) return printed;
  return isCutTitle(own) ? { cut: titleText(own) } : text;
}

const shortLine = (line: string): number => (/^\s*$/.test(line) ? blank : /^\s*\d+\s*$/.test(line) ? figures : text);

/** Whether nothing is read in these lines: where a report begins behind them, it may begin among them. */
export const areUnread = (kinds: readonly LineKind[]): boolean =>
  kinds.every((kind) => kind === blank || kind === comment);

/** The first line of a report of which `line` is the first that is read: comments right above are about it. */
export function withComments(kinds: readonly LineKind[], line: number): number {
  let first = line;
  for (let above = line - 1; kinds[above] === blank || kinds[above] === comment; above--)
    if (kinds[above] === comment) first = above;
  return first;
}

/** Programs put the pieces of a title on lines of their own: 柳河区/2022/年政府信息公开工作年度报告. */
export const titleLines = 3;

/** As many headings one behind the other, with nothing between, are a table of contents. */
const contents = 3;

/**
 * Where the reports of a text begin. A new one begins at a title, or at 一、总体情况 where the report before already has
 * figures in section 三 or 四 or a section 六. The title of the report that is open, printed once more on each of its
 * pages, begins none before section 六, and below the time or the address of a printed page none at all. What stands
 * behind the time of a log or the name of a file counts only where no line of the report stands without: else it is the
 * header of a printed page, or a link. The scan is a fold, so it can go on from the start of any report.
 */
export class ReportBoundary {
  #title: string | undefined;
  #section: number | undefined;
  #hasContent = false;
  #isComplete = false;
  #hasLastSection = false;
  /** Headings without anything between them. */
  #bareHeadings = 0;
  /** Whether some line, rows apart, has nothing in front of it. */
  #isUndressed = false;
  /** How many lines may still be of the title below one that a browser prints on each page. */
  #belowPrinted = 0;

  /** Takes the next line; whether a new report begins at it. */
  next(written: LineKind): boolean {
    const isDressed = typeof written === 'object' && 'behind' in written;
    const kind = isDressed ? (this.#isUndressed ? text : written.behind) : written;
    if (kind === blank || kind === comment) return false;
    const begins = this.#begins(kind);
    this.#belowPrinted = kind === printed ? titleLines : this.#belowPrinted - 1;
    if (begins) {
      this.#isUndressed = false;
      this.#section = undefined;
      this.#hasContent = false;
      this.#isComplete = false;
      this.#hasLastSection = false;
      this.#title = undefined;
      this.#bareHeadings = 0;
    }
    if (!isDressed && kind !== figures && kind !== words) this.#isUndressed = true;
    if (typeof kind === 'object' && this.#section === undefined) this.#title ??= kind.cut;
    const isHeading = typeof kind === 'number' && kind >= 0;
    this.#bareHeadings = isHeading ? this.#bareHeadings + 1 : 0;
    if (typeof kind === 'string') this.#call(kind);
    else if (isHeading) this.#enter(kind);
    else if (kind === figures) {
      this.#hasContent = true;
      if (this.#section === requestHandling || this.#section === reviewLitigation) this.#isComplete = true;
    }
    return begins;
  }

  #begins(kind: BareKind): boolean {
    if (typeof kind !== 'string') return kind === overview && this.#isComplete;
    if (!this.#hasContent) return false;
    if (this.#belowPrinted > 0 && !(this.#title ? this.#differs(kind) : this.#hasLastSection)) return false;
    return this.#hasLastSection || this.#differs(kind);
  }

  readonly #differs = (title: string): boolean => !this.#title || !isSameTitle(title, this.#title);

  /** The last title above the text counts: those above it are links. */
  #call(title: string): void {
    if (!this.#title || (!this.#hasContent && head(title) !== '')) this.#title = title;
  }

  #enter(section: number): void {
    this.#hasContent = true;
    this.#section = section;
    if (section !== lastSection) return;
    if (this.#bareHeadings > contents) {
      // The title may stand below a table of contents.
      this.#hasContent = false;
      return;
    }
    this.#isComplete = true;
    this.#hasLastSection = true;
  }
}

/** A page header may leave out the organ or the year, write 年度 for 年, and call a government by its place. */
function isSameTitle(a: string, b: string): boolean {
  const [year, otherYear] = [a, b].map((title) => yearInTitle(title)?.year);
  if (year && otherYear && year !== otherYear) return false;
  const [one, other] = [placeOrOrgan(a), placeOrOrgan(b)];
  return one.endsWith(other) || other.endsWith(one);
}

/** What stands before 政府信息公开: organ and year. */
const head = (title: string): string => title.replace(/(?:关于)?政(?:府信息|务)公开.*$/, '').replace(/年?度?$/, '');

const anyYear = new RegExp(`(?:20\\d\\d|${yearInHan})年?度?`);
const government = /(?:(?:人民)?政府|办事处)$/;

const placeOrOrgan = (title: string): string => head(title).replace(anyYear, '').replace(government, '');
