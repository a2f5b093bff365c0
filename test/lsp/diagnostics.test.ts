import assert from 'node:assert/strict';
import type {
  CodeAction,
  Diagnostic,
  DocumentDiagnosticReport,
  TextDocumentEdit,
  TextEdit,
} from 'vscode-languageserver/node';
import { rules } from '../../server/src/rules/registry';
import { parse, report, requests } from '../features/fixture';
import { Client, messageOf, pulling } from './client';

const wrong = report({ requests: { granted: '7 2 0 0 1 0 9' } });
const otherTitle = '白河县人民政府2022年政府信息公开工作年度报告';
const codes = (diagnostics: readonly Diagnostic[]) => diagnostics.map(({ code }) => code);

describe('diagnostics by push', () => {
  let client: Client;
  before(async () => {
    client = await Client.start();
  });
  after(() => client.stop());

  it('come for every version, with that version, also when nothing changed', async () => {
    const uri = await client.open(wrong, 3);
    assert.equal((await client.diagnostics(uri, 3)).length, 3);
    await client.change(uri, 4, { text: `${wrong}\n` });
    await client.change(uri, 5, { text: `${wrong}\n` });
    await client.change(uri, 9);
    assert.deepEqual(await client.diagnostics(uri, 9), await client.diagnostics(uri, 3));
    assert.deepEqual(
      client.published.filter((one) => one.uri === uri).map(({ version }) => version),
      [3, 4, 5, 9],
    );
  });

  it('come for a clean text too', async () => {
    const uri = await client.open(report());
    assert.deepEqual(await client.diagnostics(uri), []);
  });

  it('say what the protocol has a place for', async () => {
    const { text, totals } = parse(requests({ granted: '7 2 0 0 1 0 ⟦9⟧' }));
    const uri = await client.open(text);
    const [first] = await client.diagnostics(uri);
    const { message: _, codeDescription, relatedInformation, ...rest } = first!;
    assert.deepEqual(rest, {
      code: 'row-total',
      source: 'gouji',
      severity: 1,
      range: totals[0],
      data: { report: 0 },
    });
    assert.match(messageOf(first!), /现为 9.*合计是 10/);
    assert.match(codeDescription!.href, /^file:.*\/docs\/rules\/row-total\.md$/);
    assert.deepEqual(
      relatedInformation!.map(({ location, message }) => [location.uri, message.split('的')[1]]),
      [
        [uri, '自然人: 7'],
        [uri, '商业企业: 2'],
        [uri, '法律服务机构: 1'],
      ],
    );
  });

  it('belong to their report where a document holds several', async () => {
    const uri = await client.open(
      [report(), report({ title: otherTitle, requests: { granted: '7 2 0 0 1 0 9' } })].join('\n'),
    );
    const found = await client.diagnostics(uri);
    assert.deepEqual(
      found.map(({ data }) => data),
      [{ report: 1 }, { report: 1 }, { report: 1 }],
    );
    const begin = report().split('\n').length;
    for (const { range } of found) assert.ok(range.start.line > begin);
  });

  it('of an empty cell between tabs stand on the tab in front, not on the figure behind', async () => {
    const pipes = requests({ newReceived: '12 3 _ 0 1 0 16' });
    const text = pipes.replace(/[ |]*$/gm, '').replaceAll(' | ', '\t');
    const uri = await client.open(text);
    const blank = (await client.diagnostics(uri)).find(({ code }) => code === 'blank-cell')!;
    const { start, end } = blank.range;
    assert.equal(text.split('\n')[start.line]!.slice(start.character - 1, end.character + 2), '3\t\t0');
    assert.equal(end.character - start.character, 1);
    const params = { textDocument: { uri }, range: blank.range, context: { diagnostics: [blank] } };
    const actions = await client.request<CodeAction[]>('textDocument/codeAction', params);
    const fill = actions.find(({ diagnostics }) => diagnostics?.length)!;
    assert.deepEqual(fill.diagnostics, [blank]);
    const [change] = (fill.edit!.documentChanges as TextDocumentEdit[])[0]!.edits as TextEdit[];
    assert.deepEqual(change!.range, { start: end, end });
  });

  it('of an empty cell begin with the cell where they are worse than a hint', async () => {
    const text = requests({ newReceived: '12 3 0 0 1 0 _' });
    const uri = await client.open(text);
    const missing = (await client.diagnostics(uri)).find(({ code }) => code === 'missing-total')!;
    const { start, end } = missing.range;
    assert.deepEqual(start, end);
    assert.match(text.split('\n')[start.line]!.slice(0, start.character), /1 \| 0 \| ?$/);
  });

  it('have the severities of their rules', async () => {
    const numbers = { error: 1, warning: 2, information: 3, hint: 4 };
    const uri = await client.open(
      report({ requests: { granted: '7 2 / 0 1 0 9' }, disclosure: { governmentRules: '1 0 1' } }),
    );
    const found = await client.diagnostics(uri);
    assert.deepEqual(codes(found), ['row-total', 'outcome-total', 'rules-no-power', 'suspect-cell', 'blank-cell']);
    for (const { code, severity } of found)
      assert.equal(severity, numbers[rules.find((rule) => rule.code === code)!.severity], `${code}`);
  });

  it('are taken away when the document is closed', async () => {
    const uri = await client.open(wrong);
    await client.diagnostics(uri);
    await client.close(uri);
    await client.waitFor('an empty list', () => {
      const last = client.published.findLast((one) => one.uri === uri);
      return last?.diagnostics.length === 0 && last;
    });
  });

  it('come again when it is opened again', async () => {
    const uri = await client.open(wrong);
    await client.close(uri);
    const textDocument = { uri, languageId: 'ogi-report', version: 7, text: report() };
    await client.connection.sendNotification('textDocument/didOpen', { textDocument });
    assert.deepEqual(await client.diagnostics(uri, 7), []);
  });

  it('are none of a document that is not open', async () => {
    await client.change('file:///never/opened.ogi', 2, { text: wrong });
    await client.settled();
    assert.ok(!client.published.some(({ uri }) => uri === 'file:///never/opened.ogi'));
  });
});

