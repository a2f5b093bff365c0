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
    assert.equal(others.length <= 2, true);
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
    index.set('file:///a/%E5%B9%B4%202022.txt', '2022.txt', before.reports());
    index.set('file:///a/2023.txt', '2023.txt', document.reports());
    const at = { start: cursor, end: cursor };
    const reports = withFindings(document.reports(), index.findings('file:///a/2023.txt'));
    const [way] = ways(reports, at, 'zh').filter(({ code }) => code === 'carry-continuity');
    assert.match(way!.title, /^转到 年 2022\.txt 「四、结转下年度的自然人: \d+」$/);
    assert.equal(way!.file, 'file:///a/%E5%B9%B4%202022.txt');
    assert.match(before.lineAt(way!.target.start.line), /^四、结转/);
    assert.deepEqual(ways(document.reports(), at, 'zh'), [], 'nothing without the other file');
  });

  it('is not offered where a total is wrong: its parts stand beside it', () => {
    const { text: written, cursor } = text(report({ requests: { carriedOver: '1 0 0 0 0 0 ‸2' } }));
    assert.deepEqual(ways(new Document(written).reports(), { start: cursor, end: cursor }, 'zh'), []);
  });
});
