import * as vscode from 'vscode';
import * as assert from './assert.js';
import {
  closeAll,
  codeOf,
  configure,
  extension,
  node,
  open,
  readFile,
  removeFile,
  serverProcess,
  sleep,
  uriOf,
  waitFor,
  waitForClean,
  writeFile,
} from './support.js';

suite('activation', () => {
  suiteTeardown(closeAll);

  test('an editor without a report starts no server', async () => {
    await open('.vscode/settings.json');
    await sleep(500);
    await waitFor('activation', () => extension().isActive);
    assert.equal(extension().exports.session.state, 'idle');
    if (node) assert.equal(serverProcess(), undefined);
  });

  test('all reports are checked where gouji.scope says so, though none was opened', async () => {
    await writeFile(
      'unopened.ogi',
      (await readFile('clean.ogi')).replace('1 | 0 | 0 | 0 | 1 | 0', '1 | 0 | 0 | 0 | 2 | 0'),
    );
    const restore = await configure({ 'gouji.scope': 'workspace' });
    try {
      const found = () => vscode.languages.getDiagnostics(uriOf('unopened.ogi')).map(codeOf).includes('case-total');
      await waitFor('findings of a file that is not open', found);
    } finally {
      await restore();
      await removeFile('unopened.ogi');
      await extension().exports.session.stop();
    }
  });

  test('a text that is no report starts no server', async () => {
    const { document } = await open('plain.txt');
    await sleep(1000);
    assert.equal(document.languageId, 'plaintext');
    assert.equal(vscode.languages.getDiagnostics(document.uri).length, 0);
    assert.equal(extension().exports.session.state, 'idle');
    if (node) assert.equal(serverProcess(), undefined);
  });

  test('a report starts extension and server', async () => {
    const { document } = await open('clean.ogi');
    await waitForClean(document);
    assert.equal(extension().exports.session.state, 'running');
    if (node) assert.ok(serverProcess(), 'there is a server');
  });
});
