import assert from 'node:assert/strict';
import { withFindings } from '../../server/src/engine/acrossFiles';
import { Document } from '../../server/src/engine/document';
import { WorkspaceIndex } from '../../server/src/engine/workspaceIndex';
import { ways } from '../../server/src/features/goTo';
import { parse, report } from './fixture';

const text = (fixture: string) => parse(fixture);

describe('the way to the other place', () => {
  it('leads from a number in a sentence to its cell', () => {
    const sentence = '全年新收政府信息公开申请‸99件。';
    const { text: written, cursor } = text(report({}).replace(/^(一、总体情况)$/m, `$1\n${sentence}`));
    const document = new Document(written);
    const at = { start: cursor, end: cursor };
    const [way, ...others] = ways(document.reports(), at, 'zh');
    assert.match(way!.title, /^转到「一、本年新收的总计: \d+」$/);
    assert.match(ways(document.reports(), at, 'en')[0]!.title, /^Go to "/);
    assert.equal(way!.code, 'narrative-requests');
    const { start, end } = way!.target;
    assert.match(document.lineAt(start.line), /^一、本年新收/);
    assert.equal(
      document.lineAt(start.line).slice(start.character, end.character),
      /\d+」$/.exec(way!.title)![0].slice(0, -1),
    );
    assert.deepEqual(others, []);
    const elsewhere = { line: 0, character: 0 };
    assert.deepEqual(ways(document.reports(), { start: elsewhere, end: elsewhere }, 'zh'), []);
  });

  it('leads to the report of another year, and is named after its file', () => {
    const index = new WorkspaceIndex();
    const before = new Document(report({ title: '青石街道办事处2022年政府信息公开工作年度报告' }));
    const { text: written, cursor } = text(
      report({
        title: '青石街道办事处2023年政府信息公开工作年度报告',
        requests: { carriedOver: '‸9 0 0 0 0 0 9' },
      }),
    );
    const document = new Document(written);
    index.set('file:///a/完成率100%.txt', 'a/完成率100%.txt', before.reports());
    index.set('file:///a/2023.txt', 'a/2023.txt', document.reports());
    const at = { start: cursor, end: cursor };
    const reports = withFindings(document.reports(), index.findings('file:///a/2023.txt'));
    const [way] = ways(reports, at, 'zh').filter(({ code }) => code === 'carry-continuity');
    assert.match(way!.title, /^转到 完成率100%\.txt 「四、结转下年度的自然人: \d+」$/);
    assert.equal(way!.file, 'file:///a/完成率100%.txt');
    assert.match(before.lineAt(way!.target.start.line), /^四、结转/);
    assert.deepEqual(ways(document.reports(), at, 'zh'), [], 'nothing without the other file');
  });

  it('leads to each of several files of one name, and tells them apart', () => {
    const index = new WorkspaceIndex();
    const { text: written, cursor } = text(report({ title: '‸白河县青石街道办事处2023年政府信息公开工作年度报告' }));
    const document = new Document(written);
    for (const folder of ['甲', '乙', '丙'])
      index.set(`file:///a/${folder}/年报.txt`, `a/${folder}/年报.txt`, document.reports());
    const reports = withFindings(document.reports(), index.findings('file:///a/甲/年报.txt'));
    const found = ways(reports, { start: cursor, end: cursor }, 'zh');
    assert.deepEqual(
      found.map(({ file, title }) => [file, /^转到 (\S+)/.exec(title)![1]]),
      [
        ['file:///a/丙/年报.txt', '丙/年报.txt'],
        ['file:///a/乙/年报.txt', '乙/年报.txt'],
      ],
    );
  });

  it('is not offered where a total is wrong: its parts stand beside it', () => {
    const { text: written, cursor } = text(report({ requests: { carriedOver: '1 0 0 0 0 0 ‸2' } }));
    assert.deepEqual(ways(new Document(written).reports(), { start: cursor, end: cursor }, 'zh'), []);
  });
});
