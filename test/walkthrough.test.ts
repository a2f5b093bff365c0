import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Range } from '../server/src/core/text';
import { widthOf } from '../server/src/core/width';
import { Document } from '../server/src/engine/document';
import { codeActions } from '../server/src/features/codeActions';
import { codeLenses } from '../server/src/features/codeLenses';
import { report } from './features/fixture';

const root = join(import.meta.dirname, '..');
const read = (name: string) => readFileSync(join(root, name), 'utf8');
const whole: Range = { start: { line: 0, character: 0 }, end: { line: 9_999, character: 0 } };

/** All that is said of reports with a slip in the total and in a part. */
const said = ['12 3 0 0 1 0 18', '21 3 0 0 1 0 16'].flatMap((newReceived) => {
  const document = new Document(report({ requests: { newReceived } }));
  const findings = document.reports().flatMap(({ summary }) => summary.findings);
  return (['zh', 'en'] as const).flatMap((locale) => [
    ...findings.map(({ message }) => message[locale]),
    ...codeLenses(document, locale).map(({ title }) => title),
    ...codeActions(document, whole, locale, (kind) => kind === 'quickfix').map(({ title }) => title),
  ]);
});

describe('the walkthrough', () => {
  const pages = readdirSync(join(root, 'walkthrough')).map((name) => `walkthrough/${name}`);
  const { commands, walkthroughs } = JSON.parse(read('package.json')).contributes;
  const steps: { media: { markdown: string }; completionEvents: string[] }[] = walkthroughs[0].steps;

  it('has a page a step, in both languages, and no other', () => {
    const expected = steps.flatMap(({ media: { markdown } }) => [markdown, markdown.replace('.md', '.nls.zh-cn.md')]);
    assert.deepEqual(pages.sort(), expected.sort());
    for (const page of expected) assert.ok(existsSync(join(root, page)));
  });

  it('names no command of Gouji that there is not', () => {
    const own = new Set(commands.map(({ command }: { command: string }) => command));
    const texts = [JSON.stringify(steps), read('package.nls.json'), read('package.nls.zh-cn.json')].join();
    const named = [...texts.matchAll(/(?:command:|onCommand:)(gouji\.\w+)/g)].map(([, name]) => name!);
    assert.ok(named.length >= 6);
    for (const name of named) assert.ok(own.has(name), name);
  });

  it('shows no sample that is wider than its page', () => {
    for (const page of pages)
      for (const [, sample] of read(page).matchAll(/```\n([\s\S]*?)```/g))
        for (const line of sample!.split('\n')) assert.ok(widthOf(line) <= 34, `${page}: ${line}`);
  });

  it('has buttons that need no editor in focus', () => {
    const buttons = [...read('package.nls.json').matchAll(/\]\(command:([\w.]+)/g)].map(([, name]) => name!);
    assert.ok(buttons.length >= 6);
    for (const name of buttons) assert.ok(!name.startsWith('editor.'), name);
  });

  it('and other pages quote what Gouji says', () => {
    const quotes = [...pages, 'README.md'].flatMap((page) => read(page).match(/^> .+$/gm) ?? []);
    assert.ok(quotes.length >= 7);
    for (const quote of quotes)
      assert.ok(
        said.some((text) => text.startsWith(quote.slice(2))),
        quote,
      );
  });
});
