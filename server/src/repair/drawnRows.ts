import { isFrame, isPipe, isRule } from '../core/cells';
import { type Edit, rangeOnLine } from '../core/text';
import type { Row } from '../forms/form';
import type { Leaf } from '../forms/layout';
import type { BoundRow, BoundTable } from '../forms/model';

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
  const at = after.cellLines?.[0] ?? after.line;
  const line = lines[at]!;
  // Between the last two pipes in front of the figures stands the label.
  const to = figure.from - 1;
  const from = plain[at]!.lastIndexOf('|', to - 1) + 1;
  if (from === 0 || plain[at]![to] !== '|') return undefined;
  const rows = missing.map(({ node: { ordinal, label } }) => {
    const text = ` ${ordinal}${label}`;
    const padding = ' '.repeat(Math.max(1, widthOf(line.slice(from, to)) - widthOf(text)));
    return `${rule}\n${blank(line.slice(0, from))}${text}${padding}${blank(line.slice(to))}`;
  });
  const end = lines[last]!.length;
  return { range: rangeOnLine(last, end, end), newText: `\n${rows.join('\n')}` };
}

/** Letters of Chinese are as wide as two others. */
const widthOf = (text: string): number => blank(text).length;

const blank = (text: string): string =>
  text.replace(/[^ ]/g, (letter) => (isPipe(letter) ? letter : letter > '\u00ff' ? '  ' : ' '));
