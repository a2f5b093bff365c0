import assert from 'node:assert/strict';
import { Writable } from 'node:stream';
import { progressText } from '../../server/src/cli/progress';
import { terminal } from '../../server/src/cli/terminal';
import { widthOf } from '../../server/src/cli/width';
import { MemoryWorkspace } from '../../server/src/workspace/memory';
import { buildIfMissing, gouji, samples, shellOn } from './support';

/** A process whose standard output and error go to the same place, in turn. */
function fakeProcess(isTTY: boolean) {
  const written: string[] = [];
  const stream = () =>
    Object.assign(
      new Writable({
        decodeStrings: false,
        write(text: string, _encoding, done) {
          written.push(text);
          done();
        },
      }),
      { isTTY },
    );
  return {
    written,
    process: { stdin: process.stdin, stdout: stream(), stderr: stream() } as unknown as NodeJS.Process,
  };
}

const clearLine = '\u001b[2K';

describe('progress', () => {
  before(buildIfMissing);

  it('is a bar of the same width from beginning to end', () => {
    const { shell } = shellOn(new MemoryWorkspace({}));
    assert.equal(progressText(shell, 0, 50), `${'░'.repeat(24)} 0/50 个文件`);
    assert.equal(progressText(shell, 25, 50), `${'█'.repeat(12)}${'░'.repeat(12)} 25/50 个文件`);
    assert.equal(widthOf(progressText(shell, 49, 50)), widthOf(progressText(shell, 10, 50)));
  });

  it('is drawn over by what is written, and does not come too often', async () => {
    const { written, process } = fakeProcess(true);
    const { out, status } = terminal(process);
    status('1/9');
    status('2/9');
    await out('a finding\n');
    status('');
    const text = written.join('');
    assert.ok(text.startsWith('1/9'));
    assert.ok(!text.includes('2/9'));
    assert.ok(text.indexOf(clearLine) > 0 && text.indexOf(clearLine) < text.indexOf('a finding'));
    assert.ok(text.endsWith('a finding\n'));
  });

  it('is not there where nobody looks', async () => {
    const { written, process } = fakeProcess(false);
    const { err, status } = terminal(process);
    status('1/9');
    await err('a problem\n');
    assert.deepEqual(written, ['a problem\n']);
    assert.equal((await gouji(['check', samples.clean])).err, '');
  });
});
