import assert from 'node:assert/strict';
import fc from 'fast-check';
import { wrap } from '../../server/src/cli/wrap';
import { padTo, widthOf } from '../../server/src/core/width';

describe('width on a terminal', () => {
  it('counts two columns for Chinese and full-width characters, none for combining ones', () => {
    assert.equal(widthOf('abc'), 3);
    assert.equal(widthOf('勾稽'), 4);
    assert.equal(widthOf('（１）'), 6);
    assert.equal(widthOf('「a」'), 5);
    assert.equal(widthOf('e\u0301'), 1);
    assert.equal(padTo('错误', 6), '错误  ');
  });

  it('breaks Chinese anywhere, but keeps figures whole and punctuation with its text', () => {
    assert.deepEqual(wrap('总计应为九，现为八', 10), ['总计应为', '九，现为八']);
    assert.deepEqual(wrap('应为 12345 件。', 8), ['应为', '12345', '件。']);
    assert.deepEqual(wrap('看看「总计」一列', 6), ['看看', '「总', '计」一', '列']);
  });

  it('begins no line with closing punctuation and ends none with opening', () => {
    assert.deepEqual(wrap('现为八（少一）：九', 8), ['现为八', '（少', '一）：九']);
    assert.deepEqual(wrap('这是“总”「计」？', 6), ['这是', '“总”', '「计」？']);
    const text = fc.string({ unit: fc.constantFrom(...'总计7a ，。：；）」』》！？、（「『《“”.('), maxLength: 80 });
    fc.assert(
      fc.property(text, (content) => {
        const [first, ...others] = wrap(`总${content}计`, 8);
        for (const line of others) assert.doesNotMatch(line, /^[，。：；）」』》！？、”]/);
        for (const line of [first!, ...others].slice(0, -1)) assert.doesNotMatch(line, /[（「『《“(]$/);
      }),
    );
  });

  it('loses nothing but blanks at the ends of lines, and keeps to the width', () => {
    const text = fc.string({
      unit: fc.constantFrom('总', '计', '7', 'a', ' ', ',', '，', '。', '（', '）', '「', '」', '('),
      maxLength: 80,
    });
    fc.assert(
      fc.property(text, (content) => {
        const lines = wrap(content, 40);
        assert.equal(lines.join('').replaceAll(' ', ''), content.replaceAll(' ', ''));
        for (const line of lines) assert.ok(widthOf(line) <= 40 || !/[总计] ?[总计]/.test(line), line);
      }),
    );
  });
});