describe('diagnostics after edits', () => {
  let client: Client;
  before(async () => {
    client = await Client.start();
  });
  after(() => client.stop());

  const alike = (diagnostics: readonly Diagnostic[]) =>
    diagnostics.map(({ relatedInformation, ...one }) => ({
      ...one,
      related: relatedInformation?.map(({ message, location }) => ({ message, range: location.range })),
    }));

  /** Edits a text step by step and compares with a fresh opening of what came out. */
  async function check(text: string, edits: readonly (readonly [from: string, to: string])[]): Promise<void> {
    const uri = await client.open(text);
    let version = 1;
    let now = text;
    for (const [from, to] of edits) {
      const start = now.indexOf(from);
      assert.ok(start >= 0, from);
      const range = { start: positionAt(now, start), end: positionAt(now, start + from.length) };
      await client.change(uri, ++version, { range, text: to });
      now = now.slice(0, start) + to + now.slice(start + from.length);
      const fresh = await client.open(now);
      assert.deepEqual(
        alike(await client.diagnostics(uri, version)),
        alike(await client.diagnostics(fresh)),
        `${from} → ${to}`,
      );
      await client.close(fresh);
    }
  }

  function positionAt(text: string, offset: number) {
    const before = text.slice(0, offset).split(/\r\n|\n|\r/);
    return { line: before.length - 1, character: before.at(-1)!.length };
  }

  it('are those of a fresh opening', () =>
    check(report(), [
      ['（一）予以公开 | 6', '（一）予以公开 | 7'],
      ['（一）予以公开 | 7 | 2', '（一）予以公开 | 7'],
      ['（一）予以公开 | 7', '（一）予以公开 | 7 | 2'],
      ['三、收到和处理政府信息公开申请情况\n', ''],
      ['五、存在', '\n\n五、存在'],
      ['（七）总计', '（七） 总 计'],
      ['四、结转下年度', 'x'],
      ['青石街道办事处2023年', '白河县人民政府2022年'],
      ['一、总体情况', ''],
      ['重复申请', '重复\n申请'],
    ]));

  it('are so where reports are joined and parted', () =>
    check(`${wrong}\n${report({ title: otherTitle })}`, [
      [otherTitle, ''],
      ['六、其他需要报告的事项\n无其他事项。\n', ''],
      ['一、总体情况', `${otherTitle}\n一、总体情况`],
      ['青石街道办事处2023年政府信息公开工作年度报告\n', ''],
      ['| 7 |', '| 6 |'],
    ]));

  it('are so with CRLF, a byte-order mark and several changes at once', async () => {
    const text = `\ufeff${wrong.replaceAll('\n', '\r\n')}`;
    await check(text.slice(1), [
      ['| 7 | 2', '| 6 | 2'],
      ['\r\n二、', '\n二、'],
    ]);
    const uri = await client.open(text);
    const line = wrong.split('\n').findIndex((each) => each.includes('（一）予以公开'));
    const character = wrong.split('\n')[line]!.indexOf('7 | 2');
    await client.change(
      uri,
      2,
      { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: '\n' },
      {
        range: { start: { line: line + 1, character }, end: { line: line + 1, character: character + 1 } },
        text: '6',
      },
    );
    assert.deepEqual(await client.diagnostics(uri, 2), []);
  });

  it('are so when a range reaches beyond the text', async () => {
    const uri = await client.open(wrong);
    await client.change(uri, 2, {
      range: { start: { line: 0, character: 999 }, end: { line: 999_999, character: 999 } },
      text: '\n一、总体情况',
    });
    assert.deepEqual(await client.diagnostics(uri, 2), []);
  });
});

