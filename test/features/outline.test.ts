import assert from 'node:assert/strict';
import type { Locale } from '../../server/src/core/localized';
import { Document } from '../../server/src/engine/document';
import { folding, type OutlineItem, outline } from '../../server/src/features/outline';
import { cases, report, requests } from './fixture';

/** An item a line, indented, with its lines; rows are only counted. */
function shown(items: readonly OutlineItem[], indent = ''): string[] {
  return items.flatMap(({ name, detail, range, children }) => {
    const rows = children.filter(({ kind }) => kind === 'row').length;
    const lines = `${range.start.line}-${range.end.line}`;
    const line = [indent + name, lines, detail, rows > 0 ? `rows: ${rows}` : ''].filter(Boolean).join(' · ');
    return [
      line,
      ...shown(
        children.filter(({ kind }) => kind !== 'row'),
        `${indent}  `,
      ),
    ];
  });
}

const check = (text: string, expected: string, locale: Locale = 'zh'): void =>
  assert.equal(shown(outline(new Document(text), locale)).join('\n'), expected.trim());

/** Editors refuse a symbol whose name lies outside of it. */
function checkNesting(items: readonly OutlineItem[]): void {
  for (const { name, range, selection, children } of items) {
    assert.ok(name.trim(), 'every item has a name');
    assert.ok(selection.start.line >= range.start.line && selection.end.line <= range.end.line, name);
    for (const child of children)
      assert.ok(child.range.start.line >= range.start.line && child.range.end.line <= range.end.line, child.name);
    checkNesting(children);
  }
}

/** Reports of two sections. */
const short = [
  '青石街道办事处2023年政府信息公开工作年度报告',
  '一、总体情况',
  '四、政府信息公开行政复议、行政诉讼情况',
  cases(),
].join('\n');
const shortOther = short.replace('青石街道办事处2023', '白河县人民政府2022');

describe('outline', () => {
  it('has sections, tables, groups and rows', () =>
    check(
      report(),
      `
一、总体情况 · 1-2
二、主动公开政府信息情况 · 3-17
  第二十条第（一）项 · 4-7 · rows: 2
  第二十条第（五）项 · 8-10 · rows: 1
  第二十条第（六）项 · 11-14 · rows: 2
  第二十条第（八）项 · 15-17 · rows: 1
三、收到和处理政府信息公开申请情况 · 18-46 · rows: 3
  三、本年度办理结果 · 24-45 · rows: 3
    （三）不予公开 · 26-33 · rows: 8
    （四）无法提供 · 34-36 · rows: 3
    （五）不予处理 · 37-41 · rows: 5
    （六）其他处理 · 42-44 · rows: 3
四、政府信息公开行政复议、行政诉讼情况 · 47-51
五、存在的主要问题及改进情况 · 52-53
六、其他需要报告的事项 · 54-55
`,
    ));

  it('has them in English', () =>
    check(
      report(),
      `
一、总体情况 · 1-2 · Overview
二、主动公开政府信息情况 · 3-17 · Proactive disclosure
  Article 20(1): rules and normative documents · 4-7 · rows: 2
  Article 20(5): licensing · 8-10 · rows: 1
  Article 20(6): penalties and coercive measures · 11-14 · rows: 2
  Article 20(8): fees · 15-17 · rows: 1
三、收到和处理政府信息公开申请情况 · 18-46 · Requests received and handled · rows: 3
  三、outcomes this year · 24-45 · rows: 3
    (三) denied · 26-33 · rows: 8
    (四) unable to provide · 34-36 · rows: 3
    (五) not processed · 37-41 · rows: 5
    (六) other handling · 42-44 · rows: 3
四、政府信息公开行政复议、行政诉讼情况 · 47-51 · Administrative reconsideration and litigation
五、存在的主要问题及改进情况 · 52-53 · Problems and improvements
六、其他需要报告的事项 · 54-55 · Other matters
`,
      'en',
    ));

  it('begins with the reports where there are several', () =>
    check(
      `${short}\n${shortOther}`,
      `
青石街道办事处2023年政府信息公开工作年度报告 · 0-6
  一、总体情况 · 1-1
  四、政府信息公开行政复议、行政诉讼情况 · 2-6
白河县人民政府2022年政府信息公开工作年度报告 · 7-13
  一、总体情况 · 8-8
  四、政府信息公开行政复议、行政诉讼情况 · 9-13
`,
    ));

  it('takes tables without headings', () =>
    check(
      `${requests()}\n\n${cases()}`,
      `
三、收到和处理政府信息公开申请情况 · 0-27 · rows: 3
  三、本年度办理结果 · 5-26 · rows: 3
    （三）不予公开 · 7-14 · rows: 8
    （四）无法提供 · 15-17 · rows: 3
    （五）不予处理 · 18-22 · rows: 5
    （六）其他处理 · 23-25 · rows: 3
四、政府信息公开行政复议、行政诉讼情况 · 29-32
`,
    ));

  it('is empty for other text', () => check('今天天气很好。\n| a | b |\n', ''));

  it('tells the figures of a row', () => {
    const [, carriedOver, outcomes] = outline(new Document(requests({ granted: '6 2 _ 0 1 0 9' })), 'zh')[0]!.children;
    assert.equal(carriedOver!.detail, '1 0 0 0 0 0 1');
    assert.equal(outcomes!.children[0]!.detail, '6 2 · 0 1 0 9');
  });

  it('nests as editors demand', () => {
    checkNesting(outline(new Document(report()), 'zh'));
    checkNesting(outline(new Document(`${short}\n\n\n${shortOther}\n\n`), 'en'));
    checkNesting(outline(new Document(`一、总体情况\n${requests()}`), 'zh'));
  });

  it('leaves out rows where there are many reports, and sections where there are very many', () => {
    const of = (count: number) => outline(new Document(Array(count).fill(report()).join('\n')), 'zh');
    assert.deepEqual(of(21)[20]!.children[2]!.children, []);
    const many = of(501);
    assert.equal(many.length, 501);
    assert.deepEqual(many[500]!.children, []);
    assert.match(many[500]!.name, /青石街道办事处/);
    checkNesting(many);
  });

  it('names a report without a title as it is shown', () => {
    const document = new Document(`${report({ title: '' })}\n${report()}`);
    const reports = document.reports().map((one) => ({ ...one, summary: { ...one.summary, organ: '云溪街道办事处' } }));
    assert.match(outline(document, 'zh', reports)[0]!.name, /^云溪街道办事处/);
  });
});

describe('folding', () => {
  const check = (text: string, expected: string): void =>
    assert.equal(
      folding(new Document(text))
        .map(({ start, end }) => `${start}-${end}`)
        .join(' '),
      expected,
    );

  it('folds sections, tables and groups of rows', () =>
    check(report(), '1-2 3-17 4-7 8-10 11-14 15-17 18-46 24-45 26-33 34-36 37-41 42-44 47-51 52-53 54-55'));

  it('folds reports where there are several', () => check(`${short}\n${shortOther}`, '0-6 2-6 7-13 9-13'));

  it('folds nothing in other text', () => check('今天天气很好。\n\n明天也是。\n', ''));
});
