import assert from 'node:assert/strict';
import { applyEdits, type Range, splitLines } from '../../server/src/core/text';
import type { Finding, Fix } from '../../server/src/rules/rule';
import { findingsOf } from './check';

/** Rules that judge a row, a table, the report or a comment by its shape; the others judge a cell or a line. */
const structural = new Set([
  'missing-cell',
  'extra-cell',
  'missing-row',
  'duplicate-row',
  'missing-section',
  'missing-table',
  'unused-suppression',
]);

/**
 * A fix leaves no finding of its rule where that was, and changes nothing outside its cell or row; only the repair of a
 * mistyped figure may change other cells than the one on which it is offered, and what contradicts it may be changed instead.
 */
export function checkFix(text: string, finding: Finding, fix: Fix): void {
  const { code, range } = finding;
  const lines = splitLines(text);
  const fixed = applyEdits(text, fix.edits);
  const left = findingsOf(fixed).filter((each) => each.code === code);
  /** The cell of a row, or the place in a line of prose. */
  const cellAt = (all: readonly string[], line: number, character: number) =>
    /[|\t]/.test(all[line]!) ? all[line]!.slice(0, character).split(/[|\t]/).length : character;
  const isWithin = ({ start, end }: Range) =>
    start.character >= range.start.character && end.character <= range.end.character;
  const isSame = (a: Range, b: Range) => JSON.stringify(a) === JSON.stringify(b);
  if (structural.has(code)) {
    const before = findingsOf(text).filter((each) => each.code === code);
    assert.ok(left.length < before.length, `${fix.title.en}: the finding stays`);
    const removed = new Set(fix.edits.flatMap((edit) => [edit.range.start.line, edit.range.end.line]));
    const rest = lines.filter((_, line) => !removed.has(line));
    const after = new Set(splitLines(fixed));
    for (const line of rest) assert.ok(after.has(line), `${fix.title.en}: another row is changed: ${line}`);
    return;
  }
  const place = cellAt(lines, range.start.line, range.start.character);
  const fixedLines = splitLines(fixed);
  for (const each of left) {
    const { line, character } = each.range.start;
    if (line === range.start.line)
      assert.notEqual(cellAt(fixedLines, line, character), place, `${fix.title.en}: the finding stays`);
  }
  assert.equal(fixedLines.length, lines.length);
  for (const { range: edited, newText } of fix.edits) {
    assert.equal(edited.start.line, edited.end.line);
    assert.doesNotMatch(
      lines[edited.start.line]!.slice(edited.start.character, edited.end.character) + newText,
      /[|\t\n]/,
    );
    if (fix.edits.length > 1 || fix.repair || finding.related.some((other) => isSame(other.range, edited))) continue;
    assert.equal(edited.start.line, range.start.line);
    assert.ok(
      isWithin(edited) || cellAt(lines, edited.start.line, edited.start.character) === place,
      `${fix.title.en}: another cell is changed`,
    );
  }
}
