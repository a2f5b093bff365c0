/** Texts that say themselves what is to be found in them: `⟦code:text⟧` around the text of a finding. */
import { linesIn, type Position, type Range, splitLines } from '../../server/src/core/text';

export interface Mark {
  readonly code: string;
  readonly range: Range;
}

export interface Fixture {
  readonly text: string;
  /** In the order in which they stand in the text. */
  readonly marks: readonly Mark[];
}

/** Cuts a text into the files that it stands for: each begins with a line `=== 2023/name.txt`; without one it is one file. */
export function filesOf(text: string): { readonly path: string; readonly text: string }[] {
  const [first = '', ...rest] = text.split(/^=== (.+)\n/m);
  if (rest.length === 0) return [{ path: '', text: first }];
  return rest.flatMap((path, i) => (i % 2 === 0 ? [{ path, text: rest[i + 1]! }] : []));
}

/**
 * Takes the marks out of a text. A mark may carry several codes, `⟦row-total,outcome-total:5⟧`, stand around a blank cell
 * `⟦blank-cell:⟧`, around a row or around other marks.
 */
export function parseFixture(marked: string): Fixture {
  const open: { codes: string[]; start: number }[] = [];
  const found: { code: string; start: number; end: number }[] = [];
  let text = '';
  for (const piece of marked.split(/(⟦[a-z,-]+:|⟧)/)) {
    if (/^⟦[a-z,-]+:$/.test(piece)) {
      open.push({ codes: piece.slice(1, -1).split(','), start: text.length });
    } else if (piece === '⟧') {
      const mark = open.pop();
      if (!mark) throw new Error(`a mark is closed that was not opened: ${text.slice(-40)}`);
      for (const code of mark.codes) found.push({ code, start: mark.start, end: text.length });
    } else {
      if (piece.includes('⟦')) throw new Error(`a mark without a code: ${piece.slice(piece.indexOf('⟦'), 40)}`);
      text += piece;
    }
  }
  if (open.length > 0) throw new Error(`a mark is not closed: ${open.map(({ codes }) => codes).join()}`);
  found.sort((a, b) => a.start - b.start || a.end - b.end);
  const positionAt = positions(text);
  const marks = found.map(({ code, start, end }) => ({
    code,
    range: { start: positionAt(start), end: positionAt(end) },
  }));
  return { text, marks };
}

/** Positions of offsets, in lines and characters; a byte-order mark is not counted. */
function positions(text: string): (offset: number) => Position {
  const starts = [text.startsWith('\ufeff') ? 1 : 0];
  for (const { index, 0: eol } of text.matchAll(/\r\n|\n|\r/g)) starts.push(index + eol.length);
  return (offset) => {
    const line = starts.findLastIndex((start) => start <= offset);
    return { line: Math.max(0, line), character: offset - starts[Math.max(0, line)]! };
  };
}

export const textIn = (text: string, range: Range): string => linesIn(splitLines(text), range).join('\n');
