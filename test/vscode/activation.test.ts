import * as vscode from 'vscode';
import * as assert from './assert.js';
import { closeAll, extension, node, open, serverProcess, sleep, waitForClean } from './support.js';

suite('activation', () => {
  suiteTeardown(closeAll);

  test('an editor without a report leaves the extension alone', async () => {
    await open('.vscode/settings.json');
    await sleep(500);
    const events: string[] = extension().packageJSON.activationEvents;
    assert.equal(events.join(), 'onLanguage:ogi-report,onLanguage:plaintext,onLanguage:markdown');
    // Some inputs of the editor itself are plain text, and may wake the part that waits for one.
    if (extension().isActive) assert.equal(extension().exports.session.state, 'idle');
    if (node) assert.equal(serverProcess(), undefined);
  });

  test('a text that is no report starts no server', async () => {
    const { document } = await open('plain.txt');
    await sleep(1000);
    assert.equal(document.languageId, 'plaintext');
    assert.equal(vscode.languages.getDiagnostics(document.uri).length, 0);
    if (extension().isActive) assert.equal(extension().exports.session.state, 'idle');
    if (node) assert.equal(serverProcess(), undefined);
  });

  test('a report starts extension and server', async () => {
    const { document } = await open('clean.ogi');
    await waitForClean(document);
    assert.equal(extension().exports.session.state, 'running');
    if (node) assert.ok(serverProcess(), 'there is a server');
  });
});
