import * as vscode from 'vscode';
import { encode } from '../../server/src/workspace/decode.js';
import * as assert from './assert.js';
import {
  closeAll,
  configure,
  open,
  openReport,
  readFile,
  replace,
  sleep,
  uriOf,
  waitFor,
  waitForClean,
} from './support.js';

const isReport = (document: vscode.TextDocument) => document.languageId === 'ogi-report';

suite('recognition', () => {
  teardown(closeAll);

  for (const name of [
    'named.ogi',
    'named.ogi.txt',
    '青石街道政府信息公开工作年度报告.txt',
    '2023年政府信息公开年度报告.md',
  ]) {
    test(`${name} is a report by its name`, async () => {
      const { document } = await openReport(name);
      assert.equal(document.languageId, 'ogi-report');
    });
  }

  test('a text file is a report by its content', async () => {
    const { document } = await openReport('notes.txt');
    await waitFor('recognition', () => isReport(document));
    await waitForClean(document);
  });

  for (const name of ['gbk.txt', 'gbk.ogi'])
    test(`${name} is read as GB 18030, which it is written in`, async () => {
      const text = (await readFile('clean.ogi')).normalize('NFKC');
      await vscode.workspace.fs.createDirectory(vscode.Uri.joinPath(uriOf(name), '..'));
      await vscode.workspace.fs.writeFile(
        uriOf(name),
        encode({ text, encoding: { name: 'gb18030', byteOrderMark: false } }),
      );
      const restore = await configure({ 'files.autoGuessEncoding': false });
      try {
        const { document } = await open(name);
        await waitFor('recognition', () => isReport(document));
        if ('encoding' in document) {
          await waitFor('the text', () => document.getText() === text);
          await waitForClean(document);
          assert.equal(document.isDirty, false);
        } else assert.match(document.getText(), /\ufffd/);
      } finally {
        await restore();
      }
    });

  test('a file that is no report is left in the encoding in which it was opened', async () => {
    const text = '我们的笔记：周五开会。\n'.repeat(20);
    await vscode.workspace.fs.writeFile(
      uriOf('gbk-notes.txt'),
      encode({ text, encoding: { name: 'gb18030', byteOrderMark: false } }),
    );
    const { document } = await open('gbk-notes.txt');
    await sleep(700);
    assert.equal(document.languageId, 'plaintext');
    assert.match(document.getText(), /\ufffd/);
  });

  test('a new text is a report once one is pasted into it', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'plaintext' });
    const editor = await vscode.window.showTextDocument(document);
    await replace(editor, new vscode.Range(0, 0, 0, 0), await readFile('clean.ogi'));
    await waitFor('recognition', () => isReport(document));
  });

  test('a Markdown file stays one until the user says otherwise', async () => {
    const { document } = await openReport('notes.md');
    await sleep(700);
    assert.equal(document.languageId, 'markdown');
  });

  test('a file of another language is left alone', async () => {
    const { document } = await openReport('notes.json');
    await sleep(700);
    assert.equal(document.languageId, 'json');
  });

  test('nothing is recognised when gouji.detect is off', async () => {
    const restore = await configure({ 'gouji.detect': 'off' });
    try {
      const { document } = await openReport('off.txt');
      await sleep(700);
      assert.equal(document.languageId, 'plaintext');
    } finally {
      await restore();
    }
  });

  test('a language the user has chosen stays, also when the file is opened again', async () => {
    const { document } = await openReport('chosen.txt');
    await waitFor('recognition', () => isReport(document));
    await vscode.languages.setTextDocumentLanguage(document, 'plaintext');
    await sleep(700);
    assert.equal(document.languageId, 'plaintext');
    await closeAll();
    const again = await open('chosen.txt');
    await sleep(700);
    assert.equal(again.document.languageId, 'plaintext');
  });

  test('a language the user has chosen stays when the file is given another name', async () => {
    const { document } = await openReport('before.txt');
    await waitFor('recognition', () => isReport(document));
    await vscode.languages.setTextDocumentLanguage(document, 'plaintext');
    await sleep(700);
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(document.uri, uriOf('after.txt'));
    assert.ok(await vscode.workspace.applyEdit(edit), 'renamed');
    const now = await open('after.txt');
    await sleep(700);
    assert.equal(now.document.languageId, 'plaintext');
    await closeAll();
    const again = await open('after.txt');
    await sleep(700);
    assert.equal(again.document.languageId, 'plaintext');
  });
});
