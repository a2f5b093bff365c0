import assert from 'node:assert/strict';
import { widthOf } from '../../server/src/core/width';
import { findingsOf } from '../support/check';
import { drawnReport } from '../support/drawn';
import { inventedReport } from '../support/figures';
import { render } from '../support/render';

const told = (text: string) =>
  findingsOf(text).filter(({ severity }) => severity === 'error' || severity === 'warning');

/** The text cut into lines of at most so many columns, wherever that is, as terminals and mails do. */
function cut(text: string, columns: number, measure = (letter: string) => widthOf(letter)): string {
  const cutLine = (line: string): string[] => {
    const lines = [''];
    let width = 0;
    for (const letter of line) {
      const own = measure(letter);
      if (width + own > columns) {
        lines.push('');
        width = 0;
      }
      lines[lines.length - 1] += letter;
      width += own;
    }
    return lines;
  };
  return text.split('\n').flatMap(cutLine).join('\n');
}

describe('a number that goes on in the next line', () => {
  const figures = { ...inventedReport(3), organ: '柳河区人民政府' };
  const text = `${render(figures).text}\n${'公开栏目已经整理完毕，群众反映良好。'.repeat(20)}`;

  it('is no figure, nor is its first half', () => {
    for (let columns = 40; columns < 100; columns++)
      for (const measure of [widthOf, () => 1]) {
        const lines = cut(text, columns, (letter) => measure(letter));
        assert.deepEqual(
          told(lines).map(
            ({ code, range, message }) =>
              `${columns} ${code} ${message.zh} ${lines
                .split('\n')
                .slice(range.start.line - 1, range.start.line + 2)
                .join('⏎')}`,
          ),
          [],
        );
      }
  });

  it('stands below itself where its column is narrow', () => {
    const drawing = { label: 14, figure: 4, middle: false, ascii: true };
    const lines = drawnReport(figures, drawing).split('\n');
    assert.deepEqual(told(lines.join('\n')), []);
    const at = lines.findLastIndex((line) => /^\|(?:\s*\d+\s*\|){15}$/.test(line));
    assert.ok(at > 0);
    const below = lines[at]!.replace(/\d+/g, (digits) => ' '.repeat(digits.length));
    const torn = lines[at]!.replace(/(\d)(\d)(\s*\|)/g, '$1 $3');
    const rest = [...lines[at]!].map((letter, i) => (torn[i] === letter ? below[i] : letter)).join('');
    const text = lines.toSpliced(at, 1, torn, rest).join('\n');
    assert.deepEqual(
      findingsOf(text).map(({ code }) => code),
      torn === lines[at] ? [] : ['not-checkable'],
    );
  });
});
