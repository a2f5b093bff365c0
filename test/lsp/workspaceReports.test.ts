import assert from 'node:assert/strict';
import { Document } from '../../server/src/engine/document';
import { nextTurn } from '../../server/src/lsp/guard';
import { noPreference } from '../../server/src/lsp/preferences';
import { WorkspaceReports } from '../../server/src/lsp/workspaceReports';
import { zeroReport } from '../support/figures';
import { render } from '../support/render';

const uri = 'file:///folder/2023.txt';
const reportOf = (organ: string) => render({ ...zeroReport('2021'), organ, year: 2023 }).text;

/** Files whose readings end when the test says so. */
function slowFiles(uris: readonly string[] = []) {
  const readings: ((text: string | undefined) => void)[] = [];
  return {
    readings,
    find: async () => ({ uris, more: false }),
    read: () => new Promise<string | undefined>((resolve) => readings.push(resolve)),
  };
}

function workspaceOf(files: ReturnType<typeof slowFiles>): WorkspaceReports {
  const fail = (message: string) => assert.fail(message);
  const documentOf = (text: string) => new Document(text);
  return new WorkspaceReports(
    files,
    documentOf,
    async () => noPreference,
    fail,
    () => undefined,
  );
}

async function scanned(files: ReturnType<typeof slowFiles>): Promise<WorkspaceReports> {
  const workspace = workspaceOf(files);
  await workspace.scan(['file:///folder'], true);
  return workspace;
}

const organs = (workspace: WorkspaceReports) =>
  [...workspace.stored()].flatMap(([, { reports }]) => reports.map(({ summary }) => summary.organ));

describe('a file of the workspace', () => {
  it('that is gone before it has been read stays gone', async () => {
    const files = slowFiles();
    const workspace = await scanned(files);
    const reading = workspace.read(uri);
    workspace.forget(uri);
    files.readings[0]!(reportOf('青石街道办事处'));
    await reading;
    assert.deepEqual(organs(workspace), []);
  });

  it('is what the last reading says, whichever ends first', async () => {
    const files = slowFiles();
    const workspace = await scanned(files);
    const both = [workspace.read(uri), workspace.read(uri)];
    files.readings[1]!(reportOf('白河街道办事处'));
    await both[1];
    files.readings[0]!(reportOf('青石街道办事处'));
    await both[0];
    assert.deepEqual(organs(workspace), ['白河街道办事处']);
  });

  it('waits where many are being read, whoever wants them read', async () => {
    const files = slowFiles(Array.from({ length: 20 }, (_, i) => `file:///folder/${i}.txt`));
    const workspace = workspaceOf(files);
    const scan = workspace.scan(['file:///folder'], true);
    const told = Array.from({ length: 100 }, (_, i) => workspace.read(`file:///folder/told ${i}.txt`));
    let most = 0;
    for (let read = 0; read < 120; ) {
      await nextTurn();
      most = Math.max(most, files.readings.length - read);
      while (read < files.readings.length) files.readings[read++]!(undefined);
    }
    await Promise.all([scan, ...told]);
    assert.equal(most, 8);
  });

  it('that is opened while it is being read is the open one', async () => {
    const files = slowFiles();
    const workspace = await scanned(files);
    const reading = workspace.read(uri);
    workspace.take(uri, new Document(reportOf('白河街道办事处')));
    files.readings[0]!(reportOf('青石街道办事处'));
    await reading;
    assert.deepEqual(organs(workspace), []);
  });

  it('has the reports that it has when it is opened, those without a table too', async () => {
    const text = `${reportOf('青石街道办事处')}\n白河街道办事处2023年政府信息公开工作年度报告\n一、总体情况\n二、主动公开政府信息情况\n`;
    const opened = new Document(text).reports().map(({ summary }) => summary.organ);
    assert.equal(opened.length, 2);
    const files = slowFiles();
    const workspace = await scanned(files);
    const reading = workspace.read(uri);
    files.readings[0]!(text);
    await reading;
    assert.deepEqual(organs(workspace), opened);
  });
});

describe('a file that the search of the workspace does not find', () => {
  it('counts only while it is open', async () => {
    const workspace = await scanned(slowFiles());
    const document = new Document(reportOf('青石街道办事处'));
    workspace.take('file:///folder/草稿.ext', document);
    await workspace.close('file:///folder/草稿.ext');
    workspace.take(uri, document);
    assert.deepEqual(
      workspace.reportsOf(uri, document).flatMap(({ summary }) => summary.findings.map(({ code }) => code)),
      [],
    );
  });

  it('because its folder was taken away while it was being read does not come back', async () => {
    const files = slowFiles();
    const workspace = await scanned(files);
    const reading = workspace.read(uri);
    await workspace.scan(['file:///other'], true);
    files.readings[0]!(reportOf('青石街道办事处'));
    await reading;
    assert.deepEqual(organs(workspace), []);
  });
});

it('a file that is lost leaves no name behind', async () => {
  const spelled = 'file:///folder/%E5%B9%B4.txt';
  const files = slowFiles();
  const workspace = await scanned(files);
  const reading = workspace.read(spelled);
  files.readings[0]!(reportOf('青石街道办事处'));
  await reading;
  assert.equal(workspace.uriOf('file:///folder/年.txt'), spelled);
  workspace.forget(spelled);
  assert.equal(workspace.uriOf('file:///folder/年.txt'), 'file:///folder/年.txt');
});

describe('a scan of the workspace', () => {
  it('that is ended by a later one is not the end of it', async () => {
    const files = slowFiles([uri, 'file:///folder/2022.txt']);
    const workspace = workspaceOf(files);
    const first = workspace.scan(['file:///folder'], true);
    await nextTurn();
    const second = workspace.scan(['file:///folder'], true);
    await nextTurn();
    for (const end of files.readings.splice(0, 2)) end(reportOf('青石街道办事处'));
    await first;
    assert.equal(workspace.isReady, false);
    for (const end of files.readings) end(reportOf('青石街道办事处'));
    await second;
    assert.equal(workspace.isReady, true);
  });
});
