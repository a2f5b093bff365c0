import assert from 'node:assert/strict';
import { bindReport } from '../../server/src/forms/bind/bindReport';
import { findingsOf } from '../support/check';

const text = `柳河区人民政府2022年政府信息公开工作年度报告
二、主动公开政府信息情况
第二十条第（五）项

信息内容
行政许可

本年处理决定数量
318
第二十条第（六）项
信息内容
行政处罚
行政强制

本年处理决定数量
41
7
第二十条第（八）项
信息内容
行政事业性收费

本年收费金额（单位：万元）
26.5
`;

describe('section two of a page that was read column by column', () => {
  it('has no blank figures, and is not checked', () => {
    const { tables, uncheckable } = bindReport(text.split('\n'));
    const figures = tables.flatMap(({ table }) => table.figures.map((figure) => figure?.cell.text));
    assert.ok(figures.every((figure) => figure !== ''));
    assert.equal(uncheckable.length, 1);
    assert.deepEqual(
      findingsOf(text).map(({ code }) => code),
      ['not-checkable'],
    );
  });
});
