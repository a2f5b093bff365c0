import * as vscode from 'vscode';
import type { StatusParams } from '../../server/src/lsp/protocol.js';
import * as assert from './assert.js';
import {
  caseCell,
  closeAll,
  configure,
  finding,
  openReport,
  readFile,
  waitFor,
  waitForCheck,
  waitForClean,
  waitForFindings,
} from './support.js';

suite('commands', () => {
  teardown(closeAll);

  test('are all there', async () => {
    const commands = await vscode.commands.getCommands(true);
    for (const name of [
      'restartServer',
      'showOutput',
      'checkFile',
      'alignTables',
      'compactTables',
      'recomputeTotals',
      'copyFindings',
      'goTo',
      'newReport',
      'showRule',
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

  test('align the tables and compact them again; Format Document aligns too', async () => {
    const { document } = await openReport('columns.ogi');
    await waitForCheck(document);
    const compact = document.getText();
    /** Where the last figure of every row of section 三 ends. */
    const ends = () => {
      const rows = document.getText().match(/^.*[^ -~\n].*\|(?: *\d+ \|){7}/gm) ?? [];
      return new Set(rows.map((row) => row.replace(/[^ -~]/g, '__').length));
    };
    assert.ok(ends().size > 5, 'rows of different lengths');
    for (const command of ['gouji.alignTables', 'editor.action.formatDocument']) {
      await vscode.commands.executeCommand(command);
      assert.equal(ends().size, 1, command);
      assert.equal(await vscode.commands.executeCommand('gouji.compactTables'), 40);
      assert.equal(document.getText(), compact);
    }
    await vscode.commands.executeCommand('editor.action.formatDocument');
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), compact);
    await waitForClean(document);
  });

  test('grow the selection from a figure to its row', async () => {
    const { document } = await openReport('grow.ogi');
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor, 'the report is shown');
    const row = document
      .getText()
      .split('\n')
      .findIndex((line) => line.startsWith('(七)总计'));
    const { text } = document.lineAt(row);
    editor.selection = new vscode.Selection(row, text.indexOf('12'), row, text.indexOf('12'));
    const selected = () => document.getText(editor.selection);
    await vscode.commands.executeCommand('editor.action.smartSelect.expand');
    assert.equal(selected(), '12');
    await vscode.commands.executeCommand('editor.action.smartSelect.expand');
    assert.equal(selected().trim(), text.trim());
    await vscode.commands.executeCommand('editor.action.smartSelect.expand');
    assert.match(selected(), /^三、本年度办理结果[\s\S]*\(七\)总计.*$/);
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

  test('show the page of a rule', async () => {
    await vscode.commands.executeCommand('gouji.showRule', 'flow-balance');
    const uri = await waitFor('the page', () => {
      const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
      const isPage = input instanceof vscode.TabInputCustom || input instanceof vscode.TabInputText;
      return isPage && input.uri.path.includes('flow-balance') && input.uri;
    });
    const page = await vscode.workspace.openTextDocument(uri);
    assert.match(page.getText(), /结转/);
  });
});
