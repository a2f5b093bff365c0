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

  it('is kept for the last 500 files', async () => {
    const memory = new Memory();
    const choices = memory.openWindow();
    for (let i = 0; i < 501; i++) await choices.set(uri(`file:///${i}.txt`), 'text');
    const later = memory.openWindow();
    assert.equal(later.get(uri('file:///0.txt')), undefined);
    assert.equal(later.get(uri('file:///500.txt')), 'text');
  });
});
