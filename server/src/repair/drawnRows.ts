import { hasFrame, isFrame } from '../core/cells';
import { type Edit, rangeOnLine } from '../core/text';
import type { Row } from '../forms/form';
import type { Leaf } from '../forms/layout';
import type { BoundRow, BoundTable } from '../forms/model';

const isRule = (line: string): boolean => isFrame(line) || hasFrame(line);

/** Whether lines are drawn between the rows of a table, not only at its header. */
export function isRuled({ lines, plain = lines, rows }: BoundTable): boolean {
  if (!plain.some(isFrame)) return false;
  return rows.some((row, at) => at > 0 && plain.slice(rows[at - 1]!.line + 1, row.line).some(isRule));
}

/** Draws rows with blank figures below another one, as that is drawn; what stands beside them belongs to higher cells. */
export function drawRows(table: BoundTable, missing: readonly Leaf<Row>[], after: BoundRow): Edit | undefined {
  const { lines, plain = lines } = table;
  const below = plain.findIndex((line, at) => at > after.line && isRule(line));
  const above = plain.findLastIndex((line, at) => at < after.line && isRule(line));
  const last = (below < 0 ? lines.length : below) - 1;
  const rule = lines[above] ?? lines[below];
  const [figure] = after.cells;
  if (rule === undefined || !figure) return undefined;
  const line = lines[after.cellLines?.[0] ?? after.line]!;
  const front = line.slice(0, figure.from);
  const label = /^(.*[|│┃║])([^|│┃║]*)([|│┃║])$/.exec(front);
  if (!label) return undefined;
  const [, before, own, pipe] = label as unknown as [string, string, string, string];
  const rows = missing.map(({ node: { ordinal, label } }) => {
    const text = ` ${ordinal}${label}`;
    const padding = ' '.repeat(Math.max(1, widthOf(own) - widthOf(text)));
    return `${rule}\n${blank(before)}${text}${padding}${pipe}${blank(line.slice(figure.from))}`;
  });
  const end = lines[last]!.length;
  return { range: rangeOnLine(last, end, end), newText: `\n${rows.join('\n')}` };
}

/** Letters of Chinese are as wide as two others. */
const widthOf = (text: string): number => blank(text).length;

const blank = (text: string): string => text.replace(/[^|│┃║ ]/g, (letter) => (letter > '\u00ff' ? '  ' : ' '));
