import assert from 'node:assert/strict';
import { findingsOf } from '../support/check';
import { consistentReports } from '../support/figures';
import { render } from '../support/render';

const lines = render(consistentReports[0]!).text.trimEnd().split('\n');
const [from, to] = [/^三、收到/, /^四、政府/].map((heading) => lines.findIndex((line) => heading.test(line))) as [
  number,
  number,
];
const isOfItem = (line: string): boolean => /\d\.[^|]+\|/.test(line);

/** Rows of the form as text recognition may leave them: with a label of other letters, or as nothing that is a row. */
const garbled = (line: string, at: number): string =>
  at % 4 > 0 ? line.replace(/\d\.[^|]+/, `[属十丙关过呈 ${at}“`) : '轿本二汪本本';

/** The report with that of its rows of items, the first `whole` left as they are. */
function withGarbled(whole: number, garble: (line: string, at: number) => readonly string[]): string {
  let at = 0;
  return lines
    .flatMap((line, place) => {
      const isOther = place > from && place < to && isOfItem(line) && at++ >= whole;
      return isOther ? garble(line, at) : [line];
    })
    .join('\n');
}

const codesOf = (text: string): string[] => [...new Set(findingsOf(text).map(({ code }) => code))].sort();

describe('a table whose labels text recognition has garbled', () => {
  it('is not checked, and nothing is said of its rows', () => {
    assert.deepEqual(codesOf(withGarbled(0, (line, at) => [garbled(line, at)])), ['not-checkable']);
  });
  it('takes with it what cannot be read in the tables beside it', () => {
    const text = withGarbled(0, (line, at) => [garbled(line, at)]).replace(/^(规章 \| \d+ \| \d+ \|) \d+/m, '$1 日');
    assert.match(text, /日/);
    assert.deepEqual(codesOf(text), ['not-checkable']);
    assert.deepEqual(codesOf(lines.join('\n').replace(/^(规章 \| \d+ \| \d+ \|) \d+/m, '$1 日')), ['not-a-count']);
  });

  it('is one with own rows of the office where most of the form’s stand there', () => {
    const own = (line: string, at: number) => [line, ...(at > 15 ? [line.replace(/\d\.[^|]+/, `其中线上 ${at}`)] : [])];
    assert.deepEqual(codesOf(withGarbled(0, own)), ['unknown-row']);
  });
  it('is one that lacks rows where no others stand there, or only a few', () => {
    assert.deepEqual(codesOf(withGarbled(3, () => [])), ['missing-row']);
    const few = (line: string, at: number) => (at === 9 ? [line.replace(/\d\.[^|]+/, '其中线上')] : []);
    assert.deepEqual(codesOf(withGarbled(3, few)), ['missing-row', 'unknown-row']);
  });
});

describe('a table in which a program has lost letters', () => {
  /** With the last letter of the label of rows cut in two. */
  const torn = (every: number): string =>
    lines
      .map((line, at) => (at > from && at < to && at % every === 0 ? line.replace(/\p{L}(?= \|)/u, '\ufffd') : line))
      .join('\n');
  it('is not checked where most of its rows have lost some', () => {
    assert.deepEqual(codesOf(torn(1)), ['not-checkable', 'wrong-encoding']);
  });
  it('is checked where a few have', () => {
    assert.deepEqual(codesOf(torn(12)), ['wrong-encoding']);
  });
});
