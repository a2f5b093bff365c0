import assert from 'node:assert/strict';
import type { Locale } from '../../server/src/core/localized';
import { applyEdits, type Range } from '../../server/src/core/text';
import { Document } from '../../server/src/engine/document';
import { type Action, type ActionKind, codeActions, sourceKinds } from '../../server/src/features/codeActions';
import { formatTables } from '../../server/src/features/formatting';
import { cases, matches, parse, report, requests } from './fixture';

const whole: Range = { start: { line: 0, character: 0 }, end: { line: 1_000_000, character: 0 } };

/** The actions at ‸, or where there is none those on the whole text. */
function actionsAt(fixture: string, locale: Locale, kind: ActionKind): { text: string; actions: Action[] } {
  const { text, cursor } = parse(fixture);
  const range = fixture.includes('‸') ? { start: cursor, end: cursor } : whole;
  return { text, actions: codeActions(new Document(text), range, locale, (wanted) => wanted === kind) };
}

/** An action a line: `*` the preferred one, `-` others, `x` one that cannot be taken; the findings it answers; why not. */
function check(fixture: string, expected: string, locale: Locale = 'zh', kind: ActionKind = 'quickfix'): void {
  const { actions } = actionsAt(fixture, locale, kind);
  const lines = actions.map(({ title, preferred, disabled, answers }) => {
    const sign = disabled ? 'x' : preferred ? '*' : '-';
    const codes = answers.length > 0 && `[${answers.map(({ code }) => code).join()}]`;
    return [sign, title, codes, disabled].filter(Boolean).join(' ');
  });
  matches(lines.join('\n'), expected);
}

/** What becomes of the text. */
function checkFix(fixture: string, title: RegExp, after: string, kind: ActionKind = 'quickfix'): void {
  const { text, actions } = actionsAt(fixture, 'zh', kind);
  const action = actions.find((one) => title.test(one.title));
  assert.ok(action, `no ${title} among ${actions.map((one) => one.title).join(' · ')}`);
  assert.equal(applyEdits(text, action.edits), after);
}

