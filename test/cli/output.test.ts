import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
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
    assert.match(await failed('./r/a.txt'), /^\.\/r\/a\.txt：要核对的文件，结果不能写在里面。/);
    assert.equal(readFileSync(join(cwd, 'r/a.txt'), 'utf8'), cleanText);
    assert.ok(!existsSync(join(cwd, 'no')));
  });
});
