import assert from 'node:assert/strict';
import { applyEdits } from '../../server/src/core/text';
import { findingsOf } from '../support/check';
import { type Drawing, drawnReport } from '../support/drawn';
import { inventedReport } from '../support/figures';

const figures = { ...inventedReport(3), organ: '柳河区人民政府' };
const shapeless = ['missing-row', 'unknown-row', 'missing-cell', 'extra-cell', 'not-checkable'];
const isRule = (line: string | undefined): boolean => /[─-]{4}/.test(line ?? '');

/** The report without the row of a label, and the lines that were taken. */
function without(words: string, drawing: Drawing): { readonly text: string; readonly taken: readonly string[] } {
  const lines = drawnReport(figures, drawing).split('\n');
  const at = lines.findIndex((line) => line.includes(words));
  const from = lines.findLastIndex((line, each) => each < at && isRule(line)) + 1;
  const to = lines.findIndex((line, each) => each > at && isRule(line)) + 1;
  return { text: lines.toSpliced(from, to - from).join('\n'), taken: lines.slice(from, to) };
}

/** The report after the row was put in, and the line of its rule and its own. */
function mended(text: string): { readonly after: string; readonly added: readonly string[] } {
  const found = findingsOf(text).filter(({ code }) => code === 'missing-row');
  assert.equal(found.length, 1);
  const [edit] = found[0]!.fixes[0]!.edits;
  return { after: applyEdits(text, [edit!]), added: edit!.newText.split('\n').slice(1) };
}

const drawings: Drawing[] = [10, 14, 24, 40].flatMap((label) =>
  [true, false].flatMap((middle) =>
    [true, false].map((ascii) => ({ label, figure: label < 14 ? 6 : 9, middle, ascii })),
  ),
);

describe('a row that is lacking where lines are drawn between rows', () => {
  for (const drawing of drawings) {
    const { label, middle, ascii } = drawing;
    const place = `labels in ${label} columns, ${middle ? 'in the middle' : 'at the top'}, ${ascii ? 'ASCII' : 'box drawing'}`;
    it(`is drawn as the row above it: ${place}`, () => {
      for (const words of ['2.重复申', '3.其他', '(七)总计', '四、结转']) {
        const { text } = without(words, drawing);
        const { after } = mended(text);
        assert.equal(after.split('\n').length, text.split('\n').length + 2);
        assert.deepEqual(
          findingsOf(after).filter(({ code }) => shapeless.includes(code)),
          [],
          words,
        );
      }
    });
  }

  it('has its label where that of the row above stands, blanks for figures, and the bars of that row', () => {
    for (const ascii of [true, false]) {
      const drawing: Drawing = { label: 40, figure: 9, middle: false, ascii };
      const { text, taken } = without('2.重复申', drawing);
      const [rule, row] = mended(text).added;
      assert.equal(rule!.length, taken.at(-1)!.length);
      assert.equal(row!.replace(/ +/g, ' '), taken[0]!.replace(/\d+(?= *[|│])/g, '').replace(/ +/g, ' '));
    }
  });

  it('is not put in where the row above it is not there either, nor the first of the table', () => {
    const drawing: Drawing = { label: 40, figure: 9, middle: false, ascii: true };
    const { text } = without('一、本年新收', drawing);
    const found = findingsOf(text).filter(({ code }) => code === 'missing-row');
    assert.equal(found.length, 1);
    assert.deepEqual(found[0]!.fixes, []);
  });
});
