import * as vscode from 'vscode';
import type { StatusParams } from '../../server/src/lsp/protocol.js';
import * as assert from './assert.js';
import {
  caseCell,
  closeAll,
  configure,
  extension,
  finding,
  open,
  openReport,
  readFile,
  removeFile,
  waitFor,
  waitForCheck,
  waitForClean,
  waitForFindings,
} from './support.js';

suite('commands', () => {
  teardown(closeAll);

  test('are all there', async () => {
    await extension().activate();
    const commands = await vscode.commands.getCommands(true);
    for (const name of [
      'restartServer',
      'removeComments',
      'rewriteTables',
      'showOutput',
      'checkFile',
      'alignTables',
      'compactTables',
      'fillIn',
      'recomputeTotals',
      'copyFindings',
      'goTo',
      'goToProblem',
      'newReport',
      'showRule',
      'showSuppressed',
      'silence',
    ]) {
      assert.ok(commands.includes(`gouji.${name}`), `gouji.${name}`);
    }
  });

  test('recompute every total, and undo it in one step', async () => {
    const { document } = await openReport('totals.ogi', (text) =>
      text
        .replace('| 1 | 0 | 16 | |', '| 1 | 0 | 99 | |')
        .replace('(七)总计 | 12 | 3 |', '(七)总计 | 0 | 4 |')
        .replace('1 | 0 | 0 | 0 | 1 | 0', '1 | 0 | 0 | 0 | 2 | 0'),
    );
    const wrong = document.getText();
    await waitForCheck(document);
    assert.equal(await vscode.commands.executeCommand('gouji.recomputeTotals'), 4);
    assert.equal(document.getText(), await readFile('clean.ogi'));
    await waitForClean(document);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), wrong);
  });

  test('copy the findings to send them back', async () => {
    const { document } = await openReport('copy.ogi', (text) =>
      text.replace('1 | 0 | 0 | 0 | 1 | 0', '1 | 0 | 0 | 0 | 2 | 0'),
    );
    await waitForFindings(document, finding('case-total', caseCell(document, 5)));
    await vscode.env.clipboard.writeText('');
    await vscode.commands.executeCommand('gouji.copyFindings');
    const text = await vscode.env.clipboard.readText();
    assert.match(text, /青石街道/);
    assert.match(text, /总计/);
  });

  test('check a file that is no report by its name', async () => {
    const restore = await configure({ 'gouji.detect': 'off' });
    try {
      const { document } = await openReport('check.txt');
      const status = await vscode.commands.executeCommand<StatusParams>('gouji.checkFile');
      assert.equal(status.reports[0]?.identities.held, 42);
      assert.equal(document.languageId, 'ogi-report');
    } finally {
      await restore();
    }
  });

  test('check no file that has no table of a report, and leave its language', async () => {
    const { document } = await open('plain.txt');
    assert.equal(await vscode.commands.executeCommand('gouji.checkFile'), undefined);
    assert.equal(document.languageId, 'plaintext');
  });

  test('write a new report that has no errors', async () => {
    await vscode.commands.executeCommand('gouji.newReport', '白杨镇人民政府', 2024);
    const document = vscode.window.activeTextEditor?.document;
    assert.ok(document?.isUntitled, 'a new document is shown');
    assert.equal(document.languageId, 'ogi-report');
    assert.match(document.getText(), /白杨镇人民政府/);
    assert.match(document.getText(), /2024/);
    const { findings, reports } = await waitForCheck(document);
    assert.equal(findings.error, 0);
    assert.equal(reports.length, 1);
  });

  test('save a new report beside the others, under the name of its title', async function () {
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
    if (folder?.scheme !== 'file') return this.skip();
    const name = '白杨镇人民政府2023年政府信息公开工作年度报告';
    try {
      for (const file of [`${name}.txt`, `${name} (2).txt`]) {
        await vscode.commands.executeCommand('gouji.newReport', '白杨镇人民政府', 2023);
        await vscode.commands.executeCommand('workbench.action.files.save');
        const document = await waitFor('the file', () => {
          const active = vscode.window.activeTextEditor?.document;
          return active?.uri.toString() === vscode.Uri.joinPath(folder, file).toString() && active;
        });
        assert.equal(document.languageId, 'ogi-report');
        assert.equal(await readFile(`./${file}`), document.getText());
        await closeAll();
      }
    } finally {
      for (const file of [`${name}.txt`, `${name} (2).txt`]) await removeFile(`./${file}`);
    }
  });

  test('go to the first problem, also from a page that is no editor', async () => {
    const { document } = await openReport('problem.ogi', (text) =>
      text.replace('1 | 0 | 0 | 0 | 1 | 0', '1 | 0 | 0 | 0 | 2 | 0'),
    );
    const figure = caseCell(document, 5);
    await waitForFindings(document, finding('case-total', figure));
    await vscode.commands.executeCommand('workbench.action.openSettings');
    await waitFor('the page', () => vscode.window.activeTextEditor === undefined);
    assert.equal(await vscode.commands.executeCommand('gouji.goToProblem'), true);
    const shown = vscode.window.activeTextEditor?.selection;
    assert.ok(shown?.isEqual(new vscode.Selection(figure.start, figure.end)), 'its figure');
  });

  test('show the page of a rule', async () => {
    await vscode.commands.executeCommand('gouji.showRule', 'flow-balance');
    const page = await vscode.workspace.openTextDocument(await pageOf('flow-balance'));
    assert.match(page.getText(), /结转/);
  });

  test('list every rule, those of the active report first', async () => {
    const choosesFirst = async (code: string) => {
      const asked = vscode.commands.executeCommand('gouji.showRule');
      await acceptUntil(() => pageOf(code, 500));
      await asked;
      await closeAll();
    };
    await choosesFirst('row-total');
    const { document } = await openReport('rules.ogi', (text) =>
      text.replace('1 | 0 | 0 | 0 | 1 | 0', '1 | 0 | 0 | 0 | 2 | 0'),
    );
    await waitForFindings(document, finding('case-total', caseCell(document, 5)));
    await choosesFirst('case-total');
  });
});

function pageOf(code: string, milliseconds?: number): Promise<vscode.Uri> {
  const shown = () => {
    const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
    const isPage = input instanceof vscode.TabInputCustom || input instanceof vscode.TabInputText;
    return isPage && input.uri.path.includes(code) && input.uri;
  };
  return waitFor('the page', shown, milliseconds);
}

/** Takes what a list offers first, as soon as it is in view: no extension is told when. */
async function acceptUntil(isDone: () => Promise<unknown>): Promise<void> {
  await waitFor('the list', async () => {
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    return isDone().then(
      () => true,
      () => false,
    );
  });
}
