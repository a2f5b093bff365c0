import assert from 'node:assert/strict';
import { applyEdits } from '../../server/src/core/text';
import { Document } from '../../server/src/engine/document';
import { fillIn } from '../../server/src/features/fillIn';
import { newReport } from '../../server/src/features/newReport';
import { consistentReports } from '../support/figures';
import { dialects, render } from '../support/render';
import { shapes } from '../support/shapes';
import { parse, report, requests } from './fixture';

const at = (fixture: string) => {
  const { text, cursor } = parse(fixture);
  return { text, found: fillIn(new Document(text), cursor) };
};

/** The line of the snippet that begins so. */
const lineOf = (fixture: string, start: string): string =>
  at(fixture)
    .found!.snippet.split('\n')
    .find((line) => line.startsWith(start))!;

/** What an editor makes of a snippet in which nothing is typed. */
const untouched = (snippet: string): string =>
  snippet.replace(/\$\{\d+(?::((?:[^}\\]|\\.)*))?\}/g, '$1').replace(/\\([\\$}])/g, '$1');

const stops = (snippet: string): number[] => [...snippet.matchAll(/\$\{(\d+)/g)].map(([, number]) => Number(number));

describe('filling in', () => {
  it('makes a place of every figure, from the cursor on', () =>
    assert.equal(
      lineOf(requests({ granted: '‸6 2 0 0 1 0 9' }), '三、本年度办理结果')
        .replaceAll('${', '⟨')
        .replaceAll('}', '⟩'),
      '三、本年度办理结果 | （一）予以公开 | ⟨1:6⟩ | ⟨2:2⟩ | ⟨3:0⟩ | ⟨4:0⟩ | ⟨5:1⟩ | ⟨6:0⟩ | ⟨7:9⟩ | |',
    ));

  it('begins with the next figure where the cursor stands on none, with the first behind the last', () => {
    assert.match(lineOf(report().replace('2.重复', '2.重‸复'), '2.重复'), /^2\.重复申请 \| \$\{1:0\}/);
    assert.match(lineOf(report(), '规章'), /^规章 \| \$\{1:0\}/);
    assert.match(lineOf(report().replace('五、存在', '五、‸存在'), '规章'), /^规章 \| \$\{1:0\}/);
  });

  it('goes round: every figure once', () => {
    const { found } = at(requests({ granted: '6 2 ‸0 0 1 0 9' }));
    const numbers = stops(found!.snippet);
    assert.equal(numbers.length, 25 * 7);
    assert.deepEqual(
      [...numbers].sort((a, b) => a - b),
      numbers.map((_, i) => i + 1),
    );
    assert.notEqual(numbers[0], 1);
  });

  it('makes one place of a merged cell that is written out in each of its columns', () => {
    const row = '行政许可 | ‸3 | 3 | 3 |';
    const fixture = report().replace(/^行政许可.*$/m, row);
    const line = lineOf(fixture, '行政许可');
    assert.deepEqual(stops(line), [1, 1, 1]);
    assert.equal(untouched(line), row.replace('‸', ''));
  });

  it('leaves a blank between a figure and the pipes of its blank cell', () => {
    const form = newReport('青石街道办事处', 2025);
    const found = fillIn(new Document(form), { line: 0, character: 0 })!;
    assert.equal(stops(found.snippet).length, 10 + 25 * 7 + 15);
    assert.match(found.snippet, /^规章 \| \$\{1\} \| \$\{2\} \| \$\{3\} \|$/m);
  });

  it('leads through the blank form of 2019 too', () => {
    const found = fillIn(new Document(newReport('青石街道办事处', 2020)), { line: 0, character: 0 })!;
    assert.match(found.snippet, /^规章 \| \$\{1\} \| \$\{2\} \| \$\{3\} \|/m);
    assert.match(found.snippet, /^（六）其他处理 \| \$/m);
  });

  it('changes nothing by itself, in every table with pipes', () => {
    for (const dialect of [...Object.values(dialects), shapes.pipesInFront, shapes.mergedBlanks]) {
      const { text } = render(consistentReports[0]!, dialect);
      const found = fillIn(new Document(text), { line: 0, character: 0 });
      if (dialect === dialects.tsv) assert.equal(found, undefined);
      else {
        const newText = untouched(found!.snippet);
        const eol = text.includes('\r') ? '\r\n' : '\n';
        assert.equal(
          applyEdits(text, [{ range: found!.range, newText: newText.replaceAll('\n', eol) }]),
          text,
          dialect.name,
        );
      }
    }
  });

  it('takes what means something in a snippet literally', () =>
    assert.match(lineOf(requests({ granted: '‸6$} 2 0 0 1 0 9' }), '三、'), /\$\{1:6\\\$\\\}\}/));

  it('is not possible in a text that was read in the wrong encoding', () =>
    assert.equal(at(requests({ granted: '‸6 2 0 0 1 0 9' }).replace('总计', '\ufffd计')).found, undefined));

  it('is not possible where a row is indented with a tab, which editors would make blanks of', () => {
    for (const indent of ['\t', ' \t'])
      assert.equal(at(report().replace('2.重复', `${indent}2.重‸复`)).found, undefined, JSON.stringify(indent));
  });

  it('is not possible where no table has rows with pipes', () => {
    assert.equal(at('今天‸天气很好。').found, undefined);
    assert.equal(
      fillIn(new Document(render(consistentReports[0]!, shapes.cellPerLine).text), { line: 9, character: 0 }),
      undefined,
    );
  });
});
