import assert from 'node:assert/strict';
import { withoutRowNumbers } from '../../server/src/forms/bind/plain/rowNumbers';

const labels = [
  '属于国家秘密',
  '其他法律行政法规禁止公开',
  '危及“三安全一稳定”',
  '保护第三方合法权益',
  '属于三类内部事务信息',
  '属于四类过程性信息',
];

describe('numbers in front of the labels of rows', () => {
  it('are taken off where an office has counted its rows', () => {
    const rows = labels.map((label, at) => `${at + 5} | ${label} | 0 | 0 |`);
    assert.deepEqual(
      withoutRowNumbers(rows).map((row) => row.trim()),
      labels.map((label) => `${label} | 0 | 0 |`),
    );
  });

  it('stay where they are the ordinals of the form in a column of their own', () => {
    const rows = [
      '一 | 予以公开 | 3 | 3 |',
      '二 | 部分公开（区分处理的，只计这一情形，不计其他情形） | 0 | 0 |',
      ...labels.map((label, at) => `${at + 1} | ${label} | 0 | 0 |`),
      '七 | 总计 | 3 | 3 |',
    ];
    assert.equal(withoutRowNumbers(rows), rows);
  });

  it('are taken off in front of tabs', () => {
    const rows = labels.map((label, at) => `${at + 5}\t${label}\t0\t${at}`);
    assert.deepEqual(
      withoutRowNumbers(rows).map((row) => row.trim()),
      labels.map((label, at) => `${label}\t0\t${at}`),
    );
  });

  const counted = labels.map((label, at) => `${at + 1}\t${label}\t0`);
  const results = '结果维持 结果纠正 其他结果 尚未审结 总计'.split(' ');
  const header = ['3', ...results, ...results, ...results].join('\t');
  const cases = '1\t0\t0\t0\t1\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0';

  it('are taken off in front of a row without a label, behind that of its header', () => {
    const rows = withoutRowNumbers([...counted, header, `4\t${cases}`]);
    assert.equal(rows.at(-1)!.trim(), cases);
    assert.equal(rows.at(-1)!.length, cases.length + 2);
  });

  it('are figures where such a row has no more than these, or another number', () => {
    for (const row of [`4${cases.slice(1)}`, `5\t${cases}`])
      assert.equal(withoutRowNumbers([...counted, header, row]).at(-1), row);
  });
});
