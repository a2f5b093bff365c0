import type { Position } from '../../core/text';
import { cellStart } from './cellTags';
import { sectionOfLine } from './headings';
import { endsLikeHeading, rowAndHeading } from './rowAndHeading';
import { type Piece, wordsInRunningTables } from './runningText';
import { lineKindOf, ReportBoundary } from './slices';

/** Lines into which those of a text were broken, each with the place where it begins in the text. */
export interface BrokenLines {
  readonly lines: readonly string[];
  readonly places: readonly Position[];
}

/** A line on which a section stands with its table is not shorter. */
const shortest = 400;
/** Of longer ones nothing is read. */
const longest = 400_000;

/** A cell with nothing of another table in it is left whole. */
const name = 't[dh]';
const plainCell = `<${name}(?:\\s[^<>]*)?>(?:(?!</?(?:t[dhr]|table)[\\s>])[^])*?</${name}\\s*>`;
const block = '(?:p|div|h[1-6]|tr|table|title|head|body|li|ul|ol|section|article)';
const blockTag = new RegExp(`${plainCell}|(</${block}\\s*>|<br\\s*/?>)|<${block}(?:\\s[^<>]*)?>`, 'gi');

/** The pieces of a line of HTML: a row, a paragraph, a heading each. */
function piecesBetweenTags(line: string): Piece[] {
  const ends: number[] = [];
  for (const { 0: found, 1: closing, index } of line.matchAll(blockTag)) {
    if (closing !== undefined) ends.push(index + found.length);
    else if (!cellStart.test(found)) ends.push(index);
  }
  const pieces: Piece[] = [];
  let from = 0;
  for (const end of [...ends, line.length]) {
    if (end > from) pieces.push({ from, text: line.slice(from, end) });
    from = end;
  }
  return pieces;
}

/** What parts all pieces of a text that a program has put on one line. */
const separators = ['|', '\t'];
/** Fewer separators do not part all cells of a report. */
const fewestParted = 100;

/** Cells, headings and paragraphs with the same between them. Where some are blank it does not tell which are cells. */
function piecesBetween(separator: string, line: string): Piece[] | undefined {
  const texts = line.split(separator);
  if (texts.length < fewestParted || texts.slice(1, -1).some((text) => text.trim() === '')) return undefined;
  let from = 0;
  return texts.map((text) => {
    const piece = { from, text };
    from += text.length + separator.length;
    return piece;
  });
}

function piecesWithSection(line: string): readonly Piece[] | undefined {
  const pieces = piecesOf(line) ?? rowAndHeading(line);
  return pieces?.some((piece) => sectionOfLine(piece.text) !== undefined) ? pieces : undefined;
}

/** [["规章", 0, 0, 0], ["行政规范性文件", 1, 1, 8]]: a table as programs write lists of its rows. */
const listOfRows = [/^\s*\[\s*\[/, /\]\s*,\s*\[/, /\]\s*\]\s*,?\s*$/];
const rowOfList = /\[[^[\]]*\]/g;

const rowsOf = (line: string): Piece[] =>
  [...line.matchAll(rowOfList)].map(({ 0: text, index }) => ({ from: index, text }));

const isListOfRows = (line: string): boolean =>
  line.trimStart().startsWith('[') && listOfRows.every((part) => part.test(line));

function piecesOf(line: string): Piece[] | undefined {
  if (!isOfLength(line)) return undefined;
  if (cellStart.test(line)) return piecesBetweenTags(line);
  const separator = separators.find((each) => line.includes(each));
  return separator === undefined ? undefined : piecesBetween(separator, line);
}

/**
 * The lines of a text with a section and its table on one, broken where its tags, or what a program has put between all of
 * its pieces, say that something else begins. Nothing where no section stands so, or more than one report does.
 */
export function brokenLines(written: readonly string[]): BrokenLines | undefined {
  const words = wordsInRunningTables(written);
  if (!words && !written.some((line) => mayRunTogether(line) || isListOfRows(line))) return undefined;
  const lines: string[] = [];
  const places: Position[] = [];
  let isBroken = words !== undefined;
  for (const [line, text] of written.entries()) {
    const rows = isListOfRows(text) ? rowsOf(text) : undefined;
    const pieces = rows ?? (words ? words[line] : piecesWithSection(text));
    if (pieces && sectionOfLine(text) === undefined) isBroken = true;
    for (const piece of pieces ?? [{ from: 0, text }]) {
      lines.push(piece.text);
      places.push({ line, character: piece.from });
    }
  }
  return isBroken && !holdSeveral(lines) ? { lines, places } : undefined;
}

function holdSeveral(lines: readonly string[]): boolean {
  const boundary = new ReportBoundary();
  return lines.some((line) => boundary.next(lineKindOf(line)));
}

const isOfLength = ({ length }: string): boolean => length >= shortest && length <= longest;

const mayRunTogether = (line: string): boolean =>
  (isOfLength(line) && (line.includes('<') || line.includes('|') || line.includes('\t'))) || endsLikeHeading(line);
