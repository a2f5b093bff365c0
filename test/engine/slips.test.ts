import assert from 'node:assert/strict';
import { cellsOf } from '../../server/src/core/cells';
import { findingsOf } from '../support/check';
import { consistentReports, type ReportFigures } from '../support/figures';
import { render } from '../support/render';

/** What a person does to a word while typing it, at one of its characters. */
const slips: Record<string, (word: readonly string[], at: number) => readonly string[]> = {
  'a wrong character': (word, at) => word.with(at, '鑫'),
  'a character left out': (word, at) => word.toSpliced(at, 1),
  'a character twice': (word, at) => word.toSpliced(at, 0, word[at]!),
  'two characters in each other’s place': (word, at) => word.toSpliced(at, 2, word[at + 1]!, word[at]!),
};

interface Word {
  readonly line: number;
  readonly start: number;
  readonly text: string;
}

/** Headings and labels without their ordinals; of the shortest nobody can say what they were to be. */
function wordsOf(lines: readonly string[]): Word[] {
  return lines.flatMap((text, line) => {
    const cells = text.includes('|')
      ? cellsOf(text, '|', false)
      : /^[一二三四五六]、/.test(text)
        ? [{ text, start: 0 }]
        : [];
    return cells.flatMap((cell) => {
      const [, before = '', words = ''] = /^(\(.\)|\d\.|[一二三四五六]、)?(\p{Script=Han}+)$/u.exec(cell.text) ?? [];
      return words.length < 3 ? [] : [{ line, start: cell.start + before.length, text: words }];
    });
  });
}

const withSlip = (lines: readonly string[], { line, start, text }: Word, slipped: string): string =>
  lines.with(line, lines[line]!.slice(0, start) + slipped + lines[line]!.slice(start + text.length)).join('\n');

function told(figures: ReportFigures, slip: (word: readonly string[], at: number) => readonly string[]): boolean[] {
  const lines = render(figures).text.trimEnd().split('\n');
  return wordsOf(lines).flatMap((word) => {
    const at = (word.line * 7 + word.start) % (word.text.length - 1);
    const slipped = slip([...word.text], at).join('');
    if (slipped === word.text) return [];
    const findings = findingsOf(withSlip(lines, word, slipped));
    const others = findings.filter(({ code }) => code !== 'label-typo');
    assert.deepEqual(others, [], `${word.text} → ${slipped}`);
    for (const { fixes, range } of findings) {
      assert.equal(range.start.line, word.line);
      assert.ok(fixes[0]!.edits[0]!.newText.endsWith(word.text), `${slipped} → ${fixes[0]!.edits[0]!.newText}`);
    }
    return [findings.length === 1];
  });
}

describe('a slip in a heading or a label', () => {
  for (const [name, slip] of Object.entries(slips))
    it(`${name}: the word is read all the same, and the slip is told`, () => {
      const all = consistentReports.slice(0, 2).flatMap((figures) => told(figures, slip));
      assert.ok(all.length > 90);
      const share = all.filter(Boolean).length / all.length;
      assert.ok(share > 0.95, `${name}: ${share}`);
    });
});