describe('quick fixes', () => {
  const expected: Record<string, readonly [fixture: string, actions: string]> = {
    'recompute a row total: old and new are said': [
      requests({ carriedOver: '1 0 0 0 0 0 ‸2' }),
      '* …二、上年结转的总计…2…1…2 项勾稽全部成立 [row-total,suspect-cell]',
    ],
    'recompute a column total': [
      requests({ outcomeTotal: '‸13 3 0 0 1 0 16' }),
      '* …（七）总计的自然人…13…12…3 项勾稽全部成立 [outcome-total,suspect-cell]',
    ],
    'recompute a total that is wrong twice: one action answers both findings': [
      requests({ outcomeTotal: '12 3 0 0 1 0 ‸17' }),
      '* …（七）总计的总计…17…16…3 项勾稽全部成立 [row-total,outcome-total,suspect-cell]',
    ],
    'put a figure and its total right together; to balance the column alone comes last': [
      requests({ carriedForward: '‸2 0 0 0 0 0 2' }),
      `
* …改 2 格…四、结转下年度的自然人…2 → 1、「四、结转下年度的总计」2 → 1… [flow-balance]
- …改 2 格…一、本年新收的自然人…12 → 13、「一、本年新收的总计」16 → 17… [flow-balance]
- …改 2 格…二、上年结转的自然人…1 → 2、「二、上年结转的总计」1 → 2… [flow-balance]
- …四、结转下年度的自然人…1…2… [flow-balance]`,
    ],
    'offer the whole table where further totals are wrong': [
      requests({ carriedOver: '1 0 0 0 0 0 ‸2', granted: '6 2 0 0 1 0 8' }),
      `
* …二、上年结转的总计…2 → 1… [row-total,suspect-cell]
- 重算本表全部总计(改 2 处) [row-total]`,
    ],
    'offer the total of a group of section 四 first, and prefer no cell': [
      cases('1 0 0 0 ‸0 0 0 0 1 1 1 0 0 0 1'),
      `
- …行政复议 · 总计…0 → 1… [case-total]
- …行政复议 · 结果维持…1 → 0… [case-total]`,
    ],
    'fill in a blank total': [requests({ granted: '6 2 0 0 1 0 ‸_' }), '* …（一）予以公开的总计…9… [missing-total]'],
    'fill a blank': [requests({ granted: '6 2 ‸_ 0 1 0 9' }), '* …0… [blank-cell]'],
    'fill one blank, or all of the table': [
      requests({ granted: '6 2 ‸_ _ 1 0 9' }),
      `
* …0… [blank-cell]
- …2…0… [blank-cell]`,
    ],
    'say the same once where several findings offer it': [
      requests({ granted: '6 2 _ _ 1 0 9' }),
      `
* …0… [blank-cell]
- …2…0… [blank-cell,blank-cell]
* …0… [blank-cell]`,
    ],
    'change a stroke': [requests({ granted: '6 2 ‸/ 0 1 0 9' }), '* …/…0… [blank-cell]'],
    'normalise a number': [requests({ granted: '‸６ 2 0 0 1 0 9' }), '* …6…6… [number-format]'],
    'read letters as digits, but not as the preferred fix': [
      requests({ 'denied.stateSecret': '‸1O 0 0 0 0 0 10' }),
      '- …1O…10… [not-a-count]',
    ],
    'insert a missing row': [
      report()
        .replace(/^2\.重复申请.*\n/m, '')
        .replace('三、收到', '‸三、收到'),
      '* …1 行… [missing-row]',
    ],
    'move 规章 only when asked': [
      report({ disclosure: { governmentRules: '‸2 0 2' } }),
      '- …2、0、2…0… [rules-no-power]',
    ],
    'are none where nothing is wrong': [requests({ granted: '‸6 2 0 0 1 0 9' }), ''],
    'are none beside the finding': [requests({ granted: '6 ‸2 0 0 1 0 8' }), ''],
  };
  for (const [name, [fixture, actions]] of Object.entries(expected)) it(name, () => check(fixture, actions));

  it('are said in English too', () =>
    check(
      requests({ carriedOver: '1 0 0 0 0 0 ‸2', granted: '6 2 0 0 1 0 8' }),
      `
* …carried over from last year, total…2 → 1… [row-total,suspect-cell]
- Recompute all totals of this table (2 changes) [row-total]`,
      'en',
    ));

  it('keep the padding and touch the cell only', () => {
    checkFix(requests({ carriedOver: '1 0 0 0 0 0 ‸2' }), /上年结转/, requests());
    checkFix(requests({ granted: '6 2 ‸_ 0 1 0 9' }), /0/, requests());
    checkFix(requests({ granted: '6 2 ‸_ _ 1 0 9' }), /2.*0/, requests());
    checkFix(requests({ granted: '‸1O① 2 0 0 1 0 9' }), /6/, requests({ granted: '6① 2 0 0 1 0 9' }));
  });

  it('of the table make every total of it right', () =>
    checkFix(
      requests({ carriedOver: '1 0 0 0 0 0 ‸2', granted: '6 2 0 0 1 0 8', outcomeTotal: '12 3 0 0 1 0 15' }),
      /本表全部总计/,
      requests(),
    ));

  it('keep the text of other reports', () => {
    const wrong = report({ requests: { carriedOver: '1 0 0 0 0 0 ‸2' } });
    const other = report({
      title: '白河县人民政府2022年政府信息公开工作年度报告',
      requests: { granted: '6 2 0 0 1 0 8' },
    });
    checkFix(`${other}\n${wrong}\n${other}`, /上年结转/, `${other}\n${report()}\n${other}`);
  });
});

