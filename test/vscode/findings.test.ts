import * as vscode from 'vscode';
import * as assert from './assert.js';
import {
  caseCell,
  cell,
  closeAll,
  column,
  diagnostics,
  finding,
  openReport,
  replace,
  waitForClean,
  waitForFindings,
} from './support.js';

suite('findings', () => {
  teardown(closeAll);

  test('a correct report has none', async () => {
    const { document } = await openReport('correct.ogi');
    const { findings, reports } = await waitForClean(document);
    assert.deepEqual(findings, { error: 0, warning: 0, information: 0, hint: 0 });
    assert.deepEqual(
      reports.map(({ form, year, identities }) => ({ form, year, identities })),
      [{ form: '2021', year: 2023, identities: { held: 42, failed: 0, notAssessable: 0 } }],
    );
  });

  test('are shown on opening, on the figure that is wrong', async () => {
    const { document } = await openReport('opened.ogi', (text) =>
      text.replace('1 | 0 | 0 | 0 | 1 | 0', '1 | 0 | 0 | 0 | 2 | 0'),
    );
    await waitForFindings(document, finding('case-total', caseCell(document, 5)));
    const [shown] = diagnostics(document);
    assert.ok(shown, 'shown');
    assert.equal(shown.severity, vscode.DiagnosticSeverity.Error);
    assert.match(shown.message, /2.*1/s, 'the message tells the stated and the expected figure');
    assert.ok(shown.relatedInformation?.length, 'the parts are named');
    assert.ok(typeof shown.code === 'object' && shown.code.target, 'the code leads to the page of the rule');
    const page = await vscode.workspace.openTextDocument(shown.code.target);
    assert.match(page.getText(), /^# [^\n]*case-total[^\n]*\n.*gouji-ignore case-total/s);
  });

  test('come and go while typing', async () => {
    const editor = await openReport('typed.ogi');
    const { document } = editor;
    await waitForClean(document);
    const total = cell(document, '一、本年新收', column.total);
    await replace(editor, total, '160');
    const wrong = total.with({ end: total.end.translate(0, 1) });
    const balance = cell(document, '四、结转下年度', column.total);
    await waitForFindings(document, finding('row-total', wrong), finding('flow-balance', balance));
    await replace(editor, wrong, '1');
    const shorter = total.with({ end: total.end.translate(0, -1) });
    await waitForFindings(document, finding('row-total', shorter), finding('flow-balance', balance));
    await replace(editor, shorter, '16');
    await waitForFindings(document);
  });

  test('keep their place when lines are inserted above', async () => {
    const editor = await openReport('moved.ogi', (text) => text.replace('| 16 | |', '| 15 | |'));
    const { document } = editor;
    const expected = () => [
      finding('row-total', cell(document, '一、本年新收', column.total)),
      finding('flow-balance', cell(document, '四、结转下年度', column.total)),
    ];
    await waitForFindings(document, ...expected());
    await replace(editor, new vscode.Range(0, 0, 0, 0), '\n\n');
    await waitForFindings(document, ...expected());
  });

  test('vanish when the file is closed', async () => {
    const { document } = await openReport('closed.ogi', (text) => text.replace('| 16 | |', '| 15 | |'));
    await waitForFindings(
      document,
      finding('row-total', cell(document, '一、本年新收', column.total)),
      finding('flow-balance', cell(document, '四、结转下年度', column.total)),
    );
    await closeAll();
    await waitForFindings(document);
  });
});
