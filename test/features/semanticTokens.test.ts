import assert from 'node:assert/strict';
import type { Range } from '../../server/src/core/text';
import { Document } from '../../server/src/engine/document';
import { semanticTokens } from '../../server/src/features/semanticTokens';
import { blanked, consistentReports } from '../support/figures';
import { render } from '../support/render';
import { shapes } from '../support/shapes';
import { report, requests } from './fixture';

const whole: Range = { start: { line: 0, character: 0 }, end: { line: 9_999, character: 0 } };

/** Tokens as `text:type.modifier`. */
function tokensOf(text: string, within = whole): string[] {
  const lines = text.split('\n');
  return semanticTokens(new Document(text), within).map(
    ({ range: { start, end }, type, modifiers }) =>
      `${lines[start.line]!.slice(start.character, end.character)}:${[type, ...modifiers].join('.')}`,
  );
}

const lineOf = (text: string, start: string): Range => {
  const line = text.split('\n').findIndex((one) => one.startsWith(start));
  return { start: { line, character: 0 }, end: { line, character: 999 } };
};

describe('semantic tokens', () => {
  it('tell totals from their parts, and what stands for 0', () => {
    const text = requests({ granted: '6 / _ 无 1 ７ 1x', outcomeTotal: '12 3 0 0 1 0 16' });
    assert.deepEqual(tokensOf(text, lineOf(text, '三、本年度办理结果')), [
      '6:number',
      '/:keyword',
      '无:keyword',
      '1:number',
      '７:number',
    ]);
    assert.deepEqual(
      tokensOf(text, lineOf(text, '（七）总计')),
      ['12', '3', '0', '0', '1', '0', '16'].map((figure) => `${figure}:number.total`),
    );
  });

  it('name rows, groups and columns where the lines of a table are no rows', () => {
    const { text } = render(consistentReports[0]!, shapes.cellPerLine);
    const tokens = tokensOf(text);
    for (const token of ['商业企业:function', '(一)予以公开:variable', '(三)不予公开:type', '2.重复申请:variable'])
      assert.ok(tokens.includes(token), token);
    assert.equal(tokens.filter((token) => token.endsWith('.total')).length, 24 + 7 + 3);
  });

  it('leave words to the grammar in rows with pipes', () =>
    assert.deepEqual(
      tokensOf(report()).filter((token) => !/:number(\.total)?$/.test(token)),
      [],
    ));

  it('are those of the lines that are asked for, of every report', () => {
    const text = [report({ title: '白河县人民政府2022年政府信息公开工作年度报告' }), report()].join('\n');
    const all = tokensOf(text);
    assert.equal(all.length, 2 * tokensOf(report()).length);
    const lines = text.split('\n').map((_, line) => ({ line, character: 0 }));
    const parts = lines.flatMap((start) => tokensOf(text, { start, end: { ...start, character: 9_999 } }));
    assert.deepEqual(parts, all);
  });

  it('stand in the order of the text, none over another, in every shape', () => {
    for (const shape of Object.values(shapes))
      for (const figures of [consistentReports[0]!, blanked(consistentReports[1]!, 3, 7)]) {
        const { text } = render(figures, shape);
        const tokens = semanticTokens(new Document(text), whole);
        assert.ok(tokens.length > 50, shape.name);
        for (const [i, { range }] of tokens.entries()) {
          assert.ok(range.start.line === range.end.line && range.start.character < range.end.character, shape.name);
          const before = tokens[i - 1]?.range.end;
          if (before?.line === range.start.line) assert.ok(before.character <= range.start.character, shape.name);
          else if (before) assert.ok(before.line < range.start.line, shape.name);
        }
      }
  });

  it('of a text without tables: none', () => assert.deepEqual(tokensOf('今天天气很好。\n共 3 件。'), []));
});
