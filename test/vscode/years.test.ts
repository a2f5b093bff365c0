import * as vscode from 'vscode';
import type { CheckAllResult } from '../../server/src/lsp/protocol.js';
import * as assert from './assert.js';
import {
  applyQuickFix,
  cell,
  closeAll,
  codeActions,
  codeOf,
  column,
  configure,
  hover,
  open,
  readFile,
  replace,
  sleep,
  uriOf,
  waitFor,
  writeFile,
} from './support.js';

const forward = /(四、结转下年度继续办理 \| )\d+/;
const over = /(二、上年结转政府信息公开申请数量 \| )\d+/;

suite('reports of several years', () => {
  let restore = async () => {};
  let folders = 0;
  const of = (name: string) => `years ${folders}/${name}`;
  /** A folder of the test's own, known to the editor: on Linux it may miss files that come together with their folder. */
  setup(async () => {
    folders++;
    await vscode.workspace.fs.createDirectory(uriOf(of('')));
    await sleep(2000);
  });
  teardown(async () => {
    await restore();
    restore = async () => {};
    await closeAll();
    await vscode.workspace.fs.delete(uriOf(of('')), { recursive: true });
  });

  /** What is shown of a file, of the findings that come from comparing years. */
  const shown = (name: string) =>
    vscode.languages
      .getDiagnostics(uriOf(name))
      .filter((diagnostic) => codeOf(diagnostic) === 'carry-continuity')
      .sort((a, b) => a.range.start.compareTo(b.range.start));

  async function writeYears(): Promise<void> {
    const clean = await readFile('clean.ogi');
    await writeFile(of('2022.txt'), clean.replace('2023年政府', '2022年政府').replace(forward, '$177'));
    await writeFile(of('2023.ogi'), clean.replace(over, '$176'));
  }

  test('are compared, also with files that are not open', async () => {
    await writeYears();
    const editor = await open(of('2023.ogi'));
    const [first] = await waitFor('findings across the years', () => {
      const found = shown(of('2023.ogi'));
      return found.length > 0 && found;
    });
    const related = first!.relatedInformation![0]!.location;
    assert.equal(related.uri.toString(), uriOf(of('2022.txt')).toString());
    await applyQuickFix(editor.document, first!.range, /^转到 2022\.txt 「四、结转/);
    const shownNow = await waitFor('last year’s report', () => {
      const now = vscode.window.activeTextEditor;
      return now?.document.uri.toString() === related.uri.toString() && now;
    });
    assert.ok(shownNow.selection.isEqual(new vscode.Selection(related.range.start, related.range.end)), 'its figure');
    const again = await vscode.window.showTextDocument(editor.document);

    await writeFile(of('2022.txt'), (await readFile(of('2022.txt'))).replace(forward, '$176'));
    await waitFor('the change of the other file', () => shown(of('2023.ogi')).length < 2);
    const line = first!.range.start.line;
    const text = editor.document.lineAt(line).text;
    const at = text.indexOf('76');
    await replace(again, new vscode.Range(line, at, line, at + 2), '75');
    await waitFor('the change of the open file', () => shown(of('2023.ogi')).length > 0);
  });

  test('tell which figure of this year is wrong', async () => {
    // Of an organ of its own: web editors may not say that files of other tests are gone.
    const clean = (await readFile('clean.ogi')).replaceAll('青石街道办事处', '白杨镇人民政府');
    // Figures of its own: what most of this year's would be copied from says nothing.
    const before = clean.replaceAll('| 12 | 3 | 0', '| 22 | 5 | 0').replace('| 6 | 2 | 0', '| 16 | 4 | 0');
    await writeFile(of('before.txt'), before.replace('2023年政府', '2022年政府'));
    await writeFile(of('now.ogi'), clean.replace(/(二、上年结转.* \| )1( .* )1 /, '$12$22 '));
    const { document } = await open(of('now.ogi'));
    const wrong = cell(document, '二、上年结转', column.naturalPerson);
    const culprit = await waitFor('the culprit', () =>
      vscode.languages
        .getDiagnostics(document.uri)
        .find((one) => codeOf(one) === 'suspect-cell' && one.message.includes('与上年报告结转下年的数一致')),
    );
    assert.ok(culprit.range.isEqual(wrong), 'what was carried over');
    const actions = await codeActions(document, wrong, vscode.CodeActionKind.QuickFix);
    assert.match(actions.find(({ isPreferred }) => isPreferred)?.title ?? '', /与上年报告结转下年的数一致/);
    assert.match(await hover(document, wrong.start), /与上年报告结转下年的数一致/);
  });

  test('are all checked by a command, and then shown', async () => {
    await writeYears();
    await writeFile(of('2021年报.docx'), '');
    await writeFile(of('2021年报.txt'), '');
    const result = await vscode.commands.executeCommand<CheckAllResult>('gouji.checkAll');
    assert.ok(result.reports >= 2, `${result.reports} reports`);
    assert.ok(result.findings.warning > 0, 'warnings');
    const missed = result.passedOver.map(({ uri }) => decodeURIComponent(uri.split('/').at(-1)!));
    assert.deepEqual(missed.sort(), ['2021年报.docx', '2021年报.txt']);
    await waitFor('findings of a file that is not open', () => shown(of('2023.ogi')).length > 0);
    await vscode.commands.executeCommand('gouji.restartServer');
    await waitFor('their end', () => shown(of('2023.ogi')).length === 0);
  });

  test('are shown without being open where gouji.scope says so', async () => {
    await writeYears();
    restore = await configure({ 'gouji.scope': 'workspace' });
    await waitFor('findings of a file that is not open', () => shown(of('2023.ogi')).length > 0);
    await open(of('2023.ogi'));
    await waitFor('findings of the open file', () => shown(of('2023.ogi')).length > 0);
    await closeAll();
    await waitFor('findings of the closed file', () => shown(of('2023.ogi')).length > 0);
    await restore();
    await waitFor('their end', () => shown(of('2023.ogi')).length === 0);
  });
});
