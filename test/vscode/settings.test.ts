import * as vscode from 'vscode';
import * as assert from './assert.js';
import { closeAll, configure, diagnostics, openReport, waitFor } from './support.js';

suite('settings', () => {
  let restore = async () => {};
  teardown(async () => {
    await restore();
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

  test('gouji.maxFindings bounds what is shown of a file', async () => {
    const { document } = await openReport('many.ogi', (text) => text.replaceAll(' 0 | ||\n', ' 9 | ||\n'));
    await waitFor('many findings', () => diagnostics(document).length > 10);
    restore = await configure({ 'gouji.maxFindings': 3 });
    await waitFor('three findings', () => vscode.languages.getDiagnostics(document.uri).length === 3);
  });
});
