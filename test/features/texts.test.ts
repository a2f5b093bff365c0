import assert from 'node:assert/strict';
import type { Locale } from '../../server/src/core/localized';
import { Document, type DocumentReport } from '../../server/src/engine/document';
import { noPolicy } from '../../server/src/engine/policy';
import { diagnostics } from '../../server/src/features/diagnostics';
import { newReport } from '../../server/src/features/newReport';
import { reviewText } from '../../server/src/features/reviewText';
import { rulePage } from '../../server/src/features/rulePage';
import { rules } from '../../server/src/rules/registry';
import { matches, report, requests } from './fixture';

/** A report whose table of section 三 has run together, as on a page that became text. */
const glued = (text: string): string =>
  text.replace(/(?<=三、收到和处理政府信息公开申请情况\n)[\s\S]*(?=\n四、政府信息公开行政)/, (table) =>
    table.replaceAll(/[ |]/g, ''),
  );

const otherTitle = '白河县人民政府2022年政府信息公开工作年度报告';

describe('diagnostics', () => {
  const wrong = report({ requests: { granted: '7 2 / 0 1 0 9' }, disclosure: { governmentRules: '2 0 2' } });
  const of = (text: string, limit = 200, locale: Locale = 'zh') =>
    diagnostics(new Document(text).reports(), locale, limit);

  it('come errors first, otherwise in the order of the text', () =>
    assert.deepEqual(
      of(wrong).shown.map(({ code, severity }) => `${severity} ${code}`),
      [
        'error row-total',
        'error outcome-total',
        'warning rules-no-power',
        'information suspect-cell',
        'hint blank-cell',
      ],
    ));

  it('are limited, and it is said how many are hidden', () => {
    const { shown, hidden } = of(wrong, 3);
    assert.deepEqual([shown.length, hidden], [3, 2]);
    assert.equal(shown.at(-1)!.code, 'rules-no-power');
    assert.deepEqual(of(wrong, 0), { shown: [], hidden: 5 });
  });

  it('tell the report they belong to, with positions of the document', () => {
    const first = report();
    const begin = first.split('\n').length;
    const { shown } = of(`${first}\n${report({ title: otherTitle, requests: { granted: '7 2 0 0 1 0 9' } })}`);
    assert.deepEqual(
      shown.map(({ code, report }) => `${code} ${report}`),
      ['row-total 1', 'outcome-total 1', 'suspect-cell 1'],
    );
    for (const { range, related } of shown)
      for (const { start } of [range, ...related.map((one) => one.range)]) assert.ok(start.line >= begin);
  });

  it('speak the language of the reader', () => {
    const [zh] = of(wrong).shown;
    const [en] = of(wrong, 200, 'en').shown;
    assert.match(zh!.message, /分项合计是 10/);
    assert.match(en!.message, /add up to 10/);
    assert.match(zh!.related[0]!.message, /自然人/);
    assert.match(en!.related[0]!.message, /natural persons/);
  });

  it('say what is wrong on a line by itself, and what may lie behind it below', () => {
    const balance = report({ requests: { carriedForward: '2 0 0 0 0 0 2' } });
    const inLines = (locale: Locale) => of(balance, 200, locale).shown[0]!.message.split('\n');
    const [zh, en] = [inLines('zh'), inLines('en')];
    assert.match(zh[0]!, /^「自然人」一列：.* = 14，相差 1。$/);
    assert.match(zh[1]!, /^第一项加第二项应等于第三项加第四项。改动同样少的改法有 \d+ 种/);
    assert.match(en[0]!, /; they differ by 1\.$/);
    assert.deepEqual([zh.length, en.length], [2, 2]);
  });

  it('need neither title nor headings', () =>
    assert.deepEqual(
      of(requests({ granted: '6 2 0 0 1 0 8' })).shown.map(({ code }) => code),
      ['row-total', 'outcome-total', 'suspect-cell'],
    ));
});

