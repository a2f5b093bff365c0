// npm test: everything, in the order in which it fails fastest. Ends with a line `N passed, N failed`.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { root } from './vscode/process.mjs';

const module = (path) => join(root, 'node_modules', ...path.split('/'));
const tsc = module('typescript/bin/tsc');
const biome = module('@biomejs/biome/bin/biome');
const mocha = module('mocha/bin/mocha.js');

const mochaInParallel = [mocha, '--parallel', '--jobs', `${availableParallelism()}`];

/**
 * Each step prints what it does; `counts` reads how many tests it ran, otherwise the step is one test.
 * `failures` begins what a step says at its end of the tests that failed.
 */
const steps = [
  { title: 'types', args: [tsc, '-p', 'tsconfig.json'] },
  { title: 'types of the client', args: [tsc, '-p', 'client/tsconfig.json'] },
  { title: 'lint and format', args: [biome, 'check', '.'] },
  { title: 'build', args: ['esbuild.mjs'], needed: true },
  { title: 'tests without an editor', args: mochaInParallel, counts: mochaCounts, failures: /^ +\d+ failing$/m },
  { title: 'package', args: ['scripts/package.mjs'], needed: true },
  { title: 'tests in a real VS Code', args: ['scripts/vscode/run.mjs'], counts: closingCounts },
];

const total = { passed: 0, failed: 0, skipped: 0 };
const told = [];
for (const step of steps) {
  const { title, args, counts, failures, needed } = step;
  console.log(`\n── ${title}`);
  const { code, output } = await runStep(args);
  const ran = counts?.(output) ?? { passed: code === 0 ? 1 : 0, failed: 0, skipped: 0 };
  if (code !== 0 && ran.failed === 0) ran.failed = 1;
  for (const key of Object.keys(total)) total[key] += ran[key];
  const at = failures ? output.search(failures) : -1;
  if (code !== 0 && step !== steps.at(-1)) told.push(`── ${title}\n${output.slice(at < 0 ? -4000 : at).trimEnd()}`);
  if (code !== 0 && needed) break;
}
const acceptance = existsSync(join(root, '..', 'shared', 'acceptance'));
if (!acceptance) console.log('\nThe acceptance list does not lie beside this clone, so it was not run.');
// Again at the end: a record of a run may keep no more than its last lines.
if (told.length) console.log(`\n${told.join('\n\n')}`);
const skipped = total.skipped ? `, ${total.skipped} skipped` : '';
console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`);
process.exitCode = total.failed || !total.passed ? 1 : 0;

function runStep(args) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (chunk) => {
      output += chunk;
      process.stdout.write(chunk);
    });
    child.once('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

function mochaCounts(output) {
  const count = (word) => Number(new RegExp(`^\\s*(\\d+) ${word}`, 'm').exec(output)?.[1] ?? 0);
  return { passed: count('passing'), failed: count('failing'), skipped: count('pending') };
}

function closingCounts(output) {
  const [, passed = 0, failed = 1, skipped = 0] =
    /^(\d+) passed, (\d+) failed(?:, (\d+) skipped)?\s*$/m.exec(output.trimEnd().split('\n').at(-1)) ?? [];
  return { passed: Number(passed), failed: Number(failed), skipped: Number(skipped) };
}
