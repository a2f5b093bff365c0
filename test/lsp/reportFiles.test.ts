import assert from 'node:assert/strict';
import { filesOnDisk } from '../../server/src/lsp/reportFiles';
import { encode } from '../../server/src/workspace/decode';
import { MemoryWorkspace } from '../../server/src/workspace/memory';

/** Files of a disk, and which of them were read. */
function diskOf(contents: Readonly<Record<string, string | Uint8Array>>) {
  const read: string[] = [];
  class Watched extends MemoryWorkspace {
    override async readBytes(path: string): Promise<Uint8Array> {
      read.push(path);
      return super.readBytes(path);
    }
  }
  const files = filesOnDisk({
    workspace: new Watched(contents),
    pathOf: (uri) => uri.replace('file:///', ''),
    uriOf: (path) => `file:///${path}`,
  });
  return { files, read };
}

describe('the search of a disk', () => {
  const names = [...Array.from({ length: 5000 }, (_, i) => `${i}.jpg`), '2023.txt', '.hidden.txt'];
  const { files } = diskOf(Object.fromEntries(names.map((name) => [`r/sub/${name}`, ''])));

  it('lets other messages in, also among thousands of files that cannot be reports', async () => {
    let turns = 0;
    const count = () => {
      turns++;
      next = setImmediate(count);
    };
    let next = setImmediate(count);
    const found = await files.find(['file:///r'], 10, () => false);
    clearImmediate(next);
    assert.deepEqual(found, { uris: ['file:///r/sub/2023.txt'], more: false });
    assert.ok(turns > 10, `${turns}`);
  });

  it('ends when nobody waits for it any more', async () => {
    let asked = 0;
    const found = await files.find(['file:///r'], 10, () => ++asked > 2);
    assert.deepEqual([found, asked], [{ uris: [], more: false }, 3]);
  });
});

describe('a file on disk', () => {
  it('is as large as its bytes, and is not read where that is too much', async () => {
    const text = '年报年报';
    const utf16 = encode({ text, encoding: { name: 'utf-16le', byteOrderMark: true } });
    const { files, read } = diskOf({ 'r/utf-8.txt': text, 'r/utf-16.txt': utf16 });
    assert.equal(await files.read('file:///r/utf-8.txt', 10), undefined);
    assert.deepEqual(read, []);
    assert.equal(await files.read('file:///r/utf-16.txt', 10), text);
    assert.deepEqual(read, ['r/utf-16.txt']);
  });

  it('that is gone, or no text, is nothing', async () => {
    const { files } = diskOf({ 'r/a.txt': Uint8Array.of(0, 0xff, 0, 1) });
    assert.equal(await files.read('file:///r/a.txt', 10), undefined);
    assert.equal(await files.read('file:///r/b.txt', 10), undefined);
  });
});