describe('review text', () => {
  const check = (text: string, expected: string, findings: number, locale: Locale = 'zh'): void => {
    const made = reviewText(new Document(text).reports(), locale);
    matches(made.text, expected);
    assert.equal(made.findings, findings);
  };
  const wrong = { disclosure: { governmentRules: '2 0 2' }, requests: { carriedOver: '1 / 0 0 0 0 2' } };
  const opening = '青石街道办事处2023年政府信息公开工作年度报告核对意见';

  it('lists errors and warnings in the order of the lines, no hints', () =>
    check(
      report(wrong),
      `
${opening}
按 2021 版表样核对 42 项勾稽:40 成立、2 不成立、0 无法核对。
1. 第 7 行(请核实):…规章…
2. 第 24 行:…应为 1…现为 2…
3. 第 47 行:…相差 1…
`,
      3,
    ));

  it('is written in English too', () =>
    check(
      report({ requests: { granted: '6 2 0 0 1 0 8', outcomeTotal: '12 3 0 0 1 0 _' } }),
      `
Review of the annual report on open government information 青石街道办事处 2023
42 identities of the form of 2021: 38 hold, 1 fail, 3 cannot be checked.
1. Line 25: …should be 9, but is 8…
2. Line 46 (please verify): …blank…16…
`,
      2,
      'en',
    ));

  it('says that all is well', () =>
    check(
      report(),
      `
${opening}
按 2021 版表样核对 42 项勾稽:42 成立、0 不成立、0 无法核对。
没有需要更正的地方。
`,
      0,
    ));

  it('names what was not checked, and says only of the rest that it is in order', () => {
    const rest = '核对过的部分没有需要更正的地方。';
    const { text } = reviewText(new Document(glued(report())).reports(), 'zh');
    const [, result, item, end, ...more] = text.split('\n');
    assert.equal(result, '按 2021 版表样核对 42 项勾稽：3 成立、0 不成立、39 无法核对。');
    assert.match(item!, /^1\. 第 19 行（没有核对）：这一部分的表认不出每个数在哪一格，没有核对/);
    assert.deepEqual([end, more], [rest, []]);
    check(
      glued(report({ disclosure: { governmentRules: '2 0 2' } })),
      `
${opening}
按 2021 版表样核对 42 项勾稽:3 成立、0 不成立、39 无法核对。
1. 第 7 行(请核实):…规章…
2. 第 19 行(没有核对):…没有核对…
`,
      2,
    );
  });

  it('does not call a report right of which somebody silenced what cannot be checked', () => {
    const short = report({ requests: { granted: '6 2 0 0 1 0 9' } }).replace(
      '| 6 | 2 | 0 | 0 | 1 | 0 | 9 |',
      '| 6 | 2 | 0 | 9 |',
    );
    const silenced = `<!-- gouji-ignore-file missing-cell: 已核实 -->\n${short}`;
    const { text, findings } = reviewText(new Document(silenced).reports(), 'zh');
    assert.equal(findings, 0);
    assert.match(text, /[1-9]\d* 无法核对。\n核对过的部分没有需要更正的地方。\n有 1 条按注释、例外或设置没有列出。$/);
  });

  describe('of a report in which something was silenced', () => {
    const failing = report({ requests: { carriedOver: '1 0 0 0 0 0 2' }, disclosure: { governmentRules: '2 0 2' } });
    const says = (text: string, levels: Record<string, 'off' | 'hint'>, locale: Locale = 'zh') => {
      const policy = { ...noPolicy, levels: new Map(Object.entries(levels)) };
      const { text: written, ...counts } = reviewText(new Document(text, policy).reports(), locale);
      return { lines: written.split('\n').slice(1), ...counts };
    };

    it('does not say that nothing is to be corrected where an identity fails', () => {
      for (const level of ['off', 'hint'] as const) {
        const levels = { 'row-total': level, 'flow-balance': level, 'rules-no-power': level };
        const zh = says(failing, levels);
        assert.deepEqual(zh.lines, [
          '按 2021 版表样核对 42 项勾稽：40 成立、2 不成立、0 无法核对。',
          '有 3 条按注释、例外或设置没有列出（其中 2 项勾稽不成立）。',
        ]);
        assert.deepEqual([zh.findings, zh.unlisted], [0, 3]);
        assert.equal(
          says(failing, levels, 'en').lines.at(-1),
          '3 not listed, as comments, exceptions or settings have it (2 failing identities among them).',
        );
      }
    });

    it('counts what is not listed below what is', () => {
      const zh = says(failing, { 'row-total': 'off' });
      assert.equal(zh.lines.length, 4);
      assert.equal(zh.lines.at(-1), '另有 1 条按注释、例外或设置没有列出（其中 1 项勾稽不成立）。');
      assert.match(says(failing, { 'row-total': 'off' }, 'en').lines.at(-1)!, /^1 more not listed, /);
    });

    it('still says that nothing is to be corrected where every identity holds', () => {
      const confirmed = report({ disclosure: { governmentRules: '2 0 2' } });
      assert.deepEqual(says(confirmed, { 'rules-no-power': 'off' }).lines.slice(1), [
        '没有需要更正的地方。',
        '有 1 条按注释、例外或设置没有列出。',
      ]);
      assert.deepEqual(says(report({ disclosure: { governmentRules: '/ 0 0' } }), { 'blank-cell': 'off' }).unlisted, 0);
    });
  });

  it('speaks of each report by itself', () =>
    check(
      `${report()}\n${report({ title: otherTitle, cases: '1 0 0 0 0 0 0 0 1 1 1 0 0 0 1' })}`,
      `
${opening}
按 2021 版表样核对 42 项勾稽:42 成立、0 不成立、0 无法核对。
没有需要更正的地方。

白河县人民政府2022年政府信息公开工作年度报告核对意见
按 2021 版表样核对 42 项勾稽:41 成立、1 不成立、0 无法核对。
1. 第 108 行:…应为 1…
`,
      1,
    ));

  it('of a report without organ and tables says that no figure was checked', () =>
    check(
      '一、总体情况\n无。\n',
      `
本政府信息公开工作年度报告核对意见
没有找到规定格式的表格，无法核对数字。
核对过的部分没有需要更正的地方。
`,
      0,
    ));

  it('of other text is empty', () => check('今天天气很好。', '', 0));
});

