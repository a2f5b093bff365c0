import assert from 'node:assert/strict';
import { Document } from '../../server/src/engine/document';
import { type Level, levelsOf, policyFor } from '../../server/src/engine/policy';
import { named as nameOf } from '../../server/src/engine/summary';
import { hover } from '../../server/src/features/hover';
import { parse, report, requests } from './fixture';

describe('hover, as what is shown otherwise', () => {
  describe('on a finding that nobody wants to hear of', () => {
    const mistyped = requests({ granted: '‸7 2 0 0 1 0 9' });
    const under = (comment: string) => mistyped.replace(/^.*予以公开 \|/m, `<!-- gouji-ignore ${comment} -->\n$&`);
    const remedies = (fixture: string, levels: Record<string, Level> = {}) => {
      const { text, cursor } = parse(fixture);
      const document = new Document(text, policyFor(undefined, '', levelsOf(levels)));
      return hover(document, cursor, 'zh')!.markdown.match(/改法\*\*|怎么改（.*?）/g);
    };

    it('there is no advice on what a setting hides', () => {
      const untidy = requests({ granted: '‸6件 2 0 0 1 0 9' });
      assert.deepEqual(remedies(untidy), ['怎么改（数的写法）']);
      assert.equal(remedies(untidy, { 'number-format': 'off' }), null);
    });

    it('there is no repair of a figure that somebody has confirmed, nor of what somebody knows to fail', () => {
      assert.deepEqual(remedies(mistyped), ['改法**']);
      assert.equal(remedies(under('row-total, suspect-cell: 已核实')), null);
      assert.equal(remedies(under('row-total: 已核实')), null);
      assert.equal(remedies(under('suspect-cell: 已核实')), null);
    });

    it('what was confirmed is told with its reason, what a setting hides is not', () => {
      const { text, cursor } = parse(
        under('row-total: 与台账一致').replace('‸7 | 2 | 0 | 0 | 1 | 0 | 9', '7 | 2 | 0 | 0 | 1 | 0 | ‸9'),
      );
      const said = (levels: Record<string, Level>) =>
        hover(new Document(text, policyFor(undefined, '', levelsOf(levels))), cursor, 'zh')!.markdown;
      assert.match(said({}), /已核实（.*总计，见注释）\*\*：与台账一致/);
      assert.equal(said({ 'outcome-total': 'off' }).match(/已核实/g)!.length, 1);
    });

    it('a repair is shown as long as a finding that is shown offers it', () => {
      assert.deepEqual(remedies(mistyped, { 'suspect-cell': 'off' }), ['改法**']);
      const all = {
        'suspect-cell': 'off',
        'row-total': 'off',
        'outcome-total': 'off',
        'flow-balance': 'off',
      } as const;
      assert.equal(remedies(mistyped, all), null);
    });
  });

  it('on a title says whose report it is by the name of the file, and until when such an organ publishes', () => {
    const { text, cursor } = parse(report().replace('青石街道办事处2023年', '‸'));
    const document = new Document(text);
    const named = (path: string) => document.reports().map((one) => ({ ...one, summary: nameOf(one.summary, path) }));
    const said = (path: string) => hover(document, cursor, 'zh', named(path))!.markdown;
    assert.match(said('临江县教育局2022年.txt'), /^\*\*临江县教育局 · 2022 年\*\*/);
    assert.match(said('临江县教育局2022年.txt'), /\*\*公布期限\*\*：2023年1月31日前\s/);
    assert.match(said('石桥镇人民政府2022年.txt'), /条例没有规定街道、乡镇的日期/);
    assert.doesNotMatch(said('年报.txt'), /公布期限/);
  });
});
