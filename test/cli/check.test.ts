import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { basename, join } from 'node:path';
import { check } from '../../server/src/cli/check';
import { encode } from '../../server/src/workspace/decode';
import { MemoryWorkspace } from '../../server/src/workspace/memory';
import {
  buildIfMissing,
  cleanText,
  command,
  folderOf,
  gouji,
  removeFolders,
  root,
  samples,
  shellOn,
  wrongText,
} from './support';

const text = { format: 'text' } as const;

describe('gouji check', () => {
  it('lists reports in order a line each, set apart from those with findings', async () => {
    const files = { 'a.txt': cleanText, 'b.txt': cleanText, 'c.txt': wrongText, 'd.txt': cleanText };
    const { shell, written } = shellOn(new MemoryWorkspace(files));
    await check(shell, ['a.txt', 'b.txt', 'c.txt', 'd.txt'], text);
    const marks = written.out.split('\n').map((line) => (/^[✓✗]/.test(line) ? line[0] : line === '' ? '' : '…'));
    const together = marks.join(' ').replace(/…( …)*/g, '…');
    assert.match(together, /^✓ ✓ {2}… ✗ {2}✓ {2}…/);
  });

  before(buildIfMissing);
  afterEach(removeFolders);

  it('finds nothing in the samples that are right', async () => {
    for (const path of [samples.clean, samples.of2019]) {
      const { code, out, err } = await gouji(['check', '--max-warnings', '0', path]);
      assert.equal(code, 0, out + err);
      assert.match(out, /^✓ .*、0 不成立、0 无法核对$/m);
      assert.match(out, /错误 0，警告 0，提示 0，建议 0。/);
    }
  });

  it('names place, rule and sum of every error, and sums up', async () => {
    const path = join('samples', basename(samples.wrong));
    const { code, out } = await gouji(['check', path], { cwd: root });
    assert.equal(code, 1);
    for (const finding of [
      `${path}:13:6 警告 rules-no-power`,
      `${path}:31:47 错误 row-total`,
      `${path}:42:1 错误 missing-cell`,
      `${path}:53:15 错误 flow-balance`,
      `${path}:58:17 错误 case-total`,
      '「（一）予以公开」的总计应为 9，现为 8（少 1）',
      '✗ 松坪街道办事处 · 2024年 · 2021版表样 · 勾稽 42 项：29 成立、4 不成立、9 无法核对',
      '错误 5，警告 1，提示 1，建议 10（加 --hints 列出）。',
    ])
      assert.ok(out.includes(finding), `${finding}\n\n${out}`);
    assert.doesNotMatch(out, /blank-cell|number-format/);
  });

  it('ticks no report of which a part was not checked', async () => {
    const marked = async (content: string) => {
      const { shell, written } = shellOn(new MemoryWorkspace({ 'a.txt': content }));
      assert.equal(await check(shell, ['a.txt'], { ...text, maxWarnings: 0 }), 0);
      return /^([✓○!✗]) (?:.*，|.*勾稽 42 项：)/m.exec(written.out)?.[1] ?? written.out;
    };
    const between = (from: string, to: string, change: (rows: string) => string) =>
      cleanText.replace(new RegExp(`(?<=${from}.*\n)[^]*(?=\n${to})`), change);
    assert.equal(await marked(cleanText), '✓');
    // Nothing but 提示 is said of either; of the second, no sum is left out.
    const glued = between('三、收到和处理', '四、', (rows) => rows.replaceAll(/[ |]/g, ''));
    assert.equal(await marked(glued), '○');
    const letters = between('二、主动公开', '三、收到', (rows) => rows.replaceAll(/\| \d+/g, '| OO'));
    assert.equal(await marked(letters), '○');
    assert.equal(await marked(cleanText.replace('规章 | 0 | 0 | 0 |', '规章 | / | 0 | 0 |')), '✓');
  });

  it('lists hints on request', async () => {
    const { out } = await gouji(['check', '--hints', samples.wrong]);
    assert.match(out, /:17:8 建议 number-format/);
    assert.match(out, /:46:19 建议 blank-cell/);
    assert.doesNotMatch(out, /--hints/);
  });

  it('counts warnings against --max-warnings', async () => {
    const powerless = cleanText.replace('规章 | 0 | 0 | 0 |', '规章 | 1 | 0 | 1 |');
    const { shell } = shellOn(new MemoryWorkspace({ 'a.txt': powerless }));
    assert.equal(await check(shell, ['a.txt'], text), 0);
    assert.equal(await check(shell, ['a.txt'], { ...text, maxWarnings: 1 }), 0);
    assert.equal(await check(shell, ['a.txt'], { ...text, maxWarnings: 0 }), 1);
  });

  it('searches folders, passes over what is no report, and says how much that was', async () => {
    const files = { 'r/a.txt': cleanText, 'r/b/c.MD': cleanText, 'r/b/readme.md': '# 说明', 'r/x.csv': cleanText };
    const skipped = { 'r/node_modules/a.txt': wrongText, 'r/.git/a.txt': wrongText, 'r/.a.txt': wrongText };
    const { shell, written } = shellOn(new MemoryWorkspace({ ...files, ...skipped }));
    assert.equal(await check(shell, ['r'], text), 0);
    assert.match(written.out, /共 2 个文件、2 份报告/);
    assert.match(written.out, /略过 1 个没有年报的文件/);
  });

  it('checks a file once, however often it is named', async () => {
    const { shell, written } = shellOn(new MemoryWorkspace({ 'r/a.txt': cleanText }));
    assert.equal(await check(shell, ['r', 'r/a.txt', './r/a.txt'.slice(2)], text), 0);
    assert.match(written.out, /共 1 个文件/);
  });

  it('takes a file by any name if it is named explicitly, and several reports in one', async () => {
    const { shell, written } = shellOn(new MemoryWorkspace({ 年报: `${cleanText}\n${wrongText}` }));
    assert.equal(await check(shell, ['年报'], text), 1);
    assert.match(written.out, /共 1 个文件、2 份报告/);
    assert.match(written.out, /^年报:78:6 警告 rules-no-power$/m);
  });

  it('reads standard input under the name it is given', async () => {
    const named = await gouji(['check', '-', '--stdin-filename', '松坪.txt'], { input: wrongText });
    assert.equal(named.code, 1);
    assert.match(named.out, /^松坪\.txt:13:6 警告 rules-no-power$/m);
    const nameless = await gouji(['check', '-', '--format', 'json'], { input: cleanText });
    assert.deepEqual([nameless.code, JSON.parse(nameless.out).files[0].path], [0, '<stdin>']);
    const empty = await gouji(['check', '-']);
    assert.deepEqual([empty.code, empty.err], [2, '<stdin>：文件是空的。\n']);
    const fixed = await gouji(['fix', '-'], { input: wrongText });
    assert.deepEqual([fixed.code, fixed.err.split('。')[0]], [2, '-：标准输入没有地方写回']);
  });

  it('reads what another program wrote in another encoding, on request or by itself', async () => {
    const gb18030 = encode({ text: wrongText, encoding: { name: 'gb18030', byteOrderMark: false } });
    for (const asked of [{}, { encoding: 'gb18030' }] as const) {
      const { shell, written } = shellOn(new MemoryWorkspace({ 'a.txt': gb18030 }));
      assert.equal(await check(shell, ['a.txt'], { ...text, ...asked }), 1);
      assert.match(written.out, /✗ 松坪街道办事处/);
    }
    const { shell, written } = shellOn(new MemoryWorkspace({ 'a.txt': gb18030 }));
    assert.equal(await check(shell, ['a.txt'], { ...text, encoding: 'utf-8' }), 2);
    assert.match(written.err, /按 utf-8 读不出来/);
  });

  it('knows encodings by the names that people use', async function () {
    const gb18030 = encode({ text: wrongText, encoding: { name: 'gb18030', byteOrderMark: false } });
    const cwd = folderOf(this, { 'a.txt': gb18030 });
    for (const name of ['gbk', 'GB2312', 'gb18030'])
      assert.equal((await gouji(['check', 'a.txt', '--encoding', name], { cwd })).code, 1, name);
    const { code, err } = await gouji(['check', 'a.txt', '--encoding', 'UTF8'], { cwd });
    assert.equal(code, 2);
    assert.match(err, /按 utf-8 读不出来/);
  });

  it('comes to an end where links lead in a circle', async function () {
    const folder = folderOf(this, { 'a/report.txt': cleanText });
    mkdirSync(join(folder, 'b'));
    try {
      symlinkSync(folder, join(folder, 'a/up'), 'junction');
      symlinkSync(join(folder, 'a'), join(folder, 'b/again'), 'junction');
    } catch {
      this.skip(); // links are not allowed here
    }
    const { code, out } = await gouji(['check', folder]);
    assert.equal(code, 0);
    assert.match(out, /共 1 个文件/);
  });

  it('writes everything before it ends, also into a pipe', async function () {
    const folder = folderOf(this, { 'many.txt': `${wrongText}\n`.repeat(400) });
    const { code, out } = await gouji(['check', '--hints', join(folder, 'many.txt')]);
    assert.equal(code, 1);
    assert.ok(out.length > 500_000, `${out.length} characters`);
    assert.match(out, /错误 2000，警告 400，提示 400，建议 4000。\n$/);
  });

  it('stops quietly when nobody reads on', async function () {
    const folder = folderOf(this, { 'many.txt': `${wrongText}\n`.repeat(400) });
    const child = spawn(process.execPath, [command, 'check', 'many.txt'], { cwd: folder });
    let complaints = '';
    child.stderr.on('data', (chunk) => {
      complaints += chunk;
    });
    child.stdout.once('data', () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.once('close', resolve));
    assert.deepEqual([code, complaints], [0, '']);
  });

  it('uses colours on request only, when its output is no terminal', async () => {
    const colour = '\u001b[';
    assert.ok(!(await gouji(['check', samples.wrong])).out.includes(colour));
    assert.ok((await gouji(['check', '--color', samples.wrong])).out.includes(colour));
    assert.ok(
      !(await gouji(['check', '--no-color', samples.wrong], { env: { FORCE_COLOR: '1' } })).out.includes(colour),
    );
  });

  it('says in English what it says in Chinese', async () => {
    const { out } = await gouji(['check', '--locale', 'en', samples.wrong]);
    assert.match(out, /:31:47 error row-total\n {4}The total of /);
    assert.match(out, /5 errors, 1 warning, 1 information, 10 hints/);
  });
});
