import { separatorOf } from '../core/cells';
import type { Position } from '../core/text';
import type { ReportModel } from '../forms/model';

/** Text as it is read: in half width, without blanks, quotes and Markdown's marks; each letter knows where it stands. */
export interface Span {
  readonly text: string;
  /** By letter of `text`: where it stands, as one number (`positionOf`), since there are thousands of them. */
  readonly at: readonly number[];
}

const lineWorth = 2 ** 20;

export const positionOf = ({ at }: Span, letter: number): Position => {
  const place = at[letter]!;
  return { line: Math.floor(place / lineWorth), character: place % lineWorth };
};

export const slice = ({ text, at }: Span, from: number, to = text.length): Span => ({
  text: text.slice(from, to),
  at: at.slice(from, to),
});

export const joined = (a: Span, b: Span): Span =>
  a.text === '' ? b : { text: a.text + b.text, at: a.at.concat(b.at) };

export const noText: Span = { text: '', at: [] };

/** Longer lines are no paragraph of a report. */
const longestLine = 20_000;
/** A longer paragraph is a text without punctuation, not a sentence cut by the page. */
const maxLines = 40;
/** A line that goes on in the next one fills the page; a shorter one is a heading. */
const shortestWrapped = 20;

const isCut = (line: string): boolean =>
  line.trim().length >= shortestWrapped && !/[。！？；：!?;:.]["”」）)]?\s*$/.test(line);
const opensParagraph = /^[\s#*>]*(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]|[一二三四五六七八九十]是)/;

export interface Paragraph {
  /** Its first line. */
  readonly line: number;
  readonly lines: readonly string[];
}

/** All of a report that is neither a table nor a heading. A sentence wrapped by the page is put together. */
export function paragraphsOf(report: ReportModel): Paragraph[] {
  const taken = linesTaken(report);
  const paragraphs: { line: number; lines: string[] }[] = [];
  let goesOn = false;
  for (const [line, text] of report.lines.entries()) {
    const isProse = text.trim() !== '' && text.length <= longestLine && !taken.has(line) && !separatorOf(text);
    if (isProse && goesOn && !opensParagraph.test(text)) paragraphs.at(-1)!.lines.push(text);
    else if (isProse) paragraphs.push({ line, lines: [text] });
    goesOn = isProse && isCut(text) && paragraphs.at(-1)!.lines.length < maxLines;
  }
  return paragraphs;
}

function linesTaken({ headings, title, tables }: ReportModel): Set<number> {
  const taken = new Set(headings.map(({ range }) => range.start.line));
  if (title) for (let line = title.start.line; line <= title.end.line; line++) taken.add(line);
  for (const { table, startLine } of tables)
    for (const { line } of [...table.rows, ...table.headers, ...table.unknownRows]) taken.add(startLine + line);
  return taken;
}

const unread = /[\s\u200b"“”'‘’「」『』*#>`]/;

/** The text of a paragraph, its lines counted from 0. */
export const spanOf = (lines: readonly string[]): Span => lines.map(spanOfLine).reduce(joined);

function spanOfLine(line: string, number: number): Span {
  let text = '';
  const at: number[] = [];
  for (let character = 0; character < line.length; character++) {
    const letter = line[character]!;
    if (unread.test(letter)) continue;
    const narrow = inHalfWidth(letter);
    text += narrow;
    for (let i = 0; i < narrow.length; i++) at.push(number * lineWorth + character);
  }
  return { text, at };
}

/** A circled number is the mark of an item; in half width it would join the number behind it. */
function inHalfWidth(letter: string): string {
  if (letter < '\u2000' || (letter >= '\u3400' && letter < '\ua000')) return letter;
  return /\p{No}/u.test(letter) ? ',' : letter.normalize('NFKC');
}
