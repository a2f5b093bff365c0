/** Positions and edits. Lines and UTF-16 characters count from 0 everywhere inside Gouji, as in the protocol. */

export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

export interface Edit {
  readonly range: Range;
  readonly newText: string;
}

export const rangeOnLine = (line: number, start: number, end: number): Range => ({
  start: { line, character: start },
  end: { line, character: end },
});

/** Takes a line away, with its end. */
export const removalOfLine = (line: number): Edit => ({
  range: { start: { line, character: 0 }, end: { line: line + 1, character: 0 } },
  newText: '',
});

export const shiftPosition = (position: Position, lines: number): Position => ({
  line: position.line + lines,
  character: position.character,
});

export const shiftRange = (range: Range, lines: number): Range => ({
  start: shiftPosition(range.start, lines),
  end: shiftPosition(range.end, lines),
});

export const shiftEdits = (edits: readonly Edit[], lines: number): Edit[] =>
  edits.map(({ range, newText }) => ({ range: shiftRange(range, lines), newText }));

export const comparePositions = (a: Position, b: Position): number => a.line - b.line || a.character - b.character;

/** What of lines lies in a range, line by line. */
export const linesIn = (lines: readonly string[], { start, end }: Range): string[] =>
  lines
    .slice(start.line, end.line + 1)
    .map((line, at) =>
      line.slice(at === 0 ? start.character : 0, start.line + at === end.line ? end.character : undefined),
    );

/** Whether the position lies in the range, its ends included. */
export const contains = (range: Range, position: Position): boolean =>
  comparePositions(range.start, position) <= 0 && comparePositions(position, range.end) <= 0;

/** Whether two ranges share a position, touching ends included. */
export const intersects = (a: Range, b: Range): boolean =>
  comparePositions(a.start, b.end) <= 0 && comparePositions(b.start, a.end) <= 0;

/** In the order of the text, of those that overlap only the first; they may touch. */
export function withoutOverlaps<Item extends { readonly range: Range }>(items: readonly Item[]): Item[] {
  const kept: Item[] = [];
  for (const item of [...items].sort(inTextOrder)) {
    const last = kept.at(-1);
    if (!last || comparePositions(last.range.end, item.range.start) <= 0) kept.push(item);
  }
  return kept;
}

export const inTextOrder = (a: { readonly range: Range }, b: { readonly range: Range }): number =>
  comparePositions(a.range.start, b.range.start);

/** Lines without their line ends, whichever they are. */
export const splitKeepingMark = (text: string): string[] =>
  text.includes('\r') ? text.split(/\r\n|\n|\r/) : text.split('\n');

/** The same without a byte-order mark. */
export const splitLines = (text: string): string[] =>
  splitKeepingMark(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text);

/** The first line end of a text, for what is written into it. */
export const lineEndOf = (text: string): string | undefined => /\r\n|\n|\r/.exec(text)?.[0];

export const withLineEnd = (edits: readonly Edit[], lineEnd: string): Edit[] =>
  edits.map(({ range, newText }) => ({ range, newText: newText.replaceAll('\n', lineEnd) }));

/** Where a character of a text without a byte-order mark stands. */
export function positionAt(text: string, offset: number): Position {
  const before = splitLines(text.slice(0, offset));
  return { line: before.length - 1, character: before.at(-1)!.length };
}

/** Applies edits that do not overlap, in whichever order they come; line ends stay as they are. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  if (edits.length === 0) return text;
  const starts = lineStarts(text);
  const offset = ({ line, character }: Position) => Math.min((starts[line] ?? text.length) + character, text.length);
  const sorted = [...edits].sort((a, b) => comparePositions(a.range.start, b.range.start));
  let result = '';
  let done = 0;
  for (const edit of sorted) {
    result += text.slice(done, offset(edit.range.start)) + edit.newText;
    done = offset(edit.range.end);
  }
  return result + text.slice(done);
}

function lineStarts(text: string): number[] {
  const starts = [text.charCodeAt(0) === 0xfeff ? 1 : 0];
  for (const { index, 0: eol } of text.matchAll(/\r\n|\n|\r/g)) starts.push(index + eol.length);
  return starts;
}

/** At most so many characters of a text; a character of two units, as 𠮷 is, stays whole. */
export const shortened = (text: string, max: number): string =>
  text.length > max ? `${text.slice(0, max).replace(/[\ud800-\udbff]$/, '')}…` : text;

/** A copy that does not keep the long text in memory from which it was cut. */
export const detached = (text: string): string => ` ${text}`.slice(1);

/** Whether a letter of it could not be decoded, or the program that made it has lost one. */
export const hasLostLetter = (text: string): boolean => text.includes('\ufffd');
