import assert from 'node:assert/strict';
import fc from 'fast-check';
import { unifiedDiff } from '../../server/src/cli/diff';

/** Applies a unified diff as `patch` does. */
function patch(before: string, diff: readonly string[]): string {
  const old = before.match(/[^\n]*\n|[^\n]+$/g) ?? [];
  let result = '';
  let at = 0;
  for (const line of diff.slice(2).flatMap((one) => one.split(/\n(?=\\)/))) {
    const hunk = /^@@ -(\d+),(\d+) /.exec(line);
    if (hunk) {
      const start = Number(hunk[1]) - (hunk[2] === '0' ? 0 : 1);
      result += old.slice(at, start).join('');
      at = start;
    } else if (line.startsWith('\\')) {
      if (result.endsWith('\n') && !removed) result = result.slice(0, -1);
    } else if (line.startsWith('+')) result += `${line.slice(1)}\n`;
    else {
      assert.equal(old[at]?.replace(/\n$/, ''), line.slice(1));
      if (line.startsWith(' ')) result += `${line.slice(1)}\n`;
      at++;
    }
    if (!line.startsWith('\\')) removed = line.startsWith('-');
  }
  return result + old.slice(at).join('');
}
let removed = false;

describe('unified diff', () => {
  it('is nothing where nothing changed', () => {
    assert.deepEqual(unifiedDiff('a', 'x\ny\n', 'x\ny\n'), []);
  });

  it('shows three lines around a change, and joins changes that are close', () => {
    const lines = Array.from({ length: 30 }, (_, i) => `${i + 1}\n`);
    const now = lines.with(9, 'ten\n').with(14, 'fifteen\n').with(25, 'twenty-six\n');
    assert.deepEqual(
      unifiedDiff('a', lines.join(''), now.join('')).filter((line) => line.startsWith('@@')),
      ['@@ -7,12 +7,12 @@', '@@ -23,7 +23,7 @@'],
    );
  });

  it('tells a last line without line end', () => {
    assert.deepEqual(unifiedDiff('a', 'x\ny', 'x\nz\n').slice(2), [
      '@@ -1,2 +1,2 @@',
      ' x',
      '-y\n\\ No newline at end of file',
      '+z',
    ]);
  });

  it('gives the new text when it is applied to the old one', () => {
    const text = fc.array(fc.constantFrom('a\n', 'b\n', 'c\n', '\n', 'd\r\n'), { maxLength: 40 });
    const end = fc.constantFrom('', 'end');
    fc.assert(
      fc.property(text, end, text, end, (before, beforeEnd, after, afterEnd) => {
        const [old, now] = [before.join('') + beforeEnd, after.join('') + afterEnd];
        assert.equal(patch(old, unifiedDiff('a', old, now)), now);
      }),
    );
  });
});
