import assert from 'node:assert/strict';
import type { Memento, Uri } from 'vscode';
import { Choices } from '../../client/src/detect/choices.js';

const uri = (text: string) => ({ scheme: text.split(':')[0], toString: () => text }) as Uri;

/** The memory of a workspace, which outlives a window. */
class Memory {
  readonly values = new Map<string, unknown>();
  get = <T>(key: string, otherwise: T): T => (this.values.get(key) as T | undefined) ?? otherwise;
  update = async (key: string, value: unknown): Promise<void> => void this.values.set(key, value);
  openWindow = (): Choices => new Choices(this as unknown as Memento);
}

describe('what the user wants a file to be', () => {
  it('is remembered for the workspace, the last word counts', async () => {
    const memory = new Memory();
    const choices = memory.openWindow();
    await choices.set(uri('file:///a.txt'), 'text');
    await choices.set(uri('file:///b.txt'), 'report');
    await choices.set(uri('file:///a.txt'), 'report');
    for (const each of [choices, memory.openWindow()]) {
      assert.equal(each.get(uri('file:///a.txt')), 'report');
      assert.equal(each.get(uri('file:///b.txt')), 'report');
      assert.equal(each.get(uri('file:///c.txt')), undefined);
    }
  });

  it('is forgotten with the window for an untitled document, whose name comes back', async () => {
    const memory = new Memory();
    const choices = memory.openWindow();
    await choices.set(uri('untitled:Untitled-1'), 'text');
    assert.equal(choices.get(uri('untitled:Untitled-1')), 'text');
    assert.equal(memory.openWindow().get(uri('untitled:Untitled-1')), undefined);
  });

  it('goes with a file, or with the files of a folder, that is given another name', async () => {
    const memory = new Memory();
    const choices = memory.openWindow();
    for (const name of ['a.txt', 'a.txt.md', 'years/2022.txt', 'years/old/2019.txt'])
      await choices.set(uri(`file:///${name}`), 'text');
    await choices.set(uri('file:///b.txt'), 'report');
    await choices.rename(uri('file:///a.txt'), uri('file:///b.txt'));
    await choices.rename(uri('file:///years'), uri('file:///all'));
    for (const each of [choices, memory.openWindow()]) {
      for (const name of ['b.txt', 'a.txt.md', 'all/2022.txt', 'all/old/2019.txt'])
        assert.equal(each.get(uri(`file:///${name}`)), 'text', name);
      for (const name of ['a.txt', 'years/2022.txt', 'years/old/2019.txt'])
        assert.equal(each.get(uri(`file:///${name}`)), undefined, name);
    }
  });

  it('is kept for the last 500 files', async () => {
    const memory = new Memory();
    const choices = memory.openWindow();
    for (let i = 0; i < 501; i++) await choices.set(uri(`file:///${i}.txt`), 'text');
    const later = memory.openWindow();
    assert.equal(later.get(uri('file:///0.txt')), undefined);
    assert.equal(later.get(uri('file:///500.txt')), 'text');
  });
});
