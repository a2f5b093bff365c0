import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  type CodeAction,
  type ConfigurationParams,
  ConfigurationRequest,
  type Diagnostic,
  type TextDocumentEdit,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { applyEdits } from '../../server/src/core/text';
import { readConfig } from '../../server/src/engine/config';
import type { Exception } from '../../server/src/engine/policy';
import {
  addExceptionRequest,
  type ConfigParams,
  configRequest,
  type SilenceArguments,
} from '../../server/src/lsp/protocol';
import { report } from '../features/fixture';
import { Client, messageOf, modern, pulling } from './client';

/** A total that is wrong, and 规章 of a sub-district. */
const wrong = report({ cases: '1 0 0 0 0 0 0 0 1 1 1 0 0 0 1', disclosure: { governmentRules: '2 0 2' } });
const config = (text: string) => ({ uri: 'file:///test/.gouji.json', text, path: '1.ogi' });
const off = '{ "rules": { "case-total": "off" } }';
const codes = (diagnostics: readonly Diagnostic[]) =>
  diagnostics.map(({ code, severity }) => `${code} ${severity}`).sort();
const both = ['case-total 1', 'rules-no-power 2'];

/** The client can be told to watch files. */
const watching = {
  ...modern,
  workspace: { ...modern.workspace, didChangeWatchedFiles: { dynamicRegistration: true } },
};

