import assert from 'node:assert/strict';
import { ErrorCodes } from 'vscode-languageserver';
import { report } from '../features/fixture';
import { Client, modern, pulling } from './client';

describe('language server: from start to end', () => {
  const clients: Client[] = [];
  const start = async (...options: Parameters<typeof Client.start>): Promise<Client> => {
    const client = await Client.start(...options);
    clients.push(client);
    return client;
  };
  afterEach(async () => {
    for (const client of clients.splice(0)) await client.stop();
  });

  const capabilities = {
    positionEncoding: 'utf-16',
    textDocumentSync: { openClose: true, change: 2 },
    hoverProvider: true,
    signatureHelpProvider: { triggerCharacters: ['|', '\t'] },
    definitionProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    documentSymbolProvider: true,
    foldingRangeProvider: true,
    selectionRangeProvider: true,
    codeLensProvider: {},
    semanticTokensProvider: {
      legend: { tokenTypes: ['number', 'keyword', 'variable', 'type', 'function'], tokenModifiers: ['total'] },
      full: true,
    },
    documentFormattingProvider: true,
    documentRangeFormattingProvider: true,
    codeActionProvider: {
      codeActionKinds: [
        'quickfix',
        'source.fixAll.gouji',
        'source.recomputeTotals.gouji',
        'source.alignTables.gouji',
        'source.compactTables.gouji',
        'source.rewriteTables.gouji',
        'source.removeComments.gouji',
      ],
    },
  };

  it('says what it can do', async () => {
    const { initialized } = await start();
    assert.deepEqual(initialized.capabilities, capabilities);
    assert.equal(initialized.serverInfo?.name, 'gouji');
    assert.match(initialized.serverInfo!.version!, /^\d+\.\d+\.\d+/);
  });

  it('offers diagnostics by pull to a client that can pull', async () => {
    const { initialized } = await start({ capabilities: pulling });
    const diagnosticProvider = { identifier: 'gouji', interFileDependencies: false, workspaceDiagnostics: false };
    assert.deepEqual(initialized.capabilities, { ...capabilities, diagnosticProvider });
  });

  it('tells a client that asks for what is in view no tokens of the whole text', async () => {
    const semanticTokens = { requests: { range: true, full: true }, tokenTypes: [], tokenModifiers: [], formats: [] };
    const { initialized } = await start({ capabilities: { textDocument: { semanticTokens } } });
    const { legend } = capabilities.semanticTokensProvider;
    assert.deepEqual(initialized.capabilities.semanticTokensProvider, { legend, range: true });
  });

  it('serves a client that can do nothing', async () => {
    const client = await start({ capabilities: {} });
    assert.deepEqual(initialized(client), capabilities);
    const uri = await client.open(report({ requests: { granted: '7 2 0 0 1 0 9' } }));
    assert.equal((await client.diagnostics(uri)).length, 3);
  });
  const initialized = (client: Client) => client.initialized.capabilities;

  it('answers nothing before it is initialized, and is initialized once', async () => {
    const client = await Client.connect();
    clients.push(client);
    const hover = { textDocument: { uri: 'file:///a.ogi' }, position: { line: 0, character: 0 } };
    const requests = { 'textDocument/hover': hover, 'gouji/checkAll': {}, 'textDocument/noSuchThing': {} };
    for (const [method, params] of Object.entries(requests))
      await assert.rejects(client.request(method, params), { code: ErrorCodes.ServerNotInitialized }, method);
    const params = { processId: null, rootUri: null, capabilities: {} };
    await client.request('initialize', params);
    await assert.rejects(client.request('initialize', params), { code: ErrorCodes.InvalidRequest });
    assert.equal(await client.request('textDocument/hover', hover), null);
  });

  it('answers nothing after a shutdown', async () => {
    const client = await start();
    const uri = await client.open(report());
    const document = { textDocument: { uri } };
    const hover = { ...document, position: { line: 0, character: 1 } };
    assert.ok(await client.request('textDocument/hover', hover));
    await client.request('shutdown', undefined);
    const requests = {
      'textDocument/hover': hover,
      'textDocument/diagnostic': document,
      'workspace/diagnostic': { previousResultIds: [] },
      'gouji/reviewText': { uri },
      'gouji/suppressed': { uri },
      'gouji/checkAll': {},
    };
    for (const [method, params] of Object.entries(requests))
      await assert.rejects(client.request(method, params), { code: ErrorCodes.InvalidRequest }, method);
  });

  it('ends with 0 after a shutdown', async () => assert.equal(await (await start()).stop(), 0));

  it('ends with 1 without one', async () => {
    const client = await start();
    await client.connection.sendNotification('exit');
    assert.equal(await client.exit(), 1);
  });

  it('ends when its client has gone', async () => {
    const client = await start();
    client.closeInput();
    assert.equal(await client.exit(), 1);
  });

  it('takes traces, progress and messages it does not know', async () => {
    const client = await start({ capabilities: modern });
    await client.connection.sendNotification('$/setTrace', { value: 'verbose' });
    await client.connection.sendNotification('$/progress', { token: 1, value: null });
    await client.connection.sendNotification('workspace/noSuchThing', {});
    await client.connection.sendNotification('$/setTrace', { value: 'off' });
    await assert.rejects(client.request('textDocument/noSuchThing', {}), { code: -32601 });
    await client.settled();
  });

  it('takes messages that are no JSON', async () => {
    const client = await start();
    const body = '{"jsonrpc": "2.0", "id": 7, "method": ';
    client.send(`Content-Length: ${body.length}\r\n\r\n${body}`);
    client.send('Content-Length: 2\r\n\r\n{}');
    client.send('Content-Length: 4\r\n\r\nnull');
    await client.settled();
  });
});
