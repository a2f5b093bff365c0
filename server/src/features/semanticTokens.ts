import type { Cell } from '../core/cells';
import { intersects, type Range, rangeOnLine, shiftRange, withoutOverlaps } from '../core/text';
import type { Document } from '../engine/document';
import { columnOf, rowOf } from '../forms/layout';
import { type BoundTable, type Figure, figureRange } from '../forms/model';
import { isRowALine } from './tableColumns';

/** `number`: a figure; `keyword`: what is written where 0 is meant; `variable`: a row; `type`: a group of rows; `function`: a column. */
export const tokenTypes = ['number', 'keyword', 'variable', 'type', 'function'] as const;
/** `total`: a sum of other figures. */
export const tokenModifiers = ['total'] as const;

export interface SemanticToken {
  readonly range: Range;
  readonly type: (typeof tokenTypes)[number];
  readonly modifiers: readonly (typeof tokenModifiers)[number][];
}

/**
 * What stands in the lines of a range that the form gives a meaning. The grammar tells it by the letters of a line; where
 * a row does not stand on one, only the form knows which figure is a total and which word a column.
 */
export function semanticTokens(document: Document, within: Range): SemanticToken[] {
  const tokens: SemanticToken[] = [];
  for (let line = within.start.line; line <= within.end.line; ) {
    const report = document.reportAt(line);
    if (!report) break;
    for (const { table, startLine } of report.model.tables)
      for (const token of tokensOf(table)) {
        const range = shiftRange(token.range, report.startLine + startLine);
        if (intersects(range, within)) tokens.push({ ...token, range });
      }
    line = report.startLine + report.model.lines.length;
  }
  return withoutOverlaps(tokens);
}

function tokensOf(table: BoundTable): SemanticToken[] {
  const figures = table.figures.flatMap((figure) => (figure ? figureToken(table, figure) : []));
  if (isRowALine(table)) return figures;
  const headers = table.headers.flatMap(({ line, cell, column }) => (column ? [token(line, cell, 'function')] : []));
  const labels = table.rows.flatMap((row) =>
    row.labels.map(({ line, cell, node }) => token(line, cell, node === row.leaf.node ? 'variable' : 'type')),
  );
  return [...headers, ...labels, ...figures];
}

const token = (line: number, { start, end }: Cell, type: SemanticToken['type']): SemanticToken => ({
  range: rangeOnLine(line, start, end),
  type,
  modifiers: [],
});

/** A figure that cannot be read stays as the grammar has it. */
function figureToken({ layout }: BoundTable, figure: Figure): SemanticToken[] {
  const { index, reading, cell } = figure;
  if (cell.text === '' || reading.kind === 'unreadable') return [];
  const isTotal = layout.rows[rowOf(layout, index)]!.node.total || layout.columns[columnOf(layout, index)]!.node.total;
  const isNumber = reading.kind === 'number';
  const modifiers: SemanticToken['modifiers'] = isTotal && isNumber ? ['total'] : [];
  return [{ range: figureRange(figure), type: isNumber ? 'number' : 'keyword', modifiers }];
}
