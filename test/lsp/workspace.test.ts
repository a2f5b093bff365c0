import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  CancellationTokenSource,
  type CodeAction,
  type Diagnostic,
  DidChangeWatchedFilesNotification,
  type DidChangeWatchedFilesRegistrationOptions,
  DidChangeWorkspaceFoldersNotification,
  DidDeleteFilesNotification,
  LSPErrorCodes,
  type Registration,
  type RegistrationParams,
  RegistrationRequest,
  type TextDocumentEdit,
  type TextEdit,
  WorkDoneProgress,
  type WorkspaceDiagnosticReport,
  WorkspaceDiagnosticRequest,
} from 'vscode-languageserver/node';
import type { CheckAllResult, GoToArguments, NewReportResult, OrgansResult } from '../../server/src/lsp/protocol';
import { Client, type ClientOptions, messageOf, modern, pulling } from './client';
import { mistyped, reportOf } from './years';

/** Of errors and warnings; what only explains them is not the matter here. */
const codes = (diagnostics: readonly Diagnostic[]) =>
  diagnostics.filter(({ severity }) => severity! <= 2).map(({ code }) => code);
const carry = ['carry-continuity', 'carry-continuity'];

describe('a workspace', () => {
  let folder: string;
  let client: Client;
  const path = (name: string) => join(folder, name);
  const uri = (name: string) => pathToFileURL(path(name)).href;
  const write = (name: string, text: string) => writeFileSync(path(name), text);
  const start = async (options: ClientOptions = {}) => {
    client = await Client.start({ workspaceFolders: [pathToFileURL(folder).href], ...options });
  };
  const tell = (name: string, type: 1 | 2 | 3) =>
    client.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes: [{ uri: uri(name), type }] });
  /** Waits until the last findings published of a file have these codes. */
  const published = (name: string, ...expected: string[]) =>
    client.waitFor(`${expected} in ${name}`, () => {
      const last = client.published.findLast((one) => one.uri === uri(name));
      return last && codes(last.diagnostics).join() === expected.join() ? last.diagnostics : undefined;
    });

  beforeEach(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'gouji-年报-')));
  });
  afterEach(async () => {
    await client.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('helps with a new report: whose it may be, and what is carried over', async () => {
    write('2023.txt', reportOf(2023, { forward: 3 }));
    await start();
    const { organs } = await client.request<OrgansResult>('gouji/organs', {});
    assert.equal(organs.length, 1);
    const ask = (year: number) => client.request<NewReportResult>('gouji/newReport', { organ: organs[0], year });
    const { text, told } = await ask(2024);
    assert.equal(told, 7);
    assert.match(text, /^二、上年结转政府信息公开申请数量 \| 3 \| 0 \|.*\| 3 \|/m);
    assert.equal((await ask(2026)).told, 0);
  });

  it('is offered to a client that has one', async () => {
    const workspace = { ...pulling.workspace, workspaceFolders: true, fileOperations: { didRename: true } };
    await start({ capabilities: { ...pulling, workspace } });
    const { capabilities } = client.initialized;
    const folders = { filters: [{ pattern: { glob: '**', matches: 'folder' } }] };
    assert.deepEqual(capabilities.workspace, {
      workspaceFolders: { supported: true, changeNotifications: true },
      fileOperations: { didDelete: folders, didRename: folders },
    });
    assert.deepEqual(capabilities.diagnosticProvider, {
      identifier: 'gouji',
      interFileDependencies: true,
      workspaceDiagnostics: true,
    });
  });

  describe('by push', () => {
    it('compares an open report with last year’s, which is not open', async () => {
      write('2022.txt', reportOf(2022, { forward: 3 }));
      await start();
      await client.open(reportOf(2023, { over: 2 }), 1, uri('2023.txt'));
      const [first] = await published('2023.txt', ...carry);
      const related = first!.relatedInformation![0]!;
      assert.equal(related.location.uri, uri('2022.txt'));
      assert.match(messageOf(first!), /2022\.txt 第 \d+ 行/);
      assert.ok(!client.published.some((one) => one.uri === uri('2022.txt')), 'nothing of a file that is not open');
    });

    it('checks one report again when the other is edited, closed or changed on the disk', async () => {
      write('2022.txt', reportOf(2022, { forward: 2 }));
      await start();
      await client.open(reportOf(2023, { over: 2 }), 1, uri('2023.txt'));
      await published('2023.txt');
      await client.open(reportOf(2022, { forward: 2 }), 1, uri('2022.txt'));
      await client.change(uri('2022.txt'), 2, { text: reportOf(2022, { forward: 3 }) });
      await published('2023.txt', ...carry);
      await client.close(uri('2022.txt'));
      await published('2023.txt');
      write('2022.txt', reportOf(2022, { forward: 4 }));
      await tell('2022.txt', 2);
      await published('2023.txt', ...carry);
      rmSync(path('2022.txt'));
      await tell('2022.txt', 3);
      await published('2023.txt');
      write('last.txt', reportOf(2022, { forward: 5 }));
      await tell('last.txt', 1);
      await published('2023.txt', ...carry);
    });

    it('offers to go to the other file and to silence what it makes of the report', async () => {
      write('2022.txt', reportOf(2022, { forward: 3 }));
      await start({ initializationOptions: { goTo: true } });
      await client.open(reportOf(2023, { over: 2 }), 1, uri('2023.txt'));
      const [first] = await published('2023.txt', ...carry);
      const params = { textDocument: { uri: uri('2023.txt') }, range: first!.range, context: { diagnostics: [first] } };
      const actions = await client.request<CodeAction[]>('textDocument/codeAction', params);
      const leading = actions.filter(({ command }) => command?.command === 'gouji.goTo');
      assert.deepEqual(
        leading.map(({ title, kind }) => [title, kind]),
        [['转到 2022.txt 「四、结转下年度的自然人: 3」', 'quickfix']],
      );
      const [{ uri: target, range }] = leading[0]!.command!.arguments as [GoToArguments];
      assert.equal(target, uri('2022.txt'));
      assert.match(reportOf(2022, { forward: 3 }).split('\n')[range.start.line]!, /^四、结转/);
      const comment = actions.find(({ title }) => title.includes('忽略此处的“上年结转衔接”'));
      const [{ edits }] = comment!.edit!.documentChanges as [TextDocumentEdit & { edits: TextEdit[] }];
      const lines = reportOf(2023, { over: 2 }).split('\n');
      lines.splice(edits[0]!.range.start.line, 0, edits[0]!.newText.trimEnd().replace('请写明理由', '已核实'));
      await client.change(uri('2023.txt'), 2, { text: lines.join('\n') });
      await published('2023.txt');
    });

    it('takes last year’s figures for what tells which row is wrong, until they are gone', async () => {
      write('2022.txt', reportOf(2022, { forward: 2 }));
      await start();
      await client.open(mistyped, 1, uri('2023.txt'));
      const accused = () =>
        client.published
          .findLast((one) => one.uri === uri('2023.txt'))
          ?.diagnostics.filter(({ code }) => code === 'suspect-cell') ?? [];
      const named = await client.waitFor('the row that is wrong', () =>
        accused().length === 2 ? accused() : undefined,
      );
      for (const one of named) assert.match(messageOf(one), /应为 2（现为 3.*与上年报告结转下年的数一致/);
      rmSync(path('2022.txt'));
      await tell('2022.txt', 3);
      await client.waitFor('nobody accused', () => accused().length === 0 || undefined);
    });

    it('keeps to what is open where that differs from what is stored', async () => {
      write('2022.txt', reportOf(2022, { forward: 3 }));
      await start();
      await client.open(reportOf(2022, { forward: 2 }), 1, uri('2022.txt'));
      await client.open(reportOf(2023, { over: 2 }), 1, uri('2023.txt'));
      await tell('2022.txt', 2);
      await client.settled();
      await published('2023.txt');
      await client.open(reportOf(2023, { over: 3 }), 2, uri('2023.txt'));
      await published('2023.txt', ...carry);
    });

    it('knows a file by whichever spelling of its name', async () => {
      await start();
      await client.open(reportOf(2022, { forward: 3 }), 1, decodeURIComponent(uri('上年.txt')));
      await client.open(reportOf(2023, { over: 2 }), 1, uri('2023.txt'));
      const [first] = await published('2023.txt', ...carry);
      assert.equal(first!.relatedInformation![0]!.location.uri, decodeURIComponent(uri('上年.txt')));
      await client.close(decodeURIComponent(uri('上年.txt')));
      await published('2023.txt');
    });

    it('links no document outside its folders', async () => {
      write('2022.txt', reportOf(2022, { forward: 3 }));
      await start();
      const loose = await client.open(reportOf(2023, { over: 2 }));
      assert.deepEqual(await client.diagnostics(loose), []);
      const untitled = await client.open(reportOf(2023, { over: 2 }), 1, 'untitled:Untitled-1');
      await client.settled();
      assert.deepEqual(await client.diagnostics(untitled), []);
    });

    it('shows files that are not open where the scope is the workspace', async () => {
      write('2022.txt', reportOf(2022, { forward: 3, wrong: true }));
      write('2023.txt', reportOf(2023, { over: 2 }));
      write('notes.md', '# 公开\n\n一、总体情况\n');
      await start({ settings: { scope: 'workspace' } });
      await published('2022.txt', 'row-total', 'flow-balance');
      await published('2023.txt', ...carry);
      write('2022.txt', reportOf(2022, { forward: 2 }));
      await tell('2022.txt', 2);
      await published('2022.txt');
      await published('2023.txt');
      assert.ok(!client.published.some((one) => one.uri === uri('notes.md')));
    });

    it('shows none where the settings or the config file switch the rule off, open or not', async () => {
      write('2022.txt', reportOf(2022, { forward: 3 }));
      write('2023.txt', reportOf(2023, { over: 2 }));
      await start({ settings: { scope: 'workspace' } });
      await published('2023.txt', ...carry);
      write('.gouji.json', '{ "rules": { "carry-continuity": "off" } }');
      await tell('.gouji.json', 1);
      await published('2023.txt');
      rmSync(path('.gouji.json'));
      await tell('.gouji.json', 3);
      await published('2023.txt', ...carry);
      await client.open(reportOf(2023, { over: 2 }), 1, uri('2023.txt'));
      client.settings = { scope: 'workspace', rules: { 'carry-continuity': 'off' } };
      await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
      await published('2023.txt');
    });

    it('takes them away when the scope becomes the open files, and brings them back', async () => {
      write('2022.txt', reportOf(2022, { wrong: true }));
      await start({ settings: { scope: 'workspace' } });
      await published('2022.txt', 'row-total', 'flow-balance');
      client.settings = { scope: 'openFiles' };
      await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
      await published('2022.txt');
      client.settings = { scope: 'workspace' };
      await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
      await published('2022.txt', 'row-total', 'flow-balance');
    });

    it('checks all reports on demand, tells how far it is, and keeps them in view', async () => {
      write('2022.txt', reportOf(2022, { forward: 3, wrong: true }));
      write('2023.txt', reportOf(2023, { over: 2 }));
      await start();
      const told: unknown[] = [];
      client.connection.onProgress(WorkDoneProgress.type, 'all', (value) => {
        told.push(value);
      });
      const result = await client.request<CheckAllResult>('gouji/checkAll', { workDoneToken: 'all' });
      const { files, reports, findings } = result;
      assert.deepEqual([files, reports, findings.error, findings.warning], [2, 2, 2, 2]);
      assert.deepEqual(told, [
        { kind: 'begin', title: 'Gouji：核对所有年报', percentage: 0 },
        { kind: 'report', message: '2/2', percentage: 100 },
        { kind: 'end' },
      ]);
      await published('2023.txt', ...carry);
      await client.open(reportOf(2023, { over: 3 }), 1, uri('2023.txt'));
      await published('2023.txt');
    });

    it('names the files that were not checked though they are called reports, or hold what was handed in', async () => {
      write('2022.txt', reportOf(2022));
      write('2023年报.txt', reportOf(2023));
      const missed = ['2021年报.docx', '2020年度报告.txt', '2019年报.pdf', '2018年报.zip', '报送.rar'];
      for (const name of [...missed, '~$2021年报.docx', '2023年报.docx', '2022.docx', 'notes.txt']) write(name, '');
      write('2017年报.ogi', '');
      await start();
      await client.open('', 1, uri('2017年报.ogi'));
      await client.open(reportOf(2016), 1, uri('2016年报.txt'));
      const { passedOver } = await client.request<CheckAllResult>('gouji/checkAll', {});
      const told = new Map(passedOver.map((one) => [decodeURIComponent(one.uri.split('/').at(-1)!), one.reason]));
      assert.deepEqual([...told.keys()].sort(), [...missed, '2017年报.ogi'].sort());
      for (const reason of told.values()) assert.match(reason, /^没有核对：/);
      assert.match(told.get('2021年报.docx')!, /Word/);
      assert.match(told.get('2020年度报告.txt')!, /没有读出年报的表/);
      assert.match(told.get('2018年报.zip')!, /解压/);
    });

    it('takes away what was checked on demand when another scope is chosen', async () => {
      write('2022.txt', reportOf(2022, { wrong: true }));
      await start({ settings: { scope: 'workspace' } });
      await published('2022.txt', 'row-total', 'flow-balance');
      await client.request('gouji/checkAll', {});
      client.settings = { scope: 'openFiles' };
      await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
      await published('2022.txt');
    });

    it('does not take in by the watcher what a search passes over', async () => {
      write('2023.txt', reportOf(2023));
      await start({ settings: { scope: 'workspace' } });
      const copy = { uri: `${pathToFileURL(folder).href}/.history/2023.txt`, type: 1 as const };
      mkdirSync(path('.history'));
      write('.history/2023.txt', reportOf(2023));
      write('2024.txt', reportOf(2024, { wrong: true }));
      const changes = [copy, { uri: uri('2024.txt'), type: 1 as const }];
      await client.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes });
      await published('2024.txt', 'row-total', 'flow-balance');
      await client.open(reportOf(2023), 1, uri('2023.txt'));
      await published('2023.txt');
    });

    it('can be stopped in the middle of it', async () => {
      for (let i = 0; i < 200; i++) write(`${i}.txt`, reportOf(2022));
      await start();
      const source = new CancellationTokenSource();
      const checking = client.connection.sendRequest('gouji/checkAll', {}, source.token);
      source.cancel();
      await assert.rejects(checking, { code: LSPErrorCodes.RequestCancelled });
    });

    it('keeps nothing in view of what was stopped', async () => {
      for (let i = 0; i < 200; i++) write(`${i}.txt`, reportOf(2022, { wrong: true }));
      await start();
      const source = new CancellationTokenSource();
      const told: unknown[] = [];
      client.connection.onProgress(WorkDoneProgress.type, 'all', ({ kind }) => {
        told.push(kind);
      });
      const params = { workDoneToken: 'all' };
      const checking = client.connection.sendRequest('gouji/checkAll', params, source.token);
      await client.waitFor('a finding', () => client.published.some(({ diagnostics }) => diagnostics.length > 0));
      source.cancel();
      await assert.rejects(checking, { code: LSPErrorCodes.RequestCancelled });
      await client.waitFor('no finding', () => {
        const last = new Map(client.published.map((one) => [one.uri, one.diagnostics.length]));
        return [...last.values()].every((count) => count === 0);
      });
      assert.equal(told.at(-1), 'end');
    });

    it('compares its folders with each other: there may be one for each year', async () => {
      const folders = ['2022', '2023'].map((name) => path(name));
      for (const each of folders) mkdirSync(each);
      write('2022/年报.txt', reportOf(2022, { forward: 3 }));
      await start({ workspaceFolders: folders.map((each) => pathToFileURL(each).href) });
      await client.open(reportOf(2023, { over: 2 }), 1, uri('2023/年报.txt'));
      const [first] = await published('2023/年报.txt', ...carry);
      assert.equal(first!.relatedInformation![0]!.location.uri, uri('2022/年报.txt'));
    });

    it('reads its folders though one of them is gone, or on no disk', async () => {
      write('2022.txt', reportOf(2022, { wrong: true }));
      const folders = [uri('gone'), 'mem:/年报', pathToFileURL(folder).href, uri('gone too')];
      await start({ workspaceFolders: folders });
      const { files } = await client.request<CheckAllResult>('gouji/checkAll', {});
      assert.equal(files, 1);
      await published('2022.txt', 'row-total', 'flow-balance');
    });

    it('follows its folders', async () => {
      write('2022.txt', reportOf(2022, { forward: 3 }));
      await start({ workspaceFolders: [] });
      await client.open(reportOf(2023, { over: 2 }), 1, uri('2023.txt'));
      await published('2023.txt');
      const event = { added: [{ uri: pathToFileURL(folder).href, name: 'r' }], removed: [] };
      await client.connection.sendNotification(DidChangeWorkspaceFoldersNotification.type, { event });
      await published('2023.txt', ...carry);
    });

    it('compares the documents that were open before their folder was added', async () => {
      await start({ workspaceFolders: [] });
      await client.open(reportOf(2022, { forward: 3 }), 1, uri('2022.txt'));
      await client.open(reportOf(2023, { over: 2 }), 1, uri('2023.txt'));
      await published('2023.txt');
      const event = { added: [{ uri: pathToFileURL(folder).href, name: 'r' }], removed: [] };
      await client.connection.sendNotification(DidChangeWorkspaceFoldersNotification.type, { event });
      await published('2023.txt', ...carry);
    });

    it('forgets what lay in a folder that is gone', async () => {
      write('2023.txt', '');
      await start({ settings: { scope: 'workspace' } });
      await client.open(reportOf(2023, { over: 2 }), 1, uri('2023.txt'));
      rmSync(path('2023.txt'));
      mkdirSync(path('2022'), { recursive: true });
      const old = realpathSync(path('2022'));
      writeFileSync(join(old, 'r.txt'), reportOf(2022, { forward: 3 }));
      const files = [{ uri: pathToFileURL(old).href }];
      await client.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
        changes: [{ uri: pathToFileURL(join(old, 'r.txt')).href, type: 1 }],
      });
      await published('2023.txt', ...carry);
      renameSync(old, path('.elsewhere'));
      await client.connection.sendNotification(DidDeleteFilesNotification.type, { files });
      await published('2023.txt');
    });
  });

  describe('by pull', () => {
    const previous = ({ items }: WorkspaceDiagnosticReport) =>
      items.flatMap(({ uri, resultId }) => (resultId === undefined ? [] : [{ uri, value: resultId }]));
    const ask = (previousResultIds: { uri: string; value: string }[] = [], partialResultToken?: string) =>
      client.connection.sendRequest(WorkspaceDiagnosticRequest.type, {
        previousResultIds,
        ...(partialResultToken !== undefined && { partialResultToken }),
      });
    const told = ({ items }: WorkspaceDiagnosticReport) =>
      items
        .map((item) => `${item.uri.split('/').at(-1)} ${item.kind === 'full' ? codes(item.items) : item.kind}`)
        .sort();
    const workspaceScope = { capabilities: pulling, settings: { scope: 'workspace' as const } };

    it('answers once with what there is, then only when something has changed', async () => {
      write('2022.txt', reportOf(2022, { forward: 3, wrong: true }));
      write('2023.txt', reportOf(2023, { over: 2 }));
      await start(workspaceScope);
      const first = await ask();
      assert.deepEqual(told(first), ['2022.txt row-total,flow-balance', `2023.txt ${carry}`]);
      let answered = false;
      const second = ask(previous(first)).then((result) => {
        answered = true;
        return result;
      });
      await new Promise((resolve) => setTimeout(resolve, 400));
      assert.ok(!answered, 'the answer is held');
      write('2023.txt', reportOf(2023, { over: 3 }));
      await tell('2023.txt', 2);
      assert.deepEqual(told(await second), ['2022.txt unchanged', '2023.txt ']);
    });

    it('answers in parts where it is asked to', async () => {
      write('2022.txt', reportOf(2022, { wrong: true }));
      await start(workspaceScope);
      const parts: WorkspaceDiagnosticReport[] = [];
      client.connection.onProgress(WorkspaceDiagnosticRequest.partialResult, 'parts', (part) => {
        parts.push(part);
      });
      assert.deepEqual(await ask([], 'parts'), { items: [] });
      assert.deepEqual(parts.flatMap(told), ['2022.txt row-total,flow-balance']);
    });

    it('leaves open files to their own pull, and tells of them again once they are closed', async () => {
      write('2022.txt', reportOf(2022, { wrong: true }));
      await start(workspaceScope);
      const first = await ask();
      await client.open(reportOf(2022), 1, uri('2022.txt'));
      const second = ask(previous(first));
      await client.settled();
      await client.close(uri('2022.txt'));
      assert.deepEqual(told(await second), ['2022.txt row-total,flow-balance']);
    });

    it('has nothing of files that are not open where the scope is the open files', async () => {
      write('2022.txt', reportOf(2022, { wrong: true }));
      await start({ capabilities: pulling });
      assert.deepEqual(await ask(), { items: [] });
    });

    it('has a closed file forgotten where the scope is the open files, since VS Code keeps its findings', async () => {
      await start({ capabilities: pulling });
      const first = await ask();
      const second = ask(previous(first));
      const loose = await client.open(reportOf(2022, { wrong: true }));
      await client.close(loose);
      assert.deepEqual((await second).items, [{ kind: 'full', uri: loose, version: null, items: [] }]);
    });

    it('takes back what it has told when the scope changes', async () => {
      write('2022.txt', reportOf(2022, { wrong: true }));
      await start(workspaceScope);
      const first = await ask();
      const second = ask(previous(first));
      client.settings = {};
      await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
      assert.deepEqual((await second).items, [{ kind: 'full', uri: uri('2022.txt'), version: null, items: [] }]);
    });

    it('asks to be asked again for open files when another file changes', async () => {
      write('2022.txt', reportOf(2022, { forward: 3 }));
      await start({ capabilities: pulling });
      await client.open(reportOf(2023, { over: 3 }), 1, uri('2023.txt'));
      await ask();
      const before = client.refreshes;
      write('2022.txt', reportOf(2022, { forward: 2 }));
      await tell('2022.txt', 2);
      await client.waitFor('a refresh', () => client.refreshes > before);
      const report = await client.request<{ items: Diagnostic[] }>('textDocument/diagnostic', {
        textDocument: { uri: uri('2023.txt') },
      });
      assert.deepEqual(codes(report.items), carry);
    });

    it('ends a held answer when it is cancelled', async () => {
      await start(workspaceScope);
      assert.deepEqual(await ask(), { items: [] });
      const source = new CancellationTokenSource();
      const held = client.connection.sendRequest(
        WorkspaceDiagnosticRequest.type,
        { previousResultIds: [] },
        source.token,
      );
      source.cancel();
      await assert.rejects(held as Promise<unknown>);
    });
  });

  describe('of our own client', () => {
    it('is no longer waited for when the check of all reports is cancelled, but read all the same', async () => {
      let answer: unknown = new Promise(() => undefined);
      let tell = () => {};
      const asked = new Promise<void>((resolve) => {
        tell = resolve;
      });
      await start({
        workspaceFolders: ['mem:/年报'],
        initializationOptions: { readsFiles: true },
        answers: {
          'gouji/findReports': () => ({ uris: ['mem:/年报/2022.txt'], more: false }),
          'gouji/readReport': () => {
            tell();
            return answer;
          },
        },
      });
      const source = new CancellationTokenSource();
      const checking = client.connection.sendRequest('gouji/checkAll', {}, source.token);
      await client.settled();
      await asked;
      answer = { content: Buffer.from(reportOf(2022, { forward: 3 })).toString('base64') };
      source.cancel();
      await assert.rejects(checking, { code: LSPErrorCodes.RequestCancelled });
      const open = await client.open(reportOf(2023, { over: 2 }), 1, 'mem:/年报/2023.txt');
      await client.waitFor('what last year’s report says', () => {
        const last = client.published.findLast((one) => one.uri === open);
        return last && codes(last.diagnostics).join() === carry.join();
      });
    });

    it('is read through the client, and watched by it', async () => {
      const texts = new Map([
        ['mem:/年报/2022.txt', reportOf(2022, { forward: 3, wrong: true })],
        ['mem:/年报/2023.txt', reportOf(2023, { over: 2 })],
      ]);
      const registered: Registration[] = [];
      let searched: string | undefined;
      await start({
        workspaceFolders: ['mem:/年报'],
        capabilities: {
          ...modern,
          workspace: { ...modern.workspace, didChangeWatchedFiles: { dynamicRegistration: true } },
        },
        initializationOptions: { readsFiles: true },
        settings: { scope: 'workspace' },
        answers: {
          'gouji/findReports': ({ include }: { include: string }) => {
            searched = include;
            return { uris: [...texts.keys(), 'mem:/年报/other.txt'], more: false };
          },
          'gouji/readReport': ({ uri: wanted }: { uri: string }) => {
            const text = texts.get(wanted);
            return text === undefined ? null : { content: Buffer.from(text).toString('base64') };
          },
          [RegistrationRequest.method]: ({ registrations }: RegistrationParams) => {
            registered.push(...registrations);
          },
        },
      });
      const last = await client.waitFor('findings', () =>
        client.published.findLast((one) => one.uri === 'mem:/年报/2023.txt'),
      );
      assert.deepEqual(codes(last.diagnostics), carry);
      assert.deepEqual(
        registered.map(({ method }) => method),
        ['workspace/didChangeWatchedFiles'],
      );
      const { watchers } = registered[0]!.registerOptions as DidChangeWatchedFilesRegistrationOptions;
      assert.equal(watchers[0]!.globPattern, searched, 'what is searched for is watched');
    });

    it('a config file above the folder is asked for once where all reports are read, and again with each that is opened', async () => {
      const uris = Array.from({ length: 30 }, (_, i) => `mem:/年报/青石/${2000 + i}.txt`);
      const config = { uri: 'mem:/年报/.gouji.json', path: '青石/2000.txt', text: '{}' };
      await start({
        workspaceFolders: ['mem:/年报/青石'],
        capabilities: {
          ...modern,
          workspace: { ...modern.workspace, didChangeWatchedFiles: { dynamicRegistration: true } },
        },
        initializationOptions: { readsFiles: true, config: true },
        config,
        answers: {
          'gouji/findReports': () => ({ uris, more: false }),
          'gouji/readReport': ({ uri: wanted }: { uri: string }) => {
            const text = reportOf(Number(wanted.slice(-8, -4)), { wrong: true });
            return { content: Buffer.from(text).toString('base64') };
          },
        },
      });
      const checkAll = () => client.request<CheckAllResult>('gouji/checkAll', {});
      assert.equal((await checkAll()).findings.error, 60);
      const asked = client.configAsked.length;
      client.config = { ...config, text: '{ "rules": { "row-total": "off" } }' };
      assert.equal((await checkAll()).findings.error, 30);
      assert.equal(client.configAsked.length, asked + 1);
      client.config = config;
      const open = await client.open(reportOf(2023, { wrong: true }), 1, uris[23]);
      assert.deepEqual(codes(await client.diagnostics(open)), ['row-total', 'flow-balance']);
    });
  });
});
