import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const read = (name: string) => readFileSync(join(import.meta.dirname, '../..', name), 'utf8');

describe('the page of a rule', () => {
  const { activationEvents, contributes } = JSON.parse(read('package.json'));
  const [, scheme] = /^const scheme = '(.+)';$/m.exec(read('client/src/rulePages.ts'))!;

  it('starts the extension where it is shown again before a report is', () =>
    assert.ok(activationEvents.includes(`onFileSystem:${scheme}`)));

  it('is shown as a preview', () =>
    assert.equal(
      contributes.configurationDefaults['workbench.editorAssociations'][`${scheme}:/*.md`],
      'vscode.markdown.preview.editor',
    ));
});
