import assert from 'node:assert/strict';
import { join } from 'node:path';
import { decode, encode, NotText } from '../../server/src/workspace/decode';
import { MemoryWorkspace } from '../../server/src/workspace/memory';
import { NodeWorkspace } from '../../server/src/workspace/node';
import { FileError, type Workspace } from '../../server/src/workspace/workspace';
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

describe('workspace', () => {
  afterEach(removeFolders);

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

  it('gives back the bytes it has read', () => {
    for (const text of ['', '勾稽\r\n𠮷', 'a']) {
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
