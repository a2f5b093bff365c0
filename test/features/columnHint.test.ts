import assert from 'node:assert/strict';
import type { Locale } from '../../server/src/core/localized';
import { Document } from '../../server/src/engine/document';
import { columnHint } from '../../server/src/features/columnHint';
import { newReport } from '../../server/src/features/newReport';
import { cases, parse, report, requests } from './fixture';

/** The row with the column of ‸ in ⟦⟧; below it what a total is the sum of. */
function hintAt(fixture: string, locale: Locale = 'zh'): string | undefined {
  const { text, cursor } = parse(fixture);
  const hint = columnHint(new Document(text), cursor, locale);
  if (!hint) return undefined;
  const [from, to] = hint.columns[hint.active]!;
  const { label, documentation } = hint;
  const marked = `${label.slice(0, from)}⟦${label.slice(from, to)}⟧${label.slice(to)}`;
  return documentation === undefined ? marked : `${marked}\n${documentation}`;
}

describe('the columns of the row in which somebody types', () => {
  it('with the one of the cursor', () => {
    const expected = '（一）予以公开：自然人 | ⟦商业企业⟧ | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计';
    assert.equal(hintAt(requests({ granted: '6 ‸2 0 0 1 0 9' })), expected);
    assert.equal(hintAt(requests({ granted: '6 2‸ 0 0 1 0 9' })), expected);
  });

  it('also where nothing stands yet', () => {
    const blank = newReport('青石街道办事处', 2025).replace(/^(二、上年结转.*?\|.*?\| )/m, '$1‸');
    assert.match(hintAt(blank)!, /^二、上年结转：自然人 \| ⟦商业企业⟧ \|/);
  });

  describe('of a row that is being typed, the one that comes next', () => {
    const typed = (row: string) => hintAt(report().replace(/^一、本年新收政府信息公开申请数量.*$/m, row));
    for (const [cells, column] of [
      [' |‸', '自然人'],
      [' | 12‸', '自然人'],
      [' | 12 |‸', '商业企业'],
      [' | 12 | ‸3 | 0', '商业企业'],
      ['\t12\t‸', '商业企业'],
      [' | 12 | 3 | 0 | 0 | 1 | 0 |‸', '总计'],
    ])
      it(`“${cells}”: ${column}`, () =>
        assert.match(typed(`一、本年新收政府信息公开申请数量${cells}`)!, new RegExp(`^一、本年新收：.*⟦${column}⟧`)));

    it('behind its group, too', () => {
      const grouped = (row: string) => hintAt(report().replace(/^（四）无法提供.*$/m, row));
      assert.match(grouped('（四）无法提供 | 1.本机关不掌握相关政府信息 |‸')!, /^（四）无法提供 · 1\..*：⟦自然人⟧/);
      assert.match(grouped('（四）无法提供 | 1.本机关不掌握相关政府信息 | 3 |‸')!, /⟦商业企业⟧/);
      assert.equal(grouped('（四）无法提供 |‸ 1.本机关不掌握相关政府信息 | 3 |'), undefined);
    });

    it('where a cell is put in between, too', () =>
      assert.match(typed('一、本年新收政府信息公开申请数量 | 12 |‸ | 3 | 0 | 0 | 1 | 0 | 16 | ||')!, /⟦商业企业⟧/));

    it('not behind the last column', () =>
      assert.equal(typed('一、本年新收政府信息公开申请数量 | 12 | 3 | 0 | 0 | 1 | 0 | 16 | 0 |‸'), undefined));

    it('not behind blanks that merged cells may have left', () =>
      assert.equal(typed('一、本年新收政府信息公开申请数量 | | | 12 |‸'), undefined));

    it('in section 四', () => {
      const row = '1 | 0 | 0 | 0 | 1 | 0 | 0 | 0 |‸';
      assert.match(hintAt(report().replace(/^1 \| 0 \| 0 .*$/m, row))!, /^行政诉讼 · 未经复议直接起诉：.*⟦尚未审结⟧/);
    });

    it('not where a blank cell leaves no trace', () => {
      const row = '一、本年新收政府信息公开申请数量 12 3 0 0‸ 0 16';
      const blanks = report()
        .replace(/^一、本年新收.*$/m, row)
        .replaceAll(/ ?\|+/g, '');
      assert.equal(hintAt(blanks), undefined);
    });
  });

  it('a total, with what it is the sum of', () =>
    assert.equal(
      hintAt(requests({ newReceived: '12 3 0 0 1 0 ‸_' })),
      `一、本年新收：自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | ⟦总计⟧
○ 本行：各项合计 **16**，总计还没有填：自然人 12 + 商业企业 3 + 法律服务机构 1 + 其余 3 项 0 *（由表结构推出）*`,
    ));

  it('of section 四 those of one group', () =>
    assert.match(
      hintAt(cases('1 0 0 0 1 0 0 ‸0 1 1 1 0 0 0 1'))!,
      /^行政诉讼 · 未经复议直接起诉：结果维持 \| 结果纠正 \| ⟦其他结果⟧ \| 尚未审结 \| 总计/,
    ));

  it('of section 二', () =>
    assert.equal(
      hintAt(report({ disclosure: { normativeDocuments: '3 ‸1 9' } })),
      '行政规范性文件：本年制发件数 | ⟦本年废止件数⟧ | 现行有效件数',
    ));

  it('in English', () =>
    assert.match(hintAt(requests({ granted: '‸6 2 0 0 1 0 9' }), 'en')!, /: ⟦natural persons⟧ \|/));

  it('not in labels, headings or sentences', () => {
    for (const text of ['一、本年‸新收', '三、收到和‸处理', '本街道‸按照'])
      assert.equal(hintAt(report().replace(text.replace('‸', ''), text)), undefined);
  });
});
