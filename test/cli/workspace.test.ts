import assert from 'node:assert/strict';
import { join } from 'node:path';
import fc from 'fast-check';
import picomatch from 'picomatch';
import { decode, encode, NotText } from '../../server/src/workspace/decode';
import { MemoryWorkspace } from '../../server/src/workspace/memory';
import { NodeWorkspace } from '../../server/src/workspace/node';
import { FileError, isFound, reportGlob, unsearchedGlob, type Workspace } from '../../server/src/workspace/workspace';
import { folderOf, removeFolders } from './support';

const files = {
  'r/b.txt': '一',
  'r/a.md': '\ufeff二\r\n',
  'r/sub/三.OGI': '三',
  'r/sub/figures.csv': '1',
  'r/.hidden/x.txt': 'x',
  'r/node_modules/x.txt': 'x',
};

async function walked(workspace: Workspace, folder: string): Promise<string[]> {
  const paths: string[] = [];
  for await (const path of workspace.walk(folder)) paths.push(String(path));
  return paths;
}

const chinese = '政府信息公开工作年度报告，一、总体情况。| 1 | 2 |\n';
const gb18030 = (text: string) => encode({ text, encoding: { name: 'gb18030', byteOrderMark: false } });
const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16();

describe('workspace', () => {
  afterEach(removeFolders);

  it('finds the same files by name as editors do by pattern', () => {
    const isMeant = picomatch(reportGlob, { ignore: unsearchedGlob, dot: true });
    const names = ['a.txt', '年报.TXT', 'a.Md', '三.ogi', 'a.ogi.txt', 'a.text', 'txt', 'a.txt.docx', 'amd'];
    const folders = ['', 'r/', '.git/', 'r/.git/s/', 'node_modules/', 'r/node_modules/s/', 'r/node_modules2/'];
    for (const path of folders.flatMap((folder) => names.map((name) => folder + name)))
      assert.equal(isMeant(path), isFound(path), path);
    assert.equal(isFound('r/年报.TXT'), true);
    assert.equal(isFound('.git/a.txt'), false);
  });

  it('is alike on disk and in memory', async function () {
    const folder = folderOf(this, files);
    const onDisk = new NodeWorkspace();
    const inMemory = new MemoryWorkspace(files);
    const expected = ['r/a.md', 'r/b.txt', 'r/sub/三.OGI'];
    assert.deepEqual(await walked(inMemory, 'r'), expected);
    assert.deepEqual(
      await walked(onDisk, join(folder, 'r')),
      expected.map((path) => join(folder, path)),
    );
    for (const path of expected) {
      assert.deepEqual(await onDisk.read(join(folder, path)), await inMemory.read(path));
      assert.equal(await onDisk.kindOf(join(folder, path)), await inMemory.kindOf(path));
    }
    assert.equal(await onDisk.kindOf(join(folder, 'r/sub')), await inMemory.kindOf('r/sub'));
    for (const [path, name] of Object.entries({ 'r/sub': 'a.md', r: 'b.txt', 'r/none': '三.OGI' })) {
      const inMemoryPath = await inMemory.nearest(path, name);
      const onDiskPath = await onDisk.nearest(join(folder, path), name);
      assert.equal(onDiskPath, inMemoryPath && join(folder, inMemoryPath));
      assert.equal(inMemoryPath, name === '三.OGI' ? undefined : `r/${name}`);
    }
    for (const [workspace, path] of [
      [onDisk, join(folder, 'nothing')],
      [inMemory, 'nothing'],
    ] as const)
      await assert.rejects(workspace.kindOf(path), (error) => error instanceof FileError && error.path === path);
  });

  it('gives an error in place of a folder that is not there', async function () {
    const gone = join(folderOf(this, files), 'gone');
    assert.deepEqual(await walked(new NodeWorkspace(), gone), [`Error: ${gone}: no such file or folder.`]);
  });

  it('gives back the bytes it has read, in every encoding', () => {
    for (const text of ['', '勾稽\r\n𠮷', 'a', `${chinese}①€\r\n㐀𠮷`]) {
      for (const bytes of [
        Buffer.from(text),
        Buffer.from(`\ufeff${text}`),
        Buffer.from(`\ufeff${text}`, 'utf16le'),
        Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
      ]) {
        const file = decode(bytes);
        assert.equal(file.text, text);
        assert.deepEqual(Buffer.from(encode(file)), bytes);
      }
    }
  });

  it('finds out the encoding by what the bytes are', () => {
    const cases: readonly (readonly [string, Uint8Array, string])[] = [
      ['utf-8', Buffer.from(chinese), chinese],
      ['utf-8', Buffer.from('1 | 2\n'), '1 | 2\n'],
      ['gb18030', gb18030(chinese), chinese],
      ['gb18030', gb18030(`${chinese}镕㐀`), `${chinese}镕㐀`],
      ['utf-8', Buffer.from('|镕|\n\0'), '|镕|\n\0'],
      ['gb18030', gb18030(`${chinese}\n\0\0`), `${chinese}\n\0\0`],
      ['utf-16le', Buffer.from(chinese, 'utf16le'), chinese],
      ['utf-16be', utf16be(chinese), chinese],
      ['utf-16le', Buffer.from(`一开\n${'开'.repeat(50)}`, 'utf16le'), `一开\n${'开'.repeat(50)}`],
    ];
    for (const [name, bytes, text] of cases) {
      const file = decode(bytes);
      assert.deepEqual([file.encoding, file.text], [{ name, byteOrderMark: false }, text]);
      assert.deepEqual(Buffer.from(encode(file)), Buffer.from(bytes));
    }
  });

  it('takes UTF-8 that is damaged for nothing else', () => {
    const bytes = Buffer.from(chinese.repeat(20));
    for (const length of [100, 101, 500, 700]) {
      const cut = bytes.subarray(0, length);
      const isWhole = !cut.toString('utf8').endsWith('\ufffd');
      if (isWhole) assert.equal(decode(cut).encoding.name, 'utf-8');
      else assert.throws(() => decode(cut), NotText);
    }
    const flipped = Uint8Array.from(bytes);
    flipped[30] = 0xff;
    assert.throws(() => decode(flipped), NotText);
  });

  it('reads in the encoding asked for, or says that it cannot', async () => {
    const workspace = new MemoryWorkspace({ a: gb18030('镕'), b: '镕', c: Buffer.from('|镕', 'utf16le') });
    await assert.rejects(workspace.read('a'), FileError);
    assert.equal((await workspace.read('a', 'gb18030')).text, '镕');
    assert.equal((await workspace.read('c', 'utf-16le')).text, '|镕');
    await assert.rejects(
      workspace.read('b', 'gb18030'),
      (error) => error instanceof FileError && error.reason.zh.startsWith('按 gb18030 读不出来。请去掉 --encoding'),
    );
  });

  it('writes GB18030 for every character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const plain = text.replace(/[\ue000-\uf8ff]/g, '');
        assert.equal(decode(gb18030(plain), 'gb18030').text, plain);
      }),
    );
  });

  it('makes a file that is not there', async function () {
    const folder = folderOf(this, {});
    const file = { text: '一', encoding: { name: 'utf-8', byteOrderMark: false } } as const;
    const workspace = new NodeWorkspace();
    await workspace.write(join(folder, 'new.txt'), file);
    assert.deepEqual(await workspace.read(join(folder, 'new.txt')), file);
  });

  it('reads the next file after one that was no text', () => {
    assert.throws(() => decode(Uint8Array.of(0x61, 0xe4, 0xb8)), NotText);
    assert.throws(() => decode(Uint8Array.of(0xff)), NotText);
    assert.equal(decode(Buffer.from('一')).text, '一');
  });

  it('names the line from which a text cannot be read', () => {
    const bytes = Buffer.concat([Buffer.from('一\n二\n三'), Buffer.from([0xd6, 0xd0]), Buffer.from('\n四')]);
    assert.throws(
      () => decode(bytes),
      (error) => error instanceof NotText && error.reason.zh.includes('第 3 行'),
    );
  });
});
