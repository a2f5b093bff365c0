import * as vscode from 'vscode';
import * as assert from './assert.js';
import {
  applyQuickFix,
  caseCell,
  closeAll,
  codeActions,
  codeOf,
  configure,
  diagnostics,
  open,
  openReport,
  readFile,
  removeFile,
  uriOf,
  waitFor,
  waitForCheck,
  waitForFindings,
  writeFile,
} from './support.js';

suite('settings', () => {
  let restore = async () => {};
  teardown(async () => {
    await restore();
    restore = async () => {};
    await removeFile('.gouji.json');
    await closeAll();
  });

  const openWrong = (name: string) =>
    openReport(name, (text) => text.replace('1 | 0 | 0 | 0 | 1 | 0', '1 | 0 | 0 | 0 | 2 | 0'));

  test('gouji.locale changes the language of what is shown at once', async () => {
    const { document } = await openWrong('locale.ogi');
    const message = () => diagnostics(document)[0]?.message;
    assert.match(await waitFor('a finding', message), /应为/);
    restore = await configure({ 'gouji.locale': 'en' });
    await waitFor('an English finding', () => !/应为/.test(message() ?? '应为'));
    await restore();
    await waitFor('a Chinese finding', () => /应为/.test(message() ?? ''));
  });

  test('gouji.locale changes the language of a rule’s page that is open', async () => {
    await vscode.commands.executeCommand('gouji.showRule', 'row-total');
    const page = await waitFor('the page', () =>
      vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === 'gouji-rule' && uri.path.includes('row-total')),
    );
    assert.match(page.getText(), /依据/);
    restore = await configure({ 'gouji.locale': 'en' });
    await waitFor('the English page', () => !page.getText().includes('依据'));
    await restore();
    await waitFor('the Chinese page', () => page.getText().includes('依据'));
  });

  test('gouji.detect holds for files that are not open too', async () => {
    const clean = await readFile('clean.ogi');
    const wrong = clean.replace('1 | 0 | 0 | 0 | 1 | 0', '1 | 0 | 0 | 0 | 2 | 0');
    const isWrong = (uri: vscode.Uri) => vscode.languages.getDiagnostics(uri).map(codeOf).includes('case-total');
    restore = await configure({ 'gouji.detect': 'off', 'gouji.scope': 'workspace' });
    const [other, named] = [await writeFile('other.md', wrong), await writeFile('named.ogi', wrong)];
    await waitFor('findings of the file that is called a report', () => isWrong(named));
    assert.equal(isWrong(other), false);
    await configure({ 'gouji.detect': 'ask' });
    await waitFor('findings of the other file', () => isWrong(other));
    await configure({ 'gouji.detect': 'off' });
    await waitFor('no findings of the other file', () => !isWrong(other));
    await removeFile('named.ogi');
    await removeFile('other.md');
  });

  test('gouji.maxFindings bounds what is shown of a file', async () => {
    const { document } = await openReport('many.ogi', (text) => text.replaceAll(' 0 | ||\n', ' 9 | ||\n'));
    await waitFor('many findings', () => diagnostics(document).length > 10);
    restore = await configure({ 'gouji.maxFindings': 3 });
    await waitFor('three findings', () => vscode.languages.getDiagnostics(document.uri).length === 3);
  });

  test('gouji.rules changes severities at once, and what is hidden is counted', async () => {
    const { document } = await openWrong('rules.ogi');
    await waitFor('a finding', () => diagnostics(document).length === 1);
    restore = await configure({ 'gouji.rules': { 'case-total': 'warning' } });
    await waitFor('a warning', () => diagnostics(document)[0]?.severity === vscode.DiagnosticSeverity.Warning);
    await restore();
    restore = await configure({ 'gouji.rules': { 'case-total': 'off' } });
    await waitForFindings(document);
    assert.equal((await waitForCheck(document)).suppressed, 1);
  });

  test('.gouji.json holds for its folder, as soon as it is written, changed or removed', async () => {
    const { document } = await openWrong('config.ogi');
    await waitFor('an error', () => diagnostics(document)[0]?.severity === vscode.DiagnosticSeverity.Error);
    await writeFile('.gouji.json', '{ "rules": { "case-total": "warning" } } // 先提示');
    await waitFor('a warning', () => diagnostics(document)[0]?.severity === vscode.DiagnosticSeverity.Warning);
    await writeFile('.gouji.json', '{ "exceptions": [{ "code": "case-total", "year": 2023, "reason": "原件如此" }] }');
    await waitForFindings(document);
    await removeFile('.gouji.json');
    await waitFor('an error', () => diagnostics(document)[0]?.severity === vscode.DiagnosticSeverity.Error);
  });

  test('what is wrong in .gouji.json is shown there', async () => {
    await openWrong('misconfigured.ogi');
    const uri = await writeFile('.gouji.json', '{ "rules": { "case-totl": "off" } }');
    const own = () => vscode.languages.getDiagnostics(uri).find(({ source }) => source === 'gouji');
    assert.match((await waitFor('a problem', own)).message, /case-total/);
    await writeFile('.gouji.json', '{}');
    await waitFor('no problem', () => own() === undefined);
  });

  /** What the actions do once the reason is typed. */
  async function silence(document: vscode.TextDocument, title: RegExp): Promise<void> {
    const actions = await waitFor('actions', async () => {
      const found = await codeActions(document, caseCell(document, 5), vscode.CodeActionKind.QuickFix);
      return found.some((action) => title.test(action.title)) && found;
    });
    const at = actions.findIndex((action) => title.test(action.title));
    assert.ok(at >= actions.length - 3 && !actions[at]!.isPreferred, 'it comes last');
    const { command, arguments: args = [] } = actions[at]!.command!;
    assert.equal(await vscode.commands.executeCommand(command, ...args, '说“已核实”"是"'), true);
    await waitForFindings(document);
  }

  test('a finding is silenced by a comment with a reason', async () => {
    const { document } = await openWrong('here.ogi');
    const before = document.getText();
    await silence(document, /忽略此处/);
    assert.match(document.getText(), /^<!-- gouji-ignore case-total: 说“已核实”"是" -->$/m);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
    await waitFor('the finding', () => diagnostics(document).map(codeOf).join() === 'case-total');
  });

  test('a finding that is silenced is found again, and told again', async () => {
    const { document } = await openWrong('again.ogi');
    const before = document.getText();
    await silence(document, /忽略此处/);
    const figure = caseCell(document, 5).start;
    const asked = vscode.commands.executeCommand('gouji.showSuppressed');
    await waitFor('its place', async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return vscode.window.activeTextEditor?.selection.start.isEqual(figure);
    });
    await asked;
    const comment = new vscode.Range(figure.line - 1, 0, figure.line - 1, 0);
    await applyQuickFix(document, comment, /^取消忽略/);
    assert.equal(document.getText(), before);
    await waitFor('the finding', () => diagnostics(document).map(codeOf).join() === 'case-total');
    await silence(document, /在本文件忽略/);
    assert.equal(await vscode.commands.executeCommand('gouji.removeComments'), 1);
    assert.equal(document.getText(), before);
    assert.equal(await vscode.commands.executeCommand('gouji.removeComments'), 0);
  });

  test('a finding is silenced by an exception in .gouji.json', async () => {
    const { document } = await openWrong('exception.ogi');
    await silence(document, /例外/);
    const [exception] = JSON.parse(await readFile('.gouji.json')).exceptions;
    assert.equal(exception.reason, '说“已核实”"是"');
    assert.equal(exception.code, 'case-total');
    assert.equal(document.isDirty, false);
  });

  test('a finding outside of the workspace is silenced at once, and its exception is written once', async function () {
    const { document } = await openWrong('../outside/exception.ogi');
    const config = '../outside/.gouji.json';
    // Nothing lies outside of what a browser was given.
    if (vscode.workspace.getWorkspaceFolder(uriOf(config))) this.skip();
    const exceptions = async () => JSON.parse(await readFile(config)).exceptions.length;
    await silence(document, /例外/);
    assert.equal(await exceptions(), 1);
    const text = await readFile(config);
    await removeFile(config);
    await closeAll();
    await open('../outside/exception.ogi');
    await waitFor('the finding', () => diagnostics(document).length === 1);
    await writeFile(config, text);
    await silence(document, /例外/);
    assert.equal(await exceptions(), 1);
    await removeFile(config);
  });
});
