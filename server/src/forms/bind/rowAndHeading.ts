import { kindOfText } from '../vocabulary';
import { headingNumber, sectionOfLine } from './headings';
import type { Piece } from './runningText';

const blanks = '[ \\u3000]*';
const pastLastCell = /[|\t][^|\t]*[况項项況题題][ \u3000|\t]*$/;
const lastCell = new RegExp(`[|\\t]${blanks}([^|\\t]+?)[ \\u3000|\\t]*$`);
const severalFigures = /(?:[|\t]\s*\d+\s*(?=[|\t]|$)){3}/;
const labelAndFigure = /^[\s|]*([^|\t]+?)\s*[|\t].*\d[^|\t]*$/;

/** A quick no for most lines. */
export const endsLikeHeading = (line: string): boolean => pastLastCell.test(line);

/**
 * A row of figures and the next heading, which a program that reads Word files writes behind it, since a table ends without
 * a paragraph: `…⇥0⇥36⇥⇥四、政府信息公开行政复议、行政诉讼情况`.
 */
export function rowAndHeading(line: string): readonly Piece[] | undefined {
  if (!endsLikeHeading(line)) return undefined;
  const found = lastCell.exec(line);
  const heading = found?.[1];
  if (!heading || sectionOfLine(heading) === undefined || headingNumber(heading) === undefined) return undefined;
  const row = line.slice(0, found.index).trimEnd();
  if (!severalFigures.test(row) && kindOfText(labelAndFigure.exec(row)?.[1] ?? '') !== 'row') return undefined;
  return [...headerAndRow(row), { from: line.indexOf(heading, found.index), text: heading }];
}

/** The row of section 四 may stand behind the last words of its header in turn: `总计 | |0 |0 …`. */
const casesAtEnd = /^(.*?[|\t]\s*)((?:\d+\s*[|\t]\s*){14}\d+)\s*[|\t]*$/;
const wordsAtEnd = /\p{L}[\s|]*$/u;

function headerAndRow(row: string): readonly Piece[] {
  const [, header = '', figures = ''] = casesAtEnd.exec(row) ?? [];
  if (!wordsAtEnd.test(header)) return [{ from: 0, text: row }];
  return [
    { from: 0, text: header },
    { from: header.length, text: figures },
  ];
}
