import type { Cell } from '../core/cells';
import { keyOf } from '../core/label';
import type { Edit } from '../core/text';
import type { Document } from '../engine/document';
import { statedUnit } from '../forms/amountUnit';
import { nodesOf } from '../forms/layout';
import type { BoundTable, PlacedTable } from '../forms/model';
import { headerOf, labelsOf, writeRows } from '../forms/write';
import { lineRange } from './outline';
import { isRowALine } from './tableColumns';

/**
 * The edits that write tables as the form prints them, a row a line with pipes between its cells, so that they can be
 * aligned and filled in: those that are written with tabs or blanks, a cell a line or otherwise. Figures stay as they
 * are written. A table of which not every figure has its place, or in which anything else stands, is left alone.
 */
export function rewriteTables(document: Document): Edit[] {
  return document.reports().flatMap(({ startLine }) => {
    const { model } = document.reportAt(startLine)!;
    if (model.replacementCharacter) return [];
    return model.tables
      .map((placed): PlacedTable => ({ ...placed, startLine: placed.startLine + startLine }))
      .filter(({ table, startLine: at }) => table.lines.every((line, i) => document.lineAt(at + i) === line))
      .filter(({ table }) => table.rows.length > 0 && !isRowALine(table) && isAllRead(table))
      .map(rewrite);
  });
}

function rewrite({ table, startLine }: PlacedTable): Edit {
  const { rows, lines, layout } = table;
  const written = rows.map(({ leaf, cells }, i) => [
    ...labelsOf(leaf, rows[i - 1]?.leaf),
    ...cells.map(({ text }) => text),
  ]);
  // What is a line of text above the table stays there.
  const standing = keyOf(lines.join(''));
  const header = headerOf(layout.table).filter((cells) => cells.some((text) => standing.includes(keyOf(text))));
  return {
    range: lineRange(lines, 0, lines.length - 1, startLine),
    newText: writeRows(layout.table, [...header, ...written]).join('\n'),
  };
}

/**
 * Whether every figure has its place, labels are those that the form prints, and nothing stands beside them but what parts
 * them, and pieces of the header.
 */
function isAllRead(table: BoundTable): boolean {
  const { lines, headers, rows } = table;
  if (rows.some(({ surplus, unsure }) => surplus !== 0 || unsure)) return false;
  const unit = statedUnit(table)?.unit;
  if (unit !== undefined && unit !== '万元') return false;
  const left = lines.map((line) => line.split(''));
  const take = (line: number, { start, end }: Cell) => left[line]?.fill(' ', start, end);
  for (const { line, cell } of headers) take(line, cell);
  for (const { labels, cells, line, cellLines } of rows) {
    for (const label of labels) take(label.line, label.cell);
    for (const [i, cell] of cells.entries()) take(cellLines?.[i] ?? line, cell);
  }
  const { header, labels } = printedIn(table);
  const isPrinted = (keys: readonly string[]) => (text: string) => keys.includes(keyOf(text));
  const isPiece = (text: string) => han.test(text) && header.some((key) => key.includes(keyOf(text)));
  const firstRow = Math.min(...rows.map((row) => row.labels[0]?.line ?? row.line));
  return (
    headers.every(({ cell }) => isPiece(cell.text)) &&
    rows.every((row) => row.labels.map(({ cell }) => cell.text).every(isPrinted(labels))) &&
    left
      .map((letters) => letters.join('').split(betweenCells))
      .every((texts, line) => texts.every((text) => text === '' || (line < firstRow && isPiece(text))))
  );
}

const printedIn = ({ layout: { table } }: BoundTable) => ({
  header: headerOf(table).flat().map(keyOf),
  labels: [...nodesOf(table.rows)].map(({ ordinal, label }) => keyOf(ordinal + label)),
});

const betweenCells = /[\s|,"]+/;
const han = /\p{Script=Han}/u;
