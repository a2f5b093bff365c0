import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  cellsOf,
  isDelimiterRow,
  isFrame,
  separatorOf,
  startsWithPipe,
  textForBlank,
} from '../../server/src/core/cells';
import { applyEdits, rangeOnLine } from '../../server/src/core/text';

const texts = (line: string): string[] =>
  cellsOf(line, separatorOf(line)!, startsWithPipe(line)).map(({ text }) => text);

describe('cells', () => {
  const rows: [string, string[]][] = [
    ['规章 | 2 | 0 | 2 |', ['规章', '2', '0', '2']],
    ['规章 | 2 | 0 | 2', ['规章', '2', '0', '2']],
    ['行政许可 | 0 | ||', ['行政许可', '0', '', '']],
    ['| 规章 | 2 |', ['规章', '2']],
    ['  | 规章 | 2 |  ', ['规章', '2']],
    ['|规章|2||', ['规章', '2', '']],
    ['规章|2', ['规章', '2']],
    ['规章\u00a0 | \u30002\u00a0 |', ['规章', '2']],
    ['规章\t2\t\t2', ['规章', '2', '', '2']],
    ['规章\t2\t', ['规章', '2', '']],
    ['\t规章\t2', ['', '规章', '2']],
    ['a | b\tc |', ['a', 'b\tc']],
    ['|', []],
    ['||', ['']],
  ];
  for (const [line, expected] of rows) it(JSON.stringify(line), () => assert.deepEqual(texts(line), expected));

  it('in front of the first pipe stands a cell where the table does not begin with pipes', () => {
    const blankFirst = cellsOf(' | 1 | 2 |', '|', false);
    assert.deepEqual(
      blankFirst.map(({ text }) => text),
      ['', '1', '2'],
    );
    assert.deepEqual(
      cellsOf('| 1 | 2 |', '|', false).map(({ text }) => text),
      ['', '1', '2'],
    );
  });

  it('a line without separators is no row', () => {
    for (const line of ['', '一、总体情况', '  规章', '\t规章', ' \t '])
      assert.equal(separatorOf(line), undefined, JSON.stringify(line));
  });

  it('a blank cell’s place is one character behind the separator on its left', () => {
    const at = (line: string, leadingPipe = false) =>
      cellsOf(line, separatorOf(line)!, leadingPipe)
        .filter(({ text }) => text === '')
        .map(({ start, end }) => [start, end]);
    assert.deepEqual(at('a |  | b |'), [[4, 4]]);
    assert.deepEqual(at('a |      | b |'), [[4, 4]]);
    assert.deepEqual(at('a || b |'), [[3, 3]]);
    assert.deepEqual(at('a | | b |'), [[4, 4]]);
    assert.deepEqual(at(' | b |'), [[0, 0]]);
    assert.deepEqual(at('|  | b |', true), [[2, 2]]);
    assert.deepEqual(at('a\t\tb'), [[2, 2]]);
    assert.deepEqual(at('a\t'), [[2, 2]]);
  });

  it('a delimiter row has dashes in every cell', () => {
    for (const line of ['|---|---|', '| --- | :---: |', '---|---:', '|---|', '| --- |  | --- |'])
      assert.ok(isDelimiterRow(line), line);
    for (const line of ['| - | -- |', '|---| 0 |', '| --- |  |', '— 4 —', '|||', ''])
      assert.ok(!isDelimiterRow(line), line);
  });

  it('a figure in a blank cell gets the blanks that its pipes lack', () => {
    const filled = (line: string, index: number) => {
      const separator = separatorOf(line)!;
      const cell = cellsOf(line, separator, startsWithPipe(line))[index]!;
      const newText = textForBlank(line, cell, separator, '7');
      return applyEdits(line, [{ range: rangeOnLine(0, cell.start, cell.end), newText }]);
    };
    assert.equal(filled('a |  | b |', 1), 'a | 7 | b |');
    assert.equal(filled('a | | b |', 1), 'a | 7 | b |');
    assert.equal(filled('a || b |', 1), 'a | 7 | b |');
    assert.equal(filled('a | b | ||', 2), 'a | b | 7 ||');
    assert.equal(filled('a |     | b |', 1), 'a | 7    | b |');
    assert.equal(filled('|  | b |', 0), '| 7 | b |');
    assert.equal(filled('a\t\tb', 1), 'a\t7\tb');
  });

  describe('of any line', () => {
    const line = fc.string({
      maxLength: 40,
      unit: fc.constantFrom('|', '|', '|', ' ', '\t', '\u00a0', '　', '0', '1', '章', '，', '\ufeff', '\u200b'),
    });
    const cut = fc.record({ line, separator: fc.constantFrom<'|' | '\t'>('|', '\t'), leadingPipe: fc.boolean() });

    it('cover it from the first to the last without overlap, with one separator between two', () => {
      fc.assert(
        fc.property(cut, ({ line, separator, leadingPipe }) => {
          const cells = cellsOf(line, separator, leadingPipe && startsWithPipe(line));
          let end = leadingPipe && startsWithPipe(line) ? line.indexOf('|') : -1;
          for (const { from, to } of cells) {
            assert.equal(from, end + 1);
            assert.ok(to >= from);
            assert.ok(!line.slice(from, to).includes(separator));
            assert.ok(to === line.length || line[to] === separator);
            end = to;
          }
          assert.match(line.slice(end + 1), /^[\s\u200b]*$/, 'a text is in no cell');
        }),
      );
    });

    it('have the trimmed text of their range', () => {
      fc.assert(
        fc.property(cut, ({ line, separator, leadingPipe }) => {
          for (const { from, to, start, end, text } of cellsOf(line, separator, leadingPipe && startsWithPipe(line))) {
            assert.ok(from <= start && start <= end && end <= to);
            assert.equal(line.slice(start, end), text);
            assert.equal(text, line.slice(from, to).replace(/^[\s\u200b]+|[\s\u200b]+$/g, ''));
          }
        }),
      );
    });
  });

  it('a line of a million pipes is not read to its end', () => {
    assert.ok(cellsOf('|'.repeat(1_000_000), '|', true).length < 1000);
  });

  it('the frame of a drawn table is a line of its own kind', () => {
    for (const line of ['├──┼──┤', '  ┌───┬───┐ ', '╚══╩══╝', '+---+:--:+', '+====+']) assert.ok(isFrame(line), line);
    for (const line of ['│ 1 │ 2 │', '| --- | --- |', '+1036', '+86-10-5550163', '————', '', '├'])
      assert.ok(!isFrame(line), line);
  });
});