describe('diagnostics by pull', () => {
  let client: Client;
  before(async () => {
    client = await Client.start({ capabilities: pulling, settings: { locale: 'zh-cn' } });
  });
  after(() => client.stop());

  const pull = (uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> =>
    client.request('textDocument/diagnostic', {
      textDocument: { uri },
      identifier: 'gouji',
      ...(previousResultId && { previousResultId }),
    });

  it('are given when asked for, and nothing is pushed', async () => {
    const uri = await client.open(wrong);
    const answer = await pull(uri);
    assert.ok(answer.kind === 'full');
    assert.deepEqual(codes(answer.items), ['row-total', 'outcome-total', 'suspect-cell']);
    await client.close(uri);
    await client.settled();
    assert.deepEqual(client.published, []);
  });

  it('are “unchanged” while they are the same', async () => {
    const uri = await client.open(wrong);
    const { resultId, kind } = await pull(uri);
    assert.equal(kind, 'full');
    await client.change(uri, 2, { text: `${wrong}\n` });
    assert.deepEqual(await pull(uri, resultId), { kind: 'unchanged', resultId });
    await client.change(uri, 3, { text: `\n${wrong}` });
    const moved = await pull(uri, resultId);
    assert.ok(moved.kind === 'full' && moved.items.length === 3 && moved.resultId !== resultId);
    await client.change(uri, 4, { text: report() });
    const clean = await pull(uri, moved.resultId);
    assert.ok(clean.kind === 'full' && clean.items.length === 0);
    assert.deepEqual(await pull(uri, clean.resultId), { kind: 'unchanged', resultId: clean.resultId });
  });

  it('are new when only a related figure has moved', async () => {
    const text = requests().replace('2.重复申请', '*').replace('（七）总计 | 12', '（七）总计 | 12');
    const uri = await client.open(`三、收到和处理政府信息公开申请情况\n${text.replace(/^\*.*\n/m, '')}`);
    const { resultId } = await pull(uri);
    await client.change(uri, 2, {
      range: { start: { line: 10, character: 0 }, end: { line: 10, character: 0 } },
      text: '\n',
    });
    assert.equal((await pull(uri, resultId)).kind, 'full');
  });

  it('are asked for again when the language changes', async () => {
    const uri = await client.open(wrong);
    const { resultId } = await pull(uri);
    const { refreshes } = client;
    client.settings = { locale: 'en' };
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await client.waitFor('a refresh', () => client.refreshes > refreshes);
    const answer = await pull(uri, resultId);
    assert.ok(answer.kind === 'full' && /add up to 10/.test(messageOf(answer.items[0]!)));
  });

  it('are none of a document that is not open', async () => {
    assert.deepEqual(await pull('file:///never/opened.ogi'), { kind: 'full', items: [] });
  });

  it('are to be asked for again where they were asked for before the document was opened', async () => {
    const uri = 'file:///test/early.ogi';
    assert.deepEqual(await pull(uri), { kind: 'full', items: [] });
    const { refreshes } = client;
    await client.open(wrong, 1, uri);
    await client.waitFor('a refresh', () => client.refreshes > refreshes);
    const answer = await pull(uri);
    assert.ok(answer.kind === 'full' && answer.items.length === 3);
    await client.close(uri);
    const after = client.refreshes;
    await client.open(wrong, 1, uri);
    assert.equal((await pull(uri)).kind, 'full');
    await new Promise((resolve) => setTimeout(resolve, 300));
    assert.equal(client.refreshes, after, 'not once more');
  });

  it('are not remembered to have been asked for of any number of documents', async () => {
    const uris = Array.from({ length: 1001 }, (_, i) => `file:///test/never-${i}.ogi`);
    for (const uri of uris) await pull(uri);
    const { refreshes } = client;
    await client.open(wrong, 1, uris[0]);
    await new Promise((resolve) => setTimeout(resolve, 300));
    assert.equal(client.refreshes, refreshes);
    await client.open(wrong, 1, uris[1000]);
    await client.waitFor('a refresh', () => client.refreshes > refreshes);
  });
});
