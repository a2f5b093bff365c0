import * as vscode from 'vscode';
import * as assert from './assert.js';
import { cell, closeAll, column, hover, openReport, waitFor } from './support.js';

suite('hover', () => {
  teardown(closeAll);

  test('on a figure tells its row, its column, and every sum it takes part in', async () => {
    const { document } = await openReport('hover.ogi', (text) => text.replace('| 6 | 2 |', '| 7 | 2 |'));
    const text = await hover(document, cell(document, '(一)予以公开', column.naturalPerson).start);
    assert.match(text, /予以公开/, 'row');
    assert.match(text, /自然人/, 'column');
    assert.match(text, /✗/, 'what does not agree');
    assert.match(text, /7/, 'the figure now in the text');
  });

  test('on a total that agrees says so', async () => {
    const { document } = await openReport('agrees.ogi');
    const text = await hover(document, cell(document, '一、本年新收', column.total).start);
    assert.match(text, /✓/);
    assert.ok(!text.includes('✗'), 'nothing disagrees');
  });

  test('on a row label tells what the row counts', async () => {
    const { document } = await openReport('label.ogi');
    const text = await hover(document, cell(document, '4.保护第三方合法权益', 0).start.translate(0, 3));
    assert.match(text, /第三方/);
  });

  test('parameter hints name the columns of the row, and follow the cursor', async () => {
    const { document } = await openReport('columns.ogi');
    for (const at of [column.naturalPerson, column.commercialEnterprise, column.total]) {
      const { start } = cell(document, '(一)予以公开', at);
      const help = await waitFor('parameter hints', async () =>
        vscode.commands.executeCommand<vscode.SignatureHelp>(
          'vscode.executeSignatureHelpProvider',
          document.uri,
          start,
        ),
      );
      const [row] = help.signatures;
      assert.match(row!.label, /予以公开：自然人 \| 商业企业 \| .* \| 总计$/);
      assert.equal(help.activeParameter, at - 1);
    }
  });
});
