import assert from 'node:assert/strict';
import { Writable } from 'node:stream';
import { progressText } from '../../server/src/cli/progress';
import { terminal } from '../../server/src/cli/terminal';
import { widthOf } from '../../server/src/core/width';
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

describe('what is written', () => {
  const turn = () => new Promise(setImmediate);

  it('is gathered where nobody looks, and loses nothing', async () => {
    const { written, process } = fakeProcess(false);
    const { out } = terminal(process);
    await out('one\n');
    await out('two\n');
    assert.deepEqual(written, []);
    await turn();
    assert.deepEqual(written, ['one\ntwo\n']);
    await out('three\n');
    await turn();
    assert.deepEqual(written, ['one\ntwo\n', 'three\n']);
  });

  it('is not held back once there is much of it', async () => {
    const { written, process } = fakeProcess(false);
    const { out } = terminal(process);
    const line = `${'-'.repeat(99)}\n`;
    for (let i = 0; i < 1000; i++) await out(line);
    assert.ok(written.length > 0 && written.length < 10, `${written.length} pieces`);
    await turn();
    assert.equal(written.join(''), line.repeat(1000));
  });

  it('stands in order with the problems between', async () => {
    const { written, process } = fakeProcess(false);
    const { out, err } = terminal(process);
    await out('a result\n');
    await err('a problem\n');
    await out('another result\n');
    await turn();
    assert.deepEqual(written, ['a result\n', 'a problem\n', 'another result\n']);
  });

  it('comes at once on a terminal', async () => {
    const { written, process } = fakeProcess(true);
    await terminal(process).out('a result\n');
    assert.deepEqual(written, ['a result\n']);
  });

  it('cannot make a terminal do anything but change colours and begin lines', async () => {
    const hostile = '\u001b[31m红\u001b[0m\t甲\r\n\u001b[2J\u001b]0;名\u0007\u202e乙\n';
    const [onTerminal, inFile] = [fakeProcess(true), fakeProcess(false)];
    await terminal(onTerminal.process).err(hostile);
    await terminal(inFile.process).err(hostile);
    assert.deepEqual(onTerminal.written, ['\u001b[31m红\u001b[0m\t甲\r\n\ufffd[2J\ufffd]0;名\ufffd\ufffd乙\n']);
    assert.deepEqual(inFile.written, [hostile]);
  });
});
