import * as vscode from 'vscode';
import * as assert from './assert.js';
import {
  caseCell,
  closeAll,
  extension,
  finding,
  node,
  openReport,
  replace,
  serverProcess,
  sleep,
  waitFor,
  waitForFindings,
} from './support.js';

suite('server', () => {
  teardown(closeAll);

  async function openWrong(name: string): Promise<vscode.TextEditor> {
    const editor = await openReport(name, (text) => text.replace('1 | 0 | 0 | 0 | 1 | 0', '1 | 0 | 0 | 0 | 2 | 0'));
    await waitForFindings(editor.document, finding('case-total', caseCell(editor.document, 5)));
    return editor;
  }

  /** The server, whichever it is now, follows the text. */
  async function checkFollows(editor: vscode.TextEditor): Promise<void> {
    const { document } = editor;
    await waitForFindings(document, finding('case-total', caseCell(document, 5)));
    await replace(editor, caseCell(document, 5), '1');
    await waitForFindings(document);
    await replace(editor, caseCell(document, 5), '3');
    await waitForFindings(document, finding('case-total', caseCell(document, 5)));
  }

  /** Goes on sending for a while, as when the server ends while somebody types: some of it fails. */
  async function sendOn(): Promise<void> {
    const client = await (await extension().activate()).session.client();
    for (let i = 0; i < 300; i++) {
      client.sendNotification('$/nothing').catch(() => undefined);
      await new Promise((resolve) => setImmediate(resolve));
    }
  }

  test('is another one after the command to restart it', async () => {
    const editor = await openWrong('restart.ogi');
    const before = node && serverProcess()?.pid;
    await vscode.commands.executeCommand('gouji.restartServer');
    await checkFollows(editor);
    if (node) assert.ok(serverProcess()?.pid !== before, 'another process');
  });

  test('is running after two commands to restart one that hangs', async function () {
    if (!node) this.skip();
    const editor = await openWrong('hanging.ogi');
    const before = serverProcess();
    assert.ok(before, 'there is a server');
    before.kill('SIGSTOP');
    const restart = () => vscode.commands.executeCommand('gouji.restartServer');
    const first = restart();
    await sleep(300);
    await Promise.all([first, restart()]);
    assert.equal(extension().exports.session.state, 'running');
    await checkFollows(editor);
  });

  test('comes back by itself when its process is killed', async function () {
    if (!node) this.skip();
    const editor = await openWrong('killed.ogi');
    const before = serverProcess();
    assert.ok(before, 'there is a server');
    before.kill('SIGKILL');
    await sendOn();
    await waitFor('another server', () => (serverProcess()?.pid ?? before.pid) !== before.pid);
    await checkFollows(editor);
  });
});
