import assert from 'node:assert/strict';
import { CancellationTokenSource } from 'vscode-languageserver/node';
import { Document } from '../../server/src/engine/document';
import { report } from '../features/fixture';
import { Client, pulling } from './client';

const wrong = report({ requests: { granted: '7 2 0 0 1 0 9' } });
const position = { line: 0, character: 0 };
const range = { start: position, end: position };

/** Every request about a document, with good params. */
const requests: Record<string, object> = {
  'textDocument/hover': { position },
  'textDocument/signatureHelp': { position },
  'textDocument/definition': { position },
  'textDocument/references': { position, context: { includeDeclaration: true } },
  'textDocument/documentHighlight': { position },
  'textDocument/documentSymbol': {},
  'textDocument/foldingRange': {},
  'textDocument/codeLens': {},
  'textDocument/selectionRange': { positions: [position] },
  'textDocument/semanticTokens/range': { range },
  'textDocument/semanticTokens/full': {},
  'textDocument/formatting': {},
  'textDocument/rangeFormatting': { range },
  'textDocument/codeAction': { range, context: { diagnostics: [] } },
  'textDocument/diagnostic': {},
};

describe('requests about a document that is not open', () => {
  let client: Client;
  before(async () => {
    client = await Client.start();
  });
  after(() => client.stop());

  const uri = 'file:///never/opened.ogi';
  for (const [method, params] of Object.entries(requests)) {
    it(method, async () => {
      const answer = await client.request(method, { textDocument: { uri }, ...params });
      assert.deepEqual(answer, method === 'textDocument/diagnostic' ? { kind: 'full', items: [] } : null);
    });
  }

  it('gouji/reviewText, gouji/edits, gouji/fillIn', async () => {
    assert.deepEqual(await client.request('gouji/reviewText', { uri }), { text: '', findings: 0, unlisted: 0 });
    assert.deepEqual(await client.request('gouji/edits', { uri, kind: 'recomputeTotals' }), { version: -1, edits: [] });
    assert.equal(await client.request('gouji/fillIn', { uri, position }), null);
  });
});

describe('malformed messages', () => {
  let client: Client;
  let uri: string;
  before(async () => {
    client = await Client.start();
    uri = await client.open(wrong);
  });
  after(() => client.stop());

  const invalid = { code: -32602 };
  const places = [
    undefined,
    null,
    7,
    {},
    { line: 0 },
    { line: -1, character: 0 },
    { line: 0.5, character: 0 },
    { line: '0', character: '0' },
  ];

  for (const method of Object.keys(requests)) {
    it(`${method}: answered with an error`, async () => {
      for (const textDocument of [undefined, null, 7, {}, { uri: 7 }])
        await assert.rejects(client.request(method, { ...requests[method], textDocument }), invalid);
      for (const params of [undefined, null, [], [1, 2], 'text']) await assert.rejects(client.request(method, params));
      for (const place of places) {
        const wrong = { position: place, positions: [place], range: { start: place, end: position } };
        for (const [name, value] of Object.entries(wrong))
          if (name in requests[method]!) {
            const params = { ...requests[method], textDocument: { uri }, [name]: value };
            await assert.rejects(client.request(method, params), invalid, name);
          }
      }
    });
  }

  it('Gouji’s own requests: answered with an error', async () => {
    await assert.rejects(client.request('gouji/isCheckable', {}), invalid);
    await assert.rejects(client.request('gouji/reviewText', {}), invalid);
    await assert.rejects(client.request('gouji/suppressed', {}), invalid);
    await assert.rejects(client.request('gouji/edits', { uri: null, kind: 'recomputeTotals' }), invalid);
    await assert.rejects(client.request('gouji/edits', { uri, kind: 'toString' }), invalid);
    await assert.rejects(client.request('gouji/fillIn', { uri }), invalid);
    await assert.rejects(client.request('gouji/newReport', { organ: 7, year: 2024 }), invalid);
    await assert.rejects(client.request('gouji/newReport', { organ: '青石街道办事处', year: '2024' }), invalid);
    await assert.rejects(client.request('gouji/addException', { uri, exception: { code: 'row-total' } }), invalid);
    await assert.rejects(client.request('gouji/rulePage', { code: {} }), invalid);
    for (const params of [undefined, null, [], 7]) await assert.rejects(client.request('gouji/rulePage', params));
  });

  it('notifications: passed over', async () => {
    for (const params of [undefined, null, [], {}, { textDocument: null }, { textDocument: { uri } }]) {
      for (const method of ['didOpen', 'didChange', 'didClose'])
        if (method !== 'didClose' || !(params as { textDocument?: unknown } | null)?.textDocument)
          await client.connection.sendNotification(`textDocument/${method}`, params as object);
      await client.connection.sendNotification('workspace/didChangeConfiguration', params as object);
    }
    await client.settled();
  });

  it('a change that cannot be made leaves no findings rather than wrong ones', async () => {
    const uri = await client.open(wrong);
    const start = { line: -5, character: 0 };
    await client.change(uri, 2, { range: { start, end: start }, text: 'x' });
    assert.deepEqual(await client.diagnostics(uri, 2), []);
    assert.equal(await client.request('textDocument/hover', { textDocument: { uri }, position }), null);
    assert.ok(client.logs.some((message) => message.includes(uri)));
  });

  it('and the server lives on', async () => {
    assert.equal((await client.diagnostics(await client.open(wrong))).length, 3);
  });
});

