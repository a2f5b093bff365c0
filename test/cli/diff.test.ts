import assert from 'node:assert/strict';
import { applyPatch } from 'diff';
import fc from 'fast-check';
import { unifiedDiff } from '../../server/src/cli/diff';

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
        assert.equal(applyPatch(old, unifiedDiff('a', old, now).join('\n'), { autoConvertLineEndings: false }), now);
      }),
    );
  });
});
