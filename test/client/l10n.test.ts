import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const read = (name: string) => readFileSync(join(root, name), 'utf8');
const messages = (name: string): Record<string, string> => JSON.parse(read(name));
const holes = (text: string) => [...new Set(text.match(/\{\d+\}/g))].sort();

describe('l10n', () => {
  const sources = readdirSync(join(root, 'client/src'), { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts'),
  );
  const used = new Set<string>();
  for (const file of sources) {
    const text = read(join('client/src', file));
    for (const [, message] of text.matchAll(/\bl10n\.t\(\s*'((?:[^'\\]|\\.)*)'/g)) used.add(message!);
  }

  it('every message of the client is a literal', () => {
    for (const file of sources) {
      for (const [call] of read(join('client/src', file)).matchAll(/\bl10n\.t\(\s*[^'\s]/g))
        assert.fail(`${file}: ${call}`);
    }
    assert.ok(used.size > 20);
  });

  for (const bundle of ['l10n/bundle.l10n.json', 'l10n/bundle.l10n.zh-cn.json']) {
    it(`${bundle} has every message of the client and no other`, () => {
      assert.deepEqual(Object.keys(messages(bundle)).sort(), [...used].sort());
    });
  }

  it('a translation has the holes of its message', () => {
    for (const [message, translation] of Object.entries(messages('l10n/bundle.l10n.zh-cn.json'))) {
      assert.deepEqual(holes(translation), holes(message), message);
    }
  });

  it('the commands that are used most are found by their Chinese names too where the editor speaks English', () => {
    const [en, zh] = ['package.nls.json', 'package.nls.zh-cn.json'].map(messages) as [
      Record<string, string>,
      Record<string, string>,
    ];
    assert.ok(en.category!.includes(zh.category!));
    for (const name of ['checkFile', 'checkAll', 'fillIn', 'alignTables', 'copyFindings', 'newReport']) {
      const [, chinese] = en[`command.${name}`]!.split(' · ');
      assert.ok(chinese && zh[`command.${name}`]!.startsWith(chinese), name);
    }
  });

  for (const nls of ['package.nls.json', 'package.nls.zh-cn.json']) {
    it(`${nls} has every key of the manifest and no other`, () => {
      const keys = [...read('package.json').matchAll(/"%([\w.]+)%"/g)].map(([, key]) => key!);
      assert.deepEqual(Object.keys(messages(nls)).sort(), [...new Set(keys)].sort());
    });
  }
});
