import { isDelimiterRow, separatorOf } from '../../core/cells';
import { looksLikeFigure } from '../../core/figure';
import { isUnlabelled, kindOfText } from '../vocabulary';
import { cellStart } from './cellTags';
import type { TableDraft } from './gatherTables';
import { isPageMark, isValue } from './layouts/piece';
import { linesOfRow, type RowLine } from './rowLine';

/**
 * Whether a section has lines that its tables, read a row a line, do not explain: cells that stand alone, figures without
 * a label, labels without figures. Where there are none, a defect of a table is one of its rows.
 */
export function hasLeftovers(
  lines: readonly string[],
  from: number,
  to: number,
  drafts: readonly TableDraft[],
): boolean {
  const explained = new Set<number>();
  for (const { block, startLine } of drafts) {
    for (const { line } of block.headers) explained.add(startLine + line);
    for (const row of block.rows)
      if (isExplained(row, block.id)) for (const line of linesOfRow(row)) explained.add(startLine + line);
  }
  for (let line = from; line < to; line++) if (!explained.has(line) && isPartOfTable(lines[line]!)) return true;
  return false;
}

/** A row has a label and figures; in a table without labels, figures. A cell that stands alone is no row. */
function isExplained({ cells }: RowLine, id: string): boolean {
  const written = cells.filter(({ text }) => text !== '');
  return written.length > 1 && (!looksLikeFigure(written[0]!.text) || isUnlabelled(id));
}

/** No paragraph is so short. */
const longestCell = 60;

function isPartOfTable(line: string): boolean {
  if (isPageMark(line) || isDelimiterRow(line)) return false;
  if (separatorOf(line) || cellStart.test(line)) return true;
  const text = line.trim();
  if (text === '') return false;
  const words = text.slice(-longestCell).split(/\s+/).slice(-2);
  return (
    (words.length > 1 && words.every(isValue)) ||
    (text.length < longestCell && (isValue(text) || kindOfText(text) !== undefined))
  );
}
