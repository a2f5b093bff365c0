import assert from 'node:assert/strict';
import type { Position, Range } from '../../server/src/core/text';
import { Document } from '../../server/src/engine/document';
import { definition, highlights, references } from '../../server/src/features/navigation';
import { cases, parse, report, requests } from './fixture';

/** From ‸ to every ⟦…⟧ of the text, and to nothing else. */
const checkWith = (answer: (document: Document, position: Position) => Range[]) => (fixture: string) => {
  const { text, cursor, totals } = parse(fixture);
  assert.deepEqual(answer(new Document(text), cursor), totals);
};

describe('definition', () => {
  const check = checkWith(definition);

  it('of a part: the totals it enters, along its row and along its column', () =>
    check(requests({ granted: '‸6 2 0 0 1 0 ⟦9⟧', outcomeTotal: '⟦12⟧ 3 0 0 1 0 16' })));

  it('of a row total: the column total it enters', () =>
    check(requests({ granted: '6 2 0 0 1 0 ‸9', outcomeTotal: '12 3 0 0 1 0 ⟦16⟧' })));

  it('of a column total: the row total it enters', () => check(requests({ outcomeTotal: '12 ‸3 0 0 1 0 ⟦16⟧' })));

  it('of a total that enters no other: its parts', () =>
    check(requests({ newReceived: '⟦12⟧ ⟦3⟧ ⟦0⟧ ⟦0⟧ ⟦1⟧ ⟦0⟧ ‸16' })));

  it('in section 四: the total of its own group', () => check(cases('1 0 0 0 1 0 0 ‸0 1 ⟦1⟧ 1 0 0 0 1')));

  it('of a figure that enters no sum: nothing', () => check(report({ disclosure: { normativeDocuments: '1 ‸0 4' } })));

  it('of a blank cell: as if it said 0', () =>
    check(requests({ granted: '6 2 0 ‸_ 1 0 ⟦9⟧', outcomeTotal: '12 3 0 ⟦_⟧ 1 0 16' })));

  it('of a label, a heading or prose: nothing', () => {
    check(requests().replace('（七）总计', '（七）‸总计'));
    check(report().replace('三、收到', '三、‸收到'));
    check(report().replace('本街道', '本‸街道'));
  });

  it('of a number of the prose: the cells it agrees with, or else those it is compared with', () => {
    const received = { newReceived: '12 3 0 0 1 0 ⟦16⟧' };
    check(report({ requests: received, end: '本年新收政府信息公开申请‸15件。' }));
    check(report({ requests: received, end: '全年受理政府信息公开申请‸16件。' }));
    const all = { ...received, carriedOver: '1 0 0 0 0 0 ⟦1⟧' };
    check(report({ requests: all, end: '全年受理政府信息公开申请1‸7件。' }));
    check(report({ requests: all, end: '全年受理政府信息公开申请‸19件。' }));
  });

  it('of words of the prose that say there was none: the cells that should be 0', () =>
    check(report({ cases: '1 0 0 0 ⟦1⟧ 0 0 0 1 ⟦1⟧ 1 0 0 0 ⟦1⟧', end: '全年未发生行政‸复议、行政诉讼。' })));

  it('of a number of the prose that no cell tells: nothing', () => check(report({ end: '领导信箱收到留言‸115条。' })));

  it('leaves out what the table lacks', () =>
    check(requests({ granted: '‸6 2 0 0 1 0 ⟦9⟧' }).replace(/^（七）总计.*\n/m, '')));

  it('stays in its own report', () => {
    const other = report({ title: '白河县人民政府2022年政府信息公开工作年度报告' });
    const here = { granted: '‸6 2 0 0 1 0 ⟦9⟧', outcomeTotal: '⟦12⟧ 3 0 0 1 0 16' };
    check([other, report({ requests: here }), other].join('\n'));
  });
});

describe('references', () => {
  const check = checkWith(references);

  it('of a part: every figure that its sums are checked with', () =>
    check(
      requests({ newReceived: '‸12 ⟦3⟧ ⟦0⟧ ⟦0⟧ ⟦1⟧ ⟦0⟧ ⟦16⟧', carriedOver: '⟦1⟧ 0 0 0 0 0 1' })
        .replace('（七）总计 | 12', '（七）总计 | ⟦12⟧')
        .replace('继续办理 | 1', '继续办理 | ⟦1⟧'),
    ));

  it('of a total of section 四: its parts', () => check(cases('⟦1⟧ ⟦0⟧ ⟦0⟧ ⟦0⟧ ‸1 0 0 0 1 1 1 0 0 0 1')));

  it('of a figure in no sum: nothing', () => check(report({ disclosure: { licensing: '‸3' } })));

  it('lists the numbers of the prose that are compared with it', () => {
    check(report({ disclosure: { licensing: '‸3' }, end: '全年办理行政许可⟦3⟧件，行政处罚2件。' }));
    check(report({ disclosure: { licensing: '‸3' }, end: '全年作出行政许可决定⟦4⟧件。领导信箱收到留言3条。' }));
  });
});

describe('highlights', () => {
  /** Totals ⟦…⟧ and parts ⟨…⟩, the figure under the cursor among them. */
  function check(fixture: string): void {
    const { text, cursor, totals, parts } = parse(fixture);
    const byPlace = (a: Range, b: Range) => a.start.line - b.start.line || a.start.character - b.start.character;
    const found = highlights(new Document(text), cursor);
    const of = (role: string) => found.flatMap((one) => (one.role === role ? one.range : [])).sort(byPlace);
    assert.deepEqual({ totals: of('total'), parts: of('part') }, { totals, parts });
  }

  it('of a case: its group, the total told apart', () => check(cases('1 0 0 0 1 ‸⟨0⟩ ⟨0⟩ ⟨0⟩ ⟨1⟩ ⟦1⟧ 1 0 0 0 1')));

  it('of a total: the same group', () => check(cases('1 0 0 0 1 ⟨0⟩ ⟨0⟩ ⟨0⟩ ⟨1⟩ ‸⟦1⟧ 1 0 0 0 1')));

  it('of a received request: row and balance', () =>
    check(
      requests({ newReceived: '⟨12⟩ ⟨3⟩ ⟨0⟩ ⟨0⟩ ⟨1⟩ ‸⟨0⟩ ⟦16⟧', carriedOver: '1 0 0 0 0 ⟨0⟩ 1' })
        .replace('（七）总计 | 12 | 3 | 0 | 0 | 1 | 0', '（七）总计 | 12 | 3 | 0 | 0 | 1 | ⟦0⟧')
        .replace('继续办理 | 1 | 0 | 0 | 0 | 0 | 0', '继续办理 | 1 | 0 | 0 | 0 | 0 | ⟦0⟧'),
    ));

  it('of prose: none', () => check(report().replace('本街道', '本‸街道')));
});
