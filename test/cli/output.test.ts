import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { buildIfMissing, cleanText, folderOf, gouji, removeFolders, wrongText } from './support';

describe('gouji check and extract --output', () => {
  before(buildIfMissing);
  afterEach(removeFolders);

  it('writes to the file what would go to standard output, with the mark that Excel needs', async function () {
    const cwd = folderOf(this, { 'r/a.txt': wrongText, 'r/b.txt': cleanText });
    for (const args of [
      ['check', 'r', '--format', 'csv'],
      ['check', 'r', '--color'],
      ['extract', 'r'],
    ]) {
      const there = await gouji(args, { cwd });
      const { code, out, err } = await gouji([...args, '-o', '结果.csv'], { cwd });
      assert.deepEqual([code, out], [there.code, '']);
      assert.equal(err, `${there.err}gouji：结果已写入 结果.csv。\n`);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are for terminals
      assert.equal(readFileSync(join(cwd, '结果.csv'), 'utf8'), there.out.replace(/\x1b\[\d+m/g, ''));
    }
  });

  it('says at once what cannot be written, and does not write over what it reads', async function () {
    const cwd = folderOf(this, { 'r/a.txt': cleanText });
    const failed = async (output: string) => {
      const { code, out, err } = await gouji(['check', 'r/a.txt', '--output', output], { cwd });
      assert.deepEqual([code, out], [2, ''], output);
      return err;
    };
    assert.equal(await failed('no/such.csv'), 'no/such.csv：写不进去：没有这个文件夹。\n');
    assert.equal(await failed('r'), 'r：写不进去：这是文件夹，请写文件名。\n');
    assert.match(await failed('./r/a.txt'), /^\.\/r\/a\.txt：要读的文件，结果不能写在里面。/);
    assert.equal(readFileSync(join(cwd, 'r/a.txt'), 'utf8'), cleanText);
    assert.ok(!existsSync(join(cwd, 'no')));
  });

  it('writes over no report and no baseline, by whatever name', async function () {
    const cwd = folderOf(this, { 'r/a.txt': cleanText, 'r/old.csv': 'kept\n' });
    symlinkSync(join(cwd, 'r/a.txt'), join(cwd, 'link.txt'));
    await gouji(['check', 'r', '--write-baseline', 'known.json'], { cwd });
    const baseline = readFileSync(join(cwd, 'known.json'), 'utf8');
    for (const args of [
      ['r', '-o', 'r/a.txt'],
      ['r/a.txt', '-o', 'link.txt'],
      ['r', '--baseline', 'known.json', '-o', 'known.json'],
      ['r', '--write-baseline', 'known.json', '-o', 'known.json'],
      ['r', '-o', ''],
    ]) {
      const { code, err } = await gouji(['check', ...args], { cwd });
      assert.deepEqual([code, err.split('\n').length], [2, 2], args.join(' '));
    }
    assert.equal(readFileSync(join(cwd, 'r/a.txt'), 'utf8'), cleanText);
    assert.equal(readFileSync(join(cwd, 'known.json'), 'utf8'), baseline);
  });

  it('keeps the results of before where nothing could be read, and leaves no other file', async function () {
    const cwd = folderOf(this, { 'r/a.txt': cleanText, 'old.csv': 'kept\n' });
    const { code, err } = await gouji(['extract', 'nowhere', '-o', 'old.csv'], { cwd });
    assert.equal(code, 2);
    assert.ok(!err.includes('结果已写入'), err);
    assert.equal(readFileSync(join(cwd, 'old.csv'), 'utf8'), 'kept\n');
    await gouji(['check', 'r', '--format', 'csv', '-o', 'old.csv'], { cwd });
    assert.notEqual(readFileSync(join(cwd, 'old.csv'), 'utf8'), 'kept\n');
    assert.deepEqual(readdirSync(cwd).toSorted(), ['old.csv', 'r']);
  });

  it('takes - for standard output', async function () {
    const cwd = folderOf(this, { 'r/a.txt': cleanText });
    const { out } = await gouji(['check', 'r', '-o', '-'], { cwd });
    assert.match(out, /42 成立/);
    assert.deepEqual(readdirSync(cwd), ['r']);
  });
});
