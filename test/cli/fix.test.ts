import assert from 'node:assert/strict';
import { chmodSync, chownSync, linkSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fix } from '../../server/src/cli/fix';
import type { Locale } from '../../server/src/core/localized';
import { MemoryWorkspace } from '../../server/src/workspace/memory';
import { buildIfMissing, cleanText, folderOf, gouji, removeFolders, shellOn, wrongText } from './support';

const bom = '\ufeff';

async function fixed(content: string | Uint8Array, options = {}, locale: Locale = 'zh') {
  const workspace = new MemoryWorkspace({ 'a.txt': content });
  const { shell, written } = shellOn(workspace, { locale });
  const code = await fix(shell, ['a.txt'], options);
  const bytes = workspace.files.get('a.txt')!;
  return { code, ...written, bytes, text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) };
}

const changedLines = (before: string, after: string): string[] => {
  const old = before.split('\n');
  return after.split('\n').filter((line, i) => line !== old[i]);
};

describe('gouji fix', () => {
  before(buildIfMissing);
  afterEach(removeFolders);

  it('normalises what keeps its value, makes the only smallest repairs, nothing else, and says what', async () => {
    const { code, out, text } = await fixed(wrongText);
    assert.equal(code, 0);
    assert.deepEqual(changedLines(wrongText, text), [
      '行政许可 | 137 | ||',
      '行政处罚 | 1204 | ||',
      '3.要求提供公开出版物 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | ||',
      '4.无正当理由大量反复申请 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | ||',
      '3 | 0 | 1 | 0 | 4 | 1 | 0 | 0 | 1 | 2 | 0 | 0 | 0 | 0 | 0 |',
    ]);
    assert.match(out, /^a\.txt：改 11 处$/m);
    assert.match(out, /第 20 行 「行政处罚.*」：1,204 → 1204$/m);
    assert.match(out, /改后还有错误 4、警告 1/);
  });

  it('tells the cells of a row that are changed alike together', async () => {
    const { out } = await fixed(wrongText);
    assert.match(out, /^ {4}第 47 行 「（五）不予处理 · 4\.无正当理由大量反复申请」7 格：\/ → 0$/m);
    assert.equal(out.match(/→/g)?.length, 5, out);
    const nameless = wrongText.replace('3 | 0 | 1 | 0 | 0 | 1 |', '/ | 0 | / | － | 0 | 1 |');
    assert.match((await fixed(nameless)).out, /^ {4}第 58 行 2 格：\/ → 0$/m);
    const english = (await fixed(nameless, {}, 'en')).out;
    assert.match(english, /^ {4}line 47 "\(五\) not processed · 4\..+", 7 cells: \/ → 0$/m);
    assert.match(english, /^ {4}line 58, 2 cells: \/ → 0$/m);
  });

  it('recomputes totals only when asked', async () => {
    const { code, out, text } = await fixed(wrongText, { totals: true });
    assert.equal(code, 0);
    const lines = changedLines(wrongText, text);
    assert.equal(lines.length, 6);
    assert.ok(lines.includes('三、本年度办理结果 | (一)予以公开 | 7 | 1 | 0 | 0 | 1 | 0 | 9 | |'));
    assert.ok(lines.some((line) => line.startsWith('3 | 0 | 1 | 0 | 4 |')));
    assert.match(out, /「（一）予以公开的总计」：8 → 9$/m);
  });

  it('tells a cell that is normalised and recomputed once', async () => {
    const odd = cleanText.replace('| 0 | 0 | 14 | ||', '| 0 | 0 | １５ | ||');
    const { out } = await fixed(odd, { totals: true });
    assert.equal(out.match(/→/g)?.length, 1, out);
    assert.match(out, /１５ → 14$/m);
  });

  it('keeps line ends and the byte-order mark', async () => {
    const before = bom + wrongText.replaceAll('\n', '\r\n');
    const { text } = await fixed(before);
    assert.equal(text, bom + (await fixed(wrongText)).text.replaceAll('\n', '\r\n'));
  });

  it('writes UTF-16 back as UTF-16', async () => {
    const { bytes } = await fixed(Buffer.from(bom + wrongText, 'utf16le'));
    assert.equal(Buffer.from(bytes).toString('utf16le'), bom + (await fixed(wrongText)).text);
  });

  it('has nothing to do the second time', async () => {
    const once = await fixed(wrongText, { totals: true });
    const twice = await fixed(once.text, { totals: true });
    assert.equal(twice.text, once.text);
    assert.match(twice.out, /^1 个文件没有能自动改的地方。还有错误 3、警告 1/m);
  });

  it('says what is left where nothing could be changed by itself', async () => {
    const unreadable = cleanText.replace('行政处罚 | 46', '行政处罚 | 约三百');
    const { code, out } = await fixed(unreadable, { totals: true });
    assert.equal(code, 0);
    assert.equal(out, '1 个文件没有能自动改的地方。还有错误 1、警告 0，请用 gouji check 查看。\n');
    assert.equal((await fixed(cleanText)).out, '1 个文件没有要改的地方。\n');
    assert.match(
      (await fixed(unreadable, {}, 'en')).out,
      /^Nothing that could be changed by itself in 1 file\. 1 error/,
    );
    const { shell, written } = shellOn(new MemoryWorkspace({ 'r/a.txt': unreadable, 'r/b.txt': wrongText }));
    await fix(shell, ['r'], {});
    assert.match(written.out, /^改了 1 个文件、11 处（共 2 个有年报的文件）。没有改的文件里还有错误 1、警告 0/m);
  });

  it('says nothing of files where there was none', async () => {
    for (const path of ['-', 'r.zip']) {
      const { shell, written } = shellOn(new MemoryWorkspace({ 'r.zip': 'PK' }));
      assert.equal(await fix(shell, [path], {}), 2);
      assert.equal(written.out, '');
      assert.match(written.err, /^gouji：1 处没有处理，原因见上。$/m);
    }
  });

  it('never writes a text that was decoded wrongly', async () => {
    const broken = wrongText.replace('自然人', '自\ufffd人');
    const { code, text, err } = await fixed(broken, { totals: true });
    assert.equal(code, 2);
    assert.equal(text, broken);
    assert.match(err, /a\.txt：文中有认不出的字/);
  });

  it('shows a diff and writes nothing with --dry-run', async () => {
    const { code, out, err, text } = await fixed(wrongText, { dryRun: true });
    assert.equal(code, 0);
    assert.equal(text, wrongText);
    assert.match(out, /^--- a\.txt\n\+\+\+ a\.txt\n@@ -14,10 \+14,10 @@\n/);
    assert.match(out, /^-行政处罚 \| 1,204 \| \|\|\n\+行政处罚 \| 1204 \| \|\|$/m);
    assert.match(err, /会改 1 个文件、11 处；这次没有写入。/);
  });

  it('keeps the owner of a file and its other names', async function () {
    const folder = folderOf(this, { 'a.txt': wrongText, 'b.txt': wrongText });
    linkSync(join(folder, 'a.txt'), join(folder, '.link.txt'));
    const isRoot = process.getuid?.() === 0;
    if (isRoot) chownSync(join(folder, 'b.txt'), 65534, 65534);
    assert.equal((await gouji(['fix', folder])).code, 0);
    assert.notEqual(readFileSync(join(folder, '.link.txt'), 'utf8'), wrongText);
    const { uid, gid } = statSync(join(folder, 'b.txt'));
    if (isRoot) assert.deepEqual([uid, gid], [65534, 65534]);
    assert.deepEqual(readdirSync(folder), ['.link.txt', 'a.txt', 'b.txt']);
  });

  it('writes a file of the longest name', async function () {
    const name = `${'年'.repeat(83)}.txt`;
    const folder = folderOf(this, { [name]: wrongText });
    assert.equal((await gouji(['fix', folder])).code, 0);
    assert.notEqual(readFileSync(join(folder, name), 'utf8'), wrongText);
  });

  it('replaces the file in one step, keeps its mode, follows a link, and leaves nothing beside it', async function () {
    const folder = folderOf(this, { 'a.txt': wrongText });
    const path = join(folder, 'a.txt');
    const onWindows = process.platform === 'win32';
    if (!onWindows) {
      chmodSync(path, 0o640);
      symlinkSync(path, join(folder, 'link.txt'));
    }
    const { code } = await gouji(['fix', join(folder, onWindows ? 'a.txt' : 'link.txt')]);
    assert.equal(code, 0);
    assert.notEqual(readFileSync(path, 'utf8'), wrongText);
    assert.deepEqual(readdirSync(folder), onWindows ? ['a.txt'] : ['a.txt', 'link.txt']);
    if (!onWindows) assert.equal(statSync(path).mode & 0o777, 0o640);
  });

  it('leaves a file alone that may not be written', async function () {
    if (process.platform === 'win32' || process.getuid?.() === 0) this.skip();
    const folder = folderOf(this, { 'a.txt': wrongText });
    chmodSync(join(folder, 'a.txt'), 0o444);
    const { code, err } = await gouji(['fix', join(folder, 'a.txt')]);
    assert.equal(code, 2);
    assert.match(err, /没有写入的权限/);
    assert.equal(readFileSync(join(folder, 'a.txt'), 'utf8'), wrongText);
  });
});
