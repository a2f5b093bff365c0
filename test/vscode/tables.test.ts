import * as vscode from 'vscode';
import * as assert from './assert.js';
import { closeAll, openReport, readFile, waitFor, waitForCheck, waitForClean } from './support.js';

suite('tables', () => {
  teardown(closeAll);

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

  test('have words that are labels and figures, without full-width brackets', async () => {
    const { document } = await openReport('words.ogi', (text) => text.replace('(七)总计 | 12 |', '（七）总计 ｜12｜'));
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor, 'the report is shown');
    for (const word of ['总计', '12']) {
      const at = document.positionAt(document.getText().indexOf(word, document.getText().indexOf('（七）')));
      editor.selection = new vscode.Selection(at, at);
      // It takes the word that a double click does.
      await vscode.commands.executeCommand('editor.action.addSelectionToNextFindMatch');
      assert.equal(document.getText(editor.selection), word);
    }
  });

  test('say above each how it fares, and lead to what fails', async () => {
    const { document } = await openReport('lenses.ogi', (text) =>
      text.replace('1 | 0 | 0 | 0 | 1 | 0', '1 | 0 | 0 | 0 | 2 | 0'),
    );
    await waitForCheck(document);
    const lenses = await waitFor('the lenses', async () => {
      const found = await vscode.commands.executeCommand<vscode.CodeLens[]>(
        'vscode.executeCodeLensProvider',
        document.uri,
        10,
      );
      return found.length > 0 && found;
    });
    assert.deepEqual(
      lenses.map(({ command }) => command?.title.slice(0, 4)),
      ['✗ 42', '✓ 39', '✗ 3 '],
    );
    const command = lenses[0]?.command;
    assert.ok(command, 'a lens to press');
    await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []));
    await waitFor('the total that is wrong', () => {
      const editor = vscode.window.activeTextEditor;
      return editor?.document === document && document.getText(editor.selection) === '2';
    });
  });

  test('are filled in from cell to cell, beginning at the cursor', async () => {
    const { document } = await openReport('fill.ogi');
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor, 'the report is shown');
    const before = document.getText();
    const row = before.split('\n').findIndex((line) => line.startsWith('2.重复申请'));
    editor.selection = new vscode.Selection(row, 0, row, 0);
    assert.equal(await vscode.commands.executeCommand('gouji.fillIn'), true);
    assert.equal(document.getText(), before, 'nothing is changed by it');
    for (const text of ['5', '12', '0']) {
      await vscode.commands.executeCommand('type', { text });
      await vscode.commands.executeCommand('jumpToNextSnippetPlaceholder');
    }
    assert.match(document.lineAt(row).text, /^2\.重复申请 \| 5 \| 12 \| 0 \| 0 \|/);
    await vscode.commands.executeCommand('jumpToPrevSnippetPlaceholder');
    await vscode.commands.executeCommand('jumpToPrevSnippetPlaceholder');
    assert.equal(document.getText(editor.selection), '12');
    for (let cells = 0; cells < 6; cells++) await vscode.commands.executeCommand('jumpToNextSnippetPlaceholder');
    assert.equal(editor.selection.start.line, row + 1, 'behind the last cell comes the next row');
  });

  test('are filled in as they stand where the editor indents with tabs', async () => {
    const { document } = await openReport('tabs.ogi');
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor, 'the report is shown');
    await waitForCheck(document);
    await vscode.commands.executeCommand('gouji.alignTables');
    const aligned = document.getText();
    assert.match(aligned, /^ {20}/m);
    editor.options = { insertSpaces: false, tabSize: 4 };
    for (const time of ['first', 'second']) {
      assert.equal(await vscode.commands.executeCommand('gouji.fillIn'), true, time);
      assert.equal(document.getText(), aligned);
      assert.equal(editor.options.insertSpaces, false);
      await vscode.commands.executeCommand('leaveSnippet');
    }
  });

  test('are rewritten with pipes where they have tabs, and then filled in', async () => {
    const { document } = await openReport('pasted.ogi', (text) =>
      text.replace(/^.*\|.*$/gm, (row) => row.replace(/[|\s]+$/, '').replaceAll(' | ', '\t')),
    );
    await waitForCheck(document);
    const pasted = document.getText();
    assert.equal(await vscode.commands.executeCommand('gouji.fillIn'), false, 'nothing to fill in');
    assert.equal(await vscode.commands.executeCommand('gouji.rewriteTables'), 6);
    const clean = await readFile('clean.ogi');
    const bare = (text: string) =>
      text
        .normalize('NFKC')
        .replace(/ /g, '')
        .replace(/[|\s]+$/gm, '');
    assert.equal(bare(document.getText()), bare(clean));
    await waitForClean(document);
    assert.equal(await vscode.commands.executeCommand('gouji.fillIn'), true);
    await vscode.commands.executeCommand('leaveSnippet');
    assert.equal(await vscode.commands.executeCommand('gouji.rewriteTables'), 0, 'they are rewritten');
    await vscode.commands.executeCommand('undo');
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), pasted);
  });

  test('tell totals by what the form says, also where a line is no row', async () => {
    const { document } = await openReport('cells.ogi', (text) =>
      text.replace(/^.*\|.*$/gm, (row) =>
        row
          .replace(/[|\s]+$/, '')
          .split('|')
          .join('\n\n'),
      ),
    );
    await waitForCheck(document);
    const total = document
      .getText()
      .split('\n')
      .findIndex((line) => line.startsWith('(七)总计'));
    const legend = await waitFor('the legend', async () =>
      vscode.commands.executeCommand<vscode.SemanticTokensLegend | undefined>(
        'vscode.provideDocumentRangeSemanticTokensLegend',
        document.uri,
        new vscode.Range(total, 0, total + 2, 9),
      ),
    );
    const tokens = await vscode.commands.executeCommand<vscode.SemanticTokens>(
      'vscode.provideDocumentRangeSemanticTokens',
      document.uri,
      new vscode.Range(total, 0, total + 2, 99),
    );
    const types = [3, 8].map((at) => legend.tokenTypes[tokens.data[at] ?? -1]);
    assert.deepEqual(types, ['variable', 'number']);
    assert.deepEqual(legend.tokenModifiers, ['total']);
    assert.deepEqual([tokens.data[4], tokens.data[9]], [0, 1]);
  });
});
