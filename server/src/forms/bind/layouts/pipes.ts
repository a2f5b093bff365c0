import { type Cell, cellOfLine, cellsOf, isOnlyOfMarkdown, startsWithPipe } from '../../../core/cells';
import { isUnlabelledCount, kindOfText, namesLeaf } from '../../vocabulary';
import { mayCarryFigures } from './entries';
import { isPageMark, isValue, type Piece } from './piece';
import { rowsByLine, withoutBlanksInFront } from './rowStarts';

/**
 * Cells that end with a pipe, wherever lines end: `0 |` a line, the pipe on a line of its own, rows broken at their blank
 * cells, rows of Markdown between labels that fell out of them. A line without a pipe is a piece of its own. `written`:
 * the same lines as they stand in the text, where something was blanked out in them.
 */
export function readPipes(lines: readonly string[], written: readonly string[] = lines): Piece[] {
  const isRow = rowsBeginWithPipe(lines);
  /** The rows of HTML may stand on one line: the blanks behind words may be a row. */
  const isTagged = written !== lines;
  const opened = cellsAreOpened(lines);
  const pipesBegin = pipesBeginCells(lines);
  const rowEnd = rowEndOf(lines);
  const partsOnly = pipesOnlyPart(lines, rowEnd);
  const pieces: Piece[] = [];
  /** Whether text stands behind the last pipe: the next pipe ends it. */
  let open = false;
  /** Whether the row before has ended, and the next has not begun. */
  let ended = false;
  for (let line = 0; line < lines.length; line++) {
    const text = lines[line]!;
    if (isPageMark(text) || isOnlyOfMarkdown(lines, line)) continue;
    const isEnd = text.trim() === rowEnd;
    if (partsOnly && !open && !ended && isCell(pieces.at(-1)) && (isEnd || isLabel(text)))
      pieces.push({ ...cellOfLine(''), line: line - 1 });
    if (text.trim() !== '') ended = isEnd;
    if (isEnd) {
      open = false;
      continue;
    }
    if (opened && isLonePipe(text) && /^[^|]*\|\s*$/.test(lines[line + 1] ?? '')) {
      pieces.push(...piecesOf(cellsOf(lines[++line]!, '|', false), line));
      continue;
    }
    const hasPipe = text.includes('|');
    if (pipesBegin && hasPipe) {
      pieces.push(...piecesOf(cellsOf(text, '|', true, true), line));
      continue;
    }
    const row = hasPipe && isRow && startsWithPipe(text);
    const cells = cellsOf(text, '|', row);
    if (open && hasPipe && !row && cells[0]?.text === '') cells.shift();
    const last = cells.at(-1);
    const isWhole = isTagged && isUnlabelledCount(blanksAtEnd(cells));
    const own = piecesOf(isWhole ? cells : withoutPadding(cells, pieces), line);
    if (own[0] && own[0].from === 0 && own[0].text === '' && written[line - 1]?.trim() === '')
      own[0] = { ...cellOfLine(written[line - 1]!), line: line - 1 };
    pieces.push(...own);
    if (row && pieces.length > 0) pieces.push({ ...pieces.pop()!, endsRow: true });
    if (hasPipe || last) open = !row && last !== undefined && last.text !== '' && last.to === text.length;
  }
  const endsRow = (line: string) => (rowEnd ? line.trim() === rowEnd : line.trimEnd().endsWith('|'));
  return withoutBlanksInFront(pieces, rowsByLine(lines, endsRow));
}

const blanksAtEnd = (cells: readonly Cell[]): number =>
  cells.length - 1 - cells.findLastIndex(({ text }) => text !== '');

/** Several blanks on a line behind words that carry no figures, as those of a header, fill it up to the width of the table. */
function withoutPadding(cells: readonly Cell[], before: readonly Piece[]): readonly Cell[] {
  const blanks = blanksAtEnd(cells);
  const last = cells[cells.length - 1 - blanks];
  const words = last ? [...before.slice(-mostParts), last] : before.slice(-mostParts);
  const word = words.at(-1);
  if (blanks === 0 || !word || isValue(word.text) || endWithLabel(words)) return cells;
  if (!last && isUnlabelledCount(blanks)) return cells;
  return last || blanks > 1 ? cells.slice(0, cells.length - blanks) : cells;
}

/** A label may stand on as many lines. */
const mostParts = 8;

/** Whether the last words are the label of a row with figures, perhaps on several lines. */
function endWithLabel(words: readonly Cell[]): boolean {
  let text = '';
  for (let at = words.length - 1; at >= 0; at--) {
    if (isValue(words[at]!.text)) return false;
    text = words[at]!.text + text;
    if (mayCarryFigures(text)) return true;
  }
  return false;
}

const piecesOf = (cells: readonly Cell[], line: number): Piece[] => cells.map((cell) => ({ ...cell, line }));

const isLonePipe = (line: string): boolean => line.trim() === '|';

/** Whether rows are written as in Markdown, with a pipe in front. */
function rowsBeginWithPipe(lines: readonly string[]): boolean {
  const rows = lines.filter((line) => /[^\s|-][^|]*\|\s*[^\s|-]/.test(line.slice(0, 400)));
  return rows.length > 0 && rows.filter(startsWithPipe).length * 2 > rows.length;
}

/** Whether every cell has a line with a pipe in front of its own. */
function cellsAreOpened(lines: readonly string[]): boolean {
  let cells = 0;
  for (const [line, text] of lines.entries()) {
    if (!text.includes('|') || isLonePipe(text)) continue;
    if (!/^[^|]+\|\s*$/.test(text) || line === 0 || !isLonePipe(lines[line - 1]!)) return false;
    cells++;
  }
  return cells > 3;
}

/** Whether every cell has a line with a pipe in front of its text, and none behind it. */
function pipesBeginCells(lines: readonly string[]): boolean {
  let cells = 0;
  for (const text of lines) {
    if (!text.includes('|')) {
      if (isValue(text.trim()) || kindOfText(text)) return false;
      continue;
    }
    if (!/^\s*\|[^|]*$/.test(text)) return false;
    if (!isLonePipe(text)) cells++;
  }
  return cells >= fewestCells;
}

/** Fewer cells are none of a table. */
const fewestCells = 8;

/** Whether pipes on lines of their own stand between the cells of a row and not behind its last one. */
function pipesOnlyPart(lines: readonly string[], rowEnd: string | undefined): boolean {
  const ends = lines.filter((text, line) => {
    const before = lines[line - 1]?.trim();
    if (!before || before.includes('|')) return false;
    return text.trim() === rowEnd || (isValue(before) && isLabel(text));
  });
  return ends.length > 1;
}

const isLabel = (line: string): boolean => !line.includes('|') && line.trim() !== '' && !isValue(line.trim());

/** A figure, or the label that one must follow. */
const isCell = (piece: Piece | undefined): boolean =>
  piece !== undefined && (isValue(piece.text) || namesLeaf(piece.text));

/** The line of pipes that ends every row, where all have the same: it is no padding. */
function rowEndOf(lines: readonly string[]): string | undefined {
  const ends = lines.map((line) => line.trim()).filter((line) => /^\|{2,}$/.test(line));
  return ends.length > 2 && ends.every((end) => end === ends[0]) ? ends[0] : undefined;
}
