import assert from 'node:assert/strict';
import { join } from 'node:path';
import { type CheckOptions, check } from '../../server/src/cli/check';
import { extract } from '../../server/src/cli/extract';
import { fix } from '../../server/src/cli/fix';
import { MemoryWorkspace } from '../../server/src/workspace/memory';
import { NodeWorkspace } from '../../server/src/workspace/node';
import { report } from '../features/fixture';
import { zip } from '../support/zip';
import { buildIfMissing, folderOf, gouji, removeFolders, shellOn } from './support';

/** 规章 of a sub-district, and a total that is wrong. */
const wrong = report({ disclosure: { governmentRules: '2 0 2' }, cases: '1 0 0 0 2 0 0 0 1 1 1 0 0 0 1' });
const config = (value: unknown) => JSON.stringify(value);

async function checked(
  files: Record<string, string | Uint8Array>,
  paths: readonly string[],
  options: Partial<CheckOptions> = {},
  input = '',
) {
  const workspace = new MemoryWorkspace(files);
  const { shell, written } = shellOn(workspace, { input: async () => new TextEncoder().encode(input) });
  const code = await check(shell, paths, { format: 'text', ...options });
  return { code, ...written };
}

async function codesOf(files: Record<string, string>): Promise<Record<string, string[]>> {
  const { out } = await checked(files, ['r'], { format: 'json' });
  const said: { path: string; findings: { code: string; severity: string }[] }[] = JSON.parse(out).files;
  return Object.fromEntries(
    said.map(({ path, findings }) => [path, findings.map((one) => `${one.code} ${one.severity}`)]),
  );
}