describe('severities and config files', () => {
  let client: Client;
  afterEach(() => client.stop());

  const last = (uri: string) => client.published.findLast((one) => one.uri === uri);
  const shows = (uri: string, expected: readonly string[]) =>
    client.waitFor(expected.join(), () => codes(last(uri)?.diagnostics ?? []).join() === expected.join());

  it('gouji.rules changes severities from the first findings on', async () => {
    client = await Client.start({ settings: { rules: { 'case-total': 'hint', 'rules-no-power': 'off', x: 'off' } } });
    const uri = await client.open(wrong);
    assert.deepEqual(codes(await client.diagnostics(uri)), ['case-total 4']);
    assert.equal(client.published.filter((one) => one.uri === uri).length, 1);
  });

  it('a change of gouji.rules is seen at once', async () => {
    client = await Client.start({});
    const uri = await client.open(wrong);
    assert.deepEqual(codes(await client.diagnostics(uri)), both);
    client.settings = { rules: { 'case-total': 'off' } };
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await shows(uri, ['rules-no-power 2']);
  });

  it('what is hidden is counted', async () => {
    client = await Client.start({
      settings: { rules: { 'case-total': 'off' } },
      initializationOptions: { status: true },
    });
    const uri = await client.open(`<!-- gouji-ignore-file rules-no-power: 已核实 -->\n${wrong}`);
    const status = await client.waitFor('status', () => client.statuses.find((one) => one.uri === uri));
    assert.equal(status.suppressed, 2);
    assert.deepEqual(status.findings, { error: 0, warning: 0, information: 0, hint: 0 });
    assert.equal(status.total.failed, 1);
  });

  it('the config file that the client finds goes before the settings', async () => {
    client = await Client.start({
      initializationOptions: { config: true },
      settings: { rules: { 'case-total': 'warning', 'rules-no-power': 'hint' } },
      config: config(off),
    });
    assert.deepEqual(codes(await client.diagnostics(await client.open(wrong))), ['rules-no-power 4']);
  });

  it('the config file is asked for once for the files of a folder, and holds for each by its name', async () => {
    const exceptions = [{ code: 'case-total', reason: '已核实', file: 'b*.txt' }];
    client = await Client.start({
      capabilities: watching,
      initializationOptions: { config: true },
      config: { ...config(JSON.stringify({ exceptions })), path: 'a.txt' },
      workspaceFolders: ['file:///test'],
    });
    for (const [name, organ, expected] of [
      ['a.txt', '青石', both],
      ['b.txt', '白河', ['rules-no-power 2']],
      ['b%25.txt', '云溪', ['rules-no-power 2']],
    ] as const) {
      const uri = await client.open(wrong.replaceAll('青石', organ), 1, `file:///test/${name}`);
      assert.deepEqual(codes(await client.diagnostics(uri)), expected, name);
    }
    assert.deepEqual(client.configAsked, ['file:///test/a.txt']);
  });

  for (const [where, folders] of [
    ['beside a report', ['file:///another']],
    ['above the folder', ['file:///test/2023']],
  ] as const)
    it(`a config file outside of the workspace, ${where}, is asked for again with each document`, async () => {
      const found = config('{}');
      client = await Client.start({
        capabilities: watching,
        initializationOptions: { config: true },
        config: found,
        workspaceFolders: folders,
      });
      const uri = 'file:///test/2023/1.ogi';
      await client.open(wrong, 1, uri);
      assert.deepEqual(codes(await client.diagnostics(uri)), both);
      client.config = { ...found, text: off };
      await client.close(uri);
      await client.open(wrong, 2, uri);
      assert.deepEqual(codes(await client.diagnostics(uri, 2)), ['rules-no-power 2']);
    });

  it('a changed config file is seen in every open document', async () => {
    client = await Client.start({ capabilities: watching, initializationOptions: { config: true } });
    const uris = [await client.open(wrong), await client.open(wrong)];
    for (const uri of uris) assert.deepEqual(codes(await client.diagnostics(uri)), both);
    const [watcher] = await client.waitFor('watcher', () => client.registrations.length > 0 && client.registrations);
    assert.deepEqual(watcher!.registerOptions, {
      watchers: [{ globPattern: '**/*.{[tT][xX][tT],[mM][dD],[oO][gG][iI]}' }, { globPattern: '**/.gouji.json' }],
    });
    client.config = config(off);
    const changes = [{ uri: client.config.uri, type: 1 }];
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
    for (const uri of uris) await shows(uri, ['rules-no-power 2']);
    client.config = null;
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
    for (const uri of uris) await shows(uri, both);
  });

  it('where diagnostics are pulled, the first answer knows the config file, and a changed one is told', async () => {
    client = await Client.start({
      capabilities: pulling,
      initializationOptions: { config: true },
      config: config(off),
    });
    const uri = await client.open(wrong);
    const pull = () => client.request<{ items: Diagnostic[] }>('textDocument/diagnostic', { textDocument: { uri } });
    assert.deepEqual(codes((await pull()).items), ['rules-no-power 2']);
    client.config = null;
    const before = client.refreshes;
    const changes = [{ uri: 'file:///test/.gouji.json', type: 3 }];
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
    await client.waitFor('refresh', () => client.refreshes > before);
    assert.deepEqual(codes((await pull()).items), both);
  });

  it('what is wrong in a config file is said there, until it is right', async () => {
    const wrongConfig = config('{\n  "rules": { "case-totl": "off", "rules-no-power": "off" }\n}');
    client = await Client.start({ initializationOptions: { config: true }, config: wrongConfig });
    const uri = await client.open(wrong);
    assert.deepEqual(codes(await client.diagnostics(uri)), ['case-total 1']);
    const { diagnostics } = await client.waitFor('problem', () => last(wrongConfig.uri));
    assert.deepEqual(diagnostics.map(messageOf), ['没有“case-totl”这条规则。是不是 case-total？']);
    assert.deepEqual(diagnostics[0]!.range, { start: { line: 1, character: 13 }, end: { line: 1, character: 24 } });
    client.config = config(off);
    const changes = [{ uri: wrongConfig.uri, type: 2 }];
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
    await client.waitFor('no problem', () => last(wrongConfig.uri)!.diagnostics.length === 0);
    await shows(uri, ['rules-no-power 2']);
  });

  it('what is wrong in a config file on disk is said there, until the next document that is opened finds it right', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'gouji-lsp-'));
    try {
      const uri = (name: string) => pathToFileURL(join(folder, name)).href;
      const complaints = () => last(uri('.gouji.json'))?.diagnostics.map(messageOf).join() ?? '';
      client = await Client.start({});
      for (const [i, [text, complaint]] of [
        ['{ "rules": { "case-totl": "off" } }', /case-totl/],
        ['{ "rules": { "row-totl": "off" } }', /row-totl/],
        ['{}', /^$/],
      ].entries() as Iterable<[number, [string, RegExp]]>) {
        writeFileSync(join(folder, '.gouji.json'), text);
        await client.open(wrong, 1, uri(`${i}.txt`));
        await client.diagnostics(uri(`${i}.txt`));
        assert.match(complaints(), complaint);
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('what was wrong in a config file is not said after it was mended, however late the settings come', async () => {
    client = await Client.start({ initializationOptions: { config: true }, config: config('{ "rules": [') });
    let answerLate = () => {};
    const held = new Promise<unknown[]>((resolve) => {
      answerLate = () => resolve([null]);
    });
    let ofDocument: unknown = held;
    client.connection.onRequest(ConfigurationRequest.method, ({ items: [item] }: ConfigurationParams) => {
      const answer = item!.scopeUri ? ofDocument : [null];
      if (item!.scopeUri) ofDocument = [{ rules: { 'case-total': 'hint' } }];
      return answer;
    });
    const asked = () => client.configAsked.length;
    const uri = await client.open(wrong);
    while (asked() === 0) await client.settled();
    client.config = config('{}');
    const changes = [{ uri: client.config.uri, type: 2 }];
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
    await shows(uri, ['case-total 4', 'rules-no-power 2']);
    answerLate();
    for (let i = 0; i < 5; i++) await client.settled();
    assert.equal(last(config('').uri), undefined);
  });

  it('a client that answers nothing gets its findings all the same', async () => {
    client = await Client.start({ initializationOptions: { config: true } });
    client.connection.onRequest('gouji/config', () => new Promise(() => undefined));
    assert.deepEqual(codes(await client.diagnostics(await client.open(wrong))), both);
  });

  it('a client that does not look for config files has them found on disk', async () => {
    client = await Client.start({});
    const folder = mkdtempSync(join(tmpdir(), 'gouji-lsp-'));
    try {
      mkdirSync(join(folder, '某 街道'));
      writeFileSync(
        join(folder, '.gouji.json'),
        '{ "exceptions": [{ "code": "case-total", "file": "某 街道/*.txt", "reason": "原件如此" }] }',
      );
      const uri = pathToFileURL(join(folder, '某 街道', 'a.txt')).href;
      const textDocument = { uri, languageId: 'ogi-report', version: 1, text: wrong };
      await client.connection.sendNotification('textDocument/didOpen', { textDocument });
      assert.deepEqual(codes(await client.diagnostics(uri)), ['rules-no-power 2']);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  for (const uri of ['file://档案/年报/1.txt', 'file:///1.txt', 'file:///a%2Fb/1.txt', 'untitled:1.txt'])
    it(`${uri}, which may be no file of this machine, has none, and nothing is said of it`, async () => {
      client = await Client.start({});
      await client.open(wrong, 1, uri);
      assert.deepEqual(codes(await client.diagnostics(uri)), both);
      assert.deepEqual(client.logs, []);
    });
});

describe('actions that silence', () => {
  let client: Client;
  afterEach(() => client.stop());
  const creating = {
    ...modern,
    workspace: {
      ...modern.workspace,
      workspaceEdit: { documentChanges: true, resourceOperations: ['create' as const] },
    },
  };

  async function actions(
    text = wrong,
    at?: string,
  ): Promise<{ uri: string; all: CodeAction[]; silencing: CodeAction[] }> {
    const uri = await client.open(text, 1, at);
    const [found] = (await client.diagnostics(uri)).filter(({ code }) => code === 'case-total');
    const params = { textDocument: { uri }, range: found!.range, context: { diagnostics: [found] } };
    const all = await client.request<CodeAction[]>('textDocument/codeAction', params);
    return { uri, all, silencing: all.filter(({ title }) => /忽略|例外/.test(title)) };
  }

  it('come last, are never preferred and answer their finding', async () => {
    client = await Client.start({ capabilities: creating });
    const { all, silencing } = await actions();
    assert.equal(silencing.length, 3);
    assert.deepEqual(all.slice(-3), silencing);
    assert.ok(all.length > 3 && !/忽略|例外/.test(all[0]!.title));
    for (const { kind, isPreferred, diagnostics } of silencing) {
      assert.equal(kind, 'quickfix');
      assert.equal(isPreferred, undefined);
      assert.deepEqual(
        diagnostics!.map(({ code }) => code),
        ['case-total'],
      );
    }
  });

  it('write a comment, or a new config file in the workspace folder', async () => {
    client = await Client.start({ capabilities: creating, workspaceFolders: ['file:///test'] });
    const { uri, silencing } = await actions();
    const [here, , inConfig] = silencing.map(({ edit }) => edit!.documentChanges!);
    assert.match(JSON.stringify(here), /gouji-ignore case-total: 请写明理由/);
    assert.ok(JSON.stringify(here).includes(uri));
    const [create, edit] = inConfig as [unknown, { textDocument: unknown; edits: { newText: string }[] }];
    assert.deepEqual(create, {
      kind: 'create',
      uri: 'file:///test/.gouji.json',
      options: { ignoreIfExists: true },
    });
    const { exceptions } = readConfig(edit.edits[0]!.newText).config;
    assert.deepEqual(
      exceptions.map(({ code, organ, year }) => [code, organ, year]),
      [['case-total', '青石街道办事处', 2023]],
    );
  });

  it('name the organ that the name of the file tells, or else the file', async () => {
    client = await Client.start({ capabilities: creating, workspaceFolders: ['file:///test'] });
    const untitled = wrong.replaceAll('青石街道办事处2023年', '').replaceAll('青石街道办事处', '本办');
    const exceptionOf = async (name: string) => {
      const { silencing } = await actions(untitled, `file:///test/${encodeURIComponent(name)}`);
      const [, edit] = silencing[2]!.edit!.documentChanges as [unknown, { edits: { newText: string }[] }];
      const [{ organ, year, file }] = readConfig(edit.edits[0]!.newText).config.exceptions as [Exception];
      return [organ, year, file];
    };
    assert.deepEqual(await exceptionOf('云溪街道办事处2023年.ogi'), ['云溪街道办事处', 2023, undefined]);
    assert.deepEqual(await exceptionOf('年报.ogi'), [undefined, undefined, './年报.ogi']);
  });

  it('write to the config file that there is', async () => {
    const text = '{\n  "rules": {} // 无\n}\n';
    client = await Client.start({ initializationOptions: { config: true }, config: config(text) });
    const { silencing } = await actions();
    const [edit] = silencing[2]!.edit!.documentChanges as TextDocumentEdit[];
    assert.deepEqual(edit!.textDocument, { uri: 'file:///test/.gouji.json', version: null });
    const now = readConfig(applyEdits(text, edit!.edits as TextEdit[]));
    assert.deepEqual([now.problems.length, now.config.exceptions.length], [0, 1]);
  });

  it('write one after the other to the config file on disk, for a client that watches no files', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'gouji-lsp-'));
    try {
      const uri = pathToFileURL(join(folder, 'a.txt')).href;
      const configFile = join(folder, '.gouji.json');
      client = await Client.start({ capabilities: creating, workspaceFolders: [pathToFileURL(folder).href] });
      await client.open(wrong, 1, uri);
      for (const found of await client.diagnostics(uri)) {
        const params = { textDocument: { uri }, range: found.range, context: { diagnostics: [found] } };
        const all = await client.request<CodeAction[]>('textDocument/codeAction', params);
        const { edit } = all.find(({ title }) => title.includes('.gouji.json'))!;
        const change = edit!.documentChanges!.at(-1) as TextDocumentEdit;
        const text = existsSync(configFile) ? readFileSync(configFile, 'utf8') : '';
        writeFileSync(configFile, applyEdits(text, change.edits as TextEdit[]));
      }
      const { config, problems } = readConfig(readFileSync(configFile, 'utf8'));
      assert.deepEqual(problems, []);
      assert.deepEqual(config.exceptions.map(({ code }) => code).sort(), ['case-total', 'rules-no-power']);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('leave alone a config file that cannot be read, and create none where the client cannot', async () => {
    client = await Client.start({ initializationOptions: { config: true }, config: config('{ "rules": [') });
    assert.equal((await actions()).silencing.length, 2);
    client.config = null;
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    assert.equal((await actions()).silencing.length, 2);
  });

  it('leave the reason to a client that asks for it', async () => {
    client = await Client.start({ capabilities: creating, initializationOptions: { silence: true } });
    for (const { edit, command } of (await actions()).silencing) {
      assert.equal(edit, undefined);
      assert.equal(command!.command, 'gouji.silence');
      const [{ placeholder, rule, edit: given, exception }] = command!.arguments as [SilenceArguments];
      assert.equal(rule, '复议诉讼总计');
      assert.ok(JSON.stringify(given ?? exception).includes(placeholder));
    }
  });

  it('add the exception to the config file as it stands in the editor when the reason is known', async () => {
    client = await Client.start({
      capabilities: creating,
      initializationOptions: { silence: true, config: true },
      config: config('{}'),
    });
    const { silencing } = await actions();
    const [{ exception: wanted }] = silencing[2]!.command!.arguments as [SilenceArguments];
    const asked: ConfigParams[] = [];
    const text = '{\n  "rules": { "blank-cell": "off" }\n}\n';
    client.connection.onRequest(configRequest, (params: ConfigParams) => {
      asked.push(params);
      return { ...config(text), version: 7 };
    });
    const exception = { ...wanted!.exception, reason: '说“已核实”"是"' };
    const ask = () => client.request<WorkspaceEdit | null>(addExceptionRequest, { ...wanted, exception });
    const [edit] = (await ask())!.documentChanges as TextDocumentEdit[];
    assert.deepEqual(asked, [{ uri: wanted!.uri, unsaved: true }]);
    assert.deepEqual(edit!.textDocument, { uri: 'file:///test/.gouji.json', version: 7 });
    const now = readConfig(applyEdits(text, edit!.edits as TextEdit[]));
    assert.deepEqual(now.problems, []);
    assert.deepEqual(
      now.config.exceptions.map(({ code, reason }) => [code, reason]),
      [['case-total', '说“已核实”"是"']],
    );
    client.connection.onRequest(configRequest, () => config('{ "rules": ['));
    assert.equal(await ask(), null);
  });
});
