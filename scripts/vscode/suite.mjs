// What is run (the packaged extension, the bundled suite, a copy of its workspace) and what comes of it.
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { join, relative, resolve } from 'node:path';
import { build } from 'esbuild';
import { npm, root, temporaryFolder } from './process.mjs';

/** The suite's results are lines of its console that begin with this; test/vscode/index.ts writes them. */
const mark = 'gouji-test ';

const ingredients = [
  'client',
  'server',
  'syntaxes',
  'l10n',
  'docs/rules',
  'schemas',
  'package.json',
  'language-configuration.json',
];

/** The `.vsix` in the root, packaged first where it is missing or older than what it is made of. */
export async function packagedExtension() {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const vsix = join(root, `gouji-${version}.vsix`);
  const age = existsSync(vsix) ? statSync(vsix).mtimeMs : 0;
  if (age < Math.max(...ingredients.map(newest))) {
    console.log(`packaging ${vsix} …`);
    await npm(['run', 'package'], { cwd: root });
  }
  return vsix;
}

function newest(name) {
  const path = join(root, name);
  if (!existsSync(path)) return 0;
  if (!statSync(path).isDirectory()) return statSync(path).mtimeMs;
  const files = readdirSync(path, { recursive: true }).map((file) => statSync(join(path, file)).mtimeMs);
  return Math.max(0, ...files);
}

/** Makes what the runs need beside the packaged extension. VS Code wants some extension to be under development. */
export async function prepareSuite({ grep = '' } = {}) {
  const folder = temporaryFolder('suite');
  const tests = join(folder, 'tests.js');
  await build({
    entryPoints: [join(root, 'test/vscode/index.ts')],
    outfile: tests,
    bundle: true,
    format: 'cjs',
    target: 'es2022',
    external: ['vscode'],
    sourcemap: true,
    // Without `module` and `exports` mocha's build for browsers takes the bundle for a page's script, not for its own module.
    define: { GREP: JSON.stringify(grep), exports: 'undefined', module: 'undefined' },
    logLevel: 'warning',
  });
  const emptyExtension = join(folder, 'empty');
  const manifest = { name: 'empty', publisher: 'gouji-test', version: '0.0.1', engines: { vscode: '*' } };
  mkdirSync(emptyExtension);
  writeFileSync(join(emptyExtension, 'package.json'), JSON.stringify(manifest));
  const sources = new SourceMap(JSON.parse(readFileSync(`${tests}.map`, 'utf8')));
  return { folder, tests, emptyExtension, sources };
}

/** A copy of the suite's workspace: the tests change files. */
export function copyWorkspace() {
  const workspace = join(temporaryFolder('workspace'), 'reports');
  cpSync(join(root, 'test/vscode/workspace'), workspace, { recursive: true });
  return workspace;
}

/** Collects the results of one run from the console of the editor, and shows each as it comes. */
export class Results {
  passed = 0;
  failed = 0;
  skipped = 0;
  /** Tests that failed at their first try; each counts as what came of the second too. */
  retried = 0;
  /** What is told again at the end: of every test that failed, at either try, its title and error. */
  failures = [];
  /** Whether the suite said that it had come to its end. */
  complete = false;
  #suite;
  #verbose;
  #onProgress = () => {};

  constructor(suite, { verbose = false } = {}) {
    this.#suite = suite;
    this.#verbose = verbose;
  }

  /** Rejects when the suite shows no progress for so long. */
  stalled(milliseconds) {
    return new Promise((_, reject) => {
      const start = () => setTimeout(reject, milliseconds, new Error(`no answer for ${milliseconds / 1000} s`)).unref();
      let timer = start();
      this.#onProgress = () => {
        clearTimeout(timer);
        timer = start();
      };
    });
  }

  /** Takes what the editor's console says: one message, or one line of it. */
  read(message) {
    const at = message.indexOf(mark);
    if (at >= 0) this.#take(JSON.parse(message.slice(at + mark.length)));
    else if (this.#verbose && !/spdlog|native-watchdog/.test(message)) console.log(message.replace(/^/gm, '    | '));
  }

  #take(result) {
    this.#onProgress();
    if (result.state === 'end') {
      this.complete = true;
      return;
    }
    this[result.state]++;
    const sign = { passed: '✓', failed: '✗', retried: '↻', skipped: '-' }[result.state];
    const again = result.state === 'retried' ? ' (failed, tried again)' : '';
    const head = `  ${sign} ${result.title}${again}${result.duration > 500 ? ` (${result.duration} ms)` : ''}`;
    this.#show(result.error ? `${head}\n${indented(readable(result.error, this.#suite))}` : head, result.error);
  }

  /** Counts as failed what is no test: an editor that does not start, a suite that comes to no end. */
  fail(error) {
    this.failed++;
    this.#show(`  ✗ ${indented(error.message).trimStart()}`, error);
  }

  #show(text, isFailure) {
    console.log(text);
    if (isFailure) this.failures.push(text);
  }
}

function indented(text) {
  return text.replace(/^/gm, '      ');
}

/** The error with the places of its stack that lie in the suite, by their sources. */
function readable(error, { folder, sources }) {
  const lines = error.split('\n').map((line) => {
    if (!/^\s+at /.test(line)) return line;
    const [, web, row, column] = /tests\.js(#vscode-extension)?:(\d+):(\d+)/.exec(line) ?? [];
    if (!row) return undefined;
    // The web extension host puts two lines before a module.
    const { fileName, lineNumber } = sources.findOrigin(web ? row - 2 : Number(row), Number(column));
    const source = fileName ? relative(root, resolve(folder, fileName)) : '';
    return /^test\b(?!.*assert\.ts)/.test(source) ? `    at ${source}:${lineNumber}` : undefined;
  });
  return lines.filter((line) => line !== undefined).join('\n');
}
