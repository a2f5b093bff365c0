import assert from 'node:assert/strict';
import { isSameAmount, readExactAmount } from '../../server/src/prose/amount';

const same = (a: [string, string], b: [string, string]): boolean =>
  isSameAmount(readExactAmount(...a)!, readExactAmount(...b)!);

describe('amounts of money', () => {
  it('are exact, whatever their unit', () => {
    assert.ok(same(['43.788', '万元'], ['437880', '元']));
    assert.ok(same(['1,234.5', '万元'], ['0.12345', '亿元']));
    assert.ok(!same(['43.788', '万元'], ['437899', '元']));
  });

  it('are the same where one is rounded or cut off', () => {
    assert.ok(same(['43.788', '万元'], ['43.79', '万元']));
    assert.ok(same(['43.788', '万元'], ['43.78', '万元']));
    assert.ok(same(['43.788', '万元'], ['44', '万元']));
    assert.ok(!same(['43.788', '万元'], ['43.80', '万元']));
    assert.ok(!same(['43.788', '万元'], ['45', '万元']));
  });

  it('are none where the text is not a plain decimal', () => {
    for (const text of ['', '一', '1.2.3', '-1', '1.00000000001']) assert.equal(readExactAmount(text, '元'), undefined);
    assert.equal(readExactAmount('1', '美元'), undefined);
  });
});