describe('cancelled requests', () => {
  let client: Client;
  before(async () => {
    client = await Client.start({ capabilities: pulling });
  });
  after(() => client.stop());

  it('are answered as cancelled, and not computed', async () => {
    const uri = await client.open(Array(200).fill(wrong).join('\n'));
    const sources = Array.from({ length: 20 }, () => new CancellationTokenSource());
    const answers = sources.map(({ token }) =>
      client.connection.sendRequest('textDocument/documentSymbol', { textDocument: { uri } }, token),
    );
    for (const source of sources) source.cancel();
    for (const answer of answers) await assert.rejects(answer, { code: -32800 });
    await client.settled();
  });

  it('do not delay a change of the text that follows', async () => {
    const uri = await client.open(wrong);
    const source = new CancellationTokenSource();
    const answer = client.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } }, source.token);
    source.cancel();
    await client.change(uri, 2, { text: report() });
    await assert.rejects(answer, { code: -32800 });
    const { items } = await client.request<{ items: unknown[] }>('textDocument/diagnostic', { textDocument: { uri } });
    assert.deepEqual(items, []);
  });

  it('a request is answered of the text as it was when it was sent', async () => {
    const uri = await client.open(wrong);
    const ask = () => client.request<{ items: unknown[] }>('textDocument/diagnostic', { textDocument: { uri } });
    assert.equal((await ask()).items.length, 3);
    const before = ask();
    await client.change(uri, 2, { text: report() });
    assert.equal((await before).items.length, 3);
  });

  it('so is one about the whole document', async () => {
    const uri = await client.open(wrong);
    await client.request('textDocument/diagnostic', { textDocument: { uri } });
    const before = client.request<unknown[]>('textDocument/documentSymbol', { textDocument: { uri } });
    await client.change(uri, 2, { text: '' });
    assert.ok((await before).length > 0);
  });

  it('or not at all where the text has changed before all was known of it, and then is to be sent again', async () => {
    const uri = await client.open(wrong);
    const before = client.request('textDocument/diagnostic', { textDocument: { uri } });
    await client.change(uri, 2, { text: report() });
    await assert.rejects(before, { code: -32802, data: { retriggerRequest: true } });
  });
});

describe('a defect in a handler', () => {
  let client: Client;
  const { reports, reportAt, apply } = Document.prototype;
  afterEach(async () => {
    Object.assign(Document.prototype, { reports, reportAt, apply });
    await client.stop();
  });
  const fail = () => {
    throw new Error('a defect');
  };
  const logged = () => client.logs.filter((message) => /Error: a defect/.test(message));

  it('while publishing: an empty list with the version, and a line in the log', async () => {
    client = await Client.inProcess({ initializationOptions: { status: true } });
    const uri = await client.open(wrong);
    assert.equal((await client.diagnostics(uri)).length, 3);
    Document.prototype.reports = fail;
    await client.change(uri, 2, { text: wrong });
    assert.deepEqual(await client.diagnostics(uri, 2), []);
    await client.waitFor('status', () => client.statuses.some(({ version }) => version === 2));
    assert.match(logged()[0]!, /^findings of file:/);
    Document.prototype.reports = reports;
    await client.change(uri, 3, { text: wrong });
    assert.equal((await client.diagnostics(uri, 3)).length, 3);
  });

  it('while the text changes: an empty list with the version', async () => {
    client = await Client.inProcess();
    const uri = await client.open(wrong);
    Document.prototype.apply = fail;
    await client.change(uri, 2, { text: wrong });
    assert.deepEqual(await client.diagnostics(uri, 2), []);
    assert.equal(logged().length, 1);
  });

  it('in a request: an empty answer, and a line in the log', async () => {
    client = await Client.inProcess({ capabilities: pulling });
    const uri = await client.open(wrong);
    Document.prototype.reports = fail;
    Document.prototype.reportAt = fail;
    for (const [method, params] of Object.entries(requests)) {
      const answer = await client.request(method, { textDocument: { uri }, ...params });
      assert.deepEqual(answer, method === 'textDocument/diagnostic' ? { kind: 'full', items: [] } : null, method);
    }
    assert.deepEqual(await client.request('gouji/reviewText', { uri }), { text: '', findings: 0, unlisted: 0 });
    assert.deepEqual(await client.request('gouji/edits', { uri, kind: 'recomputeTotals' }), { version: -1, edits: [] });
    assert.equal(logged().length, Object.keys(requests).length + 2);
  });
});

