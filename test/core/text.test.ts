import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  applyEdits,
  comparePositions,
  contains,
  type Edit,
  intersects,
  positionAt,
  type Range,
  rangeOnLine,
  shiftEdits,
  shortened,
  splitLines,
} from '../../server/src/core/text';

const range = (...[fromLine, from, toLine, to]: [number, number, number, number]): Range => ({
  start: { line: fromLine, character: from },
  end: { line: toLine, character: to },
});
const edit = (place: Range, newText: string): Edit => ({ range: place, newText });

describe('text', () => {
  describe('splitLines', () => {
    const cases: [string, string[]][] = [
      ['', ['']],
      ['a', ['a']],
      ['a\n', ['a', '']],
      ['a\nb', ['a', 'b']],
      ['a\r\nb\r\n', ['a', 'b', '']],
      ['a\rb', ['a', 'b']],
      ['a\n\r\nb\rc\n', ['a', '', 'b', 'c', '']],
      ['\ufeffa\nb', ['a', 'b']],
      ['\ufeff', ['']],
      ['a\ufeff\nb', ['a\ufeff', 'b']],
    ];
    for (const [text, lines] of cases) it(JSON.stringify(text), () => assert.deepEqual(splitLines(text), lines));
  });

  describe('shortened', () => {
    const cases: [string, string][] = [
      ['一二三', '一二三'],
      ['一二三四', '一二三…'],
      ['一𠮷', '一𠮷'],
      ['一𠮷二', '一𠮷…'],
      ['一二𠮷', '一二…'],
    ];
    for (const [text, short] of cases) it(text, () => assert.equal(shortened(text, 3), short));
  });

  describe('positions', () => {
    it('are ordered by line, then by character', () => {
      assert.ok(comparePositions({ line: 1, character: 9 }, { line: 2, character: 0 }) < 0);
      assert.ok(comparePositions({ line: 1, character: 9 }, { line: 1, character: 8 }) > 0);
      assert.equal(comparePositions({ line: 1, character: 9 }, { line: 1, character: 9 }), 0);
    });
    it('at both ends of a range lie in it', () => {
      const cell = rangeOnLine(3, 5, 7);
      for (const character of [5, 6, 7]) assert.ok(contains(cell, { line: 3, character }));
      for (const character of [4, 8]) assert.ok(!contains(cell, { line: 3, character }));
      assert.ok(!contains(cell, { line: 4, character: 6 }));
    });
    it('are told by an offset, whichever the line ends', () => {
      assert.deepEqual(positionAt('', 0), { line: 0, character: 0 });
      assert.deepEqual(positionAt('一\r\n二三', 5), { line: 1, character: 2 });
      assert.deepEqual(positionAt('一\n\n二', 3), { line: 2, character: 0 });
    });
    it('ranges that touch share a position', () => {
      assert.ok(intersects(rangeOnLine(0, 2, 4), rangeOnLine(0, 4, 6)));
      assert.ok(intersects(rangeOnLine(0, 4, 4), rangeOnLine(0, 4, 4)));
      assert.ok(intersects(range(0, 9, 2, 1), rangeOnLine(1, 3, 4)));
      assert.ok(!intersects(rangeOnLine(0, 2, 4), rangeOnLine(0, 5, 6)));
      assert.ok(!intersects(rangeOnLine(0, 2, 4), rangeOnLine(1, 2, 4)));
    });
  });

  describe('applyEdits', () => {
    it('takes edits in whichever order they come', () => {
      const edits = [edit(rangeOnLine(1, 0, 1), 'B'), edit(rangeOnLine(0, 0, 1), 'A')];
      assert.equal(applyEdits('ax\nbx', edits), 'Ax\nBx');
    });
    it('keeps line ends and a byte-order mark', () => {
      assert.equal(
        applyEdits('\ufeffa\r\nb\rc\nd', [edit(rangeOnLine(0, 0, 1), '1'), edit(rangeOnLine(3, 0, 1), '4')]),
        '\ufeff1\r\nb\rc\n4',
      );
    });
    it('inserts, deletes lines, and goes on to the end of the text', () => {
      assert.equal(applyEdits('a\nb\nc', [edit(rangeOnLine(1, 1, 1), '\nx')]), 'a\nb\nx\nc');
      assert.equal(applyEdits('a\nb\nc', [edit(range(0, 1, 1, 1), '')]), 'a\nc');
      assert.equal(applyEdits('a\nb', [edit(range(1, 1, 9, 0), '!')]), 'a\nb!');
    });
    it('counts characters in UTF-16', () => {
      assert.equal(applyEdits('𠮷 | 1 |', [edit(rangeOnLine(0, 5, 6), '2')]), '𠮷 | 2 |');
    });
    it('without edits is the text', () => assert.equal(applyEdits('a\r\n', []), 'a\r\n'));

    it('gives what applying them one by one from the last to the first gives', () => {
      const line = fc.string({ maxLength: 8, unit: fc.constantFrom('一', '|', ' ', '0', 'a') });
      const text = fc.array(line, { minLength: 1, maxLength: 6 });
      const cuts = fc.array(fc.nat({ max: 60 }), { minLength: 2, maxLength: 8 });
      fc.assert(
        fc.property(
          text,
          cuts,
          fc.constantFrom('\n', '\r\n'),
          fc.array(fc.constantFrom('', '7', 'x\ny'), { minLength: 4, maxLength: 4 }),
          (lines, points, eol, texts) => {
            const whole = lines.join(eol);
            const positions = points
              .map((point) => ({ line: point % lines.length, character: Math.floor(point / lines.length) }))
              .map(({ line, character }) => ({ line, character: Math.min(character, lines[line]!.length) }))
              .sort(comparePositions)
              .filter((position, i, all) => i === 0 || comparePositions(all[i - 1]!, position) !== 0);
            const edits: Edit[] = [];
            for (let i = 0; i + 1 < positions.length; i += 2)
              edits.push(edit({ start: positions[i]!, end: positions[i + 1]! }, texts[i / 2]!));
            const together = applyEdits(whole, edits);
            const oneByOne = [...edits].reverse().reduce((result, each) => applyEdits(result, [each]), whole);
            assert.equal(together, oneByOne);
          },
        ),
      );
    });
    it('of shifted edits changes the same characters further down', () => {
      const edits = [edit(rangeOnLine(0, 0, 1), 'x'), edit(range(0, 2, 1, 0), '')];
      assert.equal(applyEdits(`0\n0\n${'abc\nd'}`, shiftEdits(edits, 2)), `0\n0\n${applyEdits('abc\nd', edits)}`);
    });
  });
});
