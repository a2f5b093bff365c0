import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { serverFile } from './lsp/serverFile';

const root = join(import.meta.dirname, '..');
const script = join(root, '..', 'shared', 'acceptance', 'acceptance.mjs');
const parts = ['seed', 'identities', 'identities-gfm', 'identities-tsv', 'hover', 'recompute', 'edits'];

/** The tests that judge this project from outside, where they lie beside it. They are not part of it. */
describe('acceptance', () => {
  let lines: string[] = [];

  before(async function () {
    if (!existsSync(script)) {
      console.log(`    skipped: ${relative(root, script)} does not lie beside the project`);
      this.skip();
    }
    this.timeout(300_000);
    const server = relative(root, await serverFile());
    const env = { ...process.env, GOUJI_SERVER: `node ${server} --stdio` };
    const output = await new Promise<string>((resolve) => {
      execFile(process.execPath, [script, ...parts], { cwd: root, env }, (_error, stdout, stderr) =>
        resolve(stdout + stderr),
      );
    });
    lines = output.split('\n');
  });

  for (const part of parts) {
    it(part, () => {
      const line = lines.find((each) => each.includes(` ${part}: `)) ?? lines.join('\n');
      assert.match(line, /^ok /);
    });
  }
});
