import assert from 'node:assert/strict';
import fc from 'fast-check';
import { shiftRange, splitLines } from '../../server/src/core/text';
import { bindReport } from '../../server/src/forms/bind/bindReport';
import { readGlued } from '../../server/src/forms/bind/layouts/glue';
import { withoutTags } from '../../server/src/forms/bind/layouts/html';
import { readPipes } from '../../server/src/forms/bind/layouts/pipes';
import { readLines, readWords } from '../../server/src/forms/bind/layouts/words';
import { figureRange } from '../../server/src/forms/model';
import { blanked, consistentReports } from '../support/figures';
import { textIn } from '../support/fixture';
import { render } from '../support/render';
import { shapes, shapesWithoutBlanks } from '../support/shapes';

const texts = (pieces: readonly { readonly text: string }[]) => pieces.map(({ text }) => text);

describe('layouts', () => {
  describe('pipes end cells', () => {
    const cases: [string, string[], string[]][] = [
      ['on the line of the cell', ['规章 |', '0 |', '|', '2 |'], ['规章', '0', '', '2']],
      ['on a line of their own', ['规章', '|', '0', '|', '|', '2', '|'], ['规章', '0', '', '2']],
      [
        'behind a line break each',
        ['| ', ' 规章  | ', '| ', ' 0  | ', '| ', '  | ', '| ', ' 2  | ', '| ', ' 7 | '],
        ['规章', '0', '', '2', '7'],
      ],
      ['where a row is broken at its blanks', ['行政许可 | 25 |', '|', '| 25 |'], ['行政许可', '25', '', '', '25']],
      ['as in Markdown', ['| 规章 | 0 |', '|---|---|', '| 2 | |', '形）'], ['规章', '0', '2', '', '形）']],
    ];
    for (const [name, lines, expected] of cases) it(name, () => assert.deepEqual(texts(readPipes(lines)), expected));
  });

  it('blanks part words, and a page mark is no figure', () => {
    const lines = ['规 章  0 1   增3减1', '- 4 -', '第 5 页 共 12 页'];
    assert.deepEqual(texts(readWords(lines, 'any')), ['规', '章', '0', '1', '增3减1']);
    assert.deepEqual(texts(readWords(lines, 'wide')), ['规 章', '0 1', '增3减1']);
    assert.deepEqual(texts(readLines(['', ' 0 ', '— 5 —', '总计'])), ['0', '总计']);
  });

  describe('digits that run together are taken apart where there is one way', () => {
    const cases: [string, number, string[]][] = [
      ['000', 3, ['0', '0', '0']],
      ['123', 3, ['1', '2', '3']],
      ['2000', 3, ['20', '0', '0']],
      ['4068.208', 1, ['4068.208']],
      ['517645', 1, ['517645']],
      ['10002', 3, ['100', '0', '2']],
      ['1212', 3, []],
      ['120', 2, []],
      ['00', 1, []],
    ];
    for (const [digits, count, expected] of cases)
      it(`${digits} as ${count}`, () => {
        const [label, ...figures] = readGlued([`规章${digits}`], () => count);
        assert.equal(label!.text, '规章');
        // Where there is more than one way there are as many pieces as digits, which no row has.
        if (expected.length > 0) assert.deepEqual(texts(figures), expected);
        else assert.notEqual(figures.length, count);
      });
  });

  it('tags and entities are blanks of the same length', () => {
    const lines = [
      '<table><tr><td rowspan="2">规章&nbsp;</td><td>1</td></tr>',
      '<tr><td',
      ' class="x">',
      '2</td></tr></table>',
    ];
    const plain = withoutTags(lines)!;
    assert.deepEqual(
      plain.map(({ length }) => length),
      lines.map(({ length }) => length),
    );
    assert.deepEqual(texts(readPipes(plain)), ['规章', '1', '2']);
    assert.equal(withoutTags(['规章 | 1 |']), undefined);
  });

  const makers = [...Object.values(shapes).map((dialect) => () => dialect), ...Object.values(shapesWithoutBlanks)];
  /** A report in some shape, of which lines were taken away, repeated or exchanged. */
  const torn = fc
    .record({
      make: fc.constantFrom(...makers),
      figures: fc.constantFrom(...consistentReports, blanked(consistentReports[0]!, 3, 1)),
      edits: fc.array(fc.record({ at: fc.nat({ max: 600 }), take: fc.nat({ max: 9 }), put: fc.nat({ max: 600 }) }), {
        maxLength: 6,
      }),
    })
    .map(({ make, figures, edits }) => {
      const lines = splitLines(render(figures, make()).text);
      for (const { at, take, put } of edits) {
        const from = at % lines.length;
        lines.splice(from, take, ...lines.slice(put % lines.length, (put % lines.length) + (take % 3)));
      }
      return lines.join('\n');
    });

  it('every figure, label and row stands where its text is, however a text is torn', () => {
    fc.assert(
      fc.property(torn, (text) => {
        const lines = splitLines(text);
        for (const { table, startLine } of bindReport(lines).tables) {
          assert.deepEqual(table.lines, lines.slice(startLine, startLine + table.lines.length));
          for (const figure of table.figures)
            if (figure) assert.equal(textIn(text, shiftRange(figureRange(figure), startLine)), figure.cell.text);
          for (const { labels, range, cells } of table.rows) {
            for (const { line, cell } of labels)
              assert.equal(lines[startLine + line]!.slice(cell.start, cell.end), cell.text);
            const own = textIn(text, shiftRange(range, startLine));
            assert.ok(cells.every((cell) => own.includes(cell.text)));
          }
          for (const { line, cell } of table.headers)
            assert.equal(lines[startLine + line]!.slice(cell.start, cell.end), cell.text);
        }
      }),
      { numRuns: Number(process.env.FUZZ ?? 150) },
    );
  });
});
