// Starting other programs, and leaving nothing behind: what is registered with `atExit` runs however this process ends
// (normally, by an exception, by Ctrl+C), as long as it is not killed outright.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));
export const isWindows = process.platform === 'win32';

const cleanups = new Set();
process.once('exit', () => {
  for (const cleanup of [...cleanups].reverse()) cleanup();
});
for (const [signal, number] of Object.entries({ SIGHUP: 1, SIGINT: 2, SIGTERM: 15 })) {
  process.on(signal, () => process.exit(128 + number));
}

/** Runs `cleanup` (synchronous) when this process ends, or earlier by the function it returns; once. */
export function atExit(cleanup) {
  const once = () => {
    if (cleanups.delete(once)) cleanup();
  };
  cleanups.add(once);
  return once;
}

/** A folder that is gone when this process ends. */
export function temporaryFolder(name) {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), `gouji-${name}-`)));
  atExit(() => {
    try {
      rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    } catch (error) {
      console.error(`could not remove ${folder}: ${error.message}`);
    }
  });
  return folder;
}

/** Runs a program to its end. What it prints is shown only when it fails, unless `quiet` is false. */
export function run(command, args, { quiet = true, ...options } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
    const kill = atExit(() => child.kill());
    let output = '';
    let stdout = '';
    const show = (chunk) => {
      output += chunk;
      if (!quiet) process.stdout.write(chunk);
    };
    child.stdout.setEncoding('utf8').on('data', (chunk) => {
      stdout += chunk;
      show(chunk);
    });
    child.stderr.setEncoding('utf8').on('data', show);
    child.once('error', reject);
    child.once('close', (code, signal) => {
      kill();
      if (code === 0) resolve(stdout);
      else reject(new Error(`${[command, ...args].join(' ')}: ${signal ?? `exit code ${code}`}\n${output.trim()}`));
    });
  });
}

/** Runs npm: the one that started this script, or the one in the path. */
export function npm(args, options) {
  const script = process.env.npm_execpath;
  if (script?.endsWith('.js')) return run(process.execPath, [script, ...args], options);
  return run(isWindows ? 'npm.cmd' : 'npm', args, { shell: isWindows, ...options });
}

/** Where a program lies in the path, if it does. Not for Windows. */
export function inPath(program) {
  const paths = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, program));
  return paths.find((path) => existsSync(path));
}