describe('new report', () => {
  const text = newReport('青石街道办事处', 2024);
  const [only, ...more] = new Document(text).reports();

  it('is one complete report of the form of 2021, without an error', () => {
    assert.deepEqual(more, []);
    const { organ, year, form, bySeverity, tally } = only!.summary;
    assert.deepEqual([organ, year, form], ['青石街道办事处', 2024, '2021']);
    assert.deepEqual([bySeverity.error, bySeverity.warning], [0, 3]);
    const warnings = only!.summary.findings.filter(({ severity }) => severity === 'warning');
    assert.deepEqual(
      warnings.map(({ code }) => code),
      ['blank-cell', 'empty-section', 'empty-section'],
    );
    assert.equal(warnings[0]!.message.zh, '这张表一个数也没有填，无法核对。请填写；没有收到申请的，全部填 0。');
    assert.deepEqual(tally, { held: 0, failed: 0, notAssessable: 42 });
  });

  it('has every section, table, row and cell of the form', () => {
    const { model } = new Document(text).reportAt(0)!;
    assert.equal(model.headings.length, 6);
    assert.equal(model.tables.flatMap(({ table }) => table.figures).length, 200);
    for (const { table } of model.tables) {
      assert.deepEqual(table.missingRows, []);
      assert.deepEqual(table.unknownRows, []);
      assert.ok(table.figures.every((figure) => figure?.reading.kind === 'blank'));
    }
  });

  it('has what is told of its figures', () => {
    const told = newReport('青石街道办事处', 2024, [
      { source: 'lastYear', key: 'carriedOver/naturalPerson', value: 3 },
      { source: 'lastYear', key: 'carriedOver/total', value: 3 },
    ]);
    assert.match(told, /^二、上年结转政府信息公开申请数量 \| 3 \| {2}\| {2}\| {2}\| {2}\| {2}\| 3 \|/m);
    const [{ summary }] = new Document(told).reports() as [DocumentReport];
    assert.deepEqual([summary.bySeverity.error, summary.tally.failed], [0, 0]);
  });

  it('is of the form of its year', () => {
    for (const [year, form] of [
      [2019, '2019'],
      [2020, '2019'],
      [2021, '2021'],
      [2025, '2021'],
    ] as const) {
      const [{ summary }, ...more] = new Document(newReport('青石街道办事处', year)).reports() as [DocumentReport];
      assert.deepEqual([more.length, summary.year, summary.form], [0, year, form]);
      assert.deepEqual(
        summary.findings.flatMap(({ code }) => (code === 'blank-cell' || code === 'empty-section' ? [] : [code])),
        [],
      );
    }
  });

  it('has no blanks at the ends of lines, and a line end at its end', () => assert.doesNotMatch(text, /[ \t]$|[^\n]$/));
});

describe('rule pages', () => {
  for (const { code, documentation } of rules) {
    it(`of ${code} in both languages`, () => {
      for (const locale of ['zh', 'en'] as const) {
        const page = rulePage(code, locale)!;
        const { title, summary } = documentation;
        const heading = { zh: `${title.zh}（${code}）`, en: `${title.en} (${code})` }[locale];
        assert.ok(page.startsWith(`# ${heading}\n\n${summary[locale]}\n\n`));
        assert.equal(page.match(/^## /gm)!.length, 6);
        assert.equal(page.match(/^```/gm)!.length, 6);
        assert.doesNotMatch(page, /[⟦⟧]|undefined|null/);
        for (const part of ['why', 'howToFix'] as const) assert.ok(page.includes(documentation[part][locale]));
      }
    });
  }

  it('of an unknown code there is none', () => {
    assert.equal(rulePage('no-such-rule', 'zh'), undefined);
    assert.equal(rulePage('', 'en'), undefined);
  });
});