describe('bad input', () => {
  let client: Client;
  before(async () => {
    client = await Client.start();
  });
  after(() => client.stop());

  /** The same noise in every run. */
  let state = 1;
  const random = (below: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const texts: Record<string, () => string> = {
    'an empty text': () => '',
    'a lone |': () => '|',
    'line ends only': () => '\r\n\r\r\n\n'.repeat(1000),
    'a million pipes on one line': () => '|'.repeat(1_000_000),
    'a million pipes behind a row label': () => `（一）予以公开 ${'| 1 '.repeat(1_000_000)}`,
    'many tabs': () => `（一）予以公开${'\t1'.repeat(200_000)}`,
    'many lines of a pipe': () => '|\n'.repeat(200_000),
    'many headings': () => '一、总体情况\n'.repeat(200_000),
    'many titles': () => '青石街道办事处2023年政府信息公开工作年度报告\n'.repeat(100_000),
    'many rows of one kind': () => '（一）予以公开 | 7 | 2 | 0 | 0 | 1 | 0 | 9 | ||\n'.repeat(20_000),
    'a table cut in the middle': () => wrong.slice(0, wrong.indexOf('4.保护第三方合法权益 | 2 |') + 14),
    'binary noise': () => Array.from({ length: 300_000 }, () => String.fromCharCode(random(256))).join(''),
    'any UTF-16 units': () => Array.from({ length: 300_000 }, () => String.fromCharCode(random(65_536))).join(''),
    'lone surrogates in a report': () => wrong.replace(/公开/g, '公\ud800开').replace(/ \| /g, '\udfff | '),
    'one line of 20 MB': () => '公开'.repeat(10_000_000),
    '20 MB of prose': () => '今天,我办认真贯彻落实条例,主动公开政府信息 12 条 | 其中规章 3 件。\n'.repeat(500_000),
    '20 MB of reports': () => `${wrong}\n`.repeat(Math.ceil(20_000_000 / wrong.length)),
    'a figure of a million digits': () => wrong.replace('| 7 |', `| ${'7'.repeat(1_000_000)} |`),
  };
  for (const [name, make] of Object.entries(texts)) {
    it(`${name}: answered`, async function () {
      this.timeout(180_000);
      const uri = await client.open(make());
      const found = await client.diagnostics(uri);
      assert.ok(found.length <= 200);
      const textDocument = { uri };
      const inView = { start: position, end: { line: 100, character: 0 } };
      const whole = { start: position, end: { line: 999_999, character: 0 } };
      // The whole text is formatted by the source actions below.
      for (const [method, params] of Object.entries(requests)) {
        if (method === 'textDocument/formatting') continue;
        const context = { includeDeclaration: true, diagnostics: found };
        for (const line of 'position' in params ? [0, 1, 12, 400_000] : [0])
          await client.request(method, {
            textDocument,
            position: { line, character: 3 },
            positions: [position],
            range: inView,
            context,
          });
      }
      const everything = { diagnostics: found, only: ['source'] };
      await client.request('textDocument/codeAction', { textDocument, range: whole, context: everything });
      await client.request('gouji/fillIn', { uri, position });
      await client.change(uri, 2, { range, text: '\n' });
      await client.diagnostics(uri, 2);
      await client.close(uri);
      await client.settled();
      assert.deepEqual(client.logs, []);
    });
  }

  it('and the server lives on', async () => {
    assert.equal((await client.diagnostics(await client.open(wrong))).length, 3);
  });
});
