import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { performAll } from '../../server/src/cli/pool';
import type { Source } from '../../server/src/cli/sources';
import { noPolicy } from '../../server/src/engine/policy';
import { MemoryWorkspace } from '../../server/src/workspace/memory';
import { inventedReport } from '../support/figures';
import { render } from '../support/render';
import { zip } from '../support/zip';
import { buildIfMissing, cleanText, command, folderOf, gouji, removeFolders, wrongText } from './support';

const many = 160;

/** Reports of all sorts, more than one thread is started for. */
function manyFiles(): Record<string, string | Uint8Array> {
  const files: Record<string, string | Uint8Array> = {};
  for (let i = 0; i < many; i++) {
    const name = `r/${String(i).padStart(4, '0')}.txt`;
    if (i % 50 === 7) files[name] = Uint8Array.of(0xff, 0xfe, 0x00);
    else if (i % 50 === 9) files[name] = '别的事情';
    else if (i % 20 === 3) files[name] = wrongText.replaceAll('松坪', `第${i}`);
    else files[name] = render(inventedReport(i)).text;
  }
  files['r/0100.zip'] = zip([
    { name: 'a.txt', content: wrongText },
    { name: 'b.txt', content: 'PK\x03\x04' },
  ]);
  return files;
}

describe('several threads', function () {
  this.timeout(180_000);
  before(buildIfMissing);
  afterEach(removeFolders);

  it('say the same as one, in the same order', async function () {
    const cwd = folderOf(this, manyFiles());
    for (const args of [['check', '--format', 'json'], ['extract']]) {
      const one = await gouji([...args, 'r', '--threads', '1'], { cwd });
      const three = await gouji([...args, 'r', '--threads', '3'], { cwd });
      assert.equal(one.code, 2);
      assert.ok(one.err.split('\n').length > 5);
      assert.deepEqual(three, one);
    }
  });

  it('leave a large file to the first one, in its turn', async function () {
    const lines = `${'-'.repeat(99_999)}\n`.repeat(340);
    const files = Array.from({ length: 120 }, (_, i): [string, string] => [`r/${1000 + i}.txt`, cleanText]);
    const cwd = folderOf(this, {
      ...Object.fromEntries(files),
      'r/1050.txt': wrongText + lines,
      'r/1051.txt': wrongText,
    });
    const args = ['check', 'r', '--format', 'json', '--threads'];
    const [one, two] = [await gouji([...args, '1'], { cwd }), await gouji([...args, '2'], { cwd })];
    assert.equal(one.code, 1);
    assert.equal(JSON.parse(two.out).files.length, 120);
    assert.deepEqual(two, one);
  });

  it('end quietly when nobody reads on', async function () {
    const cwd = folderOf(this, manyFiles());
    const child = spawn(process.execPath, [command, 'check', 'r', '--threads', '2', '--hints'], { cwd });
    child.stderr.resume();
    child.stdout.once('data', () => child.stdout.destroy());
    assert.equal(await new Promise((resolve) => child.once('close', resolve)), 0);
  });

  it('read no more than a few files ahead of what has been written', async () => {
    let read = 0;
    async function* sources(): AsyncGenerator<Source> {
      for (; read < 10_000; read++) yield { path: `${read}.txt`, named: false, policy: noPolicy };
    }
    const outcomes = performAll(new MemoryWorkspace({}), 'check', sources(), { locale: 'zh' });
    await outcomes.next();
    assert.ok(read < 5, `${read} read`);
    await outcomes.return(undefined);
  });

  it('are not needed for a few files', async function () {
    const cwd = folderOf(this, { 'a.txt': cleanText });
    const { code } = await gouji(['check', 'a.txt', '--threads', '4'], { cwd });
    assert.equal(code, 0);
  });
});
