import * as vscode from 'vscode';
import * as assert from './assert.js';
import {
  caseCell,
  closeAll,
  finding,
  open,
  openReport,
  readFile,
  replace,
  waitFor,
  waitForClean,
  waitForFindings,
  writeFile,
} from './support.js';

suite('files', () => {
  teardown(closeAll);

  test('a report that was saved is the same when it is read again', async () => {
    const editor = await openReport('saved.ogi');
    await waitForClean(editor.document);
    await replace(editor, caseCell(editor.document, 5), '7');
    assert.ok(await editor.document.save(), 'saved');
    assert.equal(await readFile('saved.ogi'), editor.document.getText());
    await closeAll();
    const { document } = await open('saved.ogi');
    assert.equal(document.getText(caseCell(document, 5)), '7');
    await waitForFindings(document, finding('case-total', caseCell(document, 5)));
  });

  test('a report that changed on the disk is checked anew', async () => {
    const { document } = await openReport('changed.ogi');
    await waitForClean(document);
    await writeFile('changed.ogi', document.getText().replace('1 | 0 | 0 | 0 | 1 | 0', '1 | 0 | 0 | 0 | 3 | 0'));
    await waitFor('the new text', () => document.getText(caseCell(document, 5)) === '3');
    await waitForFindings(document, finding('case-total', caseCell(document, 5)));
  });

  test('lines that end as Windows ends them keep their ends', async () => {
    const editor = await openReport('windows.ogi', (text) => text.replaceAll('\n', '\r\n'));
    const { document } = editor;
    await waitForClean(document);
    await replace(editor, caseCell(document, 10), '0');
    await waitForFindings(document, finding('case-total', caseCell(document, 10)));
    assert.equal(document.eol, vscode.EndOfLine.CRLF);
  });
});