describe('quick fixes on text in the wrong encoding', () => {
  const wrong = report({ requests: { carriedOver: '1 0 0 0 0 0 ‸2' }, end: '无\ufffd事项。' });

  it('are not offered: the one action cannot be taken, and says how to reopen the file', () =>
    check(
      wrong,
      'x 不能修复:有字认不出 [row-total] 请不要保存。点右下角的编码名称,选“通过编码重新打开”,再选 GB 18030。',
    ));

  it('say so in English', () =>
    check(
      wrong,
      'x Cannot fix: characters of the text are lost [row-total] Do not save. Click the encoding at the bottom right, choose “Reopen with Encoding”, then GB 18030.',
      'en',
    ));

  it('are not offered for the whole file either', () => {
    for (const kind of sourceKinds) check(wrong.replace('‸', ''), '', 'zh', kind);
  });
});

describe('a comment that silences a finding', () => {
  const wrong = requests({ carriedOver: '1 0 0 0 0 0 2' });
  const commented = wrong.replace(/^二、上年/m, '<!-- gouji-ignore row-total, flow-balance: 已核实 -->\n$&');
  const onComment = commented.replace('<!--', '<!--‸');

  it('can be taken out from its line', () => {
    check(onComment, '- 取消忽略(删去这行注释)');
    check(onComment, '- Stop ignoring (delete this comment)', 'en');
    checkFix(onComment, /取消忽略/, wrong);
  });

  it('that is useless is offered to be removed once', () => {
    const { actions } = actionsAt(
      requests().replace(/^二、上年/m, '<!-- gouji-ignore ‸row-total: 已核实 -->\n$&'),
      'zh',
      'quickfix',
    );
    assert.deepEqual(
      actions.map(({ edits }) => edits.length),
      [1],
    );
  });

  it('can be taken out with all others of the text', () => {
    const kind = 'source.removeComments.gouji';
    check(commented, '- 删去核对注释(1 行,上报前用)', 'zh', kind);
    check(commented, '- Remove the comments that silence findings (1 lines), before it is handed in', 'en', kind);
    checkFix(commented, /核对注释/, wrong, kind);
    check(wrong, '', 'zh', kind);
  });

  it('stays in a text that was read in the wrong encoding', () => {
    const misread = `${onComment}\n\ufffd`;
    check(misread, '');
    check(misread.replace('‸', ''), '', 'zh', 'source.removeComments.gouji');
  });
});

describe('source.fixAll.gouji', () => {
  const kind = 'source.fixAll.gouji';
  /** Four cells of one sum: any may be wrong, so nothing is repaired. */
  const left = { carriedForward: '_ _ _ _ _ _ _' };
  const open = '2 0 0 0 1 0 0 0 1 1 1 0 0 0 1';
  const text = (granted: string) => report({ requests: { ...left, granted }, cases: open });

  it('says how many it changes', () => {
    check(text('６ 2 / 0 1 0 9'), '- 规范全部写法(2 处,数值不变)', 'zh', kind);
    check(text('６ 2 / 0 1 0 9'), '- Normalise all figures (2 changes, no value changes)', 'en', kind);
  });

  it('normalises, and changes no value where several repairs are as small', () =>
    checkFix(text('６ 2 / 0 1 0 9'), /规范/, text('6 2 0 0 1 0 9'), kind));

  it('fills blanks only where their sum proves them to be 0', () =>
    checkFix(text('6 2 _ 0 1 0 9'), /规范/, text('6 2 0 0 1 0 9'), kind));

  it('is not offered where nothing is to be done', () => check(report({ cases: open }), '', 'zh', kind));

  it('makes the repair that is the only smallest one, and says so', () => {
    const wrong = requests({ granted: '６0 2 0 0 1 0 9', carriedOver: '1 0 0 / 0 0 1' });
    check(wrong, '- 改正勾稽足以断定的错数(1 处),并规范写法(1 处,数值不变)', 'zh', kind);
    check(wrong, '- Repair 1 figure that the sums leave no doubt of, and normalise 1 more', 'en', kind);
    checkFix(wrong, /改正/, requests(), kind);
  });

  it('makes every edit of a repair where nothing parts the figures of a row', () => {
    const glued = (outcomeTotal: string) => {
      const table = requests({ newReceived: '2 1 1 1 2 1 8', carriedOver: '0 0 0 0 0 0 0', ...granted, outcomeTotal });
      return `三、收到和处理政府信息公开申请情况\n${table.replaceAll(/[ |]/g, '')}`;
    };
    const granted = {
      granted: '2 0 0 1 1 0 4',
      partiallyGranted: '0 1 1 0 1 1 4',
      'denied.thirdPartyRights': '0 0 0 0 0 0 0',
      'unableToProvide.notHeld': '0 0 0 0 0 0 0',
      carriedForward: '0 0 0 0 0 0 0',
    };
    const right = glued('2 1 1 1 2 1 8');
    checkFix(glued('2 1 1 1 1 2 8'), /改正/, right, kind);
    checkFix(glued('0 2 1 1 1 2 1'), /改正/, right, kind);
  });

  it('works on every report of the file', () => {
    const title = '白河县人民政府2022年政府信息公开工作年度报告';
    const two = (granted: string) =>
      `${report({ requests: { granted } })}\n${report({ title, requests: { granted } })}`;
    checkFix(two('６ 2 0 0 1 0 9'), /规范/, two('6 2 0 0 1 0 9'), kind);
  });
});

