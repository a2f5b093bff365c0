import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { listed } from '../../server/src/cli/paths';
import { MemoryWorkspace } from '../../server/src/workspace/memory';
import { NodeWorkspace } from '../../server/src/workspace/node';
import { FileError } from '../../server/src/workspace/workspace';
import { buildIfMissing, cleanText, folderOf, gouji, removeFolders, shellOn, wrongText } from './support';

const files = ['r/a.txt', 'r/b/2023年.txt', 'r/b/2024年.txt', 'r/b/c/2024年.md', 'r/b/x.csv', 'r/y.zip', '[1].txt'];

async function paths(...wanted: string[]): Promise<string[]> {
  const { shell } = shellOn(new MemoryWorkspace(Object.fromEntries(files.map((path) => [path, cleanText]))));
  const found: string[] = [];
  for await (const one of listed(shell, wanted))
    found.push(one instanceof FileError ? `${one.path}: ${one.reason.en}` : `${one.path}${one.named ? ' named' : ''}`);
  return found;
}

describe('paths of the command line', () => {
  before(buildIfMissing);
  afterEach(removeFolders);

  it('are files, folders and patterns', async () => {
    assert.deepEqual(await paths('r/b/x.csv'), ['r/b/x.csv named']);
    assert.deepEqual(await paths('r/b'), ['r/b/2023年.txt', 'r/b/2024年.txt', 'r/b/c/2024年.md']);
    assert.deepEqual(await paths('r/*.txt'), ['r/a.txt']);
    assert.deepEqual(await paths('r/**/2024年.*'), ['r/b/2024年.txt', 'r/b/c/2024年.md']);
    assert.deepEqual(await paths('r/b/202[34]年.{txt,md}'), ['r/b/2023年.txt', 'r/b/2024年.txt']);
    assert.deepEqual(await paths('r/b/*.csv'), ['r/b/x.csv']);
    assert.deepEqual(await paths('r/y.*'), ['r/y.zip']);
  });

  it('give every file once, in the order of the paths', async () => {
    assert.deepEqual(await paths('r/b/2024年.txt', 'r/b', 'r/**/*.txt'), [
      'r/b/2024年.txt named',
      'r/b/2023年.txt',
      'r/b/c/2024年.md',
      'r/a.txt',
    ]);
  });

  it('may be names that look like patterns', async () => {
    assert.deepEqual(await paths('[1].txt'), ['[1].txt named']);
  });

  it('are complained of where nothing is', async () => {
    const [nothing, missing, ...others] = await paths('r/*.docx', 'missing', 'r/a.txt');
    assert.match(nothing!, /^r\/\*\.docx: no file matches/);
    assert.match(missing!, /^missing: no such file/);
    assert.deepEqual(others, ['r/a.txt named']);
  });

  it('are matched on disk as in memory', async function () {
    const folder = folderOf(this, { 'r/a.txt': cleanText, 'r/b/c.txt': cleanText, 'r/b/d.md': wrongText });
    const { code, out } = await gouji(['check', 'r/**/*.txt'], { cwd: folder });
    assert.equal(code, 0);
    assert.match(out, /共 2 个文件/);
    const below = await gouji(['check', join(folder, 'r/*/*.md')]);
    assert.equal(below.code, 1);
    assert.match(below.out, /共 1 个文件/);
  });

  it('are patterns however scripts put them together', async function () {
    const folder = folderOf(this, { 'r/a.txt': cleanText, 'r/b/c.txt': cleanText });
    const { shell } = shellOn(new NodeWorkspace());
    for (const pattern of ['r/../r/b/*.txt', 'r//b/*.txt', 'r/./b//*.txt', './/r/*/*.txt']) {
      const found: string[] = [];
      for await (const one of listed(shell, [`${folder}/${pattern}`])) found.push(one.path);
      assert.deepEqual(found, [join(folder, 'r/b/c.txt')], pattern);
    }
  });

  it('that lead nowhere are named, in a folder passed over', async function () {
    const folder = folderOf(this, { 'r/a.txt': cleanText });
    mkdirSync(join(folder, 'r/b'));
    try {
      symlinkSync(join(folder, 'gone.txt'), join(folder, 'r/link.txt'));
    } catch {
      this.skip(); // links are not allowed here
    }
    assert.equal((await gouji(['check', 'r'], { cwd: folder })).code, 0);
    const { code, err } = await gouji(['check', 'r/link.txt', 'r/a.txt'], { cwd: folder });
    assert.equal(code, 2);
    assert.equal(err, 'r/link.txt：没有这个文件或文件夹。\n');
  });
});
