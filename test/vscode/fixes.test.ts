import * as vscode from 'vscode';
import * as assert from './assert.js';
import {
  applyQuickFix,
  caseCell,
  cell,
  closeAll,
  codeActions,
  codeOf,
  configure,
  finding,
  openReport,
  readFile,
  replace,
  waitFor,
  waitForCheck,
  waitForFindings,
} from './support.js';

/** Breaks the total of the reviews in section 四: one finding, one cure. */
const wrongCases = (text: string) => text.replace('1 | 0 | 0 | 0 | 1 | 0', '1 | 0 | 0 | 0 | 2 | 0');

suite('fixes', () => {
  teardown(closeAll);

  test('a quick fix changes the figure and nothing else', async () => {
    const { document } = await openReport('quick.ogi', wrongCases);
    const wrong = caseCell(document, 5);
    await waitForFindings(document, finding('case-total', wrong));
    await applyQuickFix(document, wrong, /总计」2 → 1/);
    assert.equal(document.getText(), await readFile('clean.ogi'));
    await waitForFindings(document);
  });

  test('undo takes a quick fix back, redo brings it again', async () => {
    const { document } = await openReport('undo.ogi', wrongCases);
    const wrong = caseCell(document, 5);
    await waitForFindings(document, finding('case-total', wrong));
    await applyQuickFix(document, wrong, /总计」2 → 1/);
    await waitForFindings(document);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), wrongCases(await readFile('clean.ogi')));
    await waitForFindings(document, finding('case-total', wrong));
    await vscode.commands.executeCommand('redo');
    await waitForFindings(document);
  });

  test('a blank is filled with 0', async () => {
    const { document } = await openReport('blank.ogi', (text) => text.replace('| 0 | 0 | 2 | |', '|  | 0 | 2 | |'));
    const blank = cell(document, '4.保护第三方合法权益', 5);
    assert.ok(blank.isEmpty, 'the cell is blank');
    await applyQuickFix(document, blank, /0/);
    assert.equal(document.getText(cell(document, '4.保护第三方合法权益', 5)), '0');
  });

  test('source.fixAll.gouji puts figures in order on saving', async () => {
    const restore = await configure({ 'editor.codeActionsOnSave': { 'source.fixAll.gouji': 'explicit' } });
    try {
      const editor = await openReport('save.ogi', (text) => text.replace('数量 | 12 | 3 |', '数量 | １２ | 3 |'));
      const { document } = editor;
      await replace(editor, new vscode.Range(3, 0, 3, 0), ' ');
      await replace(editor, new vscode.Range(3, 0, 3, 1), '');
      await waitForCheck(document);
      assert.ok(await document.save(), 'saved');
      assert.equal(document.getText(), await readFile('clean.ogi'));
      assert.equal(await readFile('save.ogi'), await readFile('clean.ogi'));
    } finally {
      await restore();
    }
  });

  async function fixAll(document: vscode.TextDocument): Promise<void> {
    await waitForCheck(document);
    const whole = new vscode.Range(0, 0, document.lineCount, 0);
    for (const { edit } of await codeActions(document, whole, vscode.CodeActionKind.SourceFixAll.append('gouji'))) {
      if (edit) await vscode.workspace.applyEdit(edit);
    }
  }

  test('source.fixAll.gouji changes no figure by a guess', async () => {
    const { document } = await openReport('guess.ogi', wrongCases);
    await fixAll(document);
    assert.equal(document.getText(), wrongCases(await readFile('clean.ogi')));
  });

  test('source.fixAll.gouji gives back the figure that only one smallest repair explains', async () => {
    const { document } = await openReport('repair.ogi', (text) => text.replace('| 6 | 2 |', '| 60 | 2 |'));
    await fixAll(document);
    assert.equal(document.getText(), await readFile('clean.ogi'));
  });

  test('the mistyped figure is named, and its quick fix clears every finding', async () => {
    const { document } = await openReport('culprit.ogi', (text) => text.replace('| 6 | 2 |', '| 60 | 2 |'));
    const wrong = cell(document, '(一)予以公开', 1);
    await waitFor('the culprit', () =>
      vscode.languages
        .getDiagnostics(document.uri)
        .some((one) => codeOf(one) === 'suspect-cell' && one.range.isEqual(wrong)),
    );
    await applyQuickFix(document, wrong, /60 → 6/);
    await waitForFindings(document);
    assert.equal(document.getText(), await readFile('clean.ogi'));
  });

  test('a sentence of the report tells which figure of section 四 is wrong', async () => {
    const { document } = await openReport('sentence.ogi', (text) =>
      wrongCases(text).replace('现将2023年的情况报告如下', '全年被申请行政复议1件'),
    );
    const wrong = caseCell(document, 5);
    const culprit = await waitFor('the culprit', () =>
      vscode.languages.getDiagnostics(document.uri).find((one) => codeOf(one) === 'suspect-cell'),
    );
    assert.ok(culprit.range.isEqual(wrong), 'the total, not one of its parts');
    assert.match(culprit.message, /应为 1（现为 2.*与正文一致/);
    const actions = await codeActions(document, wrong, vscode.CodeActionKind.QuickFix);
    assert.match(actions.find(({ isPreferred }) => isPreferred)?.title ?? '', /总计」2 → 1.*与正文一致/);
  });
});