describe('gouji and .gouji.json', () => {
  before(buildIfMissing);
  afterEach(removeFolders);

  it('without one, every rule has its own severity', async () => {
    assert.deepEqual(await codesOf({ 'r/a.txt': wrong }), {
      'r/a.txt': ['rules-no-power warning', 'case-total error'],
    });
  });

  it('changes severities and switches rules off, which is counted', async () => {
    const files = {
      'r/a.txt': wrong,
      'r/.gouji.json': config({ rules: { 'case-total': 'hint', 'rules-no-power': 'off' } }),
    };
    assert.deepEqual(await codesOf(files), { 'r/a.txt': ['case-total hint'] });
    const { code, out } = await checked(files, ['r']);
    assert.equal(code, 0);
    assert.match(out, /另有 1 条不显示：注释 0、例外 0、设置 1。/);
  });

  it('the nearest one upwards holds, as a whole', async () => {
    const files = {
      '.gouji.json': config({ rules: { 'case-total': 'off', 'rules-no-power': 'off' } }),
      'r/a.txt': wrong,
      'r/sub/.gouji.json': config({ rules: { 'rules-no-power': 'error' } }),
      'r/sub/deep/b.txt': wrong,
    };
    assert.deepEqual(await codesOf(files), {
      'r/a.txt': [],
      'r/sub/deep/b.txt': ['rules-no-power error', 'case-total error'],
    });
  });

  it('exceptions are about the files, organs, years, rows, columns and texts they name', async () => {
    const exceptions: [Record<string, unknown>, boolean][] = [
      [{}, true],
      [{ file: 'a.txt' }, true],
      [{ file: '*.md' }, false],
      [{ file: 'sub/**' }, false],
      [{ file: '**/a.txt' }, true],
      [{ organ: '青石街道办事处' }, true],
      [{ organ: '青石 街道办事处' }, true],
      [{ organ: '白石街道办事处' }, false],
      [{ year: 2023 }, true],
      [{ year: 2022 }, false],
      [{ row: '规章' }, true],
      [{ row: 'governmentRules' }, true],
      [{ row: '行政规范性文件' }, false],
      [{ row: '规章', column: '本年制发件数' }, true],
      [{ column: '现行有效件数' }, false],
      [{ text: '规章 | 2 | 0 | 2' }, true],
      [{ text: '没有这句话' }, false],
      [{ organ: '青石街道办事处', year: 2022 }, false],
    ];
    for (const [conditions, silenced] of exceptions) {
      const exception = { code: 'rules-no-power', reason: '市里授权制定', ...conditions };
      const files = { 'r/a.txt': wrong, 'r/.gouji.json': config({ exceptions: [exception] }) };
      const expected = silenced ? ['case-total error'] : ['rules-no-power warning', 'case-total error'];
      assert.deepEqual(await codesOf(files), { 'r/a.txt': expected }, JSON.stringify(conditions));
    }
  });

  it('exceptions know the organ by the name of the file where only that tells it', async () => {
    const nameless = wrong.replaceAll('青石街道办事处', '本办');
    const exception = { code: 'case-total', reason: '原件如此', organ: '白石街道办事处' };
    const files = { 'r/白石街道办事处2023年年报.txt': nameless, 'r/.gouji.json': config({ exceptions: [exception] }) };
    assert.ok(!(await codesOf(files))['r/白石街道办事处2023年年报.txt']!.includes('case-total error'));
  });

  it('exceptions do not take the name of a file of several reports for theirs', async () => {
    const nameless = wrong.replaceAll('青石街道办事处', '本办');
    const exception = { code: 'case-total', reason: '原件如此', organ: '白石街道办事处' };
    const files = {
      'r/白石街道办事处2023年年报.txt': `${nameless}\n${nameless}`,
      'r/.gouji.json': config({ exceptions: [exception] }),
    };
    const found = (await codesOf(files))['r/白石街道办事处2023年年报.txt']!;
    assert.equal(found.filter((one) => one === 'case-total error').length, 2);
  });

  it('json lists what is not shown, by what and why', async () => {
    const text = wrong.replace(/^1 \| 0 \| 0 \| 0 \| 2/m, '<!-- gouji-ignore case-total: 原件如此 -->\n$&');
    const files = {
      'r/a.txt': text,
      'r/.gouji.json': config({ exceptions: [{ code: 'rules-no-power', reason: '市里授权制定' }] }),
    };
    const { code, out } = await checked(files, ['r'], { format: 'json' });
    assert.equal(code, 0);
    const [{ findings, suppressed }] = JSON.parse(out).files;
    assert.deepEqual(findings, []);
    const [first, second] = suppressed;
    assert.deepEqual([first.code, first.by, first.reason], ['rules-no-power', 'exception', '市里授权制定']);
    assert.deepEqual([second.code, second.by, second.reason], ['case-total', 'comment', '原件如此']);
    assert.equal(text.split('\n')[second.range.start.line]!.slice(second.range.start.character)[0], '2');
  });

  it('says whose report it is where the text does not', async () => {
    const anonymous = wrong.replace(/^.*\n/, '').replace('本街道', '我们');
    const files = { 'r/a.txt': anonymous };
    assert.deepEqual(await codesOf(files), { 'r/a.txt': ['case-total error'] });
    for (const organ of [{ name: '青石街道办事处' }, { kind: 'township' }, { name: '青石处', kind: 'township' }]) {
      const known = await codesOf({ ...files, 'r/.gouji.json': config({ organ }) });
      assert.deepEqual(known, { 'r/a.txt': ['rules-no-power warning', 'case-total error'] }, JSON.stringify(organ));
    }
    const { out } = await checked({ ...files, 'r/.gouji.json': config({ organ: { name: '青石处' } }) }, ['r'], {
      format: 'json',
    });
    assert.equal(JSON.parse(out).files[0].reports[0].organ, '青石处');
  });

  it('says which form is used, whatever the tables look like', async () => {
    const files = { 'r/a.txt': report(), 'r/.gouji.json': config({ form: '2019' }) };
    const { out } = await checked(files, ['r'], { format: 'json' });
    assert.equal(JSON.parse(out).files[0].reports[0].form, '2019');
  });

  it('what is wrong in it is said with its place, once, and the exit code is 2', async () => {
    const files = {
      'r/a.txt': report(),
      'r/b.txt': report(),
      'r/.gouji.json':
        '{\n  // 本市统一\n  "rules": { "row-totl": "off", "case-total": "low" },\n  "exception": [],\n}',
    };
    const { code, err, out } = await checked(files, ['r']);
    assert.equal(code, 2);
    assert.deepEqual(err.trim().split('\n'), [
      'r/.gouji.json：第 3 行第 14 列：没有“row-totl”这条规则。是不是 row-total？',
      'r/.gouji.json：第 3 行第 47 列：这里应是 "error"、"warning"、"information"、"hint"、"off" 之一。',
      'r/.gouji.json：第 4 行第 3 列：没有“exception”这一项，可以写的是 $schema、rules、organ、form、exceptions。',
    ]);
    assert.match(out, /共 2 个文件/);
  });

  it('is found on disk above the folder in which the command is started', async function () {
    const folder = folderOf(this, {
      'r/sub/a.txt': wrong,
      'r/.gouji.json': config({ rules: { 'case-total': 'off' } }),
    });
    const { shell, written } = shellOn(new NodeWorkspace());
    assert.equal(await check(shell, [join(folder, 'r', 'sub', 'a.txt')], { format: 'text' }), 0);
    assert.match(written.out, /设置 1/);
  });

  it('for an archive the folder it lies in counts, for standard input the name it is given', async () => {
    const off = config({
      rules: { 'rules-no-power': 'off' },
      exceptions: [{ code: 'case-total', file: 'a.txt', reason: '原件如此' }],
    });
    const files = { 'r/.gouji.json': off, 'r/b.zip': zip([{ name: '../x/a.txt', content: wrong }]) };
    const of = async (...[paths, options, input]: [string[], Partial<CheckOptions>?, string?]) =>
      JSON.parse((await checked(files, paths, { format: 'json', ...options }, input)).out).files[0];
    const [archived, named, unnamed] = [
      await of(['r']),
      await of(['-'], { stdinFilename: 'r/a.txt' }, wrong),
      await of(['-'], {}, wrong),
    ];
    assert.deepEqual([archived.findings, archived.suppressed.length], [[], 2]);
    assert.deepEqual([named.findings, named.suppressed.length], [[], 2]);
    assert.deepEqual([unnamed.findings.length, unnamed.suppressed], [2, []]);
  });

  it('holds in every thread, and what is wrong in it is said once', async function () {
    const reports = Object.fromEntries(Array.from({ length: 130 }, (_, i) => [`r/${i % 3}/${i}.txt`, wrong]));
    const cwd = folderOf(this, { ...reports, 'r/.gouji.json': '{ "rules": { "case-total": "off" }, "form": 2021 }' });
    const { code, out, err } = await gouji(['check', 'r', '--threads', '2', '--format', 'json'], { cwd });
    const checkedFiles: { findings: { code: string }[]; suppressed: { code: string; by: string }[] }[] =
      JSON.parse(out).files;
    assert.equal(checkedFiles.length, 130);
    for (const { findings, suppressed } of checkedFiles) {
      // The same report in so many files is told as well.
      assert.deepEqual(
        findings.map((one) => one.code),
        ['rules-no-power', 'duplicate-report'],
      );
      assert.deepEqual(
        suppressed.map((one) => [one.code, one.by]),
        [['case-total', 'setting']],
      );
    }
    assert.match(err, /^r[/\\]\.gouji\.json：第 1 行第 45 列：[^\n]*\n$/);
    assert.equal(code, 2);
  });

  it('what is not shown is in no list of findings, nor in a baseline', async () => {
    const files = { 'r/a.txt': wrong, 'r/.gouji.json': config({ rules: { 'case-total': 'off' } }) };
    for (const format of ['sarif', 'csv', 'github'] as const) {
      const { out } = await checked(files, ['r'], { format });
      const found = format === 'sarif' ? JSON.stringify(JSON.parse(out).runs[0].results) : out;
      assert.match(found, /rules-no-power/);
      assert.doesNotMatch(found, /case-total/);
    }
    const workspace = new MemoryWorkspace(files);
    await check(shellOn(workspace).shell, ['r'], { format: 'text', writeBaseline: 'known.json' });
    const { text } = await workspace.read('known.json');
    assert.deepEqual(
      JSON.parse(text).findings.map((one: { code: string }) => one.code),
      ['rules-no-power'],
    );
  });

  it('gouji extract asks it too', async () => {
    const files = {
      'r/a.txt': report({ title: '' }),
      'r/.gouji.json': config({ organ: { name: '青石处' }, form: '2019' }),
    };
    const { shell, written } = shellOn(new MemoryWorkspace(files));
    assert.equal(await extract(shell, ['r'], { format: 'jsonl' }), 0);
    const { organ, form } = JSON.parse(written.out);
    assert.deepEqual([organ, form], ['青石处', '2019']);
  });

  it('gouji fix leaves alone what is silenced', async () => {
    const text = report({ cases: '1 0 / 0 1 0 0 0 1 1 1 0 0 0 1' });
    const fixed = async (files: Record<string, string>) => {
      const workspace = new MemoryWorkspace(files);
      const { shell, written } = shellOn(workspace);
      await fix(shell, ['r/a.txt'], {});
      return { text: new TextDecoder().decode(workspace.files.get('r/a.txt')), out: written.out };
    };
    assert.notEqual((await fixed({ 'r/a.txt': text })).text, text);
    const off = config({ rules: { 'blank-cell': 'off' } });
    assert.equal((await fixed({ 'r/a.txt': text, 'r/.gouji.json': off })).text, text);
  });

  it('gouji fix changes no figure that somebody has confirmed, with --totals and --strip-comments neither', async () => {
    const text = report({ requests: { granted: '6 2 0 0 1 0 10' } });
    const commented = text.replace(/^.*予以公开 \|/m, '<!-- gouji-ignore row-total: 已核实 -->\n$&');
    const options = { stripComments: true };
    for (const [given, totals, expected] of [
      [text, false, /予以公开.*\| 9 \|/],
      [commented, false, /予以公开.*\| 10 \|/],
      [commented, true, /予以公开.*\| 10 \|/],
    ] as const) {
      const workspace = new MemoryWorkspace({ 'a.txt': given });
      await fix(shellOn(workspace).shell, ['a.txt'], { ...options, totals });
      assert.match(new TextDecoder().decode(workspace.files.get('a.txt')), expected);
    }
  });

  it('gouji fix --strip-comments takes out the comments, and nothing else', async () => {
    const text = report().replaceAll('\n', '\r\n');
    const comment = '<!-- gouji-ignore-file blank-cell: 空白即为 0 -->\r\n';
    const workspace = new MemoryWorkspace({
      'a.txt': comment + text.replace('规章 |', '<!-- gouji-ignore rules-no-power -->\r\n规章 |'),
    });
    const { shell, written } = shellOn(workspace);
    assert.equal(await fix(shell, ['a.txt'], { stripComments: true }), 0);
    assert.equal(new TextDecoder().decode(workspace.files.get('a.txt')), text);
    assert.match(written.out, /第 1 行 文字：<!-- gouji-ignore-file blank-cell: 空白即为 0 --> → 删去/);
  });
});
