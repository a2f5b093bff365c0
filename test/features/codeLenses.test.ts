import assert from 'node:assert/strict';
import type { Locale } from '../../server/src/core/localized';
import { Document } from '../../server/src/engine/document';
import { codeLenses } from '../../server/src/features/codeLenses';
import { cases, report, requests } from './fixture';

/** A lens a line: above which line it stands, what it says, and the figure it leads to. */
function check(text: string, expected: string, locale: Locale = 'zh'): void {
  const lines = text.split('\n');
  const lenses = codeLenses(new Document(text), locale).map(({ range, title, target }) => {
    const to =
      target &&
      `→ ${target.start.line}: ${lines[target.start.line]!.slice(target.start.character, target.end.character)}`;
    return [lines[range.start.line]!.slice(0, 8), title, to].filter(Boolean).join(' · ');
  });
  assert.equal(lenses.join('\n'), expected.trim());
}

describe('code lenses', () => {
  it('say above a report and each of its tables with sums that all is well', () =>
    check(
      report(),
      `
青石街道办事处2 · ✓ 42 项勾稽：42 成立、0 不成立、0 无法核对
三、收到和处理政 · ✓ 39 项勾稽：39 成立、0 不成立、0 无法核对
四、政府信息公开 · ✓ 3 项勾稽：3 成立、0 不成立、0 无法核对`,
    ));

  it('lead to the first figure that fails', () =>
    check(
      report({ cases: '1 0 0 0 2 0 0 0 1 1 1 0 0 0 1' }),
      `
青石街道办事处2 · ✗ 42 identities: 41 hold, 1 fail, 0 cannot be checked · → 51: 2
三、收到和处理政 · ✓ 39 identities: 39 hold, 0 fail, 0 cannot be checked
四、政府信息公开 · ✗ 3 identities: 2 hold, 1 fail, 0 cannot be checked · → 51: 2`,
      'en',
    ));

  it('lead to the first of several in the text, not to the first that the form lists', () => {
    const text = requests({ outcomeTotal: '13 3 0 0 1 0 17', carriedForward: '1 0 0 0 0 0 2' });
    const [, table] = codeLenses(new Document(text), 'zh');
    assert.match(text.split('\n')[table!.target!.start.line]!, /^（七）总计/);
  });

  it('say what could not be checked', () =>
    check(
      requests({ granted: '6 2 0 0 1 0 x' }),
      `
（本列数据的勾稽 · ○ 42 项勾稽：37 成立、0 不成立、5 无法核对
（本列数据的勾稽 · ○ 39 项勾稽：37 成立、0 不成立、2 无法核对`,
    ));

  it('stand above every report of a file, but not in a file of very many', () => {
    const two = [report(), report({ title: '白河县人民政府2022年政府信息公开工作年度报告' })].join('\n');
    assert.equal(codeLenses(new Document(two), 'zh').length, 6);
    const many = Array.from({ length: 21 }, (_, i) => report({ title: `白河县${i}局2022年政府信息公开工作年度报告` }));
    assert.deepEqual(codeLenses(new Document(many.join('\n')), 'zh'), []);
  });

  it('are none where no table has sums', () => {
    check('今天天气很好。', '');
    check(report().split('三、收到')[0]!, '');
    check(cases().split('\n').slice(0, 2).join('\n'), '');
  });
});