describe('source.recomputeTotals.gouji', () => {
  const kind = 'source.recomputeTotals.gouji';
  const wrong = { carriedOver: '1 0 0 0 0 0 2', granted: '6 2 0 0 1 0 8', outcomeTotal: '12 3 0 0 1 0 15' };

  it('says how many totals it changes', () => {
    check(requests(wrong), '- 重算全部总计(改 3 处)', 'zh', kind);
    check(requests(wrong), '- Recompute all totals (3 changes)', 'en', kind);
  });

  it('sums rows first, so that （七）总计 sums totals that are right', () =>
    checkFix(requests(wrong), /全部总计/, requests(), kind));

  it('recomputes section 四 too', () =>
    checkFix(report({ requests: wrong, cases: '1 0 0 0 0 0 0 0 1 9 1 0 0 0 1' }), /全部总计/, report(), kind));

  it('leaves alone what is carried forward, and totals of parts that cannot be read', () => {
    check(requests({ carriedForward: '5 0 0 0 0 0 5' }), '', 'zh', kind);
    check(requests({ carriedOver: '1x 0 0 0 0 0 2' }), '', 'zh', kind);
  });
});

describe('source.alignTables.gouji and source.compactTables.gouji', () => {
  const aligned = applyEdits(requests(), formatTables(new Document(requests()), 'aligned'));

  it('say how many lines they change', () => {
    check(requests(), '- 对齐表格(28 行,文字和数不变)', 'zh', 'source.alignTables.gouji');
    check(aligned, '- Compact tables (28 lines; no word and no figure changes)', 'en', 'source.compactTables.gouji');
  });

  it('are offered where they would change something', () => {
    check(aligned, '', 'zh', 'source.alignTables.gouji');
    check(requests(), '', 'zh', 'source.compactTables.gouji');
  });

  it('undo each other', () => {
    checkFix(requests(), /对齐/, aligned, 'source.alignTables.gouji');
    checkFix(aligned, /收紧/, requests(), 'source.compactTables.gouji');
  });
});

describe('code actions', () => {
  it('are those of the kinds that are wanted', () => {
    const document = new Document(requests({ granted: '６ 2 0 0 1 0 8' }));
    const kinds = codeActions(document, whole, 'zh', () => true).map(({ kind }) => kind);
    assert.deepEqual([...new Set(kinds)], ['quickfix', ...sourceKinds.slice(0, 3)]);
    assert.deepEqual(
      codeActions(document, whole, 'zh', () => false),
      [],
    );
  });

  it('stay few however much is selected', () => {
    const blank = report({ requests: { granted: '_ _ _ _ _ _ _' }, cases: Array(15).fill('_').join(' ') });
    const document = new Document(Array(50).fill(blank).join('\n'));
    assert.ok(codeActions(document, whole, 'zh', (kind) => kind === 'quickfix').length < 250);
  });
});
