import assert from 'node:assert/strict';
import fc from 'fast-check';
import { keyOf, labelOf, type Ordinal, sameOrdinal } from '../../server/src/core/label';

const han = (number: number): Ordinal => ({ kind: 'han', number });
const paren = (number: number): Ordinal => ({ kind: 'paren', number });
const digit = (number: number): Ordinal => ({ kind: 'digit', number });

describe('labels', () => {
  const cases: [string, Ordinal | undefined, key: string, bare?: string][] = [
    ['规章', undefined, '规章'],
    ['规 章', undefined, '规章'],
    ['规　章', undefined, '规章'],
    ['商业\u00a0企业', undefined, '商业企业'],
    ['一、本年新收', han(1), '本年新收'],
    ['一 、本 年新收', han(1), '本年新收'],
    ['一，本年新收', han(1), '本年新收'],
    ['十二、其他', han(12), '其他'],
    ['二十、其他', han(20), '其他'],
    ['二十一、其他', han(21), '其他'],
    ['(一)予以公开', paren(1), '予以公开'],
    ['（一）予以公开', paren(1), '予以公开'],
    ['（一） 予以公开', paren(1), '予以公开'],
    ['㈠予以公开', paren(1), '予以公开'],
    ['(十二)予以公开', paren(12), '予以公开'],
    ['1.属于国家秘密', digit(1), '属于国家秘密'],
    ['1、属于国家秘密', digit(1), '属于国家秘密'],
    ['1．属于国家秘密', digit(1), '属于国家秘密'],
    ['1. 属于国家秘密', digit(1), '属于国家秘密'],
    ['(1)属于国家秘密', digit(1), '属于国家秘密'],
    ['3.危及“三安全一稳定”', digit(3), '危及三安全一稳定'],
    ['3.危及"三安全一稳定"', digit(3), '危及三安全一稳定'],
    ['3.危及&ldquo;三安全一稳定&rdquo;', digit(3), '危及三安全一稳定'],
    ['总&nbsp;&nbsp;计', undefined, '总计'],
    ['其它', undefined, '其他'],
    [
      '(二)部分公开(区分处理的,只计这一情形,不计其他情形)',
      paren(2),
      '部分公开区分处理的只计这一情形不计其他情形',
      '部分公开',
    ],
    [
      '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
      paren(2),
      '部分公开区分处理的只计这一情形不计其他情形',
      '部分公开',
    ],
    ['本年增/减', undefined, '本年增减'],
    ['行政規範性檔案', undefined, '行政规范性文件'],
    ['本年製發件數', undefined, '本年制发件数'],
    ['上一年專案數量', undefined, '上一年项目数量'],
    ['第二十條第(一)項', undefined, '第二十条第一项', '第二十条第项'],
    ['一、總體情況', han(1), '总体情况'],
    ['行政許可(xǔ kě)', undefined, '行政许可xǔkě', '行政许可'],
    ['已經(jīng)公開', undefined, '已经公开'],
    ['第二十条第(一)项', undefined, '第二十条第一项', '第二十条第项'],
    ['(一)', undefined, '一'],
    ['', undefined, ''],
    ['|—|', undefined, ''],
  ];
  for (const [text, ordinal, key, bare = key] of cases) {
    it(JSON.stringify(text), () => {
      const label = labelOf(text);
      assert.deepEqual([label.ordinal, label.key, label.bare], [ordinal, key, bare]);
    });
  }

  it('ordinals are the same if their kind is', () => {
    assert.ok(sameOrdinal(paren(3), labelOf('（三）不予公开').ordinal));
    assert.ok(!sameOrdinal(paren(3), digit(3)));
    assert.ok(!sameOrdinal(paren(3), paren(4)));
    assert.ok(sameOrdinal(undefined, undefined));
    assert.ok(!sameOrdinal(undefined, han(1)));
  });

  it('blanks, width and punctuation never matter, and what is taken apart once stays the same', () => {
    const plain = fc.string({ maxLength: 12, unit: fc.constantFrom('政', '府', '公', '开', '总', '计', 'A', '7') });
    const noise = fc.array(fc.constantFrom('', ' ', '　', '\u00a0', '，', '"', '：'), { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(plain, noise, (text, between) => {
        const noisy = [...text].map((char, i) => char + between[i]).join('');
        assert.equal(keyOf(noisy), keyOf(text));
        assert.deepEqual(labelOf(noisy), labelOf(noisy));
      }),
    );
  });

  it('a label of any length is cut short and does not take long', () => {
    const label = labelOf('（'.repeat(1_000_000));
    assert.equal(label.key, '');
    assert.ok(labelOf('公'.repeat(1_000_000)).key.length <= 200);
  });
});
